// The screens of the lazily loaded part: it may still have to arrive; pressing is never lost, and back always leads back.
#include "update/navigation.hpp"

#include "update/session.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"
#include "upstream/codec/link/link_team.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::Effect;
using app::LazyEntry;
using app::Screen;

namespace {

int count(const Visit& visit, Effect::Kind kind) {
    int out = 0;
    for (const Effect& effect : visit.effects) out += effect.kind == kind ? 1 : 0;
    return out;
}

std::string team_code() {
    engine::Team team(small_content().instrument);
    engine::Response response;
    for (std::size_t i = 0; i < 4; ++i) response.answers[i] = 0;
    const engine::Result result = engine::diagnose(small_content().instrument, response);
    for (int i = 0; i < 3; ++i) team.add(result, response);
    return codec::encode_team(small_content().instrument, team.summary());
}

} // namespace

TEST_CASE("a lazily loaded screen whose code is here opens at once, and back leads to what lay beneath") {
    for (const auto& [entry, screen] :
         {std::pair{LazyEntry::Take, Screen::Take}, std::pair{LazyEntry::Compare, Screen::Compare},
          std::pair{LazyEntry::Team, Screen::Team}}) {
        Visit visit;
        visit.finish({0, 2, 0, 2});
        visit.effects.clear();
        visit.send(app::GoTo{entry});
        CHECK(visit.model.view.screen == screen);
        CHECK(count(visit, Effect::Kind::Push) == 1);
        CHECK(count(visit, Effect::Kind::LoadLazy) == 0);
        visit.send(app::Back{});
        CHECK(visit.model.view.screen == Screen::Result);
        CHECK(count(visit, Effect::Kind::Pop) == 1);
    }
}

TEST_CASE("a lazily loaded screen whose code is not here asks for it, and opens when it has arrived") {
    Visit visit({.lazy_loaded = false});
    visit.finish({0, 2, 0, 2});
    visit.effects.clear();
    visit.send(app::GoTo{LazyEntry::Compare});
    CHECK(visit.model.view.screen == Screen::Result);
    CHECK(count(visit, Effect::Kind::LoadLazy) == 1);
    visit.send(app::LazyLoaded{true});
    CHECK(visit.model.view.screen == Screen::Compare);
    visit.send(app::Back{});
    visit.send(app::GoTo{LazyEntry::Team});
    CHECK(visit.model.view.screen == Screen::Team);
    CHECK(count(visit, Effect::Kind::LoadLazy) == 1);
}

TEST_CASE("what did not arrive is said where it was asked for, and the next press asks again") {
    Visit visit({.lazy_loaded = false});
    visit.finish({0, 2, 0, 2});
    visit.effects.clear();
    visit.send(app::GoTo{LazyEntry::Take});
    visit.send(app::LazyLoaded{false});
    CHECK(visit.model.view.screen == Screen::Result);
    CHECK(visit.model.environment.lazy.failed == LazyEntry::Take);
    CHECK(visit.last(Effect::Kind::Announce).find("did not arrive") != std::string::npos);
    visit.send(app::GoTo{LazyEntry::Take});
    CHECK(visit.model.environment.lazy.failed == LazyEntry::None);
    CHECK(count(visit, Effect::Kind::LoadLazy) == 2);
    visit.send(app::LazyLoaded{true});
    CHECK(visit.model.view.screen == Screen::Take);
}

TEST_CASE("a team's link waits for its code too, and is left for the beginning") {
    Visit reader({.link = "#" + team_code(), .lazy_loaded = false});
    CHECK(reader.model.view.screen == Screen::Intro);
    reader.send(app::LazyLoaded{true});
    CHECK(reader.model.view.screen == Screen::Team);
    CHECK(app::shown_code(reader.model) == team_code());
    reader.send(app::Back{});
    CHECK(reader.model.view.screen == Screen::Intro);
    Visit unlucky({.link = "#" + team_code(), .lazy_loaded = false});
    unlucky.send(app::LazyLoaded{false});
    CHECK(unlucky.model.view.screen == Screen::LinkProblem);
}

TEST_CASE("the later part is asked for with the first answer, and nobody hears of it") {
    Visit visit({.lazy_loaded = false});
    visit.send(app::Begin{});
    CHECK_FALSE(visit.did(Effect::Kind::LoadLazy));
    visit.send(app::Answer{0, 1, false});
    CHECK(visit.last(Effect::Kind::LoadLazy) == "ahead");
    visit.effects.clear();
    visit.send(app::LazyLoaded{false});
    CHECK(visit.effects.empty());
    CHECK(visit.model.environment.lazy.failed == LazyEntry::None);
    visit.send(app::Next{});
    visit.send(app::Answer{1, 1, false});
    CHECK(visit.last(Effect::Kind::LoadLazy) == "ahead");
    visit.send(app::LazyLoaded{true});
    visit.effects.clear();
    visit.send(app::Next{});
    visit.send(app::Answer{2, 1, false});
    CHECK_FALSE(visit.did(Effect::Kind::LoadLazy));
}

TEST_CASE(
    "a result whose code has not come is asked for, says so when it fails, and is there when it has come") {
    Visit visit({.lazy_loaded = false});
    visit.finish({1, 1, 1, 1});
    REQUIRE(visit.model.view.screen == Screen::Result);
    CHECK(visit.last(Effect::Kind::LoadLazy).empty());
    CHECK(visit.model.environment.lazy.wanted == LazyEntry::Result);
    visit.send(app::LazyLoaded{false});
    CHECK(visit.model.environment.lazy.failed == LazyEntry::Result);
    CHECK(visit.did(Effect::Kind::Announce));
    visit.effects.clear();
    visit.send(app::GoTo{LazyEntry::Result});
    CHECK(visit.did(Effect::Kind::LoadLazy));
    visit.send(app::LazyLoaded{true});
    CHECK(visit.model.environment.lazy.loaded);
    CHECK(visit.model.view.screen == Screen::Result);
    CHECK(visit.last(Effect::Kind::Title) == "result/title");
}

TEST_CASE("whoever opens a result's link has the later part asked for") {
    Visit other;
    other.finish({0, 0, 0, 0});
    const Visit reader({.link = app::own_code(other.model), .lazy_loaded = false});
    CHECK(reader.model.view.screen == Screen::Result);
    CHECK(reader.did(Effect::Kind::LoadLazy));
}

TEST_CASE("someone's result is compared with one's own only where there is one") {
    Visit author;
    author.finish({2, 2, 2, 2});
    const std::string link = app::own_code(author.model);
    Visit stranger({.link = link});
    stranger.send(app::GoTo{LazyEntry::CompareOwn});
    CHECK(stranger.model.view.screen == Screen::Result);
    Visit reader;
    reader.finish({0, 0, 0, 0});
    const engine::Response own = reader.model.visit.response;
    reader.send(app::OpenLink{link});
    reader.send(app::GoTo{LazyEntry::CompareOwn});
    CHECK(reader.model.view.screen == Screen::Compare);
    CHECK(reader.model.view.other.has_value());
    reader.send(app::Back{});
    CHECK(reader.model.view.viewed.has_value());
    reader.send(app::LeaveLink{});
    CHECK(reader.model.view.screen == Screen::Result);
    CHECK(reader.model.visit.response == own);
}

TEST_CASE("a visit that is left on such a screen goes on at the result") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    visit.send(app::GoTo{LazyEntry::Take});
    app::Model fresh = app::empty_model(small_content());
    REQUIRE(app::restore_session(fresh, app::write_session(visit.model)));
    CHECK(fresh.view.screen == Screen::Result);
}

TEST_CASE("what is taken along carries the link, with the answers only when asked for") {
    Visit visit({.page = "https://example.org/"});
    visit.finish({0, 2, 0, 2});
    visit.send(app::GoTo{LazyEntry::Take});
    const std::string summary = app::own_code(visit.model);
    const std::string link = "https://example.org/#" + summary;
    CHECK(app::shown_link(visit.model) == link);
    visit.send(app::CopyLink{});
    CHECK(visit.last(Effect::Kind::Copy) == link);
    visit.send(app::ShareLink{});
    CHECK(visit.last(Effect::Kind::Share) == "Small\n" + link);
    visit.send(app::Remind{60});
    CHECK(visit.last(Effect::Kind::Remind).find("60\n") == 0);
    CHECK(visit.last(Effect::Kind::Remind).find("\n" + link) != std::string::npos);
    visit.send(app::SavePicture{true});
    CHECK(visit.last(Effect::Kind::Picture) == "tall");
    visit.send(app::Print{});
    CHECK(count(visit, Effect::Kind::Print) == 1);
    visit.send(app::IncludeAnswers{true});
    visit.send(app::CopyLink{});
    CHECK(visit.last(Effect::Kind::Copy) != link);
}
