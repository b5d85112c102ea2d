// Every kind of result, in words, as people read it: printed in each language and held against what a person has read and
// found right (tests/app/present/printed/). After a change of words or rules, print them anew with UPSTREAM_PRINT=1, read what
// differs, and commit it with the change.
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "app/support.hpp"
#include "upstream/app/present/result_text.hpp"
#include "upstream/codec/link/link.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::kNone;
using engine::Perspective;

namespace {

/// Answers to the five questions of a floor, in the file's order; “-” is none.
constexpr std::array<std::string_view, 8> kFloors = {"00000", "11121", "22121", "22222",
                                                     "22332", "33333", "44344", "1----"};
constexpr std::size_t kStages = 4;
using Choice = std::array<std::size_t, kStages>;

engine::Response respond(const engine::Instrument& instrument, const Choice& choice) {
    engine::Response response;
    std::array<std::size_t, kStages> asked{};
    for (int item = 0; item < instrument.item_count(); ++item) {
        const auto stage = static_cast<std::size_t>(instrument.item(item).stage);
        const char answer = kFloors[choice[stage]][asked[stage]++];
        response.answers[static_cast<std::size_t>(item)] =
            answer == '-' ? engine::kUnanswered : static_cast<std::int8_t>(answer - '0');
    }
    return response;
}

/// What the sentences of a verdict are chosen by.
using Kind = std::tuple<int, int, int, bool, int>;

Kind kind_of(const engine::Result& result) {
    int other = result.sound() ? kNone - 1 : kNone;
    double most = result.sound() ? -1 : result.likelihood_sound;
    int unknown = 0;
    for (int s = 0; s < result.stage_count; ++s) {
        const auto at = static_cast<std::size_t>(s);
        unknown += result.stages[at].score.known() ? 0 : 1 << s;
        if (s == result.focus || result.likelihood[at] <= most) continue;
        other = s;
        most = result.likelihood[at];
    }
    const bool close = result.call == engine::Call::Close;
    // Where the focus is unknown, and how many floors are, is all that is said.
    if (result.focus_unknown()) return {result.focus, 0, 0, false, unknown == 15 ? 15 : 1};
    return {result.sound() ? kNone : result.focus, static_cast<int>(result.call), close ? other : kNone,
            close && most > result.outcome_likelihood(), unknown != 0 ? 1 : 0};
}

/// The first response of each kind, in a fixed order.
std::vector<engine::Response> one_of_each_kind(const engine::Instrument& instrument) {
    std::vector<engine::Response> out;
    std::set<Kind> seen;
    const std::size_t count = kFloors.size() * kFloors.size() * kFloors.size() * kFloors.size();
    for (std::size_t number = 0; number < count; ++number) {
        Choice choice{};
        std::size_t rest = number;
        for (std::size_t& floor : choice) {
            floor = rest % kFloors.size();
            rest /= kFloors.size();
        }
        const engine::Response response = respond(instrument, choice);
        if (seen.insert(kind_of(engine::diagnose(instrument, response))).second) out.push_back(response);
    }
    return out;
}

constexpr std::array<std::array<std::int8_t, kStages>, 5> kRankings = {
    {{3, 2, 1, 0}, {0, 1, 2, 3}, {1, 0, 3, 2}, {2, 3, 0, 1}, {-1, 0, 0, 0}}};

void rank(engine::Response& response, std::size_t which) {
    const auto& ranking = kRankings[which % kRankings.size()];
    response.ranked = ranking[0] >= 0;
    for (std::size_t i = 0; response.ranked && i < kStages; ++i) response.ranking[i] = ranking[i];
}

void say(std::ostream& out, const char* label, const std::string& text) {
    if (!text.empty()) out << label << text << '\n';
}

void print(std::ostream& out, const app::ResultText& result_text) {
    say(out, "  ", result_text.shared);
    say(out, "  # ", result_text.headline);
    say(out, "  ", result_text.call);
    for (const std::string& sentence : result_text.reason) say(out, "  ", sentence);
    say(out, "  > ", result_text.flips_title);
    say(out, "  [picture] ", result_text.picture_alt);
    for (const app::Floor& floor : result_text.floors) {
        say(out, "  - ", floor.name + ": " + floor.score_line + ". " + floor.state);
        say(out, "    ", floor.on_path ? floor.meaning : floor.strength);
        say(out, "    ", floor.unsupported);
        say(out, "    ", floor.facet);
    }
    say(out, "  ## ", result_text.backwards_title);
    for (const std::string& sentence : result_text.backwards) say(out, "  ", sentence);
    for (const std::string& note : result_text.notes) say(out, "  * ", note);
    out << '\n';
}

app::ResultText text_of(const app::Content& content, const engine::Response& response, bool shared) {
    app::Effects effects;
    app::Start start;
    if (shared) start.link = codec::encode(content.instrument, response);
    app::Model model = app::begin(content, start, 0, effects);
    if (!shared) {
        model.visit.response = response;
        model.visit.finished = true;
        model.view.screen = app::Screen::Result;
    }
    return app::describe_result(model);
}

/// Both perspectives, one's own and shared ones, and every first look, in turn.
std::string print_all(const std::string& language) {
    const app::Content& content = content_in(language);
    std::ostringstream out;
    std::size_t number = 0;
    for (engine::Response response : one_of_each_kind(content.instrument)) {
        for (const bool shared : {false, true}) {
            response.perspective = number % 2 == 0 ? Perspective::First : Perspective::Second;
            rank(response, number);
            out << ++number << (response.perspective == Perspective::First ? " leader" : " rep")
                << (shared ? ", shared" : "") << '\n';
            print(out, text_of(content, response, shared));
        }
    }
    return out.str();
}

} // namespace

TEST_CASE("every kind of result says what a person has read and found right, in each language") {
    for (const std::string language : {"en", "de", "es", "ar"}) {
        const std::string path = UPSTREAM_SOURCE_DIR "/tests/app/present/printed/" + language + ".txt";
        const std::string printed = print_all(language);
        if (std::getenv("UPSTREAM_PRINT") != nullptr)
            std::ofstream(path, std::ios::binary) << printed; // NOLINT
        INFO(path);
        std::istringstream now(printed);
        std::istringstream read(file_text(path));
        std::string line;
        std::string expected;
        for (int number = 1; std::getline(now, line); ++number) {
            INFO(number);
            REQUIRE(std::getline(read, expected));
            REQUIRE(line == expected);
        }
        REQUIRE_FALSE(std::getline(read, expected));
    }
}
