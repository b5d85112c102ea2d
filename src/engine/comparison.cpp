// Comparing results. May use: the engine's results.
#include "engine/comparison.hpp"

#include "engine/exact.hpp"

namespace upstream::engine {

namespace {

/// B − A in hundredths, rounded half up, from the exact fractions.
int hundredths_between(const Score& a, const Score& b) {
    const Wide whole = Wide{a.whole} * Wide{b.whole};
    const Wide part_a = Wide{a.part} * Wide{b.whole};
    const Wide part_b = Wide{b.part} * Wide{a.whole};
    // Shifted up by 100 points, so that what is divided is never negative.
    const Wide shifted = part_b + whole - part_a;
    return static_cast<int>(quotient(Wide{20000} * shifted + whole, Wide{2} * whole)) - 10000;
}

StageDifference difference(const StageResult& a, const StageResult& b) {
    StageDifference out;
    out.known = a.score.known() && b.score.known();
    if (!out.known) return out;
    out.hundredths = hundredths_between(a.score, b.score);
    out.beyond_noise = a.high < b.low || b.high < a.low;
    return out;
}

} // namespace

Comparison compare(const Result& a, const Result& b) {
    Comparison out;
    out.stage_count = a.stage_count;
    for (std::size_t s = 0; s < static_cast<std::size_t>(a.stage_count); ++s) {
        out.stages[s] = difference(a.stages[s], b.stages[s]);
    }
    out.focus_moved = a.focus != b.focus;
    return out;
}

} // namespace upstream::engine
