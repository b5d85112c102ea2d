// A ranking as one number: 0 for none, else 1 + the permutation's place in lexical order (Lehmer code).
// May use: engine.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "upstream/engine/model/limits.hpp"

namespace upstream::codec {

using Ranking = std::array<std::int8_t, engine::kMaxStages>;

/// How many numbers there are for `stages` stages.
constexpr std::uint32_t ranking_states(int stages) {
    std::uint32_t out = 1;
    for (int i = 2; i <= stages; ++i) out *= static_cast<std::uint32_t>(i);
    return out + 1;
}

inline std::uint32_t ranking_number(const Ranking& ranking, int stages) {
    const auto n = static_cast<std::size_t>(stages);
    std::uint32_t place = 0;
    for (std::size_t i = 0; i < n; ++i) {
        std::uint32_t smaller = 0;
        for (std::size_t j = i + 1; j < n; ++j) smaller += ranking[j] < ranking[i] ? 1U : 0U;
        place = place * static_cast<std::uint32_t>(n - i) + smaller;
    }
    return place + 1;
}

/// The ranking of a number from 1 to ranking_states(stages) − 1.
inline Ranking ranking_of(std::uint32_t number, int stages) {
    const auto n = static_cast<std::size_t>(stages);
    Ranking out{};
    std::uint32_t place = number - 1;
    for (std::size_t i = n; i-- > 0;) {
        const auto states = static_cast<std::uint32_t>(n - i);
        out[i] = static_cast<std::int8_t>(place % states);
        place /= states;
        // Make room among the later ones, which so far are numbered without this one.
        for (std::size_t j = i + 1; j < n; ++j)
            out[j] = static_cast<std::int8_t>(out[j] + (out[j] >= out[i] ? 1 : 0));
    }
    return out;
}

} // namespace upstream::codec
