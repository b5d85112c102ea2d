// The ranking: cards to put in the order in which they are looked at, by drag, by buttons, by keyboard.
// May use: widgets, paint for the cards, app.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "upstream/app/present/derived.hpp"
#include "upstream/ui/paint/paint.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

constexpr float kCardGap = 10;
constexpr float kHandle = 44; // where the text begins
constexpr float kArrows = 2 * kTarget;

struct CardText {
    TextBlock name;
    TextBlock text;
    float height = 0;
};

constexpr TextStyle kText{.size = kSmall, .tone = Tone::Muted, .leading = 1.4F};

CardText lay_card(const Ui& ui, const app::RankingCard& card, float width) {
    CardText laid;
    const float room = width - kHandle - kArrows - 8;
    laid.name = lay_out(ui.fonts(), kFloorName, card.title, room);
    laid.text = lay_out(ui.fonts(), kText, card.text, room);
    laid.height = std::max(72.0F, laid.name.height + laid.text.height + 24);
    return laid;
}

/// Six dots that say “this can be dragged”.
void draw_grip(Ui& ui, Point centre, std::uint32_t colour) {
    for (int row = -1; row <= 1; ++row) {
        for (const float side : {-4.0F, 4.0F}) {
            disc(ui, {centre.x + side, centre.y + 8.0F * static_cast<float>(row)}, 2, colour);
        }
    }
}

struct Drag {
    float offset = 0; ///< how far the card has been dragged; 0 when it is not
    float top = 0;    ///< where the hand has it, whichever place it has meanwhile been given
    bool dropped = false;
};

Drag drag_of(Ui& ui, std::string_view id, const Rect& handle) {
    ImGui::SetCursorScreenPos(ui.screen(handle.x, handle.y));
    ImGui::PushID(id.data(), id.data() + id.size());
    ImGui::InvisibleButton("drag", {handle.w, handle.h});
    float* const begun = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetItemID(), handle.y);
    if (ImGui::IsItemActivated()) *begun = handle.y;
    const bool held = ImGui::IsItemActive();
    const bool dropped = ImGui::IsItemDeactivated();
    ImGui::PopID();
    const float offset = held || dropped ? ImGui::GetMouseDragDelta(0, 0).y : 0;
    return {offset, *begun + offset, dropped};
}

/// Where a card lands that was let go `offset` below its place.
int drop_target(float offset, float height, std::size_t index, std::size_t count) {
    const long steps = std::lround(offset / (height + kCardGap));
    return static_cast<int>(std::clamp(static_cast<long>(index) + steps, 0L, static_cast<long>(count) - 1));
}

void draw_card(const ScreenContext& context, ImDrawListSplitter& layers, const app::RankingCard& card,
               const CardText& laid, const Rect& place, std::size_t index, std::size_t count) {
    Ui& ui = context.ui;
    const std::string base = "card/" + card.id;
    ui.sem.open({.role = Role::ListItem, .id = base, .rect = place, .look = "card"});

    // Anywhere but on its arrows; when a finger may, is decided where it can still scroll the page (web/input/drags.js).
    const Rect handle{place.x, place.y, place.w - kArrows, place.h};
    const auto [offset, in_hand, dropped] = drag_of(ui, base, handle);
    const bool dragging = std::abs(offset) > 3 && !dropped;
    if (dropped && ui.pointer_activates)
        ui.queue(base + "/drag", {.value = drop_target(offset, place.h, index, count)});
    layers.SetCurrentChannel(ui.draw, dragging ? 1 : 0);
    const float top =
        ui.approach(base + "/top", dragging ? in_hand : place.y, dragging ? motion::kNone : motion::kMoved);
    const Rect rect{place.x, top, place.w, place.h};

    shadow(ui, rect, ui.theme().radius, dragging ? 4.0F : 1.2F);
    fill(ui, rect, blend(ui, Tone::Surface, Tone::AccentSoft, dragging ? 1.0F : 0.0F), ui.theme().radius);
    outline(ui, rect, ink(ui, dragging ? Tone::Accent : Tone::Line), dragging ? 2.0F : 1.0F,
            ui.theme().radius);
    draw_grip(ui, {rect.x + kHandle / 2, rect.y + rect.h / 2}, ink(ui, Tone::Control));
    const float text_height = laid.name.height + laid.text.height;
    const float text_top = rect.y + (rect.h - text_height) / 2;
    draw_text(ui, kFloorName, laid.name, rect.x + kHandle, text_top, rect.w);
    draw_text(ui, kText, laid.text, rect.x + kHandle, text_top + laid.name.height, rect.w);

    const std::string name = card.title + "\n" + card.text;
    const Rect words{rect.x + kHandle, place.y, place.w - kHandle - kArrows, place.h};
    ui.sem.add({.role = Role::Text, .id = base + "/text", .name = name, .rect = words});
    ui.sem.add({.role = Role::Drag, .id = base + "/drag", .rect = handle, .value = std::to_string(index)});
    const auto from = static_cast<int>(index);
    const Rect up{rect.right() - kArrows, rect.y + (rect.h - kTarget) / 2, kTarget, kTarget};
    const Rect down{up.right(), up.y, kTarget, kTarget};
    const std::initializer_list<app::Words::Fill> fills = {{"name", card.name}};
    if (arrow_button(ui, up, base + "/up", context.words("ranking.up", fills), 3, index == 0)) {
        context.send(app::MoveCard{from, from - 1});
    }
    if (arrow_button(ui, down, base + "/down", context.words("ranking.down", fills), 1, index + 1 == count)) {
        context.send(app::MoveCard{from, from + 1});
    }
    if (const auto drop = ui.take(base + "/drag")) context.send(app::MoveCard{from, drop->value});
    ui.sem.close();
}

void draw_cards(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const auto cards = app::ranking_cards(context.model);
    // The card in the hand lies above the others.
    ImDrawListSplitter layers;
    layers.Split(ui.draw, 2);
    ui.sem.open(
        {.role = Role::Ordered, .id = "cards", .name = context.words("ranking.list"), .look = "cards"});
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const CardText laid = lay_card(ui, cards[i], column.w);
        const Rect place{column.x, column.y, column.w, laid.height};
        draw_card(context, layers, cards[i], laid, place, i, cards.size());
        column.y = place.bottom() + kCardGap;
    }
    layers.Merge(ui.draw);
    ui.sem.close();
    column.y -= kCardGap;
}

/// Whether the order counts. A card that is moved ticks the box; whoever presses on without either has said nothing.
void draw_agreement(const ScreenContext& context, Column& column) {
    const bool on = context.model.visit.ordered;
    if (checkbox(context.ui, column, "ranking/agree", context.words("ranking.agree"), on))
        context.send(app::AgreeToOrder{!on});
    paragraph(context.ui, column, "ranking/counts", context.words(on ? "ranking.counts" : "ranking.left.out"),
              {.size = kSmall, .tone = Tone::Muted}, "small");
}

} // namespace

void draw_ranking(const ScreenContext& context) {
    Ui& ui = context.ui;
    Column& column = context.column;
    const int total = app::item_count(context.model);
    progress(ui, column, "progress", context.words("ranking.title"), total, total + 1,
             context.words("question.left.seconds"));
    column.space(context.wide ? 44 : 24);
    heading(ui, column, "ranking/title", 1, app::ranking_prompt(context.model),
            {.size = context.wide ? kTitle + 1 : 22, .weight = Weight::Strong, .leading = 1.28F});
    column.space(10);
    paragraph(ui, column, "ranking/help", context.words("ranking.help"), {.tone = Tone::Muted});
    column.space(20);
    draw_cards(context, column);
    column.space(12);
    draw_agreement(context, column);
    column.space(16);

    const std::string back = context.words("question.back");
    const std::string done = context.words("ranking.done");
    const Rect left{column.x, column.y, std::max(button_width(ui, back), 100.0F), 52};
    if (button(ui, left, "ranking/back", back, ButtonLook::Secondary)) context.send(app::Back{});
    const float width = std::min(std::max(button_width(ui, done), 160.0F), column.w - left.w - kTargetGap);
    const Rect right{column.x + column.w - width, column.y, width, 52};
    if (button(ui, right, "ranking/done", done, ButtonLook::Primary)) context.send(app::FinishRanking{true});
    column.y = right.bottom();
}

} // namespace upstream::ui
