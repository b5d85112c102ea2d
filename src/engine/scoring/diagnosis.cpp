// From answers to a result, in the order of docs/model.md. May use: the engine.
#include "upstream/engine/scoring/diagnosis.hpp"

#include <algorithm>
#include <cmath>

#include "model/either.hpp"
#include "model/tables.hpp"
#include "numbers/normal.hpp"
#include "scoring/flip.hpp"
#include "scoring/quality.hpp"
#include "scoring/stage_score.hpp"
#include "upstream/engine/scoring/backwards.hpp"

namespace upstream::engine {

namespace {

constexpr double kFirmFrom = 0.8;
constexpr double kLikelyFrom = 0.6;

template <class Int>
class Diagnosis {
public:
    /// Fills in `result`, which must be fresh.
    Diagnosis(const Tables& tables, const TablesOf<Int>& numbers, const Response& response, Result& result)
        : tables_(tables), numbers_(numbers), response_(response), stage_count_(numbers.stages.size()),
          result_(result) {}

    void score() {
        result_.stage_count = static_cast<int>(stage_count_);
        for (std::size_t s = 0; s < stage_count_; ++s) score_stage(s);
        find_path();
    }
    /// All that follows from the scores.
    void explain() {
        for (const FacetTable<Int>& facet : numbers_.facets) {
            result_.facets.push_back(score_facet(numbers_, facet, response_));
        }
        for (std::size_t s = 0; s < stage_count_; ++s) find_range(s);
        find_symptom();
        find_support();
        weigh_outcomes();
        find_flip();
    }

private:
    /// S of stage a is below S of stage b.
    [[nodiscard]] bool lower(std::size_t a, std::size_t b) const {
        return sums_[a].part * sums_[b].whole < sums_[b].part * sums_[a].whole;
    }

    void score_stage(std::size_t stage) {
        StageSum<Int>& sum = sums_[stage];
        sum = sum_stage(numbers_, numbers_.stages[stage], tables_.solid_from, tables_.prior.noise, response_);
        StageResult& out = result_.stages[stage];
        if (!sum.known) {
            result_.quality.skipped = true;
            return;
        }
        out.partial = sum.partial;
        out.score = to_score(sum.part, sum.whole);
        const Int percent = Int{100} * sum.part;
        // Counted without leaving early: answers are hard to foresee, for a processor too.
        for (const int from : tables_.band_from) out.band += percent >= Int{from} * sum.whole ? 1 : 0;
    }

    void find_range(std::size_t stage) {
        const StageSum<Int>& sum = sums_[stage];
        StageResult& out = result_.stages[stage];
        out.solid_likelihood = tables_.prior.unknown_solid;
        if (!sum.known) return;
        const double score = approximate(Int{100} * sum.part) / approximate(sum.whole);
        const double error = std::sqrt(sum.variance);
        out.variance = sum.variance;
        out.low = std::max(0.0, score - kRangeWidth * error);
        out.high = std::min(100.0, score + kRangeWidth * error);
        out.solid_likelihood = solid_likelihood(score, sum.variance);
    }

    /// Φ((m − T)/τ) with m = (S·σ² + μ·V)/(V + σ²) and τ² = V·σ²/(V + σ²), as one division.
    [[nodiscard]] double solid_likelihood(double score, double variance) const {
        const Prior& prior = tables_.prior;
        const int solid_from = tables_.solid_from;
        const double above = (score - solid_from) * prior.variance + (prior.mean - solid_from) * variance;
        return normal_cdf(above / std::sqrt(variance * prior.variance * (variance + prior.variance)));
    }

    void find_path() {
        for (std::size_t s = 0; s < stage_count_; ++s) {
            result_.path.push_back_if(!sums_[s].solid, static_cast<std::int8_t>(s));
        }
        if (!result_.path.empty()) result_.focus = result_.path[0];
    }

    void find_symptom() {
        for (std::size_t s = 0; s < stage_count_; ++s) {
            if (!sums_[s].known) continue;
            // On a tie the later one: the symptom is what shows furthest up.
            if (result_.symptom == kNone || !lower(static_cast<std::size_t>(result_.symptom), s)) {
                result_.symptom = static_cast<int>(s);
            }
        }
        result_.treating_symptom = result_.focus != kNone && result_.symptom > result_.focus;
    }

    void find_support() {
        std::size_t lowest = 0;
        for (std::size_t s = 0; s < stage_count_ && sums_[s].known; ++s) {
            lowest = lower(s, lowest) ? s : lowest;
            StageResult& out = result_.stages[s];
            out.support = result_.stages[lowest].score;
            out.unsupported = lowest == s ? 0 : hundredths_between(lowest, s);
        }
    }
    /// S of stage `above` − S of stage `below`, in hundredths, rounded half up.
    [[nodiscard]] int hundredths_between(std::size_t below, std::size_t above) const {
        const Int whole = sums_[below].whole * sums_[above].whole;
        const Int part = sums_[above].part * sums_[below].whole - sums_[below].part * sums_[above].whole;
        return static_cast<int>(quotient(Int{20000} * part + whole, Int{2} * whole));
    }

    void weigh_outcomes() {
        double all_solid = 1;
        for (std::size_t s = 0; s < stage_count_; ++s) {
            const double solid_likelihood = result_.stages[s].solid_likelihood;
            result_.likelihood[s] = (1 - solid_likelihood) * all_solid;
            all_solid *= solid_likelihood;
        }
        result_.likelihood_sound = all_solid;
        if (result_.focus_unknown()) return; // a close call, as it was from the start
        const double likelihood = result_.outcome_likelihood();
        result_.call = likelihood >= kFirmFrom     ? Call::Firm
                       : likelihood >= kLikelyFrom ? Call::Likely
                                                   : Call::Close;
    }

    void find_flip() {
        FlipSearch<Int> search(numbers_, response_, tables_.solid_from);
        std::size_t solid_stages = stage_count_; // those before the focus
        if (result_.focus != kNone) {
            solid_stages = static_cast<std::size_t>(result_.focus);
            if (!sums_[solid_stages].known) return;
            search.try_raising(numbers_.stages[solid_stages], sums_[solid_stages]);
        }
        for (std::size_t s = 0; s < solid_stages; ++s) search.try_lowering(numbers_.stages[s], sums_[s]);
        if (!search.found()) return;
        result_.flip_items = search.best();
        result_.steps_to_flip = static_cast<int>(search.best().size());
    }

    const Tables& tables_;
    const TablesOf<Int>& numbers_;
    const Response& response_;
    std::size_t stage_count_;
    std::array<StageSum<Int>, kMaxStages> sums_; ///< only those of the instrument's stages are set
    Result& result_;
};

} // namespace

Result diagnose(const Instrument& instrument, const Response& response) {
    const Tables& tables = instrument.tables();
    Result result;
    look_at(tables.by_width, [&](const auto& numbers) {
        Diagnosis diagnosis(tables, numbers, response, result);
        diagnosis.score();
        diagnosis.explain();
    });
    const bool skipped = result.quality.skipped;
    result.quality = assess_quality(response, instrument.item_count());
    result.quality.skipped = skipped;
    if (response.ranked && instrument.ranked()) {
        result.backwards = compare_with_foundation(response.ranking, instrument.stage_count(), result.focus);
    }
    return result;
}

Result score(const Instrument& instrument, const Response& response) {
    const Tables& tables = instrument.tables();
    Result result;
    look_at(tables.by_width,
            [&](const auto& numbers) { Diagnosis(tables, numbers, response, result).score(); });
    return result;
}

} // namespace upstream::engine
