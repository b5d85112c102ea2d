#include "upstream/codec/json/instrument_json.hpp"

#include "codec/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using codec::Loaded;
using engine::Perspective;

namespace {

/// The sample with one piece replaced has this issue and gives no instrument.
void check_finding(std::string_view piece, std::string_view replacement, const std::string& pointer,
                   const std::string& part) {
    const Loaded loaded = codec::read_instrument(sample_with(piece, replacement));
    INFO(piece << " → " << replacement);
    CHECK_FALSE(loaded.instrument.has_value());
    REQUIRE_FALSE(loaded.issues.empty());
    INFO(loaded.issues[0].message);
    CHECK(loaded.issues[0].pointer == pointer);
    CHECK(loaded.issues[0].message.find(part) != std::string::npos);
}

} // namespace

TEST_CASE("a file that uses every key is read in full") {
    const Loaded loaded = codec::read_instrument(kSample);
    REQUIRE(loaded.issues.empty());
    REQUIRE(loaded.instrument.has_value());
    const Instrument& instrument = *loaded.instrument;
    CHECK(instrument.id() == "sample");
    CHECK(instrument.version() == 7);
    CHECK(instrument.stage_count() == 2);
    CHECK(instrument.solid_from() == 60);
    CHECK(instrument.ranked());
    CHECK(instrument.item(2).weight == 2);
    CHECK(instrument.item(3).reverse);
    CHECK(instrument.facets()[1].id == "right");

    const content::Texts& texts = loaded.texts;
    CHECK(texts.language == "en-GB");
    CHECK(texts.title.in(Perspective::First) == "Sample");
    CHECK(texts.title.in(Perspective::Second) == "Sample");
    CHECK(texts.instructions.in(Perspective::Second) == "Think of you.");
    CHECK(texts.perspectives[0].label == "My team");
    CHECK(texts.perspectives[0].hint == "You lead");
    CHECK(texts.perspectives[1].label.empty());
    CHECK(texts.scales[0].options == std::vector<std::string>{"Never", "Now and then", "Always"});
    CHECK(texts.stages[0].name == "Ground");
    CHECK(texts.stages[0].summary.in(Perspective::Second) == "What it stands on");
    CHECK(texts.stages[0].verdict.in(Perspective::First) == "Start with their ground.");
    CHECK(texts.stages[0].card.in(Perspective::Second) == "The ground");
    CHECK(texts.stages[0].strength.in(Perspective::Second) == "It holds.");
    CHECK(texts.stages[0].bands[0].meaning.in(Perspective::Second) == "It gives.");
    CHECK(texts.stages[0].bands[0].actions[1].in(Perspective::Second) == "Pour.");
    CHECK(texts.stages[0].bands[1].actions.empty());
    CHECK(texts.stages[1].facets == std::vector<std::string>{"Left side", "right"});
    CHECK(texts.stages[1].verdict.empty());
    CHECK(texts.items[2].in(Perspective::First) == "Do they see it?");
    CHECK(texts.bands == std::vector<std::string>{"Weak", "solid"});
    CHECK(texts.ranking_prompt.in(Perspective::First) == "What first?");
    CHECK(texts.verdicts.sound.in(Perspective::First) == "All holds.");
    CHECK(texts.verdicts.backwards[2].in(Perspective::First) == "Down.");
    CHECK(texts.verdicts.calls[0].in(Perspective::Second) == "Sure.");
    CHECK(texts.verdicts.calls[2].in(Perspective::First) == "Close.");
    REQUIRE(texts.limits.size() == 2);
    CHECK(texts.limits[1].in(Perspective::Second) == "Only you.");
}

TEST_CASE("optional parts may be left out") {
    const Loaded loaded = codec::read_instrument(R"({"id":"a","version":1,"title":"T",
        "scales":[{"id":"s","options":[{"label":"x","points":0},{"label":"y","points":1}]}],
        "stages":[{"id":"a","name":"A"}],"items":[{"id":"i","stage":"a","scale":"s","text":"T?"}],
        "bands":[{"id":"b","from":0},{"id":"c","from":50}],"solid":"c"})");
    REQUIRE(loaded.instrument.has_value());
    CHECK(loaded.issues.empty());
    CHECK(loaded.texts.language == "en");
    CHECK_FALSE(loaded.instrument->ranked());
    CHECK(loaded.instrument->offers(Perspective::Second));
    CHECK_FALSE(loaded.texts.perspectives[0].named);
    CHECK_FALSE(loaded.texts.perspectives[1].named);
    CHECK(loaded.texts.stages[0].bands.size() == 2);
    CHECK(loaded.texts.instructions.empty());
}

namespace {

/// An instrument of one question whose text is `text`.
std::string without_perspectives(const std::string& text) {
    return R"({"id":"a","version":1,"title":"T",
        "scales":[{"id":"s","options":[{"label":"x","points":0},{"label":"y","points":1}]}],
        "stages":[{"id":"a","name":"A"}],"items":[{"id":"i","stage":"a","scale":"s","text":)" +
           text + R"(}],
        "bands":[{"id":"b","from":0},{"id":"c","from":50}],"solid":"c"})";
}
std::string with_perspectives(const std::string& perspectives, const std::string& text) {
    return R"({"perspectives":)" + perspectives + "," + without_perspectives(text).substr(1);
}

} // namespace

TEST_CASE("perspectives that are not offered need no text") {
    const std::string text =
        sample_with(R"("perspectives": {"leader": {"label": "My team", "hint": "You lead"}, "rep": {}})",
                    R"("perspectives": {"rep": {}})");
    const Loaded loaded = codec::read_instrument(text);
    REQUIRE(loaded.instrument.has_value());
    CHECK_FALSE(loaded.instrument->offers(Perspective::First));
    CHECK_FALSE(loaded.texts.perspectives[0].named);
    CHECK(loaded.texts.perspectives[1].named);
}

TEST_CASE("perspectives have any names, and their texts are by these") {
    const Loaded loaded = codec::read_instrument(
        with_perspectives(R"({"newcomer": {"label": "Me"}, "mentor": {}})",
                          R"({"mentor": "Are they at ease?", "newcomer": "Are you at ease?"})"));
    REQUIRE(loaded.instrument.has_value());
    CHECK(loaded.instrument->perspective_id(Perspective::First) == "mentor");
    CHECK(loaded.instrument->perspective_id(Perspective::Second) == "newcomer");
    CHECK(loaded.instrument->default_perspective() == Perspective::Second);
    CHECK(loaded.texts.items[0].in(Perspective::First) == "Are they at ease?");
    CHECK(loaded.texts.items[0].in(Perspective::Second) == "Are you at ease?");
    CHECK(loaded.texts.perspectives[1].label == "Me");
}

TEST_CASE("an instrument without perspectives has texts without them") {
    const Loaded loaded = codec::read_instrument(with_perspectives("{}", R"("At ease?")"));
    REQUIRE(loaded.instrument.has_value());
    CHECK(loaded.instrument->perspective_id(Perspective::First).empty());
    const Loaded odd =
        codec::read_instrument(with_perspectives("{}", R"({"leader": "At ease?", "rep": "At ease?"})"));
    REQUIRE(odd.issues.size() == 1);
    CHECK(odd.issues[0].pointer == "/items/0/text");
    CHECK(odd.issues[0].message.find("there is no perspective") != std::string::npos);
}

TEST_CASE("more perspectives than two, and a text that lacks one, are named") {
    const Loaded three =
        codec::read_instrument(with_perspectives(R"({"a": {}, "b": {}, "c": {}})", R"("At ease?")"));
    REQUIRE_FALSE(three.issues.empty());
    CHECK(three.issues[0].pointer == "/perspectives");
    CHECK(three.issues[0].message == "there are 3 perspectives; expected at most 2");
    const Loaded half = codec::read_instrument(
        with_perspectives(R"({"a": {}, "b": {}})", R"({"a": "At ease?", "leader": "x"})"));
    REQUIRE(half.issues.size() == 2);
    CHECK(half.issues[0].pointer == "/items/0/text/leader");
    CHECK(half.issues[1].pointer == "/items/0/text/b");
}

TEST_CASE("what is no text says what would be one, by the perspectives that there are") {
    const auto message = [](const std::string& text) {
        const Loaded loaded = codec::read_instrument(text);
        REQUIRE(loaded.issues.size() == 1);
        CHECK(loaded.issues[0].pointer == "/items/0/text");
        return loaded.issues[0].message;
    };
    const std::string start = "this is not a text; expected a string";
    const std::string or_object = start + ", or an object with a string for ";
    CHECK(message(without_perspectives("7")) == or_object + "leader and for rep");
    CHECK(message(with_perspectives(R"({"mentor": {}})", "7")) == or_object + "mentor");
    CHECK(message(with_perspectives(R"({"rep": {}})", "7")) == or_object + "rep");
    CHECK(message(with_perspectives("{}", "7")) == start);
}

TEST_CASE("one perspective, or leader beside another, has texts by its own name") {
    CHECK(codec::read_instrument(with_perspectives(R"({"mentor": {}})", R"({"mentor": "At ease?"})"))
              .issues.empty());
    CHECK(codec::read_instrument(
              with_perspectives(R"({"leader": {}, "peer": {}})", R"({"leader": "a?", "peer": "b?"})"))
              .issues.empty());
}

TEST_CASE("texts for leader and rep make a choice of them, named or not") {
    const Loaded loaded = codec::read_instrument(
        without_perspectives(R"({"leader": "Are they at ease?", "rep": "Are you at ease?"})"));
    REQUIRE(loaded.instrument.has_value());
    CHECK(loaded.texts.perspectives[0].named);
    CHECK(loaded.texts.perspectives[1].named);
}

TEST_CASE("an instrument's own words come as they are, by key") {
    const Loaded loaded = codec::read_instrument(
        sample_with(R"("solid": "solid",)",
                    R"("solid": "solid", "words": {"app.name": "Mine", "intro.lead": "All of it."},)"));
    REQUIRE(loaded.instrument.has_value());
    REQUIRE(loaded.texts.words.size() == 2);
    CHECK(loaded.texts.words[0] == std::pair<std::string, std::string>{"app.name", "Mine"});
    check_finding(R"("solid": "solid",)", R"("solid": "solid", "words": {"app.name": 7},)", "/words/app.name",
                  "expected");
    check_finding(R"("solid": "solid",)", R"("solid": "solid", "words": 7,)", "/words", "expected an object");
}

TEST_CASE("a byte order mark before the file is not in the way") {
    CHECK(codec::read_instrument("\xEF\xBB\xBF" + kSample).instrument.has_value());
}

TEST_CASE("text that is not JSON gives one issue with line and column") {
    const Loaded loaded = codec::read_instrument("{\n\"id\": oops}");
    REQUIRE(loaded.issues.size() == 1);
    CHECK(loaded.issues[0].pointer.empty());
    CHECK(loaded.issues[0].message.find("this is not JSON: line 2, column 7: ") == 0);
    CHECK_FALSE(loaded.instrument.has_value());
}

TEST_CASE("a file that is not an object, or is too large, is refused") {
    CHECK(codec::read_instrument("[]").issues.at(0).message.find("an array; expected an object") !=
          std::string::npos);
    CHECK(codec::read_instrument(std::string(codec::kMaxInstrumentBytes + 1, ' '))
              .issues.at(0)
              .message.find("4 MiB") != std::string::npos);
}

TEST_CASE("a misspelt key is named, with the one that was meant") {
    check_finding(R"("solid": "solid",)", R"("solid": "solid", "tilte": "x",)", "/tilte",
                  "did you mean title?");
    check_finding(R"("weight": 2)", R"("wieght": 2)", "/items/2/wieght", "did you mean weight?");
    check_finding(R"("strength": "It holds.")", R"("strenght": "x")", "/stages/0/strenght",
                  "did you mean strength?");
    check_finding(R"("bands": {"weak")", R"("bands": {"waek")", "/stages/0/bands/waek", "did you mean weak?");
    check_finding(R"("label": "Never", )", R"("label": "Never", "a/b~": 1, )", "/scales/0/options/0/a~1b~0",
                  "unknown key");
}

TEST_CASE("a key given twice is named") {
    check_finding(R"("version": 7,)", R"("version": 7, "version": 7,)", "/version", "given twice");
}

TEST_CASE("a missing key is named where it should be") {
    check_finding(R"("id": "sample", )", "", "/id", "missing");
    check_finding(R"("name": "Roof", )", "", "/stages/1/name", "missing");
    check_finding(R"("label": "Never", )", "", "/scales/0/options/0/label", "missing");
    check_finding(R"({"prompt": "What first?"})", "{}", "/ranking/prompt", "missing");
    check_finding(R"("rep": "Think of you.")", R"("rep": "")", "/instructions/rep", "empty");
    check_finding(R"(, "rep": "Think of you.")", "", "/instructions/rep", "missing");
}

TEST_CASE("a wrong type is named with the right one") {
    check_finding(R"("version": 7)", R"("version": "7")", "/version", "a string; expected a number");
    check_finding(R"("version": 7)", R"("version": 7.5)", "/version", "whole number");
    check_finding(R"("version": 7)", R"("version": 1e10)", "/version", "whole number");
    check_finding(R"("id": "sample")", R"("id": 5)", "/id", "a number; expected a string");
    check_finding(R"("reverse": true)", R"("reverse": 1)", "/items/3/reverse", "expected true or false");
    check_finding(R"("title": "Sample")", R"("title": 1)", "/title", "not a text");
    check_finding(R"("actions": ["Dig.", )", R"("actions": [null, )", "/stages/0/bands/weak/actions/0",
                  "not a text");
    check_finding(R"([{"id": "left", "name": "Left side"}, {"id": "right"}])", R"({})", "/stages/1/facets",
                  "an array");
    check_finding(R"({"label": "Never", "points": 0})", "0", "/scales/0/options/0", "an object");
    check_finding(R"({"id": "right"})", R"("right")", "/stages/1/facets/1", "an object");
    check_finding(R"("rep": {})", R"("rep": 1)", "/perspectives/rep", "an object");
    check_finding(R"({"prompt": "What first?"})", "true", "/ranking", "an object");
    check_finding(R"({"id": "g1", "stage": "ground", "scale": "often", "text": "Is it firm?"})", "1",
                  "/items/0", "an object");
}

TEST_CASE("a part of the wrong type is named, and what it would hold is not looked for") {
    check_finding(R"({"leader": {"label": "My team", "hint": "You lead"}, "rep": {}})", "[]", "/perspectives",
                  "an object");
    check_finding(R"({"id": "weak", "name": "Weak", "from": 0})", "0", "/bands/0", "an object");
    check_finding(
        R"({"meaning": "It gives.", "actions": ["Dig.", {"leader": "Let them pour.", "rep": "Pour."}]})", "1",
        "/stages/0/bands/weak", "an object");
    check_finding(R"({"foundation_first": "Up.", "mixed": "Mixed.", "backwards": "Down."})", "1",
                  "/verdicts/backwards", "an object");
    check_finding(R"({"firm": "Sure.", "likely": "Likely.", "close": "Close."})", "1", "/verdicts/calls",
                  "an object");
    check_finding(R"("language": "en-GB")", R"("language": "")", "/language", "empty");
    std::string text = kSample;
    text.replace(text.find(R"({"sound")"), std::string::npos, "1}");
    CHECK(codec::read_instrument(text).issues.at(0).pointer == "/verdicts");
}

TEST_CASE("verdicts may be given in part") {
    const Loaded loaded = codec::read_instrument(sample_with(
        R"(, "backwards": {"foundation_first": "Up.", "mixed": "Mixed.", "backwards": "Down."})", ""));
    CHECK(loaded.instrument.has_value());
    CHECK(loaded.texts.verdicts.backwards[0].empty());
}

TEST_CASE("a text that one perspective lacks is not empty") {
    content::Text text;
    CHECK(text.empty());
    text.by_perspective[1] = "x";
    CHECK_FALSE(text.empty());
    text.by_perspective = {"x", ""};
    CHECK_FALSE(text.empty());
}

TEST_CASE("a language is a BCP 47 tag") {
    for (const char* tag : {"e n", "-", "en-", "1", "abcdefghi", "en--GB", "én"}) {
        check_finding(R"("language": "en-GB")", std::string(R"("language": ")") + tag + "\"", "/language",
                      "BCP 47");
    }
    CHECK(codec::read_instrument(sample_with("en-GB", "zh-Hant-TW")).instrument.has_value());
}

TEST_CASE("the engine's rules are reported once the shape is right") {
    check_finding(R"("solid": "solid",)", R"("solid": "weka",)", "/solid", "did you mean weak?");
    check_finding(R"("from": 60)", R"("from": 0)", "/bands/1/from", "above the band before");
}

TEST_CASE("a file wrong throughout gives a list of bearable length") {
    std::string items;
    for (int i = 0; i < 1000; ++i) items += "0,";
    const Loaded loaded = codec::read_instrument(sample_with(R"("items": [)", R"("items": [)" + items));
    CHECK(loaded.issues.size() == 201);
    CHECK(loaded.issues.back().message.find("there is more") != std::string::npos);
}

TEST_CASE("assumptions are read, each key with its default") {
    const Instrument instrument = sample(sample_with(
        R"("solid": "solid",)", R"("solid": "solid", "assumptions": {"mean": 40.5, "noise": 31},)"));
    CHECK(instrument.definition().assumptions.mean == 40.5);
    CHECK(instrument.definition().assumptions.deviation == 18);
    CHECK(instrument.definition().assumptions.noise == 31);
    CHECK(sample().definition().assumptions.mean == 65);
}

TEST_CASE("assumptions that are wrong are told at their place") {
    const auto first = [](const char* assumptions) {
        const codec::Loaded loaded = codec::read_instrument(sample_with(
            R"("solid": "solid",)", std::string(R"("solid": "solid", "assumptions": )") + assumptions + ","));
        REQUIRE_FALSE(loaded.issues.empty());
        return loaded.issues[0].pointer + ": " + loaded.issues[0].message;
    };
    CHECK(first("[]").find("/assumptions: this is an array") == 0);
    CHECK(first(R"({"deviation": 3})").find("/assumptions/deviation: unknown key") == 0);
    CHECK(first(R"({"sd": "18"})").find("/assumptions/sd: this is a string; expected a number") == 0);
    CHECK(first(R"({"sd": 0})")
              .find("/assumptions/sd: this is outside its range; expected a number from 1 to 100") == 0);
}

TEST_CASE("the first perspective that the file names is the one of a response that names none") {
    CHECK(sample().default_perspective() == engine::Perspective::First);
    CHECK(sample(sample_with(R"({"leader": {"label": "My team", "hint": "You lead"}, "rep": {}})",
                             R"({"rep": {}, "leader": {}})"))
              .default_perspective() == engine::Perspective::Second);
    Definition definition = even_definition(1, 1);
    definition.perspectives = {"", "rep"};
    CHECK(compile(definition).default_perspective() == engine::Perspective::Second);
}

TEST_CASE("texts that nobody can see, or that hide something, are told") {
    const auto first = [](const char* text) {
        const codec::Loaded loaded = codec::read_instrument(sample_with("Is it firm?", text));
        REQUIRE_FALSE(loaded.issues.empty());
        return loaded.issues[0].pointer + ": " + loaded.issues[0].message;
    };
    CHECK(first("  ").find("/items/0/text: nothing of this text can be seen") == 0);
    CHECK(first(R"(a\u0007)").find("/items/0/text: this text holds the control character U+0007") == 0);
    CHECK(first(R"(a\u202Eb)").find("/items/0/text: this text holds U+202E") == 0);
}

TEST_CASE("bytes behind a NUL do not make an instrument") {
    CHECK(codec::read_instrument(kSample + std::string(1, '\0') + "x").issues.size() == 1);
    CHECK(codec::read_instrument(std::string(1, '\0')).issues[0].message ==
          "this is not JSON: line 1, column 1: there is a NUL byte; expected text");
}
