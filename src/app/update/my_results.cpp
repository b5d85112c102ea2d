// What is kept of results: read as if anybody had written it, changed entry by entry, so that two tabs never undo each other's.
// May use: engine, codec.
#include "upstream/app/update/my_results.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "update/my_results_screen.hpp"
#include "update/navigation.hpp"
#include "update/visit.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/update/together.hpp"
#include "upstream/codec/link/link_reader.hpp"
#include "upstream/codec/link/link_text.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::app {

namespace {

constexpr std::size_t kDay = 10; // 2026-11-24
/// More than any code has.
constexpr std::size_t kLongestCode = 200;
/// A result a week for four years. A text of so many is still short (web/storage/results-store.js).
constexpr std::size_t kMostKept = 200;

int number_in(std::string_view digits) {
    int out = 0;
    for (const char digit : digits) out = out * 10 + (digit - '0');
    return out;
}

/// A day of the calendar, written in the one way in which we write it.
bool is_day(std::string_view text) {
    if (text.size() != kDay) return false;
    for (std::size_t at = 0; at < kDay; ++at) {
        const bool dash = at == 4 || at == 7;
        if (dash ? text[at] != '-' : text[at] < '0' || text[at] > '9') return false;
    }
    using namespace std::chrono;
    return year_month_day{year{number_in(text.substr(0, 4))},
                          month{static_cast<unsigned>(number_in(text.substr(5, 2)))},
                          day{static_cast<unsigned>(number_in(text.substr(8, 2)))}}
        .ok();
}

enum class Readable : std::uint8_t { Yes, OtherVersion, No };

/// Reads the codes of one instrument, and says why one is none.
class Codes {
public:
    explicit Codes(const engine::Instrument& instrument) : reader_(instrument) {}

    /// Fills in `out` if the code is this version's.
    Readable read(std::string_view code, KeptResult& out, codec::LinkError& error) const {
        codec::Opened opened;
        auto refused = reader_.read(code, opened);
        if (!refused) {
            out.opened = std::move(opened);
            return Readable::Yes;
        }
        error = std::move(*refused);
        return error.kind == codec::LinkError::Kind::OtherVersion ? Readable::OtherVersion : Readable::No;
    }

private:
    codec::LinkReader reader_;
};

/// What a later page has kept, which this one cannot read, is left alone.
bool is_newer(std::string_view text) {
    const std::string_view mark = text.substr(0, text.find('|'));
    return mark.size() >= 2 && mark[0] == 'r' && mark != kKeptMark &&
           mark.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

KeptResult made_of(std::string_view day, std::string_view code) {
    return {std::string(day) + " " + std::string(code), std::string(day), std::string(code), {}};
}

std::vector<std::string_view> parts_of(std::string_view text, char at) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        out.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

/// An entry of the kept text; nothing if it is none.
std::optional<KeptResult> read_entry(const Codes& codes, std::string_view entry) {
    if (entry.size() <= kDay + 1 || entry.size() > kDay + 1 + kLongestCode || entry[kDay] != ' ') return {};
    const std::string_view code = entry.substr(kDay + 1);
    if (!is_day(entry.substr(0, kDay)) || !codec::holds_code(code) || codec::code_in(code) != code) return {};
    KeptResult out = made_of(entry.substr(0, kDay), code);
    codec::LinkError error{};
    if (codes.read(code, out, error) == Readable::No) return {};
    return out;
}

/// The first day in a line; empty if there is none.
std::string_view day_in(std::string_view line) {
    for (std::size_t at = 0; at + kDay <= line.size(); ++at) {
        if (is_day(line.substr(at, kDay))) return line.substr(at, kDay);
    }
    return {};
}

std::string full_code(const Model& model) {
    return codec::encode(instrument(model), model.visit.response);
}

} // namespace

KeptReading read_kept(const engine::Instrument& instrument, std::string_view text) {
    KeptReading out;
    const Codes codes(instrument);
    std::set<std::string_view> seen;
    for (const std::string_view entry : parts_of(text, '|')) {
        if (entry.empty() || entry == kKeptMark) continue;
        auto result = read_entry(codes, entry);
        const bool again = !seen.insert(entry).second;
        if (!result || out.results.size() == kMostKept) {
            out.damaged.emplace_back(entry);
        } else if (!again) {
            out.results.push_back(std::move(*result));
        }
    }
    std::reverse(out.results.begin(), out.results.end());
    std::stable_sort(out.results.begin(), out.results.end(),
                     [](const KeptResult& a, const KeptResult& b) { return a.day > b.day; });
    return out;
}

ImportReading read_import(const engine::Instrument& instrument, std::string_view text) {
    ImportReading out;
    const Codes codes(instrument);
    const auto lines = parts_of(text, '\n');
    const auto links = links_in(text);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto& [line, link] = links[i];
        const auto same = [&](std::size_t other) { return links[other].line == line; };
        if (link.empty()) {
            refuse(out.lines, line, "link.none");
            continue;
        }
        if (i + 1 < links.size() && same(i + 1)) {
            // Which of them the day belongs to, nobody can tell.
            while (i + 1 < links.size() && same(i + 1)) ++i;
            refuse(out.lines, line, "link.several");
            continue;
        }
        const std::string_view day = day_in(lines[line - 1]);
        KeptResult result = made_of(day, codec::code_in(link));
        codec::LinkError error{};
        if (codes.read(result.code, result, error) == Readable::No) {
            refuse(out.lines, line, problem_of(error));
        } else if (day.empty()) {
            refuse(out.lines, line, "mine.import.day");
        } else if (seen.insert(result.entry).second) {
            out.results.push_back(std::move(result));
        } else {
            ++out.lines.repeated;
        }
    }
    return out;
}

std::string write_export(const Model& model) {
    std::string out;
    for (const KeptResult& each : read_kept(instrument(model), model.kept.text).results)
        out += each.day + " " + model.environment.page + "#" + each.code + "\n";
    return out;
}

std::string own_entry(const Model& model) {
    const std::string day = day_of(model);
    return day.empty() ? day : day + " " + full_code(model);
}

std::string kept_day(const Model& model) {
    const std::string code = full_code(model);
    if (!model.kept.holds(code)) return {};
    for (const KeptResult& each : read_kept(instrument(model), model.kept.text).results) {
        if (each.code == code) return each.day;
    }
    return {};
}

bool keeps(const Model& model, std::string_view code) {
    if (model.kept.holds(code)) return true;
    const engine::Instrument& own = instrument(model);
    const auto all = read_kept(own, model.kept.text).results;
    return std::any_of(all.begin(), all.end(), [&](const KeptResult& each) {
        return each.opened &&
               codec::encode_summary(own, each.opened->perspective, each.opened->result) == code;
    });
}

std::optional<codec::Opened> own_in_other_view(const Model& model, engine::Perspective perspective) {
    if (perspectives(model).size() < 2) return {};
    const auto of = [&](const Part& part) -> std::optional<codec::Opened> {
        if (!part.finished || part.response.perspective == perspective) return {};
        return codec::Opened{part.response.perspective, part.response,
                             engine::diagnose(instrument(model), part.response)};
    };
    if (auto own = of(model.visit.part())) return own;
    if (model.visit.other_part) {
        if (auto own = of(*model.visit.other_part)) return own;
    }
    if (!model.kept.any()) return {};
    for (const KeptResult& each : read_kept(instrument(model), model.kept.text).results) {
        if (each.opened && each.opened->perspective != perspective) return each.opened;
    }
    return {};
}

// What a press does. ------------------------------------------------------------------------------------------

namespace {

struct Press {
    Model& model;
    double now;
    Effects& effects;

    [[nodiscard]] const Words& words() const { return model.environment.content->words; }

    /// Asks the device to take entries in or out; it answers with what is there then.
    void change(char sign, const std::vector<std::string>& entries) const {
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
        for (const std::string_view line : parts_of(asked, '\n')) {
            if (line.starts_with('+') && !model.kept.holds(line.substr(1))) return note("mine.refused");
        }
        const KeptReading all = reading();
        if (all.damaged.empty()) return;
        emit(effects, Effect::Kind::Aside, "results");
        change('-', all.damaged);
        note("mine.damaged");
    }

    void keep() const {
        const std::string entry = own_entry(model);
        if (!model.visit.finished || !model.kept.offered() || entry.empty()) return;
        if (reading().results.size() >= kMostKept) return note("mine.full");
        note("mine.kept");
        emit(effects, Effect::Kind::Focus, "mine/open");
        change('+', {entry});
    }

    void take_out(const std::vector<std::string>& entries, Problem said) const {
        std::string removed;
        for (const std::string& entry : entries) removed += (removed.empty() ? "" : "\n") + entry;
        model.view.removed = std::move(removed);
        model.view.asking_to_forget = false;
        note(said);
        emit(effects, Effect::Kind::Focus, "mine/undo");
        change('-', entries);
    }

    void put_back() const {
        std::vector<std::string> entries;
        for (const std::string_view each : parts_of(std::exchange(model.view.removed, {}), '\n'))
            if (!each.empty()) entries.emplace_back(each);
        note("mine.undone");
        emit(effects, Effect::Kind::Focus, "mine/title");
        change('+', entries);
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
        model.view.kept_note = {};
        emit(effects, Effect::Kind::Focus, "mine/import/result");
        change('+', fresh);
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
    return page + (page.find('?') == std::string::npos ? "?" : "&") + "perspective=" +
           instrument(model).perspective_id(other_view(model.visit.response.perspective));
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
