#include "upstream/engine/statistics/simulation.hpp"

#include <cmath>

#include "engine/support.hpp"
#include "numbers/normal.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Population;
using engine::SimulationReport;

namespace {

constexpr std::uint64_t kMany = 20000;

double share(std::uint64_t part, std::uint64_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

TEST_CASE("the normal quantile undoes the normal distribution") {
    for (double z = -5; z <= 5; z += 0.001)
        CHECK(std::abs(engine::normal_quantile(engine::normal_cdf(z)) - z) < 1e-6);
    CHECK(engine::normal_quantile(0.5) == 0);
    CHECK(std::abs(engine::normal_quantile(0x1p-54) - -7) < 1e-9);
    CHECK(std::abs(engine::normal_quantile(1 - 0x1p-53) - 7) < 1e-9);
}

TEST_CASE("every respondent has a focus, a true one and a call") {
    const SimulationReport out = engine::simulate(compile(even_definition(4, 5)), {}, 1000, 1);
    std::uint64_t focus = out.sound;
    std::uint64_t true_focus = out.truly_sound;
    std::uint64_t calls = 0;
    for (const std::uint64_t count : out.focus) focus += count;
    for (const std::uint64_t count : out.true_focus) true_focus += count;
    for (const engine::CallCalibration& call : out.calls) {
        calls += call.count;
        CHECK(call.right <= call.count);
    }
    CHECK(focus == 1000);
    CHECK(true_focus == 1000);
    CHECK(calls == 1000);
    CHECK(out.respondents == 1000);
    CHECK(out.stage_count == 4);
}

TEST_CASE("the same seed gives the same report, another seed another") {
    const Instrument instrument = compile(even_definition(4, 5));
    const auto focus = [&](std::uint64_t seed) { return engine::simulate(instrument, {}, 1000, seed).focus; };
    CHECK(focus(7) == focus(7));
    CHECK(focus(7) != focus(8));
}

TEST_CASE("the true levels are those of the population that was asked for") {
    // One stage: sound is P(level ≥ 60) = 1 − Φ((60 − 65)/18) = 0.609.
    const SimulationReport one = engine::simulate(compile(even_definition(1, 5)), {}, kMany, 3);
    CHECK(std::abs(share(one.truly_sound, kMany) - 0.609) < 0.015);
    // Two stages without correlation: the square of it; with full correlation: the same again.
    const Instrument two = compile(even_definition(2, 5));
    Population population;
    population.correlation = 0;
    CHECK(std::abs(share(engine::simulate(two, population, kMany, 3).truly_sound, kMany) - 0.371) < 0.015);
    population.correlation = 1;
    CHECK(std::abs(share(engine::simulate(two, population, kMany, 3).truly_sound, kMany) - 0.609) < 0.015);
}

TEST_CASE("without noise and with fine scales a stage is as its true level") {
    Population exact;
    exact.noise = 0;
    const SimulationReport out = engine::simulate(compile(even_definition(2, 4, 11)), exact, kMany, 4);
    CHECK(out.stages[0].alpha > 0.9999);
    CHECK(out.stages[0].standard_error < 0.3);
    CHECK(std::abs(out.stages[0].true_error - 10 / std::sqrt(12.0)) < 0.3); // the width of an option
}

TEST_CASE("alpha and the standard error are those of classical test theory") {
    // Away from the scale's ends: item variance 8² + 12² + rounding 10²/12, covariance 8²; Spearman-Brown.
    Population population;
    population.mean = 50;
    population.deviation = 8;
    population.noise = 12;
    const SimulationReport out =
        engine::simulate(compile(even_definition(1, 4, 11)), population, kMany * 5, 5);
    const double single = 64 / (64 + 144 + 100.0 / 12);
    const double alpha = 4 * single / (1 + 3 * single);
    CHECK(std::abs(out.stages[0].alpha - alpha) < 0.01);
    CHECK(std::abs(out.stages[0].standard_error - std::sqrt((144 + 100.0 / 12) / 4)) < 0.1);
}

TEST_CASE("reversed, weighted and uneven items measure the same level") {
    Definition definition = even_definition(1, 4, 11);
    definition.items[0].reverse = true;
    definition.items[1].weight = 3;
    definition.scales.push_back({"downwards", {10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}});
    definition.items[2].scale = "downwards";
    Population exact;
    exact.noise = 0;
    const SimulationReport out = engine::simulate(compile(definition), exact, kMany, 6);
    CHECK(out.stages[0].true_error < 3.2);
}

TEST_CASE("a stage of one item, or of one score, has no reliability") {
    CHECK_FALSE(engine::simulate(compile(even_definition(1, 1)), {}, 100, 1).stages[0].known);
    Population same;
    same.deviation = 0;
    same.noise = 0;
    const SimulationReport out = engine::simulate(compile(even_definition(1, 3)), same, 100, 1);
    CHECK_FALSE(out.stages[0].known);
    CHECK(std::abs(out.stages[0].true_error - 10) < 1e-9); // 65 is answered with 75
}

TEST_CASE("bands that nobody reaches are listed") {
    Population low;
    low.mean = 10;
    low.deviation = 1;
    low.noise = 1;
    const SimulationReport out = engine::simulate(compile(even_definition(2, 5)), low, 100, 1);
    REQUIRE(out.unreached.size() == 4);
    CHECK(out.unreached[0].stage == 0);
    CHECK(out.unreached[0].band == 1);
    CHECK(out.unreached[3].stage == 1);
    CHECK(out.unreached[3].band == 2);
}

TEST_CASE("firm calls are right more often than likely ones, and those than close ones") {
    const SimulationReport out = engine::simulate(compile(even_definition(4, 5)), {}, kMany, 9);
    const auto right = [&](engine::Call call) {
        const engine::CallCalibration& it = out.calls[static_cast<std::size_t>(call)];
        return share(it.right, it.count);
    };
    CHECK(right(engine::Call::Firm) > right(engine::Call::Likely));
    CHECK(right(engine::Call::Likely) > right(engine::Call::Close));
}

// even_definition(4, 5) has the shape of the shipped instrument: four stages of five items with five options, solid from
// 60. What follows is docs/model.md, “Calibrated”.
TEST_CASE("four in five likely ranges hold the true level") {
    const SimulationReport out = engine::simulate(compile(even_definition(4, 5)), {}, kMany, 22);
    CHECK(out.ranges == 4 * kMany);
    CHECK(std::abs(share(out.ranges_held, out.ranges) - 0.8) < 0.02);
}

TEST_CASE("answered twice without any change, some stage is called clear in at most one pair of twenty") {
    const SimulationReport out = engine::simulate(compile(even_definition(4, 5)), {}, kMany, 23);
    CHECK(share(out.retest.clear, kMany) <= 0.05);
    CHECK(share(out.retest.clear, kMany) > 0.01); // it is not that nothing is ever called so
    CHECK(out.retest.some > out.retest.clear);
    CHECK(out.retest.moved > out.retest.moved_surely);
    CHECK(share(out.retest.moved_surely, kMany) < 0.02);
}

TEST_CASE("the mean gap between said and kept is that of the tenths") {
    SimulationReport out;
    out.respondents = 10;
    out.tenths[9] = {6, 3, 5.4};
    out.tenths[4] = {4, 2, 1.8};
    CHECK(std::abs(engine::calibration_error(out) - 0.26) < 1e-12);
}

TEST_CASE("true levels are kept within 0 and 100") {
    Population high;
    high.mean = 100;
    high.deviation = 30;
    high.noise = 0;
    // Levels beyond 100 would be answered with 100 all the same; kept within, no score is below its level.
    const SimulationReport out = engine::simulate(compile(even_definition(1, 4, 11)), high, 2000, 24);
    CHECK(out.stages[0].true_error < 3.2);
}
