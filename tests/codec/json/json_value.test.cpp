#include "upstream/codec/json/json_value.hpp"

#include "codec/support.hpp"

using namespace upstream;

TEST_CASE("members keep the file's order, and duplicates stay to be seen") {
    std::string error;
    const auto value = codec::read_json(R"({"b":1,"a":[true,null],"b":"x"})", error);
    REQUIRE(value.has_value());
    CHECK(value->keys == std::vector<std::string>{"b", "a", "b"});
    CHECK(value->elements[0].number == 1);
    CHECK(value->elements[1].elements[0].boolean);
    CHECK(value->elements[1].elements[1].kind == codec::JsonKind::Null);
    CHECK(value->elements[2].string == "x");
}

TEST_CASE("numbers of every kind are read") {
    std::string error;
    const auto value = codec::read_json("[-3, 4, 2.5]", error);
    REQUIRE(value.has_value());
    CHECK(value->elements[0].number == -3);
    CHECK(value->elements[1].number == 4);
    CHECK(value->elements[2].number == 2.5);
}

TEST_CASE("an error names its line and column") {
    std::string error;
    CHECK_FALSE(codec::read_json("[1,\n 2,\n  x]", error).has_value());
    CHECK(error == "line 3, column 3: invalid literal; last read: '2,<U+000A>  x'");
    CHECK_FALSE(codec::read_json("", error).has_value());
    CHECK(error == "line 1, column 1: there is nothing here; expected a value");
    CHECK_FALSE(codec::read_json(" \n ", error).has_value());
    CHECK(error == "line 2, column 2: there is nothing here; expected a value");
    CHECK_FALSE(codec::read_json("{\"a\": 1e999}", error).has_value());
    CHECK(error.find("number overflow") != std::string::npos);
}

TEST_CASE("values that lie too deep in one another are refused, however deep") {
    for (const std::size_t depth : {std::size_t{65}, std::size_t{100000}}) {
        std::string error;
        CHECK_FALSE(codec::read_json(std::string(depth, '['), error).has_value());
        CHECK(error == "values lie more than 64 deep in one another");
    }
    std::string error;
    CHECK(codec::read_json(std::string(64, '[') + std::string(64, ']'), error).has_value());
}

TEST_CASE("bytes that are not UTF-8 are refused, and escapes decoded") {
    std::string error;
    CHECK_FALSE(codec::read_json("\"\xc0\xaf\"", error).has_value());
    CHECK(error.find("ill-formed UTF-8") != std::string::npos);
    CHECK_FALSE(codec::read_json(R"("\ud800")", error).has_value());
    const auto value = codec::read_json(R"("\u0041\u00e9\ud83d\ude00\u0000")", error);
    REQUIRE(value.has_value());
    CHECK(value->string == std::string("Aé😀") + '\0');
}

TEST_CASE("a NUL is told where it stands, and what follows it is not ignored") {
    std::string error;
    using namespace std::string_view_literals;
    CHECK_FALSE(codec::read_json("{}\0{\"a\":1}"sv, error).has_value());
    CHECK(error == "line 1, column 3: there is a NUL byte; expected text");
    CHECK_FALSE(codec::read_json("\0{}"sv, error).has_value());
    CHECK(error == "line 1, column 1: there is a NUL byte; expected text");
    CHECK_FALSE(codec::read_json("[1,\n\0 2]"sv, error).has_value());
    CHECK(error == "line 2, column 1: there is a NUL byte; expected text");
}

TEST_CASE("every kind of value has a name that a message can say") {
    using enum codec::JsonKind;
    CHECK(codec::name_of(Object) == "an object");
    CHECK(codec::name_of(Array) == "an array");
    CHECK(codec::name_of(String) == "a string");
    CHECK(codec::name_of(Number) == "a number");
    CHECK(codec::name_of(Boolean) == "true or false");
    CHECK(codec::name_of(Null) == "null");
}
