// The unfolded part of a result that says where its number comes from and how well it keeps its word. May use: widgets, pictures,
// app.
#include "upstream/app/present/evidence_text.hpp"

#include "pictures/pictures.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

/// What the picture shows. On the canvas it is there for assistive technology only.
void add_calibration_table(const ScreenContext& context, const app::EvidenceText& text) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    const std::string table = "evidence/table";
    table_begin(ui, table, words("result.evidence.table"), !ui.viewport.html);
    row_begin(ui, table + "/head");
    cell(ui, Role::ColumnHeader, table + "/head/said", words("result.evidence.said"));
    cell(ui, Role::ColumnHeader, table + "/head/right", words("result.evidence.right"));
    cell(ui, Role::ColumnHeader, table + "/head/people", words("result.evidence.people"));
    row_end(ui);
    int number = 0;
    for (const app::SaidAndRight& tenth : text.tenths) {
        const std::string id = table + "/" + std::to_string(number++);
        row_begin(ui, id);
        cell(ui, Role::RowHeader, id + "/said", app::of_100(tenth.said));
        cell(ui, Role::Cell, id + "/right", app::of_100(tenth.right));
        cell(ui, Role::Cell, id + "/people", app::of_100(tenth.people));
        row_end(ui);
    }
    table_end(ui);
}

} // namespace

void draw_evidence(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const app::EvidenceText text = app::describe_evidence(context.model);
    int number = 0;
    const auto say = [&](const std::string& sentence) {
        paragraph(ui, column, "evidence/" + std::to_string(number++), sentence, {});
        column.space(8);
    };
    for (const std::string& sentence : text.how) say(sentence);
    if (text.kept.empty()) {
        column.space(4);
        progress(ui, column, "evidence/progress", text.running, text.tenths_done, 10, "");
        return column.space(16);
    }
    for (const std::string& sentence : text.kept) say(sentence);
    column.space(8);
    calibration_picture(ui, column, "evidence/picture", context.words("result.evidence.table"), text.tenths);
    column.space(4);
    paragraph(ui, column, "evidence/caption", context.words("result.evidence.picture"),
              {.size = kSmall, .tone = Tone::Muted}, "small");
    add_calibration_table(context, text);
    column.space(12);
    say(text.limits);
}

} // namespace upstream::ui
