// Back and Forward walk over the screens as everywhere on the web, and a link that is left leads back to where one was.
#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"
#include "update/session.hpp"
#include "upstream/app/present/derived.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::Effect;
using app::Screen;

namespace {

/// The browser's side: entries with the screens that they stand for.
struct Browser {
    Visit& visit;
    std::vector<std::string> entries;
    std::size_t at = 0;

    explicit Browser(Visit& of) : visit(of), entries{of.model.screen_key()} {}

    void send(const app::Message& message) {
        visit.effects.clear();
        visit.send(message);
        for (const Effect& effect : visit.effects) {
            if (effect.kind == Effect::Kind::Push) {
                entries.resize(++at);
                entries.push_back(effect.text);
            }
            if (effect.kind == Effect::Kind::Replace) entries[at] = effect.text;
        }
    }
    void walk(int by) {
        at = static_cast<std::size_t>(static_cast<int>(at) + by);
        send(app::HistoryStep{entries[at]});
    }
};

} // namespace

TEST_CASE("every step back and forward shows the screen of its entry") {
    Visit visit;
    Browser browser(visit);
    browser.send(app::Begin{});
    for (int i = 0; i < 4; ++i) {
        browser.send(app::Answer{i, 1, false});
        browser.send(app::Next{});
    }
    browser.send(app::FinishRanking{true});
    browser.send(app::GoTo{app::LazyEntry::Compare});
    const std::vector<std::string> expected = {"intro",       "question/g1", "question/r1", "question/g2",
                                               "question/r2", "ranking",     "result",      "compare"};
    CHECK(browser.entries == expected);
    while (browser.at > 0) {
        browser.walk(-1);
        CHECK(visit.model.screen_key() == expected[browser.at]);
    }
    while (browser.at + 1 < expected.size()) {
        browser.walk(1);
        CHECK(visit.model.screen_key() == expected[browser.at]);
    }
    CHECK(browser.entries == expected);
}

TEST_CASE("an entry of what is not there any more stands for what is") {
    Visit visit;
    Browser browser(visit);
    browser.send(app::Begin{});
    for (int i = 0; i < 4; ++i) {
        browser.send(app::Answer{i, 1, false});
        browser.send(app::Next{});
    }
    browser.send(app::FinishRanking{true});
    browser.send(app::Clear{});
    CHECK(visit.model.view.screen == Screen::Intro);
    browser.walk(-1);
    CHECK(visit.model.view.screen == Screen::Intro);
    CHECK(browser.entries[browser.at] == "intro");
    for (const char* place :
         {"result", "ranking", "take", "question/r2", "nonsense", "", "result/shared", "compare/shared"}) {
        browser.send(app::HistoryStep{place});
        INFO(place);
        CHECK(visit.model.view.screen <= Screen::Question);
        CHECK(visit.model.visit.item == 0);
    }
}

TEST_CASE(
    "a link that is left leads back to where one was, by its button, by the browser, and after a reload") {
    Visit author;
    author.finish({2, 2, 2, 2});
    const std::string link = app::own_code(author.model);
    for (const std::string& text : {link, std::string("1.broken")}) {
        Visit visit;
        visit.send(app::Begin{});
        visit.send(app::Answer{0, 1, false});
        visit.send(app::Next{});
        const std::string kept = app::write_session(visit.model);
        visit.send(app::OpenLink{text});
        CHECK(app::write_session(visit.model) == kept);
        visit.send(app::LeaveLink{});
        CHECK(visit.model.screen_key() == "question/r1");
        CHECK(visit.last(Effect::Kind::Pop) == "question/r1");
        visit.send(app::OpenLink{text});
        visit.send(app::OpenLink{""});
        CHECK(visit.model.screen_key() == "question/r1");
        visit.send(app::OpenLink{text});
        visit.send(app::HistoryStep{"question/r1"});
        CHECK(visit.model.screen_key() == "question/r1");
        CHECK_FALSE(visit.model.view.viewed.has_value());
        Visit reloaded({.session = kept, .link = text});
        reloaded.send(app::LeaveLink{});
        CHECK(reloaded.model.screen_key() == "question/r1");
    }
}

TEST_CASE("the page's own way back names the screen it led to, for the browser to follow") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    visit.send(app::GoTo{app::LazyEntry::Team});
    visit.send(app::Back{});
    CHECK(visit.last(Effect::Kind::Pop) == "result");
    visit.send(app::Back{});
    CHECK(visit.last(Effect::Kind::Pop) == "ranking");
}
