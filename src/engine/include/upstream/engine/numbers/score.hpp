// A score on 0–100, exact. May use: the standard library.
#pragma once

#include <cstdint>

namespace upstream::engine {

/// The score 100 · part / whole, or unknown when whole is 0. Where the exact fraction does not fit 32 bits it is
/// cut off (not rounded) to a multiple of 1/327680000, which keeps both roundings below exact.
struct Score {
    std::int32_t part;
    std::int32_t whole;

    [[nodiscard]] constexpr bool known() const { return whole != 0; }

    /// Hundredths of a point, 0–10000, rounded half up: what is printed. The score must be known.
    [[nodiscard]] constexpr int hundredths() const { return rounded(100); }
    /// Whole points, 0–100, rounded half up from the exact value: what people see. The score must be known.
    [[nodiscard]] constexpr int shown() const { return rounded(1); }
    /// For drawing. The score must be known.
    [[nodiscard]] constexpr double value() const {
        return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    }

    constexpr bool operator==(const Score&) const = default;

private:
    [[nodiscard]] constexpr int rounded(std::int64_t units) const {
        return static_cast<int>((200 * units * part + whole) / (2 * std::int64_t{whole}));
    }
};

} // namespace upstream::engine
