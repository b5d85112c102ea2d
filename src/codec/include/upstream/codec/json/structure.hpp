// Is one instrument file a translation of another, and do old links outlive an edit? They do if everything is the same that
// changes a score or how a code is read. May use: engine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "upstream/engine/model/definition.hpp"

namespace upstream::codec {

/// An error for each place in which `definition` differs from `other`, the instrument that the file called `other_name`
/// holds; none for a translation. Norms may stand in one of the two only. In lists of different lengths, and behind ids in another order, only the first
/// difference is told.
std::vector<engine::Issue> structure_differences(const engine::Definition& definition,
                                                 const engine::Definition& other,
                                                 std::string_view other_name);

/// What an edit from `before`, the instrument that the file called `before_name` holds, to `now` does to old links: an error
/// for each place that changes a score or a code's layout (perspectives, scales, stages, items, their order, bands, solid,
/// ranking) and one for the version, as long as that is not a higher one; an error for a lower version or another
/// instrument; a warning for a version that nothing needs. Texts, assumptions and norms need no new version.
std::vector<engine::Issue> edit_issues(const engine::Definition& now, const engine::Definition& before,
                                       std::string_view before_name);

} // namespace upstream::codec
