// What a screen draws with: the window it sees, colours, fonts, the semantic list, the actions that arrived and
// the animations that run. One Ui lives as long as the interface; `begin_frame`/`end_frame` bracket each frame.
// May use: Dear ImGui core, theme, text, semantics. Knows nothing of screens or of the app.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/ui/core/semantics.hpp"
#include "upstream/ui/core/theme.hpp"
#include "upstream/ui/text/text.hpp"

struct ImDrawList;
struct ImVec2;

namespace upstream::ui {

class DisplayList;

/// What the visitor's window is like. All lengths in CSS px.
struct Viewport {
    float width = 360;
    float height = 740;
    float ratio = 1; ///< backing-store pixels per CSS px
    float scroll = 0;
    float inset_top = 0;
    float inset_right = 0;
    float inset_bottom = 0;
    float inset_left = 0;
    bool dark = false;
    bool reduced_motion = false;
    bool high_contrast = false;
    bool html = false;        ///< the HTML rendering is shown, so nothing need be drawn
    bool prerendered = false; ///< the prerendered first screen is still shown, until the visitor moves on
    bool fine_pointer = false;
    bool can_share = false; ///< the system has a share sheet
    bool printing = false;  ///< for paper: nothing stays folded
};

/// A control was activated, through the mirror, a test or (natively) a tap on what is drawn.
struct Activation {
    int value = -1;
    bool keyboard = false; ///< by an arrow key: choose, but do not move on
};

/// How a control is just now, for drawing it.
struct Touch {
    std::optional<Activation> activated;
    float hover = 0; ///< 0–1, eased
    float press = 0; ///< 0 or 1
    bool focused = false;
};

class Ui {
public:
    Ui(const Theme& theme, const Fonts& fonts) : theme_(theme), fonts_(fonts) {}

    Viewport viewport;
    Semantics sem;
    /// Natively a tap on a widget activates it. On the web only the mirror does (docs/architecture.md).
    bool pointer_activates = true;

    void begin_frame(double now_ms);
    void end_frame();

    void queue(std::string id, Activation activation);
    /// Actions that no widget of the frame took: they were meant for a control that is gone.
    void drop_actions() {
        actions_.clear();
        texts_.clear();
    }
    /// Consumes an action on `id`.
    std::optional<Activation> take(std::string_view id);

    /// What a text field or a chosen file holds now.
    void queue_text(std::string id, std::string text) { texts_.emplace_back(std::move(id), std::move(text)); }
    std::optional<std::string> take_text(std::string_view id);

    void focus(std::string id, bool ring);
    /// Whether `id` has keyboard focus and a ring is due.
    [[nodiscard]] bool focused(std::string_view id) const { return focus_ring_ && focus_ == id; }

    /// Hover, press and activation of the control `id` in `rect`.
    Touch touch(std::string_view id, const Rect& rect, bool disabled = false);

    /// Moves a value kept under `key` to `target` within `ms`, quickly at first, and asks for further frames
    /// until it has arrived. `start` is its value the first time. Under reduced motion it is there at once.
    float approach(std::string_view key, float target, float ms, float start = -1);
    /// 0 → 1 over `ms` from the first frame in which `key` was asked for; linear. 1 at once under reduced motion.
    float since(std::string_view key, float ms);
    /// Forgets what `approach` and `since` keep, so that a new screen starts afresh.
    void forget_motion();
    [[nodiscard]] bool animating() const { return animating_; }
    [[nodiscard]] double now() const { return now_; }

    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] const Theme& theme() const { return theme_; }
    [[nodiscard]] Colour colour(Tone tone) const;
    [[nodiscard]] ImVec2 screen(float x, float y) const; ///< document → window
    /// For tests: whether to look, and a line of this frame that is wider than its place or beyond the window.
    bool reports_overflow = false;
    std::string overflowing_text;
    ImDrawList* draw = nullptr;
    DisplayList* display_list = nullptr; ///< when set, what is painted goes here instead of into `draw`

private:
    struct Motion {
        float value = 0;
        float from = 0;
        float target = 0;
        double begun = 0;
    };

    const Theme& theme_;
    const Fonts& fonts_;
    std::vector<std::pair<std::string, Activation>> actions_;
    std::vector<std::pair<std::string, std::string>> texts_;
    std::map<std::string, Motion, std::less<>> motions_;
    std::string focus_;
    bool focus_ring_ = false;
    bool animating_ = false;
    double now_ = 0;
};

} // namespace upstream::ui
