// Results that are kept on this device: keeping one, all of them over time, moving them as a file, taking them out.
// May use: widgets, pictures, app.
#include "upstream/app/present/my_results_text.hpp"

#include <algorithm>

#include "pictures/pictures.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/update/my_results.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

using app::ListedResult;
using app::MyResultsText;
using app::ResultsOfView;
using Act = app::MyResults::Act;

constexpr float kPress = 52;

/// A button that is as wide as its label, or as the column where that is too narrow.
bool act_button(const ScreenContext& context, Flow& flow, const Column& column, const std::string& id,
                const std::string& label, ButtonLook look) {
    return button(context.ui, flow.next(std::min(button_width(context.ui, label, look), column.w)), id, label,
                  look)
        .has_value();
}

bool is_problem(app::Problem note) {
    return note == "mine.refused" || note == "mine.damaged" || note == "mine.full";
}

/// What became of the last change.
void draw_kept_note(const ScreenContext& context, Column& column) {
    const app::Problem note = context.model.view.kept_note;
    if (note.empty()) return;
    const bool problem = is_problem(note);
    paragraph(context.ui, column, "mine/said", app::explain(*context.model.environment.content, note),
              {.weight = Weight::Strong, .tone = problem ? Tone::Cracked : Tone::Text},
              problem ? "problem" : "strong");
    column.space(12);
}

void draw_undo(const ScreenContext& context, Column& column) {
    if (context.model.view.removed.empty()) return;
    Flow flow(column, kPress);
    if (act_button(context, flow, column, "mine/undo", context.words("mine.undo"), ButtonLook::Secondary))
        context.send(app::MyResults{Act::PutBack});
    column.space(16);
}

/// The picture's numbers. On the canvas it is there for assistive technology only.
void add_trend_table(const ScreenContext& context, const ResultsOfView& view, const std::string& id) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    table_begin(ui, id, words("mine.table"), !ui.viewport.html);
    row_begin(ui, id + "/head");
    cell(ui, Role::ColumnHeader, id + "/head/day", words("mine.day"));
    for (std::size_t stage = view.trend.size(); stage-- > 0;)
        cell(ui, Role::ColumnHeader, id + "/head/" + std::to_string(stage), view.trend[stage].name);
    row_end(ui);
    for (std::size_t i = view.days.size(); i-- > 0;) {
        const std::string row = id + "/" + std::to_string(i);
        row_begin(ui, row);
        cell(ui, Role::RowHeader, row + "/day", view.days[i]);
        for (std::size_t stage = view.trend.size(); stage-- > 0;)
            cell(ui, Role::Cell, row + "/" + std::to_string(stage), view.trend[stage].points[i].words);
        row_end(ui);
    }
    table_end(ui);
}

void draw_trend_card(const ScreenContext& context, const ResultsOfView& view, const std::string& id,
                     Column& column) {
    if (view.days.empty()) return;
    Ui& ui = context.ui;
    ui.sem.open({.role = Role::Region, .id = id + "/trend", .look = "card"});
    Card card(ui, column, context.wide ? 28.0F : 20.0F);
    const int from = instrument(context.model).solid_from();
    trend_picture(ui, card.inner, id + "/picture", view, static_cast<float>(from));
    card.inner.space(10);
    paragraph(ui, card.inner, id + "/legend", context.words("mine.legend", {{"from", std::to_string(from)}}),
              {.size = kSmall, .tone = Tone::Muted}, "small");
    add_trend_table(context, view, id + "/table");
    card.finish(column);
    ui.sem.close();
    column.space(14);
}

void draw_listed(const ScreenContext& context, const ListedResult& result, const std::string& id,
                 Column& column) {
    Ui& ui = context.ui;
    ui.sem.open({.role = Role::Region, .id = id, .look = "card"});
    Card card(ui, column, context.wide ? 24.0F : 18.0F);
    link(ui, card.inner, id + "/open", context.words("mine.open.day", {{"day", result.day}}), result.link);
    if (!result.outcome.empty())
        paragraph(ui, card.inner, id + "/outcome", result.outcome, {.weight = Weight::Strong}, "strong");
    if (!result.change.empty()) {
        card.inner.space(6);
        paragraph(ui, card.inner, id + "/change", result.since + " " + result.change,
                  {.size = kSmall + 1, .tone = Tone::Muted}, "small");
    }
    const std::string remove = context.words("mine.remove", {{"day", result.day}});
    const Rect rect{card.inner.x - kQuietPadding, card.inner.y + 4,
                    std::min(button_width(ui, remove, ButtonLook::Quiet), card.inner.w + kQuietPadding),
                    kTarget};
    if (button(ui, rect, id + "/remove", remove, ButtonLook::Quiet))
        context.send(app::MyResults{Act::Remove, result.entry});
    card.inner.y = rect.bottom();
    card.finish(column);
    ui.sem.close();
    column.space(12);
}

void draw_results_of_view(const ScreenContext& context, const ResultsOfView& view, Column& column) {
    const std::string id = "mine/" + view.id;
    if (!view.title.empty()) {
        heading(context.ui, column, id + "/title", 2, view.title,
                {.size = kHeading, .weight = Weight::Strong});
        column.space(12);
    }
    draw_trend_card(context, view, id, column);
    int number = 0;
    for (const ListedResult& each : view.results)
        draw_listed(context, each, id + "/result/" + std::to_string(number++), column);
    if (view.older > 0) {
        Flow flow(column, kPress);
        if (act_button(context, flow, column, id + "/older",
                       context.words("mine.older", {{"n", std::to_string(view.older)}}),
                       ButtonLook::Secondary))
            context.send(app::MyResults{Act::More});
    }
    column.space(20);
}

void draw_others(const ScreenContext& context, const MyResultsText& mine, Column& column) {
    if (mine.others.empty()) return;
    heading(context.ui, column, "mine/others", 2, context.words("mine.others"),
            {.size = kHeading, .weight = Weight::Strong});
    column.space(4);
    paragraph(context.ui, column, "mine/others/note", context.words("mine.others.note"),
              {.size = kSmall, .tone = Tone::Muted}, "small");
    column.space(12);
    int number = 0;
    for (const ListedResult& each : mine.others)
        draw_listed(context, each, "mine/other/" + std::to_string(number++), column);
    column.space(20);
}

void draw_import(const ScreenContext& context, const MyResultsText& mine, Column& column) {
    if (mine.imported.empty()) return;
    column.space(16);
    heading(context.ui, column, "mine/import/result", 3, mine.imported,
            {.size = kBody, .weight = Weight::Strong});
    if (mine.refused.empty()) return;
    column.space(10);
    paragraph(context.ui, column, "mine/refused/title", mine.refused, {.tone = Tone::Cracked}, "problem");
    column.space(6);
    bullets(context.ui, column, "mine/refused", mine.refused, mine.refusals, Mark::Dot);
}

void draw_file(const ScreenContext& context, const MyResultsText& mine, Column& column) {
    const app::Words& words = context.words;
    titled_card(
        context, column, "mine/file", words("mine.file"), words("mine.file.note"), [&](Column& inner) {
            Flow flow(inner, kPress);
            if (context.model.kept.any() &&
                act_button(context, flow, inner, "mine/export", words("mine.export"), ButtonLook::Secondary))
                context.send(app::MyResults{Act::Export});
            const std::string choose = words("mine.import");
            if (const auto text =
                    file_button(context.ui, flow.next(std::min(button_width(context.ui, choose), inner.w)),
                                "mine/import", choose))
                context.send(app::MyResults{Act::Import, *text});
            draw_import(context, mine, inner);
        });
    column.space(20);
}

void draw_forget(const ScreenContext& context, Column& column) {
    if (!context.model.kept.any()) return;
    const app::Words& words = context.words;
    if (!context.model.view.asking_to_forget) {
        Flow flow(column, kPress);
        if (act_button(context, flow, column, "mine/forget", words("mine.forget"), ButtonLook::Secondary))
            context.send(app::MyResults{Act::AskToForget});
        return;
    }
    paragraph(context.ui, column, "mine/forget/ask", words("mine.forget.sure"), {.weight = Weight::Strong},
              "strong");
    column.space(10);
    Flow flow(column, kPress);
    if (act_button(context, flow, column, "mine/forget/yes", words("mine.forget.yes"), ButtonLook::Secondary))
        context.send(app::MyResults{Act::Forget});
    if (act_button(context, flow, column, "mine/forget/no", words("mine.forget.no"), ButtonLook::Primary))
        context.send(app::MyResults{Act::KeepAll});
}

void draw_way_there(const ScreenContext& context, Flow& flow, const Column& column) {
    if (act_button(context, flow, column, "mine/open", context.words("mine.title"), ButtonLook::Secondary))
        context.send(app::GoTo{app::LazyEntry::MyResults});
}

} // namespace

void draw_keep(const ScreenContext& context, Column& column) {
    const app::Model& model = context.model;
    if (!model.kept.offered() || model.view.viewed || context.ui.viewport.printing) return;
    if (app::own_entry(model).empty()) return;
    const app::Words& words = context.words;
    titled_card(
        context, column, "mine", words("mine.keep.title"), words("mine.keep.note"), [&](Column& inner) {
            const std::string day = app::kept_day(model);
            if (!day.empty()) {
                paragraph(context.ui, inner, "mine/kept", words("mine.keep.done", {{"day", day}}),
                          {.weight = Weight::Strong}, "strong");
                inner.space(12);
            } else if (is_problem(model.view.kept_note)) {
                draw_kept_note(context, inner);
            }
            if (!day.empty() || model.kept.any()) {
                Flow flow(inner, kPress);
                if (day.empty() &&
                    act_button(context, flow, inner, "mine/keep", words("mine.keep"), ButtonLook::Secondary))
                    context.send(app::MyResults{Act::Keep});
                return draw_way_there(context, flow, inner);
            }
            Flow flow(inner, kPress);
            if (act_button(context, flow, inner, "mine/keep", words("mine.keep"), ButtonLook::Secondary))
                context.send(app::MyResults{Act::Keep});
        });
    column.space(18);
}

void draw_my_results_entry(const ScreenContext& context, Column& column) {
    if (!context.model.kept.any()) return;
    column.space(12);
    Flow flow(column, kPress);
    draw_way_there(context, flow, column);
    column.space(4);
}

void draw_my_results(const ScreenContext& context) {
    Ui& ui = context.ui;
    Column& column = context.column;
    const MyResultsText mine = app::describe_my_results(context.model);
    draw_title(context, column, "mine");
    column.space(10);
    paragraph(ui, column, "mine/note", context.words("mine.note"), {.tone = Tone::Muted}, "muted");
    column.space(18);
    draw_kept_note(context, column);
    draw_undo(context, column);
    if (mine.views.empty() && mine.others.empty()) {
        paragraph(ui, column, "mine/none", context.words("mine.none"), {.size = kLead});
        column.space(20);
    }
    for (const ResultsOfView& view : mine.views) draw_results_of_view(context, view, column);
    draw_others(context, mine, column);
    draw_file(context, mine, column);
    draw_forget(context, column);
}

} // namespace upstream::ui
