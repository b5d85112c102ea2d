// Comparing results. May use: the engine's results.
#include "upstream/engine/statistics/comparison.hpp"

#include <algorithm>
#include <cmath>

#include "numbers/exact.hpp"
#include "numbers/normal.hpp"
#include "upstream/engine/scoring/fraction.hpp"

namespace upstream::engine {

namespace {

/// 1 − 0.95^(1/k) for k stages.
constexpr std::array<double, kMaxStages> kClearBelow{
    0.05,
    0.025320565519103609,
    0.016952427508441499,
    0.012741455098566195,
    0.010206218313011496,
    0.008512444610847120,
    0.007300831979014701,
    0.006391150954545088,
};
/// z for 95 %.
constexpr double kSomeAbove = 1.96;

/// B − A of two exact scores.
class Difference {
public:
    Difference(const Fraction& a, const Fraction& b)
        : whole_(a.whole * b.whole), shifted_(b.part * a.whole + whole_ - a.part * b.whole) {}

    /// In 1/units of a point, rounded half up.
    [[nodiscard]] int rounded(std::int64_t units) const {
        const Wide doubled = Wide{200 * units} * shifted_ + whole_;
        return static_cast<int>(quotient(doubled, Wide{2} * whole_) - 100 * units);
    }

private:
    Wide whole_;
    Wide shifted_; ///< up by 100 points, so that what is divided is never negative
};

Evidence evidence_for(const StageResult& a, const StageResult& b, std::size_t known_in_both) {
    const double apart = std::abs(b.score.value() - a.score.value());
    if (apart == 0) return Evidence::None;
    const double d = apart / std::sqrt(a.variance + b.variance);
    if (2 * (1 - normal_cdf(d)) < kClearBelow[known_in_both - 1]) return Evidence::Clear;
    return d > kSomeAbove ? Evidence::Some : Evidence::None;
}

} // namespace

Comparison compare(const Instrument& instrument, const ComparedResult& a, const ComparedResult& b) {
    Comparison out;
    out.stage_count = instrument.stage_count();
    std::size_t known = 0;
    for (std::size_t s = 0; s < static_cast<std::size_t>(out.stage_count); ++s) {
        out.stages[s].known = a.result.stages[s].score.known() && b.result.stages[s].score.known();
        known += out.stages[s].known ? 1U : 0U;
    }
    for (std::size_t s = 0; s < static_cast<std::size_t>(out.stage_count); ++s) {
        StageDifference& stage = out.stages[s];
        if (!stage.known) continue;
        const Difference difference(exact_score(instrument, a.result, a.response, s),
                                    exact_score(instrument, b.result, b.response, s));
        stage.hundredths = difference.rounded(100);
        stage.shown = difference.rounded(1);
        stage.evidence = evidence_for(a.result.stages[s], b.result.stages[s], known);
    }
    out.focus_moved = a.result.focus != b.result.focus;
    out.moved_surely = out.focus_moved && a.result.call == Call::Firm && b.result.call == Call::Firm;
    return out;
}

} // namespace upstream::engine
