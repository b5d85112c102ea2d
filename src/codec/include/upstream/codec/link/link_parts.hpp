// What the codes of single results and of teams have in common, in both formats: how they begin and end, and why they
// are refused (docs/link-format.md). May use: engine, codec/link, codec/link_bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "upstream/codec/link/link.hpp"
#include "upstream/codec/link/link_bits.hpp"
#include "upstream/engine/model/instrument.hpp"

namespace upstream::codec {

/// A form of codes: the mark it begins with, how much of its instrument's id it names, and what it ends with.
struct Form {
    std::string_view mark;
    unsigned id_bits = 0;
    unsigned check_bits = 0;

    bool operator==(const Form&) const = default;
};

/// No longer made, readable for good.
inline constexpr Form kFirstResult{"1.", 20, kCrcBits};
inline constexpr Form kFirstTeam{"t1.", 20, kCrcBits};
/// Their checksum covers the instrument's whole id.
inline constexpr Form kResult{"2.", 32, kCrc8Bits + kCrc32Bits};
inline constexpr Form kTeam{"t2.", 32, kCrc8Bits + kCrc32Bits};

inline bool has_mark(std::string_view code, const Form& form) {
    return code.substr(0, form.mark.size()) == form.mark;
}

/// Which instrument a code belongs to.
struct Origin {
    static constexpr unsigned kVersionBits = 12;

    int version = 0;
    std::uint32_t id = 0;
};

/// An instrument's id as codes name it: FNV-1a; of fewer than 32 bits, folded.
std::uint32_t hash_of(std::string_view id, unsigned bits);
/// The checksum of a mark and an id, to be continued over a code's bytes.
std::uint32_t seed_of(std::string_view mark, std::string_view id);

/// What makes codes of one form those of one instrument.
class Stamp {
public:
    Stamp(const Form& form, const engine::Instrument& instrument)
        : form_(form), own_{instrument.version(), hash_of(instrument.id(), form.id_bits)},
          seed_(seed_of(form.mark, instrument.id())) {}

    [[nodiscard]] const Form& form() const { return form_; }
    [[nodiscard]] std::size_t origin_bits() const { return Origin::kVersionBits + form_.id_bits; }
    void write_origin(BitWriter& out) const;
    [[nodiscard]] Origin read_origin(BitReader& in) const;

    /// Appends zeros to a whole byte and the checksum, and writes it all after the mark.
    [[nodiscard]] std::string finish(BitWriter& bits) const;
    /// The bytes before `check` belong to a code of this form, whoever made it. Of a first form this is all that its
    /// checksum tells.
    [[nodiscard]] bool unaltered(std::span<const std::uint8_t> body, BitReader check) const;
    /// They belong to a code of this form and of this instrument's id.
    [[nodiscard]] bool genuine(std::span<const std::uint8_t> body, BitReader check) const;

    /// Another questionnaire, or another version.
    [[nodiscard]] std::optional<LinkError> refuse(const Origin& origin) const;

private:
    [[nodiscard]] bool first() const { return form_.check_bits == kCrcBits; }

    Form form_;
    Origin own_;
    std::uint32_t seed_;
};

/// What a code's characters stand for. At least a checksum long.
class CodeBytes {
public:
    /// `code`: with its mark; `header`: bits that every code of its kind has.
    std::optional<LinkError> read(std::string_view code, const Form& form, std::size_t header);

    [[nodiscard]] std::span<const std::uint8_t> all() const { return {bytes_.data(), size_}; }
    /// All but the checksum.
    [[nodiscard]] std::span<const std::uint8_t> body() const { return all().first(size_ - check_bytes_); }

    /// Why a code with this origin, whose fields take `bits` before the zeros at the end, is none of this stamp's;
    /// nothing if it is. Needs no intact code, because how long a damaged one should be tells what happened to it.
    [[nodiscard]] std::optional<LinkError> refuse(const Stamp& stamp, const Origin& origin,
                                                  std::size_t bits) const;

private:
    std::array<std::uint8_t, kMaxLinkBytes> bytes_;
    std::size_t size_ = 0;
    std::size_t check_bytes_ = 0;
    std::size_t length_ = 0; ///< characters after the mark
    bool whole_ = false;     ///< they stand for nothing but the bytes
};

/// Zeros from the last bit to a whole byte.
constexpr unsigned padding_of(std::size_t bits) { return static_cast<unsigned>((8 - bits % 8) % 8); }

/// No code, or padding behind it.
std::optional<LinkError> refuse_surroundings(std::string_view code);
/// A mark that is not known. `otherwise`: what it is if it is no mark at all.
LinkError unknown_format(std::string_view code, LinkError::Kind otherwise);
LinkError not_canonical();

} // namespace upstream::codec
