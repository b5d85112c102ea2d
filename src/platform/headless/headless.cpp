// The interface with no renderer. May use: ui.
#include "upstream/platform/headless/headless.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "truetype.hpp"
#include "upstream/app/model/content.hpp"

namespace upstream::platform {

namespace {

constexpr double kFrameMs = 1000.0 / 60;
// Nothing in the interface moves for longer than this.
constexpr double kLongestMotionMs = 5000;

} // namespace

bool read_file(const std::string& path, std::string& out) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return false;
    out.assign(std::istreambuf_iterator<char>(file), {});
    return true;
}

Headless::Headless(const std::string& regular_font, const std::string& strong_font)
    : interface_(read_typeface(regular_font, strong_font, problem_)) {
    interface_.report_overflow();
}

bool Headless::start(std::string_view instrument, std::string_view words, std::string_view theme,
                     std::string_view source, const app::Start& start) {
    auto content = app::read_content(instrument, words, source, problem_);
    if (!content) return false;
    auto colours = ui::Theme::read(theme, problem_);
    if (!colours) return false;
    interface_.start(std::move(*content), std::move(*colours), start, now_);
    settle();
    return true;
}

void Headless::set_viewport(const ui::Viewport& viewport) {
    viewport_ = viewport;
    interface_.set_viewport(viewport);
}

void Headless::pump(std::vector<app::Message>& messages) {
    const runtime::Due due = interface_.pump(now_);
    interface_.go_without_renderer();
    moving_ = due.wait > 0;
    const auto& applied = interface_.last_messages();
    messages.insert(messages.end(), applied.begin(), applied.end());
}

std::vector<app::Message> Headless::wait(double ms) {
    std::vector<app::Message> messages;
    const double until = now_ + ms;
    do {
        pump(messages);
        now_ += kFrameMs;
    } while (now_ < until);
    return messages;
}

std::vector<app::Message> Headless::settle() {
    std::vector<app::Message> messages;
    const double until = now_ + kLongestMotionMs;
    do {
        pump(messages);
        now_ += kFrameMs;
    } while (moving_ && now_ < until);
    return messages;
}

std::vector<app::Message> Headless::act(ui::Role role, std::string_view name, ui::Activation activation) {
    const ui::Node* node = interface_.semantics().find(role, name);
    if (node == nullptr || node->disabled) return {};
    interface_.action(node->id, activation);
    return settle();
}

std::vector<app::Message> Headless::tap(ui::Role role, std::string_view name) {
    const ui::Node* node = interface_.semantics().find(role, name);
    if (node == nullptr) return {};
    const float x = node->rect.x + node->rect.w / 2;
    const float y = node->rect.y + node->rect.h / 2;
    // A tap below the fold: scroll there first, as a visitor would.
    interface_.scroll(std::max(0.0F, y - viewport_.height / 2));
    interface_.pointer(x, y, true, true);
    std::vector<app::Message> messages = wait(2 * kFrameMs);
    interface_.pointer(x, y, false, true);
    for (auto& message : settle()) messages.push_back(std::move(message));
    interface_.pointer_left();
    interface_.scroll(0);
    for (auto& message : settle()) messages.push_back(std::move(message));
    return messages;
}

} // namespace upstream::platform
