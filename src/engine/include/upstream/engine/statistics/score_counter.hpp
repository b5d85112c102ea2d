// How often each score occurred: memory grows with the number of different scores, not of people.
// May use: engine/scoring/fraction.hpp, engine/numbers/score.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "upstream/engine/numbers/score.hpp"
#include "upstream/engine/scoring/fraction.hpp"

namespace upstream::engine {

inline std::uint64_t hash_of_score(const Score& score) {
    const std::uint64_t key =
        static_cast<std::uint64_t>(score.part) << 32U | static_cast<std::uint32_t>(score.whole);
    return key * 0x9E3779B97F4A7C15U >> 32U;
}
inline std::uint64_t hash_of_score(const Fraction& score) { return score.hash() >> 32U; }

/// The order of two known scores by their exact value.
[[nodiscard]] inline bool lower(const Score& a, const Score& b) {
    return std::int64_t{a.part} * b.whole < std::int64_t{b.part} * a.whole;
}
[[nodiscard]] inline bool lower(const Fraction& a, const Fraction& b) { return a.lower(b); }

/// Counts known scores of one kind: Score, or Fraction where those are cut off.
template <class Kind>
class ScoreCounter {
public:
    ScoreCounter() : slots_(64) {}

    void add(const Kind& score, std::uint64_t count = 1) {
        Slot& slot = slot_of(score);
        if (slot.count == 0) {
            slot.score = score;
            ++used_;
        }
        slot.count += count;
        if (used_ * 2 > slots_.size()) grow();
    }

    struct Entry {
        Kind score;
        std::uint64_t count;
    };
    /// What was counted, the lowest score first.
    [[nodiscard]] std::vector<Entry> sorted() const {
        std::vector<Entry> out;
        for (const Slot& slot : slots_) {
            if (slot.count != 0) out.push_back({slot.score, slot.count});
        }
        std::sort(out.begin(), out.end(),
                  [](const Entry& a, const Entry& b) { return lower(a.score, b.score); });
        return out;
    }

private:
    struct Slot {
        Kind score{};
        std::uint64_t count = 0; ///< 0: free
    };

    /// The slot of this score, or the free one where it belongs.
    Slot& slot_of(const Kind& score) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = static_cast<std::size_t>(hash_of_score(score)) & mask;
        while (slots_[at].count != 0 && !(slots_[at].score == score)) at = (at + 1) & mask;
        return slots_[at];
    }
    void grow() {
        const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
        for (const Slot& slot : before) {
            if (slot.count != 0) slot_of(slot.score) = slot;
        }
    }

    std::vector<Slot> slots_; ///< open addressing; the size is a power of two
    std::size_t used_ = 0;
};

} // namespace upstream::engine
