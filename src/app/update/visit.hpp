// The visit as a whole: two perspectives side by side, the same visit in another tab, a visit of long ago.
// May use: engine, codec.
#pragma once

#include <string>

#include "upstream/app/update/update.hpp"

namespace upstream::app {

/// Cleared in another tab, at a time that nobody here knows: belongs to whatever is kept next.
inline constexpr std::int64_t kAnyEra = -1;

/// A visit, and a part of one, in which nothing has been answered.
Visit empty_visit(const Content& content, engine::Perspective perspective);
Part empty_part(const Content& content, engine::Perspective perspective);
[[nodiscard]] bool started(const Part& part);

/// Goes over to the other perspective: its own answers come back, and those of the one that is left are put aside.
void change_perspective(Model& model, engine::Perspective perspective);

/// The era that begins now.
std::int64_t new_era(const Model& model);
/// Nothing of the visit is left but its perspective. What was before `era` is over, in every tab.
void clear_visit(Model& model, std::int64_t era);

/// Another tab's visit has been found in the place where this one is kept (empty: that tab has cleared it). A clearing
/// wins over what is older. Otherwise of each perspective the part that got further stays, and what both know is saved.
void other_tab_saved(Model& model, const std::string& session, double now_ms, Effects& effects);

/// Whole days since 1970; 0 where nobody said what time it is.
int today(const Model& model);
/// After a restored visit: asks before going on with one of long ago. `day` is when it was kept.
void ask_after_days(Model& model, int day);

} // namespace upstream::app
