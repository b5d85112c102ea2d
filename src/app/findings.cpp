// Choosing the sentences of a result. May use: engine, codec.
#include "app/findings.hpp"

#include <algorithm>
#include <cmath>

#include "app/derived.hpp"

namespace upstream::app {

namespace {

using engine::kNone;

/// What every helper here needs.
struct Scene {
    const Model& model;
    const engine::Instrument& instrument;
    const codec::Texts& texts;
    const Words& words;
    engine::Perspective perspective;
    engine::Result result;

    [[nodiscard]] const std::string& name(int stage) const {
        return texts.stages[static_cast<std::size_t>(stage)].name;
    }
    /// Words about the visitor's own result, or the same about someone else's.
    [[nodiscard]] std::string own(std::string_view key, std::initializer_list<Words::Fill> fills = {}) const {
        return words((model.viewed ? "shared." : "") + std::string(key), fills);
    }
    [[nodiscard]] const engine::StageResult& stage(int index) const {
        return result.stages[static_cast<std::size_t>(index)];
    }
};

std::string whole(double value) { return std::to_string(std::lround(std::floor(value + 0.5))); }

/// “about 87 %”; nothing is ever “100 %” or “0 %” sure.
std::string percent(const Words& words, double likelihood) {
    if (likelihood >= 0.995) return words("percent.over");
    if (likelihood < 0.005) return words("percent.under");
    return words("percent.about", {{"n", whole(100 * likelihood)}});
}

Standing standing_of(const Scene& scene, const engine::StageResult& stage) {
    if (!stage.score.known()) return Standing::Unknown;
    if (stage.band >= scene.instrument.solid_band()) return Standing::Solid;
    return stage.band == 0 ? Standing::Cracked : Standing::Shaky;
}

std::string score_line(const Scene& scene, const engine::StageResult& stage) {
    if (!stage.score.known()) return scene.words("result.unknown");
    std::string line = scene.words("result.score", {{"score", std::to_string(stage.score.shown())}});
    line += scene.words("result.comma") +
            scene.words("result.range", {{"low", whole(stage.low)}, {"high", whole(stage.high)}});
    if (stage.partial) line += scene.words("result.comma") + scene.words("result.partial");
    return line;
}

std::string unsupported_line(const Scene& scene, const engine::StageResult& stage) {
    const int points = stage.unsupported == kNone ? 0 : whole_points(stage.unsupported);
    if (points == 0) return {};
    return scene.words("result.unsupported", {{"points", std::to_string(points)}});
}

/// What a floor of unknown score means and asks for is what the lowest band says: it is where to look.
std::size_t advice_band(const engine::StageResult& stage) {
    return stage.score.known() ? static_cast<std::size_t>(stage.band) : 0;
}

Floor floor_of(const Scene& scene, int index) {
    const engine::StageResult& stage = scene.stage(index);
    const codec::Texts::Stage& texts = scene.texts.stages[static_cast<std::size_t>(index)];
    Floor floor;
    floor.stage = index;
    floor.name = texts.name;
    floor.standing = standing_of(scene, stage);
    floor.focus = index == scene.result.focus;
    floor.first_look = scene.result.backwards && scene.result.backwards->first_look == index;
    floor.on_path = floor.standing != Standing::Solid;
    floor.score_line = score_line(scene, stage);
    if (floor.first_look) floor.sign = scene.own("result.look.sign");
    if (floor.focus) floor.sign = scene.words("result.focus.sign");
    if (stage.score.known()) {
        floor.band = scene.texts.bands[static_cast<std::size_t>(stage.band)];
        floor.score = stage.score.shown();
        floor.exact = stage.score.value();
        floor.carried = stage.support.known() ? stage.support.value() : floor.exact;
        floor.low = stage.low;
        floor.high = stage.high;
        floor.caption = std::to_string(floor.score) + " · " + floor.band;
        floor.unsupported = unsupported_line(scene, stage);
    } else {
        floor.band = scene.words("result.unknown");
        floor.caption = floor.band;
    }
    floor.state = floor.band;
    if (floor.focus) floor.state += ". " + scene.words("result.focus.sign");
    if (floor.first_look) floor.state += ". " + scene.own("result.look.sign");
    if (advice_band(stage) < texts.bands.size()) {
        const auto& advice = texts.bands[advice_band(stage)];
        floor.meaning = advice.meaning.in(scene.perspective);
        for (const codec::Text& action : advice.actions)
            floor.actions.push_back(action.in(scene.perspective));
    }
    if (!floor.on_path) floor.strength = texts.strength.in(scene.perspective);
    return floor;
}

std::string headline(const Scene& scene) {
    if (scene.result.sound()) {
        const std::string& own = scene.texts.verdicts.sound.in(scene.perspective);
        return own.empty() ? scene.words("result.heading.sound") : own;
    }
    const auto& stage = scene.texts.stages[static_cast<std::size_t>(scene.result.focus)];
    const std::string& own = stage.verdict.in(scene.perspective);
    return own.empty() ? scene.words("result.house.focus", {{"name", stage.name}}) : own;
}

std::string call_sentence(const Scene& scene) {
    switch (scene.result.call) {
    case engine::Call::Firm: return scene.words("result.firm");
    case engine::Call::Likely: return scene.words("result.likely");
    case engine::Call::Close: break;
    }
    return scene.words("result.close");
}

/// The likeliest outcome besides the one that was called: a stage, or kNone for “sound”.
int runner_up(const engine::Result& result) {
    int best = kNone;
    double most = result.sound() ? -1 : result.likelihood_sound;
    for (int stage = 0; stage < result.stage_count; ++stage) {
        const double likelihood = result.likelihood[static_cast<std::size_t>(stage)];
        if (stage == result.focus || likelihood <= most) continue;
        best = stage;
        most = likelihood;
    }
    return best;
}

std::string other_outcome(const Scene& scene) {
    const int other = runner_up(scene.result);
    if (other == kNone) {
        return scene.words("result.close.sound",
                           {{"percent", percent(scene.words, scene.result.likelihood_sound)}});
    }
    const std::string likely = percent(scene.words, scene.result.likelihood[static_cast<std::size_t>(other)]);
    return scene.words("result.close.other", {{"other", scene.name(other)}, {"percent", likely}});
}

std::vector<std::string> reasons(const Scene& scene) {
    const engine::Result& result = scene.result;
    std::vector<std::string> out;
    const std::string likely = percent(scene.words, result.outcome_likelihood());
    if (result.sound()) {
        out.push_back(scene.own("result.likelihood.sound", {{"percent", likely}}));
    } else {
        if (!scene.stage(result.focus).score.known()) {
            out.push_back(scene.words("result.unknown.focus", {{"stage", scene.name(result.focus)}}));
        }
        out.push_back(
            scene.own("result.likelihood.focus", {{"stage", scene.name(result.focus)}, {"percent", likely}}));
    }
    if (result.call == engine::Call::Close) out.push_back(other_outcome(scene));
    const codec::Text& trust = scene.texts.verdicts.calls[static_cast<std::size_t>(result.call)];
    if (!trust.empty()) out.push_back(trust.in(scene.perspective));
    return out;
}

/// “They practise. (Seldom)”: an item that would change the call, and what was answered.
std::string flip_line(const Scene& scene, int item, std::int8_t answer) {
    const auto scale = static_cast<std::size_t>(scene.instrument.item(item).scale);
    const std::string& said = scene.texts.scales[scale].options[static_cast<std::size_t>(answer)];
    const std::string& text = scene.texts.items[static_cast<std::size_t>(item)].in(scene.perspective);
    return scene.words("result.flip.item", {{"text", text}, {"answer", said}});
}

void add_flips(const Scene& scene, const engine::Response& response, Findings& findings) {
    const int steps = scene.result.steps_to_flip;
    if (steps == kNone) return;
    findings.flips_title = steps == 1 ? scene.words("result.flip.one")
                                      : scene.words("result.flip.many", {{"n", std::to_string(steps)}});
    for (const std::int8_t item : scene.result.flip_items) {
        findings.flips.push_back(flip_line(scene, item, response.answers[static_cast<std::size_t>(item)]));
    }
}

std::string look_sentence(const Scene& scene, const engine::Backwards& backwards) {
    const std::string first = scene.name(backwards.first_look);
    const std::initializer_list<Words::Fill> fills = {{"first", first},
                                                      {"n", std::to_string(backwards.floors_off)}};
    if (scene.result.sound()) return scene.own("result.backwards.sound", fills);
    if (backwards.floors_off == 0) return scene.own("result.backwards.here", fills);
    const bool above = backwards.first_look > scene.result.focus;
    const std::string number = backwards.floors_off == 1 ? "one" : "many";
    return scene.own((above ? "result.backwards.above." : "result.backwards.below.") + number, fills);
}

void add_backwards(const Scene& scene, Findings& findings) {
    if (!scene.result.backwards) return;
    const engine::Backwards& backwards = *scene.result.backwards;
    findings.backwards_title = scene.own("result.backwards");
    findings.backwards.push_back(look_sentence(scene, backwards));
    const codec::Text& verdict = scene.texts.verdicts.backwards[static_cast<std::size_t>(backwards.verdict)];
    if (!verdict.empty()) findings.backwards.push_back(verdict.in(scene.perspective));
}

std::vector<std::string> quality_notes(const Scene& scene) {
    const engine::Quality& quality = scene.result.quality;
    std::vector<std::string> notes;
    if (quality.straight_line) notes.push_back(scene.words("result.note.straight_line"));
    if (quality.fast) notes.push_back(scene.words("result.note.fast"));
    if (quality.very_fast) notes.push_back(scene.words("result.note.very_fast"));
    if (quality.skipped) notes.push_back(scene.words("result.note.skipped"));
    return notes;
}

std::string shared_note(const Scene& scene) {
    const bool leader = scene.perspective == engine::Perspective::Leader;
    const std::string who = scene.words(leader ? "result.shared.leader" : "result.shared.rep");
    std::string note =
        scene.words("result.shared.note", {{"perspective", who},
                                           {"instrument", scene.texts.title.in(scene.perspective)},
                                           {"version", std::to_string(scene.instrument.version())}});
    if (scene.result.summary) note += " " + scene.words("result.shared.summary");
    return note;
}

/// The picture in a sentence; the table beside it says the rest.
std::string picture_text(const Scene& scene) {
    return scene.result.sound() ? scene.words("result.house.alt.sound")
                                : scene.words("result.house.alt", {{"name", scene.name(scene.result.focus)}});
}

} // namespace

Findings find(const Model& model) {
    const Content& content = *model.content;
    const Scene scene{model,         content.instrument,       content.texts,
                      content.words, shown_perspective(model), shown_result(model)};
    Findings findings;
    findings.kicker = scene.words(model.viewed ? "result.title.shared" : "result.title");
    findings.headline = headline(scene);
    findings.call = call_sentence(scene);
    findings.reason = reasons(scene);
    add_flips(scene, model.viewed ? model.viewed->opened.response : model.response, findings);
    for (int stage = 0; stage < scene.result.stage_count; ++stage) {
        findings.floors.push_back(floor_of(scene, stage));
        (findings.floors.back().on_path ? findings.path : findings.strengths).push_back(stage);
    }
    findings.threshold = scene.instrument.solid_from();
    add_backwards(scene, findings);
    findings.notes_title = scene.own("result.notes");
    findings.notes = quality_notes(scene);
    findings.honest = scene.words("result.honest", {{"total", std::to_string(item_count(model))}});
    for (const codec::Text& limit : scene.texts.limits)
        findings.limits.push_back(limit.in(scene.perspective));
    if (model.viewed) findings.shared = shared_note(scene);
    findings.picture_alt = picture_text(scene);
    return findings;
}

} // namespace upstream::app
