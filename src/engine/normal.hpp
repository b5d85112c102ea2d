// The normal distribution. May use: the standard library, but no libm.
#pragma once

namespace upstream::engine {

/// Φ(z): the probability that a standard normal variable is at most z, to within 1e-9. Only +, −, ·, / on doubles,
/// so every build gives the same bits. `z` must not be NaN.
double normal_cdf(double z);

} // namespace upstream::engine
