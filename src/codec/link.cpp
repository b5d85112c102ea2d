// Result links. A code is the version mark “1.” and, in base64url: kind (1 bit), perspective (1), the instrument's
// version (12) and id (20, hashed), the fields of the answers or of the summary, zeros to a whole byte, CRC (24).
// Codes that were ever issued must stay readable: change nothing here without a new version mark.
// May use: engine, codec/base64url, codec/link_*.
#include "codec/link.hpp"

#include <algorithm>
#include <array>

#include "codec/base64url.hpp"
#include "codec/link_bits.hpp"
#include "codec/link_ranking.hpp"
#include "codec/link_summary.hpp"

namespace upstream::codec {

namespace {

using engine::Instrument;
using engine::Perspective;
using engine::Response;
using Kind = LinkError::Kind;

constexpr std::string_view kMark = "1.";
constexpr unsigned kVersionBits = 12;
constexpr unsigned kIdBits = 20;
constexpr std::size_t kHeaderBits = 2 + kVersionBits + kIdBits;
constexpr std::size_t kHeaderBytes = (kHeaderBits + 7) / 8;
constexpr std::size_t kCrcBytes = kCrcBits / 8;

struct Header {
    bool summary;
    Perspective perspective;
    int version;
    std::uint32_t id;
};

/// FNV-1a, folded.
std::uint32_t hash_of(std::string_view id) {
    std::uint32_t hash = 2166136261U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return (hash >> kIdBits ^ hash) & ((1U << kIdBits) - 1U);
}

void write_header(BitWriter& out, const Header& header) {
    out.put(header.summary ? 1 : 0, 1);
    out.put(static_cast<std::uint32_t>(header.perspective), 1);
    out.put(static_cast<std::uint32_t>(header.version), kVersionBits);
    out.put(header.id, kIdBits);
}

Header read_header(BitReader& in) {
    Header out{};
    out.summary = in.take(1) != 0;
    out.perspective = static_cast<Perspective>(in.take(1));
    out.version = static_cast<int>(in.take(kVersionBits));
    out.id = in.take(kIdBits);
    return out;
}

FieldLayout answers_layout(const Instrument& instrument) {
    FieldLayout out;
    for (const Instrument::Item& item : instrument.items())
        out.add(static_cast<std::uint32_t>(item.options) + 1);
    if (instrument.ranked()) out.add(ranking_states(instrument.stage_count()));
    return out;
}

/// 0 is “not sure”; options follow.
void write_answers(BitWriter& out, const Instrument& instrument, const Response& response) {
    std::array<std::uint32_t, kMaxFields> values{};
    const auto items = static_cast<std::size_t>(instrument.item_count());
    for (std::size_t i = 0; i < items; ++i) values[i] = static_cast<std::uint32_t>(response.answers[i] + 1);
    if (response.ranked) values[items] = ranking_number(response.ranking, instrument.stage_count());
    answers_layout(instrument).write(out, values);
}

bool read_answers(BitReader& in, const FieldLayout& layout, const Instrument& instrument, Response& out) {
    std::array<std::uint32_t, kMaxFields> values{};
    if (!layout.read(in, values)) return false;
    const auto items = static_cast<std::size_t>(instrument.item_count());
    for (std::size_t i = 0; i < items; ++i) out.answers[i] = static_cast<std::int8_t>(values[i] - 1);
    if (instrument.ranked() && values[items] != 0) {
        out.ranked = true;
        out.ranking = ranking_of(values[items], instrument.stage_count());
    }
    return true;
}

std::string finish(BitWriter& bits) {
    bits.pad();
    bits.put(crc24(bits.bytes()), kCrcBits);
    std::string out(kMark);
    append_base64url(out, bits.bytes());
    return out;
}

/// The code within a fragment or a whole link.
std::string_view code_in(std::string_view text) {
    for (const std::string_view hash : {std::string_view("#"), std::string_view("%23")}) {
        if (const std::size_t at = text.find(hash); at != std::string_view::npos)
            return text.substr(at + hash.size());
    }
    // A link without a fragment holds no code.
    return text.find("://") == std::string_view::npos ? text : std::string_view();
}

bool is_padding(char c) { return c == '=' || c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

LinkError unknown_format(std::string_view code) {
    const std::size_t dot = code.find('.');
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool numbered = dot != std::string_view::npos && dot > 0 && dot <= 3 &&
                          std::all_of(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(dot), digit);
    if (numbered) {
        return {Kind::UnknownFormat,
                "This link has format " + std::string(code.substr(0, dot)) +
                    ", which this page does not know. A newer page may be able to open it."};
    }
    return {Kind::UnknownFormat, "This is not a result link: a code begins with “1.”."};
}

LinkError truncated() {
    return {Kind::Truncated, "This link is cut off: its end is missing. Ask for the whole link again."};
}

LinkError too_long() {
    return {Kind::TooLong, "This link has more at its end than a result link holds. Ask for the link again."};
}

LinkError altered() {
    return {Kind::Altered, "This link was altered on its way: its checksum is wrong. Ask for it again."};
}

LinkError not_canonical() {
    return {Kind::NotCanonical, "This link was not made by this questionnaire: what it holds cannot be."};
}

LinkError other_instrument(const Instrument& instrument) {
    return {Kind::OtherInstrument,
            "This link belongs to another questionnaire, not to “" + instrument.id() + "”."};
}

LinkError other_version(const Instrument& instrument, int version) {
    return {Kind::OtherVersion, "This link was made with version " + std::to_string(version) + " of “" +
                                    instrument.id() + "”, and this is version " +
                                    std::to_string(instrument.version()) +
                                    ". Its answers would mean something else."};
}

} // namespace

std::string encode(const Instrument& instrument, const Response& response) {
    BitWriter bits;
    write_header(bits, {false, response.perspective, instrument.version(), hash_of(instrument.id())});
    write_answers(bits, instrument, response);
    return finish(bits);
}

std::string encode_summary(const Instrument& instrument, Perspective perspective,
                           const engine::Result& result) {
    BitWriter bits;
    write_header(bits, {true, perspective, instrument.version(), hash_of(instrument.id())});
    write_summary(bits, summary_layout(instrument), instrument, result);
    return finish(bits);
}

LinkReader::LinkReader(Instrument instrument, Diagnose diagnose)
    : instrument_(std::move(instrument)), diagnose_(diagnose), id_(hash_of(instrument_.id())),
      answers_(answers_layout(instrument_)), summary_(summary_layout(instrument_)) {}

std::optional<LinkError> LinkReader::read(std::string_view text, Opened& out) const {
    const std::string_view code = code_in(text);
    if (code.empty()) return LinkError{Kind::Empty, "This link holds no result."};
    if (is_padding(code.front()) || is_padding(code.back())) {
        return LinkError{Kind::Padded, "This link has spaces or “=” around it. Remove them and try again."};
    }
    if (code.substr(0, kMark.size()) != kMark) return unknown_format(code);

    std::array<std::uint8_t, kMaxLinkBytes> bytes;
    const std::string_view digits = code.substr(kMark.size());
    const Base64Bytes read = read_base64url(digits, bytes);
    if (!read.characters) {
        return LinkError{Kind::BadCharacter,
                         "This link holds a character that no result link has. Ask for it again."};
    }
    if (read.size < kHeaderBytes + kCrcBytes) return truncated();
    return open({bytes.data(), read.size}, digits.size(), read.whole, out);
}

/// `length`: how many characters the code had; `whole`: they stand for nothing but the bytes.
std::optional<LinkError> LinkReader::open(std::span<const std::uint8_t> bytes, std::size_t length, bool whole,
                                          Opened& out) const {
    const auto body = bytes.first(bytes.size() - kCrcBytes);
    BitReader in(body);
    const Header header = read_header(in);
    const bool intact = whole && BitReader(bytes.last(kCrcBytes)).take(kCrcBits) == crc24(body);
    if (intact && header.id != id_) return other_instrument(instrument_);
    if (intact && header.version != instrument_.version()) return other_version(instrument_, header.version);

    // Also for a code that was damaged: how long it should be tells what happened to it.
    const std::size_t bits = kHeaderBits + (header.summary ? summary_ : answers_).bits();
    const std::size_t body_bytes = (bits + 7) / 8;
    const std::size_t expected_length = base64url_length(body_bytes + kCrcBytes);
    if (length < expected_length) return truncated();
    if (length > expected_length) return too_long();
    if (!intact) return altered();

    if (!instrument_.offers(header.perspective)) return not_canonical();
    Response response;
    response.perspective = header.perspective;
    std::optional<engine::Result> summary;
    if (header.summary) {
        summary = read_summary(in, summary_, instrument_);
        if (!summary) return not_canonical();
    } else if (!read_answers(in, answers_, instrument_, response)) {
        return not_canonical();
    }
    if (in.take(static_cast<unsigned>(body_bytes * 8 - bits)) != 0) return not_canonical();
    out.perspective = header.perspective;
    out.response = response;
    out.result = summary ? *summary : diagnose_(instrument_, response);
    return std::nullopt;
}

std::variant<Opened, LinkError> decode(std::string_view text, const Instrument& instrument) {
    Opened out;
    if (std::optional<LinkError> refused = LinkReader(instrument).read(text, out)) return *std::move(refused);
    return out;
}

} // namespace upstream::codec
