// Base64 in the URL-safe alphabet without padding (RFC 4648, section 5). May use: the standard library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace upstream::codec {

/// How many characters `bytes` bytes take.
constexpr std::size_t base64url_length(std::size_t bytes) { return (bytes * 8 + 5) / 6; }

void append_base64url(std::string& out, std::span<const std::uint8_t> bytes);

/// How many characters at the text's beginning are in the alphabet.
std::size_t base64url_prefix(std::string_view text);

struct Base64Bytes {
    std::size_t size = 0;   ///< whole bytes written
    bool characters = true; ///< every character is in the alphabet
    bool whole = true; ///< no bit is left over, and all fitted: append_base64url would give the same text
};

/// Decodes into the front of `out`, as far as it fits and the characters are right.
Base64Bytes read_base64url(std::string_view text, std::span<std::uint8_t> out);

} // namespace upstream::codec
