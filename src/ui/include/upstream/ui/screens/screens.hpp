// One function a screen: it draws the model and says which messages the visitor sent. May use: widgets, house, app.
#pragma once

#include <string>
#include <vector>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/update/update.hpp"
#include "upstream/ui/core/ui.hpp"
#include "upstream/ui/widgets/widgets.hpp"

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
void draw_result(const ScreenContext& context) UPSTREAM_LAZY(draw_result);
void draw_link_problem(const ScreenContext& context);
void draw_take(const ScreenContext& context) UPSTREAM_LAZY(draw_take);
void draw_compare(const ScreenContext& context) UPSTREAM_LAZY(draw_compare);
void draw_team(const ScreenContext& context) UPSTREAM_LAZY(draw_team);
void draw_answers(const ScreenContext& context) UPSTREAM_LAZY(draw_answers);
void draw_my_results(const ScreenContext& context) UPSTREAM_LAZY(draw_my_results);
/// The way there from the intro, where something is kept.
void draw_my_results_entry(const ScreenContext& context, Column& column) UPSTREAM_LAZY(draw_my_results_entry);

/// What the footer takes at the bottom of a screen, CSS px.
float footer_height(const ScreenContext& context);
/// Digits may answer where there is likely to be a keyboard.
inline bool offers_digit_keys(const Viewport& viewport) { return viewport.fine_pointer || viewport.html; }

/// The top of a screen that lies over another: the way back, and the heading. Their words are `<name>.back` and
/// `<name>.title`.
void draw_title(const ScreenContext& context, Column& column, const std::string& name);

// The end of the result (result_end.cpp).
void draw_share(const ScreenContext& context, Column& column);
/// Keeping the visitor's own result on this device (my_results.cpp).
void draw_keep(const ScreenContext& context, Column& column);
void draw_together(const ScreenContext& context, Column& column);
/// Where the number comes from, and how well it keeps its word.
void draw_evidence(const ScreenContext& context, Column& column);
void draw_own_end(const ScreenContext& context, Column& column);
/// The result's link as a code for phones, on paper.
void draw_paper_code(const ScreenContext& context, Column& column);
/// `own_link`: what is on show is the visitor's own result, opened from its link.
void draw_shared_end(const ScreenContext& context, Column& column, bool own_link);
/// That copying failed, and the link itself, to be selected.
void draw_link_to_copy(const ScreenContext& context, Column& column);

/// A card with a heading and a quiet line; `draw(inner)` fills in the rest.
template <class Draw>
void titled_card(const ScreenContext& context, Column& column, const std::string& id,
                 const std::string& title, const std::string& note, Draw draw) {
    Ui& ui = context.ui;
    ui.sem.open({.role = Role::Region, .id = id, .look = "card"});
    Card card(ui, column, context.wide ? 28.0F : 20.0F);
    heading(ui, card.inner, id + "/title", 2, title, {.size = kHeading, .weight = Weight::Strong});
    card.inner.space(6);
    paragraph(ui, card.inner, id + "/note", note, {.size = kSmall, .tone = Tone::Muted}, "small");
    card.inner.space(14);
    draw(card.inner);
    card.finish(column);
    ui.sem.close();
}

} // namespace upstream::ui
