// Links for team summaries: what many results say together, as a short code without their answers
// (docs/link-format.md). May use: engine, codec/link.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "upstream/codec/link/link.hpp"
#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/statistics/team.hpp"

namespace upstream::codec {

/// More results than this no code can hold.
inline constexpr std::uint64_t kLargestTeam = 0xFFFFFFFF;

/// The code of a summary that engine::Team made of this instrument's results: whole points, and nothing that is not
/// shown; at most 160 characters for any instrument. The size must be at most kLargestTeam.
std::string encode_team(const engine::Instrument& instrument, const engine::TeamSummary& team);

/// True if the text (a code, a fragment or a whole link) carries a team's mark; says nothing about whether it can be
/// read.
bool is_team_code(std::string_view text);

/// Reads a code, a fragment or a whole link, as strictly as decode(). A summary that was read has the very code again;
/// of one in the first format no more is read than may be shown. Any bytes: never throws or aborts.
std::variant<engine::TeamSummary, LinkError> decode_team(std::string_view text,
                                                         const engine::Instrument& instrument);

} // namespace upstream::codec
