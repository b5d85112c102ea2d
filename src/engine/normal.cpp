// Φ from a table made at compile time, by cubic Hermite interpolation between its points.
// May use: the standard library, but no libm.
#include "engine/normal.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace upstream::engine {

namespace {

// With steps h = 1/32 the interpolation is off by at most h⁴/384 · max|φ‴| = 3.5e-9, and the ends by 1.3e-12.
constexpr int kStepsPerUnit = 32;
constexpr int kEnd = 7; ///< the table goes from −7 to 7
constexpr std::size_t kSteps = std::size_t{2} * kEnd * kStepsPerUnit;

constexpr double kInverseSqrtTwoPi = 0.398942280401432677939946059934;

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

constexpr std::array<Step, kSteps> kTable = [] {
    constexpr std::size_t kHalf = kSteps / 2;
    std::array<Point, kSteps + 1> points{};
    for (std::size_t i = 0; i <= kHalf; ++i) {
        const Point point = point_at(static_cast<double>(i) / kStepsPerUnit);
        points[kHalf - i] = {1 - point.cdf, point.density};
        points[kHalf + i] = point;
    }
    std::array<Step, kSteps> steps{};
    for (std::size_t i = 0; i < kSteps; ++i) steps[i] = step_between(points[i], points[i + 1]);
    return steps;
}();

} // namespace

double normal_cdf(double z) {
    constexpr double kLast = kSteps - 0x1p-30; // a little before the table's end
    const double position = std::clamp((z + kEnd) * kStepsPerUnit, 0.0, kLast);
    const auto index = static_cast<std::size_t>(position);
    const Step& step = kTable[index];
    const double t = position - static_cast<double>(index);
    return step.from + t * (step.rise + t * (step.bend + t * step.twist));
}

double normal_quantile(double p) {
    const auto above = std::upper_bound(kTable.begin() + 1, kTable.end(), p,
                                        [](double value, const Step& step) { return value < step.from; });
    // Inside the step that holds p: Newton's method, with the step's mean slope.
    const auto index = static_cast<std::size_t>(above - kTable.begin()) - 1;
    const Step& step = kTable[index];
    const double slope = step.rise + step.bend + step.twist;
    double t = 0;
    for (int round = 0; round < 8; ++round) {
        t += (p - step.from - t * (step.rise + t * (step.bend + t * step.twist))) / slope;
    }
    return (static_cast<double>(index) + std::clamp(t, 0.0, 1.0)) / kStepsPerUnit - kEnd;
}

} // namespace upstream::engine
