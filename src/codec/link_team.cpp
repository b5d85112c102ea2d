// Team codes. A code is the mark “t1.” and, in base64url: the instrument's version (12 bits) and id (20, hashed), how
// many bits a count takes (5, less 1), the number of results (a count). If that is at least kSmallestTeam, per stage
// how often it is known (a count) and, unless never, its five points (7 each) and whether its median is solid (1); then
// how often each stage is the focus (counts). Zeros to a whole byte, CRC (24).
// Codes that were ever issued must stay readable: change nothing here without a new version mark.
// May use: engine, codec/link_bits, codec/link_parts.
#include "codec/link_team.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

#include "codec/link_bits.hpp"
#include "codec/link_parts.hpp"

namespace upstream::codec {

namespace {

using engine::Instrument;
using engine::StageSpread;
using engine::TeamSummary;
using Kind = LinkError::Kind;

constexpr unsigned kWidthBits = 5;
constexpr unsigned kPointBits = 7;
constexpr std::size_t kHeaderBits = Origin::kBits + kWidthBits;

/// The bits of every count of a team of this size.
unsigned width_for(std::uint64_t size) { return size == 0 ? 1 : static_cast<unsigned>(std::bit_width(size)); }

/// Half up.
std::uint32_t points(int hundredths) { return static_cast<std::uint32_t>((hundredths + 50) / 100); }

void write_stage(BitWriter& out, const StageSpread& stage, bool solid, unsigned width) {
    out.put(stage.known, width);
    if (stage.known == 0) return;
    for (const int hundredths :
         {stage.min, stage.lower_quartile, stage.median, stage.upper_quartile, stage.max}) {
        out.put(points(hundredths), kPointBits);
    }
    out.put(solid ? 1 : 0, 1);
}

/// Reads the fields of any bytes to the end, so that the code's length is known even if its values cannot be.
class TeamReader {
public:
    TeamReader(std::span<const std::uint8_t> bytes, const Instrument& instrument)
        : instrument_(instrument), in_(bytes), origin_(read_origin(in_)) {
        width_ = take(kWidthBits) + 1;
        team_.size = take(width_);
        team_.stage_count = instrument.stage_count();
        require(width_ == width_for(team_.size));
        if (!team_.shown()) return;
        for (int s = 0; s < team_.stage_count; ++s) stage(s);
        if (!team_.median_path.empty()) team_.median_focus = team_.median_path[0];
        focus();
    }

    [[nodiscard]] const Origin& origin() const { return origin_; }
    [[nodiscard]] std::size_t bits() const { return bits_; }
    /// Of bytes that are as long as bits() asks: all is as encode_team would write it.
    bool canonical() { return in_.take(padding_of(bits_)) == 0 && possible_; }
    [[nodiscard]] const TeamSummary& team() const { return team_; }

private:
    std::uint32_t take(unsigned width) {
        bits_ += width;
        return in_.take(width);
    }
    void require(bool holds) { possible_ = possible_ && holds; }

    void stage(int index) {
        StageSpread& out = team_.stages[static_cast<std::size_t>(index)];
        out.known = take(width_);
        require(out.known <= team_.size);
        bool solid = false;
        if (out.known > 0) {
            std::array<int, 5> values{};
            for (int& value : values) value = static_cast<int>(take(kPointBits));
            solid = take(1) != 0;
            require(std::is_sorted(values.begin(), values.end()) && values.back() <= 100);
            // Rounded to whole points, a median may touch the value from which it is solid; the bit says on which
            // side it lay.
            require(solid ? values[2] >= instrument_.solid_from() : values[2] <= instrument_.solid_from());
            out.min = 100 * values[0];
            out.lower_quartile = 100 * values[1];
            out.median = 100 * values[2];
            out.upper_quartile = 100 * values[3];
            out.max = 100 * values[4];
        }
        if (!solid) team_.median_path.push_back(static_cast<std::int8_t>(index));
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

    const Instrument& instrument_;
    BitReader in_;
    Origin origin_;
    std::size_t bits_ = Origin::kBits;
    unsigned width_ = 0;
    bool possible_ = true;
    TeamSummary team_;
};

} // namespace

std::string encode_team(const Instrument& instrument, const TeamSummary& team) {
    assert(team.size <= kLargestTeam);
    const unsigned width = width_for(team.size);
    BitWriter bits;
    write_origin(bits, instrument);
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
    return finish(bits, kTeamMark);
}

bool is_team_code(std::string_view text) { return has_mark(code_in(text), kTeamMark); }

std::variant<TeamSummary, LinkError> decode_team(std::string_view text, const Instrument& instrument) {
    const std::string_view code = code_in(text);
    if (std::optional<LinkError> refused = refuse_surroundings(code)) return *std::move(refused);
    if (has_mark(code, kResultMark)) return LinkError{Kind::Single};
    if (!has_mark(code, kTeamMark)) return unknown_format(code, Kind::NoTeam);

    CodeBytes bytes;
    if (std::optional<LinkError> refused = bytes.read(code, kTeamMark, kHeaderBits))
        return *std::move(refused);
    // Also what should be the checksum, so that the fields of a code that was cut are read as far as they go.
    TeamReader reader(bytes.all(), instrument);
    const bool intact = bytes.intact();
    if (intact) {
        std::optional<LinkError> refused =
            refuse_origin(reader.origin(), instrument, hash_of(instrument.id()));
        if (refused) return *std::move(refused);
    }
    if (std::optional<LinkError> refused = bytes.damage(reader.bits(), intact)) return *std::move(refused);
    if (!reader.canonical()) return not_canonical();
    return reader.team();
}

} // namespace upstream::codec
