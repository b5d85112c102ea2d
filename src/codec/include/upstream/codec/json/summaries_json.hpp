// Comparisons and team summaries as JSON and as a table. May use: engine, codec/json_text.
#pragma once

#include <string>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/statistics/comparison.hpp"
#include "upstream/engine/statistics/team.hpp"

namespace upstream::codec {

/// Appends {"stages":[{"id","a","b","difference","evidence"}],"focus":{"a","b","moved","moved_surely"}}: scores and
/// difference with 2 decimals, evidence “clear”, “some” or “none”, null where unknown; a null focus is “sound”.
void write_comparison(std::string& out, const engine::Instrument& instrument, const engine::ComparedResult& a,
                      const engine::ComparedResult& b);

/// Appends {"n":N} below three results, else {"n","stages":[{"id","n","median","q1","q3","min","max"}],
/// "focus":{"stage":count,…,"sound":count},"median":{"focus","path"}}. What is not shown of a stage is null.
void write_team(std::string& out, const engine::Instrument& instrument, const engine::TeamSummary& team);

/// The same as comma-separated values (RFC 4180, but lines end with \n): a line per stage, then `sound`. Below
/// three results there is the heading only. The last column is how often the stage is the focus.
void write_team_csv(std::string& out, const engine::Instrument& instrument, const engine::TeamSummary& team);

} // namespace upstream::codec
