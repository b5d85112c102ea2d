// Buttons, choices, checkboxes, links. May use: paint, ui.
#include "upstream/ui/paint/paint.hpp"
#include "upstream/ui/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace upstream::ui {

namespace {

constexpr TextStyle kButtonText{.size = kBody, .weight = Weight::Strong, .align = Align::Centre};

/// The mark of a radio: a ring, filled as far as `part`.
void radio_mark(Ui& ui, Point centre, float part, float hover) {
    constexpr float kRadius = 11;
    if (part > 0) disc(ui, centre, kRadius * (0.6F + 0.4F * part), ink(ui, Tone::Accent, part));
    if (part < 1) ring(ui, centre, kRadius, blend(ui, Tone::Control, Tone::Accent, std::max(hover, part)), 2);
    if (part > 0) check_mark(ui, centre, 11 * part, ink(ui, Tone::OnAccent, part), 2.2F);
}

/// A choice's key (“1”) in the place of the radio mark while it is not chosen.
void key_mark(Ui& ui, Point centre, std::string_view key, float hover) {
    constexpr float kSize = 28;
    const Rect rect{centre.x - kSize / 2, centre.y - kSize / 2, kSize, kSize};
    outline(ui, rect, blend(ui, Tone::Control, Tone::Accent, hover), 1.5F, kSize / 2);
    draw_line(ui, {.size = kSmall, .weight = Weight::Strong, .tone = Tone::Muted, .align = Align::Centre},
              key, rect);
}

void chosen_mark(Ui& ui, Point centre, float part) {
    disc(ui, centre, 14 * (0.7F + 0.3F * part), ink(ui, Tone::Accent, part));
    check_mark(ui, centre, 13 * part, ink(ui, Tone::OnAccent, part), 2.4F);
}

} // namespace

float button_width(const Ui& ui, std::string_view label, ButtonLook look) {
    constexpr float kPadding = 24;
    constexpr float kLeast = 96;
    const float text = text_width(ui.fonts(), kButtonText, label);
    return look == ButtonLook::Quiet ? text + 2 * kQuietPadding : std::max(text + 2 * kPadding, kLeast);
}

namespace {

/// The style token of the HTML rendering.
const char* look_name(ButtonLook look) {
    switch (look) {
    case ButtonLook::Primary: return "primary";
    case ButtonLook::Secondary: return "secondary";
    case ButtonLook::Quiet: return "quiet";
    }
    return "";
}

} // namespace

std::optional<Activation> button(Ui& ui, const Rect& place, std::string_view id, std::string_view label,
                                 ButtonLook look, bool disabled) {
    const Rect rect = place.snapped();
    const Touch touch = ui.touch(id, rect, disabled);
    const float radius = std::min(ui.theme().radius, rect.h / 2);
    TextStyle style = kButtonText;
    if (look == ButtonLook::Primary && !disabled) {
        shadow(ui, rect, radius, 1.5F * (1 - touch.press));
        fill(ui, rect, blend(ui, Tone::Accent, Tone::AccentStrong, std::max(touch.hover, touch.press)),
             radius);
        style.tone = Tone::OnAccent;
    } else if (look == ButtonLook::Quiet && !disabled) {
        fill(ui, rect, ink(ui, Tone::AccentSoft, std::max(touch.hover, touch.press)), radius);
        style.tone = Tone::Accent;
    } else {
        fill(ui, rect,
             blend(ui, Tone::Surface, disabled ? Tone::Sunken : Tone::AccentSoft,
                   disabled ? 1.0F : std::max(touch.hover * 0.7F, touch.press)),
             radius);
        outline(ui, rect, ink(ui, disabled ? Tone::Line : Tone::Control), 1.5F, radius);
        style.tone = disabled ? Tone::Muted : Tone::Text;
    }
    if (touch.focused) focus_ring(ui, rect, radius);
    const TextBlock block = lay_out(ui.fonts(), style, label, rect.w - 16);
    draw_text(ui, style, block, rect.x + 8, rect.y + (rect.h - block.height) / 2, rect.w - 16);
    ui.sem.add({.role = Role::Button,
                .id = std::string(id),
                .name = std::string(label),
                .rect = rect,
                .look = look_name(look),
                .disabled = disabled});
    return touch.activated;
}

std::optional<Activation> default_button(Ui& ui, const Rect& place, std::string_view id,
                                         std::string_view label, bool disabled) {
    const auto activation = button(ui, place, id, label, ButtonLook::Primary, disabled);
    ui.sem.make_default();
    return activation;
}

std::optional<Activation> arrow_button(Ui& ui, const Rect& place, std::string_view id, std::string_view label,
                                       int direction, bool disabled) {
    const Rect rect = place.snapped();
    const Touch touch = ui.touch(id, rect, disabled);
    const float radius = std::min(ui.theme().radius, rect.h / 2);
    fill(ui, rect.inset(3), ink(ui, Tone::AccentSoft, std::max(touch.hover, touch.press)), radius);
    if (touch.focused) focus_ring(ui, rect.inset(4), radius);
    chevron(ui, {rect.x + rect.w / 2, rect.y + rect.h / 2}, 16, direction,
            ink(ui, disabled ? Tone::Line : Tone::Accent), 2.4F);
    ui.sem.add({.role = Role::Button,
                .id = std::string(id),
                .name = std::string(label),
                .rect = rect,
                .look = direction == 3 ? "arrow arrow-up" : "arrow arrow-down",
                .disabled = disabled});
    return touch.activated;
}

namespace {

/// A line of text that can be pressed, with a chevron before it, which points down if it is open, else to where the line leads.
std::pair<Rect, Touch> text_button(Ui& ui, Column& column, std::string_view id, std::string_view label,
                                   std::string_view detail, bool open) {
    constexpr float kRoom = 28;
    TextStyle style{.size = kBody, .weight = Weight::Strong, .tone = Tone::Accent, .leading = 1.35F};
    if (!detail.empty()) {
        style.weight = Weight::Regular;
        style.tone = Tone::Text;
    }
    const TextStyle below{.size = kSmall, .weight = Weight::Strong, .tone = Tone::Accent, .leading = 1.4F};
    const float room = column.w - kRoom;
    const TextBlock block = lay_out(ui.fonts(), style, label, room);
    const TextBlock more = lay_out(ui.fonts(), below, detail, room);
    const float text = block.height + more.height;
    const Rect rect = Rect{column.x, column.y, column.w, std::max(kTarget, text + 16)}.snapped();
    const Touch touch = ui.touch(id, rect);
    fill(ui, {rect.x - 8, rect.y, rect.w + 16, rect.h},
         ink(ui, Tone::AccentSoft, std::max(touch.hover, touch.press)), 10);
    if (touch.focused) focus_ring(ui, rect, 8);
    chevron(ui, {rect.x + 9, rect.y + rect.h / 2}, 13, open ? 1 : 0, ink(ui, Tone::Accent), 2.2F);
    const float top = rect.y + (rect.h - text) / 2;
    draw_text(ui, style, block, rect.x + kRoom, top, room);
    draw_text(ui, below, more, rect.x + kRoom, top + block.height, room);
    column.y = rect.bottom();
    return {rect, touch};
}

} // namespace

std::optional<Activation> disclosure(Ui& ui, Column& column, std::string_view id, std::string_view label,
                                     bool open, std::string_view detail) {
    const auto [rect, touch] = text_button(ui, column, id, label, detail, open);
    ui.sem.add({.role = Role::Button,
                .id = std::string(id),
                .name = detail.empty() ? std::string(label) : std::string(label) + "\n" + std::string(detail),
                .rect = rect,
                .look = detail.empty() ? "disclosure" : "disclosure listed",
                .expandable = true,
                .expanded = open});
    return touch.activated;
}

std::optional<Activation> step(Ui& ui, Column& column, std::string_view id, std::string_view label) {
    const auto [rect, touch] = text_button(ui, column, id, label, {}, false);
    ui.sem.add({.role = Role::Button,
                .id = std::string(id),
                .name = std::string(label),
                .rect = rect,
                .look = "disclosure"});
    return touch.activated;
}

void group_begin(Ui& ui, std::string_view id, std::string_view name, std::string_view look) {
    ui.sem.open(
        {.role = Role::Group, .id = std::string(id), .name = std::string(name), .look = std::string(look)});
}

void group_end(Ui& ui) { ui.sem.close(); }

std::optional<Activation> choice(Ui& ui, Column& column, const Choice& option, float least_height) {
    constexpr float kMarkRoom = 56;
    constexpr float kPadding = 12;
    const TextStyle label_style{
        .size = kBody, .weight = option.quiet ? Weight::Regular : Weight::Strong, .leading = 1.35F};
    const TextStyle hint_style{.size = kSmall, .tone = Tone::Muted, .leading = 1.4F};
    const float text_room = column.w - kMarkRoom - kPadding;
    const TextBlock label = lay_out(ui.fonts(), label_style, option.label, text_room);
    const TextBlock hint = lay_out(ui.fonts(), hint_style, option.hint, text_room);
    const float text_height = label.height + hint.height;
    const float height = std::max({least_height, kTarget, text_height + 2 * kPadding});
    const Rect rect = Rect{column.x, column.y, column.w, height}.snapped();

    const Touch touch = ui.touch(option.id, rect);
    const float chosen =
        ui.approach(std::string(option.id) + "/chosen", option.chosen ? 1.0F : 0.0F, motion::kChosen);
    const float radius = std::min(ui.theme().radius, rect.h / 2);
    if (!option.quiet) shadow(ui, rect, radius, 1.0F * (1 - touch.press));
    const float warm = std::max({chosen, touch.press, touch.hover * 0.5F});
    fill(ui, rect, blend(ui, option.quiet ? Tone::Background : Tone::Surface, Tone::AccentSoft, warm),
         radius);
    outline(ui, rect,
            blend(ui, option.quiet ? Tone::Line : Tone::Control, Tone::Accent, std::max(chosen, touch.hover)),
            1.5F + 0.5F * chosen, radius);
    if (touch.focused) focus_ring(ui, rect, radius);

    const Point mark{rect.x + kMarkRoom / 2, rect.y + rect.h / 2};
    if (option.key.empty()) {
        radio_mark(ui, mark, chosen, touch.hover);
    } else {
        if (chosen < 1) key_mark(ui, mark, option.key, touch.hover);
        if (chosen > 0) chosen_mark(ui, mark, chosen);
    }
    const float top = rect.y + (rect.h - text_height) / 2;
    draw_text(ui, label_style, label, rect.x + kMarkRoom, top, text_room);
    draw_text(ui, hint_style, hint, rect.x + kMarkRoom, top + label.height, text_room);
    std::string name(option.label);
    if (!option.hint.empty()) name.append("\n").append(option.hint);
    ui.sem.add({.role = Role::Radio,
                .id = std::string(option.id),
                .name = std::move(name),
                .rect = rect,
                .value = std::to_string(option.value),
                .look = option.quiet ? "quiet" : "",
                .checked = option.chosen,
                .digit_key = option.digit_key});
    column.y = rect.bottom();
    return touch.activated;
}

std::optional<Activation> checkbox(Ui& ui, Column& column, std::string_view id, std::string_view label,
                                   bool on, float size) {
    constexpr float kBox = 24;
    constexpr float kRoom = 36;
    const TextStyle style{.size = size, .leading = 1.3F};
    const TextBlock block = lay_out(ui.fonts(), style, label, column.w - kRoom);
    const Rect rect = Rect{column.x, column.y, column.w, std::max(kTarget, block.height + 12)}.snapped();
    const Touch touch = ui.touch(id, rect);
    const float part = ui.approach(std::string(id) + "/on", on ? 1.0F : 0.0F, motion::kChosen);
    const Rect box{rect.x, rect.y + (rect.h - kBox) / 2, kBox, kBox};
    fill(ui, box, blend(ui, Tone::Surface, Tone::Accent, part), 7);
    outline(ui, box, blend(ui, Tone::Control, Tone::Accent, std::max(part, touch.hover)), 2, 7);
    if (part > 0)
        check_mark(ui, {box.x + kBox / 2, box.y + kBox / 2}, 13 * part, ink(ui, Tone::OnAccent, part), 2.4F);
    if (touch.focused) focus_ring(ui, rect, 8);
    draw_text(ui, style, block, rect.x + kRoom, rect.y + (rect.h - block.height) / 2, rect.w - kRoom);
    ui.sem.add({.role = Role::Checkbox,
                .id = std::string(id),
                .name = std::string(label),
                .rect = rect,
                .checked = on});
    column.y = rect.bottom();
    return touch.activated;
}

std::optional<Activation> link(Ui& ui, Column& column, std::string_view id, std::string_view label,
                               std::string_view href, Tone tone) {
    const bool small = tone == Tone::Muted;
    const TextStyle style{.size = small ? kSmall : kBody, .tone = tone};
    const float width = std::min(text_width(ui.fonts(), style, label), column.w);
    const Rect rect = Rect{column.x, column.y, width, kTarget}.snapped();
    const Touch touch = ui.touch(id, rect);
    draw_line(ui, style, label, rect);
    const float under = rect.y + rect.h / 2 + style.size * 0.62F;
    line(ui, {rect.x, under}, {rect.right(), under}, ink(ui, tone, 0.45F + 0.55F * touch.hover), 1.5F);
    if (touch.focused) focus_ring(ui, rect.inset(2), 6);
    ui.sem.add({.role = Role::Link,
                .id = std::string(id),
                .name = std::string(label),
                .rect = rect,
                .value = std::string(href),
                .look = small ? "small" : ""});
    column.y = rect.bottom();
    return touch.activated;
}

namespace {

constexpr float kGlobeRoom = 28;
constexpr float kChevronRoom = 22;

/// The sign that says “language” to people who cannot read any word of the page.
void globe(Ui& ui, Point centre, std::uint32_t colour) {
    constexpr float kRadius = 8;
    constexpr int kSteps = 16;
    ring(ui, centre, kRadius, colour, 1.5F);
    line(ui, {centre.x - kRadius, centre.y}, {centre.x + kRadius, centre.y}, colour, 1.3F);
    std::array<Point, kSteps + 1> meridian;
    for (int i = 0; i <= kSteps; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kSteps;
        meridian[static_cast<std::size_t>(i)] = {centre.x + kRadius * 0.45F * std::sin(angle),
                                                 centre.y - kRadius * std::cos(angle)};
    }
    polyline(ui, meridian, colour, 1.3F);
}

} // namespace

float select_width(const Ui& ui, std::string_view chosen_label) {
    return text_width(ui.fonts(), kButtonText, chosen_label) + 2 * kQuietPadding + kGlobeRoom + kChevronRoom;
}

std::optional<Activation> select(Ui& ui, const Rect& place, std::string_view id, std::string_view label,
                                 const std::vector<Option>& options, std::string_view chosen) {
    const Rect rect = place.snapped();
    const Touch touch = ui.touch(id, rect);
    const float radius = std::min(ui.theme().radius, rect.h / 2);
    fill(ui, rect, ink(ui, Tone::AccentSoft, std::max(touch.hover, touch.press)), radius);
    if (touch.focused) focus_ring(ui, rect, radius);
    const float middle = rect.y + rect.h / 2;
    globe(ui, {rect.x + kQuietPadding + 9, middle}, ink(ui, Tone::Accent));
    std::string value(chosen);
    for (const Option& option : options) {
        value.append("\n").append(option.value).append("\t").append(option.label);
        if (option.value != chosen) continue;
        TextStyle style = kButtonText;
        style.tone = Tone::Accent;
        style.align = Align::Left;
        const float left = kQuietPadding + kGlobeRoom;
        draw_line(ui, style, option.label, {rect.x + left, rect.y, rect.w - left, rect.h});
    }
    chevron(ui, {rect.right() - kQuietPadding - 6, middle + 1}, 10, 1, ink(ui, Tone::Accent), 2);
    ui.sem.add({.role = Role::Select,
                .id = std::string(id),
                .name = std::string(label),
                .rect = rect,
                .value = std::move(value),
                .look = "quiet"});
    return touch.activated;
}

std::optional<std::string> textbox(Ui& ui, Column& column, std::string_view id, std::string_view label,
                                   float height, std::string_view first) {
    const TextStyle style{.size = kSmall, .weight = Weight::Strong};
    draw_line(ui, style, label, {column.x, column.y, column.w, 22});
    column.space(28);
    const Rect rect = Rect{column.x, column.y, column.w, height}.snapped();
    const float radius = std::min(ui.theme().radius, 10.0F);
    fill(ui, rect, ink(ui, Tone::Surface), radius);
    outline(ui, rect, ink(ui, Tone::Control), 1.5F, radius);
    if (ui.focused(id)) focus_ring(ui, rect, radius);
    ui.sem.add({.role = Role::TextBox,
                .id = std::string(id),
                .name = std::string(label),
                .rect = rect,
                .value = std::string(first)});
    column.y = rect.bottom();
    return ui.take_text(id);
}

std::optional<std::string> file_button(Ui& ui, const Rect& place, std::string_view id,
                                       std::string_view label) {
    const Rect rect = place.snapped();
    const Touch touch = ui.touch(id, rect);
    const float radius = std::min(ui.theme().radius, rect.h / 2);
    fill(ui, rect, blend(ui, Tone::Surface, Tone::AccentSoft, std::max(touch.hover * 0.7F, touch.press)),
         radius);
    outline(ui, rect, ink(ui, Tone::Control), 1.5F, radius);
    if (touch.focused) focus_ring(ui, rect, radius);
    draw_line(ui, kButtonText, label, rect);
    ui.sem.add({.role = Role::File, .id = std::string(id), .name = std::string(label), .rect = rect});
    return ui.take_text(id);
}

Rect Flow::next(float width) {
    const bool first = x_ == column_.x;
    if (!first && x_ + width > column_.x + column_.w) {
        x_ = column_.x;
        column_.y += height_ + kTargetGap;
    }
    const Rect rect{x_, column_.y - height_, std::min(width, column_.w), height_};
    x_ = rect.right() + kTargetGap;
    return rect;
}

} // namespace upstream::ui
