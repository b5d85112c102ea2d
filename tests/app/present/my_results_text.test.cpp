// What is said of results over time: each view for itself, newest first, and of a change no more than a comparison of the two says.
#include "upstream/app/present/my_results_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/device.hpp"
#include "upstream/app/present/differences.hpp"
#include "upstream/codec/link/link.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

using enum engine::Perspective;

const app::Content& real() { return content_in("en"); }

/// Answers of the default instrument as a person of this level gives them; where an item is reversed, the other way round.
std::string code_at(int level, engine::Perspective perspective = First) {
    engine::Response response;
    response.perspective = perspective;
    for (int item = 0; item < real().instrument.item_count(); ++item) {
        const int option = real().instrument.item(item).reverse ? 4 - level : level;
        response.answers[static_cast<std::size_t>(item)] = static_cast<std::int8_t>(option);
    }
    return codec::encode(real().instrument, response);
}

app::MyResultsText described(const std::string& kept) {
    const Visit visit(at_noon(kept), real());
    return app::describe_my_results(visit.model);
}

} // namespace

TEST_CASE("each view has a list of its own, newest first, and what is said of the way between is what "
          "compare says") {
    const app::MyResultsText mine =
        described("r1|2026-01-10 " + code_at(1) + "|2026-02-10 " + code_at(1, Second) + "|2026-06-10 " +
                  code_at(1) + "|2026-09-10 " + code_at(4));
    REQUIRE(mine.views.size() == 2);
    const app::ResultsOfView& leader = mine.views[0];
    CHECK(leader.title == "Leader");
    CHECK(mine.views[1].title == "Rep");
    REQUIRE(leader.results.size() == 3);
    CHECK(leader.results[0].day == "2026-09-10");
    CHECK(leader.results[0].link == "#" + code_at(4));
    CHECK(leader.results[0].since == "Since 2026-06-10:");
    // All at 25, then all at 100: clear on every floor. All at 25 twice: nothing.
    CHECK(leader.results[0].change.find("What clearly moved: Belief from 25 to 100") != std::string::npos);
    CHECK(leader.results[1].change == "The floor to start with is still Belief. There is no change to see on "
                                      "any floor. Give it time, and keep the order.");
    CHECK(leader.results[2].change.empty());
    REQUIRE(leader.trend.size() == 4);
    REQUIRE(leader.trend[0].points.size() == 3);
    CHECK(leader.days == std::vector<std::string>{"2026-01-10", "2026-06-10", "2026-09-10"});
    CHECK(leader.trend[0].points[0].evidence == engine::Evidence::None);
    CHECK(leader.trend[0].points[1].evidence == engine::Evidence::None);
    CHECK(leader.trend[0].points[2].evidence == engine::Evidence::Clear);
    CHECK(leader.trend[0].points[0].score == 25);
    CHECK(leader.trend[0].points[2].score == 100);
    // One result is no way from anywhere to anywhere.
    CHECK(mine.views[1].days.empty());
    CHECK(mine.views[1].results[0].change.empty());
}

TEST_CASE("the words of a step are those of the comparison screen") {
    const std::string before = code_at(1), now = code_at(3);
    const app::MyResultsText mine = described("r1|2026-01-10 " + before + "|2026-06-10 " + now);
    Visit visit(at_noon(), real());
    visit.model.visit.response = std::get<codec::Opened>(codec::decode(now, real().instrument)).response;
    visit.model.visit.finished = true;
    visit.model.view.other = std::get<codec::Opened>(codec::decode(before, real().instrument));
    const app::Differences compared = app::differences(visit.model);
    CHECK(mine.views[0].results[0].change == compared.headline + " " + compared.summary);
}

TEST_CASE("a long list shows a part, and more when asked; the picture shows the newest eight") {
    std::string kept = "r1";
    for (int month = 10; month < 30; ++month)
        kept += "|20" + std::to_string(month) + "-01-01 " + code_at(month % 5);
    Visit visit(at_noon(kept), real());
    app::MyResultsText mine = app::describe_my_results(visit.model);
    CHECK(mine.views[0].results.size() == 6);
    CHECK(mine.views[0].older == 14);
    CHECK(mine.views[0].days.size() == 8);
    CHECK(mine.views[0].days.front() == "2022-01-01");
    visit.send(app::MyResults{app::MyResults::Act::More});
    mine = app::describe_my_results(visit.model);
    CHECK(mine.views[0].results.size() == 12);
    CHECK(mine.views[0].older == 8);
    CHECK(mine.views[0].results[11].since == "Since 2017-01-01:");
}

TEST_CASE("a summary counts with its whole points, and an unseen floor is a gap") {
    const auto opened = std::get<codec::Opened>(codec::decode(code_at(1), real().instrument));
    const std::string summary = codec::encode_summary(real().instrument, First, opened.result);
    engine::Response half = opened.response;
    half.answers.fill(engine::kUnanswered);
    half.answers[0] = 1;
    const app::MyResultsText mine =
        described("r1|2026-01-10 " + summary + "|2026-02-10 " + codec::encode(real().instrument, half));
    const app::ResultsOfView& view = mine.views[0];
    CHECK(view.trend[0].points[0].words.starts_with("25, likely "));
    CHECK_FALSE(view.trend[0].points[1].known);
    CHECK(view.trend[0].points[1].words == "not enough answers");
    CHECK(view.trend[0].points[1].evidence == engine::Evidence::None);
    CHECK(view.results[0].change.starts_with("One of the two has too few answers"));
}

TEST_CASE("what became of a file is said, with the lines that were left out") {
    Visit visit(at_noon("r1|2026-01-10 " + code_at(1)), real());
    Device device;
    device.entries = {"2026-01-10 " + code_at(1)};
    visit.send(app::MyResults{app::MyResults::Act::Import, "2026-01-10 #" + code_at(1) + "\n2026-03-10 #" +
                                                               code_at(2) + "\n#" + code_at(3)});
    device.serve(visit);
    const app::MyResultsText mine = app::describe_my_results(visit.model);
    CHECK(mine.imported == "One result has come in. One was here already.");
    CHECK(mine.refused == "One line was left out");
    CHECK(mine.refusals ==
          std::vector<std::string>{"Line 3: There is no date in this line, such as 2026-05-31."});
    visit.send(app::MyResults{app::MyResults::Act::Import, "nothing at all\nhere"});
    CHECK(app::describe_my_results(visit.model).imported == "Nothing has come in.");
}
