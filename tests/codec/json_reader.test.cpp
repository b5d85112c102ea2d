#include "codec/json_reader.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "codec/json_value.hpp"
#include "support.hpp"

using namespace upstream;
using codec::JsonReader;

namespace {

/// Whatever comes next, read to its end.
codec::JsonValue read_value(JsonReader& reader) {
    codec::JsonValue out;
    out.kind = reader.kind();
    switch (out.kind) {
    case codec::JsonKind::Object:
        reader.enter_object();
        while (reader.next_member()) {
            out.keys.emplace_back(reader.key());
            out.elements.push_back(read_value(reader));
        }
        break;
    case codec::JsonKind::Array:
        reader.enter_array();
        while (reader.next_element()) out.elements.push_back(read_value(reader));
        break;
    case codec::JsonKind::String: out.string = reader.string(); break;
    case codec::JsonKind::Number: out.number = reader.number(); break;
    case codec::JsonKind::Boolean: out.boolean = reader.boolean(); break;
    case codec::JsonKind::Null: reader.null(); break;
    case codec::JsonKind::Invalid: break;
    }
    return out;
}

/// A whole text, or nothing and the error with its place.
std::optional<codec::JsonValue> read_all(std::string_view text, std::string& error) {
    JsonReader reader(text);
    codec::JsonValue out = read_value(reader);
    reader.finish();
    if (reader.ok()) return out;
    const codec::Place place = codec::place_of(text, reader.offset());
    error = "line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ": " +
            reader.error();
    return std::nullopt;
}

std::string error_of(std::string_view text) {
    std::string error;
    REQUIRE_FALSE(read_all(text, error).has_value());
    return error;
}

std::string string_of(std::string_view text) {
    JsonReader reader(text);
    std::string out(reader.string());
    reader.finish();
    INFO(reader.error());
    REQUIRE(reader.ok());
    return out;
}

double number_of(std::string_view text) {
    JsonReader reader(text);
    const double out = reader.number();
    reader.finish();
    REQUIRE(reader.ok());
    return out;
}

/// Our value as the other library's, to compare the two.
nlohmann::json converted(const codec::JsonValue& value) {
    switch (value.kind) {
    case codec::JsonKind::Object: {
        nlohmann::json out = nlohmann::json::object();
        for (std::size_t i = 0; i < value.keys.size(); ++i) out[value.keys[i]] = converted(value.elements[i]);
        return out;
    }
    case codec::JsonKind::Array: {
        nlohmann::json out = nlohmann::json::array();
        for (const codec::JsonValue& element : value.elements) out.push_back(converted(element));
        return out;
    }
    case codec::JsonKind::String: return value.string;
    case codec::JsonKind::Number: return value.number;
    case codec::JsonKind::Boolean: return value.boolean;
    default: return nullptr;
    }
}

} // namespace

TEST_CASE("strings are decoded, escapes and surrogates too") {
    CHECK(string_of(R"("plain")") == "plain");
    CHECK(string_of(R"("a\"\\\/\b\f\n\r\tz")") == "a\"\\/\b\f\n\r\tz");
    CHECK(string_of(R"("\u0041\u00e9\u20AC\ud83d\ude00")") == "Aé€😀");
    CHECK(string_of("\"é€😀 \\n é\"") == "é€😀 \n é");
    CHECK(string_of(R"("\u0000")") == std::string(1, '\0'));
}

TEST_CASE("numbers are the nearest doubles, short or long") {
    CHECK(number_of("0") == 0);
    CHECK(number_of("-12.5") == -12.5);
    CHECK(number_of("0.1") == 0.1);
    CHECK(number_of("123456789012.25") == 123456789012.25);
    CHECK(number_of("1e3") == 1000);
    CHECK(number_of("2.5E-3") == 0.0025);
    CHECK(number_of("1E+2") == 100);
    CHECK(number_of("0.30000000000000004441") == 0.30000000000000004441);
    CHECK(number_of("9007199254740993") == 9007199254740992.0);
}

TEST_CASE("what JSON does not allow is refused, with its place") {
    CHECK(error_of("") == "line 1, column 1: the text ends where a value should be");
    CHECK(error_of("{\n  \"a\": 1,\n}") == "line 3, column 1: expected a key in double quotes");
    CHECK(error_of("[1 2]") == "line 1, column 4: expected , or ] here");
    CHECK(error_of("[1,]").find("after the comma") != std::string::npos);
    CHECK(error_of("[1") == "line 1, column 3: the array is not closed");
    CHECK(error_of("{\"a\":1").find("the object is not closed") != std::string::npos);
    CHECK(error_of("{\"a\":1 \"b\":2}").find("expected , or }") != std::string::npos);
    CHECK(error_of("{\"a\" 1}").find("expected : after the key") != std::string::npos);
    CHECK(error_of("\"abc").find("not closed") != std::string::npos);
    CHECK(error_of("\"ab\\n c").find("not closed") != std::string::npos);
    CHECK(error_of("1 1").find("nothing may follow") != std::string::npos);
    CHECK(error_of("\"\t\"").find("control character") != std::string::npos);
    CHECK(error_of("\"\\n\t\"").find("control character") != std::string::npos);
    CHECK(error_of("\"\\x\"").find("after the backslash") != std::string::npos);
    CHECK(error_of("\"\\u12g4\"").find("hexadecimal") != std::string::npos);
    CHECK(error_of("\"\\ud800\"").find("surrogate") != std::string::npos);
    CHECK(error_of("\"\\ud800\\u0041\"").find("surrogate") != std::string::npos);
    CHECK(error_of("\"\\ude00\"").find("surrogate") != std::string::npos);
    CHECK(error_of("1e999").find("too large") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are refused") {
    for (const char* bytes :
         {"\"\x80\"", "\"\xc0\xaf\"", "\"\xe0\x80\x80\"", "\"\xed\xa0\x80\"", "\"\xf0\x80\x80\x80\"",
          "\"\xf4\x90\x80\x80\"", "\"\xf5\x80\x80\x80\"", "\"\xc3\"", "\"\xf0\x9f\"", "\"\xf0\x9f\x98\"",
          "\"\\n\xff\"", "\"\xe2\x82\""}) {
        CHECK(error_of(bytes).find("not UTF-8") != std::string::npos);
    }
}

TEST_CASE("a wrong kind is refused, and nothing is read after an error") {
    JsonReader reader("[1]");
    CHECK(reader.string().empty());
    CHECK(reader.error() == "expected a string");
    reader.enter_array();
    reader.enter_object();
    CHECK_FALSE(reader.next_element());
    CHECK_FALSE(reader.next_member());
    CHECK(reader.number() == 0);
    CHECK_FALSE(reader.boolean());
    reader.null();
    reader.fail("later");
    reader.finish();
    CHECK(reader.kind() == codec::JsonKind::Invalid);
    CHECK(reader.error() == "expected a string");

    const auto error_from = [](auto read) {
        JsonReader other("?");
        read(other);
        return other.error();
    };
    CHECK(error_from([](JsonReader& r) { r.enter_object(); }) == "expected an object");
    CHECK(error_from([](JsonReader& r) { r.enter_array(); }) == "expected an array");
    CHECK(error_from([](JsonReader& r) { r.number(); }) == "expected a number");
    CHECK(error_from([](JsonReader& r) { r.boolean(); }) == "expected true or false");
    CHECK(error_from([](JsonReader& r) { r.null(); }) == "expected null");
}

TEST_CASE("what is valid and what it means agrees with another library") {
    for (const char* text : {"{}",
                             "[]",
                             " [ ] ",
                             "{\"a\":{\"b\":[1,2.5,-0,true,false,null,\"x\"]},\"c\":\"\"}",
                             "-",
                             "-a",
                             "01",
                             "1.",
                             ".5",
                             "1e",
                             "1e+",
                             "+1",
                             "--1",
                             "0x1",
                             "NaN",
                             "tru",
                             "truee",
                             "nul",
                             "\"\\u00e9\"",
                             "[,1]",
                             "[1,,2]",
                             "{,}",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{a:1}",
                             "{'a':1}",
                             "[1]]",
                             "}",
                             "]",
                             "\"",
                             "\"\\\"",
                             "\x01",
                             "1\v",
                             "[1\f]",
                             "{\"a\":1,}",
                             "-0.0e-0",
                             "[[[[[[]]]]]]",
                             "[{}]",
                             "{\"\":[]}",
                             "// 1",
                             "\xef\xbb\xbf[]x"}) {
        INFO(text);
        std::string error;
        const std::optional<codec::JsonValue> ours = read_all(text, error);
        const nlohmann::json theirs = nlohmann::json::parse(std::string(text), nullptr, false);
        CHECK(ours.has_value() != theirs.is_discarded());
        if (ours && !theirs.is_discarded()) CHECK(converted(*ours) == theirs);
    }
}

TEST_CASE("random edits of a valid text are judged as another library judges them") {
    tests::Dice dice(51);
    const std::string letters = "{}[]\",:0129.-+eE\\u tfn/abd\n\x80\xc3\xa9";
    int valid = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text = R"({"a":[1,-2.5e3,"x\u00e9\n"],"b":{"c":null},"d":true})";
        for (int edits = 1 + dice.roll(3); edits > 0; --edits) {
            const auto at = static_cast<std::size_t>(dice.roll(static_cast<int>(text.size())));
            const char letter =
                letters[static_cast<std::size_t>(dice.roll(static_cast<int>(letters.size())))];
            if (dice.roll(2) == 0) {
                text[at] = letter;
            } else {
                text.insert(at, 1, letter);
            }
        }
        INFO(text);
        std::string error;
        const std::optional<codec::JsonValue> ours = read_all(text, error);
        const nlohmann::json theirs = nlohmann::json::parse(text, nullptr, false);
        REQUIRE(ours.has_value() != theirs.is_discarded());
        if (ours) REQUIRE(converted(*ours) == theirs);
        valid += ours ? 1 : 0;
    }
    CHECK(valid > 1000);
}
