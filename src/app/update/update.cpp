// The machine: what each message does. May use: engine, codec.
#include "upstream/app/update/update.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "update/navigation.hpp"
#include "update/session.hpp"
#include "update/visit.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/present/result_text.hpp"
#include "upstream/app/update/together.hpp"
#include "upstream/codec/link/link_text.hpp"

namespace upstream::app {

namespace {

// Long enough to see the answer settle, short enough not to wait for it.
constexpr double kAdvanceMs = 260;

const engine::Instrument& instrument(const Model& model) { return model.content->instrument; }

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

void note_seconds(Model& model, double now_ms) {
    const double spent = (now_ms - model.item_since) / 1000;
    double& seconds = model.response.seconds[static_cast<std::size_t>(model.item)];
    if (seconds == engine::kNoSeconds) seconds = spent;
}

void finish(Model& model, double now_ms, Effects& effects) {
    model.finished = true;
    advance(model, Screen::Result, now_ms, effects);
    model.unfolded = 0;
    save(model, effects);
}

void go_on(Model& model, double now_ms, Effects& effects) {
    if (model.item + 1 < item_count(model)) {
        ++model.item;
        model.furthest = std::max(model.furthest, model.item);
        advance(model, Screen::Question, now_ms, effects);
        save(model, effects);
    } else if (instrument(model).ranked()) {
        advance(model, Screen::Ranking, now_ms, effects);
        save(model, effects);
    } else {
        finish(model, now_ms, effects);
    }
}

/// What was before is over, in every tab.
void begin_era(Model& model) {
    model.era = static_cast<std::int64_t>(std::max(model.origin + model.now, 0.0));
}

void clear(Model& model, double now_ms, Effects& effects) {
    model.viewed.reset();
    model.team.reset();
    model.link_problem = {};
    forget(model);
    begin_era(model);
    emit(effects, Effect::Kind::Save);
    show(model, Screen::Intro, now_ms, effects);
    emit(effects, Effect::Kind::Replace, model.screen_key());
}

// One overload a message. -------------------------------------------------------------------------------------

struct Update {
    Model& model;
    double now;
    Effects& effects;

    void operator()(const ChoosePerspective& message) const {
        change_perspective(model, message.perspective);
        if (model.put_by)
            emit(effects, Effect::Kind::Announce,
                 model.content->words(started(model) ? "intro.other.back" : "intro.other"));
        save(model, effects);
    }
    void operator()(const Begin& /*message*/) const {
        model.days_away = 0;
        if (model.finished) {
            advance(model, Screen::Result, now, effects);
        } else {
            model.item = std::min(model.furthest, item_count(model) - 1);
            advance(model, Screen::Question, now, effects);
        }
        if (started(model)) save(model, effects);
    }
    void operator()(const Answer& message) const {
        if (model.screen != Screen::Question || message.item != model.item) return;
        const auto item = static_cast<std::size_t>(message.item);
        note_seconds(model, now);
        model.response.answers[item] = static_cast<std::int8_t>(message.option);
        model.touched[item] = true;
        prefetch_lazy(model, effects);
        if (message.advance && model.auto_advance) model.advance_at = now + kAdvanceMs;
        save(model, effects);
    }
    void operator()(const Next& /*message*/) const {
        if (model.screen == Screen::Question) go_on(model, now, effects);
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
        const auto count = static_cast<int>(model.cards.size());
        if (message.from < 0 || message.from >= count || message.to < 0 || message.to >= count) return;
        const int stage = model.cards[static_cast<std::size_t>(message.from)];
        model.cards.erase(model.cards.begin() + message.from);
        model.cards.insert(model.cards.begin() + message.to, stage);
        model.ordered = true;
        const auto& texts = model.content->texts.stages[static_cast<std::size_t>(stage)];
        emit(effects, Effect::Kind::Announce,
             model.content->words("ranking.moved",
                                  {{"name", texts.name}, {"n", std::to_string(message.to + 1)}}));
        save(model, effects);
    }
    void operator()(const AgreeToOrder& message) const {
        model.ordered = message.on;
        save(model, effects);
    }
    void operator()(const FinishRanking& message) const {
        if (model.screen != Screen::Ranking) return;
        // Pressing on says nothing about the order.
        set_ranking(model, message.ranked && model.ordered);
        finish(model, now, effects);
    }
    void operator()(const SetAutoAdvance& message) const {
        model.auto_advance = message.on;
        save(model, effects);
    }
    void operator()(const SetDigitKeys& message) const {
        model.digit_keys = message.on;
        save(model, effects);
    }
    void operator()(const Unfold& message) const {
        if (message.part >= 0 && message.part <= kLimits)
            model.unfolded ^= 1U << static_cast<unsigned>(message.part);
    }
    void operator()(const IncludeAnswers& message) const {
        model.include_answers = message.on;
        model.copy = Copy::None;
    }
    void operator()(const CopyLink& /*message*/) const {
        emit(effects, Effect::Kind::Copy, "\x01" + shown_code(model));
    }
    void operator()(const Copied& message) const {
        model.copy = message.worked ? Copy::Done : Copy::Failed;
        emit(effects, Effect::Kind::Announce,
             model.content->words(message.worked ? "result.copied" : "result.copy.failed"));
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
    void operator()(const TakeAgain& /*message*/) const {
        if (!views_own(model)) return;
        const std::string earlier = model.viewed->code;
        const engine::Perspective perspective = shown_perspective(model);
        leave_link(model, now, effects);
        change_perspective(model, perspective);
        put_part(model, empty_part(*model.content, perspective));
        model.earlier = earlier;
        begin_era(model);
        show(model, Screen::Intro, now, effects);
        emit(effects, Effect::Kind::Pop, model.screen_key());
        save(model, effects);
    }
    void operator()(const OpenAnswer& message) const {
        model.changing = model.changing == message.item ? engine::kNone : message.item;
    }
    void operator()(const ChangeAnswer& message) const {
        if (model.screen != Screen::Answers || message.item < 0 || message.item >= item_count(model)) return;
        const auto item = static_cast<std::size_t>(message.item);
        model.response.answers[item] = static_cast<std::int8_t>(message.option);
        model.touched[item] = true;
        emit(effects, Effect::Kind::Announce, headline(model));
        save(model, effects);
    }
    void operator()(const ChangeOrder& /*message*/) const {
        if (model.screen == Screen::Answers && may_rank(model)) advance(model, Screen::Ranking, now, effects);
    }
    void operator()(const AskToClear& message) const {
        model.asking_to_clear = message.asking;
        emit(effects, Effect::Kind::Focus, message.asking ? "clear/no" : "result/again");
    }
    void operator()(const Clear& /*message*/) const { clear(model, now, effects); }
    void operator()(const GoTo& message) const {
        model.walking = false;
        model.changing = message.item;
        if (may_enter(model, message.entry, effects)) enter(model, message.entry, now, effects);
    }
    void operator()(const LazyLoaded& message) const {
        model.lazy_loaded = message.worked;
        const LazyEntry entry = std::exchange(model.lazy_wanted, LazyEntry::None);
        if (message.worked) return enter(model, entry, now, effects);
        constexpr Problem kFailed = "later.failed";
        if (entry == LazyEntry::None) return;
        if (entry == LazyEntry::TeamLink) return refuse_link(model, kFailed, now, effects);
        model.lazy_failed = entry;
        emit(effects, Effect::Kind::Announce, explain(*model.content, kFailed));
    }
    void operator()(const Paste& message) const { model.pasted = message.text; }
    void operator()(const CompareLink& /*message*/) const {
        compare_with_pasted(model);
        tell(model.paste_problem, "compare/result");
    }
    void operator()(const Swap& /*message*/) const { model.swapped = !model.swapped; }
    void operator()(const GatherTeam& /*message*/) const {
        model.team = gather(instrument(model), model.pasted);
        model.paste_problem = model.team->team.size == 0 ? "team.none" : Problem();
        tell(model.paste_problem, "team/result");
    }
    void operator()(const ShareLink& /*message*/) const {
        emit(effects, Effect::Kind::Share, model.content->words("app.name") + "\n\x01" + shown_code(model));
    }
    void operator()(const SavePicture& message) const {
        emit(effects, Effect::Kind::Picture, message.tall ? "tall" : "wide");
    }
    void operator()(const Print& /*message*/) const { emit(effects, Effect::Kind::Print); }
    void operator()(const Remind& message) const {
        const Words& words = model.content->words;
        emit(effects, Effect::Kind::Remind,
             std::to_string(message.days) + "\n" + words("remind.title") + "\n" + words("remind.text") +
                 "\n\x01" + own_code(model));
    }
    void operator()(const AttachResult& message) const { model.attach_result = message.on; }
    void operator()(const ChooseLanguage& message) const {
        model.language_missed = false;
        if (message.code != model.language) emit(effects, Effect::Kind::Language, message.code);
    }
    void operator()(const LanguageMissed& /*message*/) const {
        model.language_missed = true;
        emit(effects, Effect::Kind::Announce, model.content->words("language.failed"));
    }
    void operator()(const ShowHtml& message) const {
        model.html = message.on;
        save(model, effects);
        emit(effects, Effect::Kind::Html, message.on ? "1" : "0");
        emit(effects, Effect::Kind::Focus, "rendering");
    }

private:
    /// What became of pasted links: a problem is said, a result takes the focus.
    void tell(Problem problem, std::string heading) const {
        if (!problem.empty()) return emit(effects, Effect::Kind::Announce, explain(*model.content, problem));
        emit(effects, Effect::Kind::Focus, std::move(heading));
    }
};

} // namespace

std::string_view effect_name(Effect::Kind kind) {
    static constexpr std::array<std::string_view, 16> kNames = {
        "save",   "aside", "push",  "pop",     "replace", "copy",   "announce", "focus",
        "scroll", "html",  "share", "picture", "print",   "remind", "more",     "language"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view Model::screen_name() const {
    static constexpr std::array<std::string_view, 9> kNames = {
        "intro", "question", "ranking", "result", "problem", "take", "compare", "team", "answers"};
    return kNames[static_cast<std::size_t>(screen)];
}

std::string Model::screen_key() const {
    std::string key(screen_name());
    if (screen == Screen::Question) key += "/" + content->instrument.item_id(item);
    if (viewed) key += "/shared";
    return key;
}

Model empty_model(const Content& content) {
    Model model;
    model.content = &content;
    model.response.perspective = content.instrument.default_perspective();
    model.cards = shuffled_cards(content.instrument.stage_count());
    return model;
}

Model begin(const Content& content, const Start& start, double now_ms, Effects& effects) {
    Model model = empty_model(content);
    model.page = start.page;
    model.languages = start.languages;
    model.language = start.language;
    model.lazy_loaded = start.lazy_loaded;
    model.origin = start.origin;
    model.now = now_ms;
    // A reload goes on where the visitor was; only a visit that has not begun, or is old, starts at the intro.
    const bool unreadable = !start.session.empty() && !restore_session(model, start.session);
    if (unreadable) emit(effects, Effect::Kind::Aside);
    if (model.html) emit(effects, Effect::Kind::Html, "1");
    model.item_since = now_ms;
    if (codec::holds_code(start.link))
        open_link(model, start.link, now_ms, effects);
    else if (model.screen == Screen::Result)
        may_enter(model, LazyEntry::Result, effects);
    if (unreadable || start.damaged) model.note = "note.unreadable";
    return model;
}

void update(Model& model, const Message& message, double now_ms, Effects& effects) {
    model.now = now_ms;
    std::visit(Update{model, now_ms, effects}, message);
}

void tick(Model& model, double now_ms, Effects& effects) {
    if (!model.advance_at || now_ms < *model.advance_at) return;
    model.now = now_ms;
    model.advance_at.reset();
    go_on(model, now_ms, effects);
}

std::optional<double> next_tick(const Model& model) { return model.advance_at; }

} // namespace upstream::app
