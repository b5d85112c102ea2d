// Unfolding “Where this number comes from” lets the page make people up, a few at a time, until all are there: the very ones of
// `upstream simulate`, whatever happens meanwhile.
#include "upstream/app/present/evidence_text.hpp"

#include "app/support.hpp"
#include "upstream/engine/statistics/simulation.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

Visit finished_visit() {
    Visit visit;
    visit.finish({0, 2, 1, 2});
    return visit;
}

/// Lets time pass as the platform does: to the moment that is waited for. How many moments that took.
int pass_until_quiet(Visit& visit, int most = 1000) {
    int moments = 0;
    while (moments < most) {
        const auto next = app::next_tick(visit.model);
        if (!next) break;
        visit.pass(*next - visit.now);
        ++moments;
    }
    return moments;
}

} // namespace

TEST_CASE("nothing is made up before the visitor asks, and nothing waits then") {
    const Visit visit = finished_visit();
    CHECK(visit.model.view.evidence == nullptr);
    CHECK_FALSE(app::next_tick(visit.model).has_value());
    CHECK(app::describe_evidence(visit.model).tenths_done == 0);
    CHECK(app::describe_evidence(visit.model).kept.empty());
}

TEST_CASE("unfolded, it makes them in short portions and comes to what the simulation says at once") {
    Visit visit = finished_visit();
    visit.send(app::Unfold{app::kEvidence});
    CHECK(visit.model.view.evidence->respondents() == 0); // the press itself is answered first
    CHECK(pass_until_quiet(visit) == 100);
    REQUIRE(visit.model.view.evidence->respondents() == app::kEvidencePeople);
    const engine::SimulationReport whole =
        engine::simulate(app::instrument(visit.model), {}, app::kEvidencePeople, 1);
    const engine::SimulationReport out = visit.model.view.evidence->report();
    CHECK(out.squared_gaps == whole.squared_gaps);
    CHECK(out.ranges_held == whole.ranges_held);
    const app::EvidenceText text = app::describe_evidence(visit.model);
    CHECK(text.tenths_done == 10);
    REQUIRE(text.kept.size() == 2);
    std::size_t shown = 0;
    for (const engine::LikelihoodTenth& tenth : whole.tenths) shown += tenth.count >= 100 ? 1U : 0U;
    CHECK(text.tenths.size() == shown);
    CHECK(visit.last(app::Effect::Kind::Announce).find(text.kept.back()) != std::string::npos);
}

TEST_CASE("folded it stops, unfolded again it goes on where it stopped, and all of them are made once") {
    Visit visit = finished_visit();
    visit.send(app::Unfold{app::kEvidence});
    pass_until_quiet(visit, 3);
    visit.send(app::Unfold{app::kEvidence});
    CHECK_FALSE(app::next_tick(visit.model).has_value());
    CHECK(visit.model.view.evidence->respondents() == 300);
    visit.send(app::Unfold{app::kEvidence});
    CHECK(pass_until_quiet(visit) == 97);
    visit.send(app::Unfold{app::kEvidence});
    visit.send(app::Unfold{app::kEvidence});
    CHECK(pass_until_quiet(visit) == 0);
}

TEST_CASE("a copy of the model is not changed by what the first one goes on to make") {
    Visit visit = finished_visit();
    visit.send(app::Unfold{app::kEvidence});
    pass_until_quiet(visit, 2);
    const app::Model before = visit.model;
    pass_until_quiet(visit, 2);
    CHECK(before.view.evidence->respondents() == 200);
    CHECK(visit.model.view.evidence->respondents() == 400);
}

TEST_CASE("a visit that is cleared leaves nothing of it") {
    Visit visit = finished_visit();
    visit.send(app::Unfold{app::kEvidence});
    pass_until_quiet(visit, 2);
    visit.send(app::Clear{});
    CHECK(visit.model.view.evidence == nullptr);
    CHECK_FALSE(app::next_tick(visit.model).has_value());
}

TEST_CASE("what is supposed of people is said with the instrument's own numbers") {
    const std::string how = app::describe_evidence(finished_visit().model).how[1];
    for (const char* number : {"65", "18", "22"}) CHECK(how.find(number) != std::string::npos);
}
