// Many results of one instrument as one summary. May use: the engine's results.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/instrument.hpp"
#include "engine/list.hpp"
#include "engine/result.hpp"
#include "engine/score_counter.hpp"

namespace upstream::engine {

/// Below this many results nothing but their number is shown, so that nobody is seen alone.
inline constexpr std::uint64_t kSmallestTeam = 3;

/// One stage over the results in which it is known. All but `known` means something only if `known` is not 0.
/// Quartiles interpolate linearly between neighbours (type 7 of Hyndman and Fan 1996). Hundredths of a point,
/// rounded half up from the exact values.
struct StageSpread {
    std::uint64_t known = 0;
    int min = 0;
    int lower_quartile = 0;
    int median = 0;
    int upper_quartile = 0;
    int max = 0;
};

struct TeamSummary {
    std::uint64_t size = 0;
    int stage_count = 0;
    std::array<StageSpread, kMaxStages> stages{};
    std::array<std::uint64_t, kMaxStages> focus{}; ///< how many results have this focus
    std::uint64_t sound = 0;
    int median_focus = kNone; ///< of the median profile; kNone: sound
    List<std::int8_t, kMaxStages> median_path;

    [[nodiscard]] bool shown() const { return size >= kSmallestTeam; }
};

/// Collects results one by one. Its memory does not grow with their number.
class Team {
public:
    explicit Team(const Instrument& instrument);
    void add(const Result& result);
    [[nodiscard]] TeamSummary summary() const;

private:
    int stage_count_;
    int solid_from_;
    std::uint64_t size_ = 0;
    std::vector<ScoreCounter> scores_; ///< by stage
    std::array<std::uint64_t, kMaxStages> focus_{};
    std::uint64_t sound_ = 0;
};

} // namespace upstream::engine
