// Where a result's number comes from and how well it keeps its word, in sentences. May use: engine, codec. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "upstream/app/model/model.hpp"

namespace upstream::app {

/// How many made-up people are asked: enough for each tenth that is shown to be right to about 3 points.
inline constexpr std::uint64_t kEvidencePeople = 10000;

/// People of whom about the same was said.
struct SaidAndRight {
    double said = 0; ///< 0–1, their mean
    double right = 0;
    double people = 0; ///< how many of all
};

struct EvidenceText {
    std::vector<std::string> how; ///< where the number comes from
    int tenths_done = 0;          ///< of the people, 0–10; 10 only when all are there
    std::string running;          ///< the rest is empty until they are
    std::vector<std::string> kept;
    std::vector<SaidAndRight> tenths; ///< those of at least one person in a hundred
    std::string limits;
};

EvidenceText describe_evidence(const Model& model);
/// A share as people see it: of 100, rounded half up.
std::string of_100(double share);

} // namespace upstream::app
