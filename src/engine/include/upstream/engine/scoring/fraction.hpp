// A score as an exact fraction, for any instrument: what is compared and counted where a Score may have been cut off.
// May use: engine/model/instrument.hpp, engine/model/response.hpp, engine/model/result.hpp, engine/numbers/wide.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"
#include "upstream/engine/numbers/wide.hpp"

namespace upstream::engine {

/// The score 100 · part / whole; `whole` is never 0. Equal scores may be different fractions.
struct Fraction {
    Wide part;
    Wide whole;

    bool operator==(const Fraction&) const = default;
    [[nodiscard]] std::uint64_t hash() const { return part.hash() ^ whole.hash() * 3; }
    [[nodiscard]] bool lower(const Fraction& other) const { return part * other.whole < other.part * whole; }
};

/// No part and no whole of any instrument's scores has more bits; products of two such and a few small factors fit a
/// Wide.
inline constexpr std::size_t kMostFractionBits = 654;

inline Fraction to_fraction(const Score& score) { return {Wide{score.part}, Wide{score.whole}}; }
inline const Fraction& to_fraction(const Fraction& fraction) { return fraction; }

/// In lowest terms.
Fraction reduced(Fraction fraction);

/// True if the instrument's scores may not fit a Score, which is then cut off.
bool scores_are_cut(const Instrument& instrument);

/// The exact score of a known stage of `result`, which `response` gave; of a summary it is the whole number that it
/// holds.
Fraction exact_score(const Instrument& instrument, const Result& result, const Response& response,
                     std::size_t stage);

} // namespace upstream::engine
