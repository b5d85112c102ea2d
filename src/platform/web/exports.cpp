// The whole border with JavaScript: the functions of docs/web-interface.md, nothing else. `main` does not exist;
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

#include "browser_typeface.hpp"
#include "renderer.hpp"
#include "upstream/app/model/content.hpp"
#include "upstream/codec/json/flat_json.hpp"
#include "upstream/runtime/runtime.hpp"

namespace {

using namespace upstream;

/// Everything the page holds. One page, one instance.
struct Page {
    runtime::Runtime interface { platform::browser_typeface() };
    platform::Renderer renderer;
    std::string text;    ///< what up_text hands out
    std::string effects; ///< what up_effects hands out
    ui::Viewport viewport;
    double wait = 0; ///< what up_wait hands out
    bool started = false;
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

enum Started : std::uint8_t { kReady, kBadContent, kBadTheme };

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
Started boot(const codec::FlatJson& message, std::string& problem) {
    auto content = app::read_content(field(message, "instrument"), field(message, "words"),
                                     field(message, "source"), problem);
    if (!content) return kBadContent;
    std::string language(field(message, "language"));
    if (page().started) {
        if (page().interface.change_texts(std::move(*content), std::move(language))) return kReady;
        problem = "The texts belong to another instrument or version.";
        return kBadContent;
    }
    auto theme = ui::Theme::read(field(message, "theme"), problem);
    if (!theme) {
        problem = "The theme file cannot be used: " + problem + ".";
        return kBadTheme;
    }
    page().interface.let_pointer_activate(false);
    page().interface.start(std::move(*content), std::move(*theme),
                           {.session = std::string(field(message, "session")),
                            .link = std::string(field(message, "link")),
                            .page = std::string(field(message, "page")),
                            .origin = read_whole(field(message, "origin")),
                            .damaged = !field(message, "damaged").empty(),
                            .lazy_loaded = field(message, "later").empty(),
                            .languages = read_languages(field(message, "languages")),
                            .language = std::move(language)},
                           emscripten_get_now());
    page().started = true;
    return kReady;
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* up_alloc(int length) {
    return static_cast<char*>(std::malloc(static_cast<std::size_t>(length) + 1)); // NOLINT: owned by `take`
}

EMSCRIPTEN_KEEPALIVE void up_letters() { page().interface.typeface_changed(); }

EMSCRIPTEN_KEEPALIVE int up_boot(char* bytes, int length) {
    const std::string text = take(bytes, length);
    std::string problem;
    const auto message = codec::read_flat_json(text, problem);
    const Started started = message ? boot(*message, problem) : kBadContent;
    page().text = problem;
    return started;
}

EMSCRIPTEN_KEEPALIVE const char* up_text() { return page().text.data(); }
EMSCRIPTEN_KEEPALIVE int up_text_length() { return static_cast<int>(page().text.size()); }

EMSCRIPTEN_KEEPALIVE void up_view(float width, float height, float ratio, int flags) {
    ui::Viewport& viewport = page().viewport;
    viewport.width = width;
    viewport.height = height;
    viewport.ratio = ratio;
    viewport.dark = (flags & 1) != 0;
    viewport.reduced_motion = (flags & 2) != 0;
    viewport.high_contrast = (flags & 4) != 0;
    viewport.html = (flags & 8) != 0;
    viewport.fine_pointer = (flags & 16) != 0;
    viewport.can_share = (flags & 32) != 0;
    viewport.printing = (flags & 64) != 0;
    viewport.prerendered = (flags & 128) != 0;
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

EMSCRIPTEN_KEEPALIVE void up_pointer(float x, float y, int down, int kind) {
    if (x < 0) {
        page().interface.pointer_left();
    } else {
        page().interface.pointer(x, y, down != 0, kind == 1);
    }
}

EMSCRIPTEN_KEEPALIVE void up_focus(char* bytes, int length, int ring) {
    page().interface.focus(take(bytes, length), ring != 0);
}

EMSCRIPTEN_KEEPALIVE void up_action(char* bytes, int length, int value) {
    constexpr int kKeyboard = 1 << 16;
    std::string id = take(bytes, length);
    if (id == "copied") return page().interface.send(app::Copied{value == 1});
    if (id == "arrived") return page().interface.send(app::LazyLoaded{value == 1});
    if (id == "language/missed") return page().interface.send(app::LanguageMissed{});
    const bool keyboard = value >= 0 && (value & kKeyboard) != 0;
    const int plain = keyboard ? value & ~kKeyboard : value;
    page().interface.action(std::move(id), {.value = plain, .keyboard = keyboard});
}

EMSCRIPTEN_KEEPALIVE void up_input(char* id, int id_length, char* text, int length) {
    std::string name = take(id, id_length);
    page().interface.text(std::move(name), take(text, length));
}

EMSCRIPTEN_KEEPALIVE void up_link(char* bytes, int length) {
    page().interface.send(app::OpenLink{take(bytes, length)});
}

EMSCRIPTEN_KEEPALIVE void up_walk(char* bytes, int length) {
    page().interface.send(app::HistoryStep{take(bytes, length)});
}

EMSCRIPTEN_KEEPALIVE void up_meet(char* bytes, int length) {
    page().interface.send(app::OtherTabSaved{take(bytes, length)});
}

EMSCRIPTEN_KEEPALIVE int up_pump(double now_ms) {
    if (!page().started) return 0;
    const runtime::Due due = page().interface.pump(now_ms);
    page().wait = due.wait;
    if (!page().renderer.ready()) page().interface.go_without_renderer();
    return (due.tree ? 1 : 0) | (due.picture ? 2 : 0) | (due.animation ? 4 : 0) | (due.effects ? 8 : 0);
}

EMSCRIPTEN_KEEPALIVE double up_wait() { return page().wait; }

EMSCRIPTEN_KEEPALIVE void up_present() {
    if (!page().started || !page().renderer.ready()) return;
    const ui::Colour back = page().interface.background();
    page().renderer.present(page().interface.picture(), static_cast<float>(back.r) / 255.0F,
                            static_cast<float>(back.g) / 255.0F, static_cast<float>(back.b) / 255.0F);
    page().interface.presented();
}

EMSCRIPTEN_KEEPALIVE const char* up_tree() { return page().interface.tree().data(); }
EMSCRIPTEN_KEEPALIVE int up_tree_length() { return static_cast<int>(page().interface.tree().size()); }

EMSCRIPTEN_KEEPALIVE const char* up_effects() {
    page().effects = encode(page().interface.take_effects());
    return page().effects.data();
}
EMSCRIPTEN_KEEPALIVE int up_effects_length() { return static_cast<int>(page().effects.size()); }

EMSCRIPTEN_KEEPALIVE int up_gl(int on) {
    if (on == 0) {
        page().renderer.drop();
        return 0;
    }
    page().interface.repaint();
    return page().renderer.create() ? 1 : 0;
}

} // extern "C"
