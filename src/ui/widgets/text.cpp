// Headings, paragraphs, lists, progress. May use: paint, ui.
#include "upstream/ui/paint/paint.hpp"
#include "upstream/ui/widgets/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace upstream::ui {

namespace {

/// A text that was drawn: where, and how it was set.
struct Drawn {
    Rect rect;
    std::string set;
};

/// Sets a text into the column, beginning on whole px as the browser's does, which lies over it to be selected.
Drawn set_text(Ui& ui, Column& column, const TextStyle& style, std::string_view text, float indent = 0) {
    const TextBlock block = lay_out(ui.fonts(), style, text, column.w - indent);
    const Rect rect{column.x, column.y, column.w, block.height};
    draw_text(ui, style, block, std::round(rect.x) + indent, std::round(rect.y), rect.w - indent);
    column.y += block.height;
    return {rect, ui.viewport.html ? std::string{} : describe(style, block, text, indent)};
}

} // namespace

void heading(Ui& ui, Column& column, std::string_view id, int level, std::string_view text,
             const TextStyle& style, std::string_view heard_first) {
    const auto [rect, set] = set_text(ui, column, style, text);
    const bool focused = ui.focused(id);
    if (focused) focus_ring(ui, rect.inset(-4), 6);
    ui.sem.add({.role = Role::Heading,
                .id = std::string(id),
                .name = std::string(text),
                .rect = rect,
                .value = std::to_string(level) + std::string(heard_first),
                .set = set});
}

void paragraph(Ui& ui, Column& column, std::string_view id, std::string_view text, const TextStyle& style,
               std::string_view look) {
    const auto [rect, set] = set_text(ui, column, style, text);
    ui.sem.add({.role = Role::Text,
                .id = std::string(id),
                .name = std::string(text),
                .rect = rect,
                .look = std::string(look),
                .set = set});
}

void caption(Ui& ui, Column& column, std::string_view text, const TextStyle& style) {
    set_text(ui, column, style, text);
}

void bullets(Ui& ui, Column& column, std::string_view id, std::string_view name,
             const std::vector<std::string>& sentences, Mark mark) {
    constexpr float kIndent = 24;
    constexpr float kGap = 8;
    const char* const look = mark == Mark::Tick ? "" : mark == Mark::Dot ? "dots" : "todo";
    ui.sem.open({.role = Role::List, .id = std::string(id), .name = std::string(name), .look = look});
    int number = 0;
    for (const std::string& sentence : sentences) {
        if (number > 0) column.space(kGap);
        const TextStyle style{.size = kBody, .leading = 1.45F};
        const auto [rect, set] = set_text(ui, column, style, sentence, kIndent);
        const float middle = rect.y + style.size * style.leading / 2;
        const Point at{column.x + 7, middle};
        switch (mark) {
        case Mark::Tick: check_mark(ui, at, 12, ink(ui, Tone::Accent), 2); break;
        case Mark::Dot: disc(ui, at, 2.6F, ink(ui, Tone::Muted)); break;
        case Mark::ToDo: outline(ui, {at.x - 6, at.y - 6, 12, 12}, ink(ui, Tone::Accent), 1.6F, 3); break;
        }
        ui.sem.add({.role = Role::ListItem,
                    .id = std::string(id) + "/" + std::to_string(number),
                    .name = sentence,
                    .rect = rect,
                    .set = set});
        ++number;
    }
    ui.sem.close();
}

void progress(Ui& ui, Column& column, std::string_view id, std::string_view label, int now, int max,
              std::string_view trailing) {
    constexpr float kBar = 6;
    const TextStyle style{.size = kSmall, .tone = Tone::Muted};
    const float leading = style.size * style.leading;
    const float label_width = text_width(ui.fonts(), style, label);
    const float width = text_width(ui.fonts(), style, trailing);
    // Where both do not fit side by side, as at 500 % zoom, one stands below the other.
    constexpr float kBetween = 16;
    const bool beside = trailing.empty() || label_width + kBetween + width <= column.w;
    const Rect words{column.x, column.y, column.w, leading};
    const Rect aside{column.x, column.y + (beside ? 0 : leading), column.w, leading};
    draw_line(ui, style, label, words);
    TextStyle right = style;
    right.align = beside ? Align::Right : Align::Left;
    draw_line(ui, right, trailing, aside);
    const Rect bar{column.x, aside.bottom() + 8, column.w, kBar};
    fill(ui, bar, ink(ui, Tone::Line), kBar / 2);
    const float part = ui.approach(std::string(id) + "/bar",
                                   static_cast<float>(now) / static_cast<float>(max), motion::kProgress);
    fill(ui, {bar.x, bar.y, std::max(bar.w * part, kBar), kBar}, ink(ui, Tone::Accent), kBar / 2);
    ui.sem.add({.role = Role::Progress,
                .id = std::string(id),
                .name = std::string(label),
                .rect = {column.x, column.y, column.w, bar.bottom() - column.y},
                .value = std::to_string(now) + "/" + std::to_string(max)});
    if (!trailing.empty()) {
        ui.sem.add({.role = Role::Text,
                    .id = std::string(id) + "/left",
                    .name = std::string(trailing),
                    .rect = {beside ? aside.right() - width : aside.x, aside.y, width, aside.h},
                    .look = "aside"});
    }
    column.y = bar.bottom();
}

} // namespace upstream::ui
