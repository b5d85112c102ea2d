// Notes on how the answers were given. May use: the engine's types.
#pragma once

#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"

namespace upstream::engine {

/// Everything but `skipped`, from the first `item_count` answers and times.
Quality assess_quality(const Response& response, int item_count);

} // namespace upstream::engine
