#include "upstream/codec/json/summaries_json.hpp"

#include "codec/support.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

engine::TeamSummary team_of(const Instrument& instrument,
                            std::initializer_list<std::initializer_list<int>> members) {
    engine::Team team(instrument);
    for (const auto& member : members)
        team.add(engine::diagnose(instrument, answers(member)), answers(member));
    return team.summary();
}

std::string team_json(std::initializer_list<std::initializer_list<int>> members) {
    const Instrument instrument = compile(even_definition(2, 1));
    std::string out;
    codec::write_team(out, instrument, team_of(instrument, members));
    return out;
}

std::string team_csv(std::initializer_list<std::initializer_list<int>> members) {
    const Instrument instrument = compile(even_definition(2, 1));
    std::string out;
    codec::write_team_csv(out, instrument, team_of(instrument, members));
    return out;
}

} // namespace

TEST_CASE("a comparison names both scores, their difference and whether it means anything") {
    const Instrument instrument = compile(even_definition(3, 1));
    std::string out;
    const Response one = answers({4, 0, 4});
    const Response two = answers({4, 4, -1});
    codec::write_comparison(out, instrument, {engine::diagnose(instrument, one), one},
                            {engine::diagnose(instrument, two), two});
    // 0 against 100: d = 100/√(2 · (22² + 625/12)) = 3.05
    CHECK(out == R"({"stages":[{"id":"a","a":100.00,"b":100.00,"difference":0.00,"evidence":"none"},)"
                 R"({"id":"b","a":0.00,"b":100.00,"difference":100.00,"evidence":"clear"},)"
                 R"({"id":"c","a":100.00,"b":null,"difference":null,"evidence":null}],)"
                 R"("focus":{"a":"b","b":"c","moved":true,"moved_surely":false}})");
    out.clear();
    const Response all = answers({4, 4, 4});
    const Result sound = engine::diagnose(instrument, all);
    codec::write_comparison(out, instrument, {sound, all}, {sound, all});
    CHECK(out.ends_with(R"("focus":{"a":null,"b":null,"moved":false,"moved_surely":false}})"));
}

TEST_CASE("a team has its quartiles, focus counts and median profile") {
    CHECK(
        team_json({{4, 0}, {3, -1}, {0, 1}, {4, 4}, {4, -1}, {4, -1}}) ==
        R"({"n":6,"stages":[{"id":"a","n":6,"median":100.00,"q1":81.25,"q3":100.00,"min":0.00,"max":100.00},)"
        R"({"id":"b","n":3,"median":25.00,"q1":null,"q3":null,"min":null,"max":null}],)"
        R"("focus":{"a":1,"b":4,"sound":1},"median":{"focus":"b","path":["b"]}})");
}

TEST_CASE("a median profile with several weak stages lists them all") {
    CHECK(team_json({{0, 0}, {0, 0}, {0, 0}}).ends_with(R"("median":{"focus":"a","path":["a","b"]}})"));
}

TEST_CASE("a stage that nobody knows has nulls") {
    CHECK(team_json({{-1, 4}, {-1, 4}, {-1, 4}}) ==
          R"({"n":3,"stages":[{"id":"a","n":0,"median":null,"q1":null,"q3":null,"min":null,"max":null},)"
          R"({"id":"b","n":3,"median":100.00,"q1":null,"q3":null,"min":null,"max":null}],)"
          R"("focus":{"a":3,"b":0,"sound":0},"median":{"focus":"a","path":["a"]}})");
}

TEST_CASE("a team of two is a number and no more") {
    CHECK(team_json({{4, 4}, {0, 0}}) == R"({"n":2})");
    CHECK(team_csv({{4, 4}, {0, 0}}) == "stage,n,median,q1,q3,min,max,focus\n");
}

TEST_CASE("the table has a line a stage, and one for sound") {
    CHECK(team_csv({{-1, 0}, {4, 2}, {4, 4}, {0, 3}, {-1, 1}}) == "stage,n,median,q1,q3,min,max,focus\n"
                                                                  "a,3,100.00,,,,,3\n"
                                                                  "b,5,50.00,25.00,75.00,0.00,100.00,1\n"
                                                                  "sound,,,,,,,1\n");
}
