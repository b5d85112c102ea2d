// The few operations that scoring does differently on 64-bit and on wide numbers, so that everything else is
// written once for both. May use: engine/numbers/score.hpp, engine/numbers/wide.hpp.
#pragma once

#include <cstdint>

#include "upstream/engine/numbers/score.hpp"
#include "upstream/engine/numbers/wide.hpp"

namespace upstream::engine {

/// The fast number. compile() chooses it only where a stage's largest `whole` (unit · sum of weights) is at most
/// kLargestWhole, so that 20000 · whole · whole still fits.
using Narrow = std::int64_t;
inline constexpr Narrow kLargestWhole = Narrow{1} << 24;

inline double approximate(Narrow value) { return static_cast<double>(value); }
inline double approximate(const Wide& value) { return value.approximate(); }

/// ⌊part / whole⌋, which must be below 2^31.
inline std::int64_t quotient(Narrow part, Narrow whole) { return part / whole; }
inline std::int64_t quotient(const Wide& part, const Wide& whole) {
    std::int64_t out = 0;
    for (std::int64_t bit = std::int64_t{1} << 30; bit > 0; bit >>= 1) {
        if (whole * Wide(out + bit) <= part) out += bit;
    }
    return out;
}

/// The score 100 · part / whole.
inline Score to_score(Narrow part, Narrow whole) {
    return {static_cast<std::int32_t>(part), static_cast<std::int32_t>(whole)};
}
inline Score to_score(const Wide& part, const Wide& whole) {
    constexpr std::int32_t kGrid = 20000 << 14;
    return {static_cast<std::int32_t>(quotient(part * Wide(kGrid), whole)), kGrid};
}

} // namespace upstream::engine
