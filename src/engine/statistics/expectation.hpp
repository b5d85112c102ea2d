// What the statistics of norms come to, on average, of people as a simulation makes them: levels kept within 0–100, answers
// that are the nearest option. From it the assumptions behind measured statistics. May use: the engine.
// Inside the engine only.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "upstream/engine/model/assumptions.hpp"
#include "upstream/engine/model/instrument.hpp"

namespace upstream::engine {

/// Mean μ and variances σ² and ν², in points and their squares, as measured or as expected.
struct LevelStatistics {
    double mean = 0;
    double variance = 0;
    double noise = 0;
};

/// μ, σ and ν within the bounds of assumptions.
Assumptions within_bounds(const LevelStatistics& statistics);

/// What a stage of a sample weighs in its statistics.
struct StageWeight {
    double known = 0;   ///< in so many results it has a score
    double freedom = 0; ///< Σ (n − 1), n being the answers of one person

    /// Its variance counts: it is more than one result's.
    [[nodiscard]] bool varies() const { return known >= 2; }
};
using StageWeights = std::array<StageWeight, kMaxStages>;

/// Of people who answer all items. Those who skip some, whichever, leave the same expectation where a stage's weights are
/// equal (docs/model.md).
class Expectation {
public:
    Expectation(const Instrument& instrument, const StageWeights& weights);

    /// The statistics expected of people with these assumptions, within bounds.
    ///
    /// Levels are summed up over a fixed quadrature: the ends 0 and 100 with the probability that lies on and beyond them, and
    /// between them cells of a quarter of a point, each with its probability by Φ, at its middle.
    [[nodiscard]] Assumptions expected(const Assumptions& people) const;

    /// The assumptions p with expected(p) = measured: p ← p + (measured − expected(p)) from p = measured on, kept within
    /// bounds, until no step is over 1e−7 of a point; after 2000 steps it is left at that.
    [[nodiscard]] Assumptions corrected(const Assumptions& measured) const;

private:
    /// How a kind of item is answered: its options' levels, each once, in ascending order.
    using Levels = std::vector<double>;
    struct Item {
        std::size_t kind;
        double share; ///< of its stage's weight
    };
    struct Stage {
        std::vector<Item> items;
        double share_squares = 0; ///< Σw²/(Σw)²
        double step_variance = 0; ///< q̄²/12
        StageWeight weight;
    };
    struct Answer { ///< to one kind of item
        double mean = 0;
        double variance = 0;
    };
    /// Sums over the levels of one stage.
    struct StageSums {
        double score = 0;         ///< E S
        double score_squares = 0; ///< E (E S at a level)²
        double error = 0;         ///< E (Var S at a level)
        double spread = 0;        ///< E s²
    };
    using Sums = std::vector<StageSums>;

    void add_level(double level, double probability, double noise, Sums& sums) const;
    static Answer answer_of(const Levels& levels, double level, double noise);
    [[nodiscard]] LevelStatistics statistics_of(const Sums& sums, double noise) const;

    std::vector<Levels> kinds_;
    std::vector<Stage> stages_;
};

} // namespace upstream::engine
