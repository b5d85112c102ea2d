// How a result link packs small numbers: fields of any size in as few bits as they need, and a checksum.
// May use: the standard library.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace upstream::codec {

/// Room for the longest code of the largest instrument.
inline constexpr std::size_t kMaxLinkBytes = 128;
inline constexpr std::size_t kMaxFields = 80;

/// The bytes of a code, filled from the front, highest bit first.
class BitWriter {
public:
    /// Appends the lowest `width` (0–32) bits of `value`.
    void put(std::uint64_t value, unsigned width);
    /// Fills the last byte with zeros.
    void pad();
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {bytes_.data(), size_}; }

private:
    std::array<std::uint8_t, kMaxLinkBytes> bytes_{};
    std::size_t size_ = 0;
    std::uint64_t pending_ = 0;
    unsigned pending_bits_ = 0;
};

class BitReader {
public:
    explicit BitReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
    /// The next `width` (0–32) bits; zeros beyond the end.
    std::uint32_t take(unsigned width);

private:
    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
    std::uint64_t pending_ = 0;
    unsigned pending_bits_ = 0;
};

/// Fields with a number of states each. Neighbours share a mixed-radix number below 2^32, which takes no more bits
/// than it needs: twenty fields of 6 states take 53 bits instead of 60.
class FieldLayout {
public:
    void add(std::uint32_t states);
    [[nodiscard]] std::size_t bits() const;

    void write(BitWriter& out, std::span<const std::uint32_t> values) const;
    /// False if a number is too large for its fields.
    bool read(BitReader& in, std::span<std::uint32_t> values) const;

private:
    /// Neighbouring fields in one number.
    struct Group {
        std::size_t end = 0;      ///< one past its last field
        std::uint64_t states = 1; ///< product of their states, at most 2^32
        unsigned width = 0;       ///< bits
    };

    std::array<std::uint32_t, kMaxFields> states_{};
    std::vector<Group> groups_;
};

/// CRC-32C (Castagnoli 1993, as in RFC 3720): notices every change within 32 neighbouring bits, every change of up to
/// five bits in a code's length, and others but for one in 4 billion. It can be continued: `before` is what it gave for
/// the bytes in front.
std::uint32_t crc32c(std::span<const std::uint8_t> bytes, std::uint32_t before = 0);
inline constexpr unsigned kCrc32Bits = 32;

/// CRC-8 (polynomial x⁸ + x² + x + 1): notices every change within 8 neighbouring bits.
std::uint32_t crc8(std::span<const std::uint8_t> bytes);
inline constexpr unsigned kCrc8Bits = 8;

/// CRC-24 as in RFC 4880, section 6.1: notices every change within 24 neighbouring bits, and others but for one in
/// 16 million.
std::uint32_t crc24(std::span<const std::uint8_t> bytes);
inline constexpr unsigned kCrcBits = 24;

} // namespace upstream::codec
