// Sums that come out the same in whatever order they are added up: what variances and standard errors are worked out from.
// May use: the standard library.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace upstream::engine {

/// A sum of numbers between −32767 and 32767, each cut off to a multiple of 2^−48 and then added up exactly.
class ExactSum {
public:
    void add(double value) {
        const auto units = static_cast<std::int64_t>(value * 0x1p48);
        const auto bits = static_cast<std::uint64_t>(units);
        low_ += bits;
        high_ += (units < 0 ? -1 : 0) + (low_ < bits ? 1 : 0);
    }
    [[nodiscard]] double value() const {
        return (static_cast<double>(high_) * 0x1p64 + static_cast<double>(low_)) * 0x1p-48;
    }

private:
    std::uint64_t low_ = 0; ///< together a whole number of 128 bits, in two's complement
    std::int64_t high_ = 0;
};

/// For vectors of up to `Most` numbers: the sum of y[i]·y[j] over the vectors, for each i and j.
template <std::size_t Most>
class ProductSums {
public:
    using Vector = std::array<double, Most>;

    void add(const Vector& y, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) {
            if (y[i] == 0) continue;
            for (std::size_t j = 0; j <= i; ++j) sums_[place(i, j)].add(y[i] * y[j]);
        }
    }
    [[nodiscard]] double operator()(std::size_t i, std::size_t j) const {
        return sums_[i < j ? place(j, i) : place(i, j)].value();
    }
    /// The sum of (a·y)·(b·y).
    [[nodiscard]] double of(const Vector& a, const Vector& b) const {
        double out = 0;
        for (std::size_t i = 0; i < Most; ++i) {
            if (a[i] == 0) continue;
            double row = 0;
            for (std::size_t j = 0; j < Most; ++j) row += (*this)(i, j) * b[j];
            out += a[i] * row;
        }
        return out;
    }

private:
    static std::size_t place(std::size_t i, std::size_t j) { return i * (i + 1) / 2 + j; }

    std::array<ExactSum, Most*(Most + 1) / 2> sums_{};
};

} // namespace upstream::engine
