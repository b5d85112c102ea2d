// Made-up people: the truth about each, and what they answer. May use: the engine. Inside the engine only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

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

/// An item as those who answer it by their level need it.
struct SimulatedItem {
    std::size_t stage = 0;
    double share = 0; ///< of its stage's weight
    std::size_t options = 0;
    std::array<double, kMaxOptions> levels{}; ///< 100·x by option
};
/// Those of an instrument, in its order. Without a pointer, so that a simulation is copied by its bytes.
struct SimulatedItems {
    std::size_t count = 0;
    std::array<SimulatedItem, kMaxItems> list{};

    [[nodiscard]] const SimulatedItem* begin() const { return list.data(); }
    [[nodiscard]] const SimulatedItem* end() const { return list.data() + count; }
    const SimulatedItem& operator[](std::size_t item) const { return list[item]; }
};
SimulatedItems items_of(const Instrument& instrument);

/// An endless row of people of one population; the same seed makes the same ones.
class People {
public:
    People(const Instrument& instrument, const Population& population, std::uint64_t seed);

    /// Makes the next one.
    void next();
    [[nodiscard]] const SimulatedPerson& person() const { return person_; }
    [[nodiscard]] const SimulatedItems& items() const { return items_; }

private:
    using Levels = std::array<double, kMaxStages>;

    void change();
    void answer(Random& random, const Levels& levels, double leaning, Response& out) const;

    Population population_;
    SimulatedItems items_;
    std::size_t stage_count_;
    // A stream of random numbers for each: whoever answers again, or leans, changes nothing of the rest.
    Random random_;
    Random again_;
    Random leaning_;
    std::uint64_t made_ = 0;
    SimulatedPerson person_;
};

} // namespace upstream::engine
