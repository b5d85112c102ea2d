// Is one instrument file a translation of another? It is if everything but the texts is the same, so that the same
// answers mean the same. May use: engine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "upstream/engine/model/definition.hpp"

namespace upstream::codec {

/// An error for each place in which `definition` differs from `other`, the instrument that the file called `other_name`
/// holds; none for a translation. In lists of different lengths, and behind ids in another order, only the first
/// difference is told.
std::vector<engine::Issue> structure_differences(const engine::Definition& definition,
                                                 const engine::Definition& other,
                                                 std::string_view other_name);

} // namespace upstream::codec
