// What the app knows at a moment: the visitor's answers, where they are, and what they opened. Values only.
// Nothing derived is kept: scores, verdicts and links are computed where they are shown.
// May use: engine, codec.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/words.hpp"
#include "codec/instrument_json.hpp"
#include "codec/link.hpp"
#include "engine/diagnosis.hpp"
#include "engine/response.hpp"

namespace upstream::app {

/// What the visit is made of; read once, never changed.
struct Content {
    engine::Instrument instrument;
    codec::Texts texts;
    Words words;
};

enum class Screen { Intro, Question, Ranking, Result, LinkProblem };
enum class Copy { None, Done, Failed };

/// Somebody's result, opened by its link. It never touches the visitor's own answers.
struct Viewed {
    codec::Opened opened;
};

struct Model {
    const Content* content = nullptr;
    Screen screen = Screen::Intro;
    engine::Response response; ///< the visitor's own answers, ranking, perspective and seconds
    std::array<bool, engine::kMaxItems> touched{}; ///< answered, “not sure” included
    int item = 0;                                  ///< the question shown
    int furthest = 0;                              ///< the furthest question reached
    bool finished = false;                         ///< the visitor has seen the result
    std::vector<int> cards; ///< the ranking as the cards lie now: stage indices, first look first
    bool auto_advance = true;
    std::optional<double> advance_at; ///< when to move on after an answer, ms
    double item_since = 0;            ///< when the question came up, ms
    std::optional<Viewed> viewed;
    std::string link_problem;
    bool include_answers = false;
    Copy copy = Copy::None;
    int open_floor = engine::kNone; ///< which further floor of the result is unfolded: one at a time
    bool asking_to_clear = false;
    bool html = false; ///< the visitor chose the HTML rendering

    /// Changes whenever another screen is shown; a question is a screen of its own.
    [[nodiscard]] std::string screen_key() const;
    /// The kind of screen, as a key of words.
    [[nodiscard]] std::string_view screen_name() const;
};

} // namespace upstream::app
