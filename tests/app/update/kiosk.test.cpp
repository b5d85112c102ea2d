// At a kiosk one visitor follows the other: the next one finds nothing of the one before, and a finished assessment is handed
// over once for its organiser.
#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "app/support.hpp"
#include "upstream/codec/link/link.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::Effect;

namespace {

app::Start at_a_kiosk() {
    app::Start start;
    start.kiosk_code = 400;
    return start;
}

std::vector<std::string> records(const Visit& visit) {
    std::vector<std::string> all;
    for (const Effect& effect : visit.effects) {
        if (effect.kind == Effect::Kind::Record) all.push_back(effect.text);
    }
    return all;
}

} // namespace

TEST_CASE(
    "the next visitor finds the answers, the perspective, the habits and the screen of the first moment") {
    Visit visit(at_a_kiosk());
    visit.send(app::ChoosePerspective{engine::Perspective::Second});
    visit.send(app::SetAutoAdvance{false});
    visit.send(app::SetDigitKeys{false});
    visit.send(app::ShowHtml{true});
    visit.finish({0, 2, 0, 2});
    visit.send(app::ChoosePerspective{engine::Perspective::First});
    visit.finish({2, 2, 0, 0});
    visit.send(app::GoTo{app::LazyEntry::Take});
    visit.effects.clear();
    visit.send(app::NewVisitor{});
    const app::Model fresh = Visit(at_a_kiosk()).model;
    CHECK(visit.model.preferences == fresh.preferences);
    CHECK(visit.model.visit.part() == fresh.visit.part());
    CHECK_FALSE(visit.model.visit.other_part);
    CHECK(visit.model.visit.earlier.empty());
    CHECK(visit.model.view.screen == app::Screen::Intro);
    CHECK_FALSE(visit.model.view.viewed);
    CHECK(visit.last(Effect::Kind::Save).empty());
    CHECK(visit.did(Effect::Kind::Save));
    CHECK(visit.last(Effect::Kind::Html) == "0");
}

TEST_CASE("nothing that was asked for by one visitor happens to the next") {
    app::Start start = at_a_kiosk();
    start.lazy_loaded = false;
    Visit visit(start);
    visit.finish({0, 2, 0, 2});
    visit.send(app::GoTo{app::LazyEntry::Take});
    visit.send(app::NewVisitor{});
    visit.effects.clear();
    visit.send(app::LazyLoaded{true});
    CHECK(visit.model.view.screen == app::Screen::Intro);
    CHECK(records(visit).empty());
    visit.send(app::Begin{});
    visit.send(app::Answer{0, 1, true});
    visit.send(app::NewVisitor{});
    visit.pass(10'000);
    CHECK(visit.model.view.screen == app::Screen::Intro);
}

TEST_CASE("a finished assessment is handed over once, with its answers and as a summary") {
    Visit visit(at_a_kiosk());
    visit.finish({0, 2, 0, 2});
    const std::vector<std::string> handed = records(visit);
    REQUIRE(handed.size() == 1);
    const std::size_t end = handed[0].find('\n');
    REQUIRE(end != std::string::npos);
    const auto answers = codec::decode(handed[0].substr(0, end), app::instrument(visit.model));
    const auto summary = codec::decode(handed[0].substr(end + 1), app::instrument(visit.model));
    REQUIRE(std::holds_alternative<codec::Opened>(answers));
    REQUIRE(std::holds_alternative<codec::Opened>(summary));
    CHECK(std::get<codec::Opened>(answers).response.answers[1] == 2);
    CHECK(std::get<codec::Opened>(summary).result.summary);
    visit.send(app::Back{});
    visit.send(app::FinishRanking{true});
    visit.send(app::GoTo{app::LazyEntry::Answers});
    visit.send(app::ChangeAnswer{0, 2});
    CHECK(records(visit).size() == 1);
}

TEST_CASE("an abandoned visit is handed over to nobody, and neither is any on a visitor's own device") {
    Visit abandoned(at_a_kiosk());
    abandoned.send(app::Begin{});
    abandoned.send(app::Answer{0, 1, false});
    abandoned.send(app::NewVisitor{});
    CHECK(records(abandoned).empty());
    Visit own;
    own.finish({0, 2, 0, 2});
    CHECK(records(own).empty());
}
