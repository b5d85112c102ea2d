#include "numbers/normal.hpp"

#include <cmath>

#include "engine/support.hpp"

using namespace upstream;

TEST_CASE("the normal distribution is right to 1e-8 everywhere") {
    double worst = 0;
    for (int i = -100000; i <= 100000; ++i) {
        const double z = i / 10000.0;
        worst = std::max(worst, std::abs(engine::normal_cdf(z) - 0.5 * std::erfc(-z / std::sqrt(2.0))));
    }
    CHECK(worst < 1e-8);
}

TEST_CASE("the normal distribution is symmetric, and ends at 0 and 1") {
    CHECK(engine::normal_cdf(0) == 0.5);
    CHECK(1 - engine::normal_cdf(100) < 1e-11);
    CHECK(engine::normal_cdf(-100) < 1e-11);
    CHECK(engine::normal_cdf(-1e300) >= 0);
    for (const double z : {0.1, 1.28, 3.3, 6.99}) {
        CHECK(std::abs(engine::normal_cdf(z) + engine::normal_cdf(-z) - 1) < 1e-15);
    }
}

TEST_CASE("the normal distribution never falls") {
    for (int i = -80000; i < 80000; ++i)
        REQUIRE(engine::normal_cdf(i / 1e4) <= engine::normal_cdf((i + 1) / 1e4));
}

TEST_CASE("the normal distribution has the bits that every build must have") {
    CHECK(engine::normal_cdf(1.0) == 0x1.aec4bd120d39ap-1);
    CHECK(engine::normal_cdf(0.3) == 0x1.3c5ee2c5c0eb6p-1);
    CHECK(engine::normal_cdf(2.71) == 0x1.fe470d83d0ebcp-1);
}
