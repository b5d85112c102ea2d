#include "engine/support.hpp"

#include <cmath>

using namespace upstream;
using namespace upstream::tests;
using engine::Call;

namespace {

/// Two items a stage, five options: a stage's score is 12.5 times the sum of its answers. Solid from 60.
Result diagnosed(int stages, std::initializer_list<int> options) {
    return engine::diagnose(compile(even_definition(stages, 2)), answers(options));
}

} // namespace

TEST_CASE("the focus is the lowest floor that is not solid, and the path all of them") {
    const Result result = diagnosed(4, {4, 4, 2, 2, 4, 3, 1, 1});
    CHECK(result.focus == 1);
    CHECK(listed(result.path) == std::vector<int>{1, 3});
    CHECK_FALSE(result.sound());
}

TEST_CASE("a house whose floors are all solid is sound") {
    const Result result = diagnosed(2, {4, 4, 3, 3});
    CHECK(result.sound());
    CHECK(result.path.empty());
    CHECK_FALSE(result.treating_symptom);
}

TEST_CASE("an unknown floor is not solid") {
    const Result result = diagnosed(3, {4, 4, -1, 4, 4, 4});
    CHECK(result.focus == 1);
    CHECK(result.quality.skipped);
    CHECK(result.steps_to_flip == kNone);
    CHECK(result.flip_items.empty());
}

TEST_CASE("the symptom is the lowest score, on a tie the floor furthest up") {
    CHECK(diagnosed(3, {2, 2, 0, 0, 1, 1}).symptom == 1);
    CHECK(diagnosed(3, {2, 2, 0, 1, 1, 0}).symptom == 2);
    CHECK(diagnosed(3, {2, 2, 0, 0, 1, 1}).treating_symptom);
    CHECK_FALSE(diagnosed(3, {0, 0, 2, 2, 1, 1}).treating_symptom);
    CHECK(diagnosed(2, {-1, -1, -1, -1}).symptom == kNone);
}

TEST_CASE("nothing stands higher than what carries it") {
    const Result result = diagnosed(4, {3, 3, 2, 2, 4, 4, 1, 1});
    CHECK(stage_of(result, 0).support.hundredths() == 7500);
    CHECK(stage_of(result, 0).unsupported == 0);
    CHECK(stage_of(result, 1).support.hundredths() == 5000);
    CHECK(stage_of(result, 2).support.hundredths() == 5000);
    CHECK(stage_of(result, 2).unsupported == 5000);
    CHECK(stage_of(result, 3).unsupported == 0);
}

TEST_CASE("what stands on an unknown floor has no known support") {
    const Result result = diagnosed(3, {3, 3, -1, -1, 4, 4});
    CHECK(stage_of(result, 0).unsupported == 0);
    CHECK_FALSE(stage_of(result, 1).support.known());
    CHECK(stage_of(result, 1).unsupported == kNone);
    CHECK_FALSE(stage_of(result, 2).support.known());
    CHECK(stage_of(result, 2).unsupported == kNone);
}

TEST_CASE("unsupported points are rounded from the exact difference") {
    Definition definition = even_definition(2, 3, 2); // thirds
    const Result result = engine::diagnose(compile(definition), answers({1, 0, 0, 1, 1, 0}));
    CHECK(stage_of(result, 1).unsupported == 3333); // 66.67 − 33.33 would be 33.34
}

namespace {

double phi(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

/// P of a stage with this score and V, as the model says it: a normal prior, updated.
double solid_with(double score, double variance, double mean, double deviation) {
    const double prior = deviation * deviation;
    const double m = (score * prior + mean * variance) / (variance + prior);
    const double tau = std::sqrt(variance * prior / (variance + prior));
    return phi((m - 60) / tau);
}

} // namespace

TEST_CASE("outcomes are weighed floor by floor, with the assumptions as prior, and add up to one") {
    const Result result = diagnosed(2, {3, 2, -1, -1});
    const double variance = ((312.5 + 4 * 22 * 22) / 5 + 625.0 / 12) / 2; // of 75 and 50: (n − 1)·s² = 312.5
    const double solid = solid_with(62.5, variance, 65, 18);
    const double unknown = phi((65.0 - 60) / 18);
    CHECK(std::abs(stage_of(result, 0).variance - variance) < 1e-9);
    CHECK(std::abs(result.likelihood[0] - (1 - solid)) < 1e-8);
    CHECK(std::abs(result.likelihood[1] - solid * (1 - unknown)) < 1e-8);
    CHECK(std::abs(result.likelihood_sound - solid * unknown) < 1e-8);
    CHECK(std::abs(stage_of(result, 0).solid_likelihood - solid) < 1e-8);
    CHECK(result.outcome_likelihood() == result.likelihood[1]);
}

TEST_CASE("an instrument's own assumptions weigh its likelihoods") {
    Definition definition = even_definition(1, 2);
    definition.assumptions = {40, 9, 31};
    const Result result = engine::diagnose(compile(definition), answers({3, 2}));
    const double variance = ((312.5 + 4 * 31 * 31) / 5 + 625.0 / 12) / 2;
    CHECK(std::abs(result.likelihood_sound - solid_with(62.5, variance, 40, 9)) < 1e-8);
    const Result nothing = engine::diagnose(compile(definition), Response{});
    CHECK(std::abs(nothing.likelihood_sound - phi((40.0 - 60) / 9)) < 1e-8);
}

TEST_CASE("the call says how likely the outcome is") {
    CHECK(diagnosed(1, {0, 0}).call == Call::Firm);
    CHECK(diagnosed(1, {4, 4}).call == Call::Firm);
    CHECK(diagnosed(1, {3, 1}).call == Call::Close);
    CHECK(diagnosed(1, {2, 2}).call == Call::Likely);
}

TEST_CASE("while the focus is unknown the call is close, however unlikely all else is") {
    Definition definition = even_definition(2, 2);
    definition.assumptions.mean = 5; // nobody's stages are thought to be solid
    const Result result = engine::diagnose(compile(definition), answers({-1, -1, 0, 0}));
    CHECK(result.likelihood[0] > 0.99);
    CHECK(result.focus_unknown());
    CHECK(result.call == Call::Close);
}

TEST_CASE("a ranking is compared with the foundation order, its absence with nothing") {
    const Instrument instrument = compile(even_definition(2, 2));
    const Response weak = answers({0, 0, 4, 4});
    CHECK_FALSE(engine::diagnose(instrument, weak).backwards.has_value());
    const Result result = engine::diagnose(instrument, ranked(weak, {1, 0}));
    REQUIRE(result.backwards.has_value());
    CHECK(result.backwards->index == 100);
    CHECK(result.backwards->floors_off == 1);
}

TEST_CASE("an instrument without ranking compares none, whatever the response says") {
    Definition definition = even_definition(2, 2);
    definition.ranking = false;
    CHECK_FALSE(
        engine::diagnose(compile(definition), ranked(answers({0, 0, 4, 4}), {1, 0})).backwards.has_value());
}

TEST_CASE("point ranges too wide for 64 bits are scored as exactly") {
    // Seven items whose ranges are primes near 1000: their least common multiple has 70 bits.
    Definition definition = even_definition(2, 7);
    definition.scales.clear();
    int index = 0;
    for (const int prime : {997, 991, 983, 977, 971, 967, 953}) {
        const std::string id = "p" + std::to_string(index);
        definition.scales.push_back({id, {0, 1, prime - 1, prime}});
        for (const int stage : {0, 7}) definition.items[static_cast<std::size_t>(stage + index)].scale = id;
        ++index;
    }
    definition.bands = {{"low", 0}, {"high", 100}};
    const Instrument instrument = compile(definition);
    // All best but one step on one item: below 100 by 100/(7·953), and one step flips it.
    const Result result = engine::diagnose(instrument, answers({3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3}));
    CHECK(result.focus == 0);
    CHECK(stage_of(result, 0).band == 0);
    CHECK(stage_of(result, 0).score.hundredths() == 9999); // 99.98501
    CHECK(stage_of(result, 1).band == 1);
    CHECK(stage_of(result, 1).unsupported == 1);
    CHECK(result.steps_to_flip == 1);
    CHECK(listed(result.flip_items) == std::vector<int>{6});
    CHECK(result.symptom == 0);
}
