// How well a result keeps its word, in sentences. May use: engine, codec, app/norms.
#include "upstream/app/present/evidence_text.hpp"

#include <cmath>

#include "present/norms.hpp"

namespace upstream::app {

namespace {

/// In whole ones, rounded half up.
std::string points(double value) { return std::to_string(static_cast<int>(std::floor(value + 0.5))); }

/// With one digit behind the language's decimal sign.
std::string tenths_of(double value, const std::string& sign) {
    const auto in_tenths = static_cast<int>(std::floor(10 * value + 0.5));
    return std::to_string(in_tenths / 10) + sign + std::to_string(in_tenths % 10);
}

double share(double part, std::uint64_t whole) { return part / static_cast<double>(whole); }

std::vector<SaidAndRight> tenths_in(const engine::SimulationReport& report) {
    std::vector<SaidAndRight> out;
    for (const engine::LikelihoodTenth& tenth : report.tenths) {
        if (100 * tenth.count < report.respondents) continue;
        out.push_back({share(tenth.said, tenth.count), share(static_cast<double>(tenth.right), tenth.count),
                       share(static_cast<double>(tenth.count), report.respondents)});
    }
    return out;
}

} // namespace

std::string of_100(double share) { return points(100 * share); }

EvidenceText describe_evidence(const Model& model) {
    const Words& words = model.environment.content->words;
    const engine::Assumptions& assumed = instrument(model).definition().assumptions;
    EvidenceText text;
    text.how.push_back(words("result.evidence.answers"));
    text.how.push_back(words("result.evidence.assumed", {{"mean", points(assumed.mean)},
                                                         {"sd", points(assumed.deviation)},
                                                         {"noise", points(assumed.noise)}}));
    text.how.push_back(words("result.evidence.number"));
    text.running = words("result.evidence.running");
    const std::uint64_t done = model.view.evidence ? model.view.evidence->respondents() : 0;
    text.tenths_done = static_cast<int>(10 * done / kEvidencePeople);
    if (done < kEvidencePeople) return text;
    const engine::SimulationReport& report = model.view.evidence->counted();
    const double held = share(static_cast<double>(report.ranges_held), report.ranges);
    text.kept.push_back(words("result.evidence.made", {{"n", grouped(words, kEvidencePeople)}}));
    text.kept.push_back(
        words("result.evidence.kept",
              {{"gap", tenths_of(100 * engine::calibration_error(report), words("result.evidence.decimal"))},
               {"held", of_100(held)}}));
    text.tenths = tenths_in(report);
    text.limits = words("result.evidence.limits");
    return text;
}

} // namespace upstream::app
