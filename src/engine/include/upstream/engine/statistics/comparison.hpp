// Two results side by side: a leader's and a rep's, or before and after. May use: the engine's results.
#pragma once

#include <array>
#include <cstdint>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/limits.hpp"
#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"

namespace upstream::engine {

/// How surely a stage differs. Without any change, some stage of a comparison is called clear at most once in twenty
/// comparisons (Šidák 1967, over the stages known in both); some: once in twenty for this stage alone.
enum class Evidence : std::uint8_t { None, Some, Clear };

/// One stage of B against A.
struct StageDifference {
    bool known = false; ///< both scores are known; only then the rest means something
    int hundredths = 0; ///< B − A in hundredths of a point, rounded half up (−0.005 gives 0.00)
    int shown = 0;      ///< B − A in whole points, rounded half up from the exact value: what people see
    Evidence evidence = Evidence::None;

    bool operator==(const StageDifference&) const = default;
};

struct Comparison {
    int stage_count = 0;
    std::array<StageDifference, kMaxStages> stages{};
    bool focus_moved = false;  ///< another stage, or to or from “sound”
    bool moved_surely = false; ///< it moved, and both calls are firm

    bool operator==(const Comparison&) const = default;
};

/// A result and the answers that gave it; those of a summary are not read.
struct ComparedResult {
    const Result& result;
    const Response& response;
};

/// Both must be of this instrument. A summary's scores are whole points.
Comparison compare(const Instrument& instrument, const ComparedResult& a, const ComparedResult& b);

} // namespace upstream::engine
