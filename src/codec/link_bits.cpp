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

FieldLayout::Group FieldLayout::group_from(std::size_t first) const {
    constexpr std::uint64_t kMostStates = std::uint64_t{1} << 32U;
    Group out{first, 1, 0};
    while (out.end < count_ && out.states * states_[out.end] <= kMostStates) out.states *= states_[out.end++];
    out.width = static_cast<unsigned>(std::bit_width(out.states - 1));
    return out;
}

std::size_t FieldLayout::bits() const {
    std::size_t out = 0;
    for (std::size_t first = 0; first < count_;) {
        const Group group = group_from(first);
        out += group.width;
        first = group.end;
    }
    return out;
}

void FieldLayout::write(BitWriter& out, std::span<const std::uint32_t> values) const {
    for (std::size_t first = 0; first < count_;) {
        const Group group = group_from(first);
        std::uint64_t number = 0;
        for (std::size_t i = group.end; i-- > first;) number = number * states_[i] + values[i];
        out.put(number, group.width);
        first = group.end;
    }
}

bool FieldLayout::read(BitReader& in, std::span<std::uint32_t> values) const {
    for (std::size_t first = 0; first < count_;) {
        const Group group = group_from(first);
        std::uint32_t number = in.take(group.width);
        if (number >= group.states) return false;
        for (std::size_t i = first; i < group.end; ++i) {
            values[i] = number % states_[i];
            number /= states_[i];
        }
        first = group.end;
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
        for (int bit = 0; bit < 8; ++bit) value = (value << 1U) ^ ((value & 0x800000U) != 0 ? kPolynomial : 0U);
        out[byte] = value & kMask;
    }
    return out;
}();

} // namespace

std::uint32_t crc24(std::span<const std::uint8_t> bytes) {
    std::uint32_t crc = kInitial;
    for (const std::uint8_t byte : bytes) crc = (crc << 8U & kMask) ^ kCrcTable[(crc >> 16U ^ byte) & 0xFFU];
    return crc;
}

} // namespace upstream::codec
