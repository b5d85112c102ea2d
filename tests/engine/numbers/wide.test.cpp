#include "upstream/engine/numbers/wide.hpp"
#include "numbers/exact.hpp"

#include "engine/support.hpp"

using namespace upstream;
using engine::Wide;

namespace {

Wide power(std::int64_t base, int exponent) {
    Wide out{1};
    for (int i = 0; i < exponent; ++i) out = out * Wide{base};
    return out;
}

} // namespace

TEST_CASE("wide numbers add, subtract and multiply with carries") {
    const Wide big = power(10, 300);
    CHECK(big + Wide{1} - Wide{1} == big);
    CHECK(big - (big - Wide{7}) == Wide{7});
    CHECK((big + Wide{1}) * (big - Wide{1}) == big * big - Wide{1});
    CHECK(Wide{0xFFFFFFFF} * Wide{0xFFFFFFFF} == Wide{0x7FFFFFFFFFFFFFFF} + Wide{0x7FFFFFFE00000002});
}

TEST_CASE("wide numbers compare by value") {
    CHECK(power(2, 700) > power(2, 699));
    CHECK(power(2, 64) > Wide{0x7FFFFFFFFFFFFFFF});
    CHECK(power(3, 5) == Wide{243});
}

TEST_CASE("wide numbers divide like whole numbers") {
    const Wide whole = power(997, 60);
    CHECK(engine::quotient(whole * Wide{12345} + (whole - Wide{1}), whole) == 12345);
    CHECK(engine::quotient(whole * Wide{0x7FFFFFFE}, whole) == 0x7FFFFFFE);
    CHECK(engine::quotient(Wide{5}, whole) == 0);
}

TEST_CASE("wide numbers are divided by small ones, and halved") {
    Wide number = power(7, 200) * Wide{1000} + Wide{123};
    CHECK(number.divide(1000) == 123);
    CHECK(number == power(7, 200));
    CHECK_FALSE(number.even());
    Wide twice = number + number;
    CHECK(twice.even());
    twice.halve();
    CHECK(twice == number);
}

TEST_CASE("wide numbers know how many bits they have") {
    CHECK(Wide{}.bits() == 0);
    CHECK(Wide{1}.bits() == 1);
    CHECK(power(2, 32).bits() == 33);
    CHECK((power(2, 700) - Wide{1}).bits() == 700);
}

TEST_CASE("wide numbers are near their doubles") {
    CHECK(power(2, 900).approximate() == 0x1p900);
    CHECK(Wide{123456789}.approximate() == 123456789.0);
}

TEST_CASE("a wide fraction becomes a score that rounds as the fraction does") {
    const Wide whole = power(991, 50);
    // 59.5 − a little: 59 to people, 59.50 in print.
    const Wide almost = whole * Wide{595} - Wide{1};
    const engine::Score score = engine::to_score(almost, whole * Wide{1000});
    CHECK(score.shown() == 59);
    CHECK(score.hundredths() == 5950);
    CHECK(engine::to_score(whole * Wide{595}, whole * Wide{1000}).shown() == 60);
}
