// The assessment itself: answers in, result out. A pure function. May use: the engine.
#pragma once

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"

namespace upstream::engine {

/// Everything docs/model.md says about one response. Whatever decides (bands, order, flips) is exact; only ranges
/// and likelihoods are doubles, and those agree to the last bit on every build. Does not allocate.
/// Each answer must be kUnanswered or an option of its item's scale; a ranking must be a permutation.
Result diagnose(const Instrument& instrument, const Response& response);

/// Only the stages' scores and bands, the path and the focus of that, in half the time; all else is left as in a
/// fresh Result. For many responses of which no more is asked.
Result score(const Instrument& instrument, const Response& response);

} // namespace upstream::engine
