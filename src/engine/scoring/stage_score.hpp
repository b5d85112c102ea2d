// One stage (or facet): from answers to an exact score and the spread around it. Written once for both number
// widths. May use: the engine's tables. Inside the engine only.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "model/tables.hpp"
#include "upstream/engine/model/response.hpp"

namespace upstream::engine {

/// How far the answered items' 100·x lie apart: Σ (100·x − mean)², which is (n − 1)·s². It must not depend on the
/// order of the items, to the last bit.
template <class Int>
class Spread;

/// Whole-number sums do not depend on order.
template <>
class Spread<Narrow> {
public:
    void add(Narrow level) {
        sum_ += level;
        squares_ += level * level;
    }
    [[nodiscard]] double deviations(std::int64_t n, Narrow unit) const {
        const Narrow scaled = n * squares_ - sum_ * sum_;
        return 10000.0 * static_cast<double>(scaled) / static_cast<double>(unit * unit * n);
    }

private:
    Narrow sum_ = 0;
    Narrow squares_ = 0;
};

/// Doubles are put in order first.
template <>
class Spread<Wide> {
public:
    void add(double level) { levels_[count_++] = level; }
    [[nodiscard]] double deviations(std::int64_t n, const Wide&) {
        std::sort(levels_.begin(), levels_.begin() + static_cast<std::ptrdiff_t>(count_));
        double sum = 0;
        for (std::size_t i = 0; i < count_; ++i) sum += levels_[i];
        const double mean = sum / static_cast<double>(n);
        double squares = 0;
        for (std::size_t i = 0; i < count_; ++i) squares += (levels_[i] - mean) * (levels_[i] - mean);
        return squares;
    }

private:
    std::array<double, kMaxItems> levels_{};
    std::size_t count_ = 0;
};

/// What the answers of one stage add up to: S = 100 · part / whole.
template <class Int>
struct StageSum {
    bool known;
    bool partial;
    bool solid;
    Int part;
    Int whole;
    double variance; ///< V
};

template <class Int>
const OptionTable<Int>& option_of(const ItemTable<Int>& item, std::int8_t answer) {
    return item.options[static_cast<std::size_t>(answer)];
}

template <class Int>
Answered<Int> answered_items(const TablesOf<Int>& tables, const StageTable<Int>& stage,
                             const Response& response) {
    AnsweredSum<Int> out;
    for (std::size_t i = stage.first; i < stage.last; ++i) {
        if (response.answers[tables.items[i].item] != kUnanswered) out.add(tables.items[i]);
    }
    return out.result(stage.unit);
}

/// `noise` is Prior::noise.
template <class Int>
StageSum<Int> sum_stage(const TablesOf<Int>& tables, const StageTable<Int>& stage, int solid_from,
                        double noise, const Response& response) {
    StageSum<Int> out{};
    Spread<Int> spread;
    std::int64_t answered = 0;
    for (std::size_t i = stage.first; i < stage.last; ++i) {
        const ItemTable<Int>& item = tables.items[i];
        const std::int8_t answer = response.answers[item.item];
        if (answer == kUnanswered) continue;
        const OptionTable<Int>& option = option_of(item, answer);
        out.part += option.weighted;
        spread.add(option.level);
        ++answered;
    }
    out.known = 2 * answered > stage.all.count;
    if (!out.known) return out;
    out.partial = answered < stage.all.count;
    const Answered<Int>& items = out.partial ? answered_items(tables, stage, response) : stage.all;
    out.whole = items.whole;
    out.solid = Int{100} * out.part >= Int{solid_from} * out.whole;
    // V = (Σw² / (Σw)²) · (s̃² + q̄²/12), with s̃² = ((n − 1)·s² + 4·ν²) / (n + 3)
    const double pooled =
        (spread.deviations(answered, stage.unit) + noise) / static_cast<double>(answered + 3);
    out.variance = items.weight_share * (pooled + items.step_variance);
    return out;
}

/// A facet by the same rule as a stage, without a range.
template <class Int>
Score score_facet(const TablesOf<Int>& tables, const FacetTable<Int>& facet, const Response& response) {
    Int part{};
    std::int64_t weight = 0;
    std::size_t answered = 0;
    for (const std::size_t i : facet.items) {
        const ItemTable<Int>& item = tables.items[i];
        const std::int8_t answer = response.answers[item.item];
        if (answer == kUnanswered) continue;
        part += option_of(item, answer).weighted;
        weight += item.weight;
        ++answered;
    }
    if (2 * answered <= facet.items.size()) return {};
    return to_score(part, tables.stages[facet.stage].unit * Int{weight});
}

} // namespace upstream::engine
