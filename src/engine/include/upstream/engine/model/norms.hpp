// What so many results of an instrument came to: how its scores are spread, and what that says of the people who answer.
// May use: engine/model/assumptions.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "upstream/engine/model/assumptions.hpp"

namespace upstream::engine {

/// Of one version of one instrument. docs/model.md says how they are measured, docs/instrument-format.md how they are written.
struct Norms {
    /// With fewer results nothing is measured, and no score is said to lie among them; that goes for each stage too.
    static constexpr std::uint64_t kLeastResults = 100;
    /// So that every count fits 32 bits.
    static constexpr std::uint64_t kMostResults = 4'294'967'295;
    /// How many whole points a score can come to, 0–100.
    static constexpr std::size_t kPoints = 101;
    /// How many characters say who answered.
    static constexpr std::size_t kLongestWho = 200;

    struct Stage {
        std::string id;
        std::uint64_t results = 0; ///< in which this stage has a score; at most those of all
        std::array<std::uint32_t, kPoints> counts{}; ///< by score, rounded half up; they add up to `results`
    };

    std::uint64_t results = 0;
    std::string date; ///< on which they were measured, YYYY-MM-DD
    /// Whose results they are, in the owner's words: by BCP 47 tag, or “” for all languages. May be empty.
    std::vector<std::pair<std::string, std::string>> who;
    Assumptions assumptions;     ///< as measured
    Assumptions errors{0, 0, 0}; ///< the standard errors of these three
    std::vector<Stage> stages;   ///< in the instrument's order
};

} // namespace upstream::engine
