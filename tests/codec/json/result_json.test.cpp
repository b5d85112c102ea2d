#include "upstream/codec/json/result_json.hpp"

#include <nlohmann/json.hpp>

#include "codec/support.hpp"
#include "upstream/codec/link/link.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

std::string written(const Instrument& instrument, const Result& result,
                    engine::Perspective perspective = engine::Perspective::First) {
    std::string out;
    codec::write_result(out, instrument, perspective, result);
    return out;
}

} // namespace

TEST_CASE("a result has the keys, the order and the digits of the model") {
    // Ground: 100 and twice 100; s̃² = 4 · 484/5 = 387.2, V = 5/9 · (387.2 + 6250/12), its root 22.46. Roof: 40 and a
    // reversed yes, 0; s̃² = (800 + 4 · 484)/5 = 547.2, V = 1/2 · (547.2 + 6250/12), its root 23.11. With σ² = 324 and
    // μ = 65: m = 78.69, τ = 14.05, Φ(1.330) = 0.908; m = 48.01, τ = 14.20, Φ(−0.845) = 0.199.
    const std::string text =
        written(sample(), engine::diagnose(sample(), ranked(answers({2, 1, 1, 1}), {1, 0})));
    CHECK(
        text ==
        R"({"perspective":"leader","stages":[)"
        R"({"id":"ground","score":100.00,"low":71.25,"high":100.00,"band":"solid","partial":false,)"
        R"("support":100.00,"unsupported":0.00,"facets":[]},)"
        R"({"id":"roof","score":20.00,"low":0.00,"high":49.58,"band":"weak","partial":false,)"
        R"("support":20.00,"unsupported":0.00,)"
        R"("facets":[{"id":"left","score":40.00},{"id":"right","score":0.00}]}],)"
        R"("focus":"roof","path":["roof"],"symptom":"roof","treating_symptom":false,)"
        R"("likelihood":{"ground":0.092,"roof":0.727,"sound":0.181},"call":"likely",)"
        R"("steps_to_flip":1,"flip_items":["r2"],)"
        R"("backwards":{"index":100,"inversions":1,"verdict":"backwards","first_look":"roof","floors_off":0},)"
        R"("quality":[]})");
}

TEST_CASE("a perspective is called by its id, and is null where there is none") {
    Definition definition = even_definition(1, 1);
    definition.perspectives = {"mentor", "newcomer"};
    const Instrument two = compile(definition);
    CHECK(written(two, engine::diagnose(two, Response{}), engine::Perspective::Second)
              .starts_with(R"({"perspective":"newcomer",)"));
    definition.perspectives = {"", ""};
    const Instrument none = compile(definition);
    CHECK(written(none, engine::diagnose(none, Response{})).starts_with(R"({"perspective":null,)"));
}

TEST_CASE("what is unknown is null") {
    Response response;
    response.seconds[0] = 0.5;
    // An unknown stage is solid with Φ(5/18) = 0.609.
    CHECK(
        written(sample(), engine::diagnose(sample(), response), engine::Perspective::Second) ==
        R"({"perspective":"rep","stages":[)"
        R"({"id":"ground","score":null,"low":null,"high":null,"band":null,"partial":false,)"
        R"("support":null,"unsupported":null,"facets":[]},)"
        R"({"id":"roof","score":null,"low":null,"high":null,"band":null,"partial":false,)"
        R"("support":null,"unsupported":null,"facets":[{"id":"left","score":null},{"id":"right","score":null}]}],)"
        R"("focus":"ground","path":["ground","roof"],"symptom":null,"treating_symptom":false,)"
        R"("likelihood":{"ground":0.391,"roof":0.238,"sound":0.371},"call":"close",)"
        R"("steps_to_flip":null,"flip_items":[],"backwards":null,"quality":["very_fast","skipped"]})");
}

TEST_CASE("notes on quality come in the model's order") {
    const Instrument instrument = compile(even_definition(2, 10));
    Response response;
    for (std::size_t i = 0; i < 10; ++i) {
        response.answers[i] = 4;
        response.seconds[i] = 1.5;
    }
    const auto json = nlohmann::json::parse(written(instrument, engine::diagnose(instrument, response)));
    CHECK(json["quality"] == nlohmann::json{"straight_line", "fast", "skipped"});
    CHECK(json["focus"] == "b");
}

TEST_CASE("a sound house has a null focus") {
    const Instrument instrument = compile(even_definition(2, 2));
    const auto json = nlohmann::json::parse(
        written(instrument, engine::diagnose(instrument, ranked(answers({4, 4, 4, 4}), {0, 1}))));
    CHECK(json["focus"].is_null());
    CHECK(json["backwards"]["floors_off"].is_null());
    CHECK(json["backwards"]["verdict"] == "foundation_first");
}

TEST_CASE("a summary says that it is one") {
    const Instrument instrument = sample();
    const Result result = engine::diagnose(instrument, answers({2, 1, 1, 1}));
    const auto read =
        codec::decode(codec::encode_summary(instrument, engine::Perspective::First, result), instrument);
    const auto* opened = std::get_if<codec::Opened>(&read);
    REQUIRE(opened != nullptr);
    const std::string text = written(instrument, opened->result);
    CHECK(text.starts_with(R"({"perspective":"leader","summary":true,"stages":[)"));
    const auto json = nlohmann::json::parse(text);
    CHECK(json["stages"][1]["high"] == 50.0);
    CHECK(json["likelihood"]["roof"] == 0.73);
    CHECK(json["stages"][1]["facets"][0]["score"].is_null());
}

TEST_CASE("every result is valid JSON") {
    Dice dice(61);
    for (int round = 0; round < 200; ++round) {
        const Instrument instrument = compile(random_definition(dice, 8, 8, 11));
        const std::string text =
            written(instrument, engine::diagnose(instrument, random_response(dice, instrument, 4)));
        CHECK_FALSE(nlohmann::json::parse(text, nullptr, false).is_discarded());
    }
}
