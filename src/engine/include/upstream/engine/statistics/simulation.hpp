// Synthetic respondents through the real engine: what an instrument of this shape can tell, before anyone takes it.
// A model of people, not people. May use: the engine.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"

namespace upstream::engine {

/// How the respondents are made. A respondent has a true level per stage: normal, with one correlation between any
/// two stages, kept within 0–100. An answer is the option nearest to the true level of its stage plus normal noise of
/// its own. Each respondent answers twice.
struct Population {
    double mean = 65;         ///< of the true levels, on 0–100
    double deviation = 18;    ///< of the true levels, 0 or more
    double correlation = 0.4; ///< between stages, 0–1
    double noise = 22;        ///< standard deviation of an answer around its true level, 0 or more
    /// Standard deviation, over people, of what a person adds to every answer of theirs, both times; 0 or more. It
    /// changes no true level: somebody sees themselves too well, or too badly.
    double leaning = 0;
    /// By how much the true level of one stage is another at the second answering, 0–50: upwards where there is room
    /// below 100, else downwards. The stages take turns, from one respondent to the next.
    double change = 0;
};

/// One respondent: the truth, and both sets of answers.
struct SimulatedPerson {
    std::array<double, kMaxStages> levels{};       ///< true ones, 0–100
    std::array<double, kMaxStages> levels_again{}; ///< at the second answering
    int changed = kNone;                           ///< the stage that changed between them
    Response response;
    Response response_again;
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

/// What compare says of the two results of one respondent: how many such pairs. Without a change in the population,
/// all that it calls one is a false alarm.
struct RetestReport {
    std::uint64_t clear = 0;        ///< some stage is called clear
    std::uint64_t some = 0;         ///< some stage is called some, or clear
    std::uint64_t moved = 0;        ///< the focus differs
    std::uint64_t moved_surely = 0; ///< and both calls are firm
};

/// What compare says of the stages that have truly changed (Population::change): how many of them.
struct ChangeReport {
    std::uint64_t count = 0;
    std::uint64_t clear = 0;     ///< called clear, in the direction of the change
    std::uint64_t some = 0;      ///< called some or clear, in that direction
    std::uint64_t elsewhere = 0; ///< respondents of whom a stage is called clear that did not change
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
    ChangeReport change;
    struct Band {
        int stage;
        int band;
    };
    std::vector<Band> unreached; ///< bands that no respondent's score lies in
};

/// The mean gap between said and kept: Σ |right − said| over the tenths, divided by the respondents (“ECE”).
double calibration_error(const SimulationReport& report);

/// A simulation that can be advanced bit by bit: what it has counted after n respondents is the same, however they were
/// portioned, and the same on every build. `instrument` must outlive it.
class Simulation {
public:
    Simulation(const Instrument& instrument, const Population& population, std::uint64_t seed);
    Simulation(const Simulation& other);
    Simulation& operator=(const Simulation&) = delete;
    ~Simulation();

    /// Makes that many more respondents and counts them.
    void advance(std::uint64_t respondents);
    [[nodiscard]] std::uint64_t respondents() const;
    /// The last one that was made; there must be one.
    [[nodiscard]] const SimulatedPerson& last() const;
    /// What has been counted of all of them: the report without reliability, number of stages and unreached bands.
    [[nodiscard]] const SimulationReport& counted() const;
    /// The same, whole; there must be a respondent.
    [[nodiscard]] SimulationReport report() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The whole at once. The same seed gives the same report on every build. `respondents` is at least 1.
SimulationReport simulate(const Instrument& instrument, const Population& population,
                          std::uint64_t respondents, std::uint64_t seed);

/// The people of that very report: what each of them answers the first time, one after the other, for as long as `take`
/// returns true.
void for_each_respondent(const Instrument& instrument, const Population& population,
                         std::uint64_t respondents, std::uint64_t seed,
                         const std::function<bool(const Response&)>& take);

} // namespace upstream::engine
