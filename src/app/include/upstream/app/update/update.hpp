// The app as a pure machine: a model, messages that change it, and effects that ask the platform for something.
// May use: engine, codec. No clock (time comes in), no I/O, no drawing.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "upstream/app/model/model.hpp"

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
/// The page's own way back.
struct Back {
    bool operator==(const Back&) const = default;
};
/// The browser has gone back or forward to a screen, named as `Model::screen_key` names it.
struct HistoryStep {
    std::string place;
    bool operator==(const HistoryStep&) const = default;
};
/// Another tab has written its visit, or forgotten it (empty).
struct OtherTabSaved {
    std::string session;
    bool operator==(const OtherTabSaved&) const = default;
};
struct MoveCard {
    int from;
    int to;
    bool operator==(const MoveCard&) const = default;
};
/// The cards lie as the visitor wants them, moved or not.
struct AgreeToOrder {
    bool on;
    bool operator==(const AgreeToOrder&) const = default;
};
struct FinishRanking {
    bool
        ranked; ///< false: the visitor skipped it. An order that nobody moved or agreed to is skipped as well
    bool operator==(const FinishRanking&) const = default;
};
struct SetDigitKeys {
    bool on;
    bool operator==(const SetDigitKeys&) const = default;
};
struct SetAutoAdvance {
    bool on;
    bool operator==(const SetAutoAdvance&) const = default;
};
/// Opens a part of the result, or closes it if it is open.
struct Unfold {
    int part; ///< a stage, kFlips, kLimits or kEvidence
    bool operator==(const Unfold&) const = default;
};
struct IncludeAnswers {
    bool on;
    bool operator==(const IncludeAnswers&) const = default;
};
/// The link to take along shows a preview, and so tells a server the outcome.
struct WithPreview {
    bool on;
    bool operator==(const WithPreview&) const = default;
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
/// Leaves one's own opened result and starts that perspective over, to put both side by side at the end.
struct TakeAgain {
    bool operator==(const TakeAgain&) const = default;
};
/// Opens a question in the list of answers, or closes it if it is open.
struct OpenAnswer {
    int item;
    bool operator==(const OpenAnswer&) const = default;
};
/// Changes an answer in that list.
struct ChangeAnswer {
    int item;
    int option; ///< engine::kUnanswered: not sure
    bool operator==(const ChangeAnswer&) const = default;
};
/// From the list of answers to the ranking, to change that too.
struct ChangeOrder {
    bool operator==(const ChangeOrder&) const = default;
};
struct AskToClear {
    bool asking;
    bool operator==(const AskToClear&) const = default;
};
struct Clear {
    bool operator==(const Clear&) const = default;
};
/// At a kiosk: the next visitor finds everything as it was at first.
struct NewVisitor {
    bool operator==(const NewVisitor&) const = default;
};
/// Goes to a screen of the lazily loaded part.
struct GoTo {
    LazyEntry entry;
    int item = engine::kNone; ///< for LazyEntry::Answers: the question to open
    bool operator==(const GoTo&) const = default;
};
/// What the text field of Compare or Team holds now.
struct Paste {
    std::string text;
    bool operator==(const Paste&) const = default;
};
/// Compares the result on show with the pasted one.
struct CompareLink {
    bool operator==(const CompareLink&) const = default;
};
struct Swap {
    bool operator==(const Swap&) const = default;
};
struct GatherTeam {
    bool operator==(const GatherTeam&) const = default;
};
struct ShareLink {
    bool operator==(const ShareLink&) const = default;
};
struct SavePicture {
    bool tall;
    bool operator==(const SavePicture&) const = default;
};
struct Print {
    bool operator==(const Print&) const = default;
};
struct Remind {
    int days;
    bool operator==(const Remind&) const = default;
};
struct AttachResult {
    bool on;
    bool operator==(const AttachResult&) const = default;
};
/// The lazily loaded part has arrived, or could not be fetched.
struct LazyLoaded {
    bool worked;
    bool operator==(const LazyLoaded&) const = default;
};
/// All about the results that are kept on this device, and the invitation. One message, since only some visitors need it.
struct MyResults {
    enum class Act : std::uint8_t {
        Found,  ///< `text` is what is kept there now (KeptResults::text)
        Keep,   ///< the visitor's own result
        Remove, ///< the entry `text`
        AskToForget,
        KeepAll, ///< do not forget
        Forget,  ///< all of them
        PutBack, ///< what was taken out last
        Import,  ///< the file `text`
        Export,
        More,  ///< of the list
        Alone, ///< the opened result by itself, instead of beside one's own
        CopyInvitation
    };
    Act act;
    std::string text{};
    bool operator==(const MyResults&) const = default;
};
struct ChooseLanguage {
    std::string code;
    bool operator==(const ChooseLanguage&) const = default;
};
/// The texts of the chosen language could not be fetched. (When they can, the content changes: Runtime::change_texts.)
struct LanguageMissed {
    bool operator==(const LanguageMissed&) const = default;
};
struct ShowHtml {
    bool on;
    bool operator==(const ShowHtml&) const = default;
};

using Message = std::variant<ChoosePerspective, Begin, Answer, Next, Back, HistoryStep, OtherTabSaved,
                             MoveCard, AgreeToOrder, FinishRanking, SetAutoAdvance, SetDigitKeys, Unfold,
                             IncludeAnswers, WithPreview, CopyLink, Copied, OpenLink, LeaveLink, TakeAgain,
                             OpenAnswer, ChangeAnswer, ChangeOrder, AskToClear, Clear, NewVisitor, GoTo,
                             Paste, CompareLink, Swap, GatherTeam, ShareLink, SavePicture, Print, Remind,
                             AttachResult, MyResults, LazyLoaded, ChooseLanguage, LanguageMissed, ShowHtml>;

// Effects: what the platform is asked to do (docs/web-interface.md). ----------------------------------------

struct Effect {
    enum class Kind {
        Save,
        Aside, ///< what is kept cannot be read: put it out of the way
        Push,
        Pop,
        Replace, ///< this history entry stands for another screen now
        Copy,
        Announce,
        Title, ///< another screen has come: reading begins at its heading
        Focus, ///< a control of the screen that is there
        ScrollTo,
        Html,
        Share,
        Picture,
        Print,
        Remind,
        Results,  ///< change what is kept of results
        File,     ///< save a text file
        LoadLazy, ///< fetch the lazily loaded part of the module
        Language, ///< fetch this language's texts
        Event,    ///< tell whoever shows the page, or counts its visits
        Record    ///< at a kiosk: keep a finished assessment for its organiser
    };
    Kind kind;
    std::string text{}; ///< what each holds: docs/web-interface.md, “Effects”
    bool operator==(const Effect&) const = default;
};
using Effects = std::vector<Effect>;
/// The effect's name on the wire (src/platform/web/abi.json).
std::string_view effect_name(Effect::Kind kind);

/// How a visit begins; each is empty if there is none.
struct Start {
    std::string session{};
    std::string link{};
    std::string results{};   ///< see KeptResults
    std::string page{};      ///< see Environment
    bool previews = false;   ///< see Environment
    double origin = 0;       ///< see Model
    bool damaged = false;    ///< something that was kept could not be read
    bool lazy_loaded = true; ///< see Model
    std::vector<Language> languages{};
    std::string language{};
    float kiosk_code = 0; ///< see Environment
};

/// A model in which nothing has been answered.
Model empty_model(const Content& content);
Model begin(const Content& content, const Start& start, double now_ms, Effects& effects);
void update(Model& model, const Message& message, double now_ms, Effects& effects);
/// Does what is due at `now_ms` (moving on after an answer).
void tick(Model& model, double now_ms, Effects& effects);
/// When `tick` is due, in ms; never, if nothing is waited for.
std::optional<double> next_tick(const Model& model);

} // namespace upstream::app
