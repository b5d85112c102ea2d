// How often each score occurred, in memory that does not grow with the number of people.
// May use: engine/score.hpp, engine/wide.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/score.hpp"

namespace upstream::engine {

/// Counts known scores by their exact value. An instrument has few different scores; should there ever be more
/// than kMostExact, further new ones are counted at the 2 decimals that are printed.
class ScoreCounter {
public:
    static constexpr std::size_t kMostExact = std::size_t{1} << 16U;

    ScoreCounter();
    void add(const Score& score);

    struct Entry {
        Score score;
        std::uint64_t count;
    };
    /// What was counted, the lowest score first.
    [[nodiscard]] std::vector<Entry> sorted() const;

private:
    struct Slot {
        Score score{};
        std::uint64_t count = 0; ///< 0: free
    };
    [[nodiscard]] Slot& slot_of(const Score& score);
    void grow();

    std::vector<Slot> slots_; ///< open addressing; the size is a power of two
    std::size_t used_ = 0;
};

/// The order of two known scores by their exact value.
[[nodiscard]] inline bool lower(const Score& a, const Score& b) {
    return std::int64_t{a.part} * b.whole < std::int64_t{b.part} * a.whole;
}

} // namespace upstream::engine
