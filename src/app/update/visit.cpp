// Two perspectives, two tabs, and time in between. May use: engine, codec.
#include "update/visit.hpp"

#include <algorithm>
#include <utility>

#include "update/navigation.hpp"
#include "update/session.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"

namespace upstream::app {

namespace {

// A weekend and a few days more: after that, people have forgotten what they were thinking of.
constexpr int kLongAgo = 7;
constexpr double kDay = 86400000;

long answered(const Part& part) { return std::count(part.touched.begin(), part.touched.end(), true); }

/// Within an era no answer is ever taken back, so the part with more answers holds those of the other.
bool no_less(const Part& a, const Part& b) {
    return std::pair(a.finished, answered(a)) >= std::pair(b.finished, answered(b));
}

const Part* part_in(const Part& shown, const std::optional<Part>& other, engine::Perspective perspective) {
    if (shown.response.perspective == perspective) return &shown;
    return other && other->response.perspective == perspective ? &*other : nullptr;
}

/// The visitor's own screens, which say where the visit is.
bool shows_own_visit(const Model& model) { return !in_link(model); }

void tell(Model& model, Problem note, Effects& effects) {
    model.note = note;
    emit(effects, Effect::Kind::Announce, explain(*model.content, note));
}

void be_cleared_elsewhere(Model& model, double now_ms, Effects& effects) {
    const bool own = shows_own_visit(model);
    forget(model);
    model.era = kAnyEra;
    if (own) {
        show(model, Screen::Intro, now_ms, effects);
        emit(effects, Effect::Kind::Replace, model.screen_key());
    }
    tell(model, "note.cleared", effects);
}

/// Shows where the other tab has got to, if the visitor is looking at something earlier.
void follow(Model& model, const Part& before, double now_ms, Effects& effects) {
    const bool further = model.finished != before.finished || model.furthest > before.furthest;
    if (!further || !shows_own_visit(model) || model.screen > Screen::Result) return;
    const Screen screen = model.finished ? Screen::Result : Screen::Question;
    if (!model.finished) model.item = model.furthest;
    show(model, screen, now_ms, effects);
    emit(effects, Effect::Kind::Replace, model.screen_key());
    tell(model, "note.further", effects);
}

/// True if both tabs know the same visit afterwards, and this one knew no more.
bool merge(Model& model, const Model& theirs) {
    const Part ours = part_of(model);
    const Part shown = part_of(theirs);
    bool known = true;
    for (const auto perspective : {engine::Perspective::Leader, engine::Perspective::Rep}) {
        const Part* a = part_in(ours, model.put_by, perspective);
        const Part* b = part_in(shown, theirs.put_by, perspective);
        const bool take = b != nullptr && (a == nullptr || no_less(*b, *a));
        if (!take) {
            known = known && (a == nullptr || !started(*a));
        } else if (perspective == ours.response.perspective) {
            Part part = *b;
            part.item = std::min(ours.item, std::max(part.furthest, ours.furthest));
            part.furthest = std::max(part.furthest, ours.furthest);
            put_part(model, std::move(part));
        } else if (started(*b)) {
            model.put_by = *b;
        }
    }
    return known;
}

} // namespace

Part part_of(const Model& model) {
    return {model.response, model.touched,  model.cards,   model.ordered,
            model.item,     model.furthest, model.finished};
}

void put_part(Model& model, Part part) {
    model.response = part.response;
    model.touched = part.touched;
    model.cards = std::move(part.cards);
    model.ordered = part.ordered;
    model.item = part.item;
    model.furthest = part.furthest;
    model.finished = part.finished;
}

Part empty_part(const Content& content, engine::Perspective perspective) {
    Part part = part_of(empty_model(content));
    part.response.perspective = perspective;
    return part;
}

bool started(const Part& part) { return answered(part) > 0; }

void change_perspective(Model& model, engine::Perspective perspective) {
    if (model.response.perspective == perspective) return;
    std::optional<Part> next = std::exchange(model.put_by, std::nullopt);
    if (started(model)) model.put_by = part_of(model);
    put_part(model, next ? std::move(*next) : empty_part(*model.content, perspective));
}

void forget(Model& model) {
    put_part(model, empty_part(*model.content, model.response.perspective));
    model.put_by.reset();
    model.advance_at.reset();
    model.days_away = 0;
    model.include_answers = false;
    model.attach_result = false;
    model.unfolded = 0;
    model.left = {};
    model.earlier.clear();
    if (!in_link(model)) {
        model.other.reset();
        model.team.reset();
        model.pasted.clear();
        model.beneath = Screen::Intro;
    }
}

void other_tab_saved(Model& model, const std::string& session, double now_ms, Effects& effects) {
    const bool something = started(model) || model.put_by;
    if (session.empty()) {
        if (something) be_cleared_elsewhere(model, now_ms, effects);
        return;
    }
    Model theirs = empty_model(*model.content);
    if (!restore_session(theirs, session)) return save(model, effects);
    if (model.era == kAnyEra) model.era = theirs.era;
    const bool newer = theirs.era != kAnyEra && theirs.era > model.era;
    if (newer) {
        if (something) be_cleared_elsewhere(model, now_ms, effects);
        model.era = theirs.era;
    } else if (theirs.era != kAnyEra && theirs.era < model.era) {
        return save(model, effects);
    }
    const Part before = part_of(model);
    if (!merge(model, theirs)) save(model, effects);
    if (!newer || !something) follow(model, before, now_ms, effects);
}

int today(const Model& model) {
    // A press of before the app was there says its own time, which may be anything.
    return model.origin > 0 ? static_cast<int>(std::clamp((model.origin + model.now) / kDay, 0.0, 1e6)) : 0;
}

void ask_after_days(Model& model, int day) {
    const int days = today(model) - day;
    if (day <= 0 || days < kLongAgo || (!started(model) && !model.put_by)) return;
    model.days_away = days;
    model.screen = Screen::Intro;
}

} // namespace upstream::app
