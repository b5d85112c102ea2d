#include "upstream/codec/json/team_json.hpp"

#include "codec/support.hpp"
#include "upstream/codec/json/summaries_json.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

void add(engine::Team& team, const Instrument& instrument, const Response& response) {
    team.add(engine::score(instrument, response), response);
}

std::string partial_of(const Instrument& instrument, const engine::Team& team) {
    std::string out;
    codec::write_partial(out, instrument, team.counts());
    return out;
}

std::string team_of(const Instrument& instrument, const engine::Team& team) {
    std::string out;
    codec::write_team(out, instrument, team.summary());
    return out;
}

/// Two stages of three yes-or-no items.
const Instrument& thirds() {
    static const Instrument instrument = compile(even_definition(2, 3, 2));
    return instrument;
}

const std::string kPartial =
    R"({"format":"upstream.team.partial.1","instrument":"even","version":1,"n":3,"stages":[)"
    R"({"id":"a","scores":[{"points":"100/3","n":1},{"points":"100","n":2}]},{"id":"b","scores":[]}],)"
    R"("focus":{"a":1,"b":2,"sound":0}})";

/// Why a line is not added; the team stays as it was.
std::string refusal(const std::string& line) {
    engine::Team team(thirds());
    std::string error;
    CHECK_FALSE(codec::add_partial(line, thirds(), team, error));
    CHECK(team.counts().size == 0);
    return error;
}

std::string refusal_with(std::string_view piece, std::string_view replacement) {
    std::string line = kPartial;
    const std::size_t at = line.find(piece);
    REQUIRE(at != std::string::npos);
    return refusal(line.replace(at, piece.size(), replacement));
}

} // namespace

TEST_CASE("a part of a team holds its scores as exact fractions, the lowest first") {
    engine::Team team(thirds());
    add(team, thirds(), answers({1, 1, 1, -1, -1, -1}));
    add(team, thirds(), answers({1, 0, 0, -1, -1, -1}));
    add(team, thirds(), answers({1, 1, 1, -1, -1, -1}));
    CHECK(partial_of(thirds(), team) == kPartial);
}

TEST_CASE("parts that are written and read add up to the same bytes, for any instrument and any cut") {
    Dice dice(81);
    for (int round = 0; round < 80; ++round) {
        Definition definition = random_definition(dice, 4, 5, 6);
        if (round % 4 == 0) { // scores that no 64 bits hold
            for (const int prime : {997, 991, 983})
                definition.scales.push_back({"p" + std::to_string(prime), {0, 301, prime}});
            for (const int prime : {997, 991, 983})
                definition.items.push_back({"x" + std::to_string(prime),
                                            definition.stages[0].id,
                                            "p" + std::to_string(prime),
                                            {},
                                            false,
                                            1});
        }
        const Instrument instrument = compile(definition);
        engine::Team whole(instrument);
        std::vector<engine::Team> parts(static_cast<std::size_t>(1 + dice.roll(5)), engine::Team(instrument));
        for (int n = dice.roll(50); n > 0; --n) {
            const Response response = random_response(dice, instrument, 5);
            add(whole, instrument, response);
            add(parts[static_cast<std::size_t>(dice.roll(static_cast<int>(parts.size())))], instrument,
                response);
        }
        engine::Team merged(instrument);
        std::string error;
        while (!parts.empty()) {
            const std::string line = partial_of(instrument, parts.back());
            INFO(line);
            REQUIRE(codec::add_partial(line, instrument, merged, error));
            parts.pop_back();
        }
        REQUIRE(partial_of(instrument, merged) == partial_of(instrument, whole));
        REQUIRE(team_of(instrument, merged) == team_of(instrument, whole));
    }
}

TEST_CASE("what another engine made of parts is read too: keys in any order, scores more than once, whole "
          "doubles") {
    engine::Team team(thirds());
    std::string error;
    const bool added = codec::add_partial(
        R"({"focus":{"sound":0,"b":2,"a":1.0},"n":3,"version":1,"instrument":"even","format":"upstream.team.partial.1",)"
        R"("stages":[{"scores":[],"id":"b"},)"
        R"({"id":"a","scores":[{"n":1,"points":"100"},{"points":"200/6","n":1},{"n":1,"points":"100/1"},{"points":"0","n":0}]}]})",
        thirds(), team, error);
    INFO(error);
    REQUIRE(added);
    CHECK(partial_of(thirds(), team) == kPartial);
}

TEST_CASE("a part that is wrong says where and what would be right, and adds nothing") {
    CHECK(refusal("") == "line 1, column 1: there is nothing here; expected a value");
    CHECK(refusal("[]").find("/: this is an array; expected an object") == 0);
    CHECK(refusal("{}").find("/format: the key “format” is missing") == 0);
    CHECK(
        refusal_with("partial.1", "partial.2").find("/format: this is “upstream.team.partial.2”; expected") ==
        0);
    CHECK(refusal_with("\"even\"", "\"odd\"").find("/instrument: this is “odd”; expected “even”") == 0);
    CHECK(refusal_with("\"version\":1", "\"version\":2") == "/version: this is another version; expected 1");
    CHECK(refusal_with("\"n\":3", "\"n\":-3").find("/n: this is no count") == 0);
    CHECK(refusal_with("\"n\":3", "\"n\":2.5").find("/n: this is no count") == 0);
    CHECK(refusal_with("\"n\":3", "\"n\":1e300").find("/n: this is no count") == 0);
    CHECK(refusal_with("\"id\":\"b\"", "\"id\":\"c\"").find("/stages/1/id: there is no stage “c”") == 0);
    CHECK(refusal_with("\"id\":\"b\"", "\"id\":\"a\"").find("/stages/1/id: the stage “a” is given twice") ==
          0);
    CHECK(refusal_with(",{\"id\":\"b\",\"scores\":[]}", "").find("/stages: a stage is missing") == 0);
    CHECK(refusal_with("\"n\":2}]", "\"n\":9}]").find("/stages/0: more scores than results") == 0);
    CHECK(refusal_with("\"a\":1", "\"a\":2").find("/focus: these do not add up to n") == 0);
    CHECK(refusal_with("\"sound\":0", "\"sound\":0,\"c\":0").find("/focus/c: unknown key") == 0);
    CHECK(refusal_with("\"id\":\"b\"", "\"id\":\"\"").find("/stages/1/id: this text is empty") == 0);
    CHECK(refusal_with(",{\"id\":\"b\",\"scores\":[]}", ",7")
              .find("/stages/1: this is a number; expected an object") == 0);
    CHECK(refusal_with("{\"points\":\"100/3\",\"n\":1}", "[]")
              .find("/stages/0/scores/0: this is an array; expected an object") == 0);
    CHECK(refusal_with("{\"a\":1,\"b\":2,\"sound\":0}", "[1,2,0]")
              .find("/focus: this is an array; expected an object") == 0);
    CHECK(refusal_with(",\"focus\":{\"a\":1,\"b\":2,\"sound\":0}", "") ==
          "/focus: the key “focus” is missing");
    for (const char* points : {"101", "100/0", "-1", "1/", "/3", "01", "1.5", "0x1", "1/3/3", "901/9"}) {
        INFO(points);
        CHECK(refusal_with("\"100/3\"", "\"" + std::string(points) + "\"")
                  .find("/stages/0/scores/0/points: “" + std::string(points) + "” is no score") == 0);
    }
    CHECK(refusal_with("100/3", "1/1" + std::string(300, '0')).find("is no score of this instrument") !=
          std::string::npos);
    CHECK(refusal_with("100/3", "1/123456789123").find("is no score of this instrument") !=
          std::string::npos);
}
