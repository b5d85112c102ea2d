// Expected statistics, and the correction by them. May use: the engine, no libm but sqrt.
#include "statistics/expectation.hpp"

#include <algorithm>
#include <cmath>

#include "numbers/normal.hpp"
#include "statistics/people.hpp"

namespace upstream::engine {

namespace {

constexpr int kCells = 400; ///< of 0–100
constexpr double kCell = 100.0 / kCells;

constexpr int kMostSteps = 2000;
constexpr double kSmallStep = 1e-7;

Assumptions kept(double mean, double deviation, double noise) {
    constexpr double kLeast = Assumptions::kLeastSpread;
    return {std::clamp(mean, 0.0, 100.0), std::clamp(deviation, kLeast, 100.0),
            std::clamp(noise, kLeast, 100.0)};
}

} // namespace

Assumptions within_bounds(const LevelStatistics& statistics) {
    return kept(statistics.mean, std::sqrt(std::max(statistics.variance, 0.0)),
                std::sqrt(std::max(statistics.noise, 0.0)));
}

Expectation::Expectation(const Instrument& instrument, const StageWeights& weights)
    : stages_(static_cast<std::size_t>(instrument.stage_count())) {
    for (std::size_t s = 0; s < stages_.size(); ++s) stages_[s].weight = weights[s];
    for (const SimulatedItem& item : items_of(instrument)) {
        Levels levels(item.levels.data(), item.levels.data() + item.options);
        std::sort(levels.begin(), levels.end());
        levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
        const auto known = std::find(kinds_.begin(), kinds_.end(), levels);
        Stage& stage = stages_[item.stage];
        stage.items.push_back({static_cast<std::size_t>(known - kinds_.begin()), item.share});
        if (known == kinds_.end()) kinds_.push_back(std::move(levels));
        stage.share_squares += item.share * item.share;
        const double step = 100.0 / static_cast<double>(item.options - 1);
        stage.step_variance += step * step / 12;
    }
    for (Stage& stage : stages_) stage.step_variance /= static_cast<double>(stage.items.size());
}

/// The nearest option to level + noise: it is above a level where the sum is above the middle between this and the next.
Expectation::Answer Expectation::answer_of(const Levels& levels, double level, double noise) {
    Answer out{levels[0], 0};
    double squares = levels[0] * levels[0];
    for (std::size_t o = 1; o < levels.size(); ++o) {
        const double middle = (levels[o - 1] + levels[o]) / 2;
        const double above = normal_cdf((level - middle) / noise);
        out.mean += (levels[o] - levels[o - 1]) * above;
        squares += (levels[o] * levels[o] - levels[o - 1] * levels[o - 1]) * above;
    }
    out.variance = std::max(0.0, squares - out.mean * out.mean);
    return out;
}

void Expectation::add_level(double level, double probability, double noise, Sums& sums) const {
    if (probability <= 0) return;
    std::array<Answer, kMaxItems> answers{};
    for (std::size_t k = 0; k < kinds_.size(); ++k) answers[k] = answer_of(kinds_[k], level, noise);
    for (std::size_t s = 0; s < stages_.size(); ++s) {
        const std::vector<Item>& items = stages_[s].items;
        const auto n = static_cast<double>(items.size());
        double score = 0;
        double error = 0;
        double mean = 0;
        double variances = 0;
        for (const Item& item : items) {
            const Answer& answer = answers[item.kind];
            score += item.share * answer.mean;
            error += item.share * item.share * answer.variance;
            mean += answer.mean / n;
            variances += answer.variance;
        }
        double apart = 0;
        for (const Item& item : items) {
            const double gap = answers[item.kind].mean - mean;
            apart += gap * gap;
        }
        sums[s].score += probability * score;
        sums[s].score_squares += probability * score * score;
        sums[s].error += probability * error;
        if (items.size() > 1) sums[s].spread += probability * (variances / n + apart / (n - 1));
    }
}

LevelStatistics Expectation::statistics_of(const Sums& sums, double noise) const {
    LevelStatistics out;
    double known = 0;
    double freedom = 0;
    for (std::size_t s = 0; s < stages_.size(); ++s) {
        const Stage& stage = stages_[s];
        out.mean += stage.weight.known * sums[s].score;
        known += stage.weight.known;
        out.noise += stage.weight.freedom * (sums[s].spread - stage.step_variance);
        freedom += stage.weight.freedom;
    }
    out.mean /= known;
    out.noise = freedom > 0 ? out.noise / freedom : noise * noise;
    double varying = 0;
    for (std::size_t s = 0; s < stages_.size(); ++s) {
        const Stage& stage = stages_[s];
        if (!stage.weight.varies()) continue;
        const double spread = stage.items.size() > 1 ? sums[s].spread : out.noise + stage.step_variance;
        out.variance += sums[s].score_squares - sums[s].score * sums[s].score + sums[s].error -
                        spread * stage.share_squares;
        varying += 1;
    }
    out.variance /= varying;
    return out;
}

Assumptions Expectation::expected(const Assumptions& people) const {
    Sums sums(stages_.size());
    double below = normal_cdf(-people.mean / people.deviation);
    add_level(0, below, people.noise, sums);
    for (int cell = 0; cell < kCells; ++cell) {
        const double up_to = normal_cdf(((cell + 1) * kCell - people.mean) / people.deviation);
        add_level((cell + 0.5) * kCell, up_to - below, people.noise, sums);
        below = up_to;
    }
    add_level(100, 1 - below, people.noise, sums);
    return within_bounds(statistics_of(sums, people.noise));
}

Assumptions Expectation::corrected(const Assumptions& measured) const {
    Assumptions people = measured;
    for (int step = 0; step < kMostSteps; ++step) {
        const Assumptions now = expected(people);
        const Assumptions next = kept(people.mean + (measured.mean - now.mean),
                                      people.deviation + (measured.deviation - now.deviation),
                                      people.noise + (measured.noise - now.noise));
        const double largest =
            std::max({std::abs(next.mean - people.mean), std::abs(next.deviation - people.deviation),
                      std::abs(next.noise - people.noise)});
        people = next;
        if (largest <= kSmallStep) break;
    }
    return people;
}

} // namespace upstream::engine
