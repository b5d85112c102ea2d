// Inversions of a ranking. May use: the engine's types.
#include "upstream/engine/scoring/backwards.hpp"

#include <cstdlib>

namespace upstream::engine {

Backwards compare_with_foundation(const std::array<std::int8_t, kMaxStages>& ranking, int stage_count,
                                  int focus) {
    int inversions = 0;
    const auto n = static_cast<std::size_t>(stage_count);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            if (ranking[i] > ranking[j]) ++inversions;
        }
    }
    return describe_backwards(inversions, ranking[0], stage_count, focus);
}

Backwards describe_backwards(int inversions, int first_look, int stage_count, int focus) {
    Backwards out;
    out.inversions = inversions;
    const int pairs = stage_count * (stage_count - 1) / 2;
    out.index = pairs == 0 ? 0 : (200 * inversions + pairs) / (2 * pairs);
    if (inversions == 0) {
        out.verdict = BackwardsVerdict::FoundationFirst;
    } else {
        out.verdict = 2 * inversions < pairs ? BackwardsVerdict::Mixed : BackwardsVerdict::Backwards;
    }
    out.first_look = first_look;
    out.floors_off = focus == kNone ? kNone : std::abs(out.first_look - focus);
    return out;
}

} // namespace upstream::engine
