// The interface without a screen: for tests and for printing pages. It finds controls as a person does, by role
// and accessible name, and can press them in both ways: through the semantic tree, and by a tap where they are
// drawn. May use: ui.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "upstream/runtime/runtime.hpp"

namespace upstream::platform {

class Headless {
public:
    /// Reads the two font files. `problem()` says what went wrong, if anything did.
    Headless(const std::string& regular_font, const std::string& strong_font);

    [[nodiscard]] const std::string& problem() const { return problem_; }
    /// Starts the app; false and `problem()` if a text cannot be used. `source` names the instrument file.
    bool start(std::string_view instrument, std::string_view words, std::string_view theme,
               std::string_view source, const app::Start& start = {});

    runtime::Runtime& interface() { return interface_; }
    void set_viewport(const ui::Viewport& viewport);
    /// Time passes and frames run until nothing moves any more. Returns every message that was applied.
    std::vector<app::Message> settle();
    /// As `settle`, for `ms` of time.
    std::vector<app::Message> wait(double ms);

    /// Activates through the semantic tree, as the mirror does. Returns the messages; empty if there is no such
    /// control.
    std::vector<app::Message> act(ui::Role role, std::string_view name, ui::Activation activation = {});
    /// Presses and lets go in the middle of where the control is drawn.
    std::vector<app::Message> tap(ui::Role role, std::string_view name);

    /// The effects since the last call.
    std::vector<app::Effect> effects() { return interface_.take_effects(); }
    [[nodiscard]] double now() const { return now_; }

private:
    void pump(std::vector<app::Message>& messages);

    std::string problem_;
    runtime::Runtime interface_;
    ui::Viewport viewport_;
    double now_ = 1000;
    bool moving_ = false;
};

/// Reads a whole file; false if it cannot be read.
bool read_file(const std::string& path, std::string& out);

} // namespace upstream::platform
