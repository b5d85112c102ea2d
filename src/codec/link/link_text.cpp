// Finding codes in text. May use: codec/base64url.
#include "upstream/codec/link/link_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "link/base64url.hpp"

namespace upstream::codec {

namespace {

using View = std::string_view;

constexpr std::array<View, 10> kSpaces{" ",      "\t",     "\r",     "\n",     "\u00A0",
                                       "\u200B", "\u200E", "\u200F", "\u202F", "\uFEFF"};
constexpr std::array<View, 12> kOpening{"(", "[", "{", "<", "\"", "'", "*", "“", "‘", "„", "«", "‹"};
constexpr std::array<View, 20> kClosing{".",  ",", ";", ":", "!", "?", ")", "]", "}", ">",
                                        "\"", "'", "*", "|", "…", "”", "’", "“", "»", "›"};

/// How many bytes of the text's beginning one of the signs takes; 0 if none is there.
template <std::size_t Size>
std::size_t sign_before(View text, const std::array<View, Size>& signs) {
    for (const View sign : signs) {
        if (text.substr(0, sign.size()) == sign) return sign.size();
    }
    return 0;
}
std::size_t space_behind(View text) {
    for (const View space : kSpaces) {
        if (text.ends_with(space)) return space.size();
    }
    return 0;
}

View trimmed(View text) {
    while (const std::size_t size = sign_before(text, kSpaces)) text.remove_prefix(size);
    while (const std::size_t size = space_behind(text)) text.remove_suffix(size);
    return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How long the mark at the text's beginning is: “1.”, “t2.” and so on; 0 if there is none.
std::size_t mark_length(View text) {
    constexpr std::size_t kMostDigits = 3;
    const std::size_t letter = text.substr(0, 1) == "t" ? 1 : 0;
    std::size_t at = letter;
    while (at < text.size() && is_digit(text[at])) ++at;
    const std::size_t digits = at - letter;
    return digits > 0 && digits <= kMostDigits && at < text.size() && text[at] == '.' ? at + 1 : 0;
}

/// How long the “#” at the text's beginning is, however often it was percent-encoded; 0 if there is none.
std::size_t hash_length(View text) {
    if (text.substr(0, 1) == "#") return 1;
    if (text.substr(0, 1) != "%") return 0;
    std::size_t at = 1;
    while (text.substr(at, 2) == "25") at += 2;
    return text.substr(at, 2) == "23" ? at + 2 : 0;
}

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Without percent-encoding, however deep it was.
std::string decoded(View text) {
    std::string out;
    for (const char c : text) {
        out.push_back(c);
        while (out.size() >= 3 && out[out.size() - 3] == '%') {
            const int high = hex_value(out[out.size() - 2]);
            const int low = hex_value(out.back());
            if (high < 0 || low < 0) break;
            out.resize(out.size() - 3);
            out.push_back(static_cast<char>(high * 16 + low));
        }
    }
    return out;
}

/// The length of “&name=value” or “?name=value” at the text's beginning, or 0.
std::size_t parameter_length(View text) {
    if (text.empty() || (text[0] != '&' && text[0] != '?')) return 0;
    const std::size_t equals = text.find_first_of("=&?", 1);
    if (equals == View::npos || text[equals] != '=' || equals == 1) return 0;
    return std::min(text.find_first_of("&?", equals), text.size());
}

/// True if nothing in the text, which follows a code, could belong to it.
bool only_surrounds(View text) {
    const std::string plain = decoded(text);
    View rest = plain;
    while (!rest.empty()) {
        std::size_t size = sign_before(rest, kSpaces);
        if (size == 0) size = parameter_length(rest);
        if (size == 0) size = sign_before(rest, kClosing);
        if (size == 0) return false;
        rest.remove_prefix(size);
    }
    return true;
}

/// The code that a text begins with, and what cannot be left out behind it.
View code_at_front(View text) {
    const std::size_t mark = mark_length(text);
    const std::size_t end = mark + base64url_prefix(text.substr(mark));
    return end == text.size() || only_surrounds(text.substr(end)) ? text.substr(0, end) : text;
}

/// What follows the first “#” before a mark; empty without one.
View after_hash(View text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t length = hash_length(text.substr(at));
        if (length > 0 && mark_length(text.substr(at + length)) > 0) return text.substr(at + length);
    }
    return {};
}

View without_opening(View text) {
    while (const std::size_t size = sign_before(text, kOpening)) text.remove_prefix(size);
    return text;
}

} // namespace

std::string_view code_in(std::string_view text) {
    // Most lines of a file are a code and nothing else.
    if (const std::size_t mark = mark_length(text);
        mark > 0 && mark + base64url_prefix(text.substr(mark)) == text.size())
        return text;
    text = trimmed(text);
    if (mark_length(text) > 0) return code_at_front(text);
    if (const View fragment = after_hash(text); !fragment.empty()) return code_at_front(fragment);
    const View bare = without_opening(text);
    if (mark_length(bare) > 0) return code_at_front(bare);
    const bool link =
        text.find('#') != View::npos || text.find("%23") != View::npos || text.find("://") != View::npos;
    return link ? View() : text;
}

bool holds_code(std::string_view text) { return mark_length(code_in(text)) > 0; }

std::string_view field_with_code(std::string_view line) {
    constexpr View kSeparators = ",;\t";
    if (line.find_first_of(kSeparators) == View::npos) return line;
    View found;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find_first_of(kSeparators, at), line.size());
        const View field = line.substr(at, end - at);
        at = end + 1;
        if (!holds_code(field)) continue;
        if (!found.empty()) return {};
        found = field;
    }
    return found.empty() ? line : found;
}

} // namespace upstream::codec
