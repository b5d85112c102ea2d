// Base64, URL-safe, unpadded. May use: the standard library.
#include "link/base64url.hpp"

#include <array>

namespace upstream::codec {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::uint8_t kForeign = 0xFF;

constexpr std::array<std::uint8_t, 256> kValues = [] {
    std::array<std::uint8_t, 256> out{};
    out.fill(kForeign);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
        out[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
    }
    return out;
}();

} // namespace

void append_base64url(std::string& out, std::span<const std::uint8_t> bytes) {
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (const std::uint8_t byte : bytes) {
        pending = pending << 8U | byte;
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            out.push_back(kAlphabet[pending >> bits & 0x3FU]);
        }
    }
    if (bits > 0) out.push_back(kAlphabet[pending << (6 - bits) & 0x3FU]);
}

std::size_t base64url_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && kValues[static_cast<unsigned char>(text[at])] != kForeign) ++at;
    return at;
}

Base64Bytes read_base64url(std::string_view text, std::span<std::uint8_t> out) {
    Base64Bytes read;
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const std::uint8_t value = kValues[static_cast<unsigned char>(c)];
        if (value == kForeign) {
            read.characters = false;
            return read;
        }
        pending = pending << 6U | value;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        if (read.size < out.size()) {
            out[read.size++] = static_cast<std::uint8_t>(pending >> bits);
        } else {
            read.whole = false;
        }
    }
    const std::uint32_t left_over = pending & ((1U << bits) - 1U);
    read.whole = read.whole && bits < 6 && left_over == 0;
    return read;
}

} // namespace upstream::codec
