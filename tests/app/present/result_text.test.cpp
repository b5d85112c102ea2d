// The sentences of a result fit the diagnosis: headline and picture name the same floor, the call says how sure it
// is, the path runs from the ground up.
#include "upstream/app/present/result_text.hpp"
#include "present/verdict.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::kNone;

namespace {

// Items in order: ground, roof, ground, roof; options 0, 1, 2 score 0, 50, 100.
app::ResultText text_of(std::initializer_list<int> options) {
    Visit visit;
    visit.finish(options);
    return app::describe_result(visit.model);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("headline and picture both name the floor to start with") {
    const app::ResultText weak_ground = text_of({0, 2, 0, 2});
    CHECK(weak_ground.headline == "Start with the ground.");
    CHECK(contains(weak_ground.picture_alt, "Start at Ground."));
    const app::ResultText weak_roof = text_of({2, 0, 2, 0});
    CHECK(weak_roof.headline == "Start with the roof.");
    CHECK(contains(weak_roof.picture_alt, "Start at Roof."));
    const app::ResultText sound = text_of({2, 2, 2, 2});
    CHECK(sound.headline == "All is well.");
    CHECK(contains(sound.picture_alt, "By the scores every floor holds."));
}

TEST_CASE("the path holds every floor that is not solid, from the ground up; the rest is strength") {
    const app::ResultText both = text_of({0, 0, 0, 0});
    CHECK(both.path == std::vector<int>{0, 1});
    CHECK(both.strengths.empty());
    const app::ResultText one = text_of({2, 0, 2, 0});
    CHECK(one.path == std::vector<int>{1});
    CHECK(one.strengths == std::vector<int>{0});
    CHECK(one.floors[0].strength == "The ground holds.");
    CHECK(one.floors[1].actions == std::vector<std::string>{"Climb.", "Patch.", "Look."});
}

TEST_CASE("a floor says its score, its likely range and what nothing carries") {
    const app::ResultText result_text = text_of({0, 2, 1, 2});
    const app::Floor& ground = result_text.floors[0];
    CHECK(ground.score == 25);
    CHECK(ground.caption == "25 · Weak");
    CHECK(contains(ground.score_line, "25 of 100, likely "));
    CHECK(result_text.floors[1].unsupported == "A floor below has a lower score: 25.");
    CHECK(ground.unsupported.empty());
}

TEST_CASE(
    "of a floor with too few answers nothing is claimed, and the headline says that it cannot be seen") {
    const app::ResultText result_text = text_of({-1, 2, 2, 2});
    const app::Floor& ground = result_text.floors[0];
    CHECK(result_text.headline == "Ground cannot be seen yet.");
    CHECK(result_text.call == "Too few answers on: Ground.");
    CHECK(result_text.reason ==
          std::vector<std::string>{
              "The floors above rest on Ground. Before it can be seen, nobody can say where to start."});
    CHECK(contains(result_text.picture_alt, "Ground cannot be seen yet."));
    CHECK(ground.soundness == app::Soundness::Unknown);
    CHECK(ground.sign == "Look here first");
    CHECK(ground.meaning == "This floor cannot be seen yet. Questions answered: 1 of 2. Needed: 2.");
    CHECK(ground.actions.empty());
    CHECK(ground.strength.empty());
    CHECK(result_text.backwards[0] == "You look first at Roof. Nobody can say yet where the trouble starts.");
    CHECK(result_text.flips_title.empty());
}

TEST_CASE("of an unseen roof the floors below are said to hold") {
    const app::ResultText result_text = text_of({2, -1, 2, 2});
    CHECK(result_text.headline == "Roof cannot be seen yet.");
    CHECK(result_text.reason[0] ==
          "By the scores the floors below hold. Nobody can say yet whether Roof does.");
    CHECK(result_text.floors[0].strength == "The ground holds.");
}

TEST_CASE("where nothing is scored there is no diagnosis") {
    const app::ResultText result_text = text_of({-1, -1, -1, -1});
    CHECK(result_text.headline == "There is nothing to see yet.");
    CHECK(result_text.reason.size() == 1);
    for (const app::Floor& floor : result_text.floors) {
        CHECK(floor.actions.empty());
        CHECK_FALSE(contains(floor.sign, "Start"));
        CHECK_FALSE(contains(floor.sign, "first"));
    }
}

TEST_CASE("while a floor cannot be seen, no result is called firm") {
    const app::ResultText result_text = text_of({0, -1, 0, 2});
    CHECK(result_text.headline == "Start with the ground.");
    CHECK(result_text.call == "Too few answers on: Roof.");
    CHECK(result_text.reason[0] == "In more than 9 of 10 cases like this, Ground is the first weak floor.");
}

TEST_CASE("a likelihood is said in tenths of the whole per cent, never as certain") {
    CHECK(app::tenths(0.844) == 8); // 84 %
    CHECK(app::tenths(0.845) == 9); // 85 %
    CHECK(app::tenths(0.944) == 9);
    CHECK(app::tenths(0.945) == 10); // more than 9
    CHECK(app::tenths(1) == 10);
    CHECK(app::tenths(0.044) == 0); // fewer than 1
    CHECK(app::tenths(0.045) == 1);
    CHECK(contains(text_of({0, 2, 0, 2}).reason[0],
                   "In more than 9 of 10 cases like this, Ground is the first"));
    CHECK(text_of({0, 2, 0, 2}).call == "This is a firm result.");
}

TEST_CASE("a close call on a sound house says what to make sure of, in the headline too") {
    // Both floors 75 from answers that differ: V = 422.8, each is solid with 0.755, both with 0.570.
    const app::ResultText result_text = text_of({2, 2, 1, 1});
    CHECK(result_text.call == "This is a close call.");
    CHECK(result_text.headline ==
          "By the scores every floor holds, but Ground only just. Check that one first.");
    CHECK(result_text.reason[0] == "In about 6 of 10 cases like this, all floors hold.");
    CHECK(result_text.reason[1] == "It could also be that Ground does not hold.");
}

namespace {

/// What is said of a result whose outcomes have these likelihoods: ground, roof, sound.
app::ResultText close_call(int focus, double ground, double roof, double sound) {
    Visit visit;
    visit.finish({2, 2, 2, 2});
    app::Viewed viewed{{}, ""};
    viewed.opened.response = visit.model.visit.response;
    viewed.opened.result = app::shown_result(visit.model);
    viewed.opened.result.focus = focus;
    viewed.opened.result.call = engine::Call::Close;
    viewed.opened.result.likelihood = {ground, roof};
    viewed.opened.result.likelihood_sound = sound;
    visit.model.view.viewed = viewed;
    return app::describe_result(visit.model);
}

} // namespace

TEST_CASE("a close call whose other floor lies lower says to make sure of that one first") {
    const app::ResultText result_text = close_call(1, 0.38, 0.42, 0.2);
    CHECK(result_text.headline == "First check whether Ground holds. Then start with Roof.");
    CHECK(result_text.reason[0] == "In about 4 of 10 cases like this, Roof is the first weak floor.");
    CHECK(result_text.reason[1] == "It could also be Ground.");
    CHECK(close_call(1, 0.42, 0.38, 0.2).reason[1] == "It is more likely to be Ground.");
}

TEST_CASE("a close call whose other floor lies higher says that the named one is the safe place to begin") {
    const app::ResultText result_text = close_call(0, 0.42, 0.38, 0.2);
    CHECK(result_text.headline == "Start with the ground.");
    CHECK(result_text.reason[1] ==
          "It could also be Roof. But Ground lies lower, so it is the safe place to begin.");
    CHECK(close_call(0, 0.38, 0.42, 0.2).reason[1] ==
          "It is more likely to be Roof. But Ground lies lower, so it is the safe place to begin.");
}

TEST_CASE("a close call that could be a sound house says so, whichever is likelier") {
    CHECK(close_call(0, 0.45, 0.15, 0.4).reason[1] ==
          "It could also be that all floors hold. If one does not, Ground is the safe place to begin.");
    CHECK(close_call(0, 0.4, 0.15, 0.45).reason[1] ==
          "It is more likely that all floors hold. If one does not, Ground is the safe place to begin.");
    CHECK(close_call(kNone, 0.45, 0.15, 0.4).reason[1] == "It is more likely that Ground does not hold.");
}

TEST_CASE("a verdict says one number") {
    for (const app::ResultText& result_text :
         {text_of({0, 2, 0, 2}), text_of({2, 2, 1, 1}), close_call(0, 0.4, 0.4, 0.2)}) {
        int with_number = 0;
        for (const std::string& reason : result_text.reason)
            with_number += reason.find_first_of("0123456789") != std::string::npos ? 1 : 0;
        CHECK(with_number == 1);
    }
}

TEST_CASE("a sound house is not told to look in another order") {
    CHECK(text_of({2, 2, 2, 2}).backwards == std::vector<std::string>{"You look first at Roof."});
}

TEST_CASE("one flip is said as one answer, several as several") {
    // Ground 75: one answer down by one option gives 50, under 60.
    const app::ResultText one = text_of({2, 2, 1, 2});
    CHECK(one.flips_title == "One answer a step higher or lower would change it");
    CHECK(one.flips == std::vector<std::string>{"“Is it firm?” – answered “Yes”"});
    // Ground 0: both answers up by one option give 50, still under 60. No set changes it.
    const app::ResultText none = text_of({0, 2, 0, 2});
    CHECK(none.flips_title.empty());
    CHECK(none.flips.empty());
}

TEST_CASE("parts of the result are unfolded each for itself") {
    Visit visit;
    visit.finish({0, 0, 0, 0});
    visit.send(app::Unfold{1});
    visit.send(app::Unfold{app::kLimits});
    CHECK(visit.model.view.unfolded == (1U << 1U | 1U << static_cast<unsigned>(app::kLimits)));
    visit.send(app::Unfold{1});
    CHECK(visit.model.view.unfolded == 1U << static_cast<unsigned>(app::kLimits));
    visit.send(app::Unfold{-1});
    visit.send(app::Unfold{31});
    CHECK(visit.model.view.unfolded == 1U << static_cast<unsigned>(app::kLimits));
}

TEST_CASE("a floor with facets says which is weakest, and what that rests on; equal ones say nothing") {
    std::string problem;
    const auto content =
        app::read_content(file_text(UPSTREAM_SOURCE_DIR "/assets/instruments/sales-foundation.en.json"),
                          real_words(), "", problem);
    REQUIRE(content);
    app::Effects effects;
    app::Model model = app::begin(*content, {}, 0, effects);
    for (int item = 0; item < content->instrument.item_count(); ++item)
        model.visit.response.answers[static_cast<std::size_t>(item)] =
            content->instrument.item(item).reverse ? 1 : 3;
    model.visit.finished = true;
    CHECK(app::describe_result(model).floors[3].facet.empty());
    const auto slow_weeks = static_cast<std::size_t>(19); // the only question about “repeatedly”
    model.visit.response.answers[slow_weeks] = 0;
    const app::Floor floor = app::describe_result(model).floors[3];
    CHECK(floor.facet.find("“Repeatedly”") != std::string::npos);
    CHECK_FALSE(floor.facet_answers.empty());
    app::Model reader = app::begin(*content, {.link = app::own_code(model)}, 0, effects);
    CHECK(app::describe_result(reader).floors[3].facet.empty()); // a summary has no single answers
}

TEST_CASE("where one looks first is told by its distance from the focus") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    // The cards lie roof first.
    app::ResultText result_text = app::describe_result(visit.model);
    CHECK(result_text.floors[1].first_look);
    CHECK(result_text.backwards[0] ==
          "You look first at Roof. By the scores, the trouble starts one floor below.");
    CHECK(result_text.backwards[1] == "From above.");
    visit.send(app::Back{});
    visit.send(app::MoveCard{0, 1});
    visit.send(app::FinishRanking{true});
    result_text = app::describe_result(visit.model);
    CHECK(result_text.backwards[0] ==
          "You look first at Ground. By the scores, that is the first weak floor.");
    CHECK(result_text.backwards[1] == "From below.");
}

TEST_CASE("an opened result says whose kind it is, and a summary says that it is one") {
    Visit author;
    author.send(app::ChoosePerspective{engine::Perspective::Second});
    author.finish({0, 2, 0, 2});
    const Visit reader({{}, app::own_code(author.model)});
    const app::ResultText result_text = app::describe_result(reader.model);
    CHECK(result_text.headline == "Start with your ground.");
    CHECK(contains(result_text.shared, "Someone shared this result: Rep. "));
    CHECK(contains(result_text.shared, "“Small”, version 3"));
    CHECK(contains(result_text.shared, "summary"));
    CHECK_FALSE(contains(result_text.shared, "too sure"));
    CHECK(result_text.kicker == "A shared result");
    CHECK(result_text.backwards_title == "Where the first look goes");
    CHECK(result_text.floors[1].sign == "Looked at first");
}

TEST_CASE("a summary of the first format goes on as it came, and says that it was too sure") {
    // Made by the first version from answers 0, 2, 0, 2 of “Small”.
    const std::string code = "1.gA0_qDd3OtMAvAfcAABj1bw";
    const Visit reader({.link = "https://example.org/#" + code + "&utm_source=mail"});
    REQUIRE(reader.model.view.viewed);
    CHECK(contains(app::describe_result(reader.model).shared, "a little too sure"));
    CHECK(app::shown_code(reader.model) == code);
}
