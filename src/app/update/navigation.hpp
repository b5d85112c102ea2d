// Going from screen to screen, as `update` does it. Inside the app only. May use: engine, codec.
#pragma once

#include <string>

#include "upstream/app/update/update.hpp"

namespace upstream::app {

void emit(Effects& effects, Effect::Kind kind, std::string text = {});
void save(const Model& model, Effects& effects);

/// Shows a screen: the top of it, with its heading focused.
void show(Model& model, Screen screen, double now_ms, Effects& effects);
/// The same one step further: the browser's back button will lead to where the visitor is now.
void advance(Model& model, Screen screen, double now_ms, Effects& effects);

/// What is on show was opened by a link (or could not be opened).
bool in_link(const Model& model);
/// The visitor has been asked every question of this perspective.
bool may_rank(const Model& model);

/// True if the lazily loaded part is here; otherwise asks for it, and LazyLoaded goes on to `entry`.
bool may_enter(Model& model, LazyEntry entry, Via via, Effects& effects);
/// Asks for it ahead, when a visitor has set out: nobody waits for it, or hears that it fails.
void prefetch_lazy(const Model& model, Effects& effects);
/// Shows a screen of the lazily loaded part, which lies over this one and leads back to it.
void enter(Model& model, LazyEntry entry, Via via, double now_ms, Effects& effects);

/// Opens a result's or a team's link, or says why it cannot be opened.
void open_link(Model& model, const std::string& text, double now_ms, Effects& effects);
void refuse_link(Model& model, Problem problem, double now_ms, Effects& effects);
/// Leaves what a link opened, for where the visitor was before.
void leave_link(Model& model, double now_ms, Effects& effects);

/// One step back from whatever is on show.
void go_back(Model& model, double now_ms, Effects& effects);

/// The browser has walked to the history entry of a screen (Model::screen_key): shows that, or what comes nearest of what
/// the visitor has reached. The entry then stands for what is shown.
void step_to(Model& model, const std::string& place, double now_ms, Effects& effects);

} // namespace upstream::app
