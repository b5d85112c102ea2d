#include "link/base64url.hpp"

#include <array>
#include <vector>

#include "codec/support.hpp"

using namespace upstream;

namespace {

std::string encoded(std::string_view bytes) {
    std::string out;
    const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
    codec::append_base64url(out, copy);
    return out;
}

} // namespace

TEST_CASE("base64url gives the vectors of RFC 4648 without padding") {
    CHECK(encoded("").empty());
    CHECK(encoded("f") == "Zg");
    CHECK(encoded("fo") == "Zm8");
    CHECK(encoded("foo") == "Zm9v");
    CHECK(encoded("foobar") == "Zm9vYmFy");
    CHECK(encoded("\xfb\xff") == "-_8");
    for (std::size_t n = 0; n < 10; ++n)
        CHECK(codec::base64url_length(n) == encoded(std::string(n, 'x')).size());
}

TEST_CASE("base64url reads back what it wrote") {
    std::array<std::uint8_t, 8> out{};
    const codec::Base64Bytes read = codec::read_base64url("Zm9vYmFy", out);
    CHECK(read.whole);
    CHECK(std::string(out.begin(), out.begin() + 6) == "foobar");
    CHECK(read.size == 6);
}

TEST_CASE("base64url notices foreign characters, loose bits, odd lengths and too much") {
    std::array<std::uint8_t, 2> out{};
    for (const char* text : {"Zm+v", "Zm/v", "Zg==", "Z g", "Zm\xc3"})
        CHECK_FALSE(codec::read_base64url(text, out).characters);
    CHECK_FALSE(codec::read_base64url("Zh", out).whole);   // bits after the byte
    CHECK_FALSE(codec::read_base64url("A", out).whole);    // not even a byte
    CHECK_FALSE(codec::read_base64url("Zm9v", out).whole); // three bytes do not fit two
    CHECK(codec::read_base64url("Zm8", out).whole);
}
