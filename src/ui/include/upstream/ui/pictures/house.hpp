// The picture of a result: a house whose lowest part is the first stage and whose roof is the last. Each part is
// a wall of bricks: as many stand as the score says; what nothing below carries is hatched; what is not solid is
// cracked, and what stands on a weak floor has settled. May use: paint, ui, app/present/soundness. Pure picture: adds no semantic node.
#pragma once

#include <span>
#include <string>

#include "upstream/app/present/soundness.hpp"
#include "upstream/ui/core/ui.hpp"

namespace upstream::ui {

using app::Soundness;

struct HouseFloor {
    std::string name;
    std::string caption; ///< under the name: “32 · cracked”
    Soundness soundness = Soundness::Unknown;
    float score = 0;   ///< 0–100
    float carried = 0; ///< how much of the score stands on something: 0–score
    float low = 0;     ///< likely range, 0–100
    float high = 0;
    bool focus = false;
    std::string sign; ///< a short sign on this floor (“Start here”); may be empty
};

/// The front (text, outline) and back (fill) tones of a soundness.
Tone front_tone(Soundness soundness);
Tone soft_tone(Soundness soundness);

/// What stands beside the house: nothing, the floors' names, or names, captions and ranges.
enum class HouseLabels : std::uint8_t { None, Names, Full };

/// What a house of results needs above it where the picture, `width` px wide, is too narrow for signs on its floors; px.
float house_headroom(const Ui& ui, std::span<const HouseFloor> floors, HouseLabels labels, float width);

/// Draws `floors`, foundation first, into `rect`, whose height has the headroom in it. `threshold` (0–100) is marked on the range bars. `built` 0–1:
/// how far the house has built itself.
void draw_house(Ui& ui, const Rect& rect, std::span<const HouseFloor> floors, float threshold, float built,
                HouseLabels labels);

} // namespace upstream::ui
