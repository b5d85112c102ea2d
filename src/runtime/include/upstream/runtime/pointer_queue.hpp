// What the pointer did since the last frame, handed to Dear ImGui a press at a time: a press counts where it came down, however far
// the pointer has gone before there is a frame. May use: Dear ImGui's io.
#pragma once

#include <vector>

struct ImGuiIO;

namespace upstream::runtime {

class PointerQueue {
public:
    /// In points of the window.
    void add(float x, float y, bool down, bool touch);
    void add_left(); ///< the pointer is nowhere

    /// To be called before each frame: hands over what was added, in order, up to and including the next press or lift.
    void hand_over(ImGuiIO& io);

    /// Something waits for another frame.
    [[nodiscard]] bool waits() const { return !events_.empty(); }

private:
    struct Event {
        float x;
        float y;
        bool down;
        bool touch;
    };
    std::vector<Event> events_;
    bool down_ = false;  ///< as it was handed over last
    bool touch_ = false; ///< as it was added last
};

} // namespace upstream::runtime
