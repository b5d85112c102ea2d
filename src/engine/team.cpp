// Team summaries. May use: the engine.
#include "engine/team.hpp"

#include "engine/exact.hpp"

namespace upstream::engine {

namespace {

/// A value between two scores: ((4 − fourths) · low + fourths · high) / 4.
struct Quantile {
    Score low;
    Score high;
    std::int64_t fourths;

    [[nodiscard]] Wide part() const {
        return Wide{4 - fourths} * Wide{low.part} * Wide{high.whole} +
               Wide{fourths} * Wide{high.part} * Wide{low.whole};
    }
    [[nodiscard]] Wide whole() const { return Wide{4} * Wide{low.whole} * Wide{high.whole}; }
    [[nodiscard]] int hundredths() const {
        return static_cast<int>(quotient(Wide{20000} * part() + whole(), Wide{2} * whole()));
    }
    [[nodiscard]] bool at_least(int score) const { return Wide{100} * part() >= Wide{score} * whole(); }
};

/// The score at a place in the sorted sequence, from 0.
Score score_at(const std::vector<ScoreCounter::Entry>& sorted, std::uint64_t place) {
    std::size_t entry = 0;
    for (; place >= sorted[entry].count; ++entry) place -= sorted[entry].count;
    return sorted[entry].score;
}

/// Type 7: at (n − 1) · fourths/4 in a sequence of n.
Quantile quantile(const std::vector<ScoreCounter::Entry>& sorted, std::uint64_t n, std::uint64_t fourths) {
    const std::uint64_t position = (n - 1) * fourths;
    const std::uint64_t place = position / 4;
    const std::uint64_t rest = position % 4;
    return {score_at(sorted, place), score_at(sorted, place + (rest > 0 ? 1 : 0)),
            static_cast<std::int64_t>(rest)};
}

} // namespace

Team::Team(const Instrument& instrument)
    : stage_count_(instrument.stage_count()), solid_from_(instrument.solid_from()),
      scores_(static_cast<std::size_t>(stage_count_)) {}

void Team::add(const Result& result) {
    ++size_;
    for (std::size_t s = 0; s < scores_.size(); ++s) {
        if (result.stages[s].score.known()) scores_[s].add(result.stages[s].score);
    }
    if (result.sound()) {
        ++sound_;
    } else {
        ++focus_[static_cast<std::size_t>(result.focus)];
    }
}

TeamSummary Team::summary() const {
    TeamSummary out;
    out.size = size_;
    out.stage_count = stage_count_;
    if (!out.shown()) return out;
    out.focus = focus_;
    out.sound = sound_;
    for (std::size_t s = 0; s < scores_.size(); ++s) {
        const std::vector<ScoreCounter::Entry> sorted = scores_[s].sorted();
        StageSpread& spread = out.stages[s];
        for (const ScoreCounter::Entry& entry : sorted) spread.known += entry.count;
        bool solid = false;
        if (spread.known > 0) {
            const Quantile median = quantile(sorted, spread.known, 2);
            solid = median.at_least(solid_from_);
            spread.min = sorted.front().score.hundredths();
            spread.lower_quartile = quantile(sorted, spread.known, 1).hundredths();
            spread.median = median.hundredths();
            spread.upper_quartile = quantile(sorted, spread.known, 3).hundredths();
            spread.max = sorted.back().score.hundredths();
        }
        if (!solid) out.median_path.push_back(static_cast<std::int8_t>(s));
    }
    if (!out.median_path.empty()) out.median_focus = out.median_path[0];
    return out;
}

} // namespace upstream::engine
