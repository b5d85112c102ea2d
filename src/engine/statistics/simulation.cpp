// Simulated respondents. May use: the engine.
#include "upstream/engine/statistics/simulation.hpp"

#include <algorithm>
#include <cmath>

#include "numbers/normal.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"
#include "upstream/engine/statistics/comparison.hpp"

namespace upstream::engine {

namespace {

/// SplitMix64 (Steele, Lea and Flood 2014) and, through Φ's inverse, normal variables.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    double normal() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t bits = state_;
        bits = (bits ^ bits >> 30U) * 0xBF58476D1CE4E5B9U;
        bits = (bits ^ bits >> 27U) * 0x94D049BB133111EBU;
        bits ^= bits >> 31U;
        return normal_quantile((static_cast<double>(bits >> 11U) + 0.5) * 0x1p-53);
    }

private:
    std::uint64_t state_;
};

/// Mean and variance of numbers as they come (Welford 1962).
class Moments {
public:
    void add(double value) {
        count_ += 1;
        const double before = value - mean_;
        mean_ += before / count_;
        squares_ += before * (value - mean_);
    }
    [[nodiscard]] double variance() const { return count_ < 2 ? 0 : squares_ / (count_ - 1); }
    [[nodiscard]] double root_mean_square() const { return std::sqrt(squares_ / count_ + mean_ * mean_); }

private:
    double count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
};

/// An item as the simulation needs it.
struct SimulatedItem {
    std::size_t stage;
    double share;               ///< of its stage's weight
    std::vector<double> levels; ///< 100·x by option
};

std::vector<SimulatedItem> items_of(const Instrument& instrument) {
    std::vector<SimulatedItem> out;
    std::array<double, kMaxStages> weights{};
    for (const Instrument::Item& item : instrument.items())
        weights[static_cast<std::size_t>(item.stage)] += item.weight;
    for (const Instrument::Item& item : instrument.items()) {
        const std::vector<int>& points =
            instrument.definition().scales[static_cast<std::size_t>(item.scale)].points;
        const auto [low, high] = std::minmax_element(points.begin(), points.end());
        SimulatedItem made{static_cast<std::size_t>(item.stage), 0, {}};
        made.share = item.weight / weights[made.stage];
        for (const int p : points) {
            const double level = 100.0 * (p - *low) / (*high - *low);
            made.levels.push_back(item.reverse ? 100 - level : level);
        }
        out.push_back(std::move(made));
    }
    return out;
}

class Simulation {
public:
    Simulation(const Instrument& instrument, const Population& population, std::uint64_t seed)
        : instrument_(instrument), population_(population), items_(items_of(instrument)), random_(seed),
          again_(~seed), stage_count_(static_cast<std::size_t>(instrument.stage_count())),
          reached_(stage_count_ * static_cast<std::size_t>(instrument.band_count())),
          item_moments_(items_.size()) {}

    SimulationReport run(std::uint64_t respondents) {
        report_.respondents = respondents;
        report_.stage_count = instrument_.stage_count();
        for (std::uint64_t r = 0; r < respondents; ++r) respond();
        for (std::size_t s = 0; s < stage_count_; ++s) report_.stages[s] = reliability(s);
        for (std::size_t i = 0; i < reached_.size(); ++i) {
            const int bands = instrument_.band_count();
            const int index = static_cast<int>(i);
            if (!reached_[i]) report_.unreached.push_back({index / bands, index % bands});
        }
        return report_;
    }

private:
    /// One person: true levels, answers, result.
    void respond() {
        const double common = random_.normal();
        int true_focus = kNone;
        for (std::size_t s = 0; s < stage_count_; ++s) {
            const double own = random_.normal();
            const double level =
                std::sqrt(population_.correlation) * common + std::sqrt(1 - population_.correlation) * own;
            true_levels_[s] = std::clamp(population_.mean + population_.deviation * level, 0.0, 100.0);
            if (true_focus == kNone && true_levels_[s] < instrument_.solid_from())
                true_focus = static_cast<int>(s);
        }
        answer(random_, response_);
        measure_scores();
        const Result result = diagnose(instrument_, response_);
        count(result, true_focus);
        calibrate(result, true_focus);
        answer(again_, second_response_);
        count_retest(result);
    }

    /// Answers every item afresh.
    void answer(Random& random, Response& out) const {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const double aim = true_levels_[items_[i].stage] + population_.noise * random.normal();
            out.answers[i] = static_cast<std::int8_t>(nearest_option(items_[i], aim));
        }
    }

    void measure_scores() {
        std::array<double, kMaxStages> scores{};
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const SimulatedItem& item = items_[i];
            const double part = item.share * item.levels[static_cast<std::size_t>(response_.answers[i])];
            item_moments_[i].add(part);
            scores[item.stage] += part;
        }
        for (std::size_t s = 0; s < stage_count_; ++s) {
            score_moments_[s].add(scores[s]);
            error_moments_[s].add(scores[s] - true_levels_[s]);
        }
    }

    /// How the likelihood and the ranges that are said compare with the truth.
    void calibrate(const Result& result, int true_focus) {
        const double said = result.outcome_likelihood();
        const bool right = result.focus == true_focus;
        LikelihoodTenth& tenth =
            report_.tenths[std::min<std::size_t>(9, static_cast<std::size_t>(10 * said))];
        ++tenth.count;
        tenth.right += right ? 1U : 0U;
        tenth.said += said;
        const double gap = said - (right ? 1 : 0);
        report_.squared_gaps += gap * gap;
        for (std::size_t s = 0; s < stage_count_; ++s) {
            const StageResult& stage = result.stages[s];
            ++report_.ranges;
            const bool held = stage.low <= true_levels_[s] && true_levels_[s] <= stage.high;
            report_.ranges_held += held ? 1U : 0U;
        }
    }

    void count_retest(const Result& first) {
        const Result second = diagnose(instrument_, second_response_);
        const Comparison comparison = compare(instrument_, {first, response_}, {second, second_response_});
        Evidence most = Evidence::None;
        for (const StageDifference& stage : comparison.stages) most = std::max(most, stage.evidence);
        report_.retest.clear += most == Evidence::Clear ? 1U : 0U;
        report_.retest.some += most != Evidence::None ? 1U : 0U;
        report_.retest.moved += comparison.focus_moved ? 1U : 0U;
        report_.retest.moved_surely += comparison.moved_surely ? 1U : 0U;
    }

    static std::size_t nearest_option(const SimulatedItem& item, double level) {
        std::size_t best = 0;
        for (std::size_t o = 1; o < item.levels.size(); ++o) {
            if (std::abs(item.levels[o] - level) < std::abs(item.levels[best] - level)) best = o;
        }
        return best;
    }

    void count(const Result& result, int true_focus) {
        ++(result.sound() ? report_.sound : report_.focus[static_cast<std::size_t>(result.focus)]);
        ++(true_focus == kNone ? report_.truly_sound
                               : report_.true_focus[static_cast<std::size_t>(true_focus)]);
        CallCalibration& call = report_.calls[static_cast<std::size_t>(result.call)];
        ++call.count;
        call.right += result.focus == true_focus ? 1 : 0;
        const auto bands = static_cast<std::size_t>(instrument_.band_count());
        for (std::size_t s = 0; s < stage_count_; ++s) {
            reached_[s * bands + static_cast<std::size_t>(result.stages[s].band)] = true;
        }
    }

    [[nodiscard]] StageReliability reliability(std::size_t stage) const {
        StageReliability out;
        double items = 0;
        double variances = 0;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].stage != stage) continue;
            items += 1;
            variances += item_moments_[i].variance();
        }
        const double total = score_moments_[stage].variance();
        out.true_error = error_moments_[stage].root_mean_square();
        out.known = items > 1 && total > 0;
        if (!out.known) return out;
        out.alpha = items / (items - 1) * (1 - variances / total);
        out.standard_error = std::sqrt(total * (1 - out.alpha));
        return out;
    }

    const Instrument& instrument_;
    const Population& population_;
    std::vector<SimulatedItem> items_;
    Random random_;
    Random again_; ///< for answering a second time, so that the first time does not depend on it
    std::size_t stage_count_;
    std::array<double, kMaxStages> true_levels_{};
    Response response_;
    Response second_response_;
    SimulationReport report_;
    std::vector<bool> reached_; ///< by stage and band
    std::vector<Moments> item_moments_;
    std::array<Moments, kMaxStages> score_moments_{};
    std::array<Moments, kMaxStages> error_moments_{};
};

} // namespace

double calibration_error(const SimulationReport& report) {
    double gaps = 0;
    for (const LikelihoodTenth& tenth : report.tenths) {
        gaps += std::abs(static_cast<double>(tenth.right) - tenth.said);
    }
    return gaps / static_cast<double>(report.respondents);
}

SimulationReport simulate(const Instrument& instrument, const Population& population,
                          std::uint64_t respondents, std::uint64_t seed) {
    return Simulation(instrument, population, seed).run(respondents);
}

} // namespace upstream::engine
