// Where to go from a result: take it along, put it beside others, change it, leave it. May use: widgets, app.
#include <algorithm>

#include "upstream/app/present/derived.hpp"
#include "upstream/app/update/my_results.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

/// The width of a button in a column: its label's on a wide window, all there is on a narrow one.
float end_width(const ScreenContext& context, const Column& column, const std::string& label) {
    return context.wide ? button_width(context.ui, label) : column.w;
}

} // namespace

void draw_link_to_copy(const ScreenContext& context, Column& column) {
    paragraph(context.ui, column, "share/failed", context.words("result.copy.failed"),
              {.tone = Tone::Cracked}, "problem");
    column.space(4);
    paragraph(context.ui, column, "share/link", app::link_to_pass_on(context.model), {.size = kSmall},
              "address");
}

namespace {

/// The link can be passed on from here: it has an address, and this is not somebody else's device.
bool passes_links_on(const ScreenContext& context) {
    return app::has_address(context.model) && !app::at_kiosk(context.model);
}

void draw_link_buttons(const ScreenContext& context, Column& column, Flow& flow) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    const bool done = context.model.view.copy == app::Copy::Done && !context.model.view.inviting;
    const float width = context.wide ? 200.0F : column.w;
    if (button(ui, flow.next(width), "share/copy", words(done ? "result.copied" : "result.copy"),
               ButtonLook::Primary))
        context.send(app::CopyLink{});
    const std::string send = words("result.send");
    if (ui.viewport.can_share &&
        button(ui, flow.next(end_width(context, column, send)), "share/send", send, ButtonLook::Secondary))
        context.send(app::ShareLink{});
}

} // namespace

void draw_share(const ScreenContext& context, Column& column) {
    const app::Words& words = context.words;
    const bool links = passes_links_on(context);
    // At a kiosk the only way is a QR code, and that needs an address.
    if (app::at_kiosk(context.model) && !app::has_address(context.model)) return;
    titled_card(context, column, "share", words("result.share"),
                words(links ? "result.share.note" : "result.share.note.file"), [&](Column& inner) {
                    Flow flow(inner, 52);
                    if (links) draw_link_buttons(context, inner, flow);
                    const std::string more = words(links ? "result.more.ways" : "result.more.ways.file");
                    if (button(context.ui, flow.next(end_width(context, inner, more)), "share/more", more,
                               links ? ButtonLook::Secondary : ButtonLook::Primary))
                        context.send(app::GoTo{app::LazyEntry::Take});
                    if (context.model.view.copy != app::Copy::Failed) return;
                    inner.space(10);
                    draw_link_to_copy(context, inner);
                });
}

void draw_together(const ScreenContext& context, Column& column) {
    const app::Words& words = context.words;
    titled_card(context, column, "together", words("result.together"),
                words(app::of_views(context.model, "result.together.note")), [&](Column& inner) {
                    Ui& ui = context.ui;
                    Flow flow(inner, 52);
                    const std::string compare = words(
                        context.model.visit.earlier.empty() ? "result.compare" : "result.compare.earlier");
                    if (button(ui, flow.next(end_width(context, inner, compare)), "together/compare", compare,
                               ButtonLook::Secondary))
                        context.send(app::GoTo{app::LazyEntry::Compare});
                    const std::string team = words("result.team");
                    if (button(ui, flow.next(end_width(context, inner, team)), "together/team", team,
                               ButtonLook::Secondary))
                        context.send(app::GoTo{app::LazyEntry::Team});
                });
}

void draw_own_end(const ScreenContext& context, Column& column) {
    Ui& ui = context.ui;
    const app::Words& words = context.words;
    const auto place = [&](Flow& flow, const std::string& label) {
        return flow.next(std::min(button_width(ui, label), column.w));
    };
    if (context.model.view.asking_to_clear) {
        paragraph(ui, column, "clear/ask", words("result.again.sure"), {.weight = Weight::Strong}, "strong");
        column.space(10);
        Flow flow(column, 52);
        const std::string yes = words("result.again.yes");
        const std::string no = words("result.again.no");
        if (button(ui, place(flow, yes), "clear/yes", yes, ButtonLook::Secondary)) context.send(app::Clear{});
        if (button(ui, place(flow, no), "clear/no", no, ButtonLook::Primary))
            context.send(app::AskToClear{false});
        return;
    }
    Flow flow(column, 52);
    const std::string change = words("result.change");
    const std::string again = words("result.again");
    if (button(ui, place(flow, change), "result/change", change, ButtonLook::Secondary))
        context.send(app::GoTo{app::LazyEntry::Answers});
    // A kiosk has its own way to do that, which leaves nothing behind.
    if (app::at_kiosk(context.model)) return;
    if (button(ui, place(flow, again), "result/again", again, ButtonLook::Secondary))
        context.send(app::AskToClear{true});
}

void draw_shared_end(const ScreenContext& context, Column& column, bool own_link) {
    Ui& ui = context.ui;
    const bool own = context.model.visit.finished;
    Flow flow(column, 56);
    if (own_link) {
        const std::string again = context.words("result.take.again");
        if (button(ui, flow.next(end_width(context, column, again)), "shared/again", again,
                   ButtonLook::Primary))
            context.send(app::TakeAgain{});
    }
    const bool on_the_way = context.model.view.left.screen != app::Screen::Intro;
    const bool listed = context.model.view.left.screen == app::Screen::MyResults;
    const std::string leave = context.words(listed       ? "mine.title"
                                            : own        ? "result.own"
                                            : on_the_way ? "intro.resume"
                                                         : "result.take");
    if (button(ui, flow.next(end_width(context, column, leave)), "shared/leave", leave,
               own_link ? ButtonLook::Secondary : ButtonLook::Primary))
        context.send(app::LeaveLink{});
    if (own_link || !(own || app::may_compare_views(context.model))) return;
    const std::string compare = context.words("result.compare.own");
    if (button(ui, flow.next(end_width(context, column, compare)), "shared/compare", compare,
               ButtonLook::Secondary))
        context.send(app::GoTo{app::LazyEntry::CompareOwn});
}

} // namespace upstream::ui
