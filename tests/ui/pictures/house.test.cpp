// The house as a display list: no sign hides the floor that it is about, or leaves the picture, in any language and on any phone.
#include <algorithm>
#include <sstream>

#include "ui/support.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

using ui::Rect;

bool meet(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// What is drawn, as boxes: the signs, the parts of the house, and the whole picture.
struct DrawnHouse {
    Rect whole;
    std::vector<Rect> signs;
    std::vector<Rect> parts;
};

Rect around(std::istream& points) {
    float left = 1e6F;
    float top = 1e6F;
    float right = -1e6F;
    float bottom = -1e6F;
    float x = 0;
    float y = 0;
    while (points >> x >> y) {
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    }
    return {left, top, right - left, bottom - top};
}

/// Signs are the boxes of their own radius that are filled (`r`) or outlined (`o`); parts of the house are polygons (`p`).
DrawnHouse read(const std::string& display_list) {
    constexpr float kSignRadius = 14;
    DrawnHouse picture;
    std::istringstream lines(display_list);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string kind;
        std::string colour;
        words >> kind;
        if (kind == "v") words >> picture.whole.w >> picture.whole.h;
        if (kind == "v") continue;
        words >> colour;
        if (kind == "p") picture.parts.push_back(around(words));
        if (kind != "r") continue;
        Rect box;
        float radius = 0;
        words >> box.x >> box.y >> box.w >> box.h >> radius;
        const bool background = box.w == picture.whole.w;
        if (radius == kSignRadius && !background) picture.signs.push_back(box);
    }
    return picture;
}

DrawnHouse result_at(float width, const std::string& language) {
    ui::Viewport viewport = phone();
    viewport.width = width;
    viewport.html = true; // where the picture is a display list
    const auto page = open_page(viewport, {}, in_language(language));
    page->interface().action("intro/start", {});
    page->settle();
    while (page->interface().model().view.screen == app::Screen::Question) {
        for (const ui::Node& node : page->interface().semantics().nodes()) {
            if (node.role != ui::Role::Radio) continue;
            page->interface().action(std::string(node.id), {0, false});
            break;
        }
        page->settle();
        page->interface().action("question/next", {});
        page->settle();
    }
    page->interface().action("ranking/agree", {1, false});
    page->settle();
    page->interface().action("ranking/done", {});
    page->settle();
    REQUIRE(page->interface().model().view.screen == app::Screen::Result);
    return read(page->interface().semantics().find("result/house")->value);
}

} // namespace

TEST_CASE("on a phone no sign hides any of the house, or leaves the picture") {
    for (const char* language : {"en", "de", "es", "ar"}) {
        for (const float width : {280.0F, 320.0F, 360.0F, 390.0F, 430.0F}) {
            INFO(language << " at " << width);
            const DrawnHouse picture = result_at(width, language);
            REQUIRE(picture.signs.size() == 2);
            REQUIRE(picture.parts.size() > 50);
            for (const Rect& sign : picture.signs) {
                CHECK(sign.x >= 0);
                CHECK(sign.right() <= picture.whole.right());
                CHECK(sign.y >= 0);
                CHECK(std::none_of(picture.parts.begin(), picture.parts.end(),
                                   [&](const Rect& part) { return meet(part, sign); }));
            }
            CHECK_FALSE(meet(picture.signs[0], picture.signs[1]));
        }
    }
}

TEST_CASE("where signs stand on their floors they leave more to see than they hide") {
    const DrawnHouse picture = result_at(1440, "de");
    REQUIRE(picture.signs.size() == 2);
    float widest = 0;
    for (const Rect& part : picture.parts) widest = std::max(widest, part.w);
    for (const Rect& sign : picture.signs) CHECK(sign.w < 0.6F * widest);
}
