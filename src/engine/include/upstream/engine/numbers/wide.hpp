// A fixed-width whole number for the rare instruments whose exact scores do not fit 64 bits.
// May use: the standard library.
#pragma once

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace upstream::engine {

/// Unsigned, 1344 bits: room for (least common multiple of 64 point ranges up to 1000, below 2^638, times a sum of
/// weights up to 64000)² · 20000, the largest number that scoring forms. Differences must not be negative.
class Wide {
public:
    constexpr Wide() = default;
    constexpr explicit Wide(std::int64_t value) {
        words_[0] = static_cast<std::uint32_t>(value);
        words_[1] = static_cast<std::uint32_t>(static_cast<std::uint64_t>(value) >> 32);
    }

    constexpr Wide& operator+=(const Wide& other) {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < kWords; ++i) {
            carry += std::uint64_t{words_[i]} + other.words_[i];
            words_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        return *this;
    }
    constexpr Wide& operator-=(const Wide& other) {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < kWords; ++i) {
            const std::uint64_t difference = std::uint64_t{words_[i]} - other.words_[i] - borrow;
            words_[i] = static_cast<std::uint32_t>(difference);
            borrow = difference >> 63;
        }
        return *this;
    }
    friend constexpr Wide operator+(Wide a, const Wide& b) { return a += b; }
    friend constexpr Wide operator-(Wide a, const Wide& b) { return a -= b; }

    friend constexpr Wide operator*(const Wide& a, const Wide& b) {
        Wide out;
        const std::size_t length_a = a.length();
        const std::size_t length_b = b.length();
        for (std::size_t i = 0; i < length_a; ++i) {
            std::uint64_t carry = 0;
            for (std::size_t j = 0; i + j < kWords && (j < length_b || carry != 0); ++j) {
                carry += std::uint64_t{a.words_[i]} * b.words_[j] + out.words_[i + j];
                out.words_[i + j] = static_cast<std::uint32_t>(carry);
                carry >>= 32;
            }
        }
        return out;
    }

    constexpr bool operator==(const Wide&) const = default;
    friend constexpr std::strong_ordering operator<=>(const Wide& a, const Wide& b) {
        for (std::size_t i = kWords; i-- > 0;) {
            if (a.words_[i] != b.words_[i]) return a.words_[i] <=> b.words_[i];
        }
        return std::strong_ordering::equal;
    }

    /// Divides by a small number in place and gives the remainder.
    constexpr std::uint32_t divide(std::uint32_t divisor) {
        std::uint64_t rest = 0;
        for (std::size_t i = kWords; i-- > 0;) {
            rest = rest << 32U | words_[i];
            words_[i] = static_cast<std::uint32_t>(rest / divisor);
            rest %= divisor;
        }
        return static_cast<std::uint32_t>(rest);
    }
    constexpr void halve() {
        for (std::size_t i = 0; i < kWords; ++i) {
            words_[i] = words_[i] >> 1U | (i + 1 < kWords ? words_[i + 1] << 31U : 0U);
        }
    }
    [[nodiscard]] constexpr bool even() const { return (words_[0] & 1U) == 0; }
    /// How many bits the value has; 0 for 0.
    [[nodiscard]] constexpr std::size_t bits() const {
        const std::size_t used = length();
        return used == 0 ? 0 : 32 * (used - 1) + static_cast<std::size_t>(std::bit_width(words_[used - 1]));
    }
    /// The value's lowest 64 bits.
    [[nodiscard]] constexpr std::uint64_t low() const { return std::uint64_t{words_[1]} << 32U | words_[0]; }
    /// For hash tables.
    [[nodiscard]] constexpr std::uint64_t hash() const {
        std::uint64_t out = 0;
        for (const std::uint32_t word : words_) out = (out ^ word) * 0x9E3779B97F4A7C15U;
        return out;
    }

    /// Close to the value, from its highest words; the same on every build. Numbers below 2^1000 only.
    [[nodiscard]] constexpr double approximate() const {
        double out = 0;
        for (std::size_t i = kWords; i-- > 0;) out = out * 4294967296.0 + words_[i];
        return out;
    }

private:
    static constexpr std::size_t kWords = 42;

    [[nodiscard]] constexpr std::size_t length() const {
        std::size_t length = kWords;
        while (length > 0 && words_[length - 1] == 0) --length;
        return length;
    }

    std::array<std::uint32_t, kWords> words_{}; ///< lowest first
};

} // namespace upstream::engine
