// Where a score lies among those that have been measured, in words. Inside src/app only. May use: engine, codec, app/scene.
// Pure functions.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "present/scene.hpp"
#include "upstream/engine/model/norms.hpp"

namespace upstream::app {

/// How many scores are 0, 1, … 100 as whole points.
using ScoreCounts = std::array<std::uint32_t, engine::Norms::kPoints>;

/// What the page knows of a measurement. A build puts it among the words that come with the lazily loaded part, so that nobody
/// waits for it before the first answer: “norms.results”, “norms.date”, “norms.who” (which may be missing) and “norms.counts.STAGE”,
/// numbers with spaces between them (tools/page/inputs/norms.js).
struct PageNorms {
    std::uint64_t results = 0;
    std::string source;              ///< whose results they are, in the owner's words, and of which day
    std::vector<ScoreCounts> stages; ///< by stage
};

/// Nothing where the page has no norms.
std::optional<PageNorms> norms_of(const ResultScene& scene);

/// Where a score lies among others. A mid-rank: those with the same score count half as lower.
struct Standing {
    std::uint64_t results = 0; ///< among how many
    int lower =
        0; ///< of 100 of them, so many are lower, rounded half up. 0 is “fewer than 1”, 100 “more than 99”
    int same = 0; ///< of 100 of them, so many are the same, rounded half up
};

/// Of `score`, 0–100. Nothing among fewer than Norms::kLeastResults.
std::optional<Standing> standing_among(const ScoreCounts& counts, int score);

/// “Among 1,234 results: higher than about 37 of 100.” Empty where a score is not known, or too few others are.
std::string standing_line(const ResultScene& scene, const std::optional<PageNorms>& norms, int stage);

/// That the result is self-reported, with whom it is compared – with nobody, if there are no `norms` – and that it is no grade.
std::string caveat_of(const ResultScene& scene, const std::optional<PageNorms>& norms);

/// By which results the likelihoods of an opened result are worked out; empty where they are not, which is so without norms, and
/// in a summary, which brings those along that its sender saw.
std::string read_by(const ResultScene& scene, const std::optional<PageNorms>& norms);

/// A whole number as people write it: 1,234.
std::string grouped(const Words& words, std::uint64_t number);

} // namespace upstream::app
