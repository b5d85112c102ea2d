// What one person answered. May use: engine/model/limits.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "upstream/engine/model/limits.hpp"

namespace upstream::engine {

/// From whose view an instrument asks, of the at most two that it names. It chooses texts, never numbers.
enum class Perspective : std::uint8_t { First, Second };
inline constexpr int kPerspectives = 2;
inline constexpr std::array<Perspective, kPerspectives> kEachPerspective{Perspective::First,
                                                                         Perspective::Second};

/// The answer “not sure”, and the answer to an item not reached yet.
inline constexpr std::int8_t kUnanswered = -1;

/// The time for an item is not known.
inline constexpr double kNoSeconds = -1.0;

namespace detail {
template <class T, std::size_t Size>
constexpr std::array<T, Size> filled(T value) {
    std::array<T, Size> out{};
    for (T& slot : out) slot = value;
    return out;
}
} // namespace detail

/// A response to an instrument, finished or not. Slots beyond the instrument's items and stages are not read.
struct Response {
    /// By item, in the instrument's order: the option's index (0 is the first of the scale), or kUnanswered.
    std::array<std::int8_t, kMaxItems> answers = detail::filled<std::int8_t, kMaxItems>(kUnanswered);

    /// True when the person ranked the stages; only then `ranking` means something.
    bool ranked = false;
    /// Stage indices, the one looked at first in front: a permutation of all stages.
    std::array<std::int8_t, kMaxStages> ranking{};

    /// By item: seconds spent on it, 0 or more, or kNoSeconds.
    std::array<double, kMaxItems> seconds = detail::filled<double, kMaxItems>(kNoSeconds);

    Perspective perspective = Perspective::First;

    bool operator==(const Response&) const = default;
};

} // namespace upstream::engine
