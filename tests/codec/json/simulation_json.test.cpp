#include "upstream/codec/json/simulation_json.hpp"

#include "codec/support.hpp"

using namespace upstream;
using namespace upstream::tests;

TEST_CASE("a simulation's report names its population, its stages and its calls") {
    engine::SimulationReport report;
    report.respondents = 8;
    report.stage_count = 2;
    report.stages[0] = {true, 0.7416, 9.514, 9.76};
    report.stages[1].true_error = 20;
    report.focus = {4, 2};
    report.sound = 2;
    report.true_focus = {3, 3};
    report.truly_sound = 2;
    report.calls = {{{5, 4}, {3, 1}, {0, 0}}};
    report.tenths[6] = {2, 1, 1.3};
    report.tenths[9] = {6, 5, 5.7};
    report.squared_gaps = 1.2;
    report.ranges = 16;
    report.ranges_held = 13;
    report.retest = {1, 2, 4, 0};
    report.unreached = {{1, 0}};
    std::string out;
    codec::write_simulation(out, compile(even_definition(2, 1)), {}, 42, report);
    CHECK(
        out ==
        R"({"respondents":8,"seed":42,)"
        R"("population":{"mean":65.00,"sd":18.00,"correlation":0.400,"noise":22.00},)"
        R"("stages":[{"id":"a","alpha":0.742,"standard_error":9.51,"true_error":9.76},)"
        R"({"id":"b","alpha":null,"standard_error":null,"true_error":20.00}],)"
        R"("focus":{"a":0.500,"b":0.250,"sound":0.250},"true_focus":{"a":0.375,"b":0.375,"sound":0.250},)"
        R"("calls":{"firm":{"share":0.625,"right":0.800},"likely":{"share":0.375,"right":0.333},)"
        R"("close":{"share":0.000,"right":null}},)"
        R"("calibration":{"tenths":[{"from":0.0,"to":0.1,"share":0.000,"said":null,"right":null},)"
        R"({"from":0.1,"to":0.2,"share":0.000,"said":null,"right":null},)"
        R"({"from":0.2,"to":0.3,"share":0.000,"said":null,"right":null},)"
        R"({"from":0.3,"to":0.4,"share":0.000,"said":null,"right":null},)"
        R"({"from":0.4,"to":0.5,"share":0.000,"said":null,"right":null},)"
        R"({"from":0.5,"to":0.6,"share":0.000,"said":null,"right":null},)"
        R"({"from":0.6,"to":0.7,"share":0.250,"said":0.650,"right":0.500},)"
        R"({"from":0.7,"to":0.8,"share":0.000,"said":null,"right":null},)"
        R"({"from":0.8,"to":0.9,"share":0.000,"said":null,"right":null},)"
        R"({"from":0.9,"to":1.0,"share":0.750,"said":0.950,"right":0.833}],)"
        // (|1 − 1.3| + |5 − 5.7|) / 8
        R"("ece":0.1250,"brier":0.1500},"ranges":{"held":0.813},)"
        R"("retest":{"clear":0.125,"some":0.250,"moved":0.500,"moved_surely":0.000},"unreached":[{"stage":"b","band":"low"}]})");
}

TEST_CASE("a population that leans and changes says so, and how often its changes are seen") {
    engine::SimulationReport report;
    report.respondents = 4;
    report.stage_count = 1;
    report.ranges = 4;
    report.change = {4, 1, 2, 3};
    report.unreached = {{0, 0}, {0, 1}};
    engine::Population population;
    population.leaning = 5.5;
    population.change = 20;
    std::string out;
    codec::write_simulation(out, compile(even_definition(1, 2)), population, 7, report);
    CHECK(out.find(R"("noise":22.00,"leaning":5.50,"change":20.00},)") != std::string::npos);
    CHECK(
        out.find(
            R"("change":{"clear":0.250,"some":0.500,"elsewhere":0.750},"unreached":[{"stage":"a","band":)") !=
        std::string::npos);
    CHECK(out.find(R"(},{"stage":"a","band":)") != std::string::npos);
}

TEST_CASE("a made-up person is written with true levels and answers, twice") {
    engine::SimulatedPerson person;
    person.levels = {62.125, 7};
    person.levels_again = {82.125, 7};
    person.response.answers[0] = 3;
    person.response.answers[1] = 0;
    person.response_again.answers[0] = 4;
    person.response_again.answers[1] = 1;
    std::string out;
    const engine::Instrument instrument = compile(even_definition(2, 1));
    codec::write_person(out, instrument, person);
    const std::string first = std::string("\"") + std::string(instrument.item_id(0)) + "\":";
    const std::string second = std::string("\"") + std::string(instrument.item_id(1)) + "\":";
    CHECK(out == R"({"levels":{"a":62.125000,"b":7.000000},"answers":{)" + first + "3," + second +
                     R"(0},"again":{"levels":{"a":82.125000,"b":7.000000},"answers":{)" + first + "4," +
                     second + "1}}}");
}
