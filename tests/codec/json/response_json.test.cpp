#include "upstream/codec/json/response_json.hpp"

#include "codec/support.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

Response read(std::string_view line) {
    Response out;
    std::string error;
    INFO(line);
    const bool ok = codec::read_response(line, sample(), out, error);
    INFO(error);
    REQUIRE(ok);
    return out;
}

void check_refused(std::string_view line, const std::string& part) {
    Response out;
    std::string error;
    INFO(line);
    CHECK_FALSE(codec::read_response(line, sample(), out, error));
    INFO(error);
    CHECK(error.find(part) != std::string::npos);
}

} // namespace

TEST_CASE("answers come in any order, and what is not named is not sure") {
    const Response out = read(R"({"answers":{"r2":1,"g1":2,"r1":null}})");
    CHECK(out == answers({2, -1, -1, 1}));
    CHECK(read(R"({"answers":{}})") == Response{});
    CHECK(read(" { \"answers\" : { \"g1\" : 1.0 } } ").answers[0] == 1);
}

TEST_CASE("ranking, seconds and perspective are read") {
    const Response out =
        read(R"({"perspective":"rep","seconds":[1.5,null,0],"ranking":["roof","ground"],"answers":{}})");
    CHECK(out.perspective == engine::Perspective::Second);
    CHECK(out.seconds[0] == 1.5);
    CHECK(out.seconds[1] == engine::kNoSeconds);
    CHECK(out.seconds[2] == 0);
    CHECK(out.seconds[3] == engine::kNoSeconds);
    CHECK(out.ranked);
    CHECK(out.ranking[0] == 1);
}

TEST_CASE("one line leaves nothing behind for the next") {
    const Instrument instrument = sample();
    Response out;
    std::string error;
    REQUIRE(codec::read_response(R"({"answers":{"g1":1},"ranking":["roof","ground"],"seconds":[1]})",
                                 instrument, out, error));
    REQUIRE(codec::read_response(R"({"answers":{}})", instrument, out, error));
    CHECK(out == Response{});
}

TEST_CASE("without a perspective it is the one that the instrument offers") {
    Definition definition = even_definition(1, 1);
    definition.perspectives = {"", "rep"};
    Response out;
    std::string error;
    REQUIRE(codec::read_response(R"({"answers":{}})", compile(definition), out, error));
    CHECK(out.perspective == engine::Perspective::Second);
    CHECK_FALSE(
        codec::read_response(R"({"answers":{},"perspective":"leader"})", compile(definition), out, error));
    CHECK(error.find("expected one of rep") != std::string::npos);
}

TEST_CASE("where the instrument has no perspective, none may be given") {
    Definition definition = even_definition(1, 1);
    definition.perspectives = {"", ""};
    Response out;
    std::string error;
    REQUIRE(codec::read_response(R"({"answers":{}})", compile(definition), out, error));
    CHECK_FALSE(
        codec::read_response(R"({"answers":{},"perspective":"leader"})", compile(definition), out, error));
    CHECK(error == "perspective is “leader”; this instrument has none: leave it out");
}

TEST_CASE("an unknown item is named, with the one that was meant") {
    check_refused(R"({"answers":{"g3":1}})",
                  "there is no item “g3”; expected one of g1, r1, g2, r2; did you mean g1?");
}

TEST_CASE("an answer is an option's index or null") {
    check_refused(R"({"answers":{"g1":3}})", "whole number from 0 to 2, or null");
    check_refused(R"({"answers":{"g2":2}})", "from 0 to 1");
    check_refused(R"({"answers":{"g1":-1}})", "not an option");
    check_refused(R"({"answers":{"g1":1.5}})", "not an option");
    check_refused(R"({"answers":{"g1":"1"}})", "g1 is a string");
    check_refused(R"({"answers":{"g1":true}})", "g1 is true or false");
    check_refused(R"({"answers":{"g1":[1]}})", "g1 is an array");
}

TEST_CASE("keys are known, and given once") {
    check_refused(R"({"answers":{},"sceonds":[]})",
                  "unknown key “sceonds”; expected one of answers, ranking, seconds, "
                  "perspective; did you mean seconds?");
    check_refused(R"({"answers":{},"answers":{}})", "answers is given twice");
    check_refused(R"({"answers":{"g1":1,"g1":1}})", "“g1” is given twice");
    check_refused(R"({"ranking":["roof","ground"]})", "answers is missing");
}

TEST_CASE("a ranking names each stage once") {
    check_refused(R"({"answers":{},"ranking":["roof"]})", "names 1 of 2 stages");
    check_refused(R"({"answers":{},"ranking":[]})", "names 0 of 2 stages");
    check_refused(R"({"answers":{},"ranking":["roof","roof"]})", "given twice");
    check_refused(R"({"answers":{},"ranking":["roof","ground","roof"]})", "given twice");
    check_refused(R"({"answers":{},"ranking":["roof","gruond"]})", "did you mean ground?");
    check_refused(R"({"answers":{},"ranking":[1,0]})",
                  "an element of ranking is a number; expected a string");
    check_refused(R"({"answers":{},"ranking":"roof"})", "ranking is a string; expected an array");
}

TEST_CASE("an instrument without ranking takes none") {
    Definition definition = even_definition(2, 1);
    definition.ranking = false;
    Response out;
    std::string error;
    CHECK_FALSE(
        codec::read_response(R"({"answers":{},"ranking":["a","b"]})", compile(definition), out, error));
    CHECK(error.find("does not ask for one") != std::string::npos);
}

TEST_CASE("seconds are numbers from 0 or null, at most one an item") {
    check_refused(R"({"answers":{},"seconds":[-1]})", "below 0");
    check_refused(R"({"answers":{},"seconds":["1"]})", "a time is a string");
    check_refused(R"({"answers":{},"seconds":[1,1,1,1,1]})", "more than the instrument's 4 items");
    check_refused(R"({"answers":{},"seconds":{}})", "seconds is an object; expected an array");
}

TEST_CASE("a perspective is leader or rep") {
    check_refused(R"({"answers":{},"perspective":"laeder"})", "did you mean leader?");
    check_refused(R"({"answers":{},"perspective":1})", "perspective is a number; expected a string");
}

TEST_CASE("what is not JSON is refused with its column") {
    check_refused("", "column 1: there is nothing here");
    check_refused("[]", "expected an object with the key answers");
    check_refused(R"({"answers":{"g1":1})", "column 20: unexpected end of input; expected '}'");
    check_refused(R"({"answers":{"g1":1}} x)", "column 22: invalid literal");
    check_refused(R"({"answers":7})", "answers is a number; expected an object");
    check_refused("{\"answers\":{\"g1\":\x01}}", "column 18: invalid literal");
}

TEST_CASE("a line that was written is read as what was answered") {
    const Instrument instrument = compile(even_definition(2, 2));
    Response response = answers({4, -1, 0, 2});
    response.ranked = true;
    response.ranking = {1, 0};
    response.perspective = engine::Perspective::Second;
    std::string line;
    codec::write_response(line, instrument, response);
    Response out;
    std::string error;
    CHECK(codec::read_response(line, instrument, out, error));
    CHECK(error.empty());
    CHECK(out == response);
}
