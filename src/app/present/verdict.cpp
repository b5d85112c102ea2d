// Choosing the sentences of the verdict. May use: engine, codec.
#include "present/verdict.hpp"

#include <cmath>

namespace upstream::app {

namespace {

using engine::kNone;

/// “In about 8 of 10 cases like this, …”
std::string share_sentence(const ResultScene& scene) {
    const engine::Result& result = scene.result;
    const std::string key = result.sound() ? "result.share.sound" : "result.share.focus";
    const std::string stage = result.sound() ? std::string() : scene.name(result.focus);
    const int n = tenths(result.outcome_likelihood());
    const std::string_view size = n == 0 ? ".under" : n == 10 ? ".over" : ".about";
    return scene.words(key + std::string(size), {{"n", std::to_string(n)}, {"stage", stage}});
}

/// The likeliest outcome besides the one that was called.
struct Other {
    int stage; ///< kNone: sound
    bool likelier;
};

Other other_outcome(const engine::Result& result) {
    Other out{kNone, false};
    double most = result.sound() ? -1 : result.likelihood_sound;
    for (int stage = 0; stage < result.stage_count; ++stage) {
        const double likelihood = result.likelihood[static_cast<std::size_t>(stage)];
        if (stage == result.focus || likelihood <= most) continue;
        out.stage = stage;
        most = likelihood;
    }
    out.likelier = most > result.outcome_likelihood();
    return out;
}

/// A close call whose other outcome lies below: what to make sure of first.
bool other_is_lower(const engine::Result& result, const Other& other) {
    return other.stage != kNone && (result.sound() || other.stage < result.focus);
}

std::string other_sentence(const ResultScene& scene, const Other& other) {
    const engine::Result& result = scene.result;
    const std::string name = other.stage == kNone ? std::string() : scene.name(other.stage);
    const std::string focus = result.sound() ? std::string() : scene.name(result.focus);
    const std::string_view key = result.sound()                  ? "result.other.weak"
                                 : other.stage == kNone          ? "result.other.sound"
                                 : other_is_lower(result, other) ? "result.other.lower"
                                                                 : "result.other.higher";
    return scene.words(std::string(key) + (other.likelier ? ".likelier" : ""),
                       {{"other", name}, {"stage", focus}});
}

/// The headline that the instrument's author wrote for this outcome.
std::string written_headline(const ResultScene& scene) {
    if (scene.result.sound()) {
        const std::string& own = scene.texts.verdicts.sound.in(scene.perspective);
        return own.empty() ? scene.words("result.heading.sound") : own;
    }
    const auto& stage = scene.texts.stages[static_cast<std::size_t>(scene.result.focus)];
    const std::string& own = stage.verdict.in(scene.perspective);
    return own.empty() ? scene.words("result.house.focus", {{"name", stage.name}}) : own;
}

std::string unseen_floors(const ResultScene& scene) {
    std::string list;
    for (int stage = 0; stage < scene.result.stage_count; ++stage) {
        if (scene.stage(stage).score.known()) continue;
        if (!list.empty()) list += scene.words("result.list");
        list += scene.name(stage);
    }
    return scene.words("result.unseen.call", {{"list", list}});
}

std::string call_sentence(const ResultScene& scene) {
    if (scene.result.quality.skipped) return unseen_floors(scene);
    switch (scene.result.call) {
    case engine::Call::Firm: return scene.words("result.firm");
    case engine::Call::Likely: return scene.words("result.likely");
    case engine::Call::Close: break;
    }
    return scene.words("result.close");
}

/// Nothing is claimed of a focus that is unknown.
Verdict unseen_verdict(const ResultScene& scene) {
    if (scene.known() == 0) {
        return {scene.words("result.unseen.nothing"),
                scene.words("result.unseen.nothing.call"),
                {scene.words("result.unseen.nothing.reason")}};
    }
    const int focus = scene.result.focus;
    const bool roof = focus + 1 == scene.result.stage_count;
    const std::string name = scene.name(focus);
    return {scene.words("result.unseen.headline", {{"stage", name}}),
            unseen_floors(scene),
            {scene.words(roof ? "result.unseen.reason.top" : "result.unseen.reason", {{"stage", name}})}};
}

} // namespace

int tenths(double likelihood) {
    const int percent = static_cast<int>(std::floor(100 * likelihood + 0.5));
    return (percent + 5) / 10;
}

Verdict verdict_of(const ResultScene& scene) {
    const engine::Result& result = scene.result;
    if (result.focus_unknown()) return unseen_verdict(scene);
    Verdict out;
    out.headline = written_headline(scene);
    out.call = call_sentence(scene);
    out.reasons.push_back(share_sentence(scene));
    if (result.call == engine::Call::Close) {
        const Other other = other_outcome(result);
        out.reasons.push_back(other_sentence(scene, other));
        if (other_is_lower(result, other)) {
            out.check = other.stage;
            out.headline =
                scene.words(result.sound() ? "result.headline.sound" : "result.headline.lower",
                            {{"other", scene.name(other.stage)},
                             {"stage", result.sound() ? std::string() : scene.name(result.focus)}});
        }
    }
    const content::Text& trust = scene.texts.verdicts.calls[static_cast<std::size_t>(result.call)];
    if (!trust.empty() && !result.quality.skipped) out.reasons.push_back(trust.in(scene.perspective));
    return out;
}

} // namespace upstream::app
