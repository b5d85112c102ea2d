// Result links. A code is the version mark “1.” and, in base64url: kind (1 bit), perspective (1), the instrument's
// version (12) and id (20, hashed), the fields of the answers or of the summary, zeros to a whole byte, CRC (24).
// Codes that were ever issued must stay readable: change nothing here without a new version mark.
// May use: engine, codec/link_*.
#include "codec/link.hpp"

#include <array>

#include "codec/link_bits.hpp"
#include "codec/link_parts.hpp"
#include "codec/link_ranking.hpp"
#include "codec/link_summary.hpp"

namespace upstream::codec {

namespace {

using engine::Instrument;
using engine::Perspective;
using engine::Response;
using Kind = LinkError::Kind;

constexpr std::size_t kHeaderBits = 2 + Origin::kBits;

struct Header {
    bool summary;
    Perspective perspective;
    Origin origin;
};

void write_header(BitWriter& out, const Instrument& instrument, bool summary, Perspective perspective) {
    out.put(summary ? 1 : 0, 1);
    out.put(static_cast<std::uint32_t>(perspective), 1);
    write_origin(out, instrument);
}

Header read_header(BitReader& in) {
    Header out{};
    out.summary = in.take(1) != 0;
    out.perspective = static_cast<Perspective>(in.take(1));
    out.origin = read_origin(in);
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

} // namespace

std::string encode(const Instrument& instrument, const Response& response) {
    BitWriter bits;
    write_header(bits, instrument, false, response.perspective);
    write_answers(bits, instrument, response);
    return finish(bits, kResultMark);
}

std::string encode_summary(const Instrument& instrument, Perspective perspective,
                           const engine::Result& result) {
    BitWriter bits;
    write_header(bits, instrument, true, perspective);
    write_summary(bits, summary_layout(instrument), instrument, result);
    return finish(bits, kResultMark);
}

LinkReader::LinkReader(Instrument instrument, Diagnose diagnose)
    : instrument_(std::move(instrument)), diagnose_(diagnose), id_(hash_of(instrument_.id())),
      answers_(answers_layout(instrument_)), summary_(summary_layout(instrument_)) {}

std::optional<LinkError> LinkReader::read(std::string_view text, Opened& out) const {
    const std::string_view code = code_in(text);
    if (std::optional<LinkError> refused = refuse_surroundings(code)) return refused;
    if (has_mark(code, kTeamMark)) return LinkError{Kind::Team};
    if (!has_mark(code, kResultMark)) return unknown_format(code, Kind::NoResult);

    CodeBytes bytes;
    if (std::optional<LinkError> refused = bytes.read(code, kResultMark, kHeaderBits)) return refused;
    BitReader in(bytes.body());
    const Header header = read_header(in);
    const bool intact = bytes.intact();
    if (intact) {
        if (std::optional<LinkError> refused = refuse_origin(header.origin, instrument_, id_)) return refused;
    }
    const std::size_t bits = kHeaderBits + (header.summary ? summary_ : answers_).bits();
    if (std::optional<LinkError> refused = bytes.damage(bits, intact)) return refused;

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
    if (in.take(padding_of(bits)) != 0) return not_canonical();
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
