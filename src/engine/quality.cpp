// Straight-lining and speed. May use: the engine's types.
#include "engine/quality.hpp"

#include <algorithm>
#include <optional>

namespace upstream::engine {

namespace {

constexpr int kStraightLineFrom = 10;
constexpr double kFastBelow = 2;
constexpr double kVeryFastBelow = 1;

bool is_straight_line(const Response& response, std::size_t item_count) {
    int answered = 0;
    std::int8_t lowest = kMaxOptions;
    std::int8_t highest = kUnanswered;
    for (std::size_t i = 0; i < item_count; ++i) {
        const std::int8_t answer = response.answers[i];
        if (answer == kUnanswered) continue;
        ++answered;
        lowest = std::min(lowest, answer);
        highest = std::max(highest, answer);
    }
    return answered >= kStraightLineFrom && lowest == highest;
}

std::optional<double> median_seconds(const Response& response, std::size_t item_count) {
    std::array<double, kMaxItems> known{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < item_count; ++i) {
        if (response.seconds[i] >= 0) known[count++] = response.seconds[i];
    }
    if (count == 0) return std::nullopt;
    std::sort(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(count));
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
