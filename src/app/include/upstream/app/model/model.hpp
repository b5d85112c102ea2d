// What the app knows at a moment, parted by how long it lasts. Values only. Nothing derived is kept: scores, verdicts and
// links are computed where they are shown. May use: engine, codec.
#pragma once

#include <string>
#include <string_view>

#include "upstream/app/model/environment.hpp"
#include "upstream/app/model/kept_results.hpp"
#include "upstream/app/model/view_state.hpp"
#include "upstream/app/model/visit.hpp"

namespace upstream::app {

/// Choices of comfort: they outlast a visit that is cleared.
struct Preferences {
    bool auto_advance = true;
    bool digit_keys = true; ///< the keys 1, 2, 3, … answer
    bool html =
        false; ///< the HTML rendering, chosen by the visitor; which one is shown is the page's to decide
    bool operator==(const Preferences&) const = default;
};

struct Model {
    Environment environment;
    Preferences preferences;
    Visit visit;
    KeptResults kept;
    ViewState view;

    /// Changes whenever another screen is shown; a question is a screen of its own.
    [[nodiscard]] std::string screen_key() const;
    /// The kind of screen, as a key of words.
    [[nodiscard]] std::string_view screen_name() const;
};

/// What the visit answers.
inline const engine::Instrument& instrument(const Model& model) {
    return model.environment.content->instrument;
}

/// Nothing may lead away from the page (Environment::kiosk_code).
inline bool at_kiosk(const Model& model) { return model.environment.kiosk_code > 0; }

} // namespace upstream::app
