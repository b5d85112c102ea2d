// steps_to_flip against its definition: every set of moves is tried.
#include "engine/support.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

/// The fewest answers that change the focus, by trying every combination of −1, 0 and +1. Items must be few.
int fewest_moves(const Instrument& instrument, const Response& response, int focus) {
    const int items = instrument.item_count();
    int combinations = 1;
    for (int i = 0; i < items; ++i) combinations *= 3;
    int best = kNone;
    for (int code = 0; code < combinations; ++code) {
        Response moved = response;
        int moves = 0;
        bool possible = true;
        for (int i = 0, rest = code; i < items; ++i, rest /= 3) {
            const int step = rest % 3 - 1;
            if (step == 0) continue;
            std::int8_t& answer = moved.answers[static_cast<std::size_t>(i)];
            const int to = answer + step;
            possible =
                possible && answer != engine::kUnanswered && to >= 0 && to < instrument.item(i).options;
            answer = static_cast<std::int8_t>(to);
            ++moves;
        }
        if (!possible || (best != kNone && moves >= best)) continue;
        if (engine::diagnose(instrument, moved).focus != focus) best = moves;
    }
    return best;
}

} // namespace

TEST_CASE("no smaller set of moves changes the focus than the one reported") {
    Dice dice(1);
    int flips = 0;
    for (int round = 0; round < 400; ++round) {
        const Instrument instrument = compile(random_definition(dice, 3, 3, 4));
        if (instrument.item_count() > 7) continue;
        const Response response = random_response(dice, instrument, 8);
        const Result result = engine::diagnose(instrument, response);
        const bool unknown =
            result.focus != kNone && !stage_of(result, static_cast<std::size_t>(result.focus)).score.known();
        INFO("round " << round);
        CHECK(result.steps_to_flip == (unknown ? kNone : fewest_moves(instrument, response, result.focus)));
        flips += result.steps_to_flip > 0 ? 1 : 0;
    }
    CHECK(flips > 100);
}

TEST_CASE("the reported items, each moved by one option, change the focus") {
    Dice dice(2);
    for (int round = 0; round < 300; ++round) {
        const Instrument instrument = compile(random_definition(dice, 4, 4, 5));
        const Response response = random_response(dice, instrument, 10);
        const Result result = engine::diagnose(instrument, response);
        CHECK(static_cast<int>(result.flip_items.size()) == std::max(result.steps_to_flip, 0));
        if (result.steps_to_flip == kNone) continue;
        // Some choice of directions does it.
        bool changed = false;
        for (unsigned directions = 0; directions < 1U << result.flip_items.size() && !changed; ++directions) {
            Response moved = response;
            bool possible = true;
            for (std::size_t i = 0; i < result.flip_items.size(); ++i) {
                const auto item = static_cast<std::size_t>(result.flip_items[i]);
                const int to = moved.answers[item] + ((directions >> i & 1U) != 0 ? 1 : -1);
                possible = possible && to >= 0 && to < instrument.item(result.flip_items[i]).options;
                moved.answers[item] = static_cast<std::int8_t>(to);
            }
            changed = possible && engine::diagnose(instrument, moved).focus != result.focus;
        }
        INFO("round " << round);
        CHECK(changed);
    }
}

TEST_CASE("the largest effects come first, then the instrument's order") {
    Definition definition = even_definition(1, 4);
    definition.items[2].weight = 3;
    // Sum of weights 6; 1, 1, 3·1, 1 of 4: 25. To 60 it takes 35·24/100 = 8.4 quarter steps: 3 + 1 + 1 + 1 = 6.
    CHECK(engine::diagnose(compile(definition), answers({1, 1, 1, 1})).steps_to_flip == kNone);
    // 2, 2, 3·2, 2 is 50; 2.4 quarter steps are missing: the heavy one alone does it.
    const Result heavy = engine::diagnose(compile(definition), answers({2, 2, 2, 2}));
    CHECK(listed(heavy.flip_items) == std::vector<int>{2});
    // With the heavy one at its best, 3 steps are missing in 5, 4, 4: the first three of the light ones.
    const Result light = engine::diagnose(compile(definition), answers({0, 0, 4, 0}));
    CHECK(listed(light.flip_items) == std::vector<int>{0, 1, 3});
}

TEST_CASE("raising the focus goes before lowering a floor below it, the lowest of those first") {
    // Each of the three floors is one step from the threshold.
    const Instrument instrument = compile(even_definition(3, 2));
    const Result raised = engine::diagnose(instrument, answers({3, 2, 3, 2, 2, 2}));
    CHECK(raised.focus == 2);
    CHECK(listed(raised.flip_items) == std::vector<int>{4});
    const Result lowered = engine::diagnose(instrument, answers({3, 2, 3, 2, 0, 0}));
    CHECK(listed(lowered.flip_items) == std::vector<int>{0});
    const Result sound = engine::diagnose(instrument, answers({4, 4, 3, 2, 3, 2}));
    CHECK(sound.sound());
    CHECK(listed(sound.flip_items) == std::vector<int>{2});
}

TEST_CASE("a floor at the threshold falls with one step, and none falls below 0") {
    Definition definition = even_definition(1, 5);
    const Result at_threshold = engine::diagnose(compile(definition), answers({4, 4, 4, 0, 0}));
    CHECK(at_threshold.sound());
    CHECK(at_threshold.steps_to_flip == 1);
    definition.solid = "low";
    CHECK(engine::diagnose(compile(definition), answers({0, 0, 0, 0, 0})).steps_to_flip == kNone);
}

TEST_CASE("a step between options of equal points is no move") {
    Definition definition = even_definition(1, 1);
    definition.scales[0].points = {0, 50, 50, 50, 100};
    const Instrument instrument = compile(definition);
    CHECK(engine::diagnose(instrument, answers({2})).steps_to_flip == kNone);
    CHECK(engine::diagnose(instrument, answers({3})).steps_to_flip == 1);
}

TEST_CASE("where points go up and down, the better of the two neighbours counts") {
    Definition definition = even_definition(1, 1);
    definition.scales[0].points = {100, 0, 59};
    CHECK(engine::diagnose(compile(definition), answers({1})).steps_to_flip == 1);
}
