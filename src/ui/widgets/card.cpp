// Raised surfaces. Their height is known only after their content, so content goes on a layer above.
// May use: Dear ImGui's draw-list layers, paint.
#include <imgui.h>

#include "upstream/ui/paint/paint.hpp"
#include "upstream/ui/widgets/widgets.hpp"

namespace upstream::ui {

struct Card::Layers {
    ImDrawListSplitter splitter;
};

Card::Card(Ui& ui, const Column& outer, float padding, Tone surface, float depth)
    : inner{outer.x + padding, outer.y + padding, outer.w - 2 * padding}, ui_(ui),
      layers_(std::make_unique<Layers>()), rect_{outer.x, outer.y, outer.w, 0}, padding_(padding),
      depth_(depth), surface_(surface) {
    layers_->splitter.Split(ui_.draw, 2);
    layers_->splitter.SetCurrentChannel(ui_.draw, 1);
}

Card::~Card() = default;

void Card::finish(Column& outer) {
    rect_.h = inner.y + padding_ - rect_.y;
    layers_->splitter.SetCurrentChannel(ui_.draw, 0);
    if (depth_ > 0) shadow(ui_, rect_, ui_.theme().radius, depth_);
    fill(ui_, rect_, ink(ui_, surface_), ui_.theme().radius);
    if (ui_.viewport.dark || ui_.viewport.high_contrast || depth_ <= 0) {
        outline(ui_, rect_, ink(ui_, Tone::Line), 1, ui_.theme().radius);
    }
    layers_->splitter.Merge(ui_.draw);
    outer.y = rect_.bottom();
}

} // namespace upstream::ui
