// What a stranger is told before it matters: whom a question is about and which time, whether an order counts, what is
// kept, and what happened elsewhere – at every size.
#include "ui/promises.hpp"
#include "update/session.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

constexpr double kDay = 86400000;

const ui::Node* find_node(platform::Headless& page, std::string_view id) {
    return page.interface().semantics().find(id);
}

std::string session_of(platform::Headless& page) { return app::write_session(page.interface().model()); }

} // namespace

TEST_CASE("every question says whom and which time it is about, between itself and its answers") {
    for (const char* perspective : {"My rep or my team\nYou lead people who sell", "Me\nYou sell"}) {
        const auto page = open_page();
        page->act(Role::Radio, perspective);
        page->act(Role::Button, "Start");
        const app::Model& model = page->interface().model();
        while (model.view.screen == app::Screen::Question) {
            const ui::Node* said = find_node(*page, "question/instructions");
            REQUIRE(said != nullptr);
            CHECK(said->name ==
                  model.environment.content->texts.instructions.in(model.visit.response.perspective));
            CHECK(said->name.find("last three months") != std::string::npos);
            CHECK_FALSE(said->hidden);
            CHECK(said->rect.y >= find_node(*page, "question/title")->rect.bottom());
            const std::vector<std::string> names = answer_names(*page);
            CHECK(said->rect.bottom() <= page->interface().semantics().find(Role::Radio, names[0])->rect.y);
            page->act(Role::Radio, names[1]);
        }
    }
}

TEST_CASE("the ranking says whether the order counts, before and after it does") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    while (page->interface().model().view.screen == app::Screen::Question)
        page->act(Role::Radio, answer_names(*page)[1]);
    CHECK(find_node(*page, "ranking/counts")->name.find("left out") != std::string::npos);
    CHECK_FALSE(find_node(*page, "ranking/agree")->checked);
    page->act(Role::Button, "Move Execution up");
    CHECK(find_node(*page, "ranking/agree")->checked);
    CHECK(find_node(*page, "ranking/counts")->name.find("left out") == std::string::npos);
    page->act(Role::Checkbox, "This is my order");
    CHECK_FALSE(find_node(*page, "ranking/agree")->checked);
    page->act(Role::Button, "See my result");
    CHECK_FALSE(page->interface().model().visit.response.ranked);
}

TEST_CASE("the intro asks about a visit of long ago, in days and in months, and fits") {
    for (const ui::Viewport& viewport : kViewports) {
        const auto before = open_page(viewport, {.origin = 20000 * kDay});
        before->act(Role::Button, "Start");
        before->act(Role::Radio, answer_names(*before)[1]);
        for (const auto& [days, words] : {std::pair{8, "8 days ago"}, std::pair{124, "4 months ago"}}) {
            const auto page =
                open_page(viewport, {.session = session_of(*before), .origin = (20000 + days) * kDay});
            CHECK(find_node(*page, "intro/away")->name.find(words) != std::string::npos);
            CHECK(page->interface().semantics().find(Role::Button, "Go on where you were") != nullptr);
            CHECK(page->interface().semantics().find(Role::Button, "Start over") != nullptr);
            check_screen(*page, viewport.width);
        }
    }
}

TEST_CASE("a perspective changed midway says that the other answers are kept, and fits") {
    for (const ui::Viewport& viewport : kViewports) {
        const auto page = open_page(viewport);
        page->act(Role::Button, "Start");
        page->act(Role::Radio, answer_names(*page)[1]);
        page->act(Role::Button, "Back");
        page->act(Role::Button, "Back");
        page->act(Role::Radio, "Me\nYou sell");
        CHECK(find_node(*page, "intro/other")->name.find("kept") != std::string::npos);
        CHECK(page->interface().semantics().find(Role::Button, "Start") != nullptr);
        check_screen(*page, viewport.width);
        page->act(Role::Radio, "My rep or my team\nYou lead people who sell");
        CHECK(page->interface().semantics().find(Role::Button, "Go on where you were") != nullptr);
        check_screen(*page, viewport.width);
    }
}

TEST_CASE("what happened elsewhere is said on the screen it changed, and fits") {
    for (const ui::Viewport& viewport : kViewports) {
        const auto damaged = open_page(viewport, {.session = "s1|xxx"});
        CHECK(find_node(*damaged, "note")->name.find("set aside") != std::string::npos);
        check_screen(*damaged, viewport.width);
        const auto page = open_page(viewport);
        page->act(Role::Button, "Start");
        page->act(Role::Radio, answer_names(*page)[1]);
        page->interface().send(app::OtherTabSaved{""});
        page->settle();
        CHECK(find_node(*page, "note")->name.find("another tab") != std::string::npos);
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Start");
        CHECK(find_node(*page, "note") == nullptr);
    }
}

TEST_CASE("the answers stay where the thumb is from one question to the next") {
    for (const ui::Viewport& viewport : {phone(), tablet(), desktop()}) {
        const auto page = open_page(viewport);
        page->act(Role::Button, "Start");
        const auto top = [&] {
            return find_node(*page, "answer/" + page->interface().model().screen_key().substr(9) + "/0")
                ->rect.y;
        };
        const float first = top();
        while (page->interface().model().view.screen == app::Screen::Question) {
            CHECK(top() == first);
            page->act(Role::Radio, answer_names(*page)[1]);
        }
    }
}
