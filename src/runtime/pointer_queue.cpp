// The queue in front of Dear ImGui's own, which would let a press and what follows it share a frame. May use: Dear ImGui's io.
#include "upstream/runtime/pointer_queue.hpp"

#include <imgui.h>

#include <algorithm>

namespace upstream::runtime {

void PointerQueue::add(float x, float y, bool down, bool touch) {
    events_.push_back({x, y, down, touch});
    touch_ = touch;
}

void PointerQueue::add_left() {
    constexpr float kNowhere = -1e6F;
    add(kNowhere, kNowhere, false, touch_);
}

void PointerQueue::hand_over(ImGuiIO& io) {
    auto end = std::find_if(events_.begin(), events_.end(),
                            [this](const Event& event) { return event.down != down_; });
    if (end != events_.end()) ++end;
    for (auto event = events_.begin(); event != end; ++event) {
        io.AddMouseSourceEvent(event->touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(event->x, event->y);
        io.AddMouseButtonEvent(0, event->down);
        down_ = event->down;
    }
    events_.erase(events_.begin(), end);
}

} // namespace upstream::runtime
