// What a visitor has done: the answers and how far they got, in either perspective. All of it is kept between visits, apart
// from two choices about sharing, and all of it is forgotten when the visit is cleared. May use: engine.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "upstream/engine/model/limits.hpp"
#include "upstream/engine/model/response.hpp"

namespace upstream::app {

/// One perspective's part of a visit.
struct Part {
    engine::Response response; ///< the visitor's own answers, ranking, perspective and seconds
    std::array<bool, engine::kMaxItems> touched{}; ///< answered, “not sure” included
    std::vector<int> cards; ///< the ranking as the cards lie now: stage indices, first look first
    bool ordered = false;   ///< the visitor moved a card, or said that the order shown is theirs
    int item = 0;           ///< the question shown
    int furthest = 0;       ///< the furthest question reached
    bool finished = false;  ///< the visitor has seen the result
    bool operator==(const Part&) const = default;
};

/// The part in the chosen perspective, and what belongs to both.
struct Visit : Part {
    std::optional<Part> other_part; ///< in the other perspective, if it has been begun
    std::int64_t era = 0; ///< when the visitor last cleared everything, ms since 1970; kAnyEra: elsewhere
    int days_away = 0;    ///< the visit is this old, and the visitor has not yet said whether to go on
    std::string earlier;  ///< the code of an opened result that was left for one's own, to compare then
    bool include_answers = false; ///< the link to share holds the answers
    bool attach_result = false;   ///< the contact link carries the result

    [[nodiscard]] const Part& part() const { return *this; }
    [[nodiscard]] Part& part() { return *this; }
    bool operator==(const Visit&) const = default;
};

} // namespace upstream::app
