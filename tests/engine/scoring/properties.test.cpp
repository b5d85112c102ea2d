// What must hold for every instrument and every response.
#include "engine/support.hpp"

#include <cmath>
#include <utility>

using namespace upstream;
using namespace upstream::tests;

namespace {

constexpr int kRounds = 300;

/// The items, their answers and times in another order; `order[i]` is the new place of item i.
std::pair<Instrument, Response> shuffled(Dice& dice, const Instrument& instrument, const Response& response,
                                         std::vector<std::size_t>& order) {
    Definition definition = instrument.definition();
    Response moved = response;
    order.clear();
    for (std::size_t i = 0; i < definition.items.size(); ++i) order.push_back(i);
    for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[static_cast<std::size_t>(dice.roll(static_cast<int>(i)))]);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        definition.items[order[i]] = instrument.definition().items[i];
        moved.answers[order[i]] = response.answers[i];
    }
    return {compile(definition), moved};
}

} // namespace

TEST_CASE("the order of the items changes nothing but which of equal flips is named") {
    Dice dice(11);
    for (int round = 0; round < kRounds; ++round) {
        const Instrument instrument = compile(random_definition(dice, 5, 6, 6));
        const Response response = random_response(dice, instrument, 6);
        std::vector<std::size_t> order;
        const auto [other, moved] = shuffled(dice, instrument, response, order);
        Result before = engine::diagnose(instrument, response);
        Result after = engine::diagnose(other, moved);
        CHECK(before.steps_to_flip == after.steps_to_flip);
        before.flip_items.clear();
        after.flip_items.clear();
        CHECK(before == after);
    }
}

TEST_CASE("a better answer never lowers a score, nor moves the focus towards the ground") {
    Dice dice(12);
    for (int round = 0; round < kRounds; ++round) {
        const Instrument instrument = compile(random_definition(dice, 5, 5, 6));
        const Response response = random_response(dice, instrument, 0);
        const Result before = engine::diagnose(instrument, response);
        const int item = dice.roll(instrument.item_count());
        const Instrument::Item& its = instrument.item(item);
        const std::vector<int>& points =
            instrument.definition().scales[static_cast<std::size_t>(its.scale)].points;
        const auto worth = [&](int option) {
            return (its.reverse ? -1 : 1) * points[static_cast<std::size_t>(option)];
        };
        Response better = response;
        std::int8_t& answer = better.answers[static_cast<std::size_t>(item)];
        for (int option = 0; option < its.options; ++option) {
            if (worth(option) > worth(answer)) answer = static_cast<std::int8_t>(option);
        }
        const Result after = engine::diagnose(instrument, better);
        const auto stage = static_cast<std::size_t>(its.stage);
        CHECK(stage_of(after, stage).score.hundredths() >= stage_of(before, stage).score.hundredths());
        CHECK(stage_of(after, stage).band >= stage_of(before, stage).band);
        const auto height = [&](const Result& result) {
            return result.sound() ? instrument.stage_count() : result.focus;
        };
        CHECK(height(after) >= height(before));
    }
}

TEST_CASE("reversing an item and its scale's points changes nothing") {
    Dice dice(13);
    for (int round = 0; round < kRounds; ++round) {
        Definition definition = random_definition(dice, 4, 4, 6);
        const Instrument instrument = compile(definition);
        const Response response = random_response(dice, instrument, 6);
        // Turn every item and every scale around: the options keep their places.
        for (Definition::Scale& scale : definition.scales) {
            for (int& points : scale.points) points = 1000 - points;
        }
        for (Definition::Item& item : definition.items) item.reverse = !item.reverse;
        CHECK(engine::diagnose(compile(definition), response) == engine::diagnose(instrument, response));
    }
}

TEST_CASE("reversing an item and its answer changes nothing") {
    Dice dice(14);
    for (int round = 0; round < kRounds; ++round) {
        Definition definition = even_definition(3, 4, 2 + dice.roll(10));
        const Instrument instrument = compile(definition);
        Response response = random_response(dice, instrument, 6);
        const Result before = engine::diagnose(instrument, response);
        const auto item = static_cast<std::size_t>(dice.roll(instrument.item_count()));
        definition.items[item].reverse = true;
        if (response.answers[item] != engine::kUnanswered) {
            response.answers[item] =
                static_cast<std::int8_t>(instrument.item(0).options - 1 - response.answers[item]);
        }
        CHECK(engine::diagnose(compile(definition), response) == before);
    }
}

TEST_CASE("weights and points may be multiplied by anything") {
    Dice dice(15);
    for (int round = 0; round < kRounds; ++round) {
        Definition definition = random_definition(dice, 4, 4, 6);
        for (Definition::Scale& scale : definition.scales) {
            for (int& points : scale.points) points /= 100;
            scale.points.front() = (scale.points.back() + 1) % 10;
        }
        const Instrument instrument = compile(definition);
        const Response response = random_response(dice, instrument, 6);
        for (Definition::Scale& scale : definition.scales) {
            for (int& points : scale.points) points = points * 97 + 3;
        }
        const Result before = engine::diagnose(instrument, response);
        CHECK(engine::diagnose(compile(definition), response) == before);
    }
}

TEST_CASE("narrow and wide numbers give the same result") {
    Dice dice(16);
    for (int round = 0; round < kRounds; ++round) {
        Definition definition = random_definition(dice, 4, 5, 6);
        const Instrument narrow = compile(definition);
        const Response response = random_response(dice, narrow, 6);
        // A last stage that only wide numbers can score; what is below it must not notice.
        definition.stages.push_back({"wide", {}});
        int index = 0;
        for (const int prime : {997, 991, 983, 977}) {
            const std::string id = "prime-" + std::to_string(index++);
            definition.scales.push_back({id, {0, prime}});
            definition.items.push_back({"wide-" + id, "wide", id, {}, false, 1});
        }
        const Result before = engine::diagnose(narrow, response);
        const Result after = engine::diagnose(compile(definition), response);
        for (std::size_t s = 0; s < static_cast<std::size_t>(before.stage_count); ++s) {
            const engine::StageResult& a = stage_of(before, s);
            const engine::StageResult& b = stage_of(after, s);
            CHECK(a.score.known() == b.score.known());
            if (!a.score.known()) continue;
            CHECK(a.score.hundredths() == b.score.hundredths());
            CHECK(a.score.shown() == b.score.shown());
            CHECK(a.band == b.band);
            CHECK(a.unsupported == b.unsupported);
            CHECK(std::abs(a.low - b.low) < 1e-9);
            CHECK(std::abs(a.solid_likelihood - b.solid_likelihood) < 1e-9);
        }
        CHECK((before.sound() ? before.stage_count : before.focus) == after.focus);
        if (!before.sound()) CHECK(before.steps_to_flip == after.steps_to_flip);
    }
}

TEST_CASE("likelihoods are probabilities and add up to one") {
    Dice dice(17);
    for (int round = 0; round < kRounds; ++round) {
        const Instrument instrument = compile(random_definition(dice, 8, 4, 6));
        const Result result = engine::diagnose(instrument, random_response(dice, instrument, 5));
        double sum = result.likelihood_sound;
        for (const double likelihood : result.likelihood) {
            CHECK((likelihood >= 0 && likelihood <= 1));
            sum += likelihood;
        }
        CHECK(std::abs(sum - 1) < 1e-12);
    }
}

TEST_CASE("the scores alone are those of the whole diagnosis, and so is the focus") {
    Dice dice(19);
    for (int round = 0; round < kRounds; ++round) {
        const Instrument instrument = compile(random_definition(dice, 5, 6, 6));
        const Response response = random_response(dice, instrument, 4);
        const Result whole = engine::diagnose(instrument, response);
        const Result quick = engine::score(instrument, response);
        CHECK(quick.focus == whole.focus);
        CHECK(listed(quick.path) == listed(whole.path));
        for (std::size_t s = 0; s < static_cast<std::size_t>(whole.stage_count); ++s) {
            CHECK(stage_of(quick, s).score == stage_of(whole, s).score);
            CHECK(stage_of(quick, s).band == stage_of(whole, s).band);
        }
    }
}
