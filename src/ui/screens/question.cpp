// One question: five big answers, “not sure” apart from them, back and next always there. May use: widgets, app.
#include <algorithm>
#include <cmath>

#include "upstream/app/present/derived.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

std::string time_left(const ScreenContext& context) {
    const double seconds = app::seconds_left(context.model);
    if (seconds < 20) return context.words("question.left.seconds");
    // Rounded up: a visitor who is done early is not a disappointed one.
    const auto minutes = static_cast<int>(std::ceil(seconds / 60));
    if (minutes <= 1) return context.words("question.left.minute");
    return context.words("question.left.minutes", {{"n", std::to_string(minutes)}});
}

/// The digits are keys to press; a finger has none. Whoever speaks to the computer may not want them (WCAG 2.1.4).
bool has_digit_keys(const ScreenContext& context) {
    return context.model.preferences.digit_keys && offers_digit_keys(context.ui.viewport);
}

void draw_options(const ScreenContext& context, Column& column, const app::Question& question) {
    Ui& ui = context.ui;
    const auto answer = [&](int option, const Activation& activation) {
        context.send(app::Answer{context.model.visit.item, option, !activation.keyboard});
    };
    // What stands below the answers: the moves, the footer and the space between.
    const float footer = footer_height(context);
    const float below = 52 + 16 + 8 + 12 + footer;
    // Low windows (a phone on its side) get less air, never less than a target's height.
    const float room = ui.viewport.height - column.y - below;
    const auto count = static_cast<float>(question.options.size() + 1);
    const float height = std::clamp(room / count - kTargetGap, kTarget, 60.0F);
    const bool keys = has_digit_keys(context);
    // The question has been heard with its heading.
    group_begin(ui, "question/" + question.id, context.words("question.answers"), "answers");
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const std::string id = "answer/" + question.id + "/" + std::to_string(i);
        const std::string key = keys && ui.viewport.fine_pointer ? std::to_string(i + 1) : std::string();
        const auto option = static_cast<int>(i);
        const Choice data{.id = id,
                          .label = question.options[i],
                          .hint = {},
                          .key = key,
                          .chosen = question.chosen == option,
                          .digit_key = keys,
                          .value = option};
        if (const auto activation = choice(ui, column, data, height)) answer(option, *activation);
        column.space(kTargetGap);
    }
    column.space(8);
    const std::string unsure = context.words("question.unsure");
    const std::string hint = context.words("question.unsure.hint");
    const std::string id = "answer/" + question.id + "/none";
    const Choice data{.id = id,
                      .label = unsure,
                      .hint = hint,
                      .key = {},
                      .chosen = question.unsure,
                      .quiet = true,
                      .value = static_cast<int>(question.options.size())};
    if (const auto activation = choice(ui, column, data, kTarget)) answer(engine::kUnanswered, *activation);
    group_end(ui);
}

void draw_moves(const ScreenContext& context, Column& column, const app::Question& question) {
    Ui& ui = context.ui;
    const std::string back = context.words("question.back");
    const std::string next = context.words("question.next");
    const float room = column.w - kTargetGap;
    const float width = std::min(std::max(button_width(ui, back), 112.0F), room * 0.46F);
    const Rect left{column.x, column.y, width, 52};
    if (button(ui, left, "question/back", back, ButtonLook::Secondary)) context.send(app::Back{});
    const float next_width = std::min(std::max(button_width(ui, next), 132.0F), room - width);
    const Rect right{column.x + column.w - next_width, column.y, next_width, 52};
    const bool ready = question.chosen.has_value() || question.unsure;
    if (default_button(ui, right, "question/next", next, !ready)) context.send(app::Next{});
    column.y = left.bottom();
}

} // namespace

void draw_question(const ScreenContext& context) {
    Ui& ui = context.ui;
    Column& column = context.column;
    const app::Question question = app::question_of(context.model);
    const int total = app::item_count(context.model);
    const std::string number = std::to_string(context.model.visit.item + 1);
    const std::string place =
        context.words("question.progress", {{"n", number}, {"total", std::to_string(total)}});
    progress(ui, column, "progress", place, context.model.visit.item,
             total + app::ranking_steps(context.model), time_left(context));
    column.space(context.wide ? 44 : ui.viewport.height < 620 ? 12 : 16);

    const float size = context.wide ? kTitle + 1 : 22;
    // Three lines' room, so that the answers stay where the thumb is from one question to the next.
    const float least = ui.viewport.height < 620 ? 0 : size * 1.28F * (context.wide ? 2 : 3);
    const float bottom = column.y + least;
    heading(ui, column, "question/title", 1, question.text,
            {.size = size, .weight = Weight::Strong, .leading = 1.28F}, place + ".");
    const float spare = std::max(0.0F, bottom - column.y);
    const std::string& instructions =
        context.model.environment.content->texts.instructions.in(context.model.visit.response.perspective);
    if (!instructions.empty()) {
        // “They” and “I” in the question, and the time that is meant, are said here.
        column.space(6);
        paragraph(ui, column, "question/instructions", instructions,
                  {.size = kSmall, .tone = Tone::Muted, .leading = 1.35F}, "small");
    }
    column.space(spare);
    column.space(context.wide ? 24 : 16);
    draw_options(context, column, question);
    column.space(16);
    draw_moves(context, column, question);
}

} // namespace upstream::ui
