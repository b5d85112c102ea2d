// Teams, and what a team's link holds of them, for the tests of these links. May use: engine, codec.
#pragma once

#include "codec/support.hpp"
#include "upstream/codec/link/link_parts.hpp"
#include "upstream/codec/link/link_team.hpp"

namespace upstream::tests {

inline engine::TeamSummary opened_team(std::string_view text, const Instrument& instrument) {
    const auto read = codec::decode_team(text, instrument);
    if (const auto* refused = std::get_if<codec::LinkError>(&read))
        UNSCOPED_INFO(codec::describe(*refused, instrument));
    REQUIRE(std::holds_alternative<engine::TeamSummary>(read));
    return std::get<0>(read);
}

inline codec::LinkError refused_team(std::string_view text, const Instrument& instrument) {
    const auto read = codec::decode_team(text, instrument);
    REQUIRE(std::holds_alternative<codec::LinkError>(read));
    return std::get<1>(read);
}

/// As large as a code can hold, every stage known in all of them.
inline engine::TeamSummary largest_team(int stages) {
    engine::TeamSummary out;
    out.size = codec::kLargestTeam;
    out.stage_count = stages;
    for (std::size_t s = 0; s < static_cast<std::size_t>(stages); ++s) {
        out.stages[s] = {codec::kLargestTeam, {5950, 60}, {0, 0}, {4949, 49}, {5950, 60}, {10000, 100}};
        if (s % 2 == 0) out.median_path.push_back(static_cast<std::int8_t>(s));
    }
    out.median_focus = 0;
    out.focus[0] = codec::kLargestTeam - 1;
    out.sound = 1;
    return out;
}

/// The sample's team of these six: one stage is known in five of them, the other in four.
inline engine::TeamSummary some_team() {
    const Instrument instrument = sample();
    engine::Team team(instrument);
    for (const Response& response : {answers({2, 0, 1, 1}), answers({-1, 2, -1, 0}), answers({1, 1, 1, 0}),
                                     answers({2, -1, 1, -1}), answers({0, 1, 1, 0}), answers({2, -1, 0, 0})})
        team.add(engine::score(instrument, response), response);
    return team.summary();
}

/// A field of a team's code.
struct Field {
    std::uint64_t value;
    unsigned width;
};

} // namespace upstream::tests
