// The page's typeface, asked of the browser. May use: ui, Emscripten.
#pragma once

#include <memory>

#include "upstream/ui/text/typeface.hpp"

namespace upstream::platform {

std::unique_ptr<ui::Typeface> browser_typeface();

} // namespace upstream::platform
