// Synthetic respondents through the real engine: what an instrument of this shape can tell, before anyone takes it.
// A model of people, not people. May use: the engine.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/instrument.hpp"
#include "engine/result.hpp"

namespace upstream::engine {

/// How the respondents are made. A respondent has a true level per stage: normal, with one correlation between any
/// two stages. An answer is the option nearest to the true level of its stage plus normal noise of its own.
struct Population {
    double mean = 65;         ///< of the true levels, on 0–100
    double deviation = 18;    ///< of the true levels, 0 or more
    double correlation = 0.4; ///< between stages, 0–1
    double noise = 22;        ///< standard deviation of an answer around its true level, 0 or more
};

struct StageReliability {
    bool known = false;        ///< there are two items or more, and scores differ
    double alpha = 0;          ///< Cronbach's alpha of the weighted items
    double standard_error = 0; ///< of a score, in points: SD · √(1 − alpha)
    double true_error = 0;     ///< root mean square of score − true level (cut to 0–100), in points
};

struct CallCalibration {
    std::uint64_t count = 0;
    std::uint64_t right = 0; ///< the outcome called is the respondent's true one
};

struct SimulationReport {
    std::uint64_t respondents = 0;
    int stage_count = 0;
    std::array<StageReliability, kMaxStages> stages{};
    std::array<std::uint64_t, kMaxStages> focus{}; ///< how often each stage is the focus
    std::uint64_t sound = 0;
    std::array<std::uint64_t, kMaxStages>
        true_focus{}; ///< how often it truly is: its true level is the first below T
    std::uint64_t truly_sound = 0;
    std::array<CallCalibration, 3> calls{}; ///< by Call
    struct Band {
        int stage;
        int band;
    };
    std::vector<Band> unreached; ///< bands that no respondent's score lies in
};

/// The same seed gives the same report on every build. `respondents` is at least 1.
SimulationReport simulate(const Instrument& instrument, const Population& population,
                          std::uint64_t respondents, std::uint64_t seed);

} // namespace upstream::engine
