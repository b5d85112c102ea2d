// A simulation's report as JSON. May use: engine, codec/json_text.
#pragma once

#include <string>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/statistics/simulation.hpp"

namespace upstream::codec {

/// Appends {"respondents","seed","population":{…},"stages":[{"id","alpha","standard_error","true_error"}],
/// "focus":{"stage":share,…,"sound":share},"true_focus":{…},"calls":{"firm":{"share","right"},…},
/// "calibration":{"tenths":[{"from","to","share","said","right"}],"ece","brier"},"ranges":{"held":share},
/// "retest":{"clear","some","moved","moved_surely"},"unreached":[{"stage","band"}]}. Shares and alpha have 3 decimals,
/// points 2, ece and brier 4; `right` is the share of such results that name the respondent's true floor, null without
/// any; `said` is the mean likelihood that they state. A population that leans or changes says so as well ("leaning",
/// "change" behind "noise"), and with a change "change":{"clear","some","elsewhere"} follows "retest".
void write_simulation(std::string& out, const engine::Instrument& instrument,
                      const engine::Population& population, std::uint64_t seed,
                      const engine::SimulationReport& report);

/// Appends one respondent: {"levels":{"stage":62.125000,…},"answers":{"item":2,…},"again":{"levels":{…},"answers":{…}}}, the
/// true levels with 6 decimals, the answers as a line for `upstream score` has them.
void write_person(std::string& out, const engine::Instrument& instrument,
                  const engine::SimulatedPerson& person);

} // namespace upstream::codec
