// Bits, mixed-radix fields and the checksum of result links. May use: the standard library.
#include "upstream/codec/link/link_bits.hpp"

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

template <class Value>
using Table = std::array<Value, 256>;

constexpr std::uint32_t kCrc24Initial = 0xB704CE;
constexpr std::uint32_t kCrc24Mask = 0xFFFFFF;

std::uint32_t crc24_of(std::uint32_t byte) {
    std::uint32_t value = byte << 16U;
    for (int bit = 0; bit < 8; ++bit) value = (value << 1U) ^ ((value & 0x800000U) != 0 ? 0x864CFBU : 0U);
    return value & kCrc24Mask;
}
/// Reflected: the lowest bit comes first.
std::uint32_t crc32_of(std::uint32_t byte) {
    for (int bit = 0; bit < 8; ++bit) byte = byte >> 1U ^ ((byte & 1U) != 0 ? 0x82F63B78U : 0U);
    return byte;
}
std::uint8_t crc8_of(std::uint32_t byte) {
    for (int bit = 0; bit < 8; ++bit) byte = byte << 1U ^ ((byte & 0x80U) != 0 ? 0x107U : 0U);
    return static_cast<std::uint8_t>(byte);
}

template <class Value>
Table<Value> make_table(Value (*of)(std::uint32_t)) {
    Table<Value> out{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) out[byte] = of(byte);
    return out;
}

// Two kilobytes that do not compress, of which a page needs a few entries: worked out at first use instead of sent.
template <class Value, Value (*Of)(std::uint32_t)>
const Table<Value>& table() {
    static const Table<Value> entries = make_table(Of);
    return entries;
}

} // namespace

std::uint32_t crc32c(std::span<const std::uint8_t> bytes, std::uint32_t before) {
    const Table<std::uint32_t>& entries = table<std::uint32_t, crc32_of>();
    std::uint32_t crc = ~before;
    for (const std::uint8_t byte : bytes) crc = crc >> 8U ^ entries[(crc ^ byte) & 0xFFU];
    return ~crc;
}

std::uint32_t crc8(std::span<const std::uint8_t> bytes) {
    const Table<std::uint8_t>& entries = table<std::uint8_t, crc8_of>();
    std::uint8_t crc = 0;
    for (const std::uint8_t byte : bytes) crc = entries[crc ^ byte];
    return crc;
}

std::uint32_t crc24(std::span<const std::uint8_t> bytes) {
    const Table<std::uint32_t>& entries = table<std::uint32_t, crc24_of>();
    std::uint32_t crc = kCrc24Initial;
    for (const std::uint8_t byte : bytes) {
        crc = (crc << 8U & kCrc24Mask) ^ entries[(crc >> 16U ^ byte) & 0xFFU];
    }
    return crc;
}

} // namespace upstream::codec
