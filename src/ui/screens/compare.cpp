// Two results side by side: a pasted link beside the one on show. May use: widgets, paint, house, app.
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/differences.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/ui/paint/paint.hpp"
#include "upstream/ui/pictures/house.hpp"
#include "upstream/ui/screens/screens.hpp"

#include <algorithm>

namespace upstream::ui {

namespace {

using app::FloorDifference;

constexpr TextStyle kCellText{.size = kBody, .leading = 1.4F};
constexpr TextStyle kNumber{.size = kBody, .weight = Weight::Strong, .leading = 1.4F, .align = Align::Right};
constexpr TextStyle kHead{
    .size = kSmall, .weight = Weight::Strong, .tone = Tone::Muted, .align = Align::Right};

void mark_first(Ui& ui, Point at) {
    disc(ui, at, 6, ink(ui, Tone::Control));
    disc(ui, at, 3.5F, ink(ui, Tone::Surface));
}

void mark_second(Ui& ui, Point at) { disc(ui, at, 6, ink(ui, Tone::Accent)); }

/// Both scores with their likely ranges on one line from 0 to 100: the first hollow, the second filled.
void draw_pair(Ui& ui, const Rect& rect, const FloorDifference& floor, float threshold) {
    const auto place = [&rect](double value) { return rect.x + rect.w * static_cast<float>(value) / 100; };
    const float upper = rect.y + rect.h * 0.32F;
    const float lower = rect.y + rect.h * 0.68F;
    fill(ui, {rect.x, rect.y + rect.h / 2 - 1, rect.w, 2}, ink(ui, Tone::Line), 1);
    line(ui, {place(threshold), rect.y}, {place(threshold), rect.bottom()}, ink(ui, Tone::Muted), 1.5F);
    const auto range = [&](double low, double high, float y, Tone tone) {
        fill(ui, {place(low), y - 3, std::max(place(high) - place(low), 2.0F), 6}, ink(ui, tone, 0.4F), 3);
    };
    range(floor.a_low, floor.a_high, upper, Tone::Control);
    range(floor.b_low, floor.b_high, lower, Tone::Accent);
    mark_first(ui, {place(floor.a), upper});
    mark_second(ui, {place(floor.b), lower});
}

/// Where the two columns of numbers stand, how wide they are, and whether the names have lines of their own above them.
struct Columns {
    float first;
    float first_width;
    float second;
    float second_width;
    bool names_apart;
};

/// Room for a number, and for its column's heading with the mark before it.
float column_width(const Ui& ui, const std::string& heading) {
    constexpr float kNumberRoom = 76;
    constexpr float kMarkRoom = 32;
    return std::max(kNumberRoom, text_width(ui.fonts(), kHead, heading) + kMarkRoom);
}

Columns columns_of(const Ui& ui, const app::Differences& all, const Column& column) {
    const float first = column_width(ui, all.first);
    const float second = column_width(ui, all.second);
    const float room = column.w - first - second;
    const bool apart = std::any_of(all.floors.begin(), all.floors.end(), [&](const FloorDifference& floor) {
        return text_width(ui.fonts(), kFloorName, floor.name) > room;
    });
    return {column.x + room, first, column.x + room + first, second, apart};
}

void draw_head(const ScreenContext& context, const app::Differences& all, const Columns& at, Column& column) {
    Ui& ui = context.ui;
    const auto head = [&](std::string_view id, const std::string& text, const Rect& rect, bool shown) {
        if (shown) draw_line(ui, kHead, text, rect);
        cell(ui, Role::ColumnHeader, id, text, shown ? rect : Rect{rect.x, rect.y, 1, 1});
    };
    row_begin(ui, "compare/head");
    head("compare/head/floor", context.words("compare.floor"), {column.x, column.y, 1, 24}, false);
    head("compare/head/first", all.first, {at.first, column.y, at.first_width, 24}, true);
    head("compare/head/second", all.second, {at.second, column.y, at.second_width, 24}, true);
    const auto before = [&](const std::string& text, float right) {
        return Point{right - text_width(ui.fonts(), kHead, text) - 12, column.y + 12};
    };
    mark_first(ui, before(all.first, at.second));
    mark_second(ui, before(all.second, at.second + at.second_width));
    head("compare/head/difference", context.words("compare.difference"), {column.x, column.y, 1, 24}, false);
    row_end(ui);
    column.space(26);
}

void draw_row(const ScreenContext& context, const FloorDifference& floor, const std::string& id,
              const Columns& at, Column& column) {
    Ui& ui = context.ui;
    constexpr float kLine = 26;
    row_begin(ui, id);
    const Rect name{column.x, column.y, at.names_apart ? column.w : at.first - column.x, kLine};
    draw_line(ui, kFloorName, floor.name, name);
    cell(ui, Role::RowHeader, id + "/name", floor.name, name);
    if (at.names_apart) column.space(kLine);
    const Rect first{at.first, column.y, at.first_width, kLine};
    draw_line(ui, kNumber, floor.first, first);
    cell(ui, Role::Cell, id + "/first", floor.first, first);
    const Rect second{at.second, column.y, at.second_width, kLine};
    draw_line(ui, kNumber, floor.second, second);
    cell(ui, Role::Cell, id + "/second", floor.second, second);
    column.space(kLine + 2);
    if (floor.known) {
        const auto threshold = static_cast<float>(instrument(context.model).solid_from());
        draw_pair(ui, {column.x, column.y, column.w, 26}, floor, threshold);
        column.space(28);
    }
    TextStyle style = kCellText;
    style.size = kSmall + 1;
    style.weight = floor.evidence == engine::Evidence::Clear ? Weight::Strong : Weight::Regular;
    style.tone = floor.evidence == engine::Evidence::None ? Tone::Muted : Tone::Text;
    const TextBlock block = lay_out(ui.fonts(), style, floor.words, column.w);
    const Rect words{column.x, column.y, column.w, block.height};
    draw_text(ui, style, block, words.x, words.y, words.w);
    cell(ui, Role::Cell, id + "/difference", floor.words, words);
    column.y = words.bottom();
    row_end(ui);
}

void draw_table(const ScreenContext& context, const app::Differences& all, Column& column) {
    Ui& ui = context.ui;
    ui.sem.open({.role = Role::Region, .id = "compare/card", .look = "card"});
    Card card(ui, column, context.wide ? 28.0F : 20.0F);
    table_begin(ui, "compare/table", context.words("compare.table"));
    const Columns at = columns_of(ui, all, card.inner);
    draw_head(context, all, at, card.inner);
    for (std::size_t i = all.floors.size(); i-- > 0;) {
        draw_row(context, all.floors[i], "compare/" + std::to_string(i), at, card.inner);
        if (i > 0) card.inner.space(18);
    }
    table_end(ui);
    card.finish(column);
    ui.sem.close();
}

void draw_differences(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const app::Differences all = app::differences(context.model);
    heading(ui, column, "compare/result", 2, all.headline,
            {.size = context.wide ? 27.0F : 22.0F, .weight = Weight::Strong, .leading = 1.25F});
    column.space(8);
    paragraph(ui, column, "compare/summary", all.summary, {.size = kBody});
    column.space(18);
    draw_table(context, all, column);
    if (all.two_views) return;
    column.space(8);
    const std::string swap = context.words("compare.swap");
    Flow flow(column, kTarget);
    if (button(ui, flow.next(button_width(ui, swap)), "compare/swap", swap, ButtonLook::Secondary))
        context.send(app::Swap{});
}

/// The opened result and one's own, which stand side by side unasked.
void draw_views(const ScreenContext& context, Column& column) {
    paragraph(context.ui, column, "compare/note", context.words("compare.own"), {.tone = Tone::Muted},
              "muted");
    column.space(12);
    Flow flow(column, 52);
    const std::string alone = context.words("compare.alone");
    if (button(context.ui, flow.next(std::min(button_width(context.ui, alone), column.w)), "compare/alone",
               alone, ButtonLook::Secondary))
        context.send(app::MyResults{app::MyResults::Act::Alone});
    column.space(24);
    draw_differences(context, column);
}

} // namespace

void draw_compare(const ScreenContext& context) {
    Ui& ui = context.ui;
    Column& column = context.column;
    draw_title(context, column, "compare");
    column.space(10);
    if (context.model.view.side_by_side) return draw_views(context, column);
    paragraph(ui, column, "compare/note", context.words(app::of_views(context.model, "compare.note")),
              {.tone = Tone::Muted}, "muted");
    column.space(18);
    if (const auto text =
            textbox(ui, column, "compare/field", context.words("compare.field"), 64,
                    context.model.view.viewed ? std::string_view() : context.model.visit.earlier))
        context.send(app::Paste{*text});
    column.space(12);
    Flow flow(column, 52);
    const std::string go = context.words("compare.go");
    if (button(ui, flow.next(std::max(button_width(ui, go), 160.0F)), "compare/go", go, ButtonLook::Primary))
        context.send(app::CompareLink{});
    if (!context.model.view.paste_problem.empty()) {
        column.space(12);
        paragraph(ui, column, "compare/problem",
                  app::explain(*context.model.environment.content, context.model.view.paste_problem),
                  {.weight = Weight::Strong, .tone = Tone::Cracked}, "problem");
    }
    if (!context.model.view.other) return;
    column.space(28);
    draw_differences(context, column);
}

} // namespace upstream::ui
