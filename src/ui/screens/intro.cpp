// The first screen: what this is, whom it is about, Start. May use: widgets, house, app.
#include <algorithm>
#include <array>
#include <cmath>

#include "pictures/pictures.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

using app::Model;

/// So many of something, in words.
std::string counted(const ScreenContext& context, std::string_view key, int n,
                    const app::Words::Fill& more = {}) {
    return context.words(app::Words::counted(key, n), {{"n", std::to_string(n)}, more});
}

/// As a page of HTML the picture has one size, which the style sheet fits to the page: it is printed into the page before
/// anyone knows the window.
constexpr Rect kPrinted{0, 0, 340, 300};

void draw_picture(const ScreenContext& context, Column& outer, float height) {
    const bool html = context.ui.viewport.html;
    Column column{outer.x, outer.y, html ? kPrinted.w : outer.w};
    if (html) height = kPrinted.h;
    std::vector<HouseFloor> floors = example_house(*context.model.environment.content);
    std::string names;
    for (const HouseFloor& floor : floors)
        names += (names.empty() ? "" : context.words("result.list")) + floor.name;
    const std::string alt =
        counted(context, "intro.house", static_cast<int>(floors.size()), {"floors", names});
    house_picture(context.ui, column,
                  {.id = "intro/house",
                   .alt = alt,
                   .floors = std::move(floors),
                   .labels = HouseLabels::Names,
                   .height = height});
    outer.y = column.y;
}

void draw_perspectives(const ScreenContext& context, Column& column) {
    const auto options = app::perspectives(context.model);
    if (options.size() < 2) return;
    const std::string title = context.words("intro.who");
    caption(context.ui, column, title, {.weight = Weight::Strong});
    column.space(10);
    group_begin(context.ui, "intro/who", title);
    for (const auto& option : options) {
        const bool chosen = context.model.visit.response.perspective == option.perspective;
        const Choice choice_data{.id = option.id,
                                 .label = option.label,
                                 .hint = option.hint,
                                 .chosen = chosen,
                                 .value = static_cast<int>(option.perspective)};
        if (choice(context.ui, column, choice_data, 60))
            context.send(app::ChoosePerspective{option.perspective});
        column.space(kTargetGap + 2);
    }
    group_end(context.ui);
    column.y -= kTargetGap + 2;
    if (context.model.visit.other_part) {
        column.space(10);
        const bool back = app::started(context.model);
        paragraph(context.ui, column, "intro/other", context.words(back ? "intro.other.back" : "intro.other"),
                  {.size = kSmall, .tone = Tone::Muted}, "small");
    }
    column.space(18);
}

void draw_start(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const Model& model = context.model;
    const bool resuming = app::started(model);
    const std::string label = context.words(model.visit.finished ? "ranking.done"
                                            : resuming           ? "intro.resume"
                                                                 : "intro.start");
    const Rect rect{column.x, column.y, context.wide ? std::max(button_width(ui, label), 200.0F) : column.w,
                    56};
    if (default_button(ui, rect, "intro/start", label)) context.send(app::Begin{});
    column.y = rect.bottom();
    if (!resuming) return;
    column.space(10);
    const std::string count = std::to_string(app::answered_count(model));
    const std::string total = std::to_string(app::item_count(model));
    paragraph(ui, column, "intro/resume",
              context.words("intro.resume.note", {{"answered", count}, {"total", total}}),
              {.size = kSmall, .tone = Tone::Muted}, "small");
    const std::string over = context.words("intro.over");
    const Rect clear{column.x - kQuietPadding, column.y + 4, button_width(ui, over, ButtonLook::Quiet),
                     kTarget};
    if (button(ui, clear, "intro/over", over, ButtonLook::Quiet)) context.send(app::Clear{});
    column.y = clear.bottom();
}

/// A visit of long ago is not gone on with unasked.
std::string time_away(const ScreenContext& context) {
    constexpr int kMonth = 30;
    const int days = context.model.visit.days_away;
    if (days < 2 * kMonth) return context.words("intro.away.days", {{"n", std::to_string(days)}});
    return context.words("intro.away.months", {{"n", std::to_string(days / kMonth)}});
}

void draw_words(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    const float display = context.wide ? kDisplay : 30;
    paragraph(ui, column, "intro/kicker", words("intro.kicker"),
              {.size = kSmall, .weight = Weight::Strong, .tone = Tone::Accent}, "kicker");
    column.space(10);
    heading(ui, column, "intro/title", 1, words("intro.heading"),
            {.size = display, .weight = Weight::Strong, .leading = 1.16F});
    column.space(14);
    if (context.model.visit.days_away > 0 && app::started(context.model)) {
        paragraph(ui, column, "intro/away", time_away(context), {.size = context.wide ? kLead : kBody},
                  "strong");
        return;
    }
    paragraph(ui, column, "intro/lead", words("intro.lead"),
              {.size = context.wide ? kLead : kBody, .tone = Tone::Muted}, "lead");
}

void draw_controls(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    draw_perspectives(context, column);
    draw_start(context, column);
    if (context.model.environment.lazy.loaded) draw_my_results_entry(context, column);
    column.space(14);
    const auto minutes = static_cast<int>(std::ceil(app::estimated_minutes(context.model)));
    paragraph(ui, column, "intro/facts",
              context.words("intro.facts", {{"questions", counted(context, "intro.questions",
                                                                  app::item_count(context.model))},
                                            {"minutes", counted(context, "intro.minutes", minutes)}}),
              {.size = kSmall, .weight = Weight::Strong, .tone = Tone::Muted}, "small");
    column.space(4);
    paragraph(ui, column, "intro/private", context.words("intro.private"),
              {.size = kSmall, .tone = Tone::Muted}, "small");
}

} // namespace

void draw_intro(const ScreenContext& context) {
    Column& column = context.column;
    if (!context.wide) {
        draw_words(context, column);
        column.space(20);
        draw_controls(context, column);
        column.space(24);
        // The picture takes what the window leaves, within reason.
        constexpr float kFooterRoom = 164;
        const float left_over = context.ui.viewport.height - column.y - kFooterRoom;
        draw_picture(context, column, std::clamp(left_over, 270.0F, 460.0F));
        return;
    }
    const float gap = 72;
    const float left_width = (column.w - gap) * 0.52F;
    const float top = column.y + std::max(0.0F, (context.ui.viewport.height - 760) / 2);
    Column left{column.x, top, left_width};
    Column right{column.x + left_width + gap, top + 8, column.w - left_width - gap};
    draw_words(context, left);
    left.space(28);
    draw_controls(context, left);
    draw_picture(context, right, std::min(560.0F, left.y - top - 8));
    column.y = std::max(left.y, right.y);
}

} // namespace upstream::ui
