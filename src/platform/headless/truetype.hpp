// A typeface from two TrueType files, without a browser. May use: ui, stb_truetype (which comes with Dear ImGui).
#pragma once

#include <memory>
#include <string>

#include "upstream/ui/text/typeface.hpp"

namespace upstream::platform {

/// One TrueType file for each weight. `problem` says if one cannot be read; then the typeface is not to be used.
std::unique_ptr<ui::Typeface> read_typeface(const std::string& regular, const std::string& strong,
                                            std::string& problem);

} // namespace upstream::platform
