// Two results in words: the leader stands first, before stands before after, and what may be chance is not called a change.
#include "upstream/app/present/differences.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Perspective;

namespace {

/// Options 0, 1, 2 score 0, 50, 100; items are ground, roof, ground, roof. Solid from 60.
codec::Opened result_of(std::initializer_list<int> options, Perspective perspective = Perspective::First) {
    codec::Opened out;
    out.perspective = perspective;
    out.response.perspective = perspective;
    std::size_t item = 0;
    for (const int option : options) out.response.answers[item++] = static_cast<std::int8_t>(option);
    out.result = engine::diagnose(small_content().instrument, out.response);
    return out;
}

/// What is said when `pasted` is put beside the visitor's own answers.
app::Differences beside(std::initializer_list<int> own, const codec::Opened& pasted, bool swapped = false) {
    Visit visit;
    visit.finish(own);
    visit.model.view.other = pasted;
    visit.model.view.swapped = swapped;
    return app::differences(visit.model);
}

} // namespace

TEST_CASE("of two views the leader's stands first, whichever was pasted") {
    const app::Differences all = beside({0, 2, 0, 2}, result_of({2, 2, 2, 2}, Perspective::Second));
    CHECK(all.two_views);
    CHECK(all.first == "Leader");
    CHECK(all.floors[0].first == "0");
    CHECK(all.floors[0].second == "100");
    CHECK(all.floors[0].words == "clearly higher for “Rep”, by 100");
    CHECK(all.floors[1].words == "the same");
    CHECK(all.headline == "“Leader” would start at Ground. “Rep” sees a sound house.");
    CHECK(all.summary.find("furthest apart on Ground: “Leader” says 0, “Rep” says 100") != std::string::npos);

    Visit rep;
    rep.send(app::ChoosePerspective{Perspective::Second});
    rep.finish({2, 2, 2, 2});
    rep.model.view.other = result_of({0, 2, 0, 2});
    const app::Differences turned = app::differences(rep.model);
    CHECK(turned.floors[0].first == "0");
    CHECK(turned.headline == all.headline);
}

TEST_CASE("of two of a kind the pasted one is the earlier, until it is turned round") {
    const app::Differences all = beside({2, 2, 2, 2}, result_of({0, 2, 0, 2}));
    CHECK_FALSE(all.two_views);
    CHECK(all.first == "Before");
    CHECK(all.floors[0].words == "clearly up, by 100");
    CHECK(all.headline == "The house has become sound. It used to start at Ground.");
    const app::Differences turned = beside({2, 2, 2, 2}, result_of({0, 2, 0, 2}), true);
    CHECK(turned.floors[0].words == "clearly down, by 100");
    CHECK(turned.headline == "The house was sound. Now start at Ground.");
}

TEST_CASE("the headline says what became of the floor to start with") {
    CHECK(beside({0, 2, 0, 2}, result_of({0, 0, 0, 0})).headline ==
          "The floor to start with is still Ground.");
    CHECK(beside({2, 2, 2, 2}, result_of({2, 2, 2, 2})).headline == "The house was sound, and it still is.");
    CHECK(beside({2, 0, 2, 0}, result_of({0, 2, 0, 2})).headline ==
          "The start has moved from Ground to Roof.");
}

TEST_CASE("floors that clearly moved are named, else those that perhaps did, else none") {
    const app::Differences both = beside({2, 2, 2, 2}, result_of({0, 0, 0, 0}));
    CHECK(both.summary == "What clearly moved: Ground from 0 to 100, Roof from 0 to 100.");
    // Ground 0 against 50, of equal answers: V = (387.2 + 2500/12)/2 each, d = 2.05, which is clear from 2.24 on.
    const app::Differences perhaps = beside({1, 2, 1, 2}, result_of({0, 2, 0, 2}));
    CHECK(perhaps.floors[0].words == "perhaps up, by 50");
    CHECK(perhaps.summary == "Perhaps moved: Ground from 0 to 50. Take it once more to be sure.");
    // Ground 50 against 75: d = 25/√(297.8 + 422.8).
    const app::Differences none = beside({1, 2, 2, 2}, result_of({1, 2, 1, 2}));
    CHECK(none.floors[0].words == "no change to see");
    CHECK(none.summary == "There is no change to see on any floor. Give it time, and keep the order.");
}

TEST_CASE("the start has moved only when both results are firm; else it cannot be said yet") {
    // 2, 2, 1, 1 is sound with 0.57: a close call.
    CHECK(beside({2, 2, 1, 1}, result_of({0, 2, 0, 2})).headline ==
          "The answers pointed to Ground, and now to a sound house. Whether anything has moved cannot be "
          "said yet.");
    CHECK(beside({0, 2, 0, 2}, result_of({2, 2, 1, 1})).headline ==
          "The answers pointed to a sound house, and now to Ground. Whether anything has moved cannot be "
          "said yet.");
    CHECK(beside({2, 2, 1, 1}, result_of({0, 2, 0, 2}, Perspective::Second)).headline ==
          "The answers of “Leader” point to a sound house, those of “Rep” to Ground. Not both are firm.");
}

TEST_CASE("of a result whose first floor cannot be seen no start is told") {
    CHECK(beside({0, 2, 0, 2}, result_of({-1, 2, 0, 2})).headline ==
          "One of the two has too few answers to say where to start.");
}

TEST_CASE("a floor that one of them left open is not compared") {
    const app::Differences all = beside({0, 2, 0, 2}, result_of({-1, 2, 0, 2}));
    CHECK_FALSE(all.floors[0].known);
    CHECK(all.floors[0].first == "–");
    CHECK(all.floors[0].words == "not enough answers");
}

TEST_CASE("a reader without a result of their own compares with the one they opened") {
    Visit author;
    author.finish({0, 2, 0, 2});
    author.send(app::IncludeAnswers{true});
    Visit reader({.link = app::own_code(author.model)});
    reader.model.view.other = result_of({2, 2, 2, 2});
    const app::Differences all = app::differences(reader.model);
    CHECK(all.floors[0].first == "100");
    CHECK(all.floors[0].second == "0");
}
