// What a response says, in the terms of docs/model.md. Plain values, no allocation.
// May use: engine/model/limits.hpp, engine/numbers/list.hpp, engine/numbers/score.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "upstream/engine/model/limits.hpp"
#include "upstream/engine/numbers/list.hpp"
#include "upstream/engine/numbers/score.hpp"

namespace upstream::engine {

/// A likely range is S ± 1.28·√V: z for 80 %.
inline constexpr double kRangeWidth = 1.28;

/// One stage. Everything but `solid_likelihood` means something only when the score is known.
struct StageResult {
    Score score{};        ///< S; unknown unless more than half of the stage's items are answered
    double variance = 0;  ///< V, the square of the score's standard error; see also Result::summary
    double low = 0;       ///< the likely range: 80 %, clipped to 0–100
    double high = 0;      ///<
    int band = kNone;     ///< the last band whose `from` is at most S
    bool partial = false; ///< known, with an item missing
    Score support{};      ///< E: what carries this stage; unknown if an earlier stage is
    int unsupported =
        kNone; ///< S − E in hundredths of a point, rounded half up; kNone when support is unknown
    double solid_likelihood = 0.5; ///< P that the stage is solid

    bool operator==(const StageResult&) const = default;
};

/// How sure the diagnosis is: the outcome's likelihood is at least 0.8, at least 0.6, or less. Close while the focus
/// is unknown.
enum class Call : std::uint8_t { Firm, Likely, Close };

enum class BackwardsVerdict : std::uint8_t { FoundationFirst, Mixed, Backwards };

/// How far the ranking runs against the foundation order.
struct Backwards {
    int inversions = 0;
    int index = 0; ///< 0–100
    BackwardsVerdict verdict = BackwardsVerdict::FoundationFirst;
    int first_look = 0;     ///< the stage looked at first
    int floors_off = kNone; ///< its distance from the focus in floors; kNone when sound

    bool operator==(const Backwards&) const = default;
};

/// Notes on how the answers were given. Never a reason to withhold a result.
struct Quality {
    bool straight_line = false;
    bool fast = false;      ///< median under 2 s, but not under 1 s
    bool very_fast = false; ///< median under 1 s
    bool skipped = false;   ///< some stage is unknown

    bool operator==(const Quality&) const = default;
};

struct Result {
    /// True when this came from a link without answers: scores, ranges and likelihoods are whole numbers
    /// (percent), variances are taken back from the ranges (infinite where a range is clipped on both sides), and
    /// steps_to_flip, flip_items, facets and quality (but `skipped`) are not known.
    bool summary = false;

    int stage_count = 0;
    std::array<StageResult, kMaxStages> stages{};
    List<Score, kMaxFacets> facets; ///< by Instrument::facets(); all unknown in a summary

    int focus = kNone; ///< the first stage that is not solid; kNone is the outcome “sound”
    List<std::int8_t, kMaxStages> path; ///< every stage that is not solid: the order to work in
    int symptom = kNone;                ///< the lowest known stage; kNone if none is known
    bool treating_symptom = false;      ///< the symptom lies above the focus

    std::array<double, kMaxStages> likelihood{}; ///< by stage: how likely it is the focus
    double likelihood_sound = 0;
    Call call = Call::Close;

    int steps_to_flip = kNone;               ///< kNone: no such set
    List<std::int8_t, kMaxItems> flip_items; ///< item indices; empty when steps_to_flip is kNone

    std::optional<Backwards> backwards; ///< only with a ranking
    Quality quality;

    [[nodiscard]] bool sound() const { return focus == kNone; }
    /// There is a focus, and its score is unknown: a place to look, not a finding.
    [[nodiscard]] bool focus_unknown() const {
        return !sound() && !stages[static_cast<std::size_t>(focus)].score.known();
    }
    /// How likely the outcome that was called is: that of the focus, or of “sound”.
    [[nodiscard]] double outcome_likelihood() const {
        return sound() ? likelihood_sound : likelihood[static_cast<std::size_t>(focus)];
    }

    bool operator==(const Result&) const = default;
};

} // namespace upstream::engine
