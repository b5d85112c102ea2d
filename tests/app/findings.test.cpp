// The sentences of a result fit the diagnosis: headline and picture name the same floor, the call says how sure it
// is, the path runs from the ground up.
#include "app/findings.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

// Items in order: ground, roof, ground, roof; options 0, 1, 2 score 0, 50, 100.
app::Findings findings_of(std::initializer_list<int> options) {
    Visit visit;
    visit.finish(options);
    return app::find(visit.model);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("headline and picture both name the floor to start with") {
    const app::Findings weak_ground = findings_of({0, 2, 0, 2});
    CHECK(weak_ground.headline == "Start with the ground.");
    CHECK(contains(weak_ground.picture_alt, "Start at Ground."));
    const app::Findings weak_roof = findings_of({2, 0, 2, 0});
    CHECK(weak_roof.headline == "Start with the roof.");
    CHECK(contains(weak_roof.picture_alt, "Start at Roof."));
    const app::Findings sound = findings_of({2, 2, 2, 2});
    CHECK(sound.headline == "All is well.");
    CHECK(contains(sound.picture_alt, "Every floor holds."));
}

TEST_CASE("the path holds every floor that is not solid, from the ground up; the rest is strength") {
    const app::Findings both = findings_of({0, 0, 0, 0});
    CHECK(both.path == std::vector<int>{0, 1});
    CHECK(both.strengths.empty());
    const app::Findings one = findings_of({2, 0, 2, 0});
    CHECK(one.path == std::vector<int>{1});
    CHECK(one.strengths == std::vector<int>{0});
    CHECK(one.floors[0].strength == "The ground holds.");
    CHECK(one.floors[1].actions == std::vector<std::string>{"Climb.", "Patch.", "Look."});
}

TEST_CASE("a floor says its score, its likely range and what nothing carries") {
    const app::Findings findings = findings_of({0, 2, 1, 2});
    const app::Floor& ground = findings.floors[0];
    CHECK(ground.score == 25);
    CHECK(ground.caption == "25 · Weak");
    CHECK(contains(ground.score_line, "25 of 100, likely "));
    CHECK(findings.floors[1].unsupported == "75 points stand higher than the floor below can carry.");
    CHECK(ground.unsupported.empty());
}

TEST_CASE("a floor with too few answers is not scored, and comes first") {
    const app::Findings findings = findings_of({-1, 2, 2, 2});
    CHECK(findings.floors[0].standing == app::Standing::Unknown);
    CHECK(findings.floors[0].focus);
    CHECK(contains(findings.reason[0], "too few answers on Ground"));
    CHECK(findings.notes.size() == 1);
}

TEST_CASE("a close call names the other floor and how likely it is") {
    // Both floors score 75 from answers that differ much: each is solid with likelihood 0.71, both with 0.50.
    const app::Findings findings = findings_of({2, 2, 1, 1});
    REQUIRE(findings.call == "This is a close call.");
    bool named = false;
    for (const std::string& reason : findings.reason) {
        named = named || contains(reason, "It could also be Ground (about 29%)");
    }
    CHECK(named);
}

TEST_CASE("one flip is said as one answer, several as several") {
    // Ground 75: one answer down by one option gives 50, under 60.
    const app::Findings one = findings_of({2, 2, 1, 2});
    CHECK(one.flips_title == "One answer, moved by one step, would change it");
    CHECK(one.flips == std::vector<std::string>{"“Is it firm?” – answered “Yes”"});
    // Ground 0: both answers up by one option give 50, still under 60. No set changes it.
    const app::Findings none = findings_of({0, 2, 0, 2});
    CHECK(none.flips_title.empty());
    CHECK(none.flips.empty());
}

TEST_CASE("where one looks first is told by its distance from the focus") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    // The cards lie roof first.
    app::Findings findings = app::find(visit.model);
    CHECK(findings.floors[1].first_look);
    CHECK(findings.backwards[0] == "You look first at Roof. The trouble starts one floor below.");
    CHECK(findings.backwards[1] == "From above.");
    visit.send(app::Back{});
    visit.send(app::MoveCard{0, 1});
    visit.send(app::FinishRanking{true});
    findings = app::find(visit.model);
    CHECK(findings.backwards[0] == "You look first at Ground. That is the floor to start with.");
    CHECK(findings.backwards[1] == "From below.");
}

TEST_CASE("an opened result says whose kind it is, and a summary says that it is one") {
    Visit author;
    author.send(app::ChoosePerspective{engine::Perspective::Rep});
    author.finish({0, 2, 0, 2});
    const Visit reader({{}, app::own_code(author.model)});
    const app::Findings findings = app::find(reader.model);
    CHECK(findings.headline == "Start with your ground.");
    CHECK(contains(findings.shared, "a rep about themself"));
    CHECK(contains(findings.shared, "“Small”, version 3"));
    CHECK(contains(findings.shared, "summary"));
    CHECK(findings.kicker == "A shared result");
    CHECK(findings.backwards_title == "Where they look first");
    CHECK(findings.floors[1].sign == "Looked at first");
}
