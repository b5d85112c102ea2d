// Made-up people, a few at a time. May use: engine.
#include "update/evidence.hpp"

#include <utility>

#include "update/navigation.hpp"
#include "upstream/app/present/evidence_text.hpp"

namespace upstream::app {

namespace {

// Less than 50 ms on a slow phone, with the frame around them.
constexpr std::uint64_t kAtOnce = 100;
constexpr std::uint64_t kSeed = 1;

/// People as the instrument supposes them.
engine::Population population_of(const engine::Instrument& instrument) {
    const engine::Assumptions& assumed = instrument.definition().assumptions;
    engine::Population population;
    population.mean = assumed.mean;
    population.deviation = assumed.deviation;
    population.noise = assumed.noise;
    return population;
}

bool complete(const Model& model) {
    return model.view.evidence && model.view.evidence->respondents() >= kEvidencePeople;
}

/// Behind what waits meanwhile.
void begin_slice_soon(Model& model, double now_ms) { model.view.slice_at = now_ms + 1; }

} // namespace

void unfold_evidence(Model& model, double now_ms) {
    model.view.slice_at.reset();
    const bool open = (model.view.unfolded >> static_cast<unsigned>(kEvidence) & 1U) != 0;
    if (!open || complete(model)) return;
    if (!model.view.evidence) {
        const engine::Instrument& its = instrument(model);
        model.view.evidence = std::make_shared<const engine::Simulation>(its, population_of(its), kSeed);
    }
    begin_slice_soon(model, now_ms);
}

void advance_evidence(Model& model, double now_ms, Effects& effects) {
    model.view.slice_at.reset();
    if (!model.view.evidence) return;
    auto further = std::make_shared<engine::Simulation>(*model.view.evidence);
    further->advance(kAtOnce);
    model.view.evidence = std::move(further);
    if (!complete(model)) return begin_slice_soon(model, now_ms);
    const EvidenceText text = describe_evidence(model);
    emit(effects, Effect::Kind::Announce, text.kept.front() + " " + text.kept.back());
}

} // namespace upstream::app
