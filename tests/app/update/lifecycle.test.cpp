// What is told of a visit: each step once, what it came to, and nothing of what was answered.
#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "app/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::Effect;

namespace {

std::vector<std::string> told(const Visit& visit) {
    std::vector<std::string> all;
    for (const Effect& effect : visit.effects) {
        if (effect.kind == Effect::Kind::Event) all.push_back(effect.text);
    }
    return all;
}

std::vector<std::string> told_by(Visit& visit, const app::Message& message) {
    visit.effects.clear();
    visit.send(message);
    return told(visit);
}

app::Start in_english() {
    app::Start start;
    start.language = "en";
    return start;
}

constexpr auto kComplete =
    R"({"name":"complete","outcome":"focus-ground","focus":"ground","perspective":"leader","language":"en"})";

} // namespace

TEST_CASE("that a visit begins is told once, until something is answered") {
    Visit visit;
    CHECK(told_by(visit, app::Begin{}) ==
          std::vector<std::string>{R"({"name":"start","perspective":"leader"})"});
    visit.send(app::Back{});
    CHECK(told_by(visit, app::Begin{}).empty());
    visit.send(app::Back{});
    visit.send(app::ChoosePerspective{engine::Perspective::Second});
    CHECK(told_by(visit, app::Begin{}) ==
          std::vector<std::string>{R"({"name":"start","perspective":"rep"})"});
    visit.send(app::Answer{0, 1, false});
    visit.send(app::Back{});
    CHECK(told_by(visit, app::Begin{}).empty());
}

TEST_CASE("every question that is answered counts once, “not sure” too") {
    Visit visit;
    visit.send(app::Begin{});
    CHECK(told_by(visit, app::Answer{0, 2, false}) ==
          std::vector<std::string>{R"({"name":"progress","answered":1,"total":4})"});
    CHECK(told_by(visit, app::Answer{0, 1, false}).empty());
    visit.send(app::Next{});
    CHECK(told_by(visit, app::Answer{1, engine::kUnanswered, false}) ==
          std::vector<std::string>{R"({"name":"progress","answered":2,"total":4})"});
}

TEST_CASE("a completion says what it came to, and comes once") {
    Visit visit(in_english());
    visit.finish({0, 2, 0, 2});
    CHECK(told(visit).back() == kComplete);
    visit.send(app::Back{});
    CHECK(told_by(visit, app::FinishRanking{true}).empty());
    visit.send(app::GoTo{app::LazyEntry::Answers});
    CHECK(told_by(visit, app::ChangeAnswer{0, 2}).empty());
}

TEST_CASE("a result that names no floor says so") {
    Visit solid(in_english());
    solid.finish({2, 2, 2, 2});
    CHECK(told(solid).back() ==
          R"({"name":"complete","outcome":"solid","focus":null,"perspective":"leader","language":"en"})");
    Visit unclear(in_english());
    unclear.finish({engine::kUnanswered, 2, engine::kUnanswered, 2});
    CHECK(told(unclear).back() ==
          R"({"name":"complete","outcome":"unclear","focus":null,"perspective":"leader","language":"en"})");
}

TEST_CASE("a completion is told once the part of the code is there that knows it") {
    app::Start start = in_english();
    start.lazy_loaded = false;
    Visit visit(start);
    visit.finish({0, 2, 0, 2});
    CHECK(told_by(visit, app::LazyLoaded{false}).empty());
    CHECK(told_by(visit, app::LazyLoaded{true}) == std::vector<std::string>{kComplete});
    CHECK(told_by(visit, app::LazyLoaded{true}).empty());
}

TEST_CASE("a visit that was finished before the page was loaded again is told no more") {
    Visit before(in_english());
    before.finish({0, 2, 0, 2});
    app::Start start = in_english();
    start.session = before.last(Effect::Kind::Save);
    const Visit after(start);
    CHECK(after.model.visit.finished);
    CHECK(told(after).empty());
}

TEST_CASE("another one after that is another completion") {
    Visit visit(in_english());
    visit.finish({0, 2, 0, 2});
    visit.send(app::Clear{});
    visit.effects.clear();
    visit.finish({0, 2, 0, 2});
    CHECK(told(visit).front() == R"({"name":"start","perspective":"leader"})");
    CHECK(told(visit).back() == kComplete);
}

TEST_CASE("what is taken along is told by its way, a copy once it has worked") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    const auto share = [](const std::string& method) {
        return std::vector<std::string>{R"({"name":"share","method":")" + method + R"("})"};
    };
    CHECK(told_by(visit, app::CopyLink{}).empty());
    CHECK(told_by(visit, app::Copied{false}).empty());
    CHECK(told_by(visit, app::Copied{true}) == share("copy"));
    CHECK(told_by(visit, app::ShareLink{}) == share("share"));
    CHECK(told_by(visit, app::SavePicture{true}) == share("picture"));
    CHECK(told_by(visit, app::Print{}) == share("print"));
}

TEST_CASE("a link that was opened is nobody's completion") {
    Visit theirs;
    theirs.finish({0, 2, 0, 2});
    app::Start start;
    start.link = app::own_code(theirs.model);
    const Visit visit(start);
    CHECK(visit.model.view.viewed);
    CHECK(told(visit).empty());
}
