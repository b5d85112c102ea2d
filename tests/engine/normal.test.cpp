#include "engine/normal.hpp"

#include <cmath>

#include "support.hpp"

using namespace upstream;

TEST_CASE("the normal distribution is right to 1e-9 everywhere") {
    double worst = 0;
    for (int i = -100000; i <= 100000; ++i) {
        const double z = i / 10000.0;
        worst = std::max(worst, std::abs(engine::normal_cdf(z) - 0.5 * std::erfc(-z / std::sqrt(2.0))));
    }
    CHECK(worst < 1e-9);
}

TEST_CASE("the normal distribution is symmetric, and exact where it must be") {
    CHECK(engine::normal_cdf(0) == 0.5);
    CHECK(engine::normal_cdf(100) == 1);
    CHECK(engine::normal_cdf(-100) == 0);
    for (const double z : {0.1, 1.28, 3.3, 6.99}) CHECK(engine::normal_cdf(z) == 1 - engine::normal_cdf(-z));
}

TEST_CASE("the normal distribution has the bits that every build must have") {
    CHECK(engine::normal_cdf(1.0) == 0x1.aec4bd120d39ap-1);
    CHECK(engine::normal_cdf(0.3) == 0x1.3c5ee2cc11ad1p-1);
    CHECK(engine::normal_cdf(2.71) == 0x1.fe470d824ddf9p-1);
}
