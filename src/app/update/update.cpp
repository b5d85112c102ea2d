// The machine: what each message does. May use: engine, codec.
#include "upstream/app/update/update.hpp"

#include <algorithm>
#include <utility>

#include "update/evidence.hpp"
#include "update/later.hpp"
#include "update/lifecycle.hpp"
#include "update/my_results_screen.hpp"
#include "update/navigation.hpp"
#include "update/session.hpp"
#include "update/visit.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/present/result_text.hpp"
#include "upstream/app/update/my_results.hpp"
#include "upstream/app/update/together.hpp"
#include "upstream/codec/link/link_text.hpp"

namespace upstream::app {

namespace {

// Long enough to see the answer settle, short enough not to wait for it.
constexpr double kAdvanceMs = 260;

void note_seconds(Model& model, double now_ms) {
    const double spent = (now_ms - model.view.item_since) / 1000;
    double& seconds = model.visit.response.seconds[static_cast<std::size_t>(model.visit.item)];
    if (seconds == engine::kNoSeconds) seconds = spent;
}

void finish(Model& model, double now_ms, Effects& effects) {
    const bool first = !std::exchange(model.visit.finished, true);
    advance(model, Screen::Result, now_ms, effects);
    model.view.unfolded = 0;
    save(model, effects);
    if (first) tell_complete(model, effects);
}

void go_on(Model& model, double now_ms, Effects& effects) {
    if (model.visit.item + 1 < item_count(model)) {
        ++model.visit.item;
        model.visit.furthest = std::max(model.visit.furthest, model.visit.item);
        advance(model, Screen::Question, now_ms, effects);
        save(model, effects);
    } else if (instrument(model).ranked()) {
        advance(model, Screen::Ranking, now_ms, effects);
        save(model, effects);
    } else {
        finish(model, now_ms, effects);
    }
}

void clear(Model& model, double now_ms, Effects& effects) {
    clear_visit(model, new_era(model));
    model.view = {};
    emit(effects, Effect::Kind::Save);
    show(model, Screen::Intro, now_ms, effects);
    emit(effects, Effect::Kind::Replace, model.screen_key());
}

// One overload a message. -------------------------------------------------------------------------------------

struct Update {
    Model& model;
    const Message& whole;
    double now;
    Effects& effects;

    void operator()(const ChoosePerspective& message) const {
        change_perspective(model, message.perspective);
        model.view.begun = false;
        if (model.visit.other_part)
            emit(effects, Effect::Kind::Announce,
                 model.environment.content->words(started(model) ? "intro.other.back" : "intro.other"));
        save(model, effects);
    }
    void operator()(const Begin& /*message*/) const {
        model.visit.days_away = 0;
        if (model.visit.finished) {
            advance(model, Screen::Result, now, effects);
        } else {
            model.visit.item = std::min(model.visit.furthest, item_count(model) - 1);
            advance(model, Screen::Question, now, effects);
            tell_start(model, effects);
        }
        if (started(model)) save(model, effects);
    }
    void operator()(const Answer& message) const {
        if (model.view.screen != Screen::Question || message.item != model.visit.item) return;
        const auto item = static_cast<std::size_t>(message.item);
        note_seconds(model, now);
        model.visit.response.answers[item] = static_cast<std::int8_t>(message.option);
        if (!std::exchange(model.visit.touched[item], true)) tell_progress(model, effects);
        prefetch_lazy(model, effects);
        if (message.advance && model.preferences.auto_advance) model.view.advance_at = now + kAdvanceMs;
        save(model, effects);
    }
    void operator()(const Next& /*message*/) const {
        if (model.view.screen == Screen::Question) go_on(model, now, effects);
    }
    void operator()(const Back& /*message*/) const {
        go_back(model, now, effects);
        emit(effects, Effect::Kind::Pop, model.screen_key());
    }
    void operator()(const HistoryStep& message) const { step_to(model, message.place, now, effects); }
    void operator()(const OtherTabSaved& message) const {
        other_tab_saved(model, message.session, now, effects);
    }
    void operator()(const MoveCard& message) const {
        const auto count = static_cast<int>(model.visit.cards.size());
        if (message.from < 0 || message.from >= count || message.to < 0 || message.to >= count) return;
        const int stage = model.visit.cards[static_cast<std::size_t>(message.from)];
        model.visit.cards.erase(model.visit.cards.begin() + message.from);
        model.visit.cards.insert(model.visit.cards.begin() + message.to, stage);
        model.visit.ordered = true;
        const auto& texts = model.environment.content->texts.stages[static_cast<std::size_t>(stage)];
        emit(effects, Effect::Kind::Announce,
             model.environment.content->words("ranking.moved",
                                              {{"name", texts.name}, {"n", std::to_string(message.to + 1)}}));
        save(model, effects);
    }
    void operator()(const AgreeToOrder& message) const {
        model.visit.ordered = message.on;
        save(model, effects);
    }
    void operator()(const FinishRanking& message) const {
        if (model.view.screen != Screen::Ranking) return;
        // Pressing on says nothing about the order.
        set_ranking(model, message.ranked && model.visit.ordered);
        finish(model, now, effects);
    }
    void operator()(const SetAutoAdvance& message) const {
        model.preferences.auto_advance = message.on;
        save(model, effects);
    }
    void operator()(const SetDigitKeys& message) const {
        model.preferences.digit_keys = message.on;
        save(model, effects);
    }
    void operator()(const OpenLink& message) const {
        if (!codec::holds_code(message.text)) {
            if (in_link(model)) leave_link(model, now, effects);
            return;
        }
        open_link(model, message.text, now, effects);
    }
    void operator()(const LeaveLink& /*message*/) const {
        leave_link(model, now, effects);
        emit(effects, Effect::Kind::Pop, model.screen_key());
    }
    void operator()(const Clear& /*message*/) const { clear(model, now, effects); }
    void operator()(const NewVisitor& /*message*/) const {
        model.preferences = {};
        model.visit.response.perspective = instrument(model).default_perspective();
        model.environment.language_missed = false;
        model.environment.lazy.wanted = model.environment.lazy.failed = LazyEntry::None;
        clear(model, now, effects);
        emit(effects, Effect::Kind::Html, "0");
    }
    void operator()(const GoTo& message) const {
        model.view.changing = message.item;
        if (may_enter(model, message.entry, Via::Press, effects))
            enter(model, message.entry, Via::Press, now, effects);
    }
    void operator()(const LazyLoaded& message) const {
        LazyModule& lazy = model.environment.lazy;
        lazy.loaded = message.worked;
        if (model.view.completed) tell_complete(model, effects);
        if (message.worked && model.kept.any()) look_at_kept(model, now, effects);
        const LazyEntry entry = std::exchange(lazy.wanted, LazyEntry::None);
        if (message.worked) {
            enter(model, entry, lazy.wanted_via, now, effects);
            // A step of the browser's history stood for another screen meanwhile.
            if (entry != LazyEntry::None && lazy.wanted_via == Via::History)
                emit(effects, Effect::Kind::Replace, model.screen_key());
            return;
        }
        constexpr Problem kFailed = "later.failed";
        if (entry == LazyEntry::None) return;
        if (entry == LazyEntry::TeamLink || entry == LazyEntry::MyResultsLink)
            return refuse_link(model, kFailed, now, effects);
        model.environment.lazy.failed = entry;
        emit(effects, Effect::Kind::Announce, explain(*model.environment.content, kFailed));
    }
    void operator()(const ChooseLanguage& message) const {
        model.environment.language_missed = false;
        if (message.code != model.environment.language) emit(effects, Effect::Kind::Language, message.code);
    }
    void operator()(const LanguageMissed& /*message*/) const {
        model.environment.language_missed = true;
        emit(effects, Effect::Kind::Announce, model.environment.content->words("language.failed"));
    }
    void operator()(const ShowHtml& message) const {
        model.preferences.html = message.on;
        save(model, effects);
        emit(effects, Effect::Kind::Html, message.on ? "1" : "0");
        emit(effects, Effect::Kind::Focus, "rendering");
    }

    /// Everything else is pressed on screens that come with the lazily loaded part.
    template <class Later>
    void operator()(const Later& /*message*/) const {
        later();
    }

private:
    void later() const {
        if (model.environment.lazy.loaded) update_later(model, whole, now, effects);
    }
};

/// Without `default`, so that an effect without a name does not compile. Zero-terminated, because the compiler then keeps
/// a table of addresses.
const char* name_of(Effect::Kind kind) {
    switch (kind) {
    case Effect::Kind::Save: return "save";
    case Effect::Kind::Aside: return "aside";
    case Effect::Kind::Push: return "push";
    case Effect::Kind::Pop: return "pop";
    case Effect::Kind::Replace: return "replace";
    case Effect::Kind::Copy: return "copy";
    case Effect::Kind::Announce: return "announce";
    case Effect::Kind::Title: return "title";
    case Effect::Kind::Focus: return "focus";
    case Effect::Kind::ScrollTo: return "scroll";
    case Effect::Kind::Html: return "html";
    case Effect::Kind::Share: return "share";
    case Effect::Kind::Picture: return "picture";
    case Effect::Kind::Print: return "print";
    case Effect::Kind::Remind: return "remind";
    case Effect::Kind::Results: return "results";
    case Effect::Kind::File: return "file";
    case Effect::Kind::LoadLazy: return "loadLazy";
    case Effect::Kind::Language: return "language";
    case Effect::Kind::Event: return "event";
    case Effect::Kind::Record: return "record";
    }
    return "";
}

} // namespace

std::string_view effect_name(Effect::Kind kind) { return name_of(kind); }

std::string_view Model::screen_name() const {
    switch (view.screen) {
    case Screen::Intro: return "intro";
    case Screen::Question: return "question";
    case Screen::Ranking: return "ranking";
    case Screen::Result: return "result";
    case Screen::LinkProblem: return "problem";
    case Screen::Take: return "take";
    case Screen::Compare: return "compare";
    case Screen::Team: return "team";
    case Screen::Answers: return "answers";
    case Screen::MyResults: return "mine";
    }
    return {};
}

std::string Model::screen_key() const {
    std::string key(screen_name());
    if (view.screen == Screen::Question) key += "/" + environment.content->instrument.item_id(visit.item);
    if (view.viewed) key += "/shared";
    return key;
}

Model empty_model(const Content& content) {
    Model model;
    model.environment.content = &content;
    model.visit = empty_visit(content, content.instrument.default_perspective());
    return model;
}

Model begin(const Content& content, const Start& start, double now_ms, Effects& effects) {
    Model model = empty_model(content);
    model.environment.page = start.page;
    model.environment.previews = start.previews;
    model.environment.languages = start.languages;
    model.environment.language = start.language;
    model.environment.lazy.loaded = start.lazy_loaded;
    model.environment.origin = start.origin;
    model.environment.kiosk_code = start.kiosk_code;
    model.environment.now = now_ms;
    // A reload goes on where the visitor was; only a visit that has not begun, or is old, starts at the intro.
    const bool unreadable = !start.session.empty() && !restore_session(model, start.session);
    if (unreadable) emit(effects, Effect::Kind::Aside);
    if (model.preferences.html) emit(effects, Effect::Kind::Html, "1");
    model.view.item_since = now_ms;
    model.kept.text = start.results;
    if (model.kept.any()) {
        if (start.lazy_loaded)
            look_at_kept(model, now_ms, effects);
        else
            prefetch_lazy(model, effects);
    }
    if (codec::holds_code(start.link))
        open_link(model, start.link, now_ms, effects);
    else if (model.view.screen == Screen::Result)
        may_enter(model, LazyEntry::Result, Via::Press, effects);
    if (unreadable || start.damaged) model.view.note = "note.unreadable";
    return model;
}

void update(Model& model, const Message& message, double now_ms, Effects& effects) {
    model.environment.now = now_ms;
    // What is kept may be heard of before the code is here that looks at it.
    if (const auto* kept = std::get_if<MyResults>(&message);
        kept != nullptr && kept->act == MyResults::Act::Found)
        model.kept.text = kept->text;
    std::visit(Update{model, message, now_ms, effects}, message);
}

void tick(Model& model, double now_ms, Effects& effects) {
    if (model.view.slice_at && now_ms >= *model.view.slice_at) advance_evidence(model, now_ms, effects);
    if (!model.view.advance_at || now_ms < *model.view.advance_at) return;
    model.environment.now = now_ms;
    model.view.advance_at.reset();
    go_on(model, now_ms, effects);
}

std::optional<double> next_tick(const Model& model) {
    const ViewState& view = model.view;
    if (!view.advance_at || !view.slice_at) return view.advance_at ? view.advance_at : view.slice_at;
    return std::min(*view.advance_at, *view.slice_at);
}

} // namespace upstream::app
