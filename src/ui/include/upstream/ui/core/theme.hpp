// Colours, radius and type sizes. The values come from a theme file (assets/themes); this page names them.
// May use: codec (to read the file).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace upstream::ui {

/// Red, green and blue, 0–255. Opacity is decided where a colour is used.
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    bool operator==(const Colour&) const = default;
};

enum class Tone : std::uint8_t {
    Background,
    Surface,
    Sunken,
    Line,
    Control, ///< outlines that show where a control is (3 : 1 at least)
    Text,
    Muted,
    Accent,
    AccentStrong,
    AccentSoft,
    OnAccent,
    Cracked,
    CrackedSoft,
    Shaky,
    ShakySoft,
    Solid,
    SolidSoft,
    Sky,
    Shadow
};
inline constexpr std::size_t kToneCount = 19;
std::string_view tone_key(Tone tone);

using Palette = std::array<Colour, kToneCount>;

enum class Scheme : std::uint8_t { Light, Dark, Contrast };

struct Theme {
    std::array<Palette, 3> palettes{}; ///< by Scheme
    float radius = 14;                 ///< of cards and buttons, CSS px
    std::string contact;               ///< where “talk to us” leads; empty: no such link
    std::string privacy;               ///< the site's privacy policy; empty: no such link
    std::string imprint;               ///< who is behind the site; empty: no such link
    /// The brand's sign. Its picture is the style sheet's; here is only how large it is, CSS px, and what it says.
    struct Logo {
        std::string alt;
        float width = 0;
        float height = 0;
    };
    std::optional<Logo> logo;

    /// Reads a theme file. A theme whose colours cannot be told apart where the interface uses them is refused too. On
    /// failure returns nothing and sets `error` to a sentence that names the key, what is wrong with it and what would be
    /// right.
    static std::optional<Theme> read(std::string_view json, std::string& error);
};

/// WCAG 2.2 contrast ratio of two colours, 1–21.
double contrast_ratio(Colour a, Colour b);

/// A foreground on a background that the interface really uses, and the least contrast it must have.
struct Pair {
    Tone on;
    Tone front;
    double least;
};
/// Every such pair; a test checks all of them in every theme.
const std::array<Pair, 30>& used_pairs();

// Type sizes in CSS px (the em), few on purpose.
inline constexpr float kDisplay = 40;
inline constexpr float kTitle = 27;
inline constexpr float kHeading = 20;
inline constexpr float kLead = 18;
inline constexpr float kBody = 16;
inline constexpr float kSmall = 14;

// Smallest height of anything that can be pressed, and the least space between two such things, CSS px.
inline constexpr float kTarget = 48;
inline constexpr float kTargetGap = 8;

} // namespace upstream::ui
