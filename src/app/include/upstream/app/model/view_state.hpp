// What is on show: the screen, what is open on it, and other people's results. None of it is kept, and a visit that is
// cleared begins with a fresh one. May use: engine, codec.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/codec/link/link.hpp"
#include "upstream/engine/model/limits.hpp"
#include "upstream/engine/statistics/simulation.hpp"
#include "upstream/engine/statistics/team.hpp"

namespace upstream::app {

enum class Screen : std::uint8_t {
    Intro,
    Question,
    Ranking,
    Result,
    LinkProblem,
    Take,
    Compare,
    Team,
    Answers,
    MyResults
};
enum class Copy : std::uint8_t { None, Done, Failed };

// Parts of the result that can be unfolded, besides the floors.
inline constexpr int kFlips = engine::kMaxStages;
inline constexpr int kLimits = engine::kMaxStages + 1;
inline constexpr int kEvidence = engine::kMaxStages + 2;

/// Somebody's result, opened by its link. It never touches the visitor's own answers.
struct Viewed {
    codec::Opened opened;
    std::string code; ///< as it came, without what stood around it
    bool operator==(const Viewed&) const = default;
};

/// Where somebody was before they opened a link.
struct Place {
    Screen screen = Screen::Intro;
    Screen beneath = Screen::Intro;
    bool operator==(const Place&) const = default;
};

/// Why something that the visitor asked for did not happen: a key of words; empty if nothing is wrong.
using Problem = std::string_view;

/// Many results as one (app/update/together.hpp makes it).
struct Gathered {
    /// Lines that held no result, and why.
    struct Refusal {
        Problem reason;
        std::vector<std::size_t> lines; ///< from 1
        bool operator==(const Refusal&) const = default;
    };
    engine::TeamSummary team;
    std::vector<Refusal> refused{}; ///< the first few reasons, each with all of its lines
    std::size_t refusals = 0;       ///< refused lines, whatever the reason
    std::size_t repeated = 0;       ///< results that are there more than once; they count each time
    bool by_link = false;           ///< opened from the link of a summary
    bool operator==(const Gathered&) const = default;
};

struct ViewState {
    double item_since = 0;            ///< when the question came up, ms
    std::optional<double> advance_at; ///< when to move on after an answer, ms
    Screen screen = Screen::Intro;
    Screen beneath = Screen::Intro; ///< where the screens that lie over others lead back to
    Copy copy = Copy::None;
    bool with_preview = false; ///< the link to take along is the one that shows a preview
    bool asking_to_clear = false;
    bool begun = false;         ///< that the visit began has been told, and nothing has been answered since
    bool completed = false;     ///< the visit has its result, and what it came to has still to be told
    std::uint32_t unfolded = 0; ///< parts of the result: a bit for each floor, kFlips, kLimits and kEvidence
    int changing = engine::kNone; ///< the question that is open in the list of answers
    Problem note;                 ///< something happened that the visitor did not do here

    /// The made-up people who show how well the result keeps its word, as far as they have come; never changed, but
    /// replaced by one that is further. They begin when kEvidence is unfolded.
    std::shared_ptr<const engine::Simulation> evidence{};
    std::optional<double> slice_at{}; ///< when the next few are made, ms; nothing if none are to come

    // Other people's results.
    std::optional<Viewed> viewed;
    Problem link_problem;
    std::string pasted; ///< what the visitor has put into the text field of Compare or Team
    Problem paste_problem;
    std::optional<codec::Opened> other; ///< the result that is compared with the one on show
    std::optional<Gathered> team;
    Place left;           ///< where the visitor's own visit was when a link was opened
    bool swapped = false; ///< the visitor has turned the comparison round
    bool side_by_side =
        false; ///< the opened result stands beside the visitor's own of the other view at once

    // The results that are kept on this device.
    bool asking_to_forget = false; ///< all of them
    bool inviting = false;         ///< the link that is copied is the invitation
    Problem kept_note{};           ///< what became of the last change
    std::string removed{};         ///< the entries that were taken out last, a line each, to be put back
    std::string imported{};        ///< the file that was read last
    int came_in = 0;               ///< how many results of it are new
    int earlier = 0;               ///< how many times the visitor asked for more of the list

    bool operator==(const ViewState&) const = default;
};

} // namespace upstream::app
