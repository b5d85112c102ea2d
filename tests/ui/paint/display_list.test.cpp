// A display list is the drawing in words: the very same calls, recorded instead of drawn.
#include "upstream/ui/paint/display_list.hpp"
#include "upstream/ui/pictures/card.hpp"

#include "ui/support.hpp"

#include <algorithm>
#include <sstream>

using namespace upstream;
using namespace upstream::tests;

namespace {

constexpr std::uint32_t kInk = 0x80332211; // R 11, G 22, B 33, half opaque

} // namespace

TEST_CASE("each shape is one line, measured from the drawing's top left") {
    ui::DisplayList display_list(10, 20, 100, 50.5F);
    display_list.fill({11, 22, 3, 4.25F, 2}, kInk);
    display_list.fill({11, 22, 3, 4, 2, true}, kInk);
    display_list.outline({10, 20, 5, 5, 0}, kInk, 1.5F);
    const float corners[] = {10, 20, 15.04F, 25, 9, 19.5F};
    display_list.polygon(corners, kInk);
    display_list.polyline(corners, kInk, 2);
    display_list.text(13, 32.5F, 17, true, kInk, "Start here");
    CHECK(display_list.str() == "v 100 50.5\n"
                                "r #11223380 1 2 3 4.3 2\n"
                                "r #11223380 1 2 3 4 2 b\n"
                                "o #11223380 1.5 0 0 5 5 0\n"
                                "p #11223380 0 0 5 5 -1 -0.5\n"
                                "l #11223380 2 0 0 5 5 -1 -0.5\n"
                                "t #11223380 17 600 3 12.5 Start here");
}

TEST_CASE("what is enlarged is enlarged from the top left, texts and lines too") {
    ui::DisplayList display_list(0, 0, 100, 50);
    display_list.scale(2);
    display_list.outline({1, 2, 3, 4, 1}, kInk, 1.5F);
    display_list.text(1, 2, 10, false, kInk, "x");
    CHECK(display_list.str() == "v 100 50\no #11223380 3 2 4 6 8 2\nt #11223380 20 400 2 4 x");
}

TEST_CASE("the plain page gets the house as a display list, the canvas does not") {
    ui::Viewport viewport = phone();
    const auto page = open_page(viewport);
    take_assessment(*page, [](int) { return 0; });
    CHECK(page->interface().semantics().find("result/house")->value.empty());
    viewport.html = true;
    page->set_viewport(viewport);
    page->settle();
    const std::string& display_list = page->interface().semantics().find("result/house")->value;
    CHECK(display_list.starts_with("v "));
    CHECK(display_list.find(" Start here\n") != std::string::npos);
    for (const char* floor : {" Belief\n", " Desire\n", " Competency\n", " Execution\n"})
        CHECK(display_list.find(floor) != std::string::npos);
}

TEST_CASE("the picture card is a display list of its size that names the headline's floor and the page") {
    for (const bool tall : {false, true}) {
        const auto page = open_page(phone(), {.page = "https://example.org/check/"});
        take_assessment(*page, [](int) { return 0; });
        page->act(ui::Role::Button, "QR code, picture, reminder");
        page->effects();
        page->act(ui::Role::Button, tall ? "Tall picture" : "Wide picture");
        const app::Effect asked{app::Effect::Kind::Picture, tall ? "tall" : "wide"};
        CHECK(page->effects().front() == asked);
        const std::string display_list = page->interface().card(tall ? "tall" : "wide");
        CHECK(display_list.starts_with(tall ? "v 1080 1920\n" : "v 1200 630\n"));
        CHECK(display_list.find("Start with") != std::string::npos);
        CHECK(display_list.find(" example.org/check") != std::string::npos);
        CHECK(display_list.find("A leader’s view") != std::string::npos);
        CHECK(display_list.find("You look here") == std::string::npos);
    }
}

TEST_CASE("the picture of an outcome says where to start, and nobody's numbers") {
    const auto page = open_page(phone(), {.page = "https://example.org/check/"});
    const auto has = [](const std::string& display_list, const std::string& text) {
        return (display_list + "\n").find(" " + text + "\n") != std::string::npos;
    };
    const std::string desire = page->interface().card("1 Start at Desire.");
    CHECK(desire.starts_with("v 1200 630\n"));
    for (const char* text :
         {"Start here", "Belief", "Desire", "Competency", "Execution", "example.org/check"})
        CHECK(has(desire, text));
    for (const char* number : {" · ", "likely", "Your"}) CHECK(desire.find(number) == std::string::npos);
    // Where nothing needs work, or nothing can be seen, no floor is marked.
    for (const int focus : {4, -1, ui::kAssessment}) {
        const std::string other = page->interface().card(std::to_string(focus) + " A headline");
        CHECK(has(other, "Belief"));
        CHECK_FALSE(has(other, "Start here"));
        CHECK(other != desire);
    }
    // Whoever has taken it leaves nothing of themselves in it.
    take_assessment(*page, [](int) { return 0; });
    CHECK(page->interface().card("1 Start at Desire.") == desire);
}

TEST_CASE("without a headline the picture of an outcome has no words at all") {
    const auto page = open_page();
    for (const int focus : {0, 4, -1, ui::kAssessment}) {
        const std::string display_list = page->interface().card(std::to_string(focus) + " ");
        CHECK(display_list.starts_with("v 1200 630\n"));
        CHECK(display_list.find("\nt ") == std::string::npos);
    }
}

TEST_CASE("nothing on a picture card lies on what it ends with, and that stays within it, in each language") {
    struct Line {
        float size;
        float y; ///< of its base line
    };
    for (const char* language : {"en", "de", "es"}) {
        const auto page = open_page(phone(), {.page = "https://example.org/check/"}, in_language(language));
        for (const char* headline : {"Überzeugungskraft", "Aún no se ve por dónde empezar.",
                                     "One two three four five six seven eight nine ten eleven twelve"}) {
            INFO(language << ": " << headline);
            std::istringstream display_list(page->interface().card(std::string("0 ") + headline));
            std::vector<Line> lines; // those beside the house
            std::string row;
            bool whole = false;
            while (std::getline(display_list, row)) {
                std::istringstream words(row);
                std::string kind;
                std::string colour;
                float weight = 0;
                float x = 0;
                Line line{};
                if (words >> kind >> colour >> line.size >> weight >> x >> line.y && kind == "t" && x > 640)
                    lines.push_back(line);
                whole = whole || row.ends_with(" Überzeugungskraft");
            }
            CHECK(whole == (std::string(headline) == "Überzeugungskraft"));
            std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.y < b.y; });
            REQUIRE(lines.size() >= 4);
            CHECK(lines.back().y < 590);
            for (std::size_t i = 1; i < lines.size(); ++i)
                CHECK(lines[i].y - lines[i - 1].y >= lines[i].size);
        }
    }
}
