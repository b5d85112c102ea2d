// Finding links in pasted text, and reading them. May use: engine, codec.
#include "upstream/app/update/together.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "upstream/app/present/problems.hpp"
#include "upstream/codec/link/link_reader.hpp"
#include "upstream/codec/link/link_team.hpp"
#include "upstream/codec/link/link_text.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::app {

namespace {

/// There are hardly more reasons than these.
constexpr std::size_t kMostReasons = 6;

bool parts_words(char c) {
    constexpr std::string_view kBreaks = " \t\r\",;<>()[]|\xA0";
    return kBreaks.find(c) != std::string_view::npos;
}

/// The shortest code has more characters: “1.5” is none.
constexpr std::size_t kShortestCode = 8;

bool looks_like_link(std::string_view word) {
    const bool link = word.find_first_of("#%") != std::string_view::npos;
    return (link || word.size() >= kShortestCode) && codec::holds_code(word);
}

/// Appends the links of one line; false if there is none.
bool add_links(std::vector<PastedLink>& out, std::string_view line, std::size_t number) {
    bool found = false;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = at;
        while (end < line.size() && !parts_words(line[end])) ++end;
        const std::string_view word = line.substr(at, end - at);
        if (looks_like_link(word)) {
            out.push_back({number, word});
            found = true;
        }
        at = end + 1;
    }
    return found;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r,;") == std::string_view::npos; }

} // namespace

void refuse(Gathered& out, std::size_t line, Problem reason) {
    ++out.refusals;
    auto found = std::find_if(out.refused.begin(), out.refused.end(),
                              [reason](const Gathered::Refusal& each) { return each.reason == reason; });
    if (found == out.refused.end()) {
        if (out.refused.size() == kMostReasons) return;
        found = out.refused.insert(found, {reason, {}});
    }
    found->lines.push_back(line);
}

std::vector<PastedLink> links_in(std::string_view text) {
    std::vector<PastedLink> out;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (is_blank(line) || add_links(out, line, number)) continue;
        if (number > 1) out.push_back({number, {}});
    }
    return out;
}

Gathered gather(const engine::Instrument& instrument, std::string_view text) {
    Gathered out;
    engine::Team team(instrument);
    const codec::LinkReader reader(instrument, engine::score);
    codec::Opened opened;
    std::map<std::string_view, int> seen;
    for (const PastedLink& pasted : links_in(text)) {
        if (pasted.link.empty()) {
            refuse(out, pasted.line, problem_of({codec::LinkError::Kind::Absent}));
        } else if (const auto error = reader.read(pasted.link, opened)) {
            refuse(out, pasted.line, problem_of(*error));
        } else {
            team.add(opened.result, opened.response);
            if (++seen[codec::code_in(pasted.link)] == 2) ++out.repeated;
        }
    }
    out.team = team.summary();
    return out;
}

void compare_with_pasted(Model& model) {
    const std::vector<PastedLink> links = links_in(model.view.pasted);
    const auto first =
        std::find_if(links.begin(), links.end(), [](const PastedLink& each) { return !each.link.empty(); });
    const std::string_view text = first == links.end() ? std::string_view(model.view.pasted) : first->link;
    auto decoded = codec::decode(text, instrument(model));
    if (const auto* error = std::get_if<codec::LinkError>(&decoded)) {
        model.view.other.reset();
        model.view.paste_problem = problem_of(*error);
        return;
    }
    model.view.other = std::get<codec::Opened>(std::move(decoded));
    model.view.paste_problem = {};
}

std::optional<codec::LinkError> read_team_link(Model& model, std::string_view text) {
    auto decoded = codec::decode_team(text, instrument(model));
    if (auto* error = std::get_if<codec::LinkError>(&decoded)) return std::move(*error);
    model.view.team = Gathered{.team = std::get<engine::TeamSummary>(decoded), .by_link = true};
    return std::nullopt;
}

std::string team_code(const Model& model) {
    return codec::encode_team(instrument(model), model.view.team->team);
}

} // namespace upstream::app
