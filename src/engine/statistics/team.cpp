// Team summaries. May use: the engine.
#include "upstream/engine/statistics/team.hpp"

#include <limits>
#include <utility>

#include "model/either.hpp"
#include "numbers/exact.hpp"

namespace upstream::engine {

namespace {

/// A value between two scores: ((4 − fourths) · low + fourths · high) / 4.
struct Quantile {
    Fraction low;
    Fraction high;
    std::int64_t fourths;

    [[nodiscard]] Wide part() const {
        return Wide{4 - fourths} * low.part * high.whole + Wide{fourths} * high.part * low.whole;
    }
    [[nodiscard]] Wide whole() const { return Wide{4} * low.whole * high.whole; }
    [[nodiscard]] TeamValue value() const { return {rounded(100), rounded(1)}; }
    [[nodiscard]] bool at_least(int score) const { return Wide{100} * part() >= Wide{score} * whole(); }

private:
    [[nodiscard]] int rounded(std::int64_t units) const {
        return static_cast<int>(quotient(Wide{200 * units} * part() + whole(), Wide{2} * whole()));
    }
};

/// The score at a place in the sorted sequence, from 0.
template <class Entries>
Fraction score_at(const Entries& sorted, std::uint64_t place) {
    std::size_t entry = 0;
    for (; place >= sorted[entry].count; ++entry) place -= sorted[entry].count;
    return to_fraction(sorted[entry].score);
}

/// Type 7: at (n − 1) · fourths/4 in a sequence of n.
template <class Entries>
Quantile quantile(const Entries& sorted, std::uint64_t n, std::uint64_t fourths) {
    const std::uint64_t position = (n - 1) * fourths;
    const std::uint64_t place = position / 4;
    const std::uint64_t rest = position % 4;
    return {score_at(sorted, place), score_at(sorted, place + (rest > 0 ? 1 : 0)),
            static_cast<std::int64_t>(rest)};
}

/// Fills in what may be shown of a stage; true if its median is shown and solid.
template <class Entries>
bool summarise(const Entries& sorted, int solid_from, StageSpread& out) {
    for (const auto& entry : sorted) out.known += entry.count;
    if (!out.median_shown()) return false;
    const Quantile median = quantile(sorted, out.known, 2);
    out.median = median.value();
    if (out.spread_shown()) {
        out.min = quantile(sorted, out.known, 0).value();
        out.lower_quartile = quantile(sorted, out.known, 1).value();
        out.upper_quartile = quantile(sorted, out.known, 3).value();
        out.max = quantile(sorted, out.known, 4).value();
    }
    return median.at_least(solid_from);
}

/// Entries in lowest terms; different fractions of one score become one.
template <class Entries>
std::vector<TeamCounts::Entry> in_lowest_terms(const Entries& sorted) {
    std::vector<TeamCounts::Entry> out;
    for (const auto& entry : sorted) {
        const Fraction score = reduced(to_fraction(entry.score));
        if (!out.empty() && out.back().score == score) {
            out.back().count += entry.count;
        } else {
            out.push_back({score, entry.count});
        }
    }
    return out;
}

bool fits_score(const Wide& number) { return number <= Wide{std::numeric_limits<std::int32_t>::max()}; }

Score to_narrow(const Fraction& fraction) {
    return {static_cast<std::int32_t>(quotient(fraction.part, Wide{1})),
            static_cast<std::int32_t>(quotient(fraction.whole, Wide{1}))};
}

} // namespace

Team::Team(const Instrument& instrument) : instrument_(instrument) {
    const auto stages = static_cast<std::size_t>(instrument.stage_count());
    if (scores_are_cut(instrument)) {
        scores_ = Counters<Fraction>(stages);
    } else {
        scores_ = Counters<Score>(stages);
    }
}

void Team::add(const Result& result, const Response& response) {
    ++size_;
    const auto stages = static_cast<std::size_t>(instrument_.stage_count());
    auto* narrow = std::get_if<Counters<Score>>(&scores_);
    for (std::size_t s = 0; s < stages; ++s) {
        if (!result.stages[s].score.known()) continue;
        if (narrow != nullptr) {
            (*narrow)[s].add(result.stages[s].score);
        } else {
            std::get_if<Counters<Fraction>>(&scores_)->at(s).add(
                exact_score(instrument_, result, response, s));
        }
    }
    ++(result.sound() ? sound_ : focus_[static_cast<std::size_t>(result.focus)]);
}

void Team::add(const TeamCounts& counts) {
    size_ += counts.size;
    sound_ += counts.sound;
    for (std::size_t s = 0; s < counts.scores.size(); ++s) {
        focus_[s] += counts.focus[s];
        for (const TeamCounts::Entry& entry : counts.scores[s]) {
            if (auto* narrow = std::get_if<Counters<Score>>(&scores_)) {
                (*narrow)[s].add(to_narrow(entry.score), entry.count);
            } else {
                std::get_if<Counters<Fraction>>(&scores_)->at(s).add(entry.score, entry.count);
            }
        }
    }
}

bool Team::fits(const Fraction& score) const {
    if (std::holds_alternative<Counters<Score>>(scores_)) return fits_score(score.whole);
    return score.whole.bits() <= kMostFractionBits;
}

TeamSummary Team::summary() const {
    TeamSummary out;
    out.size = size_;
    out.stage_count = instrument_.stage_count();
    if (!out.shown()) return out;
    out.focus = focus_;
    out.sound = sound_;
    look_at(scores_, [&](const auto& counters) {
        for (std::size_t s = 0; s < counters.size(); ++s) {
            const bool solid = summarise(counters[s].sorted(), instrument_.solid_from(), out.stages[s]);
            if (!solid) out.median_path.push_back(static_cast<std::int8_t>(s));
        }
    });
    if (!out.median_path.empty()) out.median_focus = out.median_path[0];
    return out;
}

TeamCounts Team::counts() const {
    TeamCounts out;
    out.size = size_;
    out.focus = focus_;
    out.sound = sound_;
    look_at(scores_, [&out](const auto& counters) {
        for (const auto& counter : counters) out.scores.push_back(in_lowest_terms(counter.sorted()));
    });
    return out;
}

} // namespace upstream::engine
