// What scoring needs of an instrument, worked out once: every option's contribution as a whole number of units.
// May use: engine/numbers/exact.hpp, engine/model/limits.hpp. Inside the engine only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <variant>
#include <vector>

#include "numbers/exact.hpp"
#include "upstream/engine/model/definition.hpp"
#include "upstream/engine/model/instrument.hpp"

namespace upstream::engine {

/// One option of one item, in its stage's units: x = u / unit.
template <class Int>
struct OptionTable {
    Int weighted{}; ///< w·u
    Int raise{};    ///< the most that w·u grows by moving to a neighbouring option; 0 if it cannot
    Int lower{};    ///< the most that it falls
    /// For the spread of answers: u itself, or 100·x where u is too wide to square.
    std::conditional_t<std::is_same_v<Int, Narrow>, Narrow, double> level{};
};

template <class Int>
struct ItemTable {
    std::size_t item = 0; ///< where its answer lies in a Response
    std::int64_t weight = 1;
    std::int64_t granularity = 0; ///< kGranularity / (k − 1)², k options
    std::array<OptionTable<Int>, kMaxOptions> options{};
};

/// 2520², which (k − 1)² divides for every k from 2 to 11: sums of 1/(k − 1)² stay whole numbers.
inline constexpr std::int64_t kGranularity = 2520 * 2520;

/// What the choice of answered items alone contributes to a stage's score and variance.
template <class Int>
struct Answered {
    std::int64_t count = 0;
    Int whole{};              ///< unit · Σw
    double weight_share = 0;  ///< Σw² / (Σw)²
    double step_variance = 0; ///< q̄²/12
};

template <class Int>
struct StageTable {
    std::size_t first = 0; ///< its items are [first, last) of `items`
    std::size_t last = 0;
    Int unit{1};         ///< least common denominator of its items' x
    Answered<Int> all;   ///< when no answer is missing
    Int largest_raise{}; ///< of any option of its items
    Int largest_lower{};
};

template <class Int>
struct FacetTable {
    std::size_t stage = 0;
    std::vector<std::size_t> items; ///< indices into `items`
};

template <class Int>
struct TablesOf {
    std::vector<ItemTable<Int>> items; ///< grouped by stage, in the instrument's order within each
    std::vector<StageTable<Int>> stages;
    std::vector<FacetTable<Int>> facets;
};

/// What the assumptions come to, worked out once.
struct Prior {
    double mean = 0;          ///< μ
    double variance = 0;      ///< σ²
    double noise = 0;         ///< 4·ν²: the assumed noise with the weight of four answers
    double unknown_solid = 0; ///< P that a stage is solid of which nothing is known: Φ((μ − T)/σ)
};

/// Narrow wherever its numbers suffice; the choice is made per instrument and changes no result.
struct Tables {
    std::variant<TablesOf<Narrow>, TablesOf<Wide>> by_width;
    std::vector<int> band_from;
    int solid_from = 0;
    Prior prior;
};

/// Sums up items one by one, in any order.
template <class Int>
class AnsweredSum {
public:
    void add(const ItemTable<Int>& item) {
        ++count_;
        weight_ += item.weight;
        weight_squares_ += item.weight * item.weight;
        granularity_ += item.granularity;
    }
    /// At least one item must have been added.
    [[nodiscard]] Answered<Int> result(const Int& unit) const {
        Answered<Int> out;
        out.count = count_;
        out.whole = unit * Int{weight_};
        out.weight_share = static_cast<double>(weight_squares_) / static_cast<double>(weight_ * weight_);
        out.step_variance =
            10000.0 * static_cast<double>(granularity_) / static_cast<double>(kGranularity * count_) / 12;
        return out;
    }

private:
    std::int64_t count_ = 0;
    std::int64_t weight_ = 0;
    std::int64_t weight_squares_ = 0;
    std::int64_t granularity_ = 0;
};

/// The parts of a compiled instrument that tables are made from.
Tables make_tables(const Definition& definition, const std::vector<Instrument::Item>& items,
                   const std::vector<Instrument::Facet>& facets, int solid_from);

} // namespace upstream::engine
