// Building the tables of an instrument. May use: the engine.
#include "model/tables.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "numbers/normal.hpp"

namespace upstream::engine {

namespace {

/// A scale's options as fractions of its range in lowest terms: option o is steps[o] / range.
struct Fractions {
    std::vector<std::int64_t> steps;
    std::int64_t range = 1;
};

Fractions fractions_of(const std::vector<int>& points) {
    const auto [low, high] = std::minmax_element(points.begin(), points.end());
    Fractions out;
    out.range = *high - *low;
    std::int64_t common = out.range;
    for (const int p : points) {
        out.steps.push_back(p - *low);
        common = std::gcd(common, out.steps.back());
    }
    for (std::int64_t& step : out.steps) step /= common;
    out.range /= common;
    return out;
}

/// The least common multiple of ranges up to kMaxPoints, as its prime powers: [p] is the highest power of p.
class CommonMultiple {
public:
    explicit CommonMultiple(std::vector<std::int64_t> ranges) {
        powers_.fill(1);
        for (std::int64_t prime = 2; prime <= kMaxPoints; ++prime) {
            // A composite divides nothing any more: its primes were divided out before it.
            for (std::int64_t& range : ranges) {
                const std::int64_t power = take_power(range, prime);
                powers_[index(prime)] = std::max(powers_[index(prime)], power);
            }
        }
    }

    template <class Int>
    [[nodiscard]] Int value() const {
        return divided_by<Int>(1);
    }
    /// The multiple divided by one of the ranges.
    template <class Int>
    [[nodiscard]] Int divided_by(std::int64_t range) const {
        Int out{1};
        for (std::int64_t prime = 2; prime <= kMaxPoints; ++prime) {
            if (powers_[index(prime)] == 1) continue;
            out = out * Int{powers_[index(prime)] / take_power(range, prime)};
        }
        return out;
    }
    /// True if the multiple times `factor` is at most kLargestWhole.
    [[nodiscard]] bool fits_narrow(std::int64_t factor) const {
        Narrow out = factor;
        for (const std::int64_t power : powers_) {
            out *= power;
            if (out > kLargestWhole) return false;
        }
        return true;
    }

private:
    static std::size_t index(std::int64_t prime) { return static_cast<std::size_t>(prime); }
    static std::int64_t take_power(std::int64_t& number, std::int64_t prime) {
        std::int64_t power = 1;
        for (; number % prime == 0; number /= prime) power *= prime;
        return power;
    }

    std::array<std::int64_t, kMaxPoints + 1> powers_{};
};

/// A stage before its numbers get a width.
struct StagePlan {
    std::vector<std::size_t> items;
    CommonMultiple unit;
    std::int64_t weight = 0;
};

std::vector<StagePlan> plan_stages(std::size_t stage_count, const std::vector<Instrument::Item>& items,
                                   const std::vector<Fractions>& scales) {
    std::vector<StagePlan> out;
    for (std::size_t stage = 0; stage < stage_count; ++stage) {
        std::vector<std::size_t> members;
        std::vector<std::int64_t> ranges;
        std::int64_t weight = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (static_cast<std::size_t>(items[i].stage) != stage) continue;
            members.push_back(i);
            ranges.push_back(scales[static_cast<std::size_t>(items[i].scale)].range);
            weight += items[i].weight;
        }
        out.push_back({std::move(members), CommonMultiple(std::move(ranges)), weight});
    }
    return out;
}

Narrow level_of(Narrow units, Narrow) { return units; }
double level_of(const Wide& units, const Wide& unit) {
    return 100.0 * units.approximate() / unit.approximate();
}

template <class Int>
ItemTable<Int> make_item(std::size_t index, const Instrument::Item& item, const Fractions& scale,
                         const CommonMultiple& unit) {
    ItemTable<Int> out;
    out.item = index;
    out.weight = item.weight;
    out.granularity = kGranularity / ((item.options - 1) * (item.options - 1));
    const Int per_step = unit.divided_by<Int>(scale.range);
    const auto options = static_cast<std::size_t>(item.options);
    for (std::size_t o = 0; o < options; ++o) {
        const std::int64_t step = item.reverse ? scale.range - scale.steps[o] : scale.steps[o];
        const Int units = per_step * Int{step};
        out.options[o].weighted = units * Int{item.weight};
        out.options[o].level = level_of(units, unit.value<Int>());
    }
    for (std::size_t o = 0; o < options; ++o) {
        for (const std::size_t neighbour : {o - 1, o + 1}) {
            if (neighbour >= options) continue; // o − 1 wraps around below the first option
            const Int& here = out.options[o].weighted;
            const Int& there = out.options[neighbour].weighted;
            if (there > here) out.options[o].raise = std::max(out.options[o].raise, there - here);
            if (there < here) out.options[o].lower = std::max(out.options[o].lower, here - there);
        }
    }
    return out;
}

template <class Int>
TablesOf<Int> make_tables_of(const std::vector<StagePlan>& plans, const std::vector<Fractions>& scales,
                             const std::vector<Instrument::Item>& items,
                             const std::vector<Instrument::Facet>& facets) {
    TablesOf<Int> out;
    for (const Instrument::Facet& facet : facets)
        out.facets.push_back({static_cast<std::size_t>(facet.stage), {}});
    for (const StagePlan& plan : plans) {
        StageTable<Int> stage;
        stage.first = out.items.size();
        stage.unit = plan.unit.value<Int>();
        AnsweredSum<Int> all;
        for (const std::size_t i : plan.items) {
            const Instrument::Item& item = items[i];
            if (item.facet != kNone) {
                out.facets[static_cast<std::size_t>(item.facet)].items.push_back(out.items.size());
            }
            out.items.push_back(
                make_item<Int>(i, item, scales[static_cast<std::size_t>(item.scale)], plan.unit));
            all.add(out.items.back());
            for (const OptionTable<Int>& option : out.items.back().options) {
                stage.largest_raise = std::max(stage.largest_raise, option.raise);
                stage.largest_lower = std::max(stage.largest_lower, option.lower);
            }
        }
        stage.last = out.items.size();
        stage.all = all.result(stage.unit);
        out.stages.push_back(stage);
    }
    return out;
}

Prior make_prior(const Assumptions& assumptions, int solid_from) {
    Prior out;
    out.mean = assumptions.mean;
    out.variance = assumptions.deviation * assumptions.deviation;
    out.noise = 4 * (assumptions.noise * assumptions.noise);
    out.unknown_solid = normal_cdf((assumptions.mean - solid_from) / assumptions.deviation);
    return out;
}

} // namespace

Tables make_tables(const Definition& definition, const std::vector<Instrument::Item>& items,
                   const std::vector<Instrument::Facet>& facets, int solid_from) {
    std::vector<Fractions> scales;
    for (const Definition::Scale& scale : definition.scales) scales.push_back(fractions_of(scale.points));
    const std::vector<StagePlan> plans = plan_stages(definition.stages.size(), items, scales);

    Tables out;
    out.solid_from = solid_from;
    out.prior = make_prior(definition.assumptions, solid_from);
    for (const Definition::Band& band : definition.bands) out.band_from.push_back(band.from);
    const bool narrow = std::all_of(plans.begin(), plans.end(),
                                    [](const StagePlan& plan) { return plan.unit.fits_narrow(plan.weight); });
    if (narrow) {
        out.by_width = make_tables_of<Narrow>(plans, scales, items, facets);
    } else {
        out.by_width = make_tables_of<Wide>(plans, scales, items, facets);
    }
    return out;
}

} // namespace upstream::engine
