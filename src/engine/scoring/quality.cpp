// Straight-lining and speed. May use: the engine's types.
#include "scoring/quality.hpp"

#include <algorithm>
#include <optional>

namespace upstream::engine {

namespace {

constexpr int kStraightLineFrom = 10;
constexpr double kFastBelow = 2;
constexpr double kVeryFastBelow = 1;

bool is_straight_line(const Response& response, std::size_t item_count) {
    int answered = 0;
    std::int8_t first = kUnanswered;
    for (std::size_t i = 0; i < item_count; ++i) {
        const std::int8_t answer = response.answers[i];
        if (answer == kUnanswered) continue;
        if (answered++ == 0) first = answer;
        if (answer != first) return false;
    }
    return answered >= kStraightLineFrom;
}

std::optional<double> median_seconds(const Response& response, std::size_t item_count) {
    const auto begin = response.seconds.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(item_count);
    const auto is_known = [](double seconds) { return seconds >= 0; };
    if (std::none_of(begin, end, is_known))
        return std::nullopt; // most often, and then there is nothing to sort
    std::array<double, kMaxItems> known{};
    const auto known_end = std::copy_if(begin, end, known.begin(), is_known);
    std::sort(known.begin(), known_end);
    const auto count = static_cast<std::size_t>(known_end - known.begin());
    const std::size_t middle = count / 2;
    return count % 2 == 1 ? known[middle] : known[middle - 1] / 2 + known[middle] / 2;
}

} // namespace

Quality assess_quality(const Response& response, int item_count) {
    Quality out;
    const auto n = static_cast<std::size_t>(item_count);
    out.straight_line = is_straight_line(response, n);
    if (const std::optional<double> median = median_seconds(response, n)) {
        out.very_fast = *median < kVeryFastBelow;
        out.fast = !out.very_fast && *median < kFastBelow;
    }
    return out;
}

} // namespace upstream::engine
