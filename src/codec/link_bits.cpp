// Bits, mixed-radix fields and the checksum of result links. May use: the standard library.
#include "codec/link_bits.hpp"

#include <bit>

namespace upstream::codec {

void BitWriter::put(std::uint64_t value, unsigned width) {
    pending_ = pending_ << width | (value & ((std::uint64_t{1} << width) - 1));
    pending_bits_ += width;
    while (pending_bits_ >= 8) {
        pending_bits_ -= 8;
        bytes_[size_++] = static_cast<std::uint8_t>(pending_ >> pending_bits_);
    }
}

void BitWriter::pad() {
    if (pending_bits_ > 0) put(0, 8 - pending_bits_);
}

std::uint32_t BitReader::take(unsigned width) {
    while (pending_bits_ < width) {
        pending_ = pending_ << 8U | (at_ < bytes_.size() ? bytes_[at_] : 0U);
        ++at_;
        pending_bits_ += 8;
    }
    pending_bits_ -= width;
    return static_cast<std::uint32_t>(pending_ >> pending_bits_ & ((std::uint64_t{1} << width) - 1));
}

void FieldLayout::add(std::uint32_t states) {
    constexpr std::uint64_t kMostStates = std::uint64_t{1} << 32U;
    const std::size_t field = groups_.empty() ? 0 : groups_.back().end;
    if (groups_.empty() || groups_.back().states * states > kMostStates) groups_.emplace_back();
    Group& group = groups_.back();
    states_[field] = states;
    group.end = field + 1;
    group.states *= states;
    group.width = static_cast<unsigned>(std::bit_width(group.states - 1));
}

std::size_t FieldLayout::bits() const {
    std::size_t out = 0;
    for (const Group& group : groups_) out += group.width;
    return out;
}

void FieldLayout::write(BitWriter& out, std::span<const std::uint32_t> values) const {
    std::size_t first = 0;
    for (const Group& group : groups_) {
        std::uint64_t number = 0;
        for (std::size_t i = group.end; i-- > first;) number = number * states_[i] + values[i];
        out.put(number, group.width);
        first = group.end;
    }
}

bool FieldLayout::read(BitReader& in, std::span<std::uint32_t> values) const {
    std::size_t first = 0;
    for (const Group& group : groups_) {
        std::uint32_t number = in.take(group.width);
        if (number >= group.states) return false;
        for (; first < group.end; ++first) {
            values[first] = number % states_[first];
            number /= states_[first];
        }
    }
    return true;
}

namespace {

constexpr std::uint32_t kPolynomial = 0x864CFB;
constexpr std::uint32_t kInitial = 0xB704CE;
constexpr std::uint32_t kMask = 0xFFFFFF;

constexpr std::array<std::uint32_t, 256> kCrcTable = [] {
    std::array<std::uint32_t, 256> out{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t value = byte << 16U;
        for (int bit = 0; bit < 8; ++bit)
            value = (value << 1U) ^ ((value & 0x800000U) != 0 ? kPolynomial : 0U);
        out[byte] = value & kMask;
    }
    return out;
}();

/// Reflected: the lowest bit comes first.
constexpr std::array<std::uint32_t, 256> kCrc32Table = [] {
    std::array<std::uint32_t, 256> out{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit) value = value >> 1U ^ ((value & 1U) != 0 ? 0x82F63B78U : 0U);
        out[byte] = value;
    }
    return out;
}();

constexpr std::array<std::uint8_t, 256> kCrc8Table = [] {
    std::array<std::uint8_t, 256> out{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        unsigned value = byte;
        for (int bit = 0; bit < 8; ++bit) value = value << 1U ^ ((value & 0x80U) != 0 ? 0x107U : 0U);
        out[byte] = static_cast<std::uint8_t>(value);
    }
    return out;
}();

} // namespace

std::uint32_t crc32c(std::span<const std::uint8_t> bytes, std::uint32_t before) {
    std::uint32_t crc = ~before;
    for (const std::uint8_t byte : bytes) crc = crc >> 8U ^ kCrc32Table[(crc ^ byte) & 0xFFU];
    return ~crc;
}

std::uint32_t crc8(std::span<const std::uint8_t> bytes) {
    std::uint8_t crc = 0;
    for (const std::uint8_t byte : bytes) crc = kCrc8Table[crc ^ byte];
    return crc;
}

std::uint32_t crc24(std::span<const std::uint8_t> bytes) {
    std::uint32_t crc = kInitial;
    for (const std::uint8_t byte : bytes) crc = (crc << 8U & kMask) ^ kCrcTable[(crc >> 16U ^ byte) & 0xFFU];
    return crc;
}

} // namespace upstream::codec
