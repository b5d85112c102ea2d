// Mean and variance of numbers that come one by one. May use: the standard library. Inside the engine only.
#pragma once

#include <cmath>

namespace upstream::engine {

/// Mean and variance of numbers as they come (Welford 1962).
class Moments {
public:
    void add(double value) {
        count_ += 1;
        const double before = value - mean_;
        mean_ += before / count_;
        squares_ += before * (value - mean_);
    }
    [[nodiscard]] double variance() const { return count_ < 2 ? 0 : squares_ / (count_ - 1); }
    [[nodiscard]] double root_mean_square() const { return std::sqrt(squares_ / count_ + mean_ * mean_); }

private:
    double count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
};

} // namespace upstream::engine
