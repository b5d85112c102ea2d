// What the codes of single results and of teams have in common: where they are in a link, how they begin and end, and
// why they are refused. May use: engine, codec/link, codec/link_bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "codec/link.hpp"
#include "codec/link_bits.hpp"
#include "engine/instrument.hpp"

namespace upstream::codec {

inline constexpr std::string_view kResultMark = "1.";
inline constexpr std::string_view kTeamMark = "t1.";

/// The code within a fragment or a whole link.
std::string_view code_in(std::string_view text);

inline bool has_mark(std::string_view code, std::string_view mark) {
    return code.substr(0, mark.size()) == mark;
}

/// An instrument's id as codes name it.
std::uint32_t hash_of(std::string_view id);

/// Which instrument a code belongs to.
struct Origin {
    static constexpr unsigned kVersionBits = 12;
    static constexpr unsigned kIdBits = 20;
    static constexpr std::size_t kBits = kVersionBits + kIdBits;

    int version;
    std::uint32_t id;
};

void write_origin(BitWriter& out, const engine::Instrument& instrument);
Origin read_origin(BitReader& in);

/// Appends zeros to a whole byte and the checksum, and writes it all after the mark.
std::string finish(BitWriter& bits, std::string_view mark);

/// What a code's characters stand for. At least a checksum long.
class CodeBytes {
public:
    /// `code`: with its mark; `header`: bits that every code of its kind has.
    std::optional<LinkError> read(std::string_view code, std::string_view mark, std::size_t header);

    [[nodiscard]] std::span<const std::uint8_t> all() const { return {bytes_.data(), size_}; }
    /// All but the checksum.
    [[nodiscard]] std::span<const std::uint8_t> body() const;
    /// The checksum is right, and the characters are the only ones for these bytes.
    [[nodiscard]] bool intact() const;
    /// Cut off, too long or altered; `bits`: how many are before the zeros at the end. Needs no intact code, because
    /// how long a damaged one should be tells what happened to it.
    [[nodiscard]] std::optional<LinkError> damage(std::size_t bits, bool intact) const;

private:
    std::array<std::uint8_t, kMaxLinkBytes> bytes_;
    std::size_t size_ = 0;
    std::size_t length_ = 0; ///< characters after the mark
    bool whole_ = false;     ///< they stand for nothing but the bytes
};

/// Zeros from the last bit to a whole byte.
constexpr unsigned padding_of(std::size_t bits) { return static_cast<unsigned>((8 - bits % 8) % 8); }

/// No code, or something around it.
std::optional<LinkError> refuse_surroundings(std::string_view code);
/// Another questionnaire, or another version; `id` is hash_of the instrument's.
std::optional<LinkError> refuse_origin(const Origin& origin, const engine::Instrument& instrument,
                                       std::uint32_t id);
/// A mark that is not known. `otherwise`: what it is if it is no mark at all.
LinkError unknown_format(std::string_view code, LinkError::Kind otherwise);
LinkError not_canonical();

} // namespace upstream::codec
