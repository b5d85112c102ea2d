// Writing an issue as JSON. May use: engine, codec/json_text.
#include "finding.hpp"

#include "upstream/codec/json/json_text.hpp"

namespace upstream::cli {

namespace {

/// How many bytes the letter of UTF-8 has that the text, which is not empty, begins with; 0 if it begins with none.
std::size_t letter_length(std::string_view text) {
    const auto byte = [text](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte (RFC 3629).
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < low || byte(1) > high) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return 0;
    }
    return length;
}

/// A file's name may hold any bytes; JSON is UTF-8.
std::string as_utf8(std::string_view name) {
    std::string out;
    while (!name.empty()) {
        const std::size_t length = letter_length(name);
        out += length > 0 ? name.substr(0, length) : std::string_view("\xEF\xBF\xBD");
        name.remove_prefix(length > 0 ? length : 1);
    }
    return out;
}

} // namespace

std::string describe_as_json(std::string_view path, const engine::Issue& issue) {
    const bool warning = issue.severity == engine::Issue::Severity::Warning;
    std::string out = R"({"file":)";
    codec::append_json_string(out, as_utf8(path));
    out += R"(,"pointer":)";
    codec::append_json_string(out, issue.pointer);
    out += warning ? R"(,"severity":"warning","message":)" : R"(,"severity":"error","message":)";
    codec::append_json_string(out, issue.message);
    return out + "}";
}

} // namespace upstream::cli
