#include "engine/support.hpp"

#include <cmath>

using namespace upstream;
using namespace upstream::tests;

namespace {

/// One stage; items may be changed before it is compiled.
Definition one_stage(int items, int options = 5) { return even_definition(1, items, options); }

Result scored(const Definition& definition, std::initializer_list<int> options) {
    return engine::diagnose(compile(definition), answers(options));
}

} // namespace

TEST_CASE("a score is the weighted mean of the items' places on their scales") {
    Definition definition = one_stage(2);
    definition.items[0].weight = 3;
    const Result result = scored(definition, {4, 1}); // (3·1 + 1·0.25) / 4
    CHECK(stage_of(result, 0).score.hundredths() == 8125);
}

TEST_CASE("points are measured from the scale's least to its greatest, uneven and in any order") {
    Definition definition = one_stage(1);
    definition.scales[0].points = {30, 10, 110};
    CHECK(stage_of(scored(definition, {0}), 0).score.hundredths() == 2000);
    CHECK(stage_of(scored(definition, {1}), 0).score.hundredths() == 0);
    CHECK(stage_of(scored(definition, {2}), 0).score.hundredths() == 10000);
}

TEST_CASE("a reversed item counts from the other end") {
    Definition definition = one_stage(1);
    definition.items[0].reverse = true;
    CHECK(stage_of(scored(definition, {4}), 0).score.hundredths() == 0);
    CHECK(stage_of(scored(definition, {1}), 0).score.hundredths() == 7500);
}

TEST_CASE("a stage is known only if more than half of its items are answered, and then partial") {
    const Definition four = one_stage(4);
    const Result half = scored(four, {4, 4, -1, -1});
    CHECK_FALSE(stage_of(half, 0).score.known());
    CHECK_FALSE(stage_of(half, 0).partial);
    CHECK(half.quality.skipped);
    const Result more = scored(four, {4, 4, 2, -1});
    CHECK(stage_of(more, 0).score.hundredths() == 8333);
    CHECK(stage_of(more, 0).partial);
    CHECK_FALSE(more.quality.skipped);
    CHECK_FALSE(stage_of(scored(four, {4, 4, 4, 4}), 0).partial);
}

TEST_CASE("weights do not help an unknown stage: items are counted") {
    Definition definition = one_stage(3);
    definition.items[0].weight = 1000;
    CHECK_FALSE(stage_of(scored(definition, {4, -1, -1}), 0).score.known());
}

TEST_CASE("a facet is scored by the same rule as a stage") {
    Definition definition = one_stage(4);
    definition.stages[0].facets = {"x", "y"};
    definition.items[0].facet = "x";
    definition.items[2].facet = "x";
    definition.items[3].facet = "y";
    Result result = scored(definition, {4, 0, 2, 1});
    REQUIRE(result.facets.size() == 2);
    CHECK(result.facets[0].hundredths() == 7500);
    CHECK(result.facets[1].hundredths() == 2500);
    result = scored(definition, {-1, 0, 2, 1});
    CHECK_FALSE(result.facets[0].known());
}

TEST_CASE("a band begins exactly at its value") {
    Definition definition = one_stage(5); // 20 answers steps of 5
    CHECK(stage_of(scored(definition, {4, 4, 0, 0, 0}), 0).band == 1);
    CHECK(stage_of(scored(definition, {4, 3, 0, 0, 0}), 0).band == 0);
    CHECK(stage_of(scored(definition, {4, 4, 4, 0, 0}), 0).band == 2);
    // A third: 33.33… is below 34 and above 33, whatever a double would make of it.
    definition = one_stage(3, 2);
    definition.bands = {{"low", 0}, {"middle", 33}, {"high", 34}};
    CHECK(stage_of(scored(definition, {1, 0, 0}), 0).band == 1);
}

TEST_CASE("the likely range follows from spread, assumed noise, scale and number of items") {
    // x: 100, 75, 50; s² = 625, s̃² = (2·625 + 4·22²)/6 = 531, q̄² = 25², V = (531 + 625/12) / 3
    const Result result = scored(one_stage(3), {4, 3, 2});
    const double variance = (531 + 625.0 / 12) / 3;
    CHECK(std::abs(stage_of(result, 0).variance - variance) < 1e-9);
    CHECK(std::abs(stage_of(result, 0).low - (75 - 1.28 * std::sqrt(variance))) < 1e-9);
    CHECK(std::abs(stage_of(result, 0).high - (75 + 1.28 * std::sqrt(variance))) < 1e-9);
}

TEST_CASE("equal answers are not certainty: their spread is drawn towards the assumed noise") {
    Definition definition = one_stage(5);
    definition.assumptions.noise = 10;
    // s̃² = 4·10²/8 = 50
    CHECK(std::abs(stage_of(scored(definition, {2, 2, 2, 2, 2}), 0).variance - (50 + 625.0 / 12) / 5) < 1e-9);
}

TEST_CASE("the likely range counts weights as fewer items, and stays on the scale") {
    Definition definition = one_stage(2);
    definition.items[0].weight = 3;
    const Result result = scored(definition, {4, 4}); // s̃² = 4·22²/5 = 387.2, V = 10/16 · (387.2 + 625/12)
    const double error = std::sqrt(10.0 / 16 * (387.2 + 625.0 / 12));
    CHECK(std::abs(stage_of(result, 0).low - (100 - 1.28 * error)) < 1e-9);
    CHECK(stage_of(result, 0).high == 100);
}

TEST_CASE("one answered item has no spread but the assumed noise and the width of its scale") {
    const Result result = scored(one_stage(1, 2), {1}); // s̃² = 4·22²/4, q̄ = 100
    CHECK(std::abs(stage_of(result, 0).low - (100 - 1.28 * std::sqrt(484 + 10000.0 / 12))) < 1e-9);
}
