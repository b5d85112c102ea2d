// Reading what a visit is made of, and saying readably what is wrong with it. May use: codec.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "upstream/app/model/model.hpp"

namespace upstream::app {

/// Reads instrument and words; norms are among the words (app/present/norms.hpp). On failure returns nothing and sets `problem` to lines a person can act on, each
/// naming the place; `source` is what to call the instrument file.
std::optional<Content> read_content(std::string_view instrument, std::string_view words,
                                    std::string_view source, std::string& problem);

} // namespace upstream::app
