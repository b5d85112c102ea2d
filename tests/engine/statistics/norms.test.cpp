// Promise: norms give back what people were made by, whatever the instrument and whoever skips, with honest standard errors; and
// no answers lead outside of bounds.
#include "upstream/engine/statistics/norms.hpp"

#include <cmath>
#include <utility>

#include "engine/support.hpp"
#include "upstream/engine/statistics/product_sums.hpp"
#include "upstream/engine/statistics/simulation.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Assumptions;
using engine::Norms;
using engine::NormsSample;
using engine::Population;

namespace {

void add_to(NormsSample& sample, const Instrument& instrument, const Response& response) {
    sample.add(engine::score(instrument, response), response);
}

/// Norms of so many people whom the simulation makes; `change` may alter what they answered.
template <class Change>
Norms measured(const Instrument& instrument, const Population& population, std::uint64_t people,
               std::uint64_t seed, const Change& change) {
    NormsSample sample(instrument);
    std::uint64_t number = 0;
    engine::for_each_respondent(instrument, population, people, seed, [&](Response response) {
        change(response, number++);
        add_to(sample, instrument, response);
        return true;
    });
    REQUIRE(sample.enough());
    return sample.norms();
}

Norms measured(const Instrument& instrument, const Population& population, std::uint64_t people,
               std::uint64_t seed = 1) {
    return measured(instrument, population, people, seed, [](Response&, std::uint64_t) {});
}

void check_near(const Assumptions& found, const Population& truth, double within) {
    INFO(found.mean << ' ' << found.deviation << ' ' << found.noise);
    CHECK(std::abs(found.mean - truth.mean) <= within);
    CHECK(std::abs(found.deviation - truth.deviation) <= within);
    CHECK(std::abs(found.noise - truth.noise) <= within);
}

void check_within_bounds(const Assumptions& found, double least) {
    INFO(found.mean << ' ' << found.deviation << ' ' << found.noise);
    CHECK((found.mean >= 0 && found.mean <= 100));
    CHECK((found.deviation >= least && found.deviation <= 100));
    CHECK((found.noise >= least && found.noise <= 100));
}

/// A hundred and twenty people who answer as `answer` says, by person and item.
template <class Answer>
Norms answering(const Instrument& instrument, const Answer& answer) {
    NormsSample sample(instrument);
    for (int person = 0; person < 120; ++person) {
        Response response;
        for (int item = 0; item < instrument.item_count(); ++item)
            response.answers[static_cast<std::size_t>(item)] = static_cast<std::int8_t>(answer(person, item));
        add_to(sample, instrument, response);
    }
    REQUIRE(sample.enough());
    return sample.norms();
}

/// Weights, reversed items, uneven points, and scales of two and of seven options.
Definition crooked_definition() {
    Definition out = even_definition(3, 6);
    out.scales.push_back({"two", {0, 1}});
    out.scales.push_back({"hill", {5, 0, 40, 20, 30, 7, 50}});
    for (std::size_t i = 0; i < out.items.size(); ++i) {
        out.items[i].weight = static_cast<int>(1 + i % 4);
        out.items[i].reverse = i % 3 == 0;
        out.items[i].scale = i % 5 == 0 ? "two" : i % 5 == 1 ? "hill" : "scale";
    }
    return out;
}

} // namespace

TEST_CASE("of 100 000 of the simulation's people norms return what they were made by, within 1") {
    const Instrument instrument = compile(even_definition(4, 5));
    check_near(measured(instrument, {}, 100000).assumptions, {}, 1);
}

TEST_CASE("of other people too: means of 50 and 80, SD 10, noises of 12 and 32") {
    const Instrument instrument = compile(even_definition(4, 5));
    for (const double mean : {50.0, 80.0}) {
        for (const double noise : {12.0, 32.0}) {
            const Population people{mean, 10, 0.4, noise};
            check_near(measured(instrument, people, 20000).assumptions, people, 0.5);
        }
    }
}

TEST_CASE("whatever the weights, points, scales and reversed items") {
    const Population people{60, 15, 0.3, 25};
    check_near(measured(compile(crooked_definition()), people, 20000).assumptions, people, 0.8);
}

TEST_CASE("whatever the width that exact sums need, also where items are skipped") {
    // Weights without a common factor, and many of them: 64 bits do not hold what they come to.
    Definition definition = even_definition(8, 8);
    for (std::size_t i = 0; i < definition.items.size(); ++i)
        definition.items[i].weight = static_cast<int>(937 + i);
    definition.scales.push_back({"fine", {0, 7, 101, 211, 307, 401, 503, 607, 701, 809, 997}});
    for (std::size_t i = 0; i < definition.items.size(); i += 2) definition.items[i].scale = "fine";
    const Population people{60, 15, 0.3, 25};
    const Norms out =
        measured(compile(definition), people, 2000, 3, [](Response& response, std::uint64_t number) {
            response.answers[number % 64] = engine::kUnanswered;
        });
    check_near(out.assumptions, people, 1.5);
}

TEST_CASE("a sample is full only where no more can be counted") {
    const Instrument instrument = compile(even_definition(1, 2));
    CHECK_FALSE(NormsSample(instrument).full());
    CHECK_FALSE(NormsSample(instrument).enough());
}

TEST_CASE("items skipped by chance change nothing but the precision") {
    const Instrument instrument = compile(even_definition(4, 5));
    Dice dice(5);
    const Norms out = measured(instrument, {}, 20000, 2, [&](Response& response, std::uint64_t) {
        for (std::size_t i = 0; i < 20; ++i) {
            if (dice.roll(4) == 0) response.answers[i] = engine::kUnanswered;
        }
    });
    check_near(out.assumptions, {}, 0.8);
    for (const Norms::Stage& stage : out.stages) CHECK(stage.results < out.results);
}

TEST_CASE("stages of one item have no spread of their own: the others' noise stands in") {
    Definition definition = even_definition(3, 5);
    definition.items.resize(11); // a and b of five, c of one
    const Instrument instrument = compile(definition);
    const Population people{60, 16, 0.4, 20};
    check_near(measured(instrument, people, 30000).assumptions, people, 1);
}

TEST_CASE("where no stage has two items the noise stays what the instrument assumes, without an error") {
    Definition definition = even_definition(3, 1);
    definition.assumptions.noise = 19;
    const Population people{55, 15, 0.4, 19};
    const Norms out = measured(compile(definition), people, 30000);
    CHECK(out.assumptions.noise == 19);
    CHECK(out.errors.noise == 0);
    check_near(out.assumptions, people, 1);
}

TEST_CASE("the order of the results changes nothing, to the last bit") {
    for (const Definition& definition : {even_definition(4, 5), crooked_definition()}) {
        const Instrument instrument = compile(definition);
        std::vector<Response> responses;
        engine::for_each_respondent(instrument, {}, 300, 9, [&](const Response& response) {
            responses.push_back(response);
            return true;
        });
        NormsSample forwards(instrument);
        NormsSample backwards(instrument);
        for (const Response& response : responses) add_to(forwards, instrument, response);
        for (std::size_t i = responses.size(); i-- > 0;) add_to(backwards, instrument, responses[i]);
        const Norms a = forwards.norms();
        const Norms b = backwards.norms();
        CHECK(std::pair(a.assumptions.mean, a.errors.mean) == std::pair(b.assumptions.mean, b.errors.mean));
        CHECK(std::pair(a.assumptions.deviation, a.errors.deviation) ==
              std::pair(b.assumptions.deviation, b.errors.deviation));
        CHECK(std::pair(a.assumptions.noise, a.errors.noise) ==
              std::pair(b.assumptions.noise, b.errors.noise));
    }
}

TEST_CASE("standard errors are how far the measured values of many samples lie apart") {
    const Instrument instrument = compile(even_definition(4, 5));
    constexpr int kSamples = 60;
    std::array<double, 3> sums{};
    std::array<double, 3> squares{};
    std::array<double, 3> errors{};
    for (int i = 0; i < kSamples; ++i) {
        const Norms out = measured(instrument, {}, 400, static_cast<std::uint64_t>(100 + i));
        const std::array values{out.assumptions.mean, out.assumptions.deviation, out.assumptions.noise};
        const std::array said{out.errors.mean, out.errors.deviation, out.errors.noise};
        for (std::size_t j = 0; j < 3; ++j) {
            sums[j] += values[j];
            squares[j] += values[j] * values[j];
            errors[j] += said[j] / kSamples;
        }
    }
    for (std::size_t j = 0; j < 3; ++j) {
        const double apart = std::sqrt((squares[j] - sums[j] * sums[j] / kSamples) / (kSamples - 1));
        INFO(j << ": " << apart << ", said " << errors[j]);
        CHECK(errors[j] / apart > 0.7); // 60 samples tell it to within 10 % or so
        CHECK(errors[j] / apart < 1.4);
    }
}

TEST_CASE("counts are of scores rounded half up, stage by stage") {
    const Instrument instrument = compile(even_definition(2, 2));
    const Norms out = answering(instrument, [](int person, int item) {
        if (item < 2) return item; // 0 and 1 of 4: 12.5
        return person % 2 == 0 ? engine::kUnanswered : 4;
    });
    REQUIRE(out.stages.size() == 2);
    CHECK(out.results == 120);
    CHECK(out.stages[0].id == "a");
    CHECK(out.stages[0].results == 120);
    CHECK(out.stages[0].counts[13] == 120);
    CHECK(out.stages[1].results == 60);
    CHECK(out.stages[1].counts[100] == 60);
}

TEST_CASE("who gives too few answers for any score does not count") {
    const Instrument instrument = compile(even_definition(2, 2));
    NormsSample sample(instrument);
    const Response silent = answers({-1, 3, -1, -1});
    CHECK_FALSE(sample.add(engine::score(instrument, silent), silent));
    CHECK(sample.results() == 0);
    for (int i = 0; i < 100; ++i) {
        CHECK_FALSE(sample.enough());
        add_to(sample, instrument, answers({1, 3, -1, -1}));
    }
    CHECK(sample.enough());
}

TEST_CASE("whatever people answer, all comes to numbers within their bounds") {
    for (const Definition& definition :
         {even_definition(4, 5), even_definition(1, 1, 2), even_definition(8, 2, 11), crooked_definition()}) {
        const Instrument instrument = compile(definition);
        const auto last = [&](int item) { return instrument.item(item).options - 1; };
        const auto check = [&](const auto& answer) {
            const Norms out = answering(instrument, answer);
            check_within_bounds(out.assumptions, Assumptions::kLeastSpread);
            check_within_bounds(out.errors, 0);
        };
        check([](int, int) { return 0; });
        check([&](int, int item) { return last(item); });
        check([&](int, int item) { return last(item) / 2; });
        check([&](int person, int item) { return person % 2 == 0 ? 0 : last(item); });
        check([&](int person, int item) { return (person + item) % 2 == 0 ? 0 : last(item); });
        check([&](int person, int item) { return person == 0 ? 0 : last(item); });
        check([&](int person, int item) {
            return person == 0 ? last(item) : person % 8 == 1 && item % 2 == 0 ? -1 : 0;
        });
        Dice dice(3);
        check([&](int, int item) { return dice.roll(last(item) + 1); });
    }
}

TEST_CASE("a stage that one person knows does not count for the spread of levels") {
    const Instrument instrument = compile(even_definition(2, 2));
    const Norms out = answering(instrument, [](int person, int item) {
        if (item >= 2 && person > 0) return -1;
        return (person / 2 + item) % 5;
    });
    CHECK(out.stages[1].results == 1);
    check_within_bounds(out.assumptions, Assumptions::kLeastSpread);
    check_within_bounds(out.errors, 0);
}

TEST_CASE("a sum is exact, below 0 too") {
    engine::ExactSum sum;
    for (int i = 0; i < 1000; ++i) sum.add(0.125);
    for (int i = 0; i < 2000; ++i) sum.add(-0.5);
    CHECK(sum.value() == -875);
    for (int i = 0; i < 100000; ++i) sum.add(30000);
    CHECK(sum.value() == 3e9 - 875);
}
