// The picture of a result to show around: headline and house, as a sketch that the page paints on a canvas and saves.
// Light colours always: it leaves this page. May use: house, paint, sketch, app.
#pragma once

#include <string>

#include "app/findings.hpp"
#include "app/words.hpp"
#include "ui/ui.hpp"

namespace upstream::ui {

/// `tall` is for phones, 1080 × 1920; else for social feeds, 1200 × 630. `address`: where one takes it oneself.
std::string sketch_card(Ui& ui, const app::Findings& findings, const app::Words& words,
                        const std::string& address, bool tall);

} // namespace upstream::ui
