// Themes are readable in every scheme, and a bad theme file says what is wrong where.
#include "ui/theme.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support.hpp"

using namespace upstream;
using namespace upstream::ui;

TEST_CASE("contrast ratios are those of WCAG 2.2") {
    CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == Catch::Approx(21.0));
    CHECK(contrast_ratio({255, 255, 255}, {255, 255, 255}) == Catch::Approx(1.0));
    // #767676 on white is the well-known lightest grey that passes 4.5 : 1.
    CHECK(contrast_ratio({0x76, 0x76, 0x76}, {255, 255, 255}) == Catch::Approx(4.54).margin(0.005));
}

TEST_CASE("every pair of colours that the interface uses is readable in every scheme") {
    std::string error;
    const auto theme = Theme::read(tests::asset("themes/default.json"), error);
    INFO(error);
    REQUIRE(theme);
    for (const Palette& palette : theme->palettes) {
        for (const Pair& pair : used_pairs()) {
            const Colour on = palette[static_cast<std::size_t>(pair.on)];
            const Colour front = palette[static_cast<std::size_t>(pair.front)];
            INFO(tone_key(pair.front)
                 << " on " << tone_key(pair.on) << " in scheme " << (&palette - theme->palettes.data()));
            CHECK(contrast_ratio(on, front) >= pair.least);
        }
    }
}

TEST_CASE("a theme with a bad colour names the key, the value and what is expected") {
    std::string text = tests::asset("themes/default.json");
    const std::string good = "\"accent\": \"#0B6172\"";
    REQUIRE(text.find(good) != std::string::npos);
    text.replace(text.find(good), good.size(), "\"accent\": \"teal\"");
    std::string error;
    CHECK_FALSE(Theme::read(text, error));
    CHECK(error == "“light.accent” is “teal”; expected a colour like #1A2B3C");
}

TEST_CASE("a theme without a colour says which one is missing") {
    std::string error;
    CHECK_FALSE(Theme::read(R"({"light": {}})", error));
    CHECK(error == "“light.background” is missing; expected a colour like #1A2B3C");
}

TEST_CASE("a theme file that is no JSON object is refused with a reason") {
    for (const char* text : {"", "[]", "{", "7"}) {
        std::string error;
        CHECK_FALSE(Theme::read(text, error));
        CHECK_FALSE(error.empty());
    }
}
