// Reading a theme file and judging its contrast. May use: codec.
#include "upstream/ui/core/theme.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "upstream/codec/json/flat_json.hpp"

namespace upstream::ui {

namespace {

constexpr std::array<std::string_view, 3> kSchemeKeys = {"light", "dark", "contrast"};

std::optional<Colour> read_colour(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    std::uint32_t value = 0;
    for (const char c : text.substr(1)) {
        const bool digit = c >= '0' && c <= '9';
        const char lower = static_cast<char>(c | 0x20);
        if (!digit && (lower < 'a' || lower > 'f')) return std::nullopt;
        value = value * 16 + static_cast<std::uint32_t>(digit ? c - '0' : lower - 'a' + 10);
    }
    return Colour{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
                  static_cast<std::uint8_t>(value & 0xFF)};
}

bool read_palette(const codec::FlatJson& file, std::size_t scheme, Palette& palette, std::string& error) {
    for (std::size_t tone = 0; tone < kToneCount; ++tone) {
        const std::string key =
            std::string(kSchemeKeys[scheme]) + "." + std::string(tone_key(static_cast<Tone>(tone)));
        const auto found = file.find(key);
        const auto colour = found == file.end() ? std::nullopt : read_colour(found->second);
        if (!colour) {
            error = "“" + key + "” " + (found == file.end() ? "is missing" : "is “" + found->second + "”") +
                    "; expected a colour like #1A2B3C";
            return false;
        }
        palette[tone] = *colour;
    }
    return true;
}

std::string text_of(const codec::FlatJson& file, std::string_view key) {
    const auto found = file.find(key);
    return found == file.end() ? std::string() : found->second;
}

/// A whole number from `least` to `most`; one that is not in the file stays as it is.
bool read_pixels(const codec::FlatJson& file, std::string_view key, int least, int most, float& out,
                 std::string& error) {
    const auto found = file.find(key);
    if (found == file.end()) return true;
    int value = -1;
    const char* end = found->second.data() + found->second.size();
    const auto read = std::from_chars(found->second.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || value < least || value > most) {
        error = "“" + std::string(key) + "” is “" + found->second +
                "”; expected a whole number of pixels from " + std::to_string(least) + " to " +
                std::to_string(most);
        return false;
    }
    out = static_cast<float>(value);
    return true;
}

/// The fifth root of a number from 0 to 1, by Newton's method.
double fifth_root(double x) {
    double root = 1;
    for (int step = 0; step < 40; ++step) root = (4 * root + x / (root * root * root * root)) / 5;
    return root;
}

/// x to the power of 2.4, the twelfth power of the fifth root. (std::pow would cost the page four kilobytes of tables.)
double power_of_2_4(double x) {
    const double root = fifth_root(x);
    const double cube = root * root * root;
    return cube * cube * cube * cube;
}

double luminance(Colour colour) {
    const auto channel = [](std::uint8_t value) {
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : power_of_2_4((c + 0.055) / 1.055);
    };
    return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g) + 0.0722 * channel(colour.b);
}

/// Tenths as people write them: 31 is “3.1”.
std::string tenths(double value) {
    const auto whole = static_cast<int>(value * 10);
    return std::to_string(whole / 10) + "." + std::to_string(whole % 10);
}

bool readable(const std::array<Palette, 3>& palettes, std::string& error) {
    for (std::size_t scheme = 0; scheme < palettes.size(); ++scheme) {
        for (const Pair& pair : used_pairs()) {
            const double contrast = contrast_ratio(palettes[scheme][static_cast<std::size_t>(pair.on)],
                                                   palettes[scheme][static_cast<std::size_t>(pair.front)]);
            if (contrast >= pair.least) continue;
            const std::string at = std::string(kSchemeKeys[scheme]) + ".";
            error = "“" + at + std::string(tone_key(pair.front)) + "” on “" + at +
                    std::string(tone_key(pair.on)) + "” has a contrast of " + tenths(contrast) +
                    " : 1; expected at least " + tenths(pair.least) + " : 1";
            return false;
        }
    }
    return true;
}

} // namespace

std::string_view tone_key(Tone tone) {
    switch (tone) {
    case Tone::Background: return "background";
    case Tone::Surface: return "surface";
    case Tone::Sunken: return "sunken";
    case Tone::Line: return "line";
    case Tone::Control: return "control";
    case Tone::Text: return "text";
    case Tone::Muted: return "muted";
    case Tone::Accent: return "accent";
    case Tone::AccentStrong: return "accent-strong";
    case Tone::AccentSoft: return "accent-soft";
    case Tone::OnAccent: return "on-accent";
    case Tone::Cracked: return "cracked";
    case Tone::CrackedSoft: return "cracked-soft";
    case Tone::Shaky: return "shaky";
    case Tone::ShakySoft: return "shaky-soft";
    case Tone::Solid: return "solid";
    case Tone::SolidSoft: return "solid-soft";
    case Tone::Sky: return "sky";
    case Tone::Shadow: return "shadow";
    }
    return {};
}

std::optional<Theme> Theme::read(std::string_view json, std::string& error) {
    const auto file = codec::read_flat_json(json, error);
    if (!file) return std::nullopt;
    Theme theme;
    for (std::size_t scheme = 0; scheme < kSchemeKeys.size(); ++scheme) {
        if (!read_palette(*file, scheme, theme.palettes[scheme], error)) return std::nullopt;
    }
    if (!read_pixels(*file, "radius", 0, 99, theme.radius, error)) return std::nullopt;
    theme.contact = text_of(*file, "links.contact");
    theme.privacy = text_of(*file, "links.privacy");
    theme.imprint = text_of(*file, "links.imprint");
    if (const std::string alt = text_of(*file, "logo.alt"); !alt.empty()) {
        Theme::Logo logo{alt};
        if (!read_pixels(*file, "logo.width", 16, 400, logo.width, error)) return std::nullopt;
        if (!read_pixels(*file, "logo.height", 16, 120, logo.height, error)) return std::nullopt;
        theme.logo = std::move(logo);
    }
    if (!readable(theme.palettes, error)) return std::nullopt;
    return theme;
}

double contrast_ratio(Colour a, Colour b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const std::array<Pair, 30>& used_pairs() {
    constexpr double kReadable = 4.5; // text, WCAG 1.4.3
    constexpr double kVisible = 3.0;  // outlines and graphics, WCAG 1.4.11
    using enum Tone;
    static constexpr std::array<Pair, 30> kPairs = {{
        {Background, Text, kReadable},   {Background, Muted, kReadable},
        {Background, Accent, kReadable}, {Background, Cracked, kReadable},
        {Background, Shaky, kReadable},  {Background, Solid, kReadable},
        {Surface, Text, kReadable},      {Surface, Muted, kReadable},
        {Surface, Accent, kReadable},    {Surface, AccentStrong, kReadable},
        {Surface, Cracked, kReadable},   {Surface, Shaky, kReadable},
        {Surface, Solid, kReadable},     {Sunken, Text, kReadable},
        {Sunken, Muted, kReadable},      {AccentSoft, Text, kReadable},
        {AccentSoft, Accent, kReadable}, {AccentSoft, Muted, kReadable},
        {Accent, OnAccent, kReadable},   {AccentStrong, OnAccent, kReadable},
        {CrackedSoft, Text, kReadable},  {CrackedSoft, Cracked, kReadable},
        {ShakySoft, Text, kReadable},    {ShakySoft, Shaky, kReadable},
        {SolidSoft, Text, kReadable},    {SolidSoft, Solid, kReadable},
        {Sky, Text, kReadable},          {Sky, Muted, kReadable},
        {Background, Control, kVisible}, {Surface, Control, kVisible},
    }};
    return kPairs;
}

} // namespace upstream::ui
