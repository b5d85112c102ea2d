// The picture of a result to show around: headline and house, as a display list that the page paints on a canvas and saves.
// Light colours always: it leaves this page. May use: house, paint, display_list, app.
#pragma once

#include <string>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/model/model.hpp"
#include "upstream/ui/core/ui.hpp"

namespace upstream::ui {

/// Of the result on show. `tall` is for phones, 1080 × 1920; else for social feeds, 1200 × 630.
std::string card_display_list(Ui& ui, const app::Model& model, bool tall) UPSTREAM_LAZY(card_display_list);

} // namespace upstream::ui
