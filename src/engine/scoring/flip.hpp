// How few answers, each moved by one option, would change the focus. Written once for both number widths.
// May use: the engine's stage sums. Inside the engine only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "scoring/stage_score.hpp"
#include "upstream/engine/numbers/list.hpp"

namespace upstream::engine {

using FlipItems = List<std::int8_t, kMaxItems>;

/// Every focus change is one of these: the focus becomes solid, or a stage before it (any stage, when all are
/// solid) stops being so. Each concerns one stage, whose score moves by a sum of independent effects, so taking
/// the largest effects first gives the smallest set.
template <class Int>
class FlipSearch {
public:
    FlipSearch(const TablesOf<Int>& tables, const Response& response, int solid_from)
        : tables_(tables), response_(response), solid_from_(solid_from) {}

    /// Raising a stage that is not solid until S ≥ T.
    void try_raising(const StageTable<Int>& stage, const StageSum<Int>& sum) {
        const Int missing = Int{solid_from_} * sum.whole - Int{100} * sum.part;
        try_moves(stage, stage.largest_raise, &OptionTable<Int>::raise,
                  [&missing](const Int& moved) { return moved >= missing; });
    }
    /// Lowering a solid stage until S < T.
    void try_lowering(const StageTable<Int>& stage, const StageSum<Int>& sum) {
        const Int above = Int{100} * sum.part - Int{solid_from_} * sum.whole;
        try_moves(stage, stage.largest_lower, &OptionTable<Int>::lower,
                  [&above](const Int& moved) { return moved > above; });
    }

    [[nodiscard]] bool found() const { return !best_.empty(); }
    /// The smallest set so far; the one tried first among equals.
    [[nodiscard]] const FlipItems& best() const { return best_; }

private:
    template <class Enough>
    void try_moves(const StageTable<Int>& stage, const Int& largest_effect, Int OptionTable<Int>::*effect_of,
                   Enough enough) {
        // Not even the largest effects could make a smaller set than the one at hand.
        const auto fewer = static_cast<std::int64_t>(best_.size()) - 1;
        if (found() && !enough(Int{100 * fewer} * largest_effect)) return;
        std::array<Int, kMaxItems> effects;
        const std::size_t count = stage.last - stage.first;
        for (std::size_t i = 0; i < count; ++i) {
            const ItemTable<Int>& item = tables_.items[stage.first + i];
            const std::int8_t answer = response_.answers[item.item];
            effects[i] = answer == kUnanswered ? Int{} : option_of(item, answer).*effect_of;
        }
        FlipItems items;
        Int moved{};
        do {
            std::size_t largest = 0;
            for (std::size_t i = 1; i < count; ++i) largest = effects[i] > effects[largest] ? i : largest;
            if (effects[largest] == Int{}) return; // nothing is left that moves the score
            items.push_back(static_cast<std::int8_t>(tables_.items[stage.first + largest].item));
            if (found() && items.size() >= best_.size()) return;
            moved += Int{100} * effects[largest];
            effects[largest] = Int{};
        } while (!enough(moved));
        best_ = items;
    }

    const TablesOf<Int>& tables_;
    const Response& response_;
    std::int64_t solid_from_;
    FlipItems best_;
};

} // namespace upstream::engine
