// The app as a pure machine: a model, messages that change it, and effects that ask the platform for something.
// May use: engine, codec. No clock (time comes in), no I/O, no drawing.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/model.hpp"

namespace upstream::app {

// Messages: what a visitor can do. Each names what it acts on, so a stale one is harmless. -------------------

struct ChoosePerspective {
    engine::Perspective perspective;
    bool operator==(const ChoosePerspective&) const = default;
};
struct Begin {
    bool operator==(const Begin&) const = default;
};
struct Answer {
    int item;
    int option;   ///< engine::kUnanswered: not sure
    bool advance; ///< move on afterwards, if the visitor wants that
    bool operator==(const Answer&) const = default;
};
struct Next {
    bool operator==(const Next&) const = default;
};
struct Back {
    bool by_browser = false; ///< the browser has gone back already; else it is asked to
    bool operator==(const Back&) const = default;
};
struct MoveCard {
    int from;
    int to;
    bool operator==(const MoveCard&) const = default;
};
struct FinishRanking {
    bool ranked; ///< false: the visitor skipped it
    bool operator==(const FinishRanking&) const = default;
};
struct SetAutoAdvance {
    bool on;
    bool operator==(const SetAutoAdvance&) const = default;
};
struct ToggleFloor {
    int stage;
    bool operator==(const ToggleFloor&) const = default;
};
struct IncludeAnswers {
    bool on;
    bool operator==(const IncludeAnswers&) const = default;
};
struct CopyLink {
    bool operator==(const CopyLink&) const = default;
};
struct Copied {
    bool worked;
    bool operator==(const Copied&) const = default;
};
struct OpenLink {
    std::string text;
    bool operator==(const OpenLink&) const = default;
};
struct LeaveLink {
    bool operator==(const LeaveLink&) const = default;
};
struct AskToClear {
    bool asking;
    bool operator==(const AskToClear&) const = default;
};
struct Clear {
    bool operator==(const Clear&) const = default;
};
struct ShowHtml {
    bool on;
    bool operator==(const ShowHtml&) const = default;
};

using Message = std::variant<ChoosePerspective, Begin, Answer, Next, Back, MoveCard, FinishRanking,
                             SetAutoAdvance, ToggleFloor, IncludeAnswers, CopyLink, Copied, OpenLink,
                             LeaveLink, AskToClear, Clear, ShowHtml>;

// Effects: what the platform is asked to do (docs/web-interface.md). ----------------------------------------

struct Effect {
    enum class Kind { Save, Hash, Push, Pop, Copy, Announce, Focus, ScrollTo, Html };
    Kind kind;
    std::string text{}; ///< session, code, text to copy or to say, or node id; “1”/“0” for Html
    bool operator==(const Effect&) const = default;
};
using Effects = std::vector<Effect>;
std::string_view effect_name(Effect::Kind kind);

/// How a visit begins: a saved session and a link's fragment, each empty if there is none.
struct Start {
    std::string session;
    std::string link;
};

/// A model in which nothing has been answered.
Model empty_model(const Content& content);
Model begin(const Content& content, const Start& start, double now_ms, Effects& effects);
void update(Model& model, const Message& message, double now_ms, Effects& effects);
/// Does what is due at `now_ms` (moving on after an answer).
void tick(Model& model, double now_ms, Effects& effects);
/// Something is due later: keep ticking.
bool waits(const Model& model);

} // namespace upstream::app
