// Taking a result along: onto a phone, as a picture, on paper, into the calendar, to the people behind the page.
// May use: widgets, pictures, app.
#include <algorithm>

#include "pictures/pictures.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/update/my_results.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::ui {

namespace {

constexpr float kButton = 52;

/// A card of this screen: its words are `key` and `key.note`.
template <class Draw>
void part(const ScreenContext& context, Column& column, const std::string& id, const std::string& key,
          Draw draw) {
    titled_card(context, column, id, context.words(key), context.words(key + ".note"), draw);
    column.space(16);
}

/// A secondary button as wide as its label.
bool choice_button(const ScreenContext& context, Flow& flow, const std::string& id,
                   const std::string& label) {
    return button(context.ui, flow.next(button_width(context.ui, label)), id, label, ButtonLook::Secondary)
        .has_value();
}

void draw_link_buttons(const ScreenContext& context, Column& column) {
    const app::Words& words = context.words;
    Flow flow(column, kButton);
    const bool done = context.model.view.copy == app::Copy::Done && !context.model.view.inviting;
    const std::string copy = words(done ? "result.copied" : "result.copy");
    const float width = std::max(button_width(context.ui, words("result.copy")),
                                 button_width(context.ui, words("result.copied")));
    if (button(context.ui, flow.next(width), "share/copy", copy, ButtonLook::Primary))
        context.send(app::CopyLink{});
    if (context.ui.viewport.can_share && choice_button(context, flow, "share/send", words("result.send")))
        context.send(app::ShareLink{});
    if (context.model.view.copy != app::Copy::Failed || context.model.view.inviting) return;
    column.space(10);
    draw_link_to_copy(context, column);
}

/// The exact link, or the one with a preview: who learns what of it is said before anybody chooses.
void draw_preview_choice(const ScreenContext& context, Column& column) {
    const bool on = context.model.view.with_preview;
    if (checkbox(context.ui, column, "link/preview", context.words("take.preview"), on))
        context.send(app::WithPreview{!on});
    column.space(4);
    paragraph(context.ui, column, "link/preview/note", context.words("take.preview.note"),
              {.size = kSmall, .tone = Tone::Muted}, "small");
    column.space(16);
}

void draw_link(const ScreenContext& context, Column& column) {
    if (!app::has_address(context.model)) return;
    part(context, column, "link", "take.link", [&](Column& inner) {
        Ui& ui = context.ui;
        const app::Words& words = context.words;
        if (!context.model.view.viewed) {
            const bool on = context.model.visit.include_answers;
            if (checkbox(ui, inner, "link/include", words("take.include"), on))
                context.send(app::IncludeAnswers{!on});
            inner.space(8);
        }
        if (app::may_preview(context.model)) draw_preview_choice(context, inner);
        draw_link_buttons(context, inner);
        inner.space(20);
        qr_picture(ui, inner, "link/code", words("take.qr.alt"), app::shown_link(context.model), 264);
        inner.space(8);
        paragraph(ui, inner, "link/code/note", words("take.qr.note"), {.size = kSmall, .tone = Tone::Muted},
                  "small");
        link(ui, inner, "link/open", words("take.link.open"), app::shown_link(context.model));
    });
}

void draw_pictures(const ScreenContext& context, Column& column) {
    part(context, column, "picture", "take.picture", [&](Column& inner) {
        Flow flow(inner, kButton);
        for (const bool tall : {false, true}) {
            const std::string shape = tall ? "tall" : "wide";
            if (choice_button(context, flow, "picture/" + shape, context.words("take.picture." + shape)))
                context.send(app::SavePicture{tall});
        }
    });
}

void draw_paper(const ScreenContext& context, Column& column) {
    part(context, column, "paper", "take.paper", [&](Column& inner) {
        Flow flow(inner, kButton);
        if (choice_button(context, flow, "paper/print", context.words("take.print")))
            context.send(app::Print{});
    });
}

/// The entry has the result's link in it.
void draw_reminder(const ScreenContext& context, Column& column) {
    if (!app::has_address(context.model)) return;
    part(context, column, "remind", "take.remind", [&](Column& inner) {
        Flow flow(inner, kButton);
        for (const int days : {30, 60, 90}) {
            const std::string n = std::to_string(days);
            if (choice_button(context, flow, "remind/" + n, context.words("take.remind.days", {{"n", n}})))
                context.send(app::Remind{days});
        }
    });
}

/// A link that asks for the other of two views, and carries nothing of this one.
void draw_invitation(const ScreenContext& context, Column& column) {
    const app::Model& model = context.model;
    if (!app::has_address(model) || model.view.viewed || app::perspectives(model).size() < 2) return;
    const app::Words& words = context.words;
    const std::string view =
        app::name_of(*model.environment.content, app::other_view(model.visit.response.perspective));
    titled_card(context, column, "invite", words("take.invite"), words("take.invite.note", {{"view", view}}),
                [&](Column& inner) {
                    Flow flow(inner, kButton);
                    const bool done = model.view.copy == app::Copy::Done && model.view.inviting;
                    if (choice_button(context, flow, "invite/copy",
                                      words(done ? "take.invite.copied" : "take.invite.copy")))
                        context.send(app::MyResults{app::MyResults::Act::CopyInvitation});
                    inner.space(8);
                    paragraph(context.ui, inner, "invite/link", app::invitation(model), {.size = kSmall},
                              "address");
                });
    column.space(16);
}

void draw_contact_choice(const ScreenContext& context, Column& column) {
    const std::string& contact = context.ui.theme().contact;
    if (contact.empty()) return;
    part(context, column, "contact", "take.contact", [&](Column& inner) {
        const bool attach = context.model.visit.attach_result;
        if (checkbox(context.ui, inner, "contact/attach", context.words("take.contact.attach"), attach))
            context.send(app::AttachResult{!attach});
        const char joint = contact.find('?') == std::string::npos ? '?' : '&';
        const std::string address =
            attach ? contact + joint + "result=" + app::shown_code(context.model) : contact;
        link(context.ui, inner, "contact/link", context.words("take.contact.open"), address);
    });
}

/// All that a kiosk has of this: a code that a phone reads over the shoulder of whoever stands in front of it.
void draw_for_phone(const ScreenContext& context, Column& column) {
    if (!app::has_address(context.model)) return;
    constexpr float kAround = 330; // what stands above and below
    paragraph(context.ui, column, "link/code/note", context.words("take.qr.note"), {.size = kLead}, "lead");
    column.space(16);
    qr_picture(context.ui, column, "link/code", context.words("take.qr.alt"), app::shown_link(context.model),
               context.ui.viewport.height - kAround, context.model.environment.kiosk_code);
}

} // namespace

void draw_paper_code(const ScreenContext& context, Column& column) {
    qr_picture(context.ui, column, "paper/code", context.words("take.qr.alt"), app::shown_link(context.model),
               120);
}

void draw_take(const ScreenContext& context) {
    Column& column = context.column;
    draw_title(context, column, "take");
    column.space(20);
    if (app::at_kiosk(context.model)) return draw_for_phone(context, column);
    const float gap = context.wide ? 24.0F : 0.0F;
    const float half = context.wide ? (column.w - gap) / 2 : column.w;
    Column left{column.x, column.y, half};
    draw_link(context, left);
    draw_keep(context, left);
    draw_invitation(context, left);
    Column right = context.wide ? Column{column.x + half + gap, column.y, half} : left;
    draw_pictures(context, right);
    draw_paper(context, right);
    draw_reminder(context, right);
    draw_contact_choice(context, right);
    column.y = std::max(left.y, right.y);
}

} // namespace upstream::ui
