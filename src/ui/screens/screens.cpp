// Choosing the screen, its column and the footer that all screens share. May use: widgets, app.
#include "upstream/ui/screens/screens.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"

#include <algorithm>

namespace upstream::ui {

namespace {

constexpr float kWide = 900;         // from here on two columns have room
constexpr float kReadingWidth = 640; // about 70 characters
constexpr float kPageWidth = 1080;
constexpr float kComfortableHeight = 760;
constexpr float kFooter = kTarget + 12;

/// A screen with one thing to do, which stands in the middle of a tall window.
bool stands_alone(app::Screen screen) {
    return screen == app::Screen::Question || screen == app::Screen::Ranking;
}

bool uses_full_width(app::Screen screen) {
    return screen == app::Screen::Intro || screen == app::Screen::Result || screen == app::Screen::Take;
}

std::string title_of(const app::Model& model, const app::Words& words) {
    std::string key = "title." + std::string(model.screen_name());
    if (model.view.viewed && model.view.screen == app::Screen::Result) key += ".shared";
    return words(key, {{"n", std::to_string(model.visit.item + 1)},
                       {"total", std::to_string(app::item_count(model))}});
}

Column lay_column(const Viewport& viewport, app::Screen screen, bool wide) {
    const float margin = viewport.width < 480 ? 20.0F : 40.0F;
    const float left = viewport.inset_left + margin;
    const float room = viewport.width - left - viewport.inset_right - margin;
    const float width = std::min(room, uses_full_width(screen) && wide ? kPageWidth : kReadingWidth);
    // A tall window gets air above, so that the content does not hang from its upper edge.
    const float air =
        stands_alone(screen) ? std::max(0.0F, viewport.height - kComfortableHeight) * 0.25F : 0.0F;
    const float edge = viewport.width < 480 || viewport.height < 620 ? 16.0F : 28.0F;
    return {left + (room - width) / 2, viewport.inset_top + edge + air, width};
}

/// The brand's sign, at the top of every screen; with less air where all attention is on one thing.
void draw_logo(Ui& ui, Column& column, float below) {
    if (!ui.theme().logo) return;
    const Theme::Logo& logo = *ui.theme().logo;
    const Rect rect{column.x, column.y, logo.width, logo.height};
    ui.sem.add({.role = Role::Image, .id = "logo", .name = logo.alt, .rect = rect, .look = "logo"});
    column.y = rect.bottom() + below;
}

/// Something that happened elsewhere, and changed what is seen here.
void draw_note(const ScreenContext& context, Column& column) {
    if (context.model.view.note.empty()) return;
    paragraph(context.ui, column, "note", context.words(context.model.view.note),
              {.size = kSmall, .weight = Weight::Strong, .tone = Tone::Accent}, "kicker");
    column.space(14);
}

/// How questions are answered: two boxes, beside each other where there is room.
void draw_habits(const ScreenContext& context, Column& column) {
    const app::Words& words = context.words;
    const bool both = offers_digit_keys(context.ui.viewport);
    constexpr float kBeside = 420;
    constexpr float kBox = 40;
    constexpr float kGap = 20;
    const bool beside = both && column.w >= kBeside;
    const std::string move_on = words("question.auto");
    const float room = text_width(context.ui.fonts(), {.size = kSmall}, move_on) + kBox;
    Column first{column.x, column.y, beside ? std::min(room, column.w * 0.6F) : column.w};
    const bool on = context.model.preferences.auto_advance;
    if (checkbox(context.ui, first, "question/auto", move_on, on, kSmall))
        context.send(app::SetAutoAdvance{!on});
    if (both) {
        Column second = beside ? Column{first.x + first.w + kGap, column.y, column.w - first.w - kGap}
                               : Column{column.x, first.y, column.w};
        const bool keys = context.model.preferences.digit_keys;
        const std::string options = std::to_string(app::question_of(context.model).options.size());
        const std::string label = words("question.keys", {{"options", options}});
        if (checkbox(context.ui, second, "question/keys", label, keys, kSmall))
            context.send(app::SetDigitKeys{!keys});
        first.y = second.y;
    }
    column.y = first.y;
}

/// Says that the lazily loaded part did not arrive, if it was asked for to go there.
void draw_lazy_failed(const ScreenContext& context, Column& column, app::LazyEntry entry) {
    if (context.model.environment.lazy.failed != entry) return;
    column.space(10);
    paragraph(context.ui, column, "missed", context.words("later.failed"),
              {.weight = Weight::Strong, .tone = Tone::Cracked}, "problem");
}

/// At the left of the footer: what is seldom needed on this screen, else a quiet fact.
void draw_footer_left(const ScreenContext& context, Column& column) {
    const app::Words& words = context.words;
    if (context.model.view.screen == app::Screen::Question) return draw_habits(context, column);
    if (context.model.view.screen == app::Screen::Intro && !app::at_kiosk(context.model)) {
        const std::string team = words("intro.team");
        const Rect rect{column.x - kQuietPadding, column.y, button_width(context.ui, team, ButtonLook::Quiet),
                        kTarget};
        if (button(context.ui, rect, "intro/team", team, ButtonLook::Quiet))
            context.send(app::GoTo{app::LazyEntry::Team});
        column.y = rect.bottom();
        draw_lazy_failed(context, column, app::LazyEntry::Team);
        return;
    }
    column.space(13);
    paragraph(context.ui, column, "footer/privacy", words("footer.privacy"),
              {.size = kSmall, .tone = Tone::Muted}, "small");
}

/// Which of the two renderings to see; a language that cannot be drawn leaves no choice.
void draw_rendering(const ScreenContext& context, float right, float y) {
    Ui& ui = context.ui;
    const bool html = ui.viewport.html && !ui.viewport.provisional;
    const std::string label = context.words(html ? "footer.canvas" : "footer.html");
    const float width = button_width(ui, label, ButtonLook::Quiet);
    if (button(ui, {right - width, y, width, kTarget}, "rendering", label, ButtonLook::Quiet))
        context.send(app::ShowHtml{!html});
}

void draw_language(const ScreenContext& context, float x, float y) {
    const app::Model& model = context.model;
    std::vector<Option> options;
    std::string_view chosen_name;
    for (const app::Language& language : model.environment.languages) {
        options.push_back({language.code, language.name});
        if (language.code == model.environment.language) chosen_name = language.name;
    }
    const Rect rect{x, y, select_width(context.ui, chosen_name), kTarget};
    const auto activation = select(context.ui, rect, "language", context.words("language.label"), options,
                                   model.environment.language);
    const auto index = static_cast<std::size_t>(activation ? activation->value : -1);
    if (index < model.environment.languages.size())
        context.send(app::ChooseLanguage{model.environment.languages[index].code});
}

bool offers_languages(const ScreenContext& context) { return context.model.environment.languages.size() > 1; }

/// What is in the footer stands beside each other where there is room for long words, else below.
bool has_one_row(const ScreenContext& context) {
    constexpr float kOneRow = 760;
    return context.column.w >= kOneRow;
}

bool has_two_rows(const ScreenContext& context) { return offers_languages(context) && !has_one_row(context); }

/// What the page is made of, in a file beside it, and which version it is: where a visit begins and ends.
bool leads_to_notices(const ScreenContext& context) {
    if (app::at_kiosk(context.model)) return false;
    return context.model.view.screen == app::Screen::Intro ||
           context.model.view.screen == app::Screen::Result;
}

/// The site's own pages that a law or a visitor may ask for.
std::vector<std::pair<std::string, std::string>> legal_pages(const ScreenContext& context) {
    const Theme& theme = context.ui.theme();
    std::vector<std::pair<std::string, std::string>> out;
    if (app::at_kiosk(context.model)) return out;
    if (!theme.imprint.empty()) out.emplace_back("footer.imprint", theme.imprint);
    if (!theme.privacy.empty()) out.emplace_back("footer.policy", theme.privacy);
    return out;
}

void draw_legal(const ScreenContext& context, Column& column) {
    const auto pages = legal_pages(context);
    if (pages.empty()) return;
    const float width = column.w / static_cast<float>(pages.size());
    float bottom = column.y;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Column beside{column.x + width * static_cast<float>(i), column.y, width};
        link(context.ui, beside, "legal/" + std::to_string(i), context.words(pages[i].first),
             pages[i].second);
        bottom = std::max(bottom, beside.y);
    }
    column.y = bottom + 8;
}

void draw_footer(const ScreenContext& context, float bottom) {
    Ui& ui = context.ui;
    Column& column = context.column;
    const bool languages = offers_languages(context);
    const bool two_rows = has_two_rows(context);
    column.y = std::max(column.y + 8, bottom - footer_height(context) - ui.viewport.inset_bottom);
    ui.sem.open({.role = Role::Region, .id = "footer", .look = "footer"});
    constexpr float kRightRoom = 330;
    constexpr float kGap = 28;
    const std::string notices = context.words("footer.notices", {{"version", UPSTREAM_VERSION}});
    const float width = text_width(ui.fonts(), {.size = kSmall}, notices);
    const bool beside = leads_to_notices(context) && has_one_row(context);
    const float aside = beside ? width + kGap : 0;
    // Labels begin and end where the column does; the air of a quiet button may stand out.
    const float right = column.x + column.w + kQuietPadding - aside;
    Column left{column.x, column.y, two_rows ? column.w : column.w - (languages ? kRightRoom : 150) - aside};
    draw_footer_left(context, left);
    float row = column.y;
    if (two_rows) row = left.y = std::max(left.y, column.y + kTarget);
    if (languages) draw_language(context, two_rows ? column.x - kQuietPadding : right - kRightRoom, row);
    if (context.words("app.direction") != "rtl") draw_rendering(context, right, row);
    column.y = std::max(left.y, row + kTarget);
    draw_legal(context, column);
    if (leads_to_notices(context)) {
        Column place = beside ? Column{column.x + column.w - width, row, width} : column;
        link(ui, place, "notices", notices, "THIRD-PARTY-NOTICES.txt", Tone::Muted);
        column.y = std::max(column.y, place.y);
    }
    ui.sem.close();
    column.space(12);
    if (context.model.environment.language_missed) {
        paragraph(ui, column, "language/missed", context.words("language.failed"),
                  {.size = kSmall, .weight = Weight::Strong, .tone = Tone::Cracked}, "problem");
        column.space(12);
    }
    column.y += ui.viewport.inset_bottom;
}

/// The result while its code is on its way, or has not come.
void draw_loading(const ScreenContext& context) {
    Column& column = context.column;
    column.space(48);
    heading(context.ui, column, "result/title", 1, context.words("later.result"),
            {.size = kTitle, .weight = Weight::Strong, .leading = 1.25F});
    if (context.model.environment.lazy.failed != app::LazyEntry::Result) return;
    draw_lazy_failed(context, column, app::LazyEntry::Result);
    column.space(24);
    const std::string label = context.words("later.again");
    const Rect rect{column.x, column.y, button_width(context.ui, label), 52};
    if (button(context.ui, rect, "result/fetch", label, ButtonLook::Primary))
        context.send(app::GoTo{app::LazyEntry::Result});
    column.y = rect.bottom();
}

} // namespace

float footer_height(const ScreenContext& context) {
    const float legal = legal_pages(context).empty() ? 0 : kTarget + 8;
    const float notices = leads_to_notices(context) && !has_one_row(context) ? kTarget : 0;
    return kFooter + (has_two_rows(context) ? kTarget : 0) + legal + notices;
}

void draw_link_problem(const ScreenContext& context) {
    Column& column = context.column;
    column.space(48);
    heading(context.ui, column, "problem/title", 1, context.words("link.title"),
            {.size = kTitle, .weight = Weight::Strong, .leading = 1.25F});
    column.space(16);
    paragraph(context.ui, column, "problem/text",
              app::explain(*context.model.environment.content, context.model.view.link_problem),
              {.size = kLead});
    column.space(12);
    paragraph(context.ui, column, "problem/note", context.words("link.note"), {.tone = Tone::Muted});
    column.space(24);
    // Where one was, if one was anywhere.
    const bool on_the_way = context.model.view.left.screen != app::Screen::Intro;
    const std::string label = context.words(on_the_way ? "intro.resume" : "link.close");
    const Rect rect{column.x, column.y, button_width(context.ui, label), 52};
    if (button(context.ui, rect, "problem/close", label, ButtonLook::Primary)) context.send(app::LeaveLink{});
    column.y = rect.bottom();
}

void draw_title(const ScreenContext& context, Column& column, const std::string& name) {
    const std::string label = context.words(name + ".back");
    const Rect rect{column.x - kQuietPadding, column.y, button_width(context.ui, label, ButtonLook::Quiet),
                    kTarget};
    if (button(context.ui, rect, "back", label, ButtonLook::Quiet)) {
        // A link's own entry holds both: the two side by side, and the opened result by itself.
        if (context.model.view.side_by_side)
            context.send(app::MyResults{app::MyResults::Act::Alone});
        else
            context.send(app::Back{});
    }
    column.y = rect.bottom() + 10;
    heading(context.ui, column, name + "/title", 1, context.words(name + ".title"),
            {.size = context.wide ? 32.0F : kTitle, .weight = Weight::Strong, .leading = 1.2F});
}

void draw_screen(Ui& ui, const app::Model& model, Messages& out) {
    const app::Words& words = model.environment.content->words;
    const bool wide = ui.viewport.width >= kWide;
    // What is printed from there is the result, not the ways to take it along.
    const bool take_on_paper = model.view.screen == app::Screen::Take && ui.viewport.printing;
    const app::Screen screen = take_on_paper ? app::Screen::Result : model.view.screen;
    Column column = lay_column(ui.viewport, screen, wide);
    ui.sem.begin(model.screen_key(), title_of(model, words));
    const ScreenContext context{ui, model, words, out, column, wide};
    draw_logo(ui, column, stands_alone(screen) ? 12.0F : 24.0F);
    draw_note(context, column);
    switch (screen) {
    case app::Screen::Intro: draw_intro(context); break;
    case app::Screen::Question: draw_question(context); break;
    case app::Screen::Ranking: draw_ranking(context); break;
    case app::Screen::Result:
        if (model.environment.lazy.loaded)
            draw_result(context);
        else
            draw_loading(context);
        break;
    case app::Screen::LinkProblem: draw_link_problem(context); break;
    case app::Screen::Take: draw_take(context); break;
    case app::Screen::Compare: draw_compare(context); break;
    case app::Screen::Team: draw_team(context); break;
    case app::Screen::Answers: draw_answers(context); break;
    case app::Screen::MyResults: draw_my_results(context); break;
    }
    // A phone has it under the thumb; on anything larger nobody looks for it at the far end of an empty page.
    constexpr float kPhone = 600;
    constexpr float kNear = 56;
    const float near = column.y + kNear + footer_height(context);
    draw_footer(context,
                ui.viewport.width < kPhone ? ui.viewport.height : std::min(ui.viewport.height, near));
    ui.sem.finish(std::max(column.y, ui.viewport.height));
}

} // namespace upstream::ui
