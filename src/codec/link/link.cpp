// Result links, written and read as docs/link-format.md says. Codes that were ever issued must stay readable: change
// nothing here without a new mark. May use: engine, codec/link_*.
#include "upstream/codec/link/link.hpp"

#include <array>

#include "link/link_ranking.hpp"
#include "link/link_summary.hpp"
#include "upstream/codec/link/link_bits.hpp"
#include "upstream/codec/link/link_parts.hpp"
#include "upstream/codec/link/link_reader.hpp"
#include "upstream/codec/link/link_text.hpp"

namespace upstream::codec {

namespace {

using engine::Instrument;
using engine::Perspective;
using engine::Response;
using Kind = LinkError::Kind;

struct Header {
    static constexpr std::size_t kOwnBits = 2;

    bool summary;
    Perspective perspective;
    Origin origin;
};

void write_header(BitWriter& out, const Stamp& stamp, bool summary, Perspective perspective) {
    out.put(summary ? 1 : 0, 1);
    out.put(static_cast<std::uint32_t>(perspective), 1);
    stamp.write_origin(out);
}

Header read_header(BitReader& in, const Stamp& stamp) {
    Header out{};
    out.summary = in.take(1) != 0;
    out.perspective = static_cast<Perspective>(in.take(1));
    out.origin = stamp.read_origin(in);
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
    const Stamp stamp(kResult, instrument);
    BitWriter bits;
    write_header(bits, stamp, false, response.perspective);
    write_answers(bits, instrument, response);
    return stamp.finish(bits);
}

std::string encode_summary(const Instrument& instrument, Perspective perspective,
                           const engine::Result& result) {
    const Stamp stamp(kResult, instrument);
    BitWriter bits;
    write_header(bits, stamp, true, perspective);
    write_summary(bits, summary_layout(instrument), instrument, result);
    return stamp.finish(bits);
}

LinkReader::LinkReader(Instrument instrument, Diagnose diagnose)
    : instrument_(std::move(instrument)), diagnose_(diagnose), stamp_(kResult, instrument_),
      first_stamp_(kFirstResult, instrument_), answers_(answers_layout(instrument_)),
      summary_(summary_layout(instrument_)) {}

std::optional<LinkError> LinkReader::read(std::string_view text, Opened& out) const {
    const std::string_view code = code_in(text);
    if (std::optional<LinkError> refused = refuse_surroundings(code)) return refused;
    if (has_mark(code, kTeam) || has_mark(code, kFirstTeam)) return LinkError{Kind::Team};
    if (has_mark(code, kResult)) return read_code(code, stamp_, out);
    if (has_mark(code, kFirstResult)) return read_code(code, first_stamp_, out);
    return unknown_format(code, Kind::NoResult);
}

std::optional<LinkError> LinkReader::read_line(std::string_view line, Opened& out) const {
    const std::string_view field = field_with_code(line);
    return field.empty() && !line.empty() ? LinkError{Kind::Several} : read(field, out);
}

std::optional<LinkError> LinkReader::read_code(std::string_view code, const Stamp& stamp, Opened& out) const {
    const std::size_t header_bits = Header::kOwnBits + stamp.origin_bits();
    CodeBytes bytes;
    if (std::optional<LinkError> refused = bytes.read(code, stamp.form(), header_bits)) return refused;
    BitReader in(bytes.body());
    const Header header = read_header(in, stamp);
    const std::size_t bits = header_bits + (header.summary ? summary_ : answers_).bits();
    if (std::optional<LinkError> refused = bytes.refuse(stamp, header.origin, bits)) return refused;

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
    out.first_format = stamp.form() == kFirstResult;
    return std::nullopt;
}

std::variant<Opened, LinkError> decode(std::string_view text, const Instrument& instrument) {
    Opened out;
    if (std::optional<LinkError> refused = LinkReader(instrument).read(text, out)) return *std::move(refused);
    return out;
}

} // namespace upstream::codec
