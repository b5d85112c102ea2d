// Two results side by side: a leader's and a rep's, or before and after. May use: the engine's results.
#pragma once

#include <array>

#include "engine/limits.hpp"
#include "engine/result.hpp"

namespace upstream::engine {

/// One stage of B against A.
struct StageDifference {
    bool known = false;        ///< both scores are known
    int hundredths = 0;        ///< B − A in hundredths of a point, rounded half up (−0.005 gives 0.00)
    bool beyond_noise = false; ///< the likely ranges do not overlap

    bool operator==(const StageDifference&) const = default;
};

struct Comparison {
    int stage_count = 0;
    std::array<StageDifference, kMaxStages> stages{};
    bool focus_moved = false; ///< another stage, or to or from “sound”

    bool operator==(const Comparison&) const = default;
};

/// Both results must be of the same instrument. A summary's scores are whole points.
Comparison compare(const Result& a, const Result& b);

} // namespace upstream::engine
