// Φ from a table of its points, by cubic Hermite interpolation between them.
// May use: the standard library, but no libm.
#include "numbers/normal.hpp"

#include <algorithm>
#include <cstddef>

#include "numbers/normal_table.hpp"

namespace upstream::engine {

using namespace normal_table;

double normal_cdf(double z) {
    constexpr double kLast = kSteps - 0x1p-30; // a little before the table's end
    const double position = std::clamp((z + kEnd) * kStepsPerUnit, 0.0, kLast);
    const auto index = static_cast<std::size_t>(position);
    const Step& step = table()[index];
    const double t = position - static_cast<double>(index);
    return step.from + t * (step.rise + t * (step.bend + t * step.twist));
}

double normal_quantile(double p) {
    const Table& steps = table();
    const auto above = std::upper_bound(steps.begin() + 1, steps.end(), p,
                                        [](double value, const Step& step) { return value < step.from; });
    // Inside the step that holds p: Newton's method, with the step's mean slope.
    const auto index = static_cast<std::size_t>(above - steps.begin()) - 1;
    const Step& step = steps[index];
    const double slope = step.rise + step.bend + step.twist;
    double t = 0;
    for (int round = 0; round < 8; ++round) {
        t += (p - step.from - t * (step.rise + t * (step.bend + t * step.twist))) / slope;
    }
    return (static_cast<double>(index) + std::clamp(t, 0.0, 1.0)) / kStepsPerUnit - kEnd;
}

} // namespace upstream::engine
