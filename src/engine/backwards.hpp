// Does the person look at the roof first? May use: the engine's types.
#pragma once

#include "engine/response.hpp"
#include "engine/result.hpp"

namespace upstream::engine {

/// Compares a ranking (a permutation of the first `stage_count` stages, looked at first in front) with the
/// foundation order. `focus` is the result's, kNone when sound.
Backwards compare_with_foundation(const std::array<std::int8_t, kMaxStages>& ranking, int stage_count, int focus);

} // namespace upstream::engine
