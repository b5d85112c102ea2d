// The visitor's own answers, floor by floor, each to be changed in place. May use: widgets, app.
#include "upstream/app/present/answers.hpp"

#include "upstream/app/present/result_text.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

void draw_options(const ScreenContext& context, const app::ListedAnswer& answer, const std::string& id,
                  Column& column) {
    Ui& ui = context.ui;
    group_begin(ui, id + "/options", answer.text);
    const auto draw = [&](int option, const std::string& label, bool chosen) {
        const std::string key = id + "/" + (option == engine::kUnanswered ? "none" : std::to_string(option));
        const Choice data{.id = key,
                          .label = label,
                          .chosen = chosen,
                          .quiet = option == engine::kUnanswered,
                          .value = option};
        if (choice(ui, column, data, kTarget)) context.send(app::ChangeAnswer{answer.item, option});
        column.space(kTargetGap);
    };
    for (std::size_t i = 0; i < answer.options.size(); ++i) {
        const auto option = static_cast<int>(i);
        draw(option, answer.options[i], answer.chosen == option);
    }
    draw(engine::kUnanswered, context.words("question.unsure"), answer.unsure);
    group_end(ui);
}

void draw_answer(const ScreenContext& context, const app::ListedAnswer& answer, Column& column) {
    const std::string id = "answers/" + answer.id;
    const bool open = context.model.view.changing == answer.item;
    if (disclosure(context.ui, column, id, answer.text, open, answer.said))
        context.send(app::OpenAnswer{answer.item});
    if (!open) return;
    column.space(6);
    draw_options(context, answer, id, column);
    column.space(6);
}

void draw_floor(const ScreenContext& context, const app::Floor& floor, Column& column) {
    Ui& ui = context.ui;
    const std::string id = "answers/floor/" + std::to_string(floor.stage);
    ui.sem.open({.role = Role::Region, .id = id, .look = "card"});
    Card card(ui, column, context.wide ? 28.0F : 20.0F);
    heading(ui, card.inner, id + "/title", 2, floor.name, {.size = kHeading, .weight = Weight::Strong});
    paragraph(ui, card.inner, id + "/score", floor.score_line, {.size = kSmall, .tone = Tone::Muted},
              "small");
    card.inner.space(6);
    for (const app::ListedAnswer& answer : app::answers_on(context.model, floor.stage))
        draw_answer(context, answer, card.inner);
    card.finish(column);
    ui.sem.close();
    column.space(14);
}

} // namespace

void draw_answers(const ScreenContext& context) {
    Ui& ui = context.ui;
    Column& column = context.column;
    const app::ResultText result_text = app::describe_result(context.model);
    draw_title(context, column, "answers");
    column.space(10);
    paragraph(ui, column, "answers/note", context.words("answers.note"), {.tone = Tone::Muted}, "muted");
    column.space(14);
    paragraph(ui, column, "answers/headline", result_text.headline, {.size = kLead, .weight = Weight::Strong},
              "strong");
    paragraph(ui, column, "answers/call", result_text.call, {.tone = Tone::Muted}, "muted");
    column.space(18);
    for (const app::Floor& floor : result_text.floors) draw_floor(context, floor, column);
    Flow flow(column, 52);
    const std::string back = context.words("answers.back");
    if (default_button(ui, flow.next(button_width(ui, back)), "answers/done", back))
        context.send(app::Back{});
    if (!instrument(context.model).ranked()) return;
    const std::string order = context.words("answers.order");
    if (button(ui, flow.next(button_width(ui, order)), "answers/order", order, ButtonLook::Secondary))
        context.send(app::ChangeOrder{});
}

} // namespace upstream::ui
