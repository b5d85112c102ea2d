#include "upstream/engine/scoring/fraction.hpp"

#include <numeric>

#include "engine/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Fraction;
using engine::Wide;

TEST_CASE("a fraction is brought to lowest terms") {
    Dice dice(75);
    for (int round = 0; round < 300; ++round) {
        const std::int64_t factor = 1 + dice.roll(100000);
        const std::int64_t whole = 1 + dice.roll(1000000);
        const std::int64_t part = dice.roll(static_cast<int>(whole) + 1);
        const std::int64_t common = std::gcd(part, whole);
        const Fraction out = engine::reduced({Wide{part * factor}, Wide{whole * factor}});
        CHECK(out.part == Wide{part / common});
        CHECK(out.whole == Wide{whole / common});
    }
    CHECK(engine::reduced({Wide{}, Wide{12}}) == Fraction{Wide{}, Wide{1}});
}

TEST_CASE("a fraction far beyond 64 bits is brought to lowest terms too") {
    Wide large{1};
    for (int i = 0; i < 60; ++i) large = large * Wide{997};
    CHECK(engine::reduced({large * Wide{6}, large * Wide{9}}) == Fraction{Wide{2}, Wide{3}});
    CHECK(engine::reduced({large * Wide{12}, large * Wide{20}}) == Fraction{Wide{3}, Wide{5}});
}

TEST_CASE("equal scores are equal whatever their fractions, in order too") {
    CHECK_FALSE(Fraction{Wide{1}, Wide{2}}.lower({Wide{2}, Wide{4}}));
    CHECK(Fraction{Wide{1}, Wide{3}}.lower({Wide{1}, Wide{2}}));
}
