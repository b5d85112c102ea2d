// Going from screen to screen: forward, back, through doors, into links and out of them. May use: engine, codec.
#include "app/navigation.hpp"

#include "app/derived.hpp"
#include "app/problems.hpp"
#include "app/session.hpp"
#include "app/together.hpp"
#include "codec/link_team.hpp"
#include "codec/link_text.hpp"

namespace upstream::app {

namespace {

const engine::Instrument& instrument(const Model& model) { return model.content->instrument; }

bool lies_over(Screen screen) {
    return screen == Screen::Take || screen == Screen::Compare || screen == Screen::Team;
}

void open_team_link(Model& model, const std::string& text, double now_ms, Effects& effects) {
    if (const auto error = read_team_link(model, text))
        return refuse_link(model, problem_of(*error), now_ms, effects);
    model.beneath = model.finished ? Screen::Result : Screen::Intro;
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
    emit(effects, Effect::Kind::ScrollTo, "0");
    emit(effects, Effect::Kind::Focus, std::string(title_id(screen)));
}

void refuse_link(Model& model, Problem problem, double now_ms, Effects& effects) {
    model.link_problem = problem;
    show(model, Screen::LinkProblem, now_ms, effects);
}

bool may_enter(Model& model, Door door, Effects& effects) {
    model.missed = Door::None;
    if (model.complete) return true;
    model.wanted = door;
    emit(effects, Effect::Kind::More);
    return false;
}

void open_link(Model& model, const std::string& text, double now_ms, Effects& effects) {
    if (codec::is_team_code(text)) {
        model.wanted_link = text;
        if (may_enter(model, Door::TeamLink, effects)) open_team_link(model, text, now_ms, effects);
        return;
    }
    auto decoded = codec::decode(text, instrument(model));
    if (const auto* error = std::get_if<codec::LinkError>(&decoded))
        return refuse_link(model, problem_of(*error), now_ms, effects);
    model.viewed = Viewed{std::get<codec::Opened>(std::move(decoded)), std::string(codec::code_in(text))};
    model.unfolded = engine::kNone;
    show(model, Screen::Result, now_ms, effects);
}

void leave_link(Model& model, double now_ms, Effects& effects) {
    model.viewed.reset();
    model.link_problem = {};
    model.team.reset();
    emit(effects, Effect::Kind::Hash);
    show(model, model.finished ? Screen::Result : Screen::Intro, now_ms, effects);
}

void enter(Model& model, Door door, double now_ms, Effects& effects) {
    if (door == Door::None || lies_over(model.screen)) return;
    if (door == Door::TeamLink) return open_team_link(model, model.wanted_link, now_ms, effects);
    if (door == Door::CompareOwn && !(model.viewed && model.finished)) return;
    model.beneath = model.screen;
    model.pasted.clear();
    model.paste_problem = {};
    model.other.reset();
    model.swapped = false;
    model.team.reset();
    emit(effects, Effect::Kind::Push);
    const Screen screen = door == Door::Take   ? Screen::Take
                          : door == Door::Team ? Screen::Team
                                               : Screen::Compare;
    show(model, screen, now_ms, effects);
    if (door == Door::CompareOwn) model.other = model.viewed->opened;
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

} // namespace upstream::app
