// Pictures that are part of a screen: each is drawn, and adds its semantic node. For the HTML rendering the node holds a
// display list of the very same drawing. May use: house, paint, display_list, app.
#pragma once

#include <string>
#include <string_view>

#include "upstream/app/model/model.hpp"
#include "upstream/app/present/evidence_text.hpp"
#include "upstream/app/present/my_results_text.hpp"
#include "upstream/app/present/result_text.hpp"
#include "upstream/ui/pictures/house.hpp"
#include "upstream/ui/widgets/widgets.hpp"

namespace upstream::ui {

/// The floors of a result, as the house shows them.
std::vector<HouseFloor> house_of(const app::ResultText& result_text);

/// A house of nobody's that carries the idea: a fine roof on a foundation that has cracked.
std::vector<HouseFloor> example_house(const app::Content& content);

/// A house that builds itself once, as wide as the column.
struct HousePicture {
    std::string_view id;
    std::string_view alt;
    std::vector<HouseFloor> floors; ///< foundation first
    float threshold = 60;           ///< where a floor begins to hold, 0–100
    HouseLabels labels = HouseLabels::Full;
    float height = 400;
};
void house_picture(Ui& ui, Column& column, const HousePicture& house);
/// The kept results of one view over time, as wide as the column.
void trend_picture(Ui& ui, Column& column, std::string_view id, const app::ResultsOfView& view,
                   float threshold);
/// How often results were right, by what they said; no wider than the column.
void calibration_picture(Ui& ui, Column& column, std::string_view id, std::string_view alt,
                         const std::vector<app::SaidAndRight>& tenths);
/// A text as a QR code, at most `most` px a side, dark on light whatever the theme. Where it must be
/// read from afar, the modules alone are at least `least` px a side, as far as the column is that wide. Draws nothing if the text
/// is too long.
void qr_picture(Ui& ui, Column& column, std::string_view id, std::string_view alt, const std::string& text,
                float most, float least = 0);

} // namespace upstream::ui
