// The picture of a result to show around: headline and house, as a display list that the page paints on a canvas and saves.
// Light colours always: it leaves this page. May use: house, paint, display_list, app.
#pragma once

#include <string>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/model/model.hpp"
#include "upstream/ui/core/ui.hpp"

namespace upstream::ui {

/// In place of a focus: no outcome, but the assessment itself, whose picture is that of its first screen.
inline constexpr int kAssessment = -2;

/// `tall`, for phones, 1080 × 1920, or `wide`, for social feeds, 1200 × 630: of the result on show.
/// A focus and, behind a blank, a headline, as “1 Start at Desire.”: of an outcome as such, 1200 × 630, for what links show of
/// themselves. Whatever else is in such a result is nobody's here, so no score stands on it. The focus is a stage, the number of
/// stages if all are solid, kNone if it cannot be seen, or kAssessment. Without a headline the picture has no words: for languages
/// that are not drawn.
std::string card_display_list(Ui& ui, const app::Model& model, const std::string& picture)
    UPSTREAM_LAZY(card_display_list);

} // namespace upstream::ui
