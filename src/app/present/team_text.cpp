// Choosing the sentences of a team's summary. May use: engine, codec.
#include "upstream/app/present/team_text.hpp"

#include <algorithm>

#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"

namespace upstream::app {

namespace {

using engine::kNone;

// How wide the middle half may be, in points, to be called close, or still one picture. One standard error of a score
// is about ten points (docs/model.md), so the middle half of a team that agrees fully is about 13 wide.
constexpr int kClose = 15;
constexpr int kSome = 30;

struct TeamScene {
    const Content& content;
    const Gathered& gathered;

    [[nodiscard]] const engine::TeamSummary& team() const { return gathered.team; }
    [[nodiscard]] std::string words(std::string_view key,
                                    std::initializer_list<Words::Fill> fills = {}) const {
        return content.words(key, fills);
    }
    [[nodiscard]] const content::Texts::Stage& texts(int stage) const {
        return content.texts.stages[static_cast<std::size_t>(stage)];
    }
};

std::string agreement(const TeamScene& scene, int width) {
    return scene.words(width < kClose  ? "team.agree.close"
                       : width < kSome ? "team.agree.some"
                                       : "team.agree.far");
}

std::string span(const TeamScene& scene, int from, int to) {
    return scene.words("team.span", {{"from", std::to_string(from)}, {"to", std::to_string(to)}});
}

TeamFloor floor_of(const TeamScene& scene, int stage) {
    const auto index = static_cast<std::size_t>(stage);
    const engine::StageSpread& spread = scene.team().stages[index];
    TeamFloor out;
    out.name = scene.texts(stage).name;
    out.known = spread.median_shown();
    out.spread = spread.spread_shown();
    out.focus = stage == scene.team().median_focus;
    out.on_path = std::find(scene.team().median_path.begin(), scene.team().median_path.end(), stage) !=
                  scene.team().median_path.end();
    if (!out.known) return out;
    out.first = std::to_string(scene.team().focus[index]);
    out.median = spread.median.shown;
    const auto& bands = scene.content.instrument.definition().bands;
    out.cracked = out.on_path && (bands.size() < 2 || spread.median.hundredths < 100 * bands[1].from);
    if (!out.spread) return out;
    out.lower_quartile = spread.lower_quartile.shown;
    out.upper_quartile = spread.upper_quartile.shown;
    out.min = spread.min.shown;
    out.max = spread.max.shown;
    out.half = span(scene, out.lower_quartile, out.upper_quartile);
    out.range = span(scene, out.min, out.max);
    out.agreement = agreement(scene, out.upper_quartile - out.lower_quartile);
    return out;
}

/// The median profile's focus is a floor that too few answered about: nothing is claimed of it.
bool focus_unseen(const TeamScene& scene) {
    const int focus = scene.team().median_focus;
    return focus != kNone && !scene.team().stages[static_cast<std::size_t>(focus)].median_shown();
}

/// How many single results say the same as the median profile.
std::string agreeing(const TeamScene& scene) {
    const int focus = scene.team().median_focus;
    const std::uint64_t same =
        focus == kNone ? scene.team().sound : scene.team().focus[static_cast<std::size_t>(focus)];
    return scene.words(focus == kNone ? "team.same.sound" : "team.same",
                       {{"n", std::to_string(same)}, {"total", std::to_string(scene.team().size)}});
}

/// The floor on which the team's views differ most, if they differ much on any; empty where no spread is shown.
std::string disagreement(const TeamScene& scene, const std::vector<TeamFloor>& floors) {
    if (std::none_of(floors.begin(), floors.end(), [](const TeamFloor& floor) { return floor.spread; }))
        return {};
    const TeamFloor* most = nullptr;
    for (const TeamFloor& floor : floors) {
        if (!floor.spread) continue;
        const int width = floor.upper_quartile - floor.lower_quartile;
        if (width >= kClose && (most == nullptr || width > most->upper_quartile - most->lower_quartile))
            most = &floor;
    }
    if (most == nullptr) return scene.words("team.disagree.none");
    return scene.words("team.disagree", {{"stage", most->name}, {"range", most->half}});
}

/// What to do about the floor to start with, in the band of the team's median.
std::vector<std::string> actions_for(const TeamScene& scene) {
    std::vector<std::string> out;
    const int focus = scene.team().median_focus;
    if (focus == kNone || focus_unseen(scene)) return out;
    const engine::StageSpread& spread = scene.team().stages[static_cast<std::size_t>(focus)];
    const auto& bands = scene.content.instrument.definition().bands;
    std::size_t band = 0;
    while (band + 1 < bands.size() && spread.median.hundredths >= 100 * bands[band + 1].from) ++band;
    const auto& advice = scene.texts(focus).bands;
    if (band >= advice.size()) return out;
    for (const content::Text& action : advice[band].actions)
        out.push_back(action.in(engine::Perspective::First));
    return out;
}

/// “3, 7, 9”, or the first of them and how many more there are.
std::string listed(const TeamScene& scene, const std::vector<std::size_t>& lines) {
    constexpr std::size_t kMost = 12;
    std::string out;
    for (std::size_t i = 0; i < std::min(lines.size(), kMost); ++i) {
        if (i > 0) out += scene.words("result.list");
        out += std::to_string(lines[i]);
    }
    if (lines.size() <= kMost) return out;
    return scene.words("team.refused.others", {{"list", out}, {"n", std::to_string(lines.size() - kMost)}});
}

} // namespace

Refusals refusals_of(const Content& content, const Gathered& gathered) {
    const TeamScene scene{content, gathered};
    Refusals out;
    if (gathered.refusals == 0) return out;
    const bool one = gathered.refusals == 1;
    out.title =
        scene.words(one ? "team.refused.one" : "team.refused", {{"n", std::to_string(gathered.refusals)}});
    std::size_t with_reason = 0;
    for (const Gathered::Refusal& refusal : gathered.refused) {
        with_reason += refusal.lines.size();
        out.lines.push_back(scene.words(
            refusal.lines.size() == 1 ? "team.refused.line" : "team.refused.lines",
            {{"line", listed(scene, refusal.lines)}, {"reason", explain(scene.content, refusal.reason)}}));
    }
    if (gathered.refusals > with_reason)
        out.lines.push_back(
            scene.words("team.refused.more", {{"n", std::to_string(gathered.refusals - with_reason)}}));
    return out;
}

TeamText describe_team(const Model& model) {
    const TeamScene scene{*model.environment.content, *model.view.team};
    const engine::TeamSummary& team = scene.team();
    TeamText out;
    out.count =
        scene.words(team.size == 1 ? "team.count.one" : "team.count", {{"n", std::to_string(team.size)}});
    Refusals refusals = refusals_of(scene.content, scene.gathered);
    out.refused = std::move(refusals.title);
    out.refusals = std::move(refusals.lines);
    if (!team.shown()) {
        out.headline = scene.words("team.few");
        return out;
    }
    const bool sound = team.median_focus == kNone;
    const std::string key = sound                 ? "team.headline.sound"
                            : focus_unseen(scene) ? "team.headline.unseen"
                                                  : "team.headline";
    out.headline = scene.words(key, {{"stage", sound ? "" : scene.texts(team.median_focus).name}});
    for (int stage = 0; stage < team.stage_count; ++stage) out.floors.push_back(floor_of(scene, stage));
    if (focus_unseen(scene)) {
        out.notes.push_back(scene.words("team.unseen"));
    } else {
        out.notes.push_back(agreeing(scene));
    }
    if (std::string apart = disagreement(scene, out.floors); !apart.empty())
        out.notes.push_back(std::move(apart));
    if (scene.gathered.repeated > 0) {
        out.notes.push_back(scene.words(scene.gathered.repeated == 1 ? "team.repeated.one" : "team.repeated",
                                        {{"n", std::to_string(scene.gathered.repeated)}}));
    }
    for (const std::int8_t stage : team.median_path) {
        if (team.stages[static_cast<std::size_t>(stage)].median_shown())
            out.path.push_back(scene.texts(stage).name);
    }
    out.actions = actions_for(scene);
    return out;
}

} // namespace upstream::app
