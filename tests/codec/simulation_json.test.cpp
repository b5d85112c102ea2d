#include "codec/simulation_json.hpp"

#include "support.hpp"

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
    report.unreached = {{1, 0}};
    std::string out;
    codec::write_simulation(out, compile(even_definition(2, 1)), {}, 42, report);
    CHECK(out ==
          R"({"respondents":8,"seed":42,)"
          R"("population":{"mean":65.00,"sd":18.00,"correlation":0.400,"noise":22.00},)"
          R"("stages":[{"id":"a","alpha":0.742,"standard_error":9.51,"true_error":9.76},)"
          R"({"id":"b","alpha":null,"standard_error":null,"true_error":20.00}],)"
          R"("focus":{"a":0.500,"b":0.250,"sound":0.250},"true_focus":{"a":0.375,"b":0.375,"sound":0.250},)"
          R"("calls":{"firm":{"share":0.625,"right":0.800},"likely":{"share":0.375,"right":0.333},)"
          R"("close":{"share":0.000,"right":null}},"unreached":[{"stage":"b","band":"low"}]})");
}
