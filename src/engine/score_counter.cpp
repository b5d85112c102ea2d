// Counting scores. May use: engine/score.hpp.
#include "engine/score_counter.hpp"

#include <algorithm>
#include <utility>

namespace upstream::engine {

ScoreCounter::ScoreCounter() : slots_(64) {}

/// The slot of this score, or the free one where it belongs.
ScoreCounter::Slot& ScoreCounter::slot_of(const Score& score) {
    const std::uint64_t key =
        static_cast<std::uint64_t>(score.part) << 32U | static_cast<std::uint32_t>(score.whole);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15U >> 32U) & mask;
    while (slots_[at].count != 0 && !(slots_[at].score == score)) at = (at + 1) & mask;
    return slots_[at];
}

void ScoreCounter::add(const Score& score) {
    Slot* slot = &slot_of(score);
    Score counted = score;
    if (slot->count == 0 && used_ >= kMostExact) {
        counted = {score.hundredths(), 10000};
        slot = &slot_of(counted);
    }
    if (slot->count == 0) {
        slot->score = counted;
        ++used_;
    }
    ++slot->count;
    if (used_ * 2 > slots_.size()) grow();
}

void ScoreCounter::grow() {
    const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : before) {
        if (slot.count != 0) slot_of(slot.score) = slot;
    }
}

std::vector<ScoreCounter::Entry> ScoreCounter::sorted() const {
    std::vector<Entry> out;
    for (const Slot& slot : slots_) {
        if (slot.count != 0) out.push_back({slot.score, slot.count});
    }
    std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return lower(a.score, b.score); });
    return out;
}

} // namespace upstream::engine
