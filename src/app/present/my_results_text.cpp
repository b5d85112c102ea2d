// Choosing the sentences about kept results. May use: engine, codec.
#include "upstream/app/present/my_results_text.hpp"

#include <algorithm>
#include <cmath>

#include "present/verdict.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/differences.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/present/team_text.hpp"
#include "upstream/app/update/my_results.hpp"

namespace upstream::app {

namespace {

/// How many are listed at first, and how many more at each press.
constexpr std::size_t kListed = 6;
/// How many a picture shows: as many as a phone has room for.
constexpr std::size_t kPictured = 8;

using Results = std::vector<const KeptResult*>; ///< newest first, each readable

std::string outcome_in_words(const Model& model, const codec::Opened& opened) {
    const Content& content = *model.environment.content;
    return verdict_of({model, content.instrument, content.texts, content.words, opened.perspective,
                       opened.result, false})
        .headline;
}

ListedResult as_listed(const KeptResult& result) {
    return {result.entry, result.day, "#" + result.code, {}, {}, {}};
}

std::string change_in_words(const Content& content, const KeptResult& before, const KeptResult& now) {
    const Differences all = differences_between(content, {*before.opened, *now.opened});
    return all.headline + " " + all.summary;
}

TrendPoint point_of(const Content& content, const engine::StageResult& stage) {
    TrendPoint out;
    if (!stage.score.known()) {
        out.words = content.words("compare.unknown.words");
        return out;
    }
    const auto whole = [](double value) { return std::to_string(std::lround(value)); };
    out.known = true;
    out.score = stage.score.value();
    out.low = stage.low;
    out.high = stage.high;
    out.words = std::to_string(stage.score.shown()) + content.words("result.comma") +
                content.words("result.range", {{"low", whole(stage.low)}, {"high", whole(stage.high)}});
    return out;
}

void add_trend(const Content& content, const Results& results, ResultsOfView& out) {
    const std::size_t count = std::min(results.size(), kPictured);
    if (count < 2) return;
    for (int stage = 0; stage < content.instrument.stage_count(); ++stage)
        out.trend.push_back({content.texts.stages[static_cast<std::size_t>(stage)].name, {}});
    for (std::size_t i = count; i-- > 0;) {
        const codec::Opened& now = *results[i]->opened;
        out.days.push_back(results[i]->day);
        engine::Comparison comparison;
        if (i + 1 < count) {
            const codec::Opened& before = *results[i + 1]->opened;
            comparison = engine::compare(content.instrument, {before.result, before.response},
                                         {now.result, now.response});
        }
        for (std::size_t stage = 0; stage < out.trend.size(); ++stage) {
            TrendPoint point = point_of(content, now.result.stages[stage]);
            if (comparison.stages[stage].known) point.evidence = comparison.stages[stage].evidence;
            out.trend[stage].points.push_back(std::move(point));
        }
    }
    out.picture_alt =
        content.words("mine.picture.alt",
                      {{"n", std::to_string(count)}, {"from", out.days.front()}, {"to", out.days.back()}});
}

ResultsOfView results_in_view(const Model& model, engine::Perspective perspective, const Results& results) {
    const Content& content = *model.environment.content;
    ResultsOfView out;
    out.id = content.instrument.perspective_id(perspective);
    if (out.id.empty()) out.id = "own";
    if (perspectives(model).size() > 1) out.title = name_of(content, perspective);
    const std::size_t shown =
        std::min(results.size(), kListed * (1 + static_cast<std::size_t>(model.view.earlier)));
    for (std::size_t i = 0; i < shown; ++i) {
        ListedResult each = as_listed(*results[i]);
        each.outcome = outcome_in_words(model, *results[i]->opened);
        if (i + 1 < results.size()) {
            each.since = content.words("mine.since", {{"day", results[i + 1]->day}});
            each.change = change_in_words(content, *results[i + 1], *results[i]);
        }
        out.results.push_back(std::move(each));
    }
    out.older = static_cast<int>(results.size() - shown);
    add_trend(content, results, out);
    return out;
}

void add_import(const Model& model, MyResultsText& out) {
    if (model.view.imported.empty()) return;
    const Content& content = *model.environment.content;
    const ImportReading read = read_import(content.instrument, model.view.imported);
    const int here = static_cast<int>(read.results.size()) - model.view.came_in;
    const auto add = [&](std::string_view key, int n) {
        if (n == 0) return;
        out.imported += (out.imported.empty() ? "" : " ") +
                        content.words(Words::counted(key, n), {{"n", std::to_string(n)}});
    };
    add("mine.import.new", model.view.came_in);
    add("mine.import.here", here + static_cast<int>(read.lines.repeated));
    if (out.imported.empty()) out.imported = content.words("mine.import.nothing");
    Refusals refusals = refusals_of(content, read.lines);
    out.refused = std::move(refusals.title);
    out.refusals = std::move(refusals.lines);
}

} // namespace

MyResultsText describe_my_results(const Model& model) {
    MyResultsText out;
    const KeptReading reading = read_kept(instrument(model), model.kept.text);
    for (const auto perspective : engine::kEachPerspective) {
        Results results;
        for (const KeptResult& each : reading.results) {
            if (each.opened && each.opened->perspective == perspective) results.push_back(&each);
        }
        if (!results.empty()) out.views.push_back(results_in_view(model, perspective, results));
    }
    for (const KeptResult& each : reading.results) {
        if (!each.opened) out.others.push_back(as_listed(each));
    }
    add_import(model, out);
    return out;
}

} // namespace upstream::app
