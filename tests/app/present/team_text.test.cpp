// A team in words: where it starts, who agrees, and what was left out.
#include "upstream/app/present/team_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

#include "app/support.hpp"
#include "upstream/app/update/together.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

/// Medians and quartiles in whole points for ground and roof.
struct Spread {
    int lower;
    int median;
    int upper;
};

app::TeamText text_of(Spread ground, Spread roof, int ground_focus, int roof_focus, int sound) {
    Visit visit;
    app::Gathered gathered;
    gathered.team.size = static_cast<std::uint64_t>(ground_focus + roof_focus + sound);
    gathered.team.stage_count = 2;
    std::size_t stage = 0;
    for (const Spread& spread : {ground, roof}) {
        const auto value = [](int points) { return engine::TeamValue{100 * points, points}; };
        gathered.team.stages[stage] = {gathered.team.size,  value(spread.median), value(0),
                                       value(spread.lower), value(spread.upper),  value(100)};
        if (spread.median < 60) gathered.team.median_path.push_back(static_cast<std::int8_t>(stage));
        ++stage;
    }
    if (!gathered.team.median_path.empty()) gathered.team.median_focus = gathered.team.median_path[0];
    gathered.team.focus = {static_cast<std::uint64_t>(ground_focus), static_cast<std::uint64_t>(roof_focus)};
    gathered.team.sound = static_cast<std::uint64_t>(sound);
    visit.model.view.team = gathered;
    return app::describe_team(visit.model);
}

} // namespace

TEST_CASE("the headline names the floor where the median profile starts") {
    const app::TeamText ground = text_of({20, 30, 40}, {40, 50, 60}, 4, 1, 0);
    CHECK(ground.count == "5 results");
    CHECK(ground.headline == "As a team, start with Ground.");
    CHECK(ground.notes[0] == "4 of 5 results start there too.");
    CHECK(ground.path == std::vector<std::string>{"Ground", "Roof"});
    CHECK(ground.actions == std::vector<std::string>{"Dig.", "Pour.", "Wait."});
    CHECK(ground.floors[0].focus);
    CHECK(ground.floors[1].on_path);
    const app::TeamText sound = text_of({70, 80, 90}, {70, 80, 90}, 0, 1, 4);
    CHECK(sound.headline == "As a team, the house is sound.");
    CHECK(sound.notes[0] == "4 of 5 results are sound too.");
    CHECK(sound.path.empty());
    CHECK(sound.actions.empty());
}

TEST_CASE("a team's floor is cracked below the same scores as a person's") {
    Visit visit({}, content_in("en"));
    app::Gathered gathered;
    gathered.team.size = 4;
    gathered.team.stage_count = 4;
    const std::array<int, 4> medians = {39, 40, 55, 60};
    for (std::size_t stage = 0; stage < medians.size(); ++stage) {
        const engine::TeamValue median{100 * medians[stage], medians[stage]};
        gathered.team.stages[stage] = {4, median, median, median, median, median};
        if (medians[stage] < 60) gathered.team.median_path.push_back(static_cast<std::int8_t>(stage));
    }
    gathered.team.median_focus = 0;
    visit.model.view.team = gathered;
    const app::TeamText team_text = app::describe_team(visit.model);
    std::array<bool, 4> cracked{};
    std::array<bool, 4> on_path{};
    for (std::size_t stage = 0; stage < medians.size(); ++stage) {
        cracked[stage] = team_text.floors[stage].cracked;
        on_path[stage] = team_text.floors[stage].on_path;
    }
    CHECK(cracked == std::array{true, false, false, false});
    CHECK(on_path == std::array{true, true, true, false});
}

TEST_CASE("agreement goes by how wide the middle half is, and the widest floor is named") {
    const app::TeamText all = text_of({50, 57, 64}, {30, 40, 60}, 5, 0, 0);
    CHECK(all.floors[0].agreement == "close together");
    CHECK(all.floors[1].agreement == "far apart");
    CHECK(all.notes[1] == "Views differ most on Roof: the middle half lies from 30 to 60.");
    const app::TeamText some = text_of({50, 57, 65}, {30, 40, 44}, 5, 0, 0);
    CHECK(some.floors[0].agreement == "some spread");
    const app::TeamText none = text_of({50, 57, 64}, {30, 40, 44}, 5, 0, 0);
    CHECK(none.notes[1] == "Views lie close together on every floor.");
}

TEST_CASE("below three results there is a reason instead of a team") {
    const app::TeamText few = text_of({0, 0, 0}, {0, 0, 0}, 2, 0, 0);
    CHECK(few.count == "2 results");
    CHECK(few.headline.find("From three results on") == 0);
    CHECK(few.floors.empty());
    CHECK(few.notes.empty());
    CHECK(few.path.empty());
}

TEST_CASE("of a floor that fewer than three know nothing is said, and it is no place to start") {
    Visit visit;
    // One of three answered about the ground, with 35: neither that nor where it starts is to be seen.
    visit.model.view.team = app::gather(small_content().instrument, [] {
        std::string text;
        for (const auto& options :
             {std::array{1, 2, 0, 2}, std::array{-1, 2, -1, 2}, std::array{-1, 1, -1, 2}}) {
            engine::Response response;
            std::size_t item = 0;
            for (const int option : options) response.answers[item++] = static_cast<std::int8_t>(option);
            text += codec::encode(small_content().instrument, response) + "\n";
        }
        return text;
    }());
    const app::TeamText out = app::describe_team(visit.model);
    CHECK(out.headline == "Ground cannot be seen yet.");
    CHECK(out.notes.size() == 1);
    CHECK(out.notes[0].find("Fewer than three results answered enough") == 0);
    CHECK_FALSE(out.floors[0].known);
    CHECK(out.floors[0].half.empty());
    CHECK(out.floors[0].agreement.empty());
    CHECK(out.floors[0].first.empty());
    CHECK(out.actions.empty());
    CHECK(out.path.empty());
    // Three know the roof: its median, and no more.
    CHECK(out.floors[1].known);
    CHECK(out.floors[1].median == 100);
    CHECK(out.floors[1].half.empty());
}

TEST_CASE("what was left out and what was there twice is said in numbers that fit") {
    Visit visit;
    visit.model.view.team = app::Gathered{};
    visit.model.view.team->team.size = 1;
    visit.model.view.team->refusals = 22;
    visit.model.view.team->refused = {{"link.altered", {3}}, {"link.none", {}}};
    for (std::size_t line = 10; line < 30; ++line) visit.model.view.team->refused[1].lines.push_back(line);
    const app::TeamText many = app::describe_team(visit.model);
    CHECK(many.count == "One result");
    CHECK(many.refused == "22 lines were left out");
    CHECK(many.refusals ==
          std::vector<std::string>{
              "Line 3: This link was altered on its way: its checksum is wrong. Ask for it again.",
              "Lines 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 and 8 more: There is no "
              "link in this line.",
              "… and 1 more for other reasons"});
    visit.model.view.team->refusals = 1;
    CHECK(app::describe_team(visit.model).refused == "One line was left out");
}
