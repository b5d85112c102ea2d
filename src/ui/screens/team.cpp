// A team: many pasted links as one picture of where they agree and where not. May use: widgets, paint, house, app.
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/present/team_text.hpp"
#include "upstream/ui/paint/paint.hpp"
#include "upstream/ui/pictures/house.hpp"
#include "upstream/ui/screens/screens.hpp"

#include <algorithm>

namespace upstream::ui {

namespace {

using app::TeamFloor;
using app::TeamText;

/// All scores as a thin line and the middle half as a bar, where they are shown, the median as a dot, from 0 to 100.
void draw_spread(Ui& ui, const Rect& rect, const TeamFloor& floor, int threshold) {
    const auto place = [&rect](int value) { return rect.x + rect.w * static_cast<float>(value) / 100; };
    const float middle = rect.y + rect.h / 2;
    fill(ui, {rect.x, middle - 1, rect.w, 2}, ink(ui, Tone::Line), 1);
    line(ui, {place(threshold), rect.y}, {place(threshold), rect.bottom()}, ink(ui, Tone::Muted), 1.5F);
    const Tone tone = floor.cracked ? Tone::Cracked : floor.on_path ? Tone::Shaky : Tone::Solid;
    if (floor.spread) {
        fill(ui, {place(floor.min), middle - 2, std::max(place(floor.max) - place(floor.min), 2.0F), 4},
             ink(ui, tone, 0.45F), 2);
        const float left = place(floor.lower_quartile);
        fill(ui, {left, middle - 7, std::max(place(floor.upper_quartile) - left, 4.0F), 14},
             ink(ui, tone, 0.4F), 5);
    }
    disc(ui, {place(floor.median), middle}, 7.5F, ink(ui, Tone::Surface));
    disc(ui, {place(floor.median), middle}, 6, ink(ui, tone));
}

/// One label and its value, which is a cell of the table. Returns where the next one begins.
float draw_fact(Ui& ui, const std::string& id, const std::string& label, const std::string& value, float x,
                float y) {
    const TextStyle quiet{.size = kSmall, .tone = Tone::Muted};
    const TextStyle strong{.size = kSmall, .weight = Weight::Strong};
    const float left = text_width(ui.fonts(), quiet, label) + 6;
    const float width = text_width(ui.fonts(), strong, value);
    draw_line(ui, quiet, label, {x, y, left, 24});
    const Rect rect{x + left, y, width, 24};
    draw_line(ui, strong, value, rect);
    cell(ui, Role::Cell, id, value, rect);
    return rect.right() + 18;
}

void draw_row(const ScreenContext& context, const TeamFloor& floor, const std::string& id, Column& column) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    row_begin(ui, id);
    const Rect name{column.x, column.y, column.w, 26};
    draw_line(ui, {.size = 17, .weight = Weight::Strong}, floor.name, name);
    cell(ui, Role::RowHeader, id + "/name", floor.name, {name.x, name.y, name.w * 0.6F, name.h});
    column.space(28);
    if (floor.known) {
        draw_spread(ui, {column.x, column.y, column.w, 22}, floor, instrument(context.model).solid_from());
        column.space(26);
    }
    // The facts wrap where the row is narrow.
    const std::pair<const char*, std::string> facts[] = {
        {"median", floor.known ? std::to_string(floor.median) : words("compare.unknown")},
        {"half", floor.spread ? floor.half : words("compare.unknown")},
        {"views", floor.spread  ? floor.agreement
                  : floor.known ? words("compare.unknown")
                                : words("compare.unknown.words")},
        {"first", floor.known ? floor.first : words("compare.unknown")}};
    float x = column.x;
    for (const auto& [key, value] : facts) {
        const std::string label = words(std::string("team.") + key);
        const float width = text_width(ui.fonts(), {.size = kSmall}, label) + 6 +
                            text_width(ui.fonts(), {.size = kSmall, .weight = Weight::Strong}, value);
        if (x > column.x && x + width > column.x + column.w) {
            x = column.x;
            column.space(24);
        }
        x = draw_fact(ui, id + "/" + key, label, value, x, column.y);
    }
    column.space(24);
    row_end(ui);
}

void draw_table(const ScreenContext& context, const TeamText& team_text, Column& column) {
    Ui& ui = context.ui;
    ui.sem.open({.role = Role::Region, .id = "team/card", .look = "card"});
    Card card(ui, column, context.wide ? 28.0F : 20.0F);
    table_begin(ui, "team/table", context.words("team.table"));
    row_begin(ui, "team/head");
    const Rect corner{card.inner.x, card.inner.y, 1, 1};
    for (const char* key : {"floor", "median", "half", "views", "first"}) {
        cell(ui, Role::ColumnHeader, std::string("team/head/") + key,
             context.words(std::string("team.") + key), corner);
    }
    row_end(ui);
    for (std::size_t i = team_text.floors.size(); i-- > 0;) {
        draw_row(context, team_text.floors[i], "team/" + std::to_string(i), card.inner);
        if (i > 0) card.inner.space(14);
    }
    table_end(ui);
    card.finish(column);
    ui.sem.close();
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
    return out;
}

void draw_path(const ScreenContext& context, const TeamText& team_text, Column& column) {
    if (team_text.path.empty()) return;
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    paragraph(ui, column, "team/path",
              words("team.path", {{"path", joined(team_text.path, words("team.path.then"))}}),
              {.weight = Weight::Strong}, "strong");
    if (team_text.actions.empty()) return;
    column.space(14);
    const std::string title = words("team.actions", {{"stage", team_text.path.front()}});
    heading(ui, column, "team/actions/title", 3, title, {.size = kBody, .weight = Weight::Strong});
    column.space(8);
    bullets(ui, column, "team/actions", title, team_text.actions, Mark::ToDo);
}

void draw_team_link(const ScreenContext& context, Column& column) {
    if (!app::has_address(context.model)) return;
    Ui& ui = context.ui;
    const bool done = context.model.view.copy == app::Copy::Done;
    const std::string label = context.words(done ? "result.copied" : "team.copy");
    Flow flow(column, 52);
    if (button(ui, flow.next(button_width(ui, label)), "team/copy", label, ButtonLook::Primary))
        context.send(app::CopyLink{});
    column.space(8);
    paragraph(ui, column, "team/copy/note", context.words("team.copy.note"),
              {.size = kSmall, .tone = Tone::Muted}, "small");
}

void draw_refused(const ScreenContext& context, const TeamText& team_text, Column& column) {
    if (team_text.refused.empty()) return;
    column.space(20);
    heading(context.ui, column, "team/refused/title", 3, team_text.refused,
            {.size = kBody, .weight = Weight::Strong});
    column.space(8);
    bullets(context.ui, column, "team/refused", team_text.refused, team_text.refusals, Mark::Dot);
}

void draw_summary(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const TeamText team_text = app::describe_team(context.model);
    // Why there is no result has been said; here is which lines were wrong.
    if (context.model.view.team->team.size == 0) return draw_refused(context, team_text, column);
    paragraph(ui, column, "team/count", team_text.count,
              {.size = kSmall, .weight = Weight::Strong, .tone = Tone::Accent}, "kicker");
    column.space(6);
    heading(ui, column, "team/result", 2, team_text.headline,
            {.size = context.wide ? 27.0F : 22.0F, .weight = Weight::Strong, .leading = 1.25F});
    int number = 0;
    for (const std::string& note : team_text.notes) {
        column.space(6);
        paragraph(ui, column, "team/note/" + std::to_string(number++), note, {});
    }
    if (!team_text.floors.empty()) {
        column.space(18);
        draw_table(context, team_text, column);
        column.space(20);
        draw_path(context, team_text, column);
        column.space(22);
        draw_team_link(context, column);
    }
    draw_refused(context, team_text, column);
}

void draw_input(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    if (const auto text = textbox(ui, column, "team/field", words("team.field"), 132))
        context.send(app::Paste{*text});
    column.space(12);
    Flow flow(column, 52);
    const std::string go = words("team.go");
    if (button(ui, flow.next(button_width(ui, go)), "team/go", go, ButtonLook::Primary))
        context.send(app::GatherTeam{});
    const std::string file = words("team.file");
    if (const auto text = file_button(ui, flow.next(button_width(ui, file)), "team/file", file)) {
        context.send(app::Paste{*text});
        context.send(app::GatherTeam{});
    }
    if (context.model.view.paste_problem.empty()) return;
    column.space(12);
    paragraph(ui, column, "team/problem",
              app::explain(*context.model.environment.content, context.model.view.paste_problem),
              {.weight = Weight::Strong, .tone = Tone::Cracked}, "problem");
}

} // namespace

void draw_team(const ScreenContext& context) {
    Ui& ui = context.ui;
    Column& column = context.column;
    const bool by_link = context.model.view.team && context.model.view.team->by_link;
    draw_title(context, column, "team");
    column.space(10);
    paragraph(ui, column, "team/note", context.words(by_link ? "team.opened" : "team.note"),
              {.tone = Tone::Muted}, "muted");
    column.space(18);
    if (!by_link) draw_input(context, column);
    if (!context.model.view.team) return;
    column.space(by_link ? 4.0F : 28.0F);
    draw_summary(context, column);
}

} // namespace upstream::ui
