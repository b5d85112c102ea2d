#include "upstream/codec/json/json_text.hpp"

#include "codec/support.hpp"

using namespace upstream;

namespace {

std::string decimal(std::int64_t value, int digits) {
    std::string out;
    codec::append_decimal(out, value, digits);
    return out;
}

} // namespace

TEST_CASE("decimals have exactly the digits asked for") {
    CHECK(decimal(6250, 2) == "62.50");
    CHECK(decimal(0, 2) == "0.00");
    CHECK(decimal(5, 3) == "0.005");
    CHECK(decimal(10000, 2) == "100.00");
    CHECK(decimal(-5, 2) == "-0.05");
    CHECK(decimal(-12345, 2) == "-123.45");
    CHECK(decimal(42, 0) == "42");
    CHECK(decimal(INT64_MIN, 0) == "-9223372036854775808");
}

TEST_CASE("strings are escaped as JSON wants it") {
    std::string out;
    codec::append_json_string(out, "a\"b\\c\nd\x01é");
    CHECK(out == "\"a\\\"b\\\\c\\nd\\u0001é\"");
}
