// What the app knows at a moment: the visitor's answers, where they are, and what they opened. Values only.
// Nothing derived is kept: scores, verdicts and links are computed where they are shown.
// May use: engine, codec.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "upstream/app/model/words.hpp"
#include "upstream/codec/json/instrument_json.hpp"
#include "upstream/codec/link/link.hpp"
#include "upstream/engine/model/limits.hpp"
#include "upstream/engine/model/response.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"
#include "upstream/engine/statistics/team.hpp"

namespace upstream::app {

/// What the visit is made of; read once, never changed.
struct Content {
    engine::Instrument instrument;
    content::Texts texts;
    Words words;
};

/// A language that the page can be read in.
struct Language {
    std::string code; ///< BCP 47
    std::string name; ///< in itself
    bool operator==(const Language&) const = default;
};

enum class Screen : std::uint8_t {
    Intro,
    Question,
    Ranking,
    Result,
    LinkProblem,
    Take,
    Compare,
    Team,
    Answers
};
enum class Copy : std::uint8_t { None, Done, Failed };

// Parts of the result that can be unfolded, besides the floors.
inline constexpr int kFlips = engine::kMaxStages;
inline constexpr int kLimits = engine::kMaxStages + 1;

/// Somebody's result, opened by its link. It never touches the visitor's own answers.
struct Viewed {
    codec::Opened opened;
    std::string code; ///< as it came, without what stood around it
};

/// One perspective's part of the visit, put by while the other one is answered.
struct Part {
    engine::Response response;
    std::array<bool, engine::kMaxItems> touched{};
    std::vector<int> cards;
    bool ordered = false;
    int item = 0;
    int furthest = 0;
    bool finished = false;
};

/// Where somebody was before they opened a link.
struct Place {
    Screen screen = Screen::Intro;
    Screen beneath = Screen::Intro;
};

/// Why something that the visitor asked for did not happen: a key of words; empty if nothing is wrong.
using Problem = std::string_view;

/// Many results as one (app/update/together.hpp makes it).
struct Gathered {
    /// Lines that held no result, and why.
    struct Refusal {
        Problem reason;
        std::vector<std::size_t> lines; ///< from 1
    };
    engine::TeamSummary team;
    std::vector<Refusal> refused{}; ///< the first few reasons, each with all of its lines
    std::size_t refusals = 0;       ///< refused lines, whatever the reason
    std::size_t repeated = 0;       ///< results that are there more than once; they count each time
    bool by_link = false;           ///< opened from the link of a summary
};

/// Where the lazily loaded part of the module is entered: what only some visitors need (app/model/lazy.hpp).
enum class LazyEntry : std::uint8_t { None, Take, Compare, CompareOwn, Team, TeamLink, Answers, Result };

struct Model {
    const Content* content = nullptr;
    std::string page;                ///< the page's address without a fragment
    std::vector<Language> languages; ///< on offer; the page's own texts are in one of them
    std::string language;            ///< the code of that one

    // The visit.
    engine::Response response; ///< the visitor's own answers, ranking, perspective and seconds
    std::array<bool, engine::kMaxItems> touched{}; ///< answered, “not sure” included
    std::vector<int> cards;           ///< the ranking as the cards lie now: stage indices, first look first
    std::optional<double> advance_at; ///< when to move on after an answer, ms
    double item_since = 0;            ///< when the question came up, ms
    int item = 0;                     ///< the question shown
    int furthest = 0;                 ///< the furthest question reached
    bool ordered = false;             ///< the visitor moved a card, or said that the order shown is theirs
    bool finished = false;            ///< the visitor has seen the result
    bool auto_advance = true;
    bool digit_keys = true;     ///< the keys 1, 2, 3, … answer
    int days_away = 0;          ///< the visit is this old, and the visitor has not yet said whether to go on
    std::optional<Part> put_by; ///< the other perspective's part, if there is one

    // The visit among visits (app/update/visit.hpp).
    double origin = 0;    ///< the page's time 0, ms since 1970; 0 where nobody said
    double now = 0;       ///< the time of the latest message, in the page's time, ms
    std::int64_t era = 0; ///< when the visitor last cleared everything, ms since 1970; kAnyEra: elsewhere

    // What is on show.
    Screen screen = Screen::Intro;
    Screen beneath = Screen::Intro; ///< where the screens that lie over others lead back to
    Copy copy = Copy::None;
    bool asking_to_clear = false;
    bool html = false; ///< the visitor chose the HTML rendering
    bool include_answers = false;
    bool attach_result = false; ///< the contact link carries the result
    bool swapped = false;       ///< the visitor has turned the comparison round
    std::uint32_t unfolded =
        0; ///< the parts of the result that are unfolded: a bit for each floor, kFlips and kLimits
    int changing = engine::kNone; ///< the question that is open in the list of answers
    bool language_missed = false; ///< another language was chosen, and its texts did not arrive

    // The lazily loaded part.
    bool walking = false;    ///< the browser's own step leads there: it has its history entry already
    bool lazy_loaded = true; ///< its code is here
    LazyEntry lazy_wanted = LazyEntry::None; ///< pressed, but the code has still to arrive
    LazyEntry lazy_failed = LazyEntry::None; ///< pressed, and the code did not arrive
    std::string lazy_link;                   ///< for LazyEntry::TeamLink
    Problem note;                            ///< something happened that the visitor did not do here

    // Other people's results.
    std::optional<Viewed> viewed;
    Place left; ///< where the visitor's own visit was when a link was opened
    Problem link_problem;
    std::string
        earlier; ///< the code of an opened result that the visitor left for a result of their own, to compare then
    std::string pasted; ///< what the visitor has put into the text field of Compare or Team
    Problem paste_problem;
    std::optional<codec::Opened> other; ///< the result that is compared with the one on show
    std::optional<Gathered> team;

    /// Changes whenever another screen is shown; a question is a screen of its own.
    [[nodiscard]] std::string screen_key() const;
    /// The kind of screen, as a key of words.
    [[nodiscard]] std::string_view screen_name() const;
};

} // namespace upstream::app
