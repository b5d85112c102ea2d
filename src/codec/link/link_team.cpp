// Team codes, written and read as docs/link-format.md says. Codes that were ever issued must stay readable: change
// nothing here without a new mark. May use: engine, codec/link_bits, codec/link_parts, codec/link_text.
#include "upstream/codec/link/link_team.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

#include "upstream/codec/link/link_bits.hpp"
#include "upstream/codec/link/link_parts.hpp"
#include "upstream/codec/link/link_text.hpp"

namespace upstream::codec {

namespace {

using engine::Instrument;
using engine::StageSpread;
using engine::TeamSummary;
using Kind = LinkError::Kind;

constexpr unsigned kWidthBits = 5;
constexpr unsigned kPointBits = 7;

/// The bits of every count of a team of this size.
unsigned width_for(std::uint64_t size) { return size == 0 ? 1 : static_cast<unsigned>(std::bit_width(size)); }

void write_points(BitWriter& out, const engine::TeamValue& value) {
    out.put(static_cast<std::uint64_t>(value.shown), kPointBits);
}

void write_stage(BitWriter& out, const StageSpread& stage, bool solid, unsigned width) {
    out.put(stage.known, width);
    if (!stage.median_shown()) return;
    write_points(out, stage.median);
    out.put(solid ? 1 : 0, 1);
    if (!stage.spread_shown()) return;
    for (const engine::TeamValue& value : {stage.min, stage.lower_quartile, stage.upper_quartile, stage.max})
        write_points(out, value);
}

/// Reads the fields of any bytes to the end, so that the code's length is known even if its values cannot be.
class TeamReader {
public:
    TeamReader(std::span<const std::uint8_t> bytes, const Stamp& stamp, const Instrument& instrument)
        : first_(stamp.form() == kFirstTeam), solid_from_(instrument.solid_from()), in_(bytes),
          origin_(stamp.read_origin(in_)), bits_(stamp.origin_bits()) {
        width_ = take(kWidthBits) + 1;
        team_.size = take(width_);
        team_.stage_count = instrument.stage_count();
        require(width_ == width_for(team_.size));
        if (!team_.shown()) return;
        for (int s = 0; s < team_.stage_count; ++s) {
            if (!stage(team_.stages[static_cast<std::size_t>(s)]))
                team_.median_path.push_back(static_cast<std::int8_t>(s));
        }
        if (!team_.median_path.empty()) team_.median_focus = team_.median_path[0];
        focus();
    }

    [[nodiscard]] const Origin& origin() const { return origin_; }
    [[nodiscard]] std::size_t bits() const { return bits_; }
    /// Of bytes that are as long as bits() asks: all is as it would be written.
    bool canonical() { return in_.take(padding_of(bits_)) == 0 && possible_; }
    [[nodiscard]] const TeamSummary& team() const { return team_; }

private:
    std::uint32_t take(unsigned width) {
        bits_ += width;
        return in_.take(width);
    }
    engine::TeamValue take_points() {
        const int points = static_cast<int>(take(kPointBits));
        return {100 * points, points};
    }
    void require(bool holds) { possible_ = possible_ && holds; }

    /// True if its median is shown and solid.
    bool stage(StageSpread& out) {
        out.known = take(width_);
        require(out.known <= team_.size);
        return first_ ? first_values(out) : values(out);
    }
    bool values(StageSpread& out) {
        if (!out.median_shown()) return false;
        out.median = take_points();
        const bool solid = take_solid(out.median);
        require(out.median.shown <= 100);
        if (!out.spread_shown()) return solid;
        out.min = take_points();
        out.lower_quartile = take_points();
        out.upper_quartile = take_points();
        out.max = take_points();
        require_order({out.min, out.lower_quartile, out.median, out.upper_quartile, out.max});
        return solid;
    }
    /// The first format held all five points of every stage that anybody knew. What may not be shown is checked and
    /// forgotten.
    bool first_values(StageSpread& out) {
        if (out.known == 0) return false;
        std::array<engine::TeamValue, 5> all{};
        for (engine::TeamValue& value : all) value = take_points();
        const bool solid = take_solid(all[2]);
        require_order(all);
        if (!out.median_shown()) return false;
        out.median = all[2];
        if (!out.spread_shown()) return solid;
        out.min = all[0];
        out.lower_quartile = all[1];
        out.upper_quartile = all[3];
        out.max = all[4];
        return solid;
    }
    void require_order(const std::array<engine::TeamValue, 5>& all) {
        require(all.back().shown <= 100);
        for (std::size_t i = 1; i < all.size(); ++i) require(all[i - 1].shown <= all[i].shown);
    }
    /// Rounded to whole points, a median may touch the value from which it is solid; the bit says on which side it lay.
    bool take_solid(const engine::TeamValue& median) {
        const bool solid = take(1) != 0;
        require(solid ? median.shown >= solid_from_ : median.shown <= solid_from_);
        return solid;
    }

    void focus() {
        std::uint64_t sum = 0;
        for (int s = 0; s < team_.stage_count; ++s) {
            const std::uint64_t count = take(width_);
            team_.focus[static_cast<std::size_t>(s)] = count;
            sum += count;
        }
        require(sum <= team_.size);
        team_.sound = team_.size - sum;
    }

    bool first_;
    int solid_from_;
    BitReader in_;
    Origin origin_;
    std::size_t bits_;
    unsigned width_ = 0;
    bool possible_ = true;
    TeamSummary team_;
};

std::variant<TeamSummary, LinkError> read_code(std::string_view code, const Stamp& stamp,
                                               const Instrument& instrument) {
    CodeBytes bytes;
    if (std::optional<LinkError> refused = bytes.read(code, stamp.form(), stamp.origin_bits() + kWidthBits))
        return *std::move(refused);
    // Also what should be the checksum, so that the fields of a code that was cut are read as far as they go.
    TeamReader reader(bytes.all(), stamp, instrument);
    if (std::optional<LinkError> refused = bytes.refuse(stamp, reader.origin(), reader.bits()))
        return *std::move(refused);
    if (!reader.canonical()) return not_canonical();
    return reader.team();
}

} // namespace

std::string encode_team(const Instrument& instrument, const TeamSummary& team) {
    assert(team.size <= kLargestTeam);
    const Stamp stamp(kTeam, instrument);
    const unsigned width = width_for(team.size);
    BitWriter bits;
    stamp.write_origin(bits);
    bits.put(width - 1, kWidthBits);
    bits.put(team.size, width);
    if (team.shown()) {
        for (int s = 0; s < team.stage_count; ++s) {
            const bool solid =
                std::find(team.median_path.begin(), team.median_path.end(), s) == team.median_path.end();
            write_stage(bits, team.stages[static_cast<std::size_t>(s)], solid, width);
        }
        for (int s = 0; s < team.stage_count; ++s) bits.put(team.focus[static_cast<std::size_t>(s)], width);
    }
    return stamp.finish(bits);
}

bool is_team_code(std::string_view text) {
    const std::string_view code = code_in(text);
    return has_mark(code, kTeam) || has_mark(code, kFirstTeam);
}

std::variant<TeamSummary, LinkError> decode_team(std::string_view text, const Instrument& instrument) {
    const std::string_view code = code_in(text);
    if (std::optional<LinkError> refused = refuse_surroundings(code)) return *std::move(refused);
    if (has_mark(code, kResult) || has_mark(code, kFirstResult)) return LinkError{Kind::Single};
    for (const Form& form : {kTeam, kFirstTeam}) {
        if (has_mark(code, form)) return read_code(code, Stamp(form, instrument), instrument);
    }
    return unknown_format(code, Kind::NoTeam);
}

} // namespace upstream::codec
