// The results that a visitor chose to keep on this device (docs/my-results.md). They outlast a visit that is cleared.
// May use: the standard library.
#pragma once

#include <string>
#include <string_view>

namespace upstream::app {

/// What a kept text begins with.
inline constexpr std::string_view kKeptMark = "r1";

struct KeptResults {
    /// As it lies on the device: the mark, then entries, each a day and a code, parted by “|”. Empty: nothing can be kept
    /// here, and nothing is offered. What of it holds is worked out where it is shown (app/present/my_results_text.hpp).
    std::string text;
    std::string asked; ///< the change that the device was asked for last (effect `results`)

    [[nodiscard]] bool offered() const { return !text.empty(); }
    /// There is an entry, readable or not.
    [[nodiscard]] bool any() const { return text.size() > kKeptMark.size(); }
    [[nodiscard]] bool holds(std::string_view part) const { return text.find(part) != std::string::npos; }
    bool operator==(const KeptResults&) const = default;
};

} // namespace upstream::app
