// What was said against what was right, as dots beside a diagonal. May use: app's sentences, paint.
#pragma once

#include <vector>

#include "upstream/app/present/evidence_text.hpp"
#include "upstream/ui/core/ui.hpp"

namespace upstream::ui {

/// How wide and high it is, in a column of that width.
float calibration_side(float width);
void draw_calibration(Ui& ui, const Rect& rect, const std::vector<app::SaidAndRight>& tenths);

} // namespace upstream::ui
