// Drawing a picture and describing it. May use: house, paint, display_list, app.
#include "pictures/pictures.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "pictures/calibration.hpp"
#include "pictures/trend.hpp"
#include "upstream/app/present/qr.hpp"
#include "upstream/ui/paint/display_list.hpp"
#include "upstream/ui/paint/paint.hpp"

namespace upstream::ui {

namespace {

/// Draws, or for the HTML rendering records, and adds the image's node.
template <class Paint>
void picture(Ui& ui, const Rect& rect, std::string_view id, std::string_view alt, Paint paint) {
    std::string recorded;
    if (ui.viewport.html) {
        DisplayList display_list(rect.x, rect.y, rect.w, rect.h);
        ui.display_list = &display_list;
        paint();
        ui.display_list = nullptr;
        recorded = display_list.str();
    } else {
        paint();
    }
    ui.sem.add({.role = Role::Image,
                .id = std::string(id),
                .name = std::string(alt),
                .rect = rect,
                .value = std::move(recorded)});
}

/// Dark modules side by side are one rectangle, so that no seam shows between them.
void draw_modules(Ui& ui, const app::QrCode& code, float x, float y, float module) {
    for (int row = 0; row < code.size; ++row) {
        for (int from = 0; from < code.size;) {
            int to = from;
            while (to < code.size && code.at(to, row)) ++to;
            if (to > from) {
                const Rect run{x + static_cast<float>(from) * module, y + static_cast<float>(row) * module,
                               static_cast<float>(to - from) * module, module};
                fill(ui, run, IM_COL32(0, 0, 0, 255));
            }
            from = std::max(to, from + 1);
        }
    }
}

} // namespace

std::vector<HouseFloor> house_of(const app::ResultText& result_text) {
    std::vector<HouseFloor> floors;
    for (const app::Floor& floor : result_text.floors) {
        HouseFloor part;
        part.name = floor.name;
        part.caption = floor.caption;
        part.soundness = floor.soundness;
        part.score = static_cast<float>(floor.exact);
        part.carried = static_cast<float>(floor.carried);
        part.low = static_cast<float>(floor.low);
        part.high = static_cast<float>(floor.high);
        part.focus = floor.focus;
        part.sign = floor.sign;
        floors.push_back(std::move(part));
    }
    return floors;
}

std::vector<HouseFloor> example_house(const app::Content& content) {
    const auto& stages = content.texts.stages;
    std::vector<HouseFloor> floors;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const float height =
            stages.size() > 1 ? static_cast<float>(i) / static_cast<float>(stages.size() - 1) : 0;
        HouseFloor floor;
        floor.name = stages[i].name;
        floor.score = 34 + 62 * std::sqrt(height);
        floor.carried = floor.score;
        floor.soundness = height < 0.2F   ? Soundness::Cracked
                          : height < 0.5F ? Soundness::Shaky
                                          : Soundness::Solid;
        floors.push_back(std::move(floor));
    }
    return floors;
}

void house_picture(Ui& ui, Column& column, const HousePicture& house) {
    const float headroom = house_headroom(ui, house.floors, house.labels, column.w);
    const Rect rect{column.x, column.y, column.w, house.height + headroom};
    const float built = ui.since("house", motion::kBuilt);
    picture(ui, rect, house.id, house.alt,
            [&] { draw_house(ui, rect, house.floors, house.threshold, built, house.labels); });
    column.y = rect.bottom();
}

void trend_picture(Ui& ui, Column& column, std::string_view id, const app::ResultsOfView& view,
                   float threshold) {
    const Rect rect{column.x, column.y, column.w, trend_height(ui, view, column.w)};
    picture(ui, rect, id, view.picture_alt, [&] { draw_trend(ui, rect, view, threshold); });
    column.y = rect.bottom();
}

void calibration_picture(Ui& ui, Column& column, std::string_view id, std::string_view alt,
                         const std::vector<app::SaidAndRight>& tenths) {
    const float side = calibration_side(column.w);
    const Rect rect{column.x, column.y, side, side};
    picture(ui, rect, id, alt, [&] { draw_calibration(ui, rect, tenths); });
    column.y = rect.bottom();
}

void qr_picture(Ui& ui, Column& column, std::string_view id, std::string_view alt, const std::string& text,
                float most, float least) {
    const std::optional<app::QrCode> code = app::make_qr(text);
    if (!code) return;
    constexpr int kQuiet = 4;
    const auto modules = static_cast<float>(code->size + 2 * kQuiet);
    // Whole backing-store pixels a module: sharp edges, which readers like.
    const float ratio = ui.viewport.ratio;
    const float enough = std::ceil(least / static_cast<float>(code->size) * ratio) / ratio;
    const float module =
        std::floor(std::min(std::max(most, enough * modules), column.w) / modules * ratio) / ratio;
    const float side = modules * module;
    const Rect rect = Rect{column.x, column.y, side, side}.snapped();
    picture(ui, rect, id, alt, [&] {
        fill(ui, rect, IM_COL32(255, 255, 255, 255), 8);
        outline(ui, rect, ink(ui, Tone::Line), 1, 8);
        draw_modules(ui, *code, rect.x + kQuiet * module, rect.y + kQuiet * module, module);
    });
    column.y = rect.bottom();
}

} // namespace upstream::ui
