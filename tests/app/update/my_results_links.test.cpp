// Ways to kept results and past them: a reminder leads back to the list, a kept one opens as one's own, the other view's stands beside
// one's own, an invitation holds nothing, and all of it waits for the lazily loaded part.
#include <catch2/catch_test_macros.hpp>

#include "app/codes.hpp"
#include "app/device.hpp"
#include "upstream/app/update/my_results.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

using Act = app::MyResults::Act;
using Kind = app::Effect::Kind;
using enum engine::Perspective;

} // namespace

// Links and reminders. ----------------------------------------------------------------------------------------

TEST_CASE("the reminder of a kept result leads back to the list, and elsewhere to the result itself") {
    Visit visit(at_noon());
    Device device;
    visit.finish({2, 0, 2, 1});
    visit.send(app::Remind{30});
    CHECK(visit.last(Kind::Remind).find("#2.") != std::string::npos);
    visit.send(app::MyResults{Act::Keep});
    device.serve(visit);
    visit.send(app::Remind{30});
    const std::string text = visit.last(Kind::Remind);
    const std::string link = text.substr(text.rfind('\n') + 1);
    CHECK(link.starts_with("https://example.com/check/#0.2."));
    // No answers leave with it unless the visitor wants that.
    CHECK(link.find(device.entries[0].substr(11)) == std::string::npos);

    app::Start there = at_noon(device.text());
    there.link = link.substr(link.find('#'));
    const Visit back(there);
    CHECK(back.model.view.screen == app::Screen::MyResults);
    CHECK_FALSE(back.model.view.viewed);

    app::Start elsewhere = at_noon();
    elsewhere.link = there.link;
    const Visit other(elsewhere);
    CHECK(other.model.view.screen == app::Screen::Result);
    CHECK(other.model.view.viewed);

    app::Start off = at_noon("");
    off.link = there.link;
    CHECK(Visit(off).model.view.screen == app::Screen::Result);
}

TEST_CASE("that link leads out of another opened link, and its way back to one's own visit") {
    const std::string kept = "2026-03-01 " + code_of({0, 0, 0, 0});
    Visit visit(at_noon("r1|" + kept));
    visit.finish({2, 0, 2, 1});
    visit.send(app::OpenLink{"#" + code_of({1, 1, 1, 1})});
    REQUIRE(visit.model.view.viewed);
    visit.send(app::OpenLink{"#0." + summary_of({0, 0, 0, 0})});
    CHECK(visit.model.view.screen == app::Screen::MyResults);
    CHECK_FALSE(visit.model.view.viewed);
    visit.send(app::Back{});
    CHECK(visit.model.view.screen == app::Screen::Result);
}

TEST_CASE("a kept result is opened as one's own, and leads back to the list") {
    const std::string code = code_of({0, 0, 0, 0});
    Visit visit(at_noon("r1|2026-03-01 " + code));
    visit.send(app::GoTo{app::LazyEntry::MyResults});
    CHECK(visit.model.view.screen == app::Screen::MyResults);
    visit.send(app::OpenLink{"#" + code});
    CHECK(visit.model.view.screen == app::Screen::Result);
    CHECK(app::views_own(visit.model));
    visit.send(app::LeaveLink{});
    CHECK(visit.model.view.screen == app::Screen::MyResults);
    CHECK(visit.model.visit.earlier.empty());
    visit.send(app::Back{});
    CHECK(visit.model.view.screen == app::Screen::Intro);
}

TEST_CASE("the list is reached again by the browser's history, and only where something can be kept") {
    Visit visit(at_noon());
    visit.send(app::HistoryStep{"mine"});
    CHECK(visit.model.view.screen == app::Screen::MyResults);
    Visit off(at_noon(""));
    off.send(app::HistoryStep{"mine"});
    CHECK(off.model.view.screen == app::Screen::Intro);
}

// Two views. --------------------------------------------------------------------------------------------------

TEST_CASE("the other view's result stands beside one's own at once, and by itself when asked for") {
    Visit visit(at_noon());
    visit.finish({2, 0, 2, 1});
    visit.send(app::OpenLink{"#" + code_of({0, 0, 0, 0}, Second)});
    CHECK(visit.model.view.screen == app::Screen::Compare);
    CHECK(visit.model.view.side_by_side);
    CHECK(visit.model.screen_key() == "compare/shared");
    visit.send(app::MyResults{Act::Alone});
    CHECK(visit.model.view.screen == app::Screen::Result);
    CHECK(visit.model.view.viewed);
    CHECK(visit.last(Kind::Replace) == "result/shared");
    visit.send(app::GoTo{app::LazyEntry::CompareOwn});
    CHECK(visit.model.view.side_by_side);
    visit.send(app::MyResults{Act::Alone});
    visit.send(app::LeaveLink{});
    CHECK(visit.model.view.screen == app::Screen::Result);
    CHECK_FALSE(visit.model.view.viewed);
}

TEST_CASE("one's own may be kept, or in the other part of the visit; the same view is no other one") {
    const std::string theirs = "#" + code_of({0, 0, 0, 0}, Second);
    Visit kept(at_noon("r1|2026-03-01 " + code_of({2, 1, 2, 1})));
    kept.send(app::OpenLink{theirs});
    CHECK(kept.model.view.side_by_side);

    Visit part(at_noon());
    part.finish({2, 0, 2, 1});
    part.send(app::HistoryStep{"intro"});
    part.send(app::ChoosePerspective{Second});
    part.send(app::OpenLink{theirs});
    CHECK(part.model.view.side_by_side);

    Visit same(at_noon());
    same.finish({2, 0, 2, 1});
    same.send(app::OpenLink{"#" + code_of({0, 0, 0, 0})});
    CHECK(same.model.view.screen == app::Screen::Result);

    Visit nothing(at_noon());
    nothing.send(app::OpenLink{theirs});
    CHECK(nothing.model.view.screen == app::Screen::Result);

    Visit unfinished(at_noon());
    unfinished.send(app::Begin{});
    unfinished.send(app::Answer{0, 1, false});
    unfinished.send(app::OpenLink{theirs});
    CHECK(unfinished.model.view.screen == app::Screen::Result);

    // Both results are the visitor's own.
    Visit both(at_noon("r1|2026-03-01 " + theirs.substr(1) + "|2026-03-02 " + code_of({2, 1, 2, 1})));
    both.send(app::OpenLink{theirs});
    CHECK(both.model.view.screen == app::Screen::Result);
}

TEST_CASE("an invitation names the other view and holds nothing else") {
    Visit visit(at_noon());
    visit.finish({2, 0, 2, 1});
    CHECK(app::invitation(visit.model) == "https://example.com/check/?perspective=rep");
    visit.send(app::MyResults{Act::CopyInvitation});
    CHECK(visit.last(Kind::Copy) == "https://example.com/check/?perspective=rep");
    Visit rep({.page = "https://example.com/?a=b"});
    rep.send(app::ChoosePerspective{Second});
    CHECK(app::invitation(rep.model) == "https://example.com/?a=b&perspective=leader");
}

// Before the lazily loaded part is there. ---------------------------------------------------------------------

TEST_CASE("what is kept asks for the lazily loaded part ahead, and is looked at when it has come") {
    app::Start start = at_noon("r1|rubbish");
    start.lazy_loaded = false;
    Visit visit(start);
    CHECK(visit.last(Kind::LoadLazy) == "ahead");
    CHECK_FALSE(visit.did(Kind::Results));
    visit.send(app::LazyLoaded{true});
    CHECK(visit.last(Kind::Results) == "-rubbish");
    app::Start none = at_noon();
    none.lazy_loaded = false;
    CHECK_FALSE(Visit(none).did(Kind::LoadLazy));
}

TEST_CASE("a link to the list, or of the other view, waits for the lazily loaded part") {
    const std::string kept = "r1|2026-03-01 " + code_of({2, 1, 2, 1});
    app::Start list = at_noon(kept);
    list.lazy_loaded = false;
    list.link = "#0." + summary_of({2, 1, 2, 1});
    Visit visit(list);
    visit.send(app::LazyLoaded{true});
    CHECK(visit.model.view.screen == app::Screen::MyResults);

    app::Start other = at_noon(kept);
    other.lazy_loaded = false;
    other.link = "#" + code_of({0, 0, 0, 0}, Second);
    Visit views(other);
    CHECK(views.model.view.screen == app::Screen::Result);
    views.send(app::LazyLoaded{true});
    CHECK(views.model.view.screen == app::Screen::Compare);

    Visit failed(list);
    failed.send(app::LazyLoaded{false});
    CHECK(failed.model.view.screen == app::Screen::LinkProblem);
}
