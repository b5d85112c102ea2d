// The words that files, links and the tool use for the engine's enumerations. May use: the engine's types.
#pragma once

#include <string_view>

#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"
#include "upstream/engine/statistics/comparison.hpp"

namespace upstream::engine {

constexpr std::string_view name_of(Call call) {
    switch (call) { // unreached: a value without a case
    case Call::Firm: return "firm";
    case Call::Likely: return "likely";
    case Call::Close: return "close";
    }
    return {}; // unreached: the compiler sees that each value has its case
}

constexpr std::string_view name_of(BackwardsVerdict verdict) {
    switch (verdict) { // unreached: a value without a case
    case BackwardsVerdict::FoundationFirst: return "foundation_first";
    case BackwardsVerdict::Mixed: return "mixed";
    case BackwardsVerdict::Backwards: return "backwards";
    }
    return {}; // unreached: the compiler sees that each value has its case
}

constexpr std::string_view name_of(Evidence evidence) {
    switch (evidence) { // unreached: a value without a case
    case Evidence::None: return "none";
    case Evidence::Some: return "some";
    case Evidence::Clear: return "clear";
    }
    return {}; // unreached: the compiler sees that each value has its case
}

} // namespace upstream::engine
