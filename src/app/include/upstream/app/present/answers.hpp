// The visitor's own answers as a list by floor, and what it says where a floor has too few. May use: engine, codec.
// Pure functions.
#pragma once

#include <string>
#include <vector>

#include "upstream/app/model/model.hpp"

namespace upstream::app {

/// One question of the list.
struct ListedAnswer {
    int item = 0;
    std::string id;   ///< the item's
    std::string text; ///< the question
    std::string said; ///< the chosen answer's label, “Not sure”, or that there is none
    std::vector<std::string> options;
    int chosen = engine::kUnanswered;
    bool unsure = false; ///< “not sure” was chosen
};

/// The questions of one floor, in the order in which they were asked.
std::vector<ListedAnswer> answers_on(const Model& model, int stage);

/// The first question of a floor that has no answer; kNone if all have one.
int first_unanswered(const Model& model, int stage);

} // namespace upstream::app
