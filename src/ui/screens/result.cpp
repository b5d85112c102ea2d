// The result: the picture, the verdict, how sure it is, the order to work in, where the visitor looks first, and
// the link to take along. May use: widgets, house, app.
#include <algorithm>
#include <cmath>

#include "app/derived.hpp"
#include "app/findings.hpp"
#include "ui/house.hpp"
#include "ui/screens.hpp"

namespace upstream::ui {

namespace {

using app::Findings;

Soundness soundness_of(const app::Floor& floor) {
    switch (floor.standing) {
    case app::Standing::Cracked: return Soundness::Cracked;
    case app::Standing::Shaky: return Soundness::Shaky;
    case app::Standing::Solid: return Soundness::Solid;
    case app::Standing::Unknown: break;
    }
    return Soundness::Unknown;
}

std::vector<HouseFloor> house_of(const ScreenContext& context, const Findings& findings) {
    std::vector<HouseFloor> floors;
    for (const app::Floor& floor : findings.floors) {
        HouseFloor part;
        part.name = floor.name;
        part.caption = floor.caption;
        part.soundness = soundness_of(floor);
        part.score = static_cast<float>(floor.exact);
        part.carried = static_cast<float>(floor.carried);
        part.low = static_cast<float>(floor.low);
        part.high = static_cast<float>(floor.high);
        part.focus = floor.focus;
        if (floor.first_look) part.sign = findings.look_sign;
        if (floor.focus) part.sign = context.words("result.focus.sign");
        floors.push_back(std::move(part));
    }
    return floors;
}

void draw_picture(const ScreenContext& context, const Findings& findings, Column& column, float height) {
    const std::vector<HouseFloor> floors = house_of(context, findings);
    const Rect rect{column.x, column.y, column.w, height};
    draw_house(context.ui, rect, floors, static_cast<float>(findings.threshold),
               context.ui.since("house", 900), HouseLabels::Full);
    context.ui.sem.add(
        {.role = Role::Image, .id = "result/house", .name = findings.picture_alt, .rect = rect});
    column.y = rect.bottom();
}

void draw_verdict(const ScreenContext& context, const Findings& findings, Column& column) {
    Ui& ui = context.ui;
    paragraph(ui, column, "result/kicker", findings.kicker,
              {.size = kSmall, .weight = Weight::Strong, .tone = Tone::Accent}, "kicker");
    column.space(8);
    heading(ui, column, "result/title", 1, findings.headline,
            {.size = context.wide ? 32.0F : kTitle - 1, .weight = Weight::Strong, .leading = 1.2F});
    column.space(16);
    paragraph(ui, column, "result/call", findings.call, {.size = kLead, .weight = Weight::Strong}, "strong");
    int number = 0;
    for (const std::string& sentence : findings.reason) {
        column.space(4);
        paragraph(ui, column, "result/reason/" + std::to_string(number++), sentence, {.tone = Tone::Muted});
    }
}

void draw_floor_lines(const ScreenContext& context, const app::Floor& floor, Column& column,
                      const std::string& id, double threshold) {
    Ui& ui = context.ui;
    const Tone front = front_tone(soundness_of(floor));
    paragraph(ui, column, id + "/score", floor.score_line,
              {.size = kSmall, .weight = Weight::Strong, .tone = front}, "score");
    if (floor.standing != app::Standing::Unknown) {
        column.space(6);
        HouseFloor bar;
        bar.soundness = soundness_of(floor);
        bar.score = static_cast<float>(floor.exact);
        bar.low = static_cast<float>(floor.low);
        bar.high = static_cast<float>(floor.high);
        draw_range(ui, {column.x, column.y, column.w, 12}, bar, static_cast<float>(threshold));
        column.space(12);
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
    bool open = always;
    if (!always) {
        column.space(6);
        open = context.model.open_floor == floor.stage;
        const std::string label = context.words("result.more", {{"name", floor.name}});
        if (disclosure(ui, column, id + "/more", label, open)) context.send(app::ToggleFloor{floor.stage});
        if (!open) {
            column.space(-10);
            return;
        }
        column.space(4);
    } else {
        column.space(16);
        heading(ui, column, id + "/actions/title", 3, context.words("result.actions"),
                {.size = kBody, .weight = Weight::Strong});
        column.space(8);
    }
    bullets(ui, column, id + "/actions", context.words("result.actions"), floor.actions);
}

void draw_path(const ScreenContext& context, const Findings& findings, Column& column) {
    if (findings.path.empty()) return;
    Ui& ui = context.ui;
    heading(ui, column, "path/title", 2, context.words("result.path"),
            {.size = kHeading, .weight = Weight::Strong});
    column.space(12);
    int step = 0;
    for (const int index : findings.path) {
        const app::Floor& floor = findings.floors[static_cast<std::size_t>(index)];
        const std::string id = "path/" + std::to_string(floor.stage);
        ui.sem.open({.role = Role::Region, .id = id, .look = floor.focus ? "card focus" : "card"});
        Card card(ui, column, context.wide ? 28.0F : 20.0F);
        const std::string number = std::to_string(++step);
        heading(ui, card.inner, id + "/title", 3,
                context.words("result.step", {{"n", number}, {"name", floor.name}}),
                {.size = kHeading, .weight = Weight::Strong, .leading = 1.3F});
        card.inner.space(2);
        draw_floor_lines(context, floor, card.inner, id, findings.threshold);
        draw_actions(context, floor, floor.focus, card.inner, id);
        card.finish(column);
        ui.sem.close();
        column.space(14);
    }
}

void draw_backwards(const ScreenContext& context, const Findings& findings, Column& column) {
    if (findings.backwards_title.empty()) return;
    Ui& ui = context.ui;
    ui.sem.open({.role = Role::Region, .id = "backwards", .look = "card"});
    Card card(ui, column, context.wide ? 28.0F : 20.0F);
    heading(ui, card.inner, "backwards/title", 2, findings.backwards_title,
            {.size = kHeading, .weight = Weight::Strong});
    int number = 0;
    for (const std::string& sentence : findings.backwards) {
        card.inner.space(8);
        paragraph(ui, card.inner, "backwards/" + std::to_string(number++), sentence, {});
    }
    card.finish(column);
    ui.sem.close();
}

void draw_strengths(const ScreenContext& context, const Findings& findings, Column& column) {
    if (findings.strengths.empty()) return;
    heading(context.ui, column, "strengths/title", 2, context.words("result.strengths"),
            {.size = kHeading, .weight = Weight::Strong});
    column.space(10);
    std::vector<std::string> sentences;
    for (const int index : findings.strengths) {
        const app::Floor& floor = findings.floors[static_cast<std::size_t>(index)];
        sentences.push_back(floor.name + " (" + floor.score_line + "). " + floor.strength);
    }
    bullets(context.ui, column, "strengths", context.words("result.strengths"), sentences);
    column.space(28);
}

void draw_notes(const ScreenContext& context, const Findings& findings, Column& column) {
    Ui& ui = context.ui;
    if (!findings.notes.empty()) {
        heading(ui, column, "notes/title", 2, findings.notes_title,
                {.size = kHeading, .weight = Weight::Strong});
        int number = 0;
        for (const std::string& note : findings.notes) {
            column.space(8);
            paragraph(ui, column, "notes/" + std::to_string(number++), note, {});
        }
        column.space(20);
    }
    paragraph(ui, column, "honest", findings.honest, {.size = kSmall, .tone = Tone::Muted}, "small");
}

void draw_share(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    ui.sem.open({.role = Role::Region, .id = "share", .look = "card"});
    Card card(ui, column, context.wide ? 28.0F : 20.0F);
    Column& inner = card.inner;
    heading(ui, inner, "share/title", 2, words("result.share"), {.size = kHeading, .weight = Weight::Strong});
    inner.space(6);
    paragraph(ui, inner, "share/note", words("result.share.note"), {.size = kSmall, .tone = Tone::Muted},
              "small");
    inner.space(8);
    if (checkbox(ui, inner, "share/include", words("result.include"), context.model.include_answers)) {
        context.send(app::IncludeAnswers{!context.model.include_answers});
    }
    inner.space(8);
    const bool done = context.model.copy == app::Copy::Done;
    const std::string label = words(done ? "result.copied" : "result.copy");
    const Rect rect{inner.x, inner.y, context.wide ? 220.0F : inner.w, 52};
    if (button(ui, rect, "share/copy", label, ButtonLook::Primary)) context.send(app::CopyLink{});
    inner.y = rect.bottom();
    if (context.model.copy == app::Copy::Failed) {
        inner.space(10);
        paragraph(ui, inner, "share/failed", words("result.copy.failed"), {.tone = Tone::Cracked});
    }
    inner.space(4);
    link(ui, inner, "share/link", words("result.link"), "\x01" + app::own_code(context.model));
    card.finish(column);
    ui.sem.close();
}

/// Two buttons side by side where they fit, else below each other.
struct Pair {
    Rect first;
    Rect second;
};
Pair lay_pair(const Ui& ui, Column& column, std::string_view first, std::string_view second) {
    const float a = button_width(ui, first);
    const float b = button_width(ui, second);
    const bool beside = a + b + kTargetGap <= column.w;
    const Rect left{column.x, column.y, beside ? a : column.w, 52};
    const Rect right = beside ? Rect{left.right() + kTargetGap, left.y, b, 52}
                              : Rect{left.x, left.bottom() + kTargetGap, column.w, 52};
    column.y = right.bottom();
    return {left, right};
}

void draw_own_end(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    if (context.model.asking_to_clear) {
        paragraph(ui, column, "clear/ask", words("result.again.sure"), {.weight = Weight::Strong}, "strong");
        column.space(10);
        const std::string yes = words("result.again.yes");
        const std::string no = words("result.again.no");
        const Pair rects = lay_pair(ui, column, yes, no);
        if (button(ui, rects.first, "clear/yes", yes, ButtonLook::Secondary)) context.send(app::Clear{});
        if (button(ui, rects.second, "clear/no", no, ButtonLook::Primary))
            context.send(app::AskToClear{false});
        return;
    }
    const std::string change = words("result.change");
    const std::string again = words("result.again");
    const Pair rects = lay_pair(ui, column, change, again);
    if (button(ui, rects.first, "result/change", change, ButtonLook::Secondary)) context.send(app::Back{});
    if (button(ui, rects.second, "result/again", again, ButtonLook::Secondary))
        context.send(app::AskToClear{true});
}

void draw_shared_end(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const bool own = context.model.finished;
    const std::string label = context.words(own ? "result.own" : "result.take");
    const Rect rect{column.x, column.y, context.wide ? std::max(button_width(ui, label), 220.0F) : column.w,
                    56};
    if (button(ui, rect, "shared/leave", label, ButtonLook::Primary)) context.send(app::LeaveLink{});
    column.y = rect.bottom();
}

void draw_shared_note(const ScreenContext& context, const Findings& findings, Column& column) {
    if (findings.shared.empty()) return;
    paragraph(context.ui, column, "shared/note", findings.shared, {.size = kSmall, .tone = Tone::Muted},
              "small");
    column.space(16);
}

void draw_top(const ScreenContext& context, const Findings& findings, Column& column) {
    draw_shared_note(context, findings, column);
    if (!context.wide) {
        draw_picture(context, findings, column, 320);
        column.space(20);
        draw_verdict(context, findings, column);
        return;
    }
    const float gap = 56;
    const float left_width = (column.w - gap) * 0.54F;
    const float top = column.y;
    Column left{column.x, top, left_width};
    Column right{column.x + left_width + gap, top, column.w - left_width - gap};
    draw_picture(context, findings, left, 430);
    right.space(16);
    draw_verdict(context, findings, right);
    column.y = std::max(left.y, right.y);
}

} // namespace

void draw_result(const ScreenContext& context) {
    const Findings findings = app::find(context.model);
    Column& column = context.column;
    draw_top(context, findings, column);
    column.space(context.wide ? 48.0F : 32.0F);

    // Below the picture the text keeps to a readable width; what to take along stands beside it if there is room.
    const bool shared = context.model.viewed.has_value();
    const float aside = context.wide ? 360.0F : 0.0F;
    const float gap = context.wide ? 56.0F : 0.0F;
    Column main{column.x, column.y, column.w - aside - gap};
    Column side = context.wide ? Column{main.x + main.w + gap, column.y, aside} : main;
    draw_path(context, findings, main);
    main.space(18);
    draw_strengths(context, findings, main);
    Column& rest = context.wide ? side : main;
    draw_backwards(context, findings, rest);
    if (!findings.backwards_title.empty()) rest.space(18);
    if (!shared) draw_share(context, rest);
    rest.space(18);
    draw_notes(context, findings, context.wide ? rest : main);
    rest.space(24);
    if (shared)
        draw_shared_end(context, rest);
    else
        draw_own_end(context, rest);
    column.y = std::max(main.y, side.y);
}

} // namespace upstream::ui
