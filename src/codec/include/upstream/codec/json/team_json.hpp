// A team's counts as one line of JSON: a part of a team that another run adds up with others (docs/command-line.md).
// May use: engine.
#pragma once

#include <string>
#include <string_view>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/statistics/team.hpp"

namespace upstream::codec {

/// Appends {"format":"upstream.team.partial.1","instrument","version","n","stages":[{"id","scores":[{"points":"112/3",
/// "n"}]}],"focus":{"stage":count,…,"sound":count}}: per stage the scores that occurred, as fractions of points in
/// lowest terms, the lowest first, and how often each did. Without a line end.
void write_partial(std::string& out, const engine::Instrument& instrument, const engine::TeamCounts& counts);

/// Adds a line that write_partial, or any engine that added such lines up, has made. The order of keys, stages and
/// scores does not matter, and a score may be there more than once. On failure returns false, adds nothing, and `error`
/// is one sentence that says where and what would be right. Any bytes: never throws or aborts.
bool add_partial(std::string_view line, const engine::Instrument& instrument, engine::Team& team,
                 std::string& error);

} // namespace upstream::codec
