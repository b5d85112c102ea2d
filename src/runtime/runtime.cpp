// Running frames until nothing is left to do. May use: app, screens, Dear ImGui core.
#include "upstream/runtime/runtime.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <variant>

#include "upstream/app/present/result_text.hpp"
#include "upstream/ui/paint/picture_bytes.hpp"
#include "upstream/ui/pictures/card.hpp"
#include "upstream/ui/screens/screens.hpp"

namespace upstream::runtime {

namespace {

// A press takes a frame, and what its message changes another. More than this means that two states chase each other.
constexpr int kMostFrames = 12;

// FNV-1a over the words of the draw lists: equal pictures hash equal, so nothing is presented twice.
std::uint64_t hash_words(const void* data, std::size_t bytes, std::uint64_t seed) {
    const auto* at = static_cast<const unsigned char*>(data);
    std::uint64_t hash = seed;
    std::size_t i = 0;
    for (; i + 4 <= bytes; i += 4) {
        std::uint32_t word = 0;
        std::copy_n(at + i, 4, reinterpret_cast<unsigned char*>(&word));
        hash = (hash ^ word) * 0x100000001B3ULL;
    }
    for (; i < bytes; ++i) hash = (hash ^ at[i]) * 0x100000001B3ULL;
    return hash;
}

std::uint64_t hash_picture(const ImDrawData& data) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    hash = hash_words(&data.DisplaySize, sizeof data.DisplaySize, hash);
    hash = hash_words(&data.FramebufferScale, sizeof data.FramebufferScale, hash);
    for (const ImDrawList* list : data.CmdLists) {
        hash =
            hash_words(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()), hash);
        hash =
            hash_words(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()), hash);
    }
    return hash | 1; // never 0, which stands for “nothing presented”
}

/// How long until the earlier of two moments; 0 if neither is to come.
double wait_for(std::optional<double> one, std::optional<double> other, double now_ms) {
    constexpr double kNever = std::numeric_limits<double>::infinity();
    const double moment = std::min(one.value_or(kNever), other.value_or(kNever));
    // What is due has been done, so whatever is waited for is still to come.
    return moment == kNever ? 0 : std::max(moment - now_ms, 1.0);
}

/// Dear ImGui wants a font, and none of its own text is ever shown: one without letters (src/ui/include/upstream/ui/text/glyph_cache.hpp draws them).
void add_no_font(ImFontAtlas& atlas) {
    static ImFontLoader loader;
    loader.Name = "none";
    loader.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*,
                                   float*) { return false; };
    ImFontConfig config;
    config.FontLoader = &loader;
    config.SizePixels = ui::kBody;
    atlas.AddFont(&config);
}

void set_up(ImGuiIO& io) {
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    // True for every front: one uploads textures, the others say that they did (go_without_renderer).
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    // Keyboard focus belongs to the mirror; Dear ImGui's own navigation would be a second, different one.
    io.ConfigNavCaptureKeyboard = false;
    io.MouseDragThreshold = 6;
    // A tap fires in the frame that sees the finger lift, and not frames later: that a press has been seen before is PointerQueue's.
    io.ConfigInputTrickleEventQueue = false;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    add_no_font(*io.Fonts);
}

} // namespace

Runtime::Runtime(std::unique_ptr<ui::Typeface> typeface)
    : context_(ImGui::CreateContext()), fonts_(std::move(typeface)),
      ui_(std::make_unique<ui::Ui>(theme_, fonts_)) {
    ImGui::SetCurrentContext(context_);
    set_up(ImGui::GetIO());
}

Runtime::~Runtime() {
    ImGui::SetCurrentContext(context_);
    ImGui::DestroyContext(context_);
}

void Runtime::start(app::Content content, ui::Theme theme, const app::Start& start, double now_ms) {
    theme_ = std::move(theme);
    content_ = std::make_unique<app::Content>(std::move(content));
    model_ = std::make_unique<app::Model>(app::begin(*content_, start, now_ms, effects_));
}

bool Runtime::rehearse(double now_ms) {
    if (!std::exchange(measured_, true)) {
        for (char32_t code = U' '; code <= U'~'; ++code) {
            fonts_.glyphs().advance(ui::Weight::Regular, code);
            fonts_.glyphs().advance(ui::Weight::Strong, code);
        }
        return true;
    }
    try_frame(*model_, true, now_ms);
    return false;
}

bool Runtime::draw_ahead(double now_ms) {
    // With the frame around them, less than 50 ms on a slow phone.
    constexpr int kAtOnce = 20;
    if (!ui_->viewport.provisional) return false;
    app::Model next = *model_;
    if (next.view.screen == app::Screen::Intro) next.view.screen = app::Screen::Question;
    fonts_.glyphs().limit(kAtOnce);
    try_frame(next, false, now_ms);
    return fonts_.glyphs().lift();
}

void Runtime::try_frame(const app::Model& model, bool html, double now_ms) {
    ImGui::SetCurrentContext(context_);
    const ui::Viewport seen = ui_->viewport;
    ui_->viewport.html = html;
    ui_->viewport.provisional = false;
    frame(model, now_ms);
    ui_->viewport = seen;
    ui_->forget_motion();
}

bool Runtime::change_texts(app::Content content, std::string language) {
    const engine::Instrument& now = content_->instrument;
    const engine::Instrument& next = content.instrument;
    if (next.id() != now.id() || next.version() != now.version() || next.item_count() != now.item_count() ||
        next.stage_count() != now.stage_count())
        return false;
    // Another language may be set in another typeface; more words of the same are not.
    if (language != model_->environment.language) typeface_changed();
    *content_ = std::move(content);
    model_->environment.language = std::move(language);
    model_->environment.language_missed = false;
    return true;
}

void Runtime::typeface_changed() {
    ImGui::SetCurrentContext(context_);
    fonts_.glyphs().forget();
}

void Runtime::set_viewport(const ui::Viewport& viewport) {
    // Its picture may be that of before, and yet nobody has painted anything since.
    if (ui_->viewport.html && !viewport.html) presented_hash_ = 0;
    const float scrolled = ui_->viewport.scroll;
    ui_->viewport = viewport;
    ui_->viewport.scroll = scrolled;
}

void Runtime::scroll(float y) { ui_->viewport.scroll = y; }

void Runtime::pointer(float x, float y, bool down, bool touch) {
    pointer_.add(x, y - ui_->viewport.scroll, down, touch);
}

void Runtime::pointer_left() { pointer_.add_left(); }

void Runtime::focus(std::string id, bool ring) { ui_->focus(std::move(id), ring); }

void Runtime::action(std::string id, ui::Activation activation) { ui_->queue(std::move(id), activation); }

void Runtime::text(std::string id, std::string text) { ui_->queue_text(std::move(id), std::move(text)); }

void Runtime::send(const app::Message& message) { queued_.push_back(message); }

void Runtime::frame(const app::Model& model, double now_ms) {
    ImGuiIO& io = ImGui::GetIO();
    // The window in whole device pixels, as the canvas is, so that one of its pixels is one of the screen's. (A trifle more
    // than that, because whoever multiplies it out again cuts off what is behind the point.)
    const float ratio = ui_->viewport.ratio;
    const auto whole = [ratio](float length) { return (std::ceil(length * ratio - 0.01F) + 0.01F) / ratio; };
    io.DisplaySize = {whole(ui_->viewport.width), whole(ui_->viewport.height)};
    io.DisplayFramebufferScale = {ui_->viewport.ratio, ui_->viewport.ratio};
    io.DeltaTime = std::clamp(static_cast<float>(now_ms - last_frame_) / 1000.0F, 0.0001F, 0.1F);
    last_frame_ = now_ms;
    fonts_.glyphs().tidy();
    pointer_.hand_over(io);
    ImGui::NewFrame();
    ui_->begin_frame(now_ms);
    ui::draw_screen(*ui_, model, queued_);
    ui_->end_frame();
    ImGui::Render();
    // What no widget took was meant for a control that is gone.
    ui_->drop_actions();
}

void Runtime::apply(double now_ms) {
    const std::vector<app::Message> messages = std::exchange(queued_, {});
    for (const app::Message& message : messages) {
        app::update(*model_, message, now_ms, effects_);
        applied_.push_back(message);
        // At a kiosk a page lives all day: one busy minute shall not decide for everybody after it.
        if (std::holds_alternative<app::NewVisitor>(message)) ui_->try_motion_again();
    }
    app::tick(*model_, now_ms, effects_);
    if (model_->screen_key() != screen_) {
        screen_ = model_->screen_key();
        ui_->forget_motion();
    }
}

Due Runtime::pump(double now_ms) {
    ImGui::SetCurrentContext(context_);
    applied_.clear();
    apply(now_ms);
    for (int count = 0; count < kMostFrames; ++count) {
        frame(*model_, now_ms);
        const bool more = !queued_.empty();
        apply(now_ms);
        // A frame that nothing came of says the same if it is run again.
        if (!more && !pointer_.waits()) break;
    }
    tree_ = ui_->sem.encode();
    picture_hash_ = hash_picture(*ImGui::GetDrawData());
    const Due due{.tree = tree_ != read_tree_,
                  .picture = picture_hash_ != presented_hash_,
                  .effects = !effects_.empty(),
                  .wait = wait_for(app::next_tick(*model_), ui_->next_picture(), now_ms)};
    read_tree_ = tree_;
    return due;
}

ImDrawData* Runtime::picture() const {
    ImGui::SetCurrentContext(context_);
    return ImGui::GetDrawData();
}

std::string Runtime::take_picture() {
    const ui::Colour back = background();
    presented();
    return ui::picture_bytes(*picture(), IM_COL32(back.r, back.g, back.b, 255));
}

void Runtime::repaint() {
    ImGui::SetCurrentContext(context_);
    presented_hash_ = 0;
    ui::hand_over_anew(ImGui::GetPlatformIO().Textures);
}

void Runtime::go_without_renderer() {
    ImGui::SetCurrentContext(context_);
    ui::hand_over_nothing(ImGui::GetPlatformIO().Textures);
}

std::vector<app::Effect> Runtime::take_effects() { return std::exchange(effects_, {}); }

std::string Runtime::card(const std::string& picture) {
    ImGui::SetCurrentContext(context_);
    return ui::card_display_list(*ui_, *model_, picture);
}

} // namespace upstream::runtime
