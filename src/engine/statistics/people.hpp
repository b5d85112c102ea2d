// Made-up people: the truth about each, and what they answer. May use: the engine. Inside the engine only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "upstream/engine/statistics/simulation.hpp"

namespace upstream::engine {

/// SplitMix64 (Steele, Lea and Flood 2014) and, through Φ's inverse, normal variables.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    double normal();

private:
    std::uint64_t state_;
};

/// An item as the simulation needs it.
struct SimulatedItem {
    std::size_t stage;
    double share;               ///< of its stage's weight
    std::vector<double> levels; ///< 100·x by option
};

/// An endless row of people of one population; the same seed makes the same ones.
class People {
public:
    People(const Instrument& instrument, const Population& population, std::uint64_t seed);

    /// Makes the next one.
    void next();
    [[nodiscard]] const SimulatedPerson& person() const { return person_; }
    [[nodiscard]] const std::vector<SimulatedItem>& items() const { return items_; }

private:
    using Levels = std::array<double, kMaxStages>;

    void change();
    void answer(Random& random, const Levels& levels, double leaning, Response& out) const;

    Population population_;
    std::vector<SimulatedItem> items_;
    std::size_t stage_count_;
    // A stream of random numbers for each: whoever answers again, or leans, changes nothing of the rest.
    Random random_;
    Random again_;
    Random leaning_;
    std::uint64_t made_ = 0;
    SimulatedPerson person_;
};

} // namespace upstream::engine
