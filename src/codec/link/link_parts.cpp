// The beginning, the end and the refusals of all codes. Codes that were ever issued must stay readable: change nothing
// here without new marks. May use: engine, codec/base64url, codec/link, codec/link_bits.
#include "upstream/codec/link/link_parts.hpp"

#include <algorithm>

#include "link/base64url.hpp"

namespace upstream::codec {

namespace {

using Kind = LinkError::Kind;

} // namespace

std::uint32_t hash_of(std::string_view id, unsigned bits) {
    std::uint32_t hash = 2166136261U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return bits == 32 ? hash : (hash >> bits ^ hash) & ((1U << bits) - 1U);
}

std::uint32_t seed_of(std::string_view mark, std::string_view id) {
    std::string text(mark);
    text.append(id).push_back('\0');
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    return crc32c(bytes);
}

void Stamp::write_origin(BitWriter& out) const {
    out.put(static_cast<std::uint32_t>(own_.version), Origin::kVersionBits);
    out.put(own_.id, form_.id_bits);
}

Origin Stamp::read_origin(BitReader& in) const {
    Origin out{};
    out.version = static_cast<int>(in.take(Origin::kVersionBits));
    out.id = in.take(form_.id_bits);
    return out;
}

std::string Stamp::finish(BitWriter& bits) const {
    bits.pad();
    const std::uint32_t as_it_is = crc8(bits.bytes());
    const std::uint32_t as_ours = crc32c(bits.bytes(), seed_);
    bits.put(as_it_is, kCrc8Bits);
    bits.put(as_ours, kCrc32Bits);
    std::string out(form_.mark);
    append_base64url(out, bits.bytes());
    return out;
}

bool Stamp::unaltered(std::span<const std::uint8_t> body, BitReader check) const {
    return first() ? check.take(kCrcBits) == crc24(body) : check.take(kCrc8Bits) == crc8(body);
}

bool Stamp::genuine(std::span<const std::uint8_t> body, BitReader check) const {
    if (!unaltered(body, check)) return false;
    if (first()) return true;
    check.take(kCrc8Bits);
    return check.take(kCrc32Bits) == crc32c(body, seed_);
}

std::optional<LinkError> Stamp::refuse(const Origin& origin) const {
    if (origin.id != own_.id) return LinkError{Kind::OtherInstrument};
    if (origin.version != own_.version) return LinkError{Kind::OtherVersion, std::to_string(origin.version)};
    return std::nullopt;
}

std::optional<LinkError> CodeBytes::read(std::string_view code, const Form& form, std::size_t header) {
    const std::string_view digits = code.substr(form.mark.size());
    const Base64Bytes read = read_base64url(digits, bytes_);
    if (!read.characters) return LinkError{Kind::BadCharacter};
    check_bytes_ = form.check_bits / 8;
    if (read.size < (header + 7) / 8 + check_bytes_) return LinkError{Kind::Truncated};
    size_ = read.size;
    length_ = digits.size();
    whole_ = read.whole;
    return std::nullopt;
}

std::optional<LinkError> CodeBytes::refuse(const Stamp& stamp, const Origin& origin, std::size_t bits) const {
    const BitReader check(all().last(check_bytes_));
    const bool unaltered = whole_ && stamp.unaltered(body(), check);
    // Only of a code that is as it was made does the origin say where it is from. Another version's has other fields,
    // so its length tells nothing.
    if (unaltered) {
        if (std::optional<LinkError> refused = stamp.refuse(origin)) return refused;
    }
    const std::size_t expected_length = base64url_length((bits + 7) / 8 + check_bytes_);
    if (length_ < expected_length) return LinkError{Kind::Truncated};
    if (length_ > expected_length) return LinkError{Kind::TooLong};
    if (!unaltered || !stamp.genuine(body(), check)) return LinkError{Kind::Altered};
    return std::nullopt;
}

std::optional<LinkError> refuse_surroundings(std::string_view code) {
    if (code.empty()) return LinkError{Kind::Empty};
    if (code.back() == '=') return LinkError{Kind::Padded};
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
