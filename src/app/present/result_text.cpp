// Choosing the sentences of a result. May use: engine, codec.
#include "upstream/app/present/result_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "present/norms.hpp"
#include "present/scene.hpp"
#include "present/verdict.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/engine/statistics/score_counter.hpp"

namespace upstream::app {

namespace {

using engine::kNone;

std::string whole(double value) { return std::to_string(std::lround(std::floor(value + 0.5))); }

Soundness soundness_of(const ResultScene& scene, const engine::StageResult& stage) {
    if (!stage.score.known()) return Soundness::Unknown;
    if (stage.band >= scene.instrument.solid_band()) return Soundness::Solid;
    return stage.band == 0 ? Soundness::Cracked : Soundness::Shaky;
}

std::string score_line(const ResultScene& scene, const engine::StageResult& stage) {
    if (!stage.score.known()) return scene.words("result.unknown");
    std::string line = scene.words("result.score", {{"score", std::to_string(stage.score.shown())}});
    line += scene.words("result.comma") +
            scene.words("result.range", {{"low", whole(stage.low)}, {"high", whole(stage.high)}});
    if (stage.partial) line += scene.words("result.comma") + scene.words("result.partial");
    return line;
}

std::string unsupported_line(const ResultScene& scene, const engine::StageResult& stage) {
    if (!stage.support.known() || stage.support.shown() >= stage.score.shown()) return {};
    return scene.words("result.unsupported", {{"carried", std::to_string(stage.support.shown())},
                                              {"score", std::to_string(stage.score.shown())}});
}

/// “3 of 5 questions are answered; from 3 on it can be seen.”
std::string unseen_line(const ResultScene& scene, const engine::Response& response, int stage) {
    int total = 0;
    int answered = 0;
    for (int item = 0; item < scene.instrument.item_count(); ++item) {
        if (scene.instrument.item(item).stage != stage) continue;
        ++total;
        answered += response.answers[static_cast<std::size_t>(item)] != engine::kUnanswered ? 1 : 0;
    }
    if (scene.result.summary) return scene.words("result.unseen.floor.summary");
    return scene.words("result.unseen.floor", {{"answered", std::to_string(answered)},
                                               {"total", std::to_string(total)},
                                               {"needed", std::to_string(total / 2 + 1)}});
}

/// “They practise. (Seldom)”: an item that would change the call, and what was answered.
std::string flip_line(const ResultScene& scene, int item, std::int8_t answer) {
    const auto scale = static_cast<std::size_t>(scene.instrument.item(item).scale);
    const std::string& said = scene.texts.scales[scale].options[static_cast<std::size_t>(answer)];
    const std::string& text = scene.texts.items[static_cast<std::size_t>(item)].in(scene.perspective);
    return scene.words("result.flip.item", {{"text", text}, {"answer", said}});
}

/// The facet of a stage that is lower than all its others; kNone where two are equal, or one is unknown.
int weakest_facet(const ResultScene& scene, int stage) {
    const auto& facets = scene.instrument.facets();
    int weakest = kNone;
    int here = 0;
    int equal = 0;
    for (std::size_t f = 0; f < facets.size(); ++f) {
        if (facets[f].stage != stage) continue;
        const engine::Score score = scene.result.facets[f];
        if (!score.known()) return kNone;
        const engine::Score least =
            weakest == kNone ? score : scene.result.facets[static_cast<std::size_t>(weakest)];
        if (++here == 1 || engine::lower(score, least)) {
            weakest = static_cast<int>(f);
            equal = 1;
        } else if (!engine::lower(least, score)) {
            ++equal;
        }
    }
    return here > 1 && equal == 1 ? weakest : kNone;
}

void add_facet(const ResultScene& scene, const engine::Response& response, Floor& floor) {
    const int weakest = weakest_facet(scene, floor.stage);
    if (weakest == kNone) return;
    const auto& facets = scene.instrument.facets();
    const auto number = std::count_if(facets.begin(), facets.begin() + weakest, [&floor](const auto& facet) {
        return facet.stage == floor.stage;
    }); // its place among those of the stage
    for (int item = 0; item < scene.instrument.item_count(); ++item) {
        const std::int8_t answer = response.answers[static_cast<std::size_t>(item)];
        if (scene.instrument.item(item).facet == weakest && answer != engine::kUnanswered)
            floor.facet_answers.push_back(flip_line(scene, item, answer));
    }
    const std::string& name =
        scene.texts.stages[static_cast<std::size_t>(floor.stage)].facets[static_cast<std::size_t>(number)];
    const std::size_t count = floor.facet_answers.size();
    floor.facet = scene.words(count == 1 ? "result.facet.one" : "result.facet.many",
                              {{"facet", name}, {"n", std::to_string(count)}});
}

/// What hangs at a floor: where to start, or what to check before that; else where the first look goes.
std::string sign_of(const ResultScene& scene, const Floor& floor, int check) {
    const bool unseen = floor.soundness == Soundness::Unknown;
    if (floor.stage == check) return scene.words("result.check.sign");
    if (floor.focus && unseen) return scene.words("result.unseen.sign");
    if (floor.focus) return scene.words(check == kNone ? "result.focus.sign" : "result.focus.sign.then");
    return {};
}

Floor floor_of(const ResultScene& scene, const engine::Response& response, int index, int check) {
    const engine::StageResult& stage = scene.stage(index);
    const content::Texts::Stage& texts = scene.texts.stages[static_cast<std::size_t>(index)];
    Floor floor;
    floor.stage = index;
    floor.name = texts.name;
    floor.soundness = soundness_of(scene, stage);
    floor.focus = index == scene.result.focus && scene.known() > 0;
    floor.first_look = scene.result.backwards && scene.result.backwards->first_look == index;
    floor.on_path = floor.soundness != Soundness::Solid;
    floor.score_line = score_line(scene, stage);
    const std::string sign = sign_of(scene, floor, check);
    floor.sign = sign.empty() && floor.first_look ? scene.own("result.look.sign") : sign;
    if (stage.score.known()) {
        floor.band = scene.texts.bands[static_cast<std::size_t>(stage.band)];
        floor.score = stage.score.shown();
        floor.exact = stage.score.value();
        floor.carried = stage.support.known() ? stage.support.value() : floor.exact;
        floor.low = stage.low;
        floor.high = stage.high;
        floor.caption = std::to_string(floor.score) + " · " + floor.band;
        floor.unsupported = unsupported_line(scene, stage);
        add_facet(scene, response, floor);
        const auto band = static_cast<std::size_t>(stage.band);
        if (band < texts.bands.size()) {
            floor.meaning = texts.bands[band].meaning.in(scene.perspective);
            for (const content::Text& action : texts.bands[band].actions)
                floor.actions.push_back(action.in(scene.perspective));
        }
    } else {
        floor.band = scene.words("result.unknown");
        floor.caption = floor.band;
        floor.meaning = unseen_line(scene, response, index);
    }
    floor.state = floor.band;
    if (!sign.empty()) floor.state += ". " + sign;
    if (floor.first_look) floor.state += ". " + scene.own("result.look.sign");
    if (!floor.on_path) floor.strength = texts.strength.in(scene.perspective);
    return floor;
}

void add_flips(const ResultScene& scene, const engine::Response& response, ResultText& result_text) {
    const int steps = scene.result.steps_to_flip;
    if (steps == kNone) return;
    const std::string firm = scene.result.call == engine::Call::Firm ? "firm." : "";
    result_text.flips_title =
        scene.words("result.flip." + firm + (steps == 1 ? "one" : "many"), {{"n", std::to_string(steps)}});
    for (const std::int8_t item : scene.result.flip_items) {
        result_text.flip_items.push_back(item);
        result_text.flips.push_back(flip_line(scene, item, response.answers[static_cast<std::size_t>(item)]));
    }
}

std::string look_sentence(const ResultScene& scene, const engine::Backwards& backwards, int check) {
    const std::string first = scene.name(backwards.first_look);
    if (scene.result.focus_unknown()) return scene.own("result.backwards.unseen", {{"first", first}});
    if (backwards.first_look == check) return scene.own("result.backwards.check", {{"first", first}});
    const std::initializer_list<Words::Fill> fills = {{"first", first},
                                                      {"n", std::to_string(backwards.floors_off)}};
    if (scene.result.sound()) return scene.own("result.backwards.sound", fills);
    if (backwards.floors_off == 0) return scene.own("result.backwards.here", fills);
    const bool above = backwards.first_look > scene.result.focus;
    const std::string number = backwards.floors_off == 1 ? "one" : "many";
    return scene.own((above ? "result.backwards.above." : "result.backwards.below.") + number, fills);
}

void add_backwards(const ResultScene& scene, int check, ResultText& result_text) {
    if (!scene.result.backwards) return;
    const engine::Backwards& backwards = *scene.result.backwards;
    result_text.backwards_title = scene.own("result.backwards");
    result_text.backwards.push_back(look_sentence(scene, backwards, check));
    const content::Text& verdict =
        scene.texts.verdicts.backwards[static_cast<std::size_t>(backwards.verdict)];
    // Another order is proposed only where this one leads past the focus; and what the author says is said to the person
    // who answered, not to whoever reads the result of another.
    const bool past = !scene.result.sound() && backwards.first_look > scene.result.focus;
    const bool fits =
        !scene.others && (past || backwards.verdict == engine::BackwardsVerdict::FoundationFirst);
    if (fits && !verdict.empty()) result_text.backwards.push_back(verdict.in(scene.perspective));
}

std::vector<std::string> quality_notes(const ResultScene& scene) {
    const engine::Quality& quality = scene.result.quality;
    std::vector<std::string> notes;
    if (quality.straight_line) notes.push_back(scene.words("result.note.straight_line"));
    if (quality.fast) notes.push_back(scene.words("result.note.fast"));
    if (quality.very_fast) notes.push_back(scene.words("result.note.very_fast"));
    if (quality.skipped) notes.push_back(scene.words("result.note.skipped"));
    return notes;
}

/// From whose view the result is: in the instrument's words, else the view's name; empty if none is named.
std::string view_of(const ResultScene& scene, std::string_view key) {
    const Content& content = *scene.model.environment.content;
    std::string said = said_of(content, key, scene.perspective);
    const bool named = scene.texts.perspectives[static_cast<std::size_t>(scene.perspective)].named;
    return said.empty() && named ? name_of(content, scene.perspective) : said;
}

std::string shared_note(const ResultScene& scene) {
    const std::string who = view_of(scene, "shared");
    std::string note = scene.words(who.empty() ? "result.shared.note.plain" : "result.shared.note",
                                   {{"perspective", who},
                                    {"instrument", scene.texts.title.in(scene.perspective)},
                                    {"version", std::to_string(scene.instrument.version())}});
    const std::string you = said_of(*scene.model.environment.content, "you", scene.perspective);
    if (!you.empty()) note += " " + you;
    if (scene.result.summary) note += " " + scene.words("result.shared.summary");
    if (scene.result.summary && scene.model.view.viewed->opened.first_format)
        note += " " + scene.words("result.shared.first_format");
    return note;
}

/// The picture in a sentence; the table beside it says the rest.
std::string picture_text(const ResultScene& scene, int check) {
    if (scene.result.focus_unknown()) {
        return scene.known() == 0
                   ? scene.words("result.house.alt.nothing")
                   : scene.words("result.house.alt.unseen", {{"name", scene.name(scene.result.focus)}});
    }
    if (check != kNone && !scene.result.sound()) {
        return scene.words("result.house.alt.lower",
                           {{"other", scene.name(check)}, {"name", scene.name(scene.result.focus)}});
    }
    return scene.result.sound() ? scene.words("result.house.alt.sound")
                                : scene.words("result.house.alt", {{"name", scene.name(scene.result.focus)}});
}

ResultScene scene_of(const Model& model) {
    const Content& content = *model.environment.content;
    return {model,
            content.instrument,
            content.texts,
            content.words,
            shown_perspective(model),
            shown_result(model),
            model.view.viewed && !views_own(model)};
}

} // namespace

std::string with_view(const std::string& line, const ResultText& result_text) {
    return result_text.about.empty() ? line : line + " · " + result_text.about;
}

std::string headline(const Model& model) { return verdict_of(scene_of(model)).headline; }

ResultText describe_result(const Model& model) {
    const ResultScene scene = scene_of(model);
    ResultText result_text;
    result_text.kicker = scene.words(scene.others ? "result.title.shared" : "result.title");
    result_text.about = view_of(scene, "about");
    const Verdict verdict = verdict_of(scene);
    result_text.headline = verdict.headline;
    result_text.call = verdict.call;
    result_text.reason = verdict.reasons;
    result_text.says_number = scene.known() > 0 && !scene.result.focus_unknown();
    const engine::Response& response =
        model.view.viewed ? model.view.viewed->opened.response : model.visit.response;
    add_flips(scene, response, result_text);
    const std::optional<PageNorms> norms = norms_of(scene);
    for (int stage = 0; stage < scene.result.stage_count; ++stage) {
        result_text.floors.push_back(floor_of(scene, response, stage, verdict.check));
        result_text.floors.back().standing = standing_line(scene, norms, stage);
        (result_text.floors.back().on_path ? result_text.path : result_text.strengths).push_back(stage);
    }
    result_text.ordered = scene.known() > 0;
    result_text.path_title = scene.words(result_text.ordered ? "result.path" : "result.path.unseen");
    result_text.threshold = scene.instrument.solid_from();
    add_backwards(scene, verdict.check, result_text);
    result_text.notes_title = scene.words("result.notes");
    result_text.notes = quality_notes(scene);
    const auto compared = std::any_of(result_text.floors.begin(), result_text.floors.end(),
                                      [](const Floor& floor) { return !floor.standing.empty(); });
    result_text.caveat = caveat_of(scene, compared ? norms : std::nullopt);
    for (const content::Text& limit : scene.texts.limits)
        result_text.limits.push_back(limit.in(scene.perspective));
    result_text.own = !model.view.viewed;
    result_text.own_link = model.view.viewed && !scene.others;
    if (result_text.own_link) result_text.shared = scene.words("result.shared.own");
    if (scene.others) result_text.shared = shared_note(scene);
    const std::string read = result_text.shared.empty() ? "" : read_by(scene, norms);
    if (!read.empty()) result_text.shared += " " + read;
    result_text.picture_alt = picture_text(scene, verdict.check);
    return result_text;
}

} // namespace upstream::app
