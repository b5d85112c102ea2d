// What follows from a model: the texts and numbers a screen shows, computed where they are shown, stored nowhere.
// May use: engine, codec. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/model/model.hpp"

namespace upstream::app {

int item_count(const Model& model);
int answered_count(const Model& model);
/// The visitor has given at least one answer, “not sure” included.
bool started(const Model& model);
/// 1 if the instrument has a ranking, else 0.
int ranking_steps(const Model& model);

/// What the whole visit is likely to take, in minutes (docs/model.md, Three minutes).
double estimated_minutes(const Model& model);
/// Seconds that are likely left, from the visitor's own pace once there is one.
double seconds_left(const Model& model);

struct PerspectiveChoice {
    engine::Perspective perspective;
    std::string id;
    std::string label;
    std::string hint;
};
std::vector<PerspectiveChoice> perspectives(const Model& model);

/// The key of words about several results: two views are told apart only where there are two.
std::string of_views(const Model& model, std::string_view key);

/// What the instrument's words say of a view, by “perspective.KEY.ID”; empty if they say nothing.
std::string said_of(const Content& content, std::string_view key, engine::Perspective perspective);
/// What a view is called, as a heading; empty where the instrument names none.
std::string name_of(const Content& content, engine::Perspective perspective);

/// The question on show.
struct Question {
    std::string id;
    std::string text;
    std::vector<std::string> options;
    std::optional<int> chosen;
    bool unsure = false; ///< the visitor said “not sure”
};
Question question_of(const Model& model);

struct RankingCard {
    std::string id;
    std::string name;  ///< of the stage
    std::string title; ///< “2. Desire”
    std::string text;
};
std::vector<RankingCard> ranking_cards(const Model& model);
std::string ranking_prompt(const Model& model);
/// Puts the cards' order into the response, or takes it out.
void set_ranking(Model& model, bool ranked);

/// The result on show: the opened one, or the visitor's own.
engine::Result shown_result(const Model& model);
engine::Perspective shown_perspective(const Model& model);
/// The opened result is the visitor's own, of either perspective, as a summary or with its answers.
bool views_own(const Model& model);
/// The code of the visitor's own result, as the visitor wants it shared.
std::string own_code(const Model& model);
/// The code of what a response comes to, without the single answers.
std::string summary_code(const Model& model, const engine::Response& response);
/// The code behind the link of what is on show: the team's, the opened result's, or the visitor's own.
std::string shown_code(const Model& model);
/// Both as whole links.
std::string own_link(const Model& model) UPSTREAM_LAZY(own_link);
std::string shown_link(const Model& model);

/// The page has an address that others can open, so that a link leads to it.
bool has_address(const Model& model);
/// What a result comes to, as others may know it: “focus-STAGE”, “solid” or “unclear”. It is part of addresses.
std::string outcome_of(const engine::Instrument& instrument, const engine::Result& result);
/// The link can show a preview: of a single result, where there are pages for that.
bool may_preview(const Model& model);
/// The link that is copied or shared: of what is on show, with a preview if that is wanted.
std::string link_to_pass_on(const Model& model) UPSTREAM_LAZY(link_to_pass_on);

/// The day by the visitor's clock, in UTC, as “2026-11-24”; empty where nobody said when the page began.
std::string day_of(const Model& model);

/// The id of a screen's main heading.
std::string_view title_id(Screen screen);

} // namespace upstream::app
