// A QR code is one: its corners carry the finder patterns of ISO/IEC 18004. That it says the right thing another decoder
// checks in tests/e2e/visit/take.test.js.
#include "upstream/app/present/qr.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>

using namespace upstream;

namespace {

/// Seven by seven: a dark ring, a light one, a dark core of three by three.
bool is_finder(const app::QrCode& code, int left, int top) {
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 7; ++x) {
            const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
            if (code.at(left + x, top + y) != (ring != 2)) return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("three corners hold a finder pattern, the fourth does not") {
    const auto code = app::make_qr("https://example.org/#1.AAYVZ9ixQX6nFjsQRiUu");
    REQUIRE(code);
    CHECK((code->size - 17) % 4 == 0);
    CHECK(is_finder(*code, 0, 0));
    CHECK(is_finder(*code, code->size - 7, 0));
    CHECK(is_finder(*code, 0, code->size - 7));
    CHECK_FALSE(is_finder(*code, code->size - 7, code->size - 7));
}

TEST_CASE("a longer text takes a larger code, and one that no phone could read takes none") {
    const auto shorter = app::make_qr(std::string(20, 'x'));
    const auto longer = app::make_qr(std::string(400, 'x'));
    REQUIRE(shorter);
    REQUIRE(longer);
    CHECK(shorter->size < longer->size);
    CHECK_FALSE(app::make_qr(std::string(4000, 'x')));
}
