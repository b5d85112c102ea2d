// The normal distribution. May use: the standard library, but no libm.
#pragma once

namespace upstream::engine {

/// Φ(z): the probability that a standard normal variable is at most z, to within 1e-8. Only +, −, ·, / on doubles,
/// so every build gives the same bits. `z` must not be NaN.
double normal_cdf(double z);

/// The z with Φ(z) = p, to within 1e-6 for |z| below 5; the same bits on every build. `p` between 0 and 1, both
/// excluded; the ends are ±7.
double normal_quantile(double p);

} // namespace upstream::engine
