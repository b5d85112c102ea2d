// Going from screen to screen: forward, back, to the lazily loaded screens, into links and out of them. May use: engine, codec.
#include "update/navigation.hpp"

#include <algorithm>
#include <utility>

#include "update/session.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/update/together.hpp"
#include "upstream/codec/link/link_team.hpp"
#include "upstream/codec/link/link_text.hpp"

namespace upstream::app {

namespace {

const engine::Instrument& instrument(const Model& model) { return model.content->instrument; }

bool lies_over(Screen screen) { return screen > Screen::LinkProblem; }

/// Before another link is opened: where one's own visit is.
void remember_place(Model& model) {
    if (!in_link(model)) model.left = {model.screen, model.beneath};
}

void open_team_link(Model& model, const std::string& text, double now_ms, Effects& effects) {
    remember_place(model);
    if (const auto error = read_team_link(model, text))
        return refuse_link(model, problem_of(*error), now_ms, effects);
    model.beneath = model.left.screen;
    show(model, Screen::Team, now_ms, effects);
}

} // namespace

void emit(Effects& effects, Effect::Kind kind, std::string text) {
    effects.push_back({kind, std::move(text)});
}

void save(const Model& model, Effects& effects) { emit(effects, Effect::Kind::Save, write_session(model)); }

void show(Model& model, Screen screen, double now_ms, Effects& effects) {
    model.screen = screen;
    model.item_since = now_ms;
    model.advance_at.reset();
    model.asking_to_clear = false;
    model.copy = Copy::None;
    model.note = {};
    emit(effects, Effect::Kind::ScrollTo, "0");
    emit(effects, Effect::Kind::Focus, std::string(title_id(screen)));
    if (screen == Screen::Result) may_enter(model, LazyEntry::Result, effects);
}

void advance(Model& model, Screen screen, double now_ms, Effects& effects) {
    model.screen = screen;
    emit(effects, Effect::Kind::Push, model.screen_key());
    show(model, screen, now_ms, effects);
}

bool in_link(const Model& model) {
    return model.viewed || model.screen == Screen::LinkProblem || (model.team && model.team->by_link);
}

bool may_rank(const Model& model) {
    return instrument(model).ranked() && model.touched[static_cast<std::size_t>(item_count(model) - 1)];
}

void refuse_link(Model& model, Problem problem, double now_ms, Effects& effects) {
    remember_place(model);
    model.link_problem = problem;
    show(model, Screen::LinkProblem, now_ms, effects);
}

bool may_enter(Model& model, LazyEntry entry, Effects& effects) {
    model.lazy_failed = LazyEntry::None;
    if (model.lazy_loaded) return true;
    model.lazy_wanted = entry;
    emit(effects, Effect::Kind::LoadLazy);
    return false;
}

void prefetch_lazy(const Model& model, Effects& effects) {
    if (!model.lazy_loaded) emit(effects, Effect::Kind::LoadLazy, "ahead");
}

void open_link(Model& model, const std::string& text, double now_ms, Effects& effects) {
    if (codec::is_team_code(text)) {
        model.lazy_link = text;
        if (may_enter(model, LazyEntry::TeamLink, effects)) open_team_link(model, text, now_ms, effects);
        return;
    }
    auto decoded = codec::decode(text, instrument(model));
    if (const auto* error = std::get_if<codec::LinkError>(&decoded))
        return refuse_link(model, problem_of(*error), now_ms, effects);
    remember_place(model);
    model.team.reset();
    model.viewed = Viewed{std::get<codec::Opened>(std::move(decoded)), std::string(codec::code_in(text))};
    model.unfolded = 0;
    show(model, Screen::Result, now_ms, effects);
}

void leave_link(Model& model, double now_ms, Effects& effects) {
    if (model.viewed && !views_own(model)) model.earlier = model.viewed->code;
    model.viewed.reset();
    model.link_problem = {};
    model.team.reset();
    model.beneath = model.left.beneath;
    show(model, model.left.screen, now_ms, effects);
}

void enter(Model& model, LazyEntry entry, double now_ms, Effects& effects) {
    if (entry == LazyEntry::Result && model.screen == Screen::Result)
        emit(effects, Effect::Kind::Focus, "result/title");
    if (entry == LazyEntry::None || entry == LazyEntry::Result || lies_over(model.screen)) return;
    if (entry == LazyEntry::TeamLink) return open_team_link(model, model.lazy_link, now_ms, effects);
    if (entry == LazyEntry::CompareOwn && !(model.viewed && model.finished)) return;
    if (entry == LazyEntry::Answers && (model.viewed || !model.finished)) return;
    model.beneath = model.screen;
    model.pasted = entry == LazyEntry::Compare && !model.viewed ? model.earlier : std::string();
    model.paste_problem = {};
    model.other.reset();
    model.swapped = false;
    model.team.reset();
    const Screen screen = entry == LazyEntry::Take      ? Screen::Take
                          : entry == LazyEntry::Team    ? Screen::Team
                          : entry == LazyEntry::Answers ? Screen::Answers
                                                        : Screen::Compare;
    const bool walking = std::exchange(model.walking, false);
    if (walking) {
        show(model, screen, now_ms, effects);
    } else {
        advance(model, screen, now_ms, effects);
    }
    if (entry == LazyEntry::CompareOwn) model.other = model.viewed->opened;
    if (!model.pasted.empty()) compare_with_pasted(model);
    if (entry == LazyEntry::Answers && model.changing != engine::kNone)
        emit(effects, Effect::Kind::Focus, "answers/" + instrument(model).item_id(model.changing));
}

void go_back(Model& model, double now_ms, Effects& effects) {
    if (model.team && model.team->by_link) return leave_link(model, now_ms, effects);
    if (lies_over(model.screen)) return show(model, model.beneath, now_ms, effects);
    if (model.viewed || model.screen == Screen::LinkProblem) return leave_link(model, now_ms, effects);
    switch (model.screen) {
    case Screen::Question:
        if (model.item == 0) return show(model, Screen::Intro, now_ms, effects);
        --model.item;
        break;
    case Screen::Result:
        if (instrument(model).ranked()) return show(model, Screen::Ranking, now_ms, effects);
        model.item = item_count(model) - 1;
        break;
    case Screen::Ranking: model.item = item_count(model) - 1; break;
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
    if (model.finished) return show(model, Screen::Result, now_ms, effects);
    model.item = model.furthest;
    show(model, Screen::Question, now_ms, effects);
}

void show_question(Model& model, std::string_view id, double now_ms, Effects& effects) {
    for (int item = 0; item <= std::min(model.furthest, item_count(model) - 1); ++item) {
        if (instrument(model).item_id(item) != id) continue;
        model.item = item;
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
                                                : LazyEntry::None;
    const bool has_result = model.viewed || model.finished;
    if (entry == LazyEntry::None || (entry != LazyEntry::Team && !has_result)) return false;
    if (entry == LazyEntry::Answers && model.viewed) return false;
    model.changing = engine::kNone;
    model.screen = has_result ? Screen::Result : Screen::Intro;
    model.walking = true;
    if (may_enter(model, entry, effects)) {
        enter(model, entry, now_ms, effects);
    } else {
        show(model, model.screen, now_ms, effects);
    }
    return true;
}

void step(Model& model, std::string_view place, double now_ms, Effects& effects) {
    const bool shared = place.size() > kShared.size() && place.ends_with(kShared);
    if (shared) place.remove_suffix(kShared.size());
    if (in_link(model) && !(shared && model.viewed)) leave_link(model, now_ms, effects);
    if (shared && !model.viewed) return show_reached(model, now_ms, effects);
    if (place == "intro") return show(model, Screen::Intro, now_ms, effects);
    if (place.starts_with(kQuestion))
        return show_question(model, place.substr(kQuestion.size()), now_ms, effects);
    if (place == "ranking" && may_rank(model)) return show(model, Screen::Ranking, now_ms, effects);
    if (place == "result" && (model.finished || model.viewed))
        return show(model, Screen::Result, now_ms, effects);
    if (!show_over(model, place, now_ms, effects)) show_reached(model, now_ms, effects);
}

} // namespace

void step_to(Model& model, const std::string& place, double now_ms, Effects& effects) {
    if (place == model.screen_key()) return;
    step(model, place, now_ms, effects);
    if (!model.viewed) save(model, effects);
    if (model.screen_key() != place) emit(effects, Effect::Kind::Replace, model.screen_key());
}

} // namespace upstream::app
