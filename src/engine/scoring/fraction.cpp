// Exact scores. May use: the engine.
#include "upstream/engine/scoring/fraction.hpp"

#include <numeric>
#include <utility>
#include <vector>

#include "model/tables.hpp"
#include "scoring/stage_score.hpp"

namespace upstream::engine {

namespace {

/// The greatest common divisor of two numbers above 0, by halving and subtracting (Stein 1967).
Wide common_divisor(Wide a, Wide b) {
    Wide twos{1};
    while (a.even() && b.even()) {
        a.halve();
        b.halve();
        twos += twos;
    }
    while (a.even()) a.halve();
    while (b != Wide{}) {
        while (b.even()) b.halve();
        if (b < a) std::swap(a, b);
        b -= a;
    }
    return a * twos;
}

/// part / divisor, which must leave no rest: bit by bit, the highest first.
Wide exact_quotient(Wide part, const Wide& divisor) {
    std::vector<Wide> multiples{divisor};
    while (multiples.back() + multiples.back() <= part)
        multiples.push_back(multiples.back() + multiples.back());
    Wide out;
    for (std::size_t i = multiples.size(); i-- > 0;) {
        out += out;
        if (part < multiples[i]) continue;
        part -= multiples[i];
        out += Wide{1};
    }
    return out;
}

} // namespace

Fraction reduced(Fraction fraction) {
    if (fraction.part == Wide{}) return {Wide{}, Wide{1}};
    // Most are small, and then the processor's own numbers are a thousand times as quick.
    constexpr std::size_t kOwnBits = 62;
    if (fraction.part.bits() <= kOwnBits && fraction.whole.bits() <= kOwnBits) {
        const auto part = static_cast<std::int64_t>(fraction.part.low());
        const auto whole = static_cast<std::int64_t>(fraction.whole.low());
        const std::int64_t common = std::gcd(part, whole);
        return {Wide{part / common}, Wide{whole / common}};
    }
    const Wide common = common_divisor(fraction.part, fraction.whole);
    return {exact_quotient(fraction.part, common), exact_quotient(fraction.whole, common)};
}

bool scores_are_cut(const Instrument& instrument) {
    return std::holds_alternative<TablesOf<Wide>>(instrument.tables().by_width);
}

Fraction exact_score(const Instrument& instrument, const Result& result, const Response& response,
                     std::size_t stage) {
    const auto* wide = std::get_if<TablesOf<Wide>>(&instrument.tables().by_width);
    if (wide == nullptr || result.summary) return to_fraction(result.stages[stage].score);
    const StageSum<Wide> sum = sum_stage(*wide, wide->stages[stage], instrument.solid_from(),
                                         instrument.tables().prior.noise, response);
    return {sum.part, sum.whole};
}

} // namespace upstream::engine
