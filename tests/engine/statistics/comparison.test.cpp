#include "upstream/engine/statistics/comparison.hpp"

#include <cmath>

#include "engine/support.hpp"
#include "numbers/normal.hpp"
#include "upstream/engine/scoring/fraction.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Comparison;
using engine::Evidence;

namespace {

Comparison compared(const Instrument& instrument, const Response& a, const Response& b) {
    const Result first = engine::diagnose(instrument, a);
    const Result second = engine::diagnose(instrument, b);
    return engine::compare(instrument, {first, a}, {second, b});
}

/// Two stages of two items, five options.
Comparison compared(std::initializer_list<int> a, std::initializer_list<int> b) {
    static const Instrument instrument = compile(even_definition(2, 2));
    return compared(instrument, answers(a), answers(b));
}

/// A result whose stages have these scores and variances.
Result made(std::initializer_list<std::pair<int, double>> stages) {
    Result out;
    out.summary = true;
    for (const auto& [score, variance] : stages) {
        engine::StageResult& stage = out.stages[static_cast<std::size_t>(out.stage_count++)];
        stage.score = {score, 100};
        stage.variance = variance;
    }
    return out;
}

/// Evidence for the first of `stages` stages, all known, with a first score of 50 and `apart` more, of V = 50 each: so
/// that d = apart / 10.
Evidence evidence(int stages, double apart, double variance = 50) {
    const Instrument instrument = compile(even_definition(stages, 2));
    Result a;
    Result b;
    a.summary = b.summary = true;
    for (std::size_t s = 0; s < static_cast<std::size_t>(stages); ++s) {
        a.stages[s].score = {5000, 10000};
        b.stages[s].score = {5000 + (s == 0 ? static_cast<std::int32_t>(std::lround(100 * apart)) : 0),
                             10000};
        a.stages[s].variance = b.stages[s].variance = variance;
    }
    return engine::compare(instrument, {a, {}}, {b, {}}).stages[0].evidence;
}

/// Prime point ranges: scores that no 64 bits hold.
Definition three_primes() {
    Definition out = even_definition(1, 3);
    out.scales = {{"p", {0, 301, 544, 997}}, {"q", {0, 301, 544, 991}}, {"r", {0, 301, 544, 983}}};
    for (std::size_t i = 0; i < 3; ++i) out.items[i].scale = out.scales[i].id;
    return out;
}

} // namespace

TEST_CASE("a difference is B minus A, stage by stage") {
    const Comparison out = compared({4, 3, 0, 0}, {1, 1, 4, 4});
    CHECK(out.stage_count == 2);
    CHECK(out.stages[0].hundredths == -6250);
    CHECK(out.stages[0].shown == -62); // −62.5, rounded half up
    CHECK(out.stages[1].hundredths == 10000);
    CHECK(out.stages[1].shown == 100);
}

TEST_CASE("a difference to or from an unknown stage is unknown") {
    const Comparison out = compared({4, -1, 0, 0}, {1, 1, -1, 4});
    CHECK_FALSE(out.stages[0].known);
    CHECK_FALSE(out.stages[1].known);
}

TEST_CASE("evidence is clear where chance calls some stage so once in twenty comparisons") {
    // For one stage 2·(1 − Φ(d)) < 0.05 from d = 1.95996 on; for four, < 0.01274 from d = 2.4909 on.
    CHECK(evidence(1, 19.6) == Evidence::Clear);
    CHECK(evidence(1, 19.59) == Evidence::None);
    CHECK(evidence(4, 24.92) == Evidence::Clear);
    CHECK(evidence(4, 24.9) == Evidence::Some);
    CHECK(evidence(4, 19.61) == Evidence::Some);
    CHECK(evidence(4, 19.6) == Evidence::None);
    CHECK(evidence(8, 27.28) == Evidence::Clear); // < 0.00639 from d = 2.7275 on
    CHECK(evidence(8, 27.2) == Evidence::Some);
}

TEST_CASE("evidence does not depend on the direction, and none is none") {
    CHECK(evidence(2, -40) == Evidence::Clear);
    CHECK(evidence(2, 0) == Evidence::None);
    CHECK(evidence(2, 0, 0) == Evidence::None); // a summary's range may be rounded to nothing
    CHECK(evidence(2, 1, 0) == Evidence::Clear);
}

TEST_CASE("only stages that are known in both make evidence harder to have") {
    const Instrument instrument = compile(even_definition(4, 2));
    const Result a = made({{50, 50}, {50, 50}, {50, 50}, {50, 50}});
    Result b = made({{72, 50}, {50, 50}, {50, 50}, {50, 50}}); // d = 2.2
    CHECK(engine::compare(instrument, {a, {}}, {b, {}}).stages[0].evidence == Evidence::Some);
    for (std::size_t s = 1; s < 4; ++s) b.stages[s].score = {};
    CHECK(engine::compare(instrument, {a, {}}, {b, {}}).stages[0].evidence == Evidence::Clear);
}

TEST_CASE("the limits for one to eight stages are those of their formula") {
    for (int stages = 1; stages <= 8; ++stages) {
        const double limit = 1 - std::pow(0.95, 1.0 / stages);
        const double d = engine::normal_quantile(1 - limit / 2);
        CHECK(evidence(stages, 10 * d + 0.02) == Evidence::Clear);
        CHECK(evidence(stages, 10 * d - 0.02) != Evidence::Clear);
    }
}

TEST_CASE("a range that is clipped on both sides supports nothing") {
    const Instrument instrument = compile(even_definition(1, 2));
    const Result all = made({{100, 1}});
    const Result unsure = made({{0, INFINITY}});
    CHECK(engine::compare(instrument, {all, {}}, {unsure, {}}).stages[0].evidence == Evidence::None);
}

TEST_CASE("the focus moves between stages, and to and from sound") {
    CHECK(compared({0, 0, 4, 4}, {4, 4, 0, 0}).focus_moved);
    CHECK(compared({4, 4, 0, 0}, {4, 4, 4, 4}).focus_moved);
    CHECK_FALSE(compared({4, 4, 4, 4}, {3, 3, 4, 4}).focus_moved);
}

TEST_CASE("the focus has moved surely only if both calls are firm") {
    const Instrument instrument = compile(even_definition(2, 2));
    Result a = made({{0, 1}, {100, 1}});
    Result b = made({{100, 1}, {0, 1}});
    a.focus = 0;
    b.focus = 1;
    const auto surely = [&](engine::Call first, engine::Call second) {
        a.call = first;
        b.call = second;
        return engine::compare(instrument, {a, {}}, {b, {}}).moved_surely;
    };
    CHECK(surely(engine::Call::Firm, engine::Call::Firm));
    CHECK_FALSE(surely(engine::Call::Firm, engine::Call::Likely));
    CHECK_FALSE(surely(engine::Call::Close, engine::Call::Firm));
    b.focus = 0;
    CHECK_FALSE(surely(engine::Call::Firm, engine::Call::Firm));
}

TEST_CASE("differences are rounded half up from the exact values") {
    const Instrument thirds = compile(even_definition(1, 3, 2));
    CHECK(compared(thirds, answers({1, 0, 0}), answers({1, 1, 0})).stages[0].hundredths == 3333);
    CHECK(compared(thirds, answers({1, 1, 0}), answers({1, 0, 0})).stages[0].hundredths == -3333);
    // 1/32 is 3.125: it rounds to 3.13 upwards and to -3.12 downwards.
    const Instrument thirty_seconds = compile(even_definition(1, 32, 2));
    Response none;
    for (std::size_t i = 0; i < 32; ++i) none.answers[i] = 0;
    Response one_of_32 = none;
    one_of_32.answers[5] = 1;
    CHECK(compared(thirty_seconds, none, one_of_32).stages[0].hundredths == 313);
    CHECK(compared(thirty_seconds, one_of_32, none).stages[0].hundredths == -312);
}

TEST_CASE("differences of scores beyond 64 bits are as exact") {
    // Against long division by hand in __int128: 997 · 991 · 983 · 3 fits there, though its square does not fit 64 bits.
    __extension__ using Big = __int128;
    const Instrument instrument = compile(three_primes());
    REQUIRE(engine::scores_are_cut(instrument));
    constexpr std::array<std::int64_t, 3> kRanges{997, 991, 983};
    constexpr std::array<std::int64_t, 3> kInner{0, 301, 544};
    const auto part = [&](const Response& response) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const auto option = static_cast<std::size_t>(response.answers[i]);
            const std::int64_t points = option == 3 ? kRanges[i] : kInner[option];
            sum += points * (997LL * 991 * 983 / kRanges[i]);
        }
        return sum;
    };
    constexpr Big kWhole = Big{997} * 991 * 983 * 3;
    for (int a = 0; a < 64; ++a) {
        for (int b = 0; b < 64; ++b) {
            const Response first = answers({a / 16, a / 4 % 4, a % 4});
            const Response second = answers({b / 16, b / 4 % 4, b % 4});
            const Big doubled = Big{20000} * (part(second) - part(first)) + kWhole;
            const Big expected = doubled / (2 * kWhole) - (doubled % (2 * kWhole) < 0 ? 1 : 0);
            REQUIRE(compared(instrument, first, second).stages[0].hundredths == static_cast<int>(expected));
        }
    }
}
