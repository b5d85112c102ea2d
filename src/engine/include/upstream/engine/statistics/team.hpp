// Many results of one instrument as one summary, in which nobody can be seen alone. May use: the engine's results.
#pragma once

#include <array>
#include <cstdint>
#include <variant>
#include <vector>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/result.hpp"
#include "upstream/engine/numbers/list.hpp"
#include "upstream/engine/scoring/fraction.hpp"
#include "upstream/engine/statistics/score_counter.hpp"

namespace upstream::engine {

/// Below this many results nothing but their number is shown, and of a stage that fewer know nothing but how many do.
inline constexpr std::uint64_t kSmallestTeam = 3;
/// From this many on a stage shows more than its median: of three or four, quartiles would give the extremes away.
inline constexpr std::uint64_t kSmallestSpread = 5;

/// A value between or at scores, each time rounded half up from the exact one.
struct TeamValue {
    int hundredths = 0; ///< of a point: what is printed
    int shown = 0;      ///< whole points: what people see

    bool operator==(const TeamValue&) const = default;
};

/// One stage over the results in which it is known. What is not shown is 0. Quartiles interpolate linearly between
/// neighbours (type 7 of Hyndman and Fan 1996).
struct StageSpread {
    std::uint64_t known = 0;
    TeamValue median;
    TeamValue min;
    TeamValue lower_quartile;
    TeamValue upper_quartile;
    TeamValue max;

    [[nodiscard]] bool median_shown() const { return known >= kSmallestTeam; }
    [[nodiscard]] bool spread_shown() const { return known >= kSmallestSpread; }
    bool operator==(const StageSpread&) const = default;
};

struct TeamSummary {
    std::uint64_t size = 0;
    int stage_count = 0;
    std::array<StageSpread, kMaxStages> stages{};
    std::array<std::uint64_t, kMaxStages> focus{}; ///< how many results have this focus
    std::uint64_t sound = 0;
    /// Of the median profile, in which a stage whose median is not shown counts as unknown; kNone: sound.
    int median_focus = kNone;
    List<std::int8_t, kMaxStages> median_path;

    [[nodiscard]] bool shown() const { return size >= kSmallestTeam; }
    bool operator==(const TeamSummary&) const = default;
};

/// What a team's summary is worked out from: counts, which can be added up in any order. Not for showing: it holds
/// every score.
struct TeamCounts {
    struct Entry {
        Fraction score; ///< in lowest terms
        std::uint64_t count;
    };
    std::uint64_t size = 0;
    std::vector<std::vector<Entry>> scores; ///< by stage, the lowest score first, each once
    std::array<std::uint64_t, kMaxStages> focus{};
    std::uint64_t sound = 0;
};

/// Collects results one by one. Its memory grows with the number of different scores, not of results.
class Team {
public:
    explicit Team(const Instrument& instrument);
    /// `response` is what gave the result; of a summary it is not read.
    void add(const Result& result, const Response& response);
    /// Adds what another team of the same instrument counted. Its scores must be ones that the instrument has, or
    /// whole points (see fits).
    void add(const TeamCounts& counts);
    /// True if a score from 0 to 100, in lowest terms, can be counted: it is no finer than the instrument's scores.
    [[nodiscard]] bool fits(const Fraction& score) const;

    [[nodiscard]] TeamSummary summary() const;
    [[nodiscard]] TeamCounts counts() const;

private:
    template <class Kind>
    using Counters = std::vector<ScoreCounter<Kind>>;

    Instrument instrument_;
    std::uint64_t size_ = 0;
    std::variant<Counters<Score>, Counters<Fraction>> scores_; ///< by stage
    std::array<std::uint64_t, kMaxStages> focus_{};
    std::uint64_t sound_ = 0;
};

} // namespace upstream::engine
