// Small instruments and responses for the tests of this folder. May use: engine.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::tests {

using engine::Definition;
using engine::Instrument;
using engine::kNone;
using engine::Response;
using engine::Result;

/// `stages` stages a, b, c, …, each with `items` items of one scale of `options` evenly spaced options. Items are
/// named a1, a2, …, b1, … and lie stage by stage. Bands: low 0, middle 40, high 60 (solid).
inline Definition even_definition(int stages, int items, int options = 5) {
    Definition out;
    out.id = "even";
    out.ranking = true;
    out.scales.push_back({"scale", {}});
    for (int o = 0; o < options; ++o) out.scales[0].points.push_back(o);
    for (int s = 0; s < stages; ++s) {
        const std::string stage(1, static_cast<char>('a' + s));
        out.stages.push_back({stage, {}});
        for (int i = 1; i <= items; ++i) {
            out.items.push_back({stage + std::to_string(i), stage, "scale", {}, false, 1});
        }
    }
    out.bands = {{"low", 0}, {"middle", 40}, {"high", 60}};
    out.solid = "high";
    return out;
}

inline Instrument compile(const Definition& definition) {
    const std::vector<engine::Issue> issues = engine::validate(definition);
    for (const engine::Issue& issue : issues) UNSCOPED_INFO(issue.pointer << ": " << issue.message);
    REQUIRE_FALSE(engine::has_errors(issues));
    return Instrument::compile(definition);
}

/// Answers item by item; −1 is “not sure”.
inline Response answers(std::initializer_list<int> options) {
    Response out;
    std::size_t i = 0;
    for (const int option : options) out.answers[i++] = static_cast<std::int8_t>(option);
    return out;
}

inline Response ranked(Response response, std::initializer_list<int> stages) {
    response.ranked = true;
    std::size_t i = 0;
    for (const int stage : stages) response.ranking[i++] = static_cast<std::int8_t>(stage);
    return response;
}

inline const engine::StageResult& stage_of(const Result& result, std::size_t stage) {
    return result.stages[stage];
}

/// A list of indices as a vector, to compare with.
template <class List>
std::vector<int> listed(const List& list) {
    return {list.begin(), list.end()};
}

/// Numbers that only look random: the same in every run and on every machine (Marsaglia's xorshift).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 2685821657736338717U + 1) {}
    /// A number from 0 to `sides` − 1.
    int roll(int sides) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return static_cast<int>((state_ >> 11U) % static_cast<std::uint64_t>(sides));
    }

private:
    std::uint64_t state_;
};

/// An instrument of any allowed shape: scales of uneven and repeated points, weights, reversed items, facets.
inline Definition random_definition(Dice& dice, int most_stages, int most_items_a_stage, int most_options) {
    Definition out;
    out.id = "random";
    out.ranking = dice.roll(2) == 0;
    const int scales = 1 + dice.roll(3);
    for (int s = 0; s < scales; ++s) {
        Definition::Scale scale{"scale-" + std::to_string(s), {}};
        const int options = 2 + dice.roll(most_options - 1);
        for (int o = 0; o < options; ++o) scale.points.push_back(dice.roll(dice.roll(2) == 0 ? 11 : 1001));
        if (scale.points.front() == scale.points.back())
            scale.points.back() = (scale.points.front() + 1) % 1001;
        out.scales.push_back(scale);
    }
    const int stages = 1 + dice.roll(most_stages);
    for (int s = 0; s < stages; ++s) {
        const std::string id = "stage-" + std::to_string(s);
        out.stages.push_back({id, {}});
        const int items = 1 + dice.roll(most_items_a_stage);
        for (int i = 0; i < items; ++i) {
            Definition::Item item{id + "-" + std::to_string(i),
                                  id,
                                  out.scales[static_cast<std::size_t>(dice.roll(scales))].id,
                                  {},
                                  dice.roll(3) == 0,
                                  dice.roll(2) == 0 ? 1 : 1 + dice.roll(9)};
            if (dice.roll(3) == 0) {
                const std::string facet = "facet-" + std::to_string(dice.roll(2));
                item.facet = facet;
                auto& facets = out.stages.back().facets;
                if (std::find(facets.begin(), facets.end(), facet) == facets.end()) facets.push_back(facet);
            }
            out.items.push_back(item);
        }
    }
    const int middle = 10 + dice.roll(40);
    out.bands = {{"low", 0}, {"middle", middle}, {"high", middle + 1 + dice.roll(100 - middle)}};
    out.solid = dice.roll(4) == 0 ? "middle" : "high";
    return out;
}

/// Any answers; one in `skip_one_in` is “not sure” (0: none).
inline Response random_response(Dice& dice, const Instrument& instrument, int skip_one_in) {
    Response out;
    for (int i = 0; i < instrument.item_count(); ++i) {
        const int option = dice.roll(instrument.item(i).options);
        const bool skip = skip_one_in > 0 && dice.roll(skip_one_in) == 0;
        out.answers[static_cast<std::size_t>(i)] =
            static_cast<std::int8_t>(skip ? engine::kUnanswered : option);
    }
    if (instrument.ranked() && dice.roll(4) > 0) {
        out.ranked = true;
        for (int s = 0; s < instrument.stage_count(); ++s) {
            const auto from = static_cast<std::size_t>(dice.roll(s + 1));
            out.ranking[static_cast<std::size_t>(s)] = out.ranking[from];
            out.ranking[from] = static_cast<std::int8_t>(s);
        }
    }
    return out;
}

} // namespace upstream::tests
