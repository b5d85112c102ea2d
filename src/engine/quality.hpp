// Notes on how the answers were given. May use: the engine's types.
#pragma once

#include "engine/response.hpp"
#include "engine/result.hpp"

namespace upstream::engine {

/// Everything but `skipped`, from the first `item_count` answers and times.
Quality assess_quality(const Response& response, int item_count);

} // namespace upstream::engine
