// Is it the name of a language? May use: the standard library.
#pragma once

#include <cctype>
#include <cstddef>
#include <string_view>

namespace upstream::codec {

/// A BCP 47 tag's shape: letters, then groups of letters and digits, of 1 to 8 each.
inline bool is_language_tag(std::string_view tag) {
    std::size_t length = 0;
    bool first = true;
    for (const char c : tag) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '-') {
            if (length == 0) return false;
            length = 0;
            first = false;
        } else if (byte >= 0x80 || !(first ? std::isalpha(byte) : std::isalnum(byte)) || ++length > 8) {
            return false;
        }
    }
    return length > 0;
}

} // namespace upstream::codec
