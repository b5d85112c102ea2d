// What presses on kept results do: changed entry by entry, so that two tabs never undo each other's. And where links lead that have
// to do with them. May use: engine, codec.
#include "upstream/app/update/my_results.hpp"

#include <algorithm>
#include <utility>

#include "update/my_results_screen.hpp"
#include "update/navigation.hpp"
#include "update/session.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/codec/link/link_text.hpp"

namespace upstream::app {

// What a press does. ------------------------------------------------------------------------------------------

namespace {

/// A result a week for four years. A text of so many is still short (web/storage/results-store.js).
constexpr std::size_t kMostKept = 200;

/// What a later page has kept, which this one cannot read, is left alone.
bool is_newer(std::string_view text) {
    const std::string_view mark = text.substr(0, text.find('|'));
    return mark.size() >= 2 && mark[0] == 'r' && mark != kKeptMark &&
           mark.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

struct Press {
    Model& model;
    double now;
    Effects& effects;

    [[nodiscard]] const Words& words() const { return model.environment.content->words; }

    /// Asks the device to take entries in or out; it answers with what is there then, and then `said` is said.
    void change(char sign, const std::vector<std::string>& entries, Problem said) const {
        model.view.kept_note = said;
        std::string text;
        for (const std::string& entry : entries) text += (text.empty() ? "" : "\n") + (sign + entry);
        if (text.empty()) return;
        model.kept.asked = text;
        emit(effects, Effect::Kind::Results, std::move(text));
    }

    void note(Problem note) const {
        model.view.kept_note = note;
        emit(effects, Effect::Kind::Announce, explain(*model.environment.content, note));
    }

    [[nodiscard]] KeptReading reading() const { return read_kept(instrument(model), model.kept.text); }

    /// What the device has now: whether it did as it was asked, and whether all of it can be read.
    void found(const std::string& text) const {
        model.kept.text = is_newer(text) ? std::string() : text;
        const std::string asked = std::exchange(model.kept.asked, {});
        for (const std::string_view line : split(asked, '\n')) {
            if (line.starts_with('+') && !model.kept.holds(line.substr(1))) return note("mine.refused");
        }
        if (!asked.empty() && !model.view.kept_note.empty()) note(model.view.kept_note);
        // The button that kept it is gone; the way to the list has come.
        if (asked.starts_with('+') && model.view.screen != Screen::MyResults)
            emit(effects, Effect::Kind::Focus, "mine/open");
        const KeptReading all = reading();
        // A device that did not take out what is damaged is not asked again.
        if (all.damaged.empty() || asked.ends_with("-" + all.damaged.back())) return;
        emit(effects, Effect::Kind::Aside, "results");
        change('-', all.damaged, "mine.damaged");
    }

    void keep() const {
        const std::string entry = own_entry(model);
        if (!model.visit.finished || !model.kept.offered() || entry.empty()) return;
        if (reading().results.size() >= kMostKept) return note("mine.full");
        change('+', {entry}, "mine.kept");
    }

    void take_out(const std::vector<std::string>& entries, Problem said) const {
        std::string removed;
        for (const std::string& entry : entries) removed += (removed.empty() ? "" : "\n") + entry;
        model.view.removed = std::move(removed);
        model.view.asking_to_forget = false;
        change('-', entries, said);
        emit(effects, Effect::Kind::Focus, "mine/undo");
    }

    void put_back() const {
        std::vector<std::string> entries;
        const std::string removed = std::exchange(model.view.removed, {});
        for (const std::string_view each : split(removed, '\n'))
            if (!each.empty()) entries.emplace_back(each);
        change('+', entries, "mine.undone");
        emit(effects, Effect::Kind::Focus, "mine/title");
    }

    void import(const std::string& text) const {
        const ImportReading read = read_import(instrument(model), text);
        std::vector<std::string> fresh;
        std::size_t room = kMostKept - std::min(kMostKept, reading().results.size());
        for (const KeptResult& each : read.results) {
            if (model.kept.holds(each.entry) || room == 0) continue;
            fresh.push_back(each.entry);
            --room;
        }
        model.view.imported = text;
        model.view.came_in = static_cast<int>(fresh.size());
        model.view.removed.clear();
        change('+', fresh, {});
        emit(effects, Effect::Kind::Focus, "mine/import/result");
    }

    void forget() const {
        std::vector<std::string> entries;
        for (const KeptResult& each : reading().results) entries.push_back(each.entry);
        take_out(entries, "mine.forgotten");
    }

    void alone() const {
        model.view.side_by_side = false;
        show(model, Screen::Result, now, effects);
        emit(effects, Effect::Kind::Replace, model.screen_key());
    }
};

} // namespace

void do_my_results(Model& model, const MyResults& message, double now_ms, Effects& effects) {
    const Press press{model, now_ms, effects};
    using enum MyResults::Act;
    switch (message.act) {
    case Found: return press.found(message.text);
    case Keep: return press.keep();
    case Remove: return press.take_out({message.text}, "mine.removed");
    case AskToForget:
    case KeepAll:
        model.view.asking_to_forget = message.act == AskToForget;
        return emit(effects, Effect::Kind::Focus,
                    message.act == AskToForget ? "mine/forget/no" : "mine/forget");
    case Forget: return press.forget();
    case PutBack: return press.put_back();
    case Import: return press.import(message.text);
    case Export: return emit(effects, Effect::Kind::File, "my-results.txt\n" + write_export(model));
    case More: ++model.view.earlier; return;
    case Alone: return press.alone();
    case CopyInvitation:
        model.view.inviting = true;
        return emit(effects, Effect::Kind::Copy, invitation(model));
    }
}

void open_kept_link(Model& model, const std::string& code, double now_ms, Effects& effects) {
    const std::string_view plain = codec::code_in(code);
    if (!model.kept.offered() || (!plain.empty() && !keeps(model, plain)))
        return open_link(model, code, now_ms, effects);
    if (in_link(model)) {
        model.view.viewed.reset();
        model.view.team.reset();
        model.view.link_problem = {};
        model.view.screen = model.view.left.screen;
        model.view.beneath = model.view.left.beneath;
    }
    enter(model, LazyEntry::MyResults, Via::History, now_ms, effects);
}

std::string reminder(const Model& model, int days) {
    const Words& words = model.environment.content->words;
    const bool kept = !kept_day(model).empty();
    return std::to_string(days) + "\n" + words("remind.title") + "\n" +
           words(kept ? "mine.remind.text" : "remind.text") + "\n" +
           (kept ? model.environment.page + "#" + std::string(kKeptLink) + own_code(model) : own_link(model));
}

std::string invitation(const Model& model) {
    const std::string& page = model.environment.page;
    return page + (page.find('?') == std::string::npos ? "?" : "&") +
           "perspective=" + instrument(model).perspective_id(other_view(model.visit.response.perspective));
}

void look_at_kept(Model& model, double now_ms, Effects& effects) {
    do_my_results(model, {MyResults::Act::Found, model.kept.text}, now_ms, effects);
}

bool may_compare_views(const Model& model) {
    return model.view.viewed && !views_own(model) &&
           own_in_other_view(model, model.view.viewed->opened.perspective);
}

void stand_side_by_side(Model& model, double now_ms, Effects& effects) {
    if (!may_compare_views(model)) return;
    model.view.beneath = Screen::Result;
    model.view.pasted.clear();
    model.view.paste_problem = {};
    model.view.other = model.view.viewed->opened;
    model.view.side_by_side = true;
    show(model, Screen::Compare, now_ms, effects);
    emit(effects, Effect::Kind::Replace, model.screen_key());
}

} // namespace upstream::app
