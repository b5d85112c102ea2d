// Choosing the sentences of a comparison. May use: engine, codec.
#include "upstream/app/present/differences.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "upstream/app/present/derived.hpp"
#include "upstream/app/update/my_results.hpp"

namespace upstream::app {

namespace {

using engine::kNone;

struct CompareScene {
    const Content& content;
    ComparedPair pair;
    engine::Comparison comparison;
    bool two_views;
    std::string first_view; ///< what the views are called
    std::string second_view;

    [[nodiscard]] std::string name(int stage) const {
        return content.texts.stages[static_cast<std::size_t>(stage)].name;
    }
    [[nodiscard]] std::string words(const std::string& key,
                                    std::initializer_list<Words::Fill> fills = {}) const {
        std::vector<Words::Fill> all(fills);
        all.emplace_back("first", first_view);
        all.emplace_back("second", second_view);
        return content.words.fill((two_views ? "compare.views." : "compare.times.") + key, all);
    }
    [[nodiscard]] const engine::StageResult& a(std::size_t stage) const {
        return pair.a.result.stages[stage];
    }
    [[nodiscard]] const engine::StageResult& b(std::size_t stage) const {
        return pair.b.result.stages[stage];
    }
};

std::string shown(const CompareScene& scene, const engine::StageResult& stage) {
    return stage.score.known() ? std::to_string(stage.score.shown()) : scene.content.words("compare.unknown");
}

std::string words_for(const CompareScene& scene, const engine::StageDifference& difference) {
    if (!difference.known) return scene.content.words("compare.unknown.words");
    if (difference.hundredths == 0) return scene.content.words("compare.same");
    if (difference.evidence == engine::Evidence::None) return scene.words("nothing");
    const std::string evidence = difference.evidence == engine::Evidence::Clear ? "clear" : "perhaps";
    return scene.words((difference.hundredths > 0 ? "more." : "less.") + evidence,
                       {{"n", std::to_string(std::abs(difference.shown))}});
}

FloorDifference floor_of(const CompareScene& scene, std::size_t stage) {
    FloorDifference out;
    out.name = scene.name(static_cast<int>(stage));
    out.first = shown(scene, scene.a(stage));
    out.second = shown(scene, scene.b(stage));
    const engine::StageDifference& difference = scene.comparison.stages[stage];
    out.words = words_for(scene, difference);
    out.known = difference.known;
    if (!out.known) return out;
    out.evidence = difference.evidence;
    out.a = scene.a(stage).score.value();
    out.b = scene.b(stage).score.value();
    out.a_low = scene.a(stage).low;
    out.a_high = scene.a(stage).high;
    out.b_low = scene.b(stage).low;
    out.b_high = scene.b(stage).high;
    return out;
}

std::string headline(const CompareScene& scene) {
    const int a = scene.pair.a.result.focus;
    const int b = scene.pair.b.result.focus;
    if (scene.pair.a.result.focus_unknown() || scene.pair.b.result.focus_unknown())
        return scene.words("unseen");
    const std::string unsure = scene.comparison.moved_surely ? "" : ".unsure";
    if (a == b)
        return a == kNone ? scene.words("both.sound") : scene.words("both", {{"stage", scene.name(a)}});
    if (a == kNone) return scene.words("from.sound" + unsure, {{"stage", scene.name(b)}});
    if (b == kNone) return scene.words("to.sound" + unsure, {{"stage", scene.name(a)}});
    return scene.words("moved" + unsure, {{"a", scene.name(a)}, {"b", scene.name(b)}});
}

/// Floors whose difference is called so.
std::vector<std::size_t> floors_called(const CompareScene& scene, engine::Evidence evidence) {
    std::vector<std::size_t> out;
    for (std::size_t s = 0; s < static_cast<std::size_t>(scene.comparison.stage_count); ++s) {
        const engine::StageDifference& each = scene.comparison.stages[s];
        if (each.known && each.evidence == evidence) out.push_back(s);
    }
    return out;
}

/// The one of these whose difference is the largest.
std::size_t widest(const CompareScene& scene, const std::vector<std::size_t>& floors) {
    return *std::max_element(floors.begin(), floors.end(), [&scene](std::size_t a, std::size_t b) {
        return std::abs(scene.comparison.stages[a].hundredths) <
               std::abs(scene.comparison.stages[b].hundredths);
    });
}

/// “Desire from 60 to 75, Belief from 10 to 25”.
std::string moves(const CompareScene& scene, const std::vector<std::size_t>& floors) {
    std::string out;
    for (const std::size_t s : floors) {
        if (!out.empty()) out += scene.content.words("result.list");
        out += scene.words("move", {{"stage", scene.name(static_cast<int>(s))},
                                    {"a", shown(scene, scene.a(s))},
                                    {"b", shown(scene, scene.b(s))}});
    }
    return out;
}

/// What is clear; without that, what may be; without that, that there is nothing to see.
std::string summary(const CompareScene& scene) {
    std::string key = "most";
    std::vector<std::size_t> floors = floors_called(scene, engine::Evidence::Clear);
    if (floors.empty()) {
        key = "perhaps";
        floors = floors_called(scene, engine::Evidence::Some);
    }
    if (floors.empty()) return scene.words("none");
    if (!scene.two_views) return scene.words(key, {{"list", moves(scene, floors)}});
    const std::size_t most = widest(scene, floors);
    return scene.words(key, {{"stage", scene.name(static_cast<int>(most))},
                             {"a", shown(scene, scene.a(most))},
                             {"b", shown(scene, scene.b(most))}});
}

} // namespace

ComparedPair compared(const Model& model) {
    // An opened result is what a visitor without one of their own compares with.
    const bool own = model.visit.finished;
    codec::Opened mine;
    mine.perspective = own ? model.visit.response.perspective : shown_perspective(model);
    mine.response = own || !model.view.viewed ? model.visit.response : model.view.viewed->opened.response;
    mine.result = own ? engine::diagnose(instrument(model), model.visit.response) : shown_result(model);
    ComparedPair pair{*model.view.other, mine};
    if (model.view.side_by_side && model.view.viewed) {
        if (auto other = own_in_other_view(model, model.view.viewed->opened.perspective)) pair.b = *other;
    }
    // The first view stands first; of two alike, the pasted one is taken to be the earlier.
    const bool views = pair.a.perspective != pair.b.perspective;
    const bool turned = views && pair.a.perspective == engine::Perspective::Second;
    if (turned != (model.view.swapped && !views)) std::swap(pair.a, pair.b);
    return pair;
}

Differences differences(const Model& model) {
    return differences_between(*model.environment.content, compared(model));
}

Differences differences_between(const Content& content, const ComparedPair& pair) {
    const engine::Comparison comparison = engine::compare(
        content.instrument, {pair.a.result, pair.a.response}, {pair.b.result, pair.b.response});
    const bool views = pair.a.perspective != pair.b.perspective;
    const CompareScene scene{content,
                             pair,
                             comparison,
                             views,
                             name_of(content, pair.a.perspective),
                             name_of(content, pair.b.perspective)};
    Differences out;
    out.two_views = views;
    out.first = views ? scene.first_view : scene.words("first");
    out.second = views ? scene.second_view : scene.words("second");
    out.headline = headline(scene);
    out.summary = summary(scene);
    for (int stage = 0; stage < comparison.stage_count; ++stage) {
        out.floors.push_back(floor_of(scene, static_cast<std::size_t>(stage)));
    }
    return out;
}

} // namespace upstream::app
