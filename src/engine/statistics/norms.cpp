// Measuring norms. May use: the engine, no libm but sqrt.
#include "upstream/engine/statistics/norms.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "model/either.hpp"
#include "scoring/stage_score.hpp"
#include "statistics/expectation.hpp"

namespace upstream::engine {

namespace {

using Part = NormsSample::Sums::Vector;

// Where a person's parts lie in their vector.
constexpr std::size_t kOne = 0;
constexpr std::size_t kFreedom = 1;
constexpr std::size_t kSpread = 2;
constexpr std::size_t known_of(std::size_t stage) { return 3 + 3 * stage; }
constexpr std::size_t score_of(std::size_t stage) { return 4 + 3 * stage; }
constexpr std::size_t square_of(std::size_t stage) { return 5 + 3 * stage; }

/// What lies in the answers of one stage beside its score.
struct StageAnswers {
    std::int64_t count = 0;
    double deviations = 0;    ///< (n − 1)·s²
    double weight_share = 0;  ///< Σw²/(Σw)²
    double step_variance = 0; ///< q̄²/12
};

template <class Int>
StageAnswers look_into(const TablesOf<Int>& tables, const StageTable<Int>& stage, const Response& response) {
    Spread<Int> spread;
    std::int64_t count = 0;
    for (std::size_t i = stage.first; i < stage.last; ++i) {
        const std::int8_t answer = response.answers[tables.items[i].item];
        if (answer == kUnanswered) continue;
        spread.add(option_of(tables.items[i], answer).level);
        ++count;
    }
    const Answered<Int>& items =
        count == stage.all.count ? stage.all : answered_items(tables, stage, response);
    return {count, spread.deviations(count, stage.unit), items.weight_share, items.step_variance};
}

/// The three statistics, each with its influence: the vector ψ by which a person's parts move it.
class Estimate {
public:
    Estimate(const Instrument& instrument, const NormsSample::Sums& sums, const StageWeights& weights)
        : sums_(sums) {
        measure_noise(instrument.definition().assumptions.noise);
        double known = 0;
        double varying = 0;
        for (const StageWeight& weight : weights) {
            known += weight.known;
            varying += weight.varies() ? 1 : 0;
        }
        for (std::size_t s = 0; s < static_cast<std::size_t>(instrument.stage_count()); ++s) {
            statistics_.mean += sums_(kOne, score_of(s)) / known;
            mean_[score_of(s)] = 1 / known;
        }
        for (std::size_t s = 0; s < weights.size(); ++s) {
            if (weights[s].known > 0) mean_[known_of(s)] = -statistics_.mean / known;
            if (weights[s].varies()) add_variance(s, varying, step_variance_alone(instrument, s));
        }
        statistics_.mean *= 100;
        statistics_.variance *= 10000;
        statistics_.noise *= 10000;
    }

    [[nodiscard]] const LevelStatistics& statistics() const { return statistics_; }

    /// Of μ, σ and ν, in points.
    [[nodiscard]] std::array<std::array<double, 3>, 3> covariance() const {
        const Assumptions values = within_bounds(statistics_);
        const std::array<const Part*, 3> parts{&mean_, &variance_, &noise_};
        const std::array<double, 3> scale{100, 5000 / values.deviation, 5000 / values.noise};
        std::array<std::array<double, 3>, 3> out{};
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = 0; j < 3; ++j) {
                out[i][j] = scale[i] * scale[j] * sums_.of(*parts[i], *parts[j]);
            }
        }
        return out;
    }

private:
    void measure_noise(double assumed) {
        const double freedom = sums_(kOne, kFreedom);
        if (freedom == 0) {
            statistics_.noise = assumed * assumed / 10000;
            return;
        }
        statistics_.noise = sums_(kOne, kSpread) / freedom;
        noise_[kSpread] = 1 / freedom;
        noise_[kFreedom] = -statistics_.noise / freedom;
    }

    /// q̄²/12 of a stage of one item, on 0–1; nothing of others, whose s² is known.
    static std::optional<double> step_variance_alone(const Instrument& instrument, std::size_t stage) {
        std::optional<double> out;
        look_at(instrument.tables().by_width, [&](const auto& tables) {
            const auto& all = tables.stages[stage].all;
            if (all.count == 1) out = all.step_variance / 10000;
        });
        return out;
    }

    /// One of `stages` whose mean σ² is: variance of S less the mean of what its error adds.
    void add_variance(std::size_t stage, double stages, std::optional<double> step_variance) {
        const double known = sums_(kOne, known_of(stage));
        const double mean = sums_(kOne, score_of(stage)) / known;
        const double squares = sums_(score_of(stage), score_of(stage));
        const double error = (squares - sums_(kOne, square_of(stage))) / known;
        statistics_.variance += ((squares - known * mean * mean) / (known - 1) - error) / stages;
        variance_[square_of(stage)] = 1 / (known * stages);
        variance_[score_of(stage)] = -2 * mean / (known * stages);
        variance_[known_of(stage)] =
            (2 * mean * mean - sums_(kOne, square_of(stage)) / known) / (known * stages);
        if (!step_variance) return;
        statistics_.variance -= (statistics_.noise + *step_variance) / stages;
        for (std::size_t i = 0; i < noise_.size(); ++i) variance_[i] -= noise_[i] / stages;
    }

    const NormsSample::Sums& sums_;
    LevelStatistics statistics_;
    Part mean_{};
    Part variance_{};
    Part noise_{};
};

using Matrix = std::array<std::array<double, 3>, 3>;

std::array<double, 3> list_of(const Assumptions& assumptions) {
    return {assumptions.mean, assumptions.deviation, assumptions.noise};
}

/// How the expected statistics move with the assumptions: [i][j] is the slope of the i-th along the j-th.
Matrix slopes(const Expectation& expectation, const Assumptions& at) {
    constexpr double kStep = 0.125;
    Matrix out{};
    for (std::size_t j = 0; j < 3; ++j) {
        const auto moved = [&](double step) {
            Assumptions people = at;
            (j == 0 ? people.mean : j == 1 ? people.deviation : people.noise) += step;
            return list_of(expectation.expected(people));
        };
        const std::array<double, 3> above = moved(kStep);
        const std::array<double, 3> below = moved(-kStep);
        for (std::size_t i = 0; i < 3; ++i) out[i][j] = (above[i] - below[i]) / (2 * kStep);
    }
    return out;
}

/// By cofactors; that which changes nothing if there is none to speak of.
Matrix inverse(const Matrix& m) {
    constexpr double kLeastDeterminant = 1e-3;
    Matrix out{};
    const auto cofactor = [&m](std::size_t i, std::size_t j) {
        const std::size_t a = (i + 1) % 3;
        const std::size_t b = (i + 2) % 3;
        const std::size_t c = (j + 1) % 3;
        const std::size_t d = (j + 2) % 3;
        return m[a][c] * m[b][d] - m[a][d] * m[b][c];
    };
    double determinant = 0;
    for (std::size_t j = 0; j < 3; ++j) determinant += m[0][j] * cofactor(0, j);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            out[i][j] = determinant < kLeastDeterminant ? (i == j ? 1 : 0) : cofactor(j, i) / determinant;
        }
    }
    return out;
}

/// The diagonal of m·c·mᵀ, square-rooted.
Assumptions standard_errors(const Matrix& m, const Matrix& c) {
    constexpr double kLargest = 100;
    std::array<double, 3> out{};
    for (std::size_t i = 0; i < 3; ++i) {
        double variance = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            for (std::size_t k = 0; k < 3; ++k) variance += m[i][j] * c[j][k] * m[i][k];
        }
        out[i] = std::min(kLargest, std::sqrt(std::max(0.0, variance)));
    }
    return {out[0], out[1], out[2]};
}

} // namespace

NormsSample::NormsSample(const Instrument& instrument) : instrument_(instrument) {
    for (int s = 0; s < instrument.stage_count(); ++s)
        stages_[static_cast<std::size_t>(s)].id = instrument.stage_id(s);
}

bool NormsSample::add(const Result& result, const Response& response) {
    Part part{};
    const auto stages = static_cast<std::size_t>(instrument_.stage_count());
    for (std::size_t s = 0; s < stages; ++s) {
        const Score& score = result.stages[s].score;
        if (!score.known()) continue;
        StageAnswers answers;
        look_at(instrument_.tables().by_width,
                [&](const auto& tables) { answers = look_into(tables, tables.stages[s], response); });
        ++stages_[s].results;
        ++stages_[s].counts[static_cast<std::size_t>(score.shown())];
        const auto freedom = static_cast<double>(answers.count - 1);
        freedom_[s] += static_cast<std::uint64_t>(answers.count - 1);
        const double level = score.value() / 100;
        const double deviations = answers.deviations / 10000;
        part[kFreedom] += freedom;
        part[kSpread] += deviations - freedom * answers.step_variance / 10000;
        part[known_of(s)] = 1;
        part[score_of(s)] = level;
        part[square_of(s)] = level * level;
        if (freedom > 0) part[square_of(s)] -= deviations / freedom * answers.weight_share;
        part[kOne] = 1;
    }
    if (part[kOne] == 0) return false;
    ++results_;
    sums_.add(part, known_of(stages));
    return true;
}

Norms NormsSample::norms() const {
    StageWeights weights{};
    for (std::size_t s = 0; s < weights.size(); ++s) {
        weights[s].known = static_cast<double>(stages_[s].results);
        weights[s].freedom = static_cast<double>(freedom_[s]);
    }
    const Estimate estimate(instrument_, sums_, weights);
    const Expectation expectation(instrument_, weights);
    Norms out;
    out.results = results_;
    out.assumptions = expectation.corrected(within_bounds(estimate.statistics()));
    out.errors = standard_errors(inverse(slopes(expectation, out.assumptions)), estimate.covariance());
    out.stages.assign(stages_.begin(), stages_.begin() + instrument_.stage_count());
    return out;
}

} // namespace upstream::engine
