// One function a screen: it draws the model and says which messages the visitor sent. May use: widgets, house, app.
#pragma once

#include <vector>

#include "app/app.hpp"
#include "ui/ui.hpp"
#include "ui/widgets.hpp"

namespace upstream::ui {

using Messages = std::vector<app::Message>;

/// Draws the screen that the model is on and completes the frame's semantic tree.
void draw_screen(Ui& ui, const app::Model& model, Messages& out);

/// What every screen gets: the column to draw in, and the list for its messages.
struct ScreenContext {
    Ui& ui;
    const app::Model& model;
    const app::Words& words;
    Messages& out;
    Column& column; ///< moves down as the screen is drawn; its end is the content's height
    bool wide;      ///< room for two columns

    void send(app::Message message) const { out.push_back(std::move(message)); }
};

void draw_intro(const ScreenContext& context);
void draw_question(const ScreenContext& context);
void draw_ranking(const ScreenContext& context);
void draw_result(const ScreenContext& context);
void draw_link_problem(const ScreenContext& context);
void draw_take(const ScreenContext& context);
void draw_compare(const ScreenContext& context);
void draw_team(const ScreenContext& context);

/// Says that what lies behind the door did not arrive, if it was that door.
void draw_missed(const ScreenContext& context, Column& column, app::Door door);
/// The way back from a screen that lies over another.
void draw_back(const ScreenContext& context, Column& column, std::string_view label_key);

} // namespace upstream::ui
