// Synthetic respondents through the real engine: what an instrument of this shape can tell, before anyone takes it.
// A model of people, not people. May use: the engine.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/result.hpp"

namespace upstream::engine {

/// How the respondents are made. A respondent has a true level per stage: normal, with one correlation between any
/// two stages, kept within 0–100. An answer is the option nearest to the true level of its stage plus normal noise of
/// its own.
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
    double true_error = 0;     ///< root mean square of score − true level, in points
};

struct CallCalibration {
    std::uint64_t count = 0;
    std::uint64_t right = 0; ///< the outcome called is the respondent's true one
};

/// Results whose said likelihood, that of the outcome called, lies in one tenth.
struct LikelihoodTenth {
    std::uint64_t count = 0;
    std::uint64_t right = 0;
    double said = 0; ///< sum of the said likelihoods
};

/// What compare says of two results of one respondent, answered without any change: how many such pairs.
struct RetestReport {
    std::uint64_t clear = 0;        ///< some stage is called clear
    std::uint64_t some = 0;         ///< some stage is called some, or clear
    std::uint64_t moved = 0;        ///< the focus differs
    std::uint64_t moved_surely = 0; ///< and both calls are firm
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
    std::array<CallCalibration, 3> calls{};   ///< by Call
    std::array<LikelihoodTenth, 10> tenths{}; ///< [t]: from t/10 to below (t + 1)/10, the last one to 1
    double squared_gaps = 0; ///< sum of (said likelihood − 1 if right, else 0)²: N times Brier's score (1950)
    std::uint64_t ranges = 0;      ///< how many likely ranges there were
    std::uint64_t ranges_held = 0; ///< and how many of them hold the true level
    RetestReport retest;
    struct Band {
        int stage;
        int band;
    };
    std::vector<Band> unreached; ///< bands that no respondent's score lies in
};

/// The mean gap between said and kept: Σ |right − said| over the tenths, divided by the respondents (“ECE”).
double calibration_error(const SimulationReport& report);

/// The same seed gives the same report on every build. `respondents` is at least 1.
SimulationReport simulate(const Instrument& instrument, const Population& population,
                          std::uint64_t respondents, std::uint64_t seed);

} // namespace upstream::engine
