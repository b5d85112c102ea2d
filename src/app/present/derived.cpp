// Numbers and texts that follow from a model. May use: engine, codec.
#include "upstream/app/present/derived.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "update/visit.hpp"
#include "upstream/app/update/my_results.hpp"
#include "upstream/app/update/together.hpp"
#include "upstream/content/reading_time.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::app {

namespace {

constexpr double kSecondsForRanking = 15;

/// Seconds a question takes before the visitor's own pace is known.
double expected_pace(const Model& model) {
    const double all = content::estimated_seconds(instrument(model), model.environment.content->texts,
                                                  model.visit.response.perspective);
    const double ranking = instrument(model).ranked() ? kSecondsForRanking : 0;
    return (all - ranking) / item_count(model);
}

} // namespace

int item_count(const Model& model) { return instrument(model).item_count(); }

int answered_count(const Model& model) {
    return static_cast<int>(
        std::count(model.visit.touched.begin(), model.visit.touched.begin() + item_count(model), true));
}

bool started(const Model& model) { return answered_count(model) > 0; }

int ranking_steps(const Model& model) { return instrument(model).ranked() ? 1 : 0; }

double estimated_minutes(const Model& model) {
    return content::estimated_seconds(instrument(model), model.environment.content->texts,
                                      model.visit.response.perspective) /
           60;
}

double seconds_left(const Model& model) {
    // The median of one's own seconds: a pause in one question says nothing about the next. A few quick answers say
    // little about longer questions, so what was expected counts as much as this many answers.
    constexpr double kExpectedCounts = 5;
    constexpr std::size_t kEnough = 3;
    std::vector<double> own;
    for (int item = 0; item < item_count(model); ++item) {
        const double seconds = model.visit.response.seconds[static_cast<std::size_t>(item)];
        if (seconds != engine::kNoSeconds) own.push_back(seconds);
    }
    double pace = expected_pace(model);
    if (own.size() >= kEnough) {
        const auto middle = own.begin() + static_cast<std::ptrdiff_t>(own.size() / 2);
        std::nth_element(own.begin(), middle, own.end());
        const auto count = static_cast<double>(own.size());
        pace = (kExpectedCounts * pace + count * *middle) / (kExpectedCounts + count);
    }
    return pace * (item_count(model) - model.visit.item) +
           (instrument(model).ranked() ? kSecondsForRanking : 0);
}

std::vector<PerspectiveChoice> perspectives(const Model& model) {
    std::vector<PerspectiveChoice> out;
    for (const auto perspective : engine::kEachPerspective) {
        const auto& texts =
            model.environment.content->texts.perspectives[static_cast<std::size_t>(perspective)];
        if (!texts.named) continue;
        const std::string& id = instrument(model).perspective_id(perspective);
        out.push_back({perspective, "perspective/" + id, texts.label.empty() ? id : texts.label, texts.hint});
    }
    return out;
}

std::string of_views(const Model& model, std::string_view key) {
    return std::string(key) + (perspectives(model).size() < 2 ? ".plain" : "");
}

std::string said_of(const Content& content, std::string_view key, engine::Perspective perspective) {
    const std::string own =
        "perspective." + std::string(key) + "." + content.instrument.perspective_id(perspective);
    return content.words.has(own) ? content.words(own) : std::string();
}

std::string name_of(const Content& content, engine::Perspective perspective) {
    std::string name = said_of(content, "name", perspective);
    if (!name.empty()) return name;
    const std::string& label = content.texts.perspectives[static_cast<std::size_t>(perspective)].label;
    return label.empty() ? content.instrument.perspective_id(perspective) : label;
}

Question question_of(const Model& model) {
    const auto item = static_cast<std::size_t>(model.visit.item);
    const content::Texts& texts = model.environment.content->texts;
    Question question;
    question.id = instrument(model).item_id(model.visit.item);
    question.text = texts.items[item].in(model.visit.response.perspective);
    question.options =
        texts.scales[static_cast<std::size_t>(instrument(model).item(model.visit.item).scale)].options;
    const int answer = model.visit.response.answers[item];
    if (answer != engine::kUnanswered) question.chosen = answer;
    question.unsure = answer == engine::kUnanswered && model.visit.touched[item];
    return question;
}

std::vector<RankingCard> ranking_cards(const Model& model) {
    std::vector<RankingCard> cards;
    int position = 0;
    for (const int stage : model.visit.cards) {
        const auto& texts = model.environment.content->texts.stages[static_cast<std::size_t>(stage)];
        const std::string title = model.environment.content->words(
            "ranking.position", {{"n", std::to_string(++position)}, {"name", texts.name}});
        cards.push_back({instrument(model).stage_id(stage), texts.name, title,
                         texts.card.in(model.visit.response.perspective)});
    }
    return cards;
}

std::string ranking_prompt(const Model& model) {
    return model.environment.content->texts.ranking_prompt.in(model.visit.response.perspective);
}

void set_ranking(Model& model, bool ranked) {
    model.visit.response.ranked = ranked;
    for (std::size_t i = 0; i < model.visit.cards.size(); ++i) {
        model.visit.response.ranking[i] = static_cast<std::int8_t>(ranked ? model.visit.cards[i] : 0);
    }
}

engine::Result shown_result(const Model& model) {
    return model.view.viewed ? model.view.viewed->opened.result
                             : engine::diagnose(instrument(model), model.visit.response);
}

engine::Perspective shown_perspective(const Model& model) {
    return model.view.viewed ? model.view.viewed->opened.perspective : model.visit.response.perspective;
}

std::string summary_code(const Model& model, const engine::Response& response) {
    return codec::encode_summary(instrument(model), response.perspective,
                                 engine::diagnose(instrument(model), response));
}

bool views_own(const Model& model) {
    if (!model.view.viewed) return false;
    const auto is_of = [&](const engine::Response& response) {
        const std::string& code = model.view.viewed->code;
        return code == codec::encode(instrument(model), response) || code == summary_code(model, response);
    };
    if (model.environment.lazy.loaded && keeps(model, model.view.viewed->code)) return true;
    return (model.visit.finished && is_of(model.visit.response)) ||
           (model.visit.other_part && model.visit.other_part->finished &&
            is_of(model.visit.other_part->response));
}

std::string own_code(const Model& model) {
    return model.visit.include_answers ? codec::encode(instrument(model), model.visit.response)
                                       : summary_code(model, model.visit.response);
}

std::string shown_code(const Model& model) {
    if (model.view.screen == Screen::Team && model.view.team) return team_code(model);
    if (!model.view.viewed) return own_code(model);
    // A summary goes on as it came: its likelihoods may be of the first model, and a new code would pass them for today's.
    const Viewed& viewed = *model.view.viewed;
    return viewed.opened.result.summary ? viewed.code
                                        : codec::encode(instrument(model), viewed.opened.response);
}

std::string own_link(const Model& model) { return model.environment.page + "#" + own_code(model); }

std::string shown_link(const Model& model) { return model.environment.page + "#" + shown_code(model); }

bool has_address(const Model& model) { return !model.environment.page.empty(); }

std::string outcome_of(const engine::Instrument& instrument, const engine::Result& result) {
    if (result.sound()) return "solid";
    return result.focus_unknown() ? "unclear" : "focus-" + instrument.stage_id(result.focus);
}

bool may_preview(const Model& model) {
    return model.environment.previews && has_address(model) && model.view.screen == Screen::Take;
}

std::string link_to_pass_on(const Model& model) {
    if (!may_preview(model) || !model.view.with_preview) return shown_link(model);
    const Environment& environment = model.environment;
    // The first language's pages are in the page's own folder, each other one's in a folder with its code.
    const bool first =
        environment.languages.empty() || environment.languages.front().code == environment.language;
    return environment.page + (first ? "" : environment.language + "/") + "r/" +
           outcome_of(instrument(model), shown_result(model)) + "/#" + shown_code(model);
}

std::string day_of(const Model& model) {
    if (model.environment.origin <= 0) return {};
    using namespace std::chrono;
    const year_month_day day{sys_days{days{today(model)}}};
    const auto two = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(int{day.year()}) + two(unsigned{day.month()}) + two(unsigned{day.day()});
}

std::string_view title_id(Screen screen) {
    switch (screen) {
    case Screen::Intro: return "intro/title";
    case Screen::Question: return "question/title";
    case Screen::Ranking: return "ranking/title";
    case Screen::Result: return "result/title";
    case Screen::Take: return "take/title";
    case Screen::Compare: return "compare/title";
    case Screen::Team: return "team/title";
    case Screen::Answers: return "answers/title";
    case Screen::MyResults: return "mine/title";
    case Screen::LinkProblem: break;
    }
    return "problem/title";
}

} // namespace upstream::app
