// A fixed-width whole number for the rare instruments whose exact scores do not fit 64 bits.
// May use: the standard library.
#pragma once

#include <array>
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

    Wide& operator+=(const Wide& other);
    Wide& operator-=(const Wide& other);
    friend Wide operator+(Wide a, const Wide& b) { return a += b; }
    friend Wide operator-(Wide a, const Wide& b) { return a -= b; }
    friend Wide operator*(const Wide& a, const Wide& b);

    constexpr bool operator==(const Wide&) const = default;
    friend std::strong_ordering operator<=>(const Wide& a, const Wide& b);

    /// Divides by a small number in place and gives the remainder.
    std::uint32_t divide(std::uint32_t divisor);
    void halve();
    [[nodiscard]] constexpr bool even() const { return (words_[0] & 1U) == 0; }
    /// How many bits the value has; 0 for 0.
    [[nodiscard]] std::size_t bits() const;
    /// The value's lowest 64 bits.
    [[nodiscard]] constexpr std::uint64_t low() const { return std::uint64_t{words_[1]} << 32U | words_[0]; }
    /// For hash tables.
    [[nodiscard]] std::uint64_t hash() const;

    /// Close to the value, from its highest words; the same on every build. Numbers below 2^1000 only.
    [[nodiscard]] double approximate() const;

private:
    static constexpr std::size_t kWords = 42;

    /// Words up to the highest that is not 0.
    [[nodiscard]] std::size_t length() const;

    std::array<std::uint32_t, kWords> words_{}; ///< lowest first
};

} // namespace upstream::engine
