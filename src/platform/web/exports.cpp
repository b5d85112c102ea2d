// The whole border with JavaScript: the functions that abi.json declares, nothing else. `main` does not exist;
// everything happens in these calls. May use: ui, app, Emscripten.
#include <emscripten/emscripten.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "abi.hpp"
#include "browser_typeface.hpp"
#include "upstream/app/model/content.hpp"
#include "upstream/codec/json/flat_json.hpp"
#include "upstream/runtime/runtime.hpp"

namespace {

using namespace upstream;
using platform::BootStatus;
using platform::Due;
using platform::ViewFlags;

/// Everything the page holds. One page, one instance.
struct Page {
    runtime::Runtime interface { platform::browser_typeface() };
    codec::FlatJson message; ///< what the next boot was given
    std::string problem;     ///< what up_problem gives
    std::string text;        ///< what up_picture, up_effects or up_card has given last
    int length = 0;          ///< what up_length gives
    ui::Viewport viewport;
    double wait = 0; ///< what up_wait gives
    bool started = false;
    bool painted = false; ///< somebody paints what is drawn
};

Page& page() {
    static Page instance;
    return instance;
}

/// Takes over bytes that JavaScript wrote into memory of up_alloc.
std::string take(char* bytes, int length) {
    std::string out(bytes, static_cast<std::size_t>(length));
    std::free(bytes); // NOLINT(cppcoreguidelines-no-malloc): allocated by up_alloc for JavaScript
    return out;
}

/// Gives JavaScript a text to read at once.
const char* give(const std::string& text) {
    page().length = static_cast<int>(text.size());
    return text.data();
}

std::string_view field(const codec::FlatJson& message, std::string_view key) {
    const auto found = message.find(key);
    return found == message.end() ? std::string_view{} : std::string_view{found->second};
}

std::string encode(const std::vector<app::Effect>& effects) {
    std::string out;
    for (const app::Effect& effect : effects) {
        out += app::effect_name(effect.kind);
        out += '\t';
        ui::append_field(out, effect.text);
        out += '\n';
    }
    return out;
}

/// A whole number; 0 if it is none. Reading fractions would bring in kilobytes.
double read_whole(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return static_cast<double>(number);
}

/// Lines of code, tab, name.
std::vector<app::Language> read_languages(std::string_view text) {
    std::vector<app::Language> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view entry = text.substr(at, end - at);
        const std::size_t tab = std::min(entry.find('\t'), entry.size());
        out.push_back(
            {std::string(entry.substr(0, tab)), std::string(entry.substr(std::min(tab + 1, entry.size())))});
        at = end + 1;
    }
    return out;
}

/// Reads instrument, words and theme; on failure says in lines what is wrong with which.
BootStatus boot(const codec::FlatJson& message, std::string& problem) {
    auto content = app::read_content(field(message, "instrument"), field(message, "words"),
                                     field(message, "source"), problem);
    if (!content) return BootStatus::BadContent;
    std::string language(field(message, "language"));
    if (page().started) {
        if (page().interface.change_texts(std::move(*content), std::move(language))) return BootStatus::Ready;
        problem = "The texts belong to another instrument or version.";
        return BootStatus::BadContent;
    }
    auto theme = ui::Theme::read(field(message, "theme"), problem);
    if (!theme) {
        problem = "The theme file cannot be used: " + problem + ".";
        return BootStatus::BadTheme;
    }
    page().interface.let_pointer_activate(false);
    page().interface.start(std::move(*content), std::move(*theme),
                           {.session = std::string(field(message, "session")),
                            .link = std::string(field(message, "link")),
                            .results = std::string(field(message, "results")),
                            .page = std::string(field(message, "page")),
                            .previews = !field(message, "previews").empty(),
                            .origin = read_whole(field(message, "origin")),
                            .damaged = !field(message, "damaged").empty(),
                            .lazy_loaded = field(message, "lazy").empty(),
                            .languages = read_languages(field(message, "languages")),
                            .language = std::move(language),
                            .kiosk_code = static_cast<float>(read_whole(field(message, "kiosk")))},
                           emscripten_get_now());
    page().started = true;
    return BootStatus::More;
}

/// The bit of a due thing, or none.
int bit(bool due, Due which) { return due ? static_cast<int>(which) : 0; }

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* up_alloc(int length) {
    return static_cast<char*>(std::malloc(static_cast<std::size_t>(length) + 1)); // NOLINT: owned by `take`
}

EMSCRIPTEN_KEEPALIVE void up_typeface_changed() { page().interface.typeface_changed(); }

EMSCRIPTEN_KEEPALIVE void up_boot_field(char* name, int name_length, char* text, int text_length) {
    std::string& field = page().message[take(name, name_length)];
    field = take(text, text_length);
}

EMSCRIPTEN_KEEPALIVE int up_boot() {
    Page& it = page();
    if (it.message.empty())
        return static_cast<int>(it.interface.rehearse(emscripten_get_now()) ? BootStatus::More
                                                                            : BootStatus::Ready);
    it.problem.clear();
    const BootStatus status = boot(it.message, it.problem);
    it.message.clear();
    return static_cast<int>(status);
}

EMSCRIPTEN_KEEPALIVE const char* up_problem() { return give(page().problem); }

EMSCRIPTEN_KEEPALIVE int up_length() { return page().length; }

EMSCRIPTEN_KEEPALIVE void up_view(float width, float height, float ratio, int flags) {
    const auto has = [flags](ViewFlags flag) { return (flags & static_cast<int>(flag)) != 0; };
    ui::Viewport& viewport = page().viewport;
    viewport.width = width;
    viewport.height = height;
    viewport.ratio = ratio;
    viewport.dark = has(ViewFlags::Dark);
    viewport.reduced_motion = has(ViewFlags::ReducedMotion);
    viewport.high_contrast = has(ViewFlags::HighContrast);
    viewport.html = has(ViewFlags::Html);
    viewport.fine_pointer = has(ViewFlags::FinePointer);
    viewport.can_share = has(ViewFlags::CanShare);
    viewport.printing = has(ViewFlags::Printing);
    viewport.provisional = has(ViewFlags::Provisional);
    page().interface.set_viewport(viewport);
}

EMSCRIPTEN_KEEPALIVE void up_insets(float top, float right, float bottom, float left) {
    ui::Viewport& viewport = page().viewport;
    viewport.inset_top = top;
    viewport.inset_right = right;
    viewport.inset_bottom = bottom;
    viewport.inset_left = left;
    page().interface.set_viewport(viewport);
}

EMSCRIPTEN_KEEPALIVE void up_scroll(float y) { page().interface.scroll(y); }

EMSCRIPTEN_KEEPALIVE void up_pointer(float x, float y, int down, int touch) {
    if (x < 0) {
        page().interface.pointer_left();
    } else {
        page().interface.pointer(x, y, down != 0, touch != 0);
    }
}

EMSCRIPTEN_KEEPALIVE void up_focus(char* id, int id_length, int ring) {
    page().interface.focus(take(id, id_length), ring != 0);
}

EMSCRIPTEN_KEEPALIVE void up_action(char* id, int id_length, int value, int keyboard) {
    page().interface.action(take(id, id_length), {.value = value, .keyboard = keyboard != 0});
}

EMSCRIPTEN_KEEPALIVE void up_input(char* id, int id_length, char* text, int text_length) {
    std::string name = take(id, id_length);
    page().interface.text(std::move(name), take(text, text_length));
}

EMSCRIPTEN_KEEPALIVE void up_link(char* fragment, int fragment_length) {
    page().interface.send(app::OpenLink{take(fragment, fragment_length)});
}

EMSCRIPTEN_KEEPALIVE void up_history_step(char* screen, int screen_length) {
    page().interface.send(app::HistoryStep{take(screen, screen_length)});
}

EMSCRIPTEN_KEEPALIVE void up_other_tab_saved(char* session, int session_length) {
    page().interface.send(app::OtherTabSaved{take(session, session_length)});
}

EMSCRIPTEN_KEEPALIVE void up_results(char* kept, int kept_length) {
    page().interface.send(app::MyResults{app::MyResults::Act::Found, take(kept, kept_length)});
}

EMSCRIPTEN_KEEPALIVE void up_new_visitor() { page().interface.send(app::NewVisitor{}); }

EMSCRIPTEN_KEEPALIVE void up_copied(int worked) { page().interface.send(app::Copied{worked != 0}); }

EMSCRIPTEN_KEEPALIVE void up_lazy_loaded(int worked) { page().interface.send(app::LazyLoaded{worked != 0}); }

EMSCRIPTEN_KEEPALIVE void up_language_failed() { page().interface.send(app::LanguageMissed{}); }

EMSCRIPTEN_KEEPALIVE int up_pump(double now_ms) {
    if (!page().started) return 0;
    const runtime::Due due = page().interface.pump(now_ms);
    page().wait = due.wait;
    if (!page().painted) page().interface.go_without_renderer();
    return bit(due.tree, Due::Tree) | bit(due.picture, Due::Picture) | bit(due.effects, Due::Effects);
}

EMSCRIPTEN_KEEPALIVE int up_draw_ahead() {
    const bool more = page().interface.draw_ahead(emscripten_get_now());
    if (!page().painted) page().interface.go_without_renderer();
    return more ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE double up_wait() { return page().wait; }

EMSCRIPTEN_KEEPALIVE const char* up_picture() {
    page().text = page().interface.take_picture();
    return give(page().text);
}

EMSCRIPTEN_KEEPALIVE const char* up_tree() { return give(page().interface.tree()); }

EMSCRIPTEN_KEEPALIVE const char* up_effects() {
    page().text = encode(page().interface.take_effects());
    return give(page().text);
}

EMSCRIPTEN_KEEPALIVE const char* up_card(char* picture, int picture_length) {
    page().text = page().interface.card(take(picture, picture_length));
    return give(page().text);
}

EMSCRIPTEN_KEEPALIVE void up_painted(int on) {
    page().painted = on != 0;
    page().interface.repaint();
}

} // extern "C"
