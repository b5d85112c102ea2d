// Writing JSON text. May use: the standard library.
#include "upstream/codec/json/json_text.hpp"

#include <array>

namespace upstream::codec {

void append_json_string(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20) {
            out += "\\u00";
            out.push_back(kHex[byte >> 4U]);
            out.push_back(kHex[byte & 0xFU]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

void append_integer(std::string& out, std::int64_t value) { append_decimal(out, value, 0); }

void append_decimal(std::string& out, std::int64_t value, int digits) {
    std::array<char, 24> buffer{};
    std::size_t at = buffer.size();
    const bool negative = value < 0;
    std::uint64_t rest = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    int written = 0;
    do {
        if (digits > 0 && written == digits) buffer[--at] = '.';
        buffer[--at] = static_cast<char>('0' + rest % 10);
        rest /= 10;
        ++written;
    } while (rest > 0 || written <= digits);
    if (negative) buffer[--at] = '-';
    out.append(&buffer[at], buffer.size() - at);
}

} // namespace upstream::codec
