// The signs of the house: what to see first. Where the house is wide they stand on their floors. On a narrow one they would
// hide what they point at, so they fly above it as flags, each on a pole that leads down to its floor. May use: house, paint.
#pragma once

#include <span>

#include "upstream/ui/paint/paint.hpp"
#include "upstream/ui/pictures/house.hpp"

namespace upstream::ui {

/// The height in px that flags take above a house whose storeys are `storey` px wide, in a picture of the width `whole`;
/// 0 where every sign leaves enough of its floor to be seen.
float flags_height(const Ui& ui, std::span<const HouseFloor> floors, float storey, float whole);

/// A floor's sign around `middle` as far as `place` lets it; too long for a line, it takes more.
void draw_sign(Ui& ui, Point middle, const Rect& place, const HouseFloor& floor, float alpha);

/// The signs as flags within `strip`. `marks` says for each floor where its pole ends.
void draw_flags(Ui& ui, const Rect& strip, std::span<const HouseFloor> floors, std::span<const Point> marks,
                float alpha);

} // namespace upstream::ui
