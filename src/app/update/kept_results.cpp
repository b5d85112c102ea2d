// Reading what is kept of results, as if anybody had written it, and files of links. May use: engine, codec.
#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "update/session.hpp"
#include "update/visit.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/update/my_results.hpp"
#include "upstream/app/update/together.hpp"
#include "upstream/codec/link/link_reader.hpp"
#include "upstream/codec/link/link_text.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::app {

namespace {

constexpr std::size_t kDay = 10; // 2026-11-24
/// More than any code has.
constexpr std::size_t kLongestCode = 200;

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
            out.opened = opened;
            return Readable::Yes;
        }
        error = std::move(*refused);
        return error.kind == codec::LinkError::Kind::OtherVersion ? Readable::OtherVersion : Readable::No;
    }

private:
    codec::LinkReader reader_;
};

KeptResult made_of(std::string_view day, std::string_view code) {
    return {std::string(day) + " " + std::string(code), std::string(day), std::string(code), {}};
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

std::string full_code(const Model& model) { return codec::encode(instrument(model), model.visit.response); }

} // namespace

KeptReading read_kept(const engine::Instrument& instrument, std::string_view text) {
    KeptReading out;
    const Codes codes(instrument);
    std::set<std::string_view> seen;
    for (const std::string_view entry : split(text, '|')) {
        if (entry.empty() || entry == kKeptMark) continue;
        auto result = read_entry(codes, entry);
        const bool again = !seen.insert(entry).second;
        if (!result) {
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
    const auto lines = split(text, '\n');
    const auto links = links_in(text);
    std::set<std::string> seen;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const std::size_t line = links[i].line;
        const std::string_view link = links[i].link;
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

} // namespace upstream::app
