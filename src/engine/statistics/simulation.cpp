// Counting what the engine says of made-up people. May use: the engine.
#include "upstream/engine/statistics/simulation.hpp"

#include <algorithm>
#include <cmath>

#include "numbers/moments.hpp"
#include "statistics/people.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"
#include "upstream/engine/statistics/comparison.hpp"

namespace upstream::engine {

// They begin at different whole numbers from 0 to 100.
inline constexpr std::size_t kMostBands = 101;

struct Simulation::State {
    State(const Instrument& the_instrument, const Population& population, std::uint64_t seed)
        : instrument(the_instrument), people(the_instrument, population, seed),
          stage_count(static_cast<std::size_t>(the_instrument.stage_count())) {}

    const Instrument& instrument;
    People people;
    std::size_t stage_count;
    SimulationReport counted;                            ///< all but what is worked out at the end
    std::array<bool, kMaxStages * kMostBands> reached{}; ///< by stage and band
    std::array<Moments, kMaxItems> item_moments{};
    std::array<Moments, kMaxStages> score_moments{};
    std::array<Moments, kMaxStages> error_moments{};

    void respond();

private:
    [[nodiscard]] int true_focus() const;
    void measure_scores();
    void count(const Result& result, int true_focus);
    void calibrate(const Result& result, int true_focus);
    void count_retest(const Result& first);
    void count_change(const Comparison& comparison);
};

/// One person: true levels, answers, result.
void Simulation::State::respond() {
    people.next();
    ++counted.respondents;
    measure_scores();
    const int truth = true_focus();
    const Result result = diagnose(instrument, people.person().response);
    count(result, truth);
    calibrate(result, truth);
    count_retest(result);
}

int Simulation::State::true_focus() const {
    for (std::size_t s = 0; s < stage_count; ++s) {
        if (people.person().levels[s] < instrument.solid_from()) return static_cast<int>(s);
    }
    return kNone;
}

void Simulation::State::measure_scores() {
    const SimulatedPerson& person = people.person();
    std::array<double, kMaxStages> scores{};
    for (std::size_t i = 0; i < people.items().count; ++i) {
        const SimulatedItem& item = people.items()[i];
        const double part = item.share * item.levels[static_cast<std::size_t>(person.response.answers[i])];
        item_moments[i].add(part);
        scores[item.stage] += part;
    }
    for (std::size_t s = 0; s < stage_count; ++s) {
        score_moments[s].add(scores[s]);
        error_moments[s].add(scores[s] - person.levels[s]);
    }
}

/// How the likelihood and the ranges that are said compare with the truth.
void Simulation::State::calibrate(const Result& result, int true_focus) {
    const double said = result.outcome_likelihood();
    const bool right = result.focus == true_focus;
    LikelihoodTenth& tenth = counted.tenths[std::min<std::size_t>(9, static_cast<std::size_t>(10 * said))];
    ++tenth.count;
    tenth.right += right ? 1U : 0U;
    tenth.said += said;
    const double gap = said - (right ? 1 : 0);
    counted.squared_gaps += gap * gap;
    for (std::size_t s = 0; s < stage_count; ++s) {
        const StageResult& stage = result.stages[s];
        const double level = people.person().levels[s];
        ++counted.ranges;
        counted.ranges_held += stage.low <= level && level <= stage.high ? 1U : 0U;
    }
}

void Simulation::State::count_retest(const Result& first) {
    const SimulatedPerson& person = people.person();
    const Result second = diagnose(instrument, person.response_again);
    const Comparison comparison =
        compare(instrument, {first, person.response}, {second, person.response_again});
    Evidence most = Evidence::None;
    for (const StageDifference& stage : comparison.stages) most = std::max(most, stage.evidence);
    counted.retest.clear += most == Evidence::Clear ? 1U : 0U;
    counted.retest.some += most != Evidence::None ? 1U : 0U;
    counted.retest.moved += comparison.focus_moved ? 1U : 0U;
    counted.retest.moved_surely += comparison.moved_surely ? 1U : 0U;
    if (person.changed != kNone) count_change(comparison);
}

void Simulation::State::count_change(const Comparison& comparison) {
    const SimulatedPerson& person = people.person();
    const auto changed = static_cast<std::size_t>(person.changed);
    const bool up = person.levels_again[changed] > person.levels[changed];
    const StageDifference& stage = comparison.stages[changed];
    const bool seen = up == (stage.hundredths > 0);
    ++counted.change.count;
    counted.change.clear += seen && stage.evidence == Evidence::Clear ? 1U : 0U;
    counted.change.some += seen && stage.evidence != Evidence::None ? 1U : 0U;
    bool elsewhere = false;
    for (std::size_t s = 0; s < stage_count; ++s)
        elsewhere = elsewhere || (s != changed && comparison.stages[s].evidence == Evidence::Clear);
    counted.change.elsewhere += elsewhere ? 1U : 0U;
}

void Simulation::State::count(const Result& result, int true_focus) {
    ++(result.sound() ? counted.sound : counted.focus[static_cast<std::size_t>(result.focus)]);
    ++(true_focus == kNone ? counted.truly_sound : counted.true_focus[static_cast<std::size_t>(true_focus)]);
    CallCalibration& call = counted.calls[static_cast<std::size_t>(result.call)];
    ++call.count;
    call.right += result.focus == true_focus ? 1 : 0;
    const auto bands = static_cast<std::size_t>(instrument.band_count());
    for (std::size_t s = 0; s < stage_count; ++s) {
        reached[s * bands + static_cast<std::size_t>(result.stages[s].band)] = true;
    }
}

namespace {

/// `items`: of the stage.
StageReliability reliability(double items, double item_variances, const Moments& score,
                             const Moments& error) {
    StageReliability out;
    const double total = score.variance();
    out.true_error = error.root_mean_square();
    out.known = items > 1 && total > 0;
    if (!out.known) return out;
    out.alpha = items / (items - 1) * (1 - item_variances / total);
    out.standard_error = std::sqrt(total * (1 - out.alpha));
    return out;
}

} // namespace

Simulation::Simulation(const Instrument& instrument, const Population& population, std::uint64_t seed)
    : state_(std::make_unique<State>(instrument, population, seed)) {}
Simulation::Simulation(const Simulation& other) : state_(std::make_unique<State>(*other.state_)) {}
Simulation::~Simulation() = default;

void Simulation::advance(std::uint64_t respondents) {
    for (std::uint64_t r = 0; r < respondents; ++r) state_->respond();
}

std::uint64_t Simulation::respondents() const { return state_->counted.respondents; }

const SimulatedPerson& Simulation::last() const { return state_->people.person(); }

const SimulationReport& Simulation::counted() const { return state_->counted; }

SimulationReport Simulation::report() const {
    SimulationReport out = state_->counted;
    out.stage_count = static_cast<int>(state_->stage_count);
    for (std::size_t s = 0; s < state_->stage_count; ++s) {
        double items = 0;
        double variances = 0;
        for (std::size_t i = 0; i < state_->people.items().count; ++i) {
            if (state_->people.items()[i].stage != s) continue;
            items += 1;
            variances += state_->item_moments[i].variance();
        }
        out.stages[s] = reliability(items, variances, state_->score_moments[s], state_->error_moments[s]);
    }
    const int bands = state_->instrument.band_count();
    for (std::size_t i = 0; i < state_->stage_count * static_cast<std::size_t>(bands); ++i) {
        const int index = static_cast<int>(i);
        if (!state_->reached[i]) out.unreached.push_back({index / bands, index % bands});
    }
    return out;
}

double calibration_error(const SimulationReport& report) {
    double gaps = 0;
    for (const LikelihoodTenth& tenth : report.tenths) {
        gaps += std::abs(static_cast<double>(tenth.right) - tenth.said);
    }
    return gaps / static_cast<double>(report.respondents);
}

SimulationReport simulate(const Instrument& instrument, const Population& population,
                          std::uint64_t respondents, std::uint64_t seed) {
    Simulation simulation(instrument, population, seed);
    simulation.advance(respondents);
    return simulation.report();
}

void for_each_respondent(const Instrument& instrument, const Population& population,
                         std::uint64_t respondents, std::uint64_t seed,
                         const std::function<bool(const Response&)>& take) {
    People people(instrument, population, seed);
    for (std::uint64_t r = 0; r < respondents; ++r) {
        people.next();
        if (!take(people.person().response)) return;
    }
}

} // namespace upstream::engine
