// The promise of docs/model.md, “Calibrated”, with as many people as its table. A program of its own, because it takes
// longer than all other tests of the engine and runs beside them.
#include <cmath>

#include "engine/support.hpp"
#include "upstream/engine/statistics/simulation.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::SimulationReport;

TEST_CASE("the number said is the number kept: calibration by tenths, and its mean gap") {
    // even_definition(4, 5) has the shape of the shipped instrument.
    constexpr std::uint64_t kPeople = 200000;
    const SimulationReport out = engine::simulate(compile(even_definition(4, 5)), {}, kPeople, 1);
    std::uint64_t count = 0;
    for (const engine::LikelihoodTenth& tenth : out.tenths) {
        count += tenth.count;
        if (tenth.count < kPeople / 100) continue;
        const double people = static_cast<double>(tenth.count);
        const double said = tenth.said / people;
        INFO(said);
        CHECK(std::abs(static_cast<double>(tenth.right) / people - said) <= 0.05);
    }
    CHECK(count == kPeople);
    CHECK(engine::calibration_error(out) <= 0.02);
}
