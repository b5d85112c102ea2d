// Two results in words: a leader's against a rep's, or before against after. May use: engine, codec. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "upstream/app/model/model.hpp"
#include "upstream/engine/statistics/comparison.hpp"

namespace upstream::app {

/// One floor in both results.
struct FloorDifference {
    std::string name;
    std::string first; ///< “45”, or a dash when unknown
    std::string second;
    std::string words;  ///< “clearly up, by 12”
    bool known = false; ///< in both; only then the numbers below mean something
    engine::Evidence evidence = engine::Evidence::None;
    double a = 0; ///< scores and likely ranges, 0–100, for drawing
    double b = 0;
    double a_low = 0;
    double a_high = 0;
    double b_low = 0;
    double b_high = 0;
};

struct Differences {
    bool two_views = false; ///< a leader's and a rep's; else before and after
    std::string first;      ///< heading of the first result: “Leader”, “Before”
    std::string second;
    std::string headline; ///< what became of the floor to start with; that it moved only when surely
    std::string summary;  ///< which floors differ clearly, or perhaps, or that there is nothing to see
    std::vector<FloorDifference> floors; ///< foundation first
};

/// The two results as they are compared, first and second. ViewState::other must be there.
struct ComparedPair {
    codec::Opened a;
    codec::Opened b;
};
ComparedPair compared(const Model& model);

Differences differences(const Model& model);
/// The same of any two results.
Differences differences_between(const Content& content, const ComparedPair& pair);

} // namespace upstream::app
