// What a screen draws with: the window it sees, colours, fonts, the semantic list, the actions that arrived and
// the motions that run. One Ui lives as long as the interface; `begin_frame`/`end_frame` bracket each frame.
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
    bool html = false; ///< the HTML rendering is shown, so nothing need be drawn
    bool provisional =
        false; ///< that is so for a start, before the canvas: nobody chose it, nothing asks for it
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

/// How something moves: in so many pictures, the first at once and the last after `ms`. Each picture is drawn anew, and without a
/// graphics card a picture costs more than all else that an answer does; so a motion has as many as explain it, and not one for each
/// frame of the screen (docs/architecture.md, “Motion”).
struct Motion {
    double ms = 0;
    int pictures = 1;
    bool outlasts_screen = false; ///< goes on from one screen to the next, where both show it
};

namespace motion {

inline constexpr Motion kHover{.ms = 60, .pictures = 2};
inline constexpr Motion kChosen{.ms = 60, .pictures = 2};
inline constexpr Motion kProgress{.ms = 120, .pictures = 2, .outlasts_screen = true};
inline constexpr Motion kMoved{.ms = 160, .pictures = 6};
inline constexpr Motion kBuilt{.ms = 900, .pictures = 12};
inline constexpr Motion kNone{};

} // namespace motion

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

    /// Moves a value kept under `key` to `target`, quickly at first. `start` is its value the first time. Under reduced motion, and
    /// where pictures turn out slow, it is there at once.
    float approach(std::string_view key, float target, const Motion& how, float start = -1);
    /// 0 → 1 from the first frame in which `key` was asked for; even. 1 at once where nothing moves.
    float since(std::string_view key, const Motion& how);
    /// Forgets what `approach` and `since` keep, so that a new screen starts afresh.
    void forget_motion();
    /// When the next picture of a motion is due; none while nothing moves.
    [[nodiscard]] std::optional<double> next_picture() const { return next_picture_; }
    /// Pictures have turned out slow here, so nothing moves any more.
    [[nodiscard]] bool calm() const { return calm_; }
    /// Whether they are slow is found out anew.
    void try_motion_again();
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
    struct Moving {
        float value = 0;
        float from = 0;
        float target = 0;
        double begun = 0;
        double seen = 0; ///< the frame that last asked for it
        bool outlasts_screen = false;
    };

    [[nodiscard]] bool moves() const { return !viewport.reduced_motion && !calm_; }
    /// How many pictures of a motion have been due by now, the first included; asks for the next, if there is one.
    int pictures_due(const Motion& how, double begun);
    /// A picture was due so many ms ago.
    void judge(double late);

    const Theme& theme_;
    const Fonts& fonts_;
    std::vector<std::pair<std::string, Activation>> actions_;
    std::vector<std::pair<std::string, std::string>> texts_;
    std::map<std::string, Moving, std::less<>> motions_;
    std::string focus_;
    bool focus_ring_ = false;
    std::optional<double> next_picture_;
    int late_in_a_row_ = 0;
    bool calm_ = false;
    double now_ = 0;
};

} // namespace upstream::ui
