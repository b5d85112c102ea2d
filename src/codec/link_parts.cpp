// The beginning, the end and the refusals of all codes. Codes that were ever issued must stay readable: change nothing
// here without new version marks. May use: engine, codec/base64url, codec/link, codec/link_bits.
#include "codec/link_parts.hpp"

#include <algorithm>

#include "codec/base64url.hpp"

namespace upstream::codec {

namespace {

using engine::Instrument;
using Kind = LinkError::Kind;

constexpr std::size_t kCrcBytes = kCrcBits / 8;

bool is_padding(char c) { return c == '=' || c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

} // namespace

std::string_view code_in(std::string_view text) {
    for (const std::string_view hash : {std::string_view("#"), std::string_view("%23")}) {
        if (const std::size_t at = text.find(hash); at != std::string_view::npos)
            return text.substr(at + hash.size());
    }
    // A link without a fragment holds no code.
    return text.find("://") == std::string_view::npos ? text : std::string_view();
}

/// FNV-1a, folded.
std::uint32_t hash_of(std::string_view id) {
    std::uint32_t hash = 2166136261U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash >> Origin::kIdBits ^ hash) & ((1U << Origin::kIdBits) - 1U);
}

void write_origin(BitWriter& out, const Instrument& instrument) {
    out.put(static_cast<std::uint32_t>(instrument.version()), Origin::kVersionBits);
    out.put(hash_of(instrument.id()), Origin::kIdBits);
}

Origin read_origin(BitReader& in) {
    Origin out{};
    out.version = static_cast<int>(in.take(Origin::kVersionBits));
    out.id = in.take(Origin::kIdBits);
    return out;
}

std::string finish(BitWriter& bits, std::string_view mark) {
    bits.pad();
    bits.put(crc24(bits.bytes()), kCrcBits);
    std::string out(mark);
    append_base64url(out, bits.bytes());
    return out;
}

std::optional<LinkError> CodeBytes::read(std::string_view code, std::string_view mark, std::size_t header) {
    const std::string_view digits = code.substr(mark.size());
    const Base64Bytes read = read_base64url(digits, bytes_);
    if (!read.characters) {
        return LinkError{Kind::BadCharacter};
    }
    if (read.size < (header + 7) / 8 + kCrcBytes) return LinkError{Kind::Truncated};
    size_ = read.size;
    length_ = digits.size();
    whole_ = read.whole;
    return std::nullopt;
}

std::span<const std::uint8_t> CodeBytes::body() const { return all().first(size_ - kCrcBytes); }

bool CodeBytes::intact() const {
    return whole_ && BitReader(all().last(kCrcBytes)).take(kCrcBits) == crc24(body());
}

std::optional<LinkError> CodeBytes::damage(std::size_t bits, bool intact) const {
    const std::size_t expected_length = base64url_length((bits + 7) / 8 + kCrcBytes);
    if (length_ < expected_length) return LinkError{Kind::Truncated};
    if (length_ > expected_length) return LinkError{Kind::TooLong};
    if (!intact) return LinkError{Kind::Altered};
    return std::nullopt;
}

std::optional<LinkError> refuse_surroundings(std::string_view code) {
    if (code.empty()) return LinkError{Kind::Empty};
    if (is_padding(code.front()) || is_padding(code.back())) return LinkError{Kind::Padded};
    return std::nullopt;
}

std::optional<LinkError> refuse_origin(const Origin& origin, const Instrument& instrument, std::uint32_t id) {
    if (origin.id != id) return LinkError{Kind::OtherInstrument};
    if (origin.version != instrument.version())
        return LinkError{Kind::OtherVersion, std::to_string(origin.version)};
    return std::nullopt;
}

LinkError unknown_format(std::string_view code, LinkError::Kind otherwise) {
    const std::size_t dot = code.find('.');
    const std::string_view mark = code.substr(0, dot);
    const std::string_view number = mark.substr(mark.substr(0, 1) == "t" ? 1 : 0);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool numbered = dot != std::string_view::npos && !number.empty() && number.size() <= 3 &&
                          std::all_of(number.begin(), number.end(), digit);
    if (numbered) return {Kind::NewerFormat, std::string(mark)};
    return {otherwise};
}

LinkError not_canonical() { return {Kind::NotCanonical}; }

} // namespace upstream::codec
