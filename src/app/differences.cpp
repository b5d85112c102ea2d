// Choosing the sentences of a comparison. May use: engine, codec.
#include "app/differences.hpp"

#include <cstdlib>
#include <optional>
#include <utility>

#include "app/derived.hpp"

namespace upstream::app {

namespace {

using engine::kNone;

struct Scene {
    const Content& content;
    ComparedPair pair;
    engine::Comparison comparison;
    bool two_views;

    [[nodiscard]] std::string name(int stage) const {
        return content.texts.stages[static_cast<std::size_t>(stage)].name;
    }
    [[nodiscard]] std::string words(const std::string& key,
                                    std::initializer_list<Words::Fill> fills = {}) const {
        return content.words((two_views ? "compare.views." : "compare.times.") + key, fills);
    }
    [[nodiscard]] const engine::StageResult& a(std::size_t stage) const {
        return pair.a.result.stages[stage];
    }
    [[nodiscard]] const engine::StageResult& b(std::size_t stage) const {
        return pair.b.result.stages[stage];
    }
};

std::string shown(const Scene& scene, const engine::StageResult& stage) {
    return stage.score.known() ? std::to_string(stage.score.shown()) : scene.content.words("compare.unknown");
}

std::string words_for(const Scene& scene, const engine::StageDifference& difference) {
    if (!difference.known) return scene.content.words("compare.unknown.words");
    const int by = whole_points(difference.hundredths);
    if (by == 0) return scene.content.words("compare.same");
    const std::string size = difference.beyond_noise ? "beyond" : "within";
    return scene.words((by > 0 ? "more." : "less.") + size, {{"n", std::to_string(std::abs(by))}});
}

FloorDifference floor_of(const Scene& scene, std::size_t stage) {
    FloorDifference out;
    out.name = scene.name(static_cast<int>(stage));
    out.first = shown(scene, scene.a(stage));
    out.second = shown(scene, scene.b(stage));
    const engine::StageDifference& difference = scene.comparison.stages[stage];
    out.words = words_for(scene, difference);
    out.known = difference.known;
    if (!out.known) return out;
    out.beyond_noise = difference.beyond_noise;
    out.a = scene.a(stage).score.value();
    out.b = scene.b(stage).score.value();
    out.a_low = scene.a(stage).low;
    out.a_high = scene.a(stage).high;
    out.b_low = scene.b(stage).low;
    out.b_high = scene.b(stage).high;
    return out;
}

std::string headline(const Scene& scene) {
    const int a = scene.pair.a.result.focus;
    const int b = scene.pair.b.result.focus;
    if (a == b)
        return a == kNone ? scene.words("both.sound") : scene.words("both", {{"stage", scene.name(a)}});
    if (a == kNone) return scene.words("from.sound", {{"stage", scene.name(b)}});
    if (b == kNone) return scene.words("to.sound", {{"stage", scene.name(a)}});
    return scene.words("moved", {{"a", scene.name(a)}, {"b", scene.name(b)}});
}

/// The floor whose difference is the largest of those beyond noise.
std::optional<std::size_t> widest(const Scene& scene) {
    std::optional<std::size_t> out;
    for (std::size_t s = 0; s < static_cast<std::size_t>(scene.comparison.stage_count); ++s) {
        const engine::StageDifference& each = scene.comparison.stages[s];
        if (!each.known || !each.beyond_noise) continue;
        if (!out || std::abs(each.hundredths) > std::abs(scene.comparison.stages[*out].hundredths)) out = s;
    }
    return out;
}

/// Every floor that moved by more than noise: “Desire from 60 to 75, Belief from 10 to 25”.
std::string moves(const Scene& scene) {
    std::string out;
    for (std::size_t s = 0; s < static_cast<std::size_t>(scene.comparison.stage_count); ++s) {
        if (!scene.comparison.stages[s].beyond_noise) continue;
        if (!out.empty()) out += scene.content.words("compare.list");
        out += scene.words("move", {{"stage", scene.name(static_cast<int>(s))},
                                    {"a", shown(scene, scene.a(s))},
                                    {"b", shown(scene, scene.b(s))}});
    }
    return out;
}

std::string summary(const Scene& scene) {
    const std::optional<std::size_t> most = widest(scene);
    if (!most) return scene.words("none");
    if (!scene.two_views) return scene.words("most", {{"list", moves(scene)}});
    return scene.words("most", {{"stage", scene.name(static_cast<int>(*most))},
                                {"a", shown(scene, scene.a(*most))},
                                {"b", shown(scene, scene.b(*most))}});
}

} // namespace

ComparedPair compared(const Model& model) {
    // An opened result is what a visitor without one of their own compares with.
    const bool own = model.finished;
    codec::Opened mine;
    mine.perspective = own ? model.response.perspective : shown_perspective(model);
    mine.result = own ? engine::diagnose(model.content->instrument, model.response) : shown_result(model);
    ComparedPair pair{*model.other, mine};
    // The leader stands first; of two alike, the pasted one is taken to be the earlier.
    const bool views = pair.a.perspective != pair.b.perspective;
    const bool turned = views && pair.a.perspective == engine::Perspective::Rep;
    if (turned != (model.swapped && !views)) std::swap(pair.a, pair.b);
    return pair;
}

Differences differences(const Model& model) {
    const ComparedPair pair = compared(model);
    const engine::Comparison comparison = engine::compare(pair.a.result, pair.b.result);
    const bool views = pair.a.perspective != pair.b.perspective;
    const Scene scene{*model.content, pair, comparison, views};
    Differences out;
    out.two_views = views;
    out.first = scene.words("first");
    out.second = scene.words("second");
    out.headline = headline(scene);
    out.summary = summary(scene);
    for (int stage = 0; stage < comparison.stage_count; ++stage) {
        out.floors.push_back(floor_of(scene, static_cast<std::size_t>(stage)));
    }
    return out;
}

} // namespace upstream::app
