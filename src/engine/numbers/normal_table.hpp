// The table behind Φ: made in the compiler for programs, at first use in the page, by the same operations in the same
// order. May use: the standard library, but no libm.
#pragma once

#include <array>
#include <cstddef>

namespace upstream::engine::normal_table {

// With steps h = 1/32 the interpolation is off by at most h⁴/384 · max|φ‴| = 3.5e-9, and the ends by 1.3e-12.
inline constexpr int kStepsPerUnit = 32;
inline constexpr int kEnd = 7; ///< the table goes from −7 to 7
inline constexpr std::size_t kSteps = std::size_t{2} * kEnd * kStepsPerUnit;

inline constexpr double kInverseSqrtTwoPi = 0.398942280401432677939946059934;

/// e^−y for y ≥ 0: Taylor's series on y/64, squared six times.
constexpr double exp_minus(double y) {
    const double x = y / 64;
    double term = 1;
    double sum = 1;
    for (int k = 1; k <= 16; ++k) {
        term *= x / k;
        sum += term;
    }
    for (int k = 0; k < 6; ++k) sum *= sum;
    return 1 / sum;
}

struct Point {
    double cdf;     ///< Φ(z)
    double density; ///< φ(z)
};

/// Φ(z) = ½ + φ(z) · (z + z³/3 + z⁵/(3·5) + …), for z ≥ 0 (Abramowitz and Stegun 26.2.11).
constexpr Point point_at(double z) {
    const double density = kInverseSqrtTwoPi * exp_minus(z * z / 2);
    double term = z;
    double sum = z;
    for (int k = 1; term > sum * 1e-17; ++k) {
        term *= z * z / (2 * k + 1);
        sum += term;
    }
    return {0.5 + density * sum, density};
}

/// Φ on one step: from + t·(rise + t·(bend + t·twist)), t from 0 to 1.
struct Step {
    double from;
    double rise;
    double bend;
    double twist;
};

constexpr Step step_between(const Point& left, const Point& right) {
    const double difference = right.cdf - left.cdf;
    const double slope_left = left.density / kStepsPerUnit;
    const double slope_right = right.density / kStepsPerUnit;
    return {left.cdf, slope_left, 3 * difference - 2 * slope_left - slope_right,
            slope_left + slope_right - 2 * difference};
}

using Table = std::array<Step, kSteps>;

constexpr Table make_table() {
    constexpr std::size_t kHalf = kSteps / 2;
    std::array<Point, kSteps + 1> points{};
    for (std::size_t i = 0; i <= kHalf; ++i) {
        const Point point = point_at(static_cast<double>(i) / kStepsPerUnit);
        points[kHalf - i] = {1 - point.cdf, point.density};
        points[kHalf + i] = point;
    }
    Table steps{};
    for (std::size_t i = 0; i < kSteps; ++i) steps[i] = step_between(points[i], points[i + 1]);
    return steps;
}

#ifdef __EMSCRIPTEN__
// These 14 KB hardly compress: they would be a sixteenth of what a visitor's phone has to load.
// Assigned, as an initial value would be worked out by the compiler and sent all the same.
inline const Table& table() {
    static Table steps;
    if (steps.back().from == 0) steps = make_table();
    return steps;
}
#else
inline constexpr Table kTable = make_table();
constexpr const Table& table() { return kTable; }
#endif

} // namespace upstream::engine::normal_table
