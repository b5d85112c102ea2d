// Made-up people. May use: the engine.
#include "statistics/people.hpp"

#include <algorithm>
#include <cmath>

#include "numbers/normal.hpp"

namespace upstream::engine {

SimulatedItems items_of(const Instrument& instrument) {
    SimulatedItems out;
    std::array<double, kMaxStages> weights{};
    for (const Instrument::Item& item : instrument.items())
        weights[static_cast<std::size_t>(item.stage)] += item.weight;
    for (const Instrument::Item& item : instrument.items()) {
        const std::vector<int>& points =
            instrument.definition().scales[static_cast<std::size_t>(item.scale)].points;
        int low = points.front();
        int high = low;
        for (const int p : points) {
            low = std::min(low, p);
            high = std::max(high, p);
        }
        SimulatedItem& made = out.list[out.count++];
        made.stage = static_cast<std::size_t>(item.stage);
        made.share = item.weight / weights[made.stage];
        for (const int p : points) {
            const double level = 100.0 * (p - low) / (high - low);
            made.levels[made.options++] = item.reverse ? 100 - level : level;
        }
    }
    return out;
}

namespace {

std::size_t nearest_option(const SimulatedItem& item, double level) {
    std::size_t best = 0;
    for (std::size_t o = 1; o < item.options; ++o) {
        if (std::abs(item.levels[o] - level) < std::abs(item.levels[best] - level)) best = o;
    }
    return best;
}

/// Sets the stream of leanings apart from the two of answers, whatever the seed.
constexpr std::uint64_t kLeaningStream = 0x5851F42D4C957F2DU;

} // namespace

double Random::normal() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t bits = state_;
    bits = (bits ^ bits >> 30U) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ bits >> 27U) * 0x94D049BB133111EBU;
    bits ^= bits >> 31U;
    return normal_quantile((static_cast<double>(bits >> 11U) + 0.5) * 0x1p-53);
}

People::People(const Instrument& instrument, const Population& population, std::uint64_t seed)
    : population_(population), items_(items_of(instrument)),
      stage_count_(static_cast<std::size_t>(instrument.stage_count())), random_(seed), again_(~seed),
      leaning_(seed ^ kLeaningStream) {}

void People::next() {
    const double common = random_.normal();
    for (std::size_t s = 0; s < stage_count_; ++s) {
        const double own = random_.normal();
        const double level =
            std::sqrt(population_.correlation) * common + std::sqrt(1 - population_.correlation) * own;
        person_.levels[s] = std::clamp(population_.mean + population_.deviation * level, 0.0, 100.0);
    }
    person_.levels_again = person_.levels;
    change();
    const double leaning = population_.leaning > 0 ? population_.leaning * leaning_.normal() : 0;
    answer(random_, person_.levels, leaning, person_.response);
    answer(again_, person_.levels_again, leaning, person_.response_again);
    ++made_;
}

void People::change() {
    if (population_.change <= 0 || stage_count_ == 0) return;
    const std::size_t stage = made_ % stage_count_;
    double& level = person_.levels_again[stage];
    level += level + population_.change <= 100 ? population_.change : -population_.change;
    person_.changed = static_cast<int>(stage);
}

/// Answers every item afresh.
void People::answer(Random& random, const Levels& levels, double leaning, Response& out) const {
    for (std::size_t i = 0; i < items_.count; ++i) {
        const double aim = levels[items_[i].stage] + leaning + population_.noise * random.normal();
        out.answers[i] = static_cast<std::int8_t>(nearest_option(items_[i], aim));
    }
}

} // namespace upstream::engine
