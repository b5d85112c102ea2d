// The frame's bookkeeping: actions, focus, hover and motion. May use: Dear ImGui core.
#include "upstream/ui/core/ui.hpp"

#include <imgui.h>

#include <algorithm>

namespace upstream::ui {

void Ui::begin_frame(double now_ms) {
    now_ = now_ms;
    overflowing_text.clear();
    if (next_picture_ && now_ >= *next_picture_) judge(now_ - *next_picture_);
    next_picture_.reset();
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
    touch.hover = approach(key + "/hover", hovered && !by_finger ? 1.0F : 0.0F, motion::kHover, 0);
    touch.press = held && hovered ? 1.0F : 0.0F;
    return touch;
}

int Ui::pictures_due(const Motion& how, double begun) {
    // A timer may come a trifle early: that is the picture which it was set for.
    constexpr double kEarly = 2;
    if (how.pictures < 2) return how.pictures;
    const double each = how.ms / (how.pictures - 1);
    const int due = std::min(1 + static_cast<int>((now_ - begun + kEarly) / each), how.pictures);
    if (due < how.pictures) {
        const double next = begun + due * each;
        next_picture_ = std::min(next_picture_.value_or(next), next);
    }
    return due;
}

float Ui::approach(std::string_view key, float target, const Motion& how, float start) {
    auto found = motions_.find(key);
    if (found == motions_.end()) {
        const float value = start < 0 ? target : start;
        found =
            motions_.emplace(std::string(key), Moving{.value = value, .from = value, .target = value}).first;
    }
    Moving& moving = found->second;
    moving.seen = now_;
    moving.outlasts_screen = how.outlasts_screen;
    if (moving.target != target) {
        moving.from = moving.value;
        moving.target = target;
        moving.begun = now_;
    }
    if (moving.value == target) return target;
    const int due = moves() ? pictures_due(how, moving.begun) : how.pictures;
    const float left = 1 - static_cast<float>(due) / static_cast<float>(how.pictures);
    moving.value = target + (moving.from - target) * left * left;
    return moving.value;
}

float Ui::since(std::string_view key, const Motion& how) {
    if (!moves()) return 1;
    const auto found = motions_.try_emplace(std::string(key), Moving{.begun = now_}).first;
    return static_cast<float>(pictures_due(how, found->second.begun)) / static_cast<float>(how.pictures);
}

void Ui::forget_motion() {
    std::erase_if(motions_, [this](const auto& entry) {
        return !entry.second.outlasts_screen || entry.second.seen != now_;
    });
}

void Ui::judge(double late) {
    // Some of the frames of a screen that shows sixty a second are always missed; and who has slept was not slow.
    constexpr double kSlow = 50;
    constexpr double kAsleep = 1000;
    constexpr int kEnough = 3;
    if (late >= kAsleep) return;
    late_in_a_row_ = late > kSlow ? late_in_a_row_ + 1 : 0;
    if (late_in_a_row_ >= kEnough) calm_ = true;
}

void Ui::try_motion_again() {
    late_in_a_row_ = 0;
    calm_ = false;
}

Colour Ui::colour(Tone tone) const {
    const Scheme scheme = viewport.high_contrast ? Scheme::Contrast
                          : viewport.dark        ? Scheme::Dark
                                                 : Scheme::Light;
    return theme_.palettes[static_cast<std::size_t>(scheme)][static_cast<std::size_t>(tone)];
}

ImVec2 Ui::screen(float x, float y) const { return {x, y - viewport.scroll}; }

} // namespace upstream::ui
