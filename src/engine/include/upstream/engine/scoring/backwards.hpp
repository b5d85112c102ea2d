// Does the person look at the roof first? May use: the engine's types.
#pragma once

#include <array>
#include <cstdint>

#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"

namespace upstream::engine {

/// Compares a ranking (a permutation of the first `stage_count` stages, looked at first in front) with the
/// foundation order. `focus` is the result's, kNone when sound.
Backwards compare_with_foundation(const std::array<std::int8_t, kMaxStages>& ranking, int stage_count,
                                  int focus);

/// The same from the number of inversions and the stage looked at first.
Backwards describe_backwards(int inversions, int first_look, int stage_count, int focus);

} // namespace upstream::engine
