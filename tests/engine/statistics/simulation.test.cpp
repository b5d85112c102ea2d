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

TEST_CASE("a simulation in portions counts what the whole does, however it is cut") {
    const Instrument instrument = compile(even_definition(4, 5));
    Population population;
    population.leaning = 5;
    population.change = 20;
    const SimulationReport whole = engine::simulate(instrument, population, 1000, 31);
    for (const std::vector<std::uint64_t>& portions :
         {std::vector<std::uint64_t>{1, 999}, {250, 250, 250, 250}, {0, 333, 0, 667}}) {
        engine::Simulation simulation(instrument, population, 31);
        for (const std::uint64_t portion : portions) simulation.advance(portion);
        CHECK(simulation.respondents() == 1000);
        const SimulationReport out = simulation.report();
        for (std::size_t t = 0; t < 10; ++t) {
            CHECK(out.tenths[t].count == whole.tenths[t].count);
            CHECK(out.tenths[t].right == whole.tenths[t].right);
            CHECK(out.tenths[t].said == whole.tenths[t].said); // to the last bit
        }
        CHECK(out.squared_gaps == whole.squared_gaps);
        CHECK(out.ranges_held == whole.ranges_held);
        CHECK(out.retest.clear == whole.retest.clear);
        CHECK(out.change.clear == whole.change.clear);
        CHECK(out.stages[3].alpha == whole.stages[3].alpha);
        CHECK(out.unreached.size() == whole.unreached.size());
    }
}

TEST_CASE("what has been counted can be looked at while a simulation is under way") {
    const Instrument instrument = compile(even_definition(2, 5));
    engine::Simulation simulation(instrument, {}, 32);
    simulation.advance(60);
    CHECK(simulation.counted().respondents == 60);
    CHECK(simulation.counted().squared_gaps == simulation.report().squared_gaps);
}

TEST_CASE("a copy of a simulation goes on by itself") {
    const Instrument instrument = compile(even_definition(2, 5));
    engine::Simulation first(instrument, {}, 32);
    first.advance(100);
    engine::Simulation second(first);
    second.advance(200);
    CHECK(first.respondents() == 100);
    CHECK(second.report().squared_gaps == engine::simulate(instrument, {}, 300, 32).squared_gaps);
    CHECK(first.report().squared_gaps == engine::simulate(instrument, {}, 100, 32).squared_gaps);
}

TEST_CASE(
    "each person changes by just so much in one stage, the stages in turn, and stays within the scale") {
    const Instrument instrument = compile(even_definition(3, 5));
    Population population;
    population.change = 40;
    engine::Simulation simulation(instrument, population, 33);
    bool up = false;
    bool down = false;
    for (int person = 0; person < 600; ++person) {
        simulation.advance(1);
        const engine::SimulatedPerson& last = simulation.last();
        REQUIRE(last.changed == person % 3);
        for (std::size_t s = 0; s < 3; ++s) {
            const double by = last.levels_again[s] - last.levels[s];
            if (static_cast<int>(s) != last.changed) {
                CHECK(by == 0);
                continue;
            }
            CHECK(std::abs(std::abs(by) - 40) < 1e-9);
            CHECK(last.levels_again[s] >= 0);
            CHECK(last.levels_again[s] <= 100);
            up = up || by > 0;
            down = down || by < 0;
        }
    }
    CHECK(up);
    CHECK(down);
}

TEST_CASE("the larger a change, the more often it is called one; what did not change is called so as seldom "
          "as ever") {
    const Instrument instrument = compile(even_definition(4, 5));
    double before = 0;
    for (const double change : {10.0, 20.0, 40.0}) {
        Population population;
        population.change = change;
        const SimulationReport out = engine::simulate(instrument, population, kMany, 34);
        const double clear = share(out.change.clear, out.change.count);
        CHECK(out.change.count == kMany);
        CHECK(clear > before);
        CHECK(out.change.some > out.change.clear);
        CHECK(share(out.change.elsewhere, kMany) < 0.05);
        before = clear;
    }
    CHECK(engine::simulate(instrument, {}, 100, 34).change.count == 0);
}

TEST_CASE("leaning and change leave true levels and first answers of the same seed alone") {
    const Instrument instrument = compile(even_definition(4, 5));
    Population moved;
    moved.change = 30;
    Population leaning;
    leaning.leaning = 10;
    const SimulationReport as_ever = engine::simulate(instrument, {}, 2000, 35);
    const SimulationReport changed = engine::simulate(instrument, moved, 2000, 35);
    CHECK(changed.squared_gaps == as_ever.squared_gaps);
    CHECK(changed.ranges_held == as_ever.ranges_held);
    const SimulationReport leant = engine::simulate(instrument, leaning, 2000, 35);
    CHECK(leant.true_focus == as_ever.true_focus);
    // Answers that all lean one way lie nearer to each other than to the truth: fewer ranges hold it.
    CHECK(leant.ranges_held < as_ever.ranges_held);
}

TEST_CASE("the people of a report can be had one by one: the same answers, for as long as they are taken") {
    const Instrument instrument = compile(even_definition(3, 4));
    constexpr std::uint64_t kFew = 400;
    std::array<std::uint64_t, engine::kMaxStages> focus{};
    std::uint64_t sound = 0;
    engine::for_each_respondent(instrument, {}, kFew, 8, [&](const Response& response) {
        const Result result = engine::diagnose(instrument, response);
        ++(result.sound() ? sound : focus[static_cast<std::size_t>(result.focus)]);
        return true;
    });
    const SimulationReport report = engine::simulate(instrument, {}, kFew, 8);
    CHECK(focus == report.focus);
    CHECK(sound == report.sound);
    int taken = 0;
    engine::for_each_respondent(instrument, {}, kFew, 8, [&](const Response&) { return ++taken < 3; });
    CHECK(taken == 3);
}
