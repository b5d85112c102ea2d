// The frame's bookkeeping: actions, focus, hover and motion. May use: Dear ImGui core.
#include "upstream/ui/core/ui.hpp"

#include <imgui.h>

#include <algorithm>

namespace upstream::ui {

void Ui::begin_frame(double now_ms) {
    now_ = now_ms;
    overflowing_text.clear();
    animating_ = false;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({viewport.width, viewport.height});
    ImGui::Begin("page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
    draw = ImGui::GetWindowDrawList();
    // One backing-store pixel of smoothing at edges, whatever the pixel ratio.
    draw->_FringeScale = 1.0F / viewport.ratio;
    ImGui::GetStyle().CircleTessellationMaxError = 0.3F / viewport.ratio;
    ImGui::GetStyle().CurveTessellationTol = 1.25F / viewport.ratio;
}

void Ui::end_frame() { ImGui::End(); }

namespace {

/// Takes what is queued for `id` out of a queue.
template <class Value>
std::optional<Value> take_from(std::vector<std::pair<std::string, Value>>& queue, std::string_view id) {
    const auto found =
        std::find_if(queue.begin(), queue.end(), [id](const auto& entry) { return entry.first == id; });
    if (found == queue.end()) return std::nullopt;
    Value value = std::move(found->second);
    queue.erase(found);
    return value;
}

} // namespace

void Ui::queue(std::string id, Activation activation) { actions_.emplace_back(std::move(id), activation); }

std::optional<Activation> Ui::take(std::string_view id) { return take_from(actions_, id); }

std::optional<std::string> Ui::take_text(std::string_view id) { return take_from(texts_, id); }

void Ui::focus(std::string id, bool ring) {
    focus_ = std::move(id);
    focus_ring_ = ring;
}

Touch Ui::touch(std::string_view id, const Rect& rect, bool disabled) {
    Touch touch;
    touch.activated = take(id);
    touch.focused = focused(id);
    bool hovered = false;
    bool held = false;
    ImGui::SetCursorScreenPos(screen(rect.x, rect.y));
    ImGui::PushID(id.data(), id.data() + id.size());
    const bool pressed = ImGui::InvisibleButton("touch", {std::max(rect.w, 1.0F), std::max(rect.h, 1.0F)});
    hovered = ImGui::IsItemHovered();
    held = ImGui::IsItemActive();
    ImGui::PopID();
    if (pressed && pointer_activates && !disabled) touch.activated = Activation{};
    if (disabled) {
        touch.activated.reset();
        return touch;
    }
    const std::string key(id);
    // A finger hovers over nothing; and a press shows at once, in one frame, so that letting go never waits for a motion.
    const bool by_finger = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
    touch.hover = approach(key + "/hover", hovered && !by_finger ? 1.0F : 0.0F, 120, 0);
    touch.press = held && hovered ? 1.0F : 0.0F;
    return touch;
}

float Ui::approach(std::string_view key, float target, float ms, float start) {
    auto found = motions_.find(key);
    if (found == motions_.end()) {
        const float value = start < 0 ? target : start;
        found = motions_.emplace(std::string(key), Motion{value, value, value, now_}).first;
    }
    Motion& motion = found->second;
    if (motion.target != target) {
        // The first frame shows a first step, so that nothing that was pressed seems to wait.
        constexpr double kFirstStep = 1000.0 / 60;
        motion = {motion.value, motion.value, target, now_ - kFirstStep};
    }
    const float left = std::max(1.0F - static_cast<float>(now_ - motion.begun) / ms, 0.0F);
    const bool arrived = viewport.reduced_motion || left == 0;
    motion.value = arrived ? target : target + (motion.from - target) * left * left * left;
    if (motion.value != target) animating_ = true;
    return motion.value;
}

float Ui::since(std::string_view key, float ms) {
    if (viewport.reduced_motion) return 1;
    const auto found = motions_.try_emplace(std::string(key), Motion{0, 0, 1, now_}).first;
    const float part = std::min(static_cast<float>(now_ - found->second.begun) / ms, 1.0F);
    if (part < 1) animating_ = true;
    return part;
}

void Ui::forget_motion() { motions_.clear(); }

Colour Ui::colour(Tone tone) const {
    const Scheme scheme = viewport.high_contrast ? Scheme::Contrast
                          : viewport.dark        ? Scheme::Dark
                                                 : Scheme::Light;
    return theme_.palettes[static_cast<std::size_t>(scheme)][static_cast<std::size_t>(tone)];
}

ImVec2 Ui::screen(float x, float y) const { return {x, y - viewport.scroll}; }

} // namespace upstream::ui
