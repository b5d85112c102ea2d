// The result: the picture, the verdict, how sure it is, the order to work in, where the visitor looks first, and
// where to go from here (result_end.cpp). May use: widgets, pictures, app.
#include <algorithm>
#include <cmath>

#include "pictures/house_words.hpp"
#include "pictures/pictures.hpp"
#include "upstream/app/present/answers.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/result_text.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

using app::ResultText;

/// What the picture shows, as a table from the roof down. On the canvas it is there for assistive technology only.
void add_table(const ScreenContext& context, const ResultText& result_text) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    table_begin(ui, "house", words("result.house.table"), !ui.viewport.html);
    row_begin(ui, "house/head");
    cell(ui, Role::ColumnHeader, "house/head/floor", words("result.house.floor"));
    cell(ui, Role::ColumnHeader, "house/head/score", words("result.house.score"));
    cell(ui, Role::ColumnHeader, "house/head/state", words("result.house.state"));
    row_end(ui);
    for (auto floor = result_text.floors.rbegin(); floor != result_text.floors.rend(); ++floor) {
        const std::string id = "house/" + std::to_string(floor->stage);
        row_begin(ui, id);
        cell(ui, Role::RowHeader, id + "/name", floor->name);
        cell(ui, Role::Cell, id + "/score", floor->score_line);
        cell(ui, Role::Cell, id + "/state", floor->state);
        row_end(ui);
    }
    table_end(ui);
}

void draw_picture(const ScreenContext& context, const ResultText& result_text, Column& column, float height) {
    house_picture(context.ui, column,
                  {.id = "result/house",
                   .alt = result_text.picture_alt,
                   .floors = house_of(result_text),
                   .threshold = static_cast<float>(result_text.threshold),
                   .height = height});
    add_table(context, result_text);
}

/// A part that is folded until the visitor opens it: its heading is a button. True if it is open.
bool unfolds(const ScreenContext& context, Column& column, const std::string& id, const std::string& label,
             int part) {
    if (context.ui.viewport.printing) {
        column.space(8);
        heading(context.ui, column, id, 3, label, {.size = kBody, .weight = Weight::Strong});
        return true;
    }
    const bool open = (context.model.view.unfolded >> static_cast<unsigned>(part) & 1U) != 0;
    if (disclosure(context.ui, column, id, label, open)) context.send(app::Unfold{part});
    return open;
}

void draw_verdict(const ScreenContext& context, const ResultText& result_text, Column& column) {
    Ui& ui = context.ui;
    const bool paper = ui.viewport.printing;
    paragraph(ui, column, "result/kicker",
              paper ? app::with_view(result_text.kicker, result_text) : result_text.kicker,
              {.size = kSmall, .weight = Weight::Strong, .tone = Tone::Accent}, "kicker");
    column.space(8);
    heading(ui, column, "result/title", 1, result_text.headline,
            {.size = context.wide ? 32.0F : kTitle - 1, .weight = Weight::Strong, .leading = 1.2F});
    column.space(16);
    paragraph(ui, column, "result/call", result_text.call, {.size = kLead, .weight = Weight::Strong},
              "strong");
    int number = 0;
    for (const std::string& sentence : result_text.reason) {
        column.space(4);
        paragraph(ui, column, "result/reason/" + std::to_string(number++), sentence, {.tone = Tone::Muted});
    }
    if (result_text.flips_title.empty()) return;
    column.space(4);
    if (!unfolds(context, column, "result/flips", result_text.flips_title, app::kFlips)) return;
    if (!result_text.own || ui.viewport.printing)
        return bullets(ui, column, "result/flips/list", result_text.flips_title, result_text.flips,
                       Mark::Dot);
    for (std::size_t i = 0; i < result_text.flips.size(); ++i) {
        const int item = result_text.flip_items[i];
        if (step(ui, column, "result/flips/" + std::to_string(i), result_text.flips[i]))
            context.send(app::GoTo{app::LazyEntry::Answers, item});
    }
}

/// The way to a person, where the verdict has been read.
void draw_contact(const ScreenContext& context, Column& column) {
    const std::string& contact = context.ui.theme().contact;
    if (contact.empty() || context.ui.viewport.printing || app::at_kiosk(context.model)) return;
    column.space(12);
    link(context.ui, column, "result/contact", context.words("result.contact"), contact);
}

/// What would let a floor be seen that has too few answers.
void draw_offer(const ScreenContext& context, const ResultText& result_text, const app::Floor& floor,
                Column& column, const std::string& id) {
    if (floor.soundness != app::Soundness::Unknown || !result_text.own || context.ui.viewport.printing)
        return;
    const int item = app::first_unanswered(context.model, floor.stage);
    column.space(14);
    Flow flow(column, 52);
    const std::string label = context.words("result.unseen.answer");
    if (button(context.ui, flow.next(std::min(button_width(context.ui, label), column.w)), id + "/answer",
               label, floor.focus ? ButtonLook::Primary : ButtonLook::Secondary))
        context.send(app::GoTo{app::LazyEntry::Answers, item});
}

void draw_facet(const ScreenContext& context, const app::Floor& floor, Column& column,
                const std::string& id) {
    if (floor.facet.empty()) return;
    column.space(10);
    paragraph(context.ui, column, id + "/facet", floor.facet, {.size = kSmall, .weight = Weight::Strong},
              "small");
    column.space(4);
    bullets(context.ui, column, id + "/facet/answers", floor.facet, floor.facet_answers, Mark::Dot);
}

void draw_floor_lines(const ScreenContext& context, const app::Floor& floor, Column& column,
                      const std::string& id, double threshold) {
    Ui& ui = context.ui;
    const Tone front = front_tone(floor.soundness);
    paragraph(ui, column, id + "/score", floor.score_line,
              {.size = kSmall, .weight = Weight::Strong, .tone = front}, "score");
    if (floor.soundness != app::Soundness::Unknown) {
        column.space(6);
        HouseFloor bar;
        bar.soundness = floor.soundness;
        bar.score = static_cast<float>(floor.exact);
        bar.low = static_cast<float>(floor.low);
        bar.high = static_cast<float>(floor.high);
        draw_range(ui, {column.x, column.y, column.w, 12}, bar, static_cast<float>(threshold));
        column.space(12);
    }
    if (!floor.standing.empty()) {
        column.space(6);
        paragraph(ui, column, id + "/standing", floor.standing, {.size = kSmall, .tone = Tone::Muted},
                  "small");
    }
    column.space(10);
    if (!floor.meaning.empty()) paragraph(ui, column, id + "/meaning", floor.meaning, {});
    if (!floor.unsupported.empty()) {
        column.space(8);
        paragraph(ui, column, id + "/unsupported", floor.unsupported, {.size = kSmall, .tone = Tone::Muted},
                  "small");
    }
}

void draw_actions(const ScreenContext& context, const app::Floor& floor, bool always, Column& column,
                  const std::string& id) {
    if (floor.actions.empty()) return;
    Ui& ui = context.ui;
    if (!always) {
        column.space(6);
        const std::string label = context.words("result.more", {{"name", floor.name}});
        if (!unfolds(context, column, id + "/more", label, floor.stage)) return column.space(-10);
        column.space(4);
    } else {
        column.space(16);
        heading(ui, column, id + "/actions/title", 3, context.words("result.actions"),
                {.size = kBody, .weight = Weight::Strong});
        column.space(8);
    }
    bullets(ui, column, id + "/actions", context.words("result.actions"), floor.actions, Mark::ToDo);
}

void draw_path(const ScreenContext& context, const ResultText& result_text, Column& column) {
    if (result_text.path.empty()) return;
    Ui& ui = context.ui;
    heading(ui, column, "path/title", 2, result_text.path_title,
            {.size = kHeading, .weight = Weight::Strong});
    if (result_text.ordered) {
        column.space(6);
        const std::string from = std::to_string(std::lround(result_text.threshold));
        paragraph(ui, column, "path/legend", context.words("result.legend", {{"from", from}}),
                  {.size = kSmall, .tone = Tone::Muted}, "small");
    }
    column.space(12);
    int step = 0;
    for (const int index : result_text.path) {
        const app::Floor& floor = result_text.floors[static_cast<std::size_t>(index)];
        const std::string id = "path/" + std::to_string(floor.stage);
        ui.sem.open({.role = Role::Region, .id = id, .look = floor.focus ? "card focus" : "card"});
        Card card(ui, column, context.wide ? 28.0F : 20.0F);
        const std::string number = std::to_string(++step);
        heading(ui, card.inner, id + "/title", 3,
                result_text.ordered ? context.words("result.step", {{"n", number}, {"name", floor.name}})
                                    : floor.name,
                {.size = kHeading, .weight = Weight::Strong, .leading = 1.3F});
        card.inner.space(2);
        draw_floor_lines(context, floor, card.inner, id, result_text.threshold);
        draw_facet(context, floor, card.inner, id);
        draw_offer(context, result_text, floor, card.inner, id);
        draw_actions(context, floor, floor.focus, card.inner, id);
        card.finish(column);
        ui.sem.close();
        column.space(14);
    }
}

void draw_backwards(const ScreenContext& context, const ResultText& result_text, Column& column) {
    if (result_text.backwards_title.empty()) return;
    Ui& ui = context.ui;
    ui.sem.open({.role = Role::Region, .id = "backwards", .look = "card"});
    Card card(ui, column, context.wide ? 28.0F : 20.0F);
    heading(ui, card.inner, "backwards/title", 2, result_text.backwards_title,
            {.size = kHeading, .weight = Weight::Strong});
    int number = 0;
    for (const std::string& sentence : result_text.backwards) {
        card.inner.space(8);
        paragraph(ui, card.inner, "backwards/" + std::to_string(number++), sentence, {});
    }
    card.finish(column);
    ui.sem.close();
}

void draw_strengths(const ScreenContext& context, const ResultText& result_text, Column& column) {
    if (result_text.strengths.empty()) return;
    heading(context.ui, column, "strengths/title", 2, context.words("result.strengths"),
            {.size = kHeading, .weight = Weight::Strong});
    column.space(10);
    std::vector<std::string> sentences;
    for (const int index : result_text.strengths) {
        const app::Floor& floor = result_text.floors[static_cast<std::size_t>(index)];
        std::string said = floor.name + " (" + floor.score_line + ").";
        for (const std::string* sentence : {&floor.standing, &floor.strength, &floor.facet})
            if (!sentence->empty()) said += " " + *sentence;
        sentences.push_back(std::move(said));
    }
    bullets(context.ui, column, "strengths", context.words("result.strengths"), sentences);
    column.space(28);
}

void draw_notes(const ScreenContext& context, const ResultText& result_text, Column& column) {
    Ui& ui = context.ui;
    if (!result_text.notes.empty()) {
        heading(ui, column, "notes/title", 2, result_text.notes_title,
                {.size = kHeading, .weight = Weight::Strong});
        int number = 0;
        for (const std::string& note : result_text.notes) {
            column.space(8);
            paragraph(ui, column, "notes/" + std::to_string(number++), note, {});
        }
        column.space(20);
    }
    paragraph(ui, column, "caveat", result_text.caveat, {.size = kSmall, .tone = Tone::Muted}, "small");
    // On paper it would be what nobody asked for; and where no number is said, there is nothing to explain.
    if (result_text.says_number && !ui.viewport.printing &&
        unfolds(context, column, "evidence", context.words("result.evidence"), app::kEvidence))
        draw_evidence(context, column);
    if (result_text.limits.empty()) return;
    const std::string title = context.words("result.limits");
    if (unfolds(context, column, "limits", title, app::kLimits))
        bullets(ui, column, "limits/list", title, result_text.limits, Mark::Dot);
}

/// What a sheet of paper needs that a page does not: when this was, and how to come back to it.
void draw_source(const ScreenContext& context, Column& column) {
    if (!context.ui.viewport.printing) return;
    const std::string day = app::day_of(context.model);
    const bool links = app::has_address(context.model);
    const std::string link = links ? app::shown_link(context.model) : std::string();
    const std::string joint = day.empty() || link.empty() ? "" : " · ";
    paragraph(context.ui, column, "paper/source", day + joint + link, {.size = kSmall}, "address");
    if (links) draw_paper_code(context, column);
}

void draw_shared_note(const ScreenContext& context, const ResultText& result_text, Column& column) {
    if (result_text.shared.empty()) return;
    paragraph(context.ui, column, "shared/note", result_text.shared, {.size = kSmall, .tone = Tone::Muted},
              "small");
    column.space(16);
}

void draw_top(const ScreenContext& context, const ResultText& result_text, Column& column) {
    draw_shared_note(context, result_text, column);
    if (context.ui.viewport.html) {
        // A page is read from its top: what the picture shows follows what it means.
        draw_verdict(context, result_text, column);
        draw_contact(context, column);
        column.space(20);
        draw_picture(context, result_text, column, context.wide ? 430.0F : 320.0F);
        return;
    }
    if (!context.wide) {
        draw_picture(context, result_text, column, 320);
        column.space(20);
        draw_verdict(context, result_text, column);
        draw_contact(context, column);
        return;
    }
    const float gap = 56;
    const float left_width = (column.w - gap) * 0.54F;
    const float top = column.y;
    Column left{column.x, top, left_width};
    Column right{column.x + left_width + gap, top, column.w - left_width - gap};
    draw_picture(context, result_text, left, 430);
    right.space(16);
    draw_verdict(context, result_text, right);
    draw_contact(context, right);
    column.y = std::max(left.y, right.y);
}

} // namespace

void draw_result(const ScreenContext& context) {
    const ResultText result_text = app::describe_result(context.model);
    Column& column = context.column;
    draw_top(context, result_text, column);
    column.space(context.wide ? 48.0F : 32.0F);

    // Below the picture the text keeps to a readable width; what to take along stands beside it if there is room.
    const bool shared = !result_text.own;
    const float aside = context.wide ? 360.0F : 0.0F;
    const float gap = context.wide ? 56.0F : 0.0F;
    Column main{column.x, column.y, column.w - aside - gap};
    Column side = context.wide ? Column{main.x + main.w + gap, column.y, aside} : main;
    draw_path(context, result_text, main);
    main.space(18);
    draw_strengths(context, result_text, main);
    Column& rest = context.wide ? side : main;
    draw_backwards(context, result_text, rest);
    if (!result_text.backwards_title.empty()) rest.space(18);
    if (!shared) {
        draw_share(context, rest);
        rest.space(18);
        draw_keep(context, rest);
    }
    // Beside each other the two columns should end at about the same height.
    if (!app::at_kiosk(context.model)) {
        draw_together(context, main);
        main.space(18);
    }
    draw_notes(context, result_text, main);
    rest.space(24);
    if (shared)
        draw_shared_end(context, rest, result_text.own_link);
    else
        draw_own_end(context, rest);
    column.y = std::max(main.y, side.y);
    draw_source(context, column);
}

} // namespace upstream::ui
