// Going from screen to screen: forward, back, to the lazily loaded screens, into links and out of them. May use: engine, codec.
#include "update/navigation.hpp"

#include <algorithm>
#include <utility>

#include "update/my_results_screen.hpp"
#include "update/session.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/update/my_results.hpp"
#include "upstream/app/update/together.hpp"
#include "upstream/codec/link/link_team.hpp"
#include "upstream/codec/link/link_text.hpp"

namespace upstream::app {

namespace {

bool lies_over(Screen screen) { return screen > Screen::LinkProblem; }

/// Before another link is opened: where one's own visit is.
void remember_place(Model& model) {
    if (!in_link(model)) model.view.left = {model.view.screen, model.view.beneath};
}

Screen screen_of(LazyEntry entry) {
    switch (entry) {
    case LazyEntry::Take: return Screen::Take;
    case LazyEntry::Compare:
    case LazyEntry::CompareOwn: return Screen::Compare;
    case LazyEntry::Team:
    case LazyEntry::TeamLink: return Screen::Team;
    case LazyEntry::Answers: return Screen::Answers;
    case LazyEntry::MyResults: return Screen::MyResults;
    case LazyEntry::MyResultsLink:
    case LazyEntry::Result:
    case LazyEntry::None: break;
    }
    return Screen::Result;
}

void open_team_link(Model& model, const std::string& text, double now_ms, Effects& effects) {
    remember_place(model);
    if (const auto error = read_team_link(model, text))
        return refuse_link(model, problem_of(*error), now_ms, effects);
    model.view.beneath = model.view.left.screen;
    show(model, Screen::Team, now_ms, effects);
}

} // namespace

void emit(Effects& effects, Effect::Kind kind, std::string text) {
    effects.push_back({kind, std::move(text)});
}

void save(const Model& model, Effects& effects) { emit(effects, Effect::Kind::Save, write_session(model)); }

void show(Model& model, Screen screen, double now_ms, Effects& effects) {
    model.view.screen = screen;
    model.view.item_since = now_ms;
    model.view.advance_at.reset();
    model.view.asking_to_clear = false;
    model.view.copy = Copy::None;
    model.view.note = {};
    emit(effects, Effect::Kind::ScrollTo, "0");
    emit(effects, Effect::Kind::Title, std::string(title_id(screen)));
    if (screen == Screen::Result) may_enter(model, LazyEntry::Result, Via::Press, effects);
}

void advance(Model& model, Screen screen, double now_ms, Effects& effects) {
    model.view.screen = screen;
    emit(effects, Effect::Kind::Push, model.screen_key());
    show(model, screen, now_ms, effects);
}

bool in_link(const Model& model) {
    return model.view.viewed || model.view.screen == Screen::LinkProblem ||
           (model.view.team && model.view.team->by_link);
}

bool may_rank(const Model& model) {
    return instrument(model).ranked() && model.visit.touched[static_cast<std::size_t>(item_count(model) - 1)];
}

void refuse_link(Model& model, Problem problem, double now_ms, Effects& effects) {
    remember_place(model);
    model.view.link_problem = problem;
    show(model, Screen::LinkProblem, now_ms, effects);
}

bool may_enter(Model& model, LazyEntry entry, Via via, Effects& effects) {
    LazyModule& lazy = model.environment.lazy;
    lazy.failed = LazyEntry::None;
    if (lazy.loaded) return true;
    lazy.wanted = entry;
    lazy.wanted_via = via;
    emit(effects, Effect::Kind::LoadLazy);
    return false;
}

void prefetch_lazy(const Model& model, Effects& effects) {
    if (!model.environment.lazy.loaded) emit(effects, Effect::Kind::LoadLazy, "ahead");
}

void open_link(Model& model, const std::string& text, double now_ms, Effects& effects) {
    if (codec::is_team_code(text)) {
        model.environment.lazy.link = text;
        if (may_enter(model, LazyEntry::TeamLink, Via::Press, effects))
            open_team_link(model, text, now_ms, effects);
        return;
    }
    if (const std::string_view code = codec::code_in(text); code.starts_with(kKeptLink)) {
        model.environment.lazy.link = code.substr(kKeptLink.size());
        if (may_enter(model, LazyEntry::MyResultsLink, Via::Press, effects))
            open_kept_link(model, model.environment.lazy.link, now_ms, effects);
        return;
    }
    auto decoded = codec::decode(text, instrument(model));
    if (const auto* error = std::get_if<codec::LinkError>(&decoded))
        return refuse_link(model, problem_of(*error), now_ms, effects);
    remember_place(model);
    model.view.team.reset();
    model.view.viewed =
        Viewed{std::get<codec::Opened>(std::move(decoded)), std::string(codec::code_in(text))};
    model.view.unfolded = 0;
    model.view.side_by_side = false;
    show(model, Screen::Result, now_ms, effects);
    if (model.environment.lazy.loaded) stand_side_by_side(model, now_ms, effects);
}

void leave_link(Model& model, double now_ms, Effects& effects) {
    if (model.view.viewed && !views_own(model)) model.visit.earlier = model.view.viewed->code;
    model.view.viewed.reset();
    model.view.link_problem = {};
    model.view.team.reset();
    model.view.beneath = model.view.left.beneath;
    show(model, model.view.left.screen, now_ms, effects);
}

void enter(Model& model, LazyEntry entry, Via via, double now_ms, Effects& effects) {
    if (entry == LazyEntry::Result && model.view.screen == Screen::Result) {
        emit(effects, Effect::Kind::Title, "result/title");
        stand_side_by_side(model, now_ms, effects);
    }
    if (entry == LazyEntry::MyResultsLink)
        return open_kept_link(model, model.environment.lazy.link, now_ms, effects);
    const bool over = lies_over(model.view.screen);
    if (entry == LazyEntry::None || entry == LazyEntry::Result ||
        (over && (entry != LazyEntry::MyResults || model.view.screen == Screen::MyResults)))
        return;
    if (entry == LazyEntry::TeamLink)
        return open_team_link(model, model.environment.lazy.link, now_ms, effects);
    const bool views = may_compare_views(model);
    // A step of the browser's history to where two views stood side by side.
    if (entry == LazyEntry::Compare && via == Via::History && views) entry = LazyEntry::CompareOwn;
    if (entry == LazyEntry::CompareOwn && !(model.view.viewed && (model.visit.finished || views))) return;
    if (entry == LazyEntry::Answers && (model.view.viewed || !model.visit.finished)) return;
    if (entry == LazyEntry::MyResults && !model.kept.offered())
        return show(model, model.view.screen, now_ms, effects);
    model.view.side_by_side = entry == LazyEntry::CompareOwn && views;
    if (!over) model.view.beneath = model.view.screen;
    model.view.pasted =
        entry == LazyEntry::Compare && !model.view.viewed ? model.visit.earlier : std::string();
    model.view.paste_problem = {};
    model.view.other.reset();
    model.view.swapped = false;
    model.view.team.reset();
    if (via == Via::History) {
        show(model, screen_of(entry), now_ms, effects);
    } else {
        advance(model, screen_of(entry), now_ms, effects);
    }
    if (entry == LazyEntry::CompareOwn) model.view.other = model.view.viewed->opened;
    if (!model.view.pasted.empty()) compare_with_pasted(model);
    if (entry == LazyEntry::Answers && model.view.changing != engine::kNone)
        emit(effects, Effect::Kind::Focus, "answers/" + instrument(model).item_id(model.view.changing));
}

void go_back(Model& model, double now_ms, Effects& effects) {
    if (model.view.team && model.view.team->by_link) return leave_link(model, now_ms, effects);
    if (lies_over(model.view.screen)) return show(model, model.view.beneath, now_ms, effects);
    if (model.view.viewed || model.view.screen == Screen::LinkProblem)
        return leave_link(model, now_ms, effects);
    switch (model.view.screen) {
    case Screen::Question:
        if (model.visit.item == 0) return show(model, Screen::Intro, now_ms, effects);
        --model.visit.item;
        break;
    case Screen::Result:
        if (instrument(model).ranked()) return show(model, Screen::Ranking, now_ms, effects);
        model.visit.item = item_count(model) - 1;
        break;
    case Screen::Ranking: model.visit.item = item_count(model) - 1; break;
    default: return;
    }
    show(model, Screen::Question, now_ms, effects);
    save(model, effects);
}

namespace {

constexpr std::string_view kShared = "/shared";
constexpr std::string_view kQuestion = "question/";

/// Where a visit stands that is asked for something it has not reached.
void show_reached(Model& model, double now_ms, Effects& effects) {
    if (!started(model)) return show(model, Screen::Intro, now_ms, effects);
    if (model.visit.finished) return show(model, Screen::Result, now_ms, effects);
    model.visit.item = model.visit.furthest;
    show(model, Screen::Question, now_ms, effects);
}

void show_question(Model& model, std::string_view id, double now_ms, Effects& effects) {
    for (int item = 0; item <= std::min(model.visit.furthest, item_count(model) - 1); ++item) {
        if (instrument(model).item_id(item) != id) continue;
        model.visit.item = item;
        return show(model, Screen::Question, now_ms, effects);
    }
    show_reached(model, now_ms, effects);
}

/// The screens that lie over a result; the team's lies over the intro as well.
bool show_over(Model& model, std::string_view name, double now_ms, Effects& effects) {
    const LazyEntry entry = name == "take"      ? LazyEntry::Take
                            : name == "compare" ? LazyEntry::Compare
                            : name == "team"    ? LazyEntry::Team
                            : name == "answers" ? LazyEntry::Answers
                            : name == "mine"    ? LazyEntry::MyResults
                                                : LazyEntry::None;
    const bool has_result = model.view.viewed || model.visit.finished;
    const bool anywhere = entry == LazyEntry::Team || entry == LazyEntry::MyResults;
    if (entry == LazyEntry::None || (!anywhere && !has_result)) return false;
    if (entry == LazyEntry::Answers && model.view.viewed) return false;
    model.view.changing = engine::kNone;
    model.view.screen = has_result ? Screen::Result : Screen::Intro;
    if (may_enter(model, entry, Via::History, effects)) {
        enter(model, entry, Via::History, now_ms, effects);
    } else {
        show(model, model.view.screen, now_ms, effects);
    }
    return true;
}

void step(Model& model, std::string_view place, double now_ms, Effects& effects) {
    const bool shared = place.size() > kShared.size() && place.ends_with(kShared);
    if (shared) place.remove_suffix(kShared.size());
    if (in_link(model) && !(shared && model.view.viewed)) leave_link(model, now_ms, effects);
    if (shared && !model.view.viewed) return show_reached(model, now_ms, effects);
    if (place == "intro") return show(model, Screen::Intro, now_ms, effects);
    if (place.starts_with(kQuestion))
        return show_question(model, place.substr(kQuestion.size()), now_ms, effects);
    if (place == "ranking" && may_rank(model)) return show(model, Screen::Ranking, now_ms, effects);
    if (place == "result" && (model.visit.finished || model.view.viewed))
        return show(model, Screen::Result, now_ms, effects);
    if (!show_over(model, place, now_ms, effects)) show_reached(model, now_ms, effects);
}

} // namespace

void step_to(Model& model, const std::string& place, double now_ms, Effects& effects) {
    if (place == model.screen_key()) return;
    step(model, place, now_ms, effects);
    if (!model.view.viewed) save(model, effects);
    if (model.screen_key() != place) emit(effects, Effect::Kind::Replace, model.screen_key());
}

} // namespace upstream::app
