// The whole interface in one object: it owns the app's model and Dear ImGui's context, runs frames until nothing
// is left to do, and hands out the semantic tree, the picture and the effects. Platforms put input in and take
// these out; they know nothing else. May use: app, screens, Dear ImGui core. No GL, no browser.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "upstream/app/update/update.hpp"
#include "upstream/runtime/pointer_queue.hpp"
#include "upstream/ui/core/ui.hpp"

struct ImDrawData;
struct ImGuiContext;

namespace upstream::runtime {

/// What is due after a pump.
struct Due {
    bool tree = false;    ///< the semantic tree is not the one that was last read
    bool picture = false; ///< the drawn picture is not the one that was last presented
    bool effects = false; ///< `take_effects` has something
    double wait = 0;      ///< pump again after so many ms, whatever happens; 0 when nothing is waited for
};

class Runtime {
public:
    explicit Runtime(std::unique_ptr<ui::Typeface> typeface);
    ~Runtime();
    Runtime(const Runtime&) = delete;
    Runtime& operator=(const Runtime&) = delete;

    /// `content` and `theme` are kept; `start` says where to begin (a session, a link).
    void start(app::Content content, ui::Theme theme, const app::Start& start, double now_ms);

    /// Lays the first screen out for nobody, in pieces, each of which returns whether there is another one: what is compiled
    /// and measured for it would hold up the first pump.
    bool rehearse(double now_ms);

    /// While the HTML rendering is seen for a start: draws some of the letters that the canvas will show first, and returns
    /// whether there are more. A press that leads there waits for no letter then.
    bool draw_ahead(double now_ms);

    /// Goes on in another language: the same instrument with other texts. Returns false, and goes on as before, if it is
    /// another instrument.
    bool change_texts(app::Content content, std::string language);

    /// The typeface answers otherwise from now on: it has arrived.
    void typeface_changed();

    void set_viewport(const ui::Viewport& viewport); ///< all but the scroll position
    void scroll(float y);
    /// Document coordinates; for hover and press visuals and, natively, for tapping.
    void pointer(float x, float y, bool down, bool touch);
    void pointer_left();
    void focus(std::string id, bool ring);
    void action(std::string id, ui::Activation activation);
    void text(std::string id, std::string text);
    void send(const app::Message& message);

    /// On the web only the mirror activates; natively the pointer does as well.
    void let_pointer_activate(bool on) { ui_->pointer_activates = on; }

    /// For tests: from now on `overflowing_text` names a line of text that is wider than its place or beyond
    /// the window, if there is one.
    void report_overflow() { ui_->reports_overflow = true; }
    [[nodiscard]] const std::string& overflowing_text() const { return ui_->overflowing_text; }

    /// Runs logic frames until no input is queued and the tree is stable.
    Due pump(double now_ms);
    [[nodiscard]] const std::string& tree() const { return tree_; }
    [[nodiscard]] const ui::Semantics& semantics() const { return ui_->sem; }
    [[nodiscard]] const app::Model& model() const { return *model_; }
    [[nodiscard]] ImDrawData* picture() const;
    [[nodiscard]] ui::Colour background() const { return ui_->colour(ui::Tone::Background); }
    /// Nothing shows pictures: tells Dear ImGui that its textures are where they should be, as a renderer would.
    void go_without_renderer();
    /// The picture for a painter (ui/paint/picture_bytes.hpp), who shows it.
    [[nodiscard]] std::string take_picture();
    /// The picture was shown.
    void presented() { presented_hash_ = picture_hash_; }
    /// The picture must be painted again whatever it is, by somebody who has nothing of it yet (a lost context came back).
    void repaint();
    std::vector<app::Effect> take_effects();
    /// A picture of the result on show, as the effect `Picture` names it, or of an outcome (ui/pictures/card.hpp).
    std::string card(const std::string& picture);
    /// Every message that the last pump applied, for tests.
    [[nodiscard]] const std::vector<app::Message>& last_messages() const { return applied_; }

private:
    void frame(const app::Model& model, double now_ms);
    /// A frame that nobody sees.
    void try_frame(const app::Model& model, bool html, double now_ms);
    void apply(double now_ms);

    ImGuiContext* context_ = nullptr;
    ui::Fonts fonts_;
    ui::Theme theme_;
    std::unique_ptr<ui::Ui> ui_;
    PointerQueue pointer_;
    std::unique_ptr<app::Content> content_;
    std::unique_ptr<app::Model> model_;
    std::vector<app::Message> queued_;
    std::vector<app::Message> applied_;
    std::vector<app::Effect> effects_;
    std::string tree_;
    std::string read_tree_;
    std::string screen_;
    std::uint64_t picture_hash_ = 0;
    std::uint64_t presented_hash_ = 0;
    double last_frame_ = 0;
    bool measured_ = false; ///< letters, by a rehearsal
};

} // namespace upstream::runtime
