// Scores over time: each floor a strip from 0 to 100, each result a dot in its likely range. Two results are joined only where the
// comparison of the two sees a change. May use: paint, app.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "upstream/app/present/my_results_text.hpp"
#include "upstream/ui/core/ui.hpp"

namespace upstream::ui {

/// How high the picture is at this width.
float trend_height(const Ui& ui, const app::ResultsOfView& view, float width);
/// Draws it, the highest floor on top.
void draw_trend(Ui& ui, const Rect& rect, const app::ResultsOfView& view, float threshold);

} // namespace upstream::ui
