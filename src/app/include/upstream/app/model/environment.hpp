// What a visit takes place in: texts, page, languages, clock, and how much of the module has been loaded. Nothing of it is
// the visitor's, so nothing of it is ever cleared or kept. May use: engine, codec.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "upstream/app/model/words.hpp"
#include "upstream/codec/json/instrument_json.hpp"

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

/// Where the lazily loaded part of the module is entered: what only some visitors need (app/model/lazy.hpp).
enum class LazyEntry : std::uint8_t {
    None,
    Take,
    Compare,
    CompareOwn,
    Team,
    TeamLink,
    Answers,
    Result,
    MyResults,
    MyResultsLink
};

/// How a screen was asked for. A step of the browser's history leads to an entry that is there already; a press adds one.
enum class Via : std::uint8_t { Press, History };

/// The lazily loaded part of the module.
struct LazyModule {
    bool loaded = true;                 ///< its code is here
    LazyEntry wanted = LazyEntry::None; ///< pressed, but the code has still to arrive
    LazyEntry failed = LazyEntry::None; ///< pressed, and the code did not arrive
    Via wanted_via = Via::Press;
    std::string link; ///< for LazyEntry::TeamLink and MyResultsLink
};

struct Environment {
    const Content* content = nullptr;
    std::string page; ///< the page's address without a fragment; empty: it has none that others could open
    bool previews = false;           ///< there is a page for each outcome, whose link shows a preview
    std::vector<Language> languages; ///< on offer; the page's own texts are in one of them
    std::string language;            ///< the code of that one
    bool language_missed = false;    ///< another language was chosen, and its texts did not arrive
    double origin = 0;               ///< the page's time 0, ms since 1970; 0 where nobody said
    double now = 0;                  ///< the time of the latest message, in the page's time, ms
    LazyModule lazy;
    /// At a kiosk one visitor follows the other: nothing leads away from the page, and a result leaves it by a QR code of
    /// at least this side without its margin, in px. 0: no kiosk.
    float kiosk_code = 0;
};

} // namespace upstream::app
