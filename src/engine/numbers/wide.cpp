// The arithmetic of wide numbers, word by word as by hand. May use: the standard library.
#include "upstream/engine/numbers/wide.hpp"

#include <bit>

namespace upstream::engine {

Wide& Wide::operator+=(const Wide& other) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < kWords; ++i) {
        carry += std::uint64_t{words_[i]} + other.words_[i];
        words_[i] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
    }
    return *this;
}

Wide& Wide::operator-=(const Wide& other) {
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < kWords; ++i) {
        const std::uint64_t difference = std::uint64_t{words_[i]} - other.words_[i] - borrow;
        words_[i] = static_cast<std::uint32_t>(difference);
        borrow = difference >> 63;
    }
    return *this;
}

Wide operator*(const Wide& a, const Wide& b) {
    Wide out;
    const std::size_t length_a = a.length();
    const std::size_t length_b = b.length();
    for (std::size_t i = 0; i < length_a; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; i + j < Wide::kWords && (j < length_b || carry != 0); ++j) {
            carry += std::uint64_t{a.words_[i]} * b.words_[j] + out.words_[i + j];
            out.words_[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
    }
    return out;
}

std::strong_ordering operator<=>(const Wide& a, const Wide& b) {
    for (std::size_t i = Wide::kWords; i-- > 0;) {
        if (a.words_[i] != b.words_[i]) return a.words_[i] <=> b.words_[i];
    }
    return std::strong_ordering::equal;
}

std::uint32_t Wide::divide(std::uint32_t divisor) {
    std::uint64_t rest = 0;
    for (std::size_t i = kWords; i-- > 0;) {
        rest = rest << 32U | words_[i];
        words_[i] = static_cast<std::uint32_t>(rest / divisor);
        rest %= divisor;
    }
    return static_cast<std::uint32_t>(rest);
}

void Wide::halve() {
    for (std::size_t i = 0; i < kWords; ++i) {
        words_[i] = words_[i] >> 1U | (i + 1 < kWords ? words_[i + 1] << 31U : 0U);
    }
}

std::size_t Wide::bits() const {
    const std::size_t used = length();
    return used == 0 ? 0 : 32 * (used - 1) + static_cast<std::size_t>(std::bit_width(words_[used - 1]));
}

std::uint64_t Wide::hash() const {
    std::uint64_t out = 0;
    for (const std::uint32_t word : words_) out = (out ^ word) * 0x9E3779B97F4A7C15U;
    return out;
}

double Wide::approximate() const {
    double out = 0;
    for (std::size_t i = kWords; i-- > 0;) out = out * 4294967296.0 + words_[i];
    return out;
}

std::size_t Wide::length() const {
    std::size_t length = kWords;
    while (length > 0 && words_[length - 1] == 0) --length;
    return length;
}

} // namespace upstream::engine
