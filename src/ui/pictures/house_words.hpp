// The words of the house: names, captions and likely ranges beside it. May use: house, paint.
#pragma once

#include "upstream/ui/paint/paint.hpp"
#include "upstream/ui/pictures/house.hpp"

namespace upstream::ui {

/// Room for the longest label beside a house in a picture of the width `whole`, within reason; px.
float label_width(const Ui& ui, std::span<const HouseFloor> floors, HouseLabels labels, float whole);

/// A floor's name, caption and likely range, in the middle of `rect`.
void draw_label(Ui& ui, const Rect& rect, const HouseFloor& floor, float threshold, float alpha);

/// Its name alone.
void draw_name(Ui& ui, const Rect& rect, const HouseFloor& floor, float alpha);

/// The likely range as a bar from 0 to 100: the range, the score and the solid threshold.
void draw_range(Ui& ui, const Rect& rect, const HouseFloor& floor, float threshold);

} // namespace upstream::ui
