// Two results in words: the leader stands first, before stands before after, and noise is called noise.
#include "app/differences.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Perspective;

namespace {

/// Options 0, 1, 2 score 0, 50, 100; items are ground, roof, ground, roof. Solid from 60.
codec::Opened result_of(std::initializer_list<int> options, Perspective perspective = Perspective::Leader) {
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
    visit.model.other = pasted;
    visit.model.swapped = swapped;
    return app::differences(visit.model);
}

} // namespace

TEST_CASE("of two views the leader's stands first, whichever was pasted") {
    const app::Differences all = beside({0, 2, 0, 2}, result_of({2, 2, 2, 2}, Perspective::Rep));
    CHECK(all.two_views);
    CHECK(all.first == "Leader");
    CHECK(all.floors[0].first == "0");
    CHECK(all.floors[0].second == "100");
    CHECK(all.floors[0].words == "the rep sees it 100 higher, more than noise");
    CHECK(all.floors[1].words == "the same");
    CHECK(all.headline == "The leader would start at Ground. The rep sees a sound house.");
    CHECK(all.summary.find("furthest apart on Ground: the leader says 0, the rep says 100") !=
          std::string::npos);

    Visit rep;
    rep.send(app::ChoosePerspective{Perspective::Rep});
    rep.finish({2, 2, 2, 2});
    rep.model.other = result_of({0, 2, 0, 2});
    const app::Differences turned = app::differences(rep.model);
    CHECK(turned.floors[0].first == "0");
    CHECK(turned.headline == all.headline);
}

TEST_CASE("of two of a kind the pasted one is the earlier, until it is turned round") {
    const app::Differences all = beside({2, 2, 2, 2}, result_of({0, 2, 0, 2}));
    CHECK_FALSE(all.two_views);
    CHECK(all.first == "Before");
    CHECK(all.floors[0].words == "up 100, more than noise");
    CHECK(all.headline == "The house has become sound. It used to start at Ground.");
    const app::Differences turned = beside({2, 2, 2, 2}, result_of({0, 2, 0, 2}), true);
    CHECK(turned.floors[0].words == "down 100, more than noise");
    CHECK(turned.headline == "The house was sound. Now start at Ground.");
}

TEST_CASE("the headline says what became of the floor to start with") {
    CHECK(beside({0, 2, 0, 2}, result_of({0, 0, 0, 0})).headline ==
          "The floor to start with is still Ground.");
    CHECK(beside({2, 2, 2, 2}, result_of({2, 2, 2, 2})).headline == "The house was sound, and it still is.");
    CHECK(beside({2, 0, 2, 0}, result_of({0, 2, 0, 2})).headline ==
          "The floor to start with has moved from Ground to Roof.");
}

TEST_CASE("every floor that moved by more than noise is named, and none where none did") {
    const app::Differences both = beside({2, 2, 2, 2}, result_of({0, 0, 0, 0}));
    CHECK(both.summary == "What really moved: Ground from 0 to 100, Roof from 0 to 100.");
    // Ground 50 against 75: with two items of three options the ranges are wide and overlap.
    const app::Differences none = beside({1, 2, 2, 2}, result_of({1, 2, 1, 2}));
    CHECK(none.floors[0].words == "up 25, within the noise");
    CHECK(none.summary == "No floor moved by more than noise. Give it time, and keep the order.");
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
    reader.model.other = result_of({2, 2, 2, 2});
    const app::Differences all = app::differences(reader.model);
    CHECK(all.floors[0].first == "100");
    CHECK(all.floors[0].second == "0");
}
