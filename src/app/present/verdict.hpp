// The verdict in words: where to start, how sure that is, and what else it could be. May use: engine, codec, app/scene.
// Pure functions.
#pragma once

#include <string>
#include <vector>

#include "present/scene.hpp"

namespace upstream::app {

struct Verdict {
    std::string headline;
    std::string call;                 ///< firm, likely or close, or which floors cannot be seen yet
    std::vector<std::string> reasons; ///< one sentence each
    int check = engine::kNone;        ///< the floor that the headline says to check first
};

/// Says one number, and none where the focus is unknown.
Verdict verdict_of(const ResultScene& scene);

/// A likelihood as people are told it: in how many of ten cases like this. Taken from the whole per cent, half up. 0 is
/// “fewer than 1”, 10 “more than 9”: nothing is ever certain.
int tenths(double likelihood);

} // namespace upstream::app
