// Themes are readable in every scheme, and a bad theme file says what is wrong where.
#include "upstream/ui/core/theme.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <filesystem>

#include "ui/support.hpp"

using namespace upstream;
using namespace upstream::ui;

TEST_CASE("contrast ratios are those of WCAG 2.2") {
    CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == Catch::Approx(21.0));
    CHECK(contrast_ratio({255, 255, 255}, {255, 255, 255}) == Catch::Approx(1.0));
    // #767676 on white is the well-known lightest grey that passes 4.5 : 1.
    CHECK(contrast_ratio({0x76, 0x76, 0x76}, {255, 255, 255}) == Catch::Approx(4.54).margin(0.005));
}

TEST_CASE("every pair of colours that the interface uses is readable in every scheme of every theme") {
    int themes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(UPSTREAM_SOURCE_DIR "/assets/themes")) {
        if (entry.path().extension() != ".json") continue;
        ++themes;
        INFO(entry.path().filename());
        std::string error;
        const auto theme = Theme::read(tests::asset("themes/" + entry.path().filename().string()), error);
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
    CHECK(themes >= 2);
}

namespace {

/// What is wrong with the default theme once `from` in it says `to`.
std::string complaint(const std::string& from, const std::string& to) {
    std::string text = tests::asset("themes/default.json");
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    std::string error;
    CHECK_FALSE(Theme::read(text, error));
    return error;
}

} // namespace

TEST_CASE("a theme that cannot be read by everyone is refused, with the pair and its contrast") {
    // White on #8FB0B6: (1 + 0.05) / (0.405 + 0.05), by the formula of WCAG 2.2.
    CHECK(complaint("\"accent\": \"#0B6172\"", "\"accent\": \"#8FB0B6\"") ==
          "“light.accent” on “light.background” has a contrast of 2.1 : 1; expected at least 4.5 : 1");
}

TEST_CASE("numbers of a theme have their bounds") {
    CHECK(complaint("\"radius\": 14", "\"radius\": 140") ==
          "“radius” is “140”; expected a whole number of pixels from 0 to 99");
    CHECK(complaint("\"radius\": 14", "\"logo\": {\"alt\": \"A\", \"width\": 4000}") ==
          "“logo.width” is “4000”; expected a whole number of pixels from 16 to 400");
}

TEST_CASE("a brand's sign and links are read") {
    std::string error;
    const auto theme = Theme::read(tests::asset("themes/harbour.json"), error);
    REQUIRE(theme);
    CHECK(theme->logo->alt == "Harbour");
    CHECK(theme->logo->width == 184);
    CHECK(theme->contact == "https://harbour.example/talk");
    CHECK(theme->privacy == "https://harbour.example/privacy");
    CHECK(theme->imprint == "https://harbour.example/imprint");
}

TEST_CASE("a theme with a bad colour names the key, the value and what is expected") {
    CHECK(complaint("\"accent\": \"#0B6172\"", "\"accent\": \"teal\"") ==
          "“light.accent” is “teal”; expected a colour like #1A2B3C");
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
