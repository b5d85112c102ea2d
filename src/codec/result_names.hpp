// The words that files, links and the tool use for the engine's enumerations. May use: engine.
#pragma once

#include <array>
#include <string_view>

#include "engine/comparison.hpp"
#include "engine/response.hpp"
#include "engine/result.hpp"

namespace upstream::codec {

inline std::string_view name_of(engine::Perspective perspective) {
    constexpr std::array<std::string_view, 2> kNames{"leader", "rep"};
    return kNames[static_cast<std::size_t>(perspective)];
}

inline std::string_view name_of(engine::Call call) {
    constexpr std::array<std::string_view, 3> kNames{"firm", "likely", "close"};
    return kNames[static_cast<std::size_t>(call)];
}

inline std::string_view name_of(engine::BackwardsVerdict verdict) {
    constexpr std::array<std::string_view, 3> kNames{"foundation_first", "mixed", "backwards"};
    return kNames[static_cast<std::size_t>(verdict)];
}

inline std::string_view name_of(engine::Evidence evidence) {
    constexpr std::array<std::string_view, 3> kNames{"none", "some", "clear"};
    return kNames[static_cast<std::size_t>(evidence)];
}

} // namespace upstream::codec
