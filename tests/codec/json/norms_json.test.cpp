// Promise: norms are taken only where they are norms of this very instrument and hold together, and whatever is wrong with them
// is said at its place; an instrument that holds norms supposes of people what they say.
#include "upstream/codec/json/norms_json.hpp"

#include <array>
#include <numeric>
#include <string>

#include "codec/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using codec::LoadedNorms;
using engine::Norms;

namespace {

/// 101 numbers as JSON: `low` scores of 40, and `high` of 100.
std::string counts_json(int low, int high) {
    std::string out = "[";
    for (int point = 0; point <= 100; ++point) {
        if (point > 0) out += ",";
        out += std::to_string(point == 40 ? low : point == 100 ? high : 0);
    }
    return out + "]";
}

/// Norms of the sample; the stages stand in another order than its own.
std::string norms_text() {
    return R"({"format":1,"instrument":{"id":"sample","version":7},"results":120,"date":"2026-11-28",)"
           R"("who":{"en":"people at our stand","de-CH":"Leute an unserem Stand"},)"
           R"("assumptions":{"mean":61.5,"sd":14.25,"noise":20},)"
           R"("standard_errors":{"mean":1.25,"sd":0.5,"noise":0},)"
           R"("stages":[{"id":"roof","results":99,"counts":)" +
           counts_json(99, 0) + R"(},{"id":"ground","results":120,"counts":)" + counts_json(100, 20) + "}]}";
}

std::string norms_with(std::string_view piece, std::string_view replacement) {
    std::string out = norms_text();
    const std::size_t at = out.find(piece);
    REQUIRE(at != std::string::npos);
    return out.replace(at, piece.size(), replacement);
}

LoadedNorms load_norms(const std::string& text) { return codec::read_norms(text, sample().definition()); }

/// The norms with one piece replaced have this one issue and are not taken.
void check_norms_issue(std::string_view piece, std::string_view replacement, const std::string& pointer,
                       const std::string& part) {
    const LoadedNorms loaded = load_norms(norms_with(piece, replacement));
    INFO(piece << " → " << replacement);
    CHECK_FALSE(loaded.norms.has_value());
    REQUIRE(loaded.issues.size() == 1);
    INFO(loaded.issues[0].message);
    CHECK(loaded.issues[0].pointer == pointer);
    CHECK(loaded.issues[0].message.find(part) != std::string::npos);
}

/// The sample with these norms among its members.
std::string sample_holding(const std::string& norms) {
    return sample_with(R"("solid": "solid",)", R"("solid": "solid", "norms": )" + norms + ",");
}

} // namespace

TEST_CASE("norms are read in full, with the stages in the instrument's order") {
    const LoadedNorms loaded = load_norms("\xEF\xBB\xBF" + norms_text());
    REQUIRE(loaded.issues.empty());
    REQUIRE(loaded.norms.has_value());
    const Norms& norms = *loaded.norms;
    CHECK(norms.results == 120);
    CHECK(norms.date == "2026-11-28");
    REQUIRE(norms.who.size() == 2);
    CHECK(norms.who[0] == std::pair<std::string, std::string>("en", "people at our stand"));
    CHECK(norms.who[1] == std::pair<std::string, std::string>("de-CH", "Leute an unserem Stand"));
    CHECK(norms.assumptions.mean == 61.5);
    CHECK(norms.assumptions.deviation == 14.25);
    CHECK(norms.assumptions.noise == 20);
    CHECK(norms.errors.mean == 1.25);
    CHECK(norms.errors.deviation == 0.5);
    CHECK(norms.errors.noise == 0);
    REQUIRE(norms.stages.size() == 2);
    CHECK(norms.stages[0].id == "ground");
    CHECK(norms.stages[0].results == 120);
    CHECK(norms.stages[0].counts[40] == 100);
    CHECK(norms.stages[0].counts[100] == 20);
    CHECK(std::accumulate(norms.stages[0].counts.begin(), norms.stages[0].counts.end(), 0U) == 120);
    CHECK(norms.stages[1].id == "roof");
    CHECK(norms.stages[1].results == 99);
}

TEST_CASE("whose results they are may be one text for all languages, or nothing") {
    const std::string who = R"({"en":"people at our stand","de-CH":"Leute an unserem Stand"})";
    const LoadedNorms one = load_norms(norms_with(who, R"("all of us")"));
    REQUIRE(one.norms.has_value());
    CHECK(one.norms->who == std::vector<std::pair<std::string, std::string>>{{"", "all of us"}});
    const LoadedNorms none = load_norms(norms_with("\"who\":" + who + ",", ""));
    REQUIRE(none.norms.has_value());
    CHECK(none.norms->who.empty());
}

TEST_CASE("what is wrong with norms is said at its place") {
    check_norms_issue(R"("format":1)", R"("format":2)", "/format", "expected 1");
    check_norms_issue(R"("id":"sample")", R"("id":"other")", "/instrument/id", "expected “sample”");
    check_norms_issue(R"("version":7)", R"("version":6)", "/instrument/version", "version 6; expected 7");
    check_norms_issue(R"("results":120,"date")", R"("results":120.5,"date")", "/results",
                      "a whole number from 100 to 4294967295");
    check_norms_issue(R"("mean":61.5)", R"("mean":101)", "/assumptions/mean", "from 0 to 100");
    check_norms_issue(R"("sd":14.25)", R"("sd":0.5)", "/assumptions/sd", "from 1 to 100");
    check_norms_issue(R"("noise":20)", R"("noise":"20")", "/assumptions/noise", "expected a number");
    check_norms_issue(R"("noise":0)", R"("noise":-1)", "/standard_errors/noise", "from 0 to 100");
    check_norms_issue(R"(,"noise":20)", "", "/assumptions/noise", "missing");
    check_norms_issue(R"("en":"p)", R"("e_n":"p)", "/who/e_n", "BCP 47");
    check_norms_issue(R"("en":"people at our stand")", R"("en":"")", "/who/en", "");
    check_norms_issue(R"("people at our stand")", "\"" + std::string(201, 'x') + "\"", "/who/en",
                      "201 characters; expected at most 200");
    check_norms_issue(R"({"en":"people at our stand","de-CH":"Leute an unserem Stand"})", "7", "/who",
                      "expected a text");
    check_norms_issue(R"("counts":[0,)", R"("counts":[)", "/stages/0/counts", "there are 100; expected 101");
    check_norms_issue(R"("counts":[0,)", R"("counts":[1,)", "/stages/0/counts", "add up to 100; expected 99");
    check_norms_issue(R"("counts":[0,)", R"("counts":[-1,)", "/stages/0/counts/0", "");
    check_norms_issue(R"("format":1,)", R"("format":1,"whose":1,)", "/whose", "did you mean who?");
}

TEST_CASE("norms of fewer than a hundred results are refused") {
    const LoadedNorms loaded = load_norms(norms_with(R"("results":120,"date")", R"("results":99,"date")"));
    CHECK_FALSE(loaded.norms.has_value());
    REQUIRE_FALSE(loaded.issues.empty());
    CHECK(loaded.issues[0].pointer == "/results");
    CHECK(loaded.issues[0].message.find("from 100") != std::string::npos);
}

TEST_CASE("no stage has more results than there are") {
    const LoadedNorms loaded = load_norms(norms_with(R"("results":99)", R"("results":121)"));
    CHECK_FALSE(loaded.norms.has_value());
    REQUIRE_FALSE(loaded.issues.empty());
    CHECK(loaded.issues[0].pointer == "/stages/0/results");
    CHECK(loaded.issues[0].message.find("from 0 to 120") != std::string::npos);
}

TEST_CASE("each stage of the instrument is in its norms once") {
    const LoadedNorms unknown = load_norms(norms_with(R"("id":"roof")", R"("id":"rof")"));
    REQUIRE(unknown.issues.size() == 2);
    CHECK(unknown.issues[0].pointer == "/stages/0/id");
    CHECK(unknown.issues[0].message.find("did you mean roof?") != std::string::npos);
    CHECK(unknown.issues[1].pointer == "/stages");
    const LoadedNorms twice = load_norms(norms_with(R"("id":"roof")", R"("id":"ground")"));
    REQUIRE(twice.issues.size() == 2);
    CHECK(twice.issues[0].pointer == "/stages/1/id");
    CHECK(twice.issues[0].message.find("given twice") != std::string::npos);
    CHECK(twice.issues[1].pointer == "/stages");
    CHECK(twice.issues[1].message.find("there is no stage “roof”") != std::string::npos);
}

TEST_CASE("a date of norms is a day that there was or will be") {
    for (const char* day : {"2024-02-29", "2000-02-29", "2026-12-31"}) {
        INFO(day);
        CHECK(load_norms(norms_with("2026-11-28", day)).norms.has_value());
    }
    for (const char* none : {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-11-31",
                             "2026-11-00", "2026-11-1", "28.11.2026", "2026-11-28T", "today"}) {
        check_norms_issue("2026-11-28", none, "/date", "is not a day");
    }
}

TEST_CASE("what is no norms file at all is said once") {
    for (const char* text : {"", "[1", "{\"format\":1}}", "7"}) {
        const LoadedNorms loaded = load_norms(text);
        INFO(text);
        CHECK_FALSE(loaded.norms.has_value());
        CHECK(loaded.issues.size() == 1);
    }
    const LoadedNorms large = load_norms(std::string(codec::kMaxInstrumentBytes + 1, ' '));
    REQUIRE(large.issues.size() == 1);
    CHECK(large.issues[0].message.find("not a norms file") != std::string::npos);
}

TEST_CASE("an instrument that holds norms supposes of people what they say") {
    const std::string text = sample_holding(norms_text());
    const engine::Definition definition = sample(text).definition();
    REQUIRE(definition.norms.has_value());
    CHECK(definition.norms->results == 120);
    CHECK(definition.assumptions.mean == 61.5);
    CHECK(definition.assumptions.deviation == 14.25);
    CHECK(definition.assumptions.noise == 20);

    const codec::Loaded passed_over = codec::read_instrument_without_norms(text);
    REQUIRE(passed_over.instrument.has_value());
    CHECK_FALSE(passed_over.instrument->definition().norms.has_value());
    CHECK(passed_over.instrument->definition().assumptions.mean == 65);
}

TEST_CASE("what is wrong with an instrument's norms is wrong with the instrument") {
    const codec::Loaded loaded =
        codec::read_instrument(sample_holding(norms_with(R"("version":7)", R"("version":6)")));
    CHECK_FALSE(loaded.instrument.has_value());
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].pointer == "/norms/instrument/version");
}

TEST_CASE("norms that were written are read as what they were, in 2 decimals") {
    const engine::Definition definition = sample().definition();
    const LoadedNorms read = load_norms(norms_text());
    REQUIRE(read.norms.has_value());
    engine::Norms norms = *read.norms;
    norms.assumptions = {61.504999, 14.246, 20};
    norms.errors = {0.404, 0.0051, 0};
    norms.who = {{"en", "visitors of “our” stand"}, {"de", "Gäste \"hier\""}};
    std::string text;
    codec::write_norms(text, definition, norms);
    CHECK(text.find(R"("assumptions":{"mean":61.50,"sd":14.25,"noise":20.00})") != std::string::npos);
    CHECK(text.find(R"("standard_errors":{"mean":0.40,"sd":0.01,"noise":0.00})") != std::string::npos);
    const LoadedNorms again = load_norms(text);
    REQUIRE(again.norms.has_value());
    CHECK(again.norms->who == norms.who);
    CHECK(again.norms->date == norms.date);
    CHECK(again.norms->results == norms.results);
    for (std::size_t s = 0; s < norms.stages.size(); ++s) {
        CHECK(again.norms->stages[s].id == norms.stages[s].id);
        CHECK(again.norms->stages[s].results == norms.stages[s].results);
        CHECK(again.norms->stages[s].counts == norms.stages[s].counts);
    }
    for (const auto& who : {std::vector<std::pair<std::string, std::string>>{}, {{"", "anybody"}}}) {
        norms.who = who;
        text.clear();
        codec::write_norms(text, definition, norms);
        REQUIRE(load_norms(text).norms.has_value());
        CHECK(load_norms(text).norms->who == who);
    }
}

TEST_CASE("what is of another kind than it should be is said where it stands, and nothing is taken") {
    const std::string instrument = R"("instrument":{"id":"sample","version":7})";
    const std::string assumptions = R"("assumptions":{"mean":61.5,"sd":14.25,"noise":20})";
    const std::string roof = R"({"id":"roof","results":99,"counts":)" + counts_json(99, 0) + "}";
    struct Case {
        std::string piece;
        std::string replacement;
        std::string pointer;
    };
    for (const Case& each : std::vector<Case>{
             {instrument, R"("instrument":7)", "/instrument"},
             {instrument + ",", "", ""},
             {R"("id":"sample")", R"("id":7)", "/instrument/id"},
             {R"("version":7)", R"("version":"7")", "/instrument/version"},
             {R"("results":120,"date")", R"("results":"120","date")", "/results"},
             {R"("2026-11-28")", "7", "/date"},
             {R"("en":"people at our stand")", R"("en":7)", "/who/en"},
             {assumptions, R"("assumptions":[])", "/assumptions"},
             {assumptions + ",", "", ""},
             {R"("stages":[)", R"("stages":7,"s":[)", ""},
             {roof, "7", "/stages/0"},
             {R"("id":"roof")", R"("id":7)", "/stages/0/id"},
             {R"("results":99)", R"("results":9.5)", "/stages/0/results"},
             {R"("counts":)" + counts_json(99, 0), R"("counts":{})", "/stages/0/counts"},
             {R"("counts":[0,)", R"("counts":["0",)", "/stages/0/counts/0"},
         }) {
        const LoadedNorms loaded = load_norms(norms_with(each.piece, each.replacement));
        INFO(each.piece << " → " << each.replacement);
        CHECK_FALSE(loaded.norms.has_value());
        REQUIRE_FALSE(loaded.issues.empty());
        bool said = false;
        for (const engine::Issue& issue : loaded.issues)
            said = said || issue.pointer.starts_with(each.pointer);
        CHECK(said);
    }
}
