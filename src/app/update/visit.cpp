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
constexpr double kDayMilliseconds = 86400000;

/// The cards of the ranking as they lie at first: neighbours swapped. Neither the foundation's order nor its
/// reverse, so that leaving them as they lie reads as neither right nor backwards.
std::vector<int> shuffled_cards(int stages) {
    std::vector<int> cards;
    for (int stage = 0; stage < stages; stage += 2) {
        if (stage + 1 < stages) cards.push_back(stage + 1);
        cards.push_back(stage);
    }
    return cards;
}

long answered(const Part& part) { return std::count(part.touched.begin(), part.touched.end(), true); }

/// Within an era no answer is ever taken back, so the part with more answers holds those of the other.
bool no_less(const Part& a, const Part& b) {
    return std::pair(a.finished, answered(a)) >= std::pair(b.finished, answered(b));
}

const Part* part_in(const Part& shown, const std::optional<Part>& other, engine::Perspective perspective) {
    if (shown.response.perspective == perspective) return &shown;
    return other && other->response.perspective == perspective ? &*other : nullptr;
}

void tell(Model& model, Problem note, Effects& effects) {
    model.view.note = note;
    emit(effects, Effect::Kind::Announce, explain(*model.environment.content, note));
}

void be_cleared_elsewhere(Model& model, double now_ms, Effects& effects) {
    clear_visit(model, kAnyEra);
    if (in_link(model)) {
        // What somebody else's link opened stays; only the way back to the own visit is gone.
        model.view.left = {};
    } else {
        model.view = {};
        show(model, Screen::Intro, now_ms, effects);
        emit(effects, Effect::Kind::Replace, model.screen_key());
    }
    tell(model, "note.cleared", effects);
}

/// Shows where the other tab has got to, if the visitor is looking at something earlier.
void follow(Model& model, const Part& before, double now_ms, Effects& effects) {
    const bool further = model.visit.finished != before.finished || model.visit.furthest > before.furthest;
    if (!further || in_link(model) || model.view.screen > Screen::Result) return;
    const Screen screen = model.visit.finished ? Screen::Result : Screen::Question;
    if (!model.visit.finished) model.visit.item = model.visit.furthest;
    show(model, screen, now_ms, effects);
    emit(effects, Effect::Kind::Replace, model.screen_key());
    tell(model, "note.further", effects);
}

/// True if both tabs know the same visit afterwards, and this one knew no more.
bool merge(Model& model, const Model& theirs) {
    const Part ours = model.visit.part();
    const Part& shown = theirs.visit.part();
    bool known = true;
    for (const auto perspective : engine::kEachPerspective) {
        const Part* a = part_in(ours, model.visit.other_part, perspective);
        const Part* b = part_in(shown, theirs.visit.other_part, perspective);
        const bool take = b != nullptr && (a == nullptr || no_less(*b, *a));
        if (!take) {
            known = known && (a == nullptr || !started(*a));
        } else if (perspective == ours.response.perspective) {
            Part part = *b;
            part.item = std::min(ours.item, std::max(part.furthest, ours.furthest));
            part.furthest = std::max(part.furthest, ours.furthest);
            model.visit.part() = std::move(part);
        } else if (started(*b)) {
            model.visit.other_part = *b;
        }
    }
    return known;
}

} // namespace

Visit empty_visit(const Content& content, engine::Perspective perspective) {
    Visit visit;
    visit.part() = empty_part(content, perspective);
    return visit;
}

Part empty_part(const Content& content, engine::Perspective perspective) {
    Part part;
    part.response.perspective = perspective;
    part.cards = shuffled_cards(content.instrument.stage_count());
    return part;
}

bool started(const Part& part) { return answered(part) > 0; }

void change_perspective(Model& model, engine::Perspective perspective) {
    if (model.visit.response.perspective == perspective) return;
    std::optional<Part> next = std::exchange(model.visit.other_part, std::nullopt);
    if (started(model)) model.visit.other_part = model.visit.part();
    model.visit.part() = next ? std::move(*next) : empty_part(*model.environment.content, perspective);
}

std::int64_t new_era(const Model& model) {
    return static_cast<std::int64_t>(std::max(model.environment.origin + model.environment.now, 0.0));
}

void clear_visit(Model& model, std::int64_t era) {
    model.visit = empty_visit(*model.environment.content, model.visit.response.perspective);
    model.visit.era = era;
}

void other_tab_saved(Model& model, const std::string& session, double now_ms, Effects& effects) {
    const bool something = started(model) || model.visit.other_part;
    if (session.empty()) {
        if (something) be_cleared_elsewhere(model, now_ms, effects);
        return;
    }
    Model theirs = empty_model(*model.environment.content);
    if (!restore_session(theirs, session)) return save(model, effects);
    if (model.visit.era == kAnyEra) model.visit.era = theirs.visit.era;
    const bool newer = theirs.visit.era != kAnyEra && theirs.visit.era > model.visit.era;
    if (newer) {
        if (something) be_cleared_elsewhere(model, now_ms, effects);
        model.visit.era = theirs.visit.era;
    } else if (theirs.visit.era != kAnyEra && theirs.visit.era < model.visit.era) {
        return save(model, effects);
    }
    const Part before = model.visit.part();
    if (!merge(model, theirs)) save(model, effects);
    if (!newer || !something) follow(model, before, now_ms, effects);
}

int today(const Model& model) {
    // A press of before the app was there says its own time, which may be anything.
    const Environment& time = model.environment;
    return time.origin > 0
               ? static_cast<int>(std::clamp((time.origin + time.now) / kDayMilliseconds, 0.0, 1e6))
               : 0;
}

void ask_after_days(Model& model, int day) {
    const int days = today(model) - day;
    if (day <= 0 || days < kLongAgo || (!started(model) && !model.visit.other_part)) return;
    model.visit.days_away = days;
    model.view.screen = Screen::Intro;
}

} // namespace upstream::app
