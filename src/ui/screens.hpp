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

} // namespace upstream::ui
