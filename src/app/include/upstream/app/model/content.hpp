// Reading what a visit is made of, and saying readably what is wrong with it. May use: codec.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "upstream/app/model/model.hpp"
#include "upstream/codec/json/instrument_json.hpp"

namespace upstream::app {

/// Reads instrument and words. On failure returns nothing and sets `problem` to lines a person can act on, each
/// naming the place; `source` is what to call the instrument file.
std::optional<Content> read_content(std::string_view instrument, std::string_view words,
                                    std::string_view source, std::string& problem);

/// The same a piece at a time, for a page that answers in between.
std::optional<codec::Loaded> read_instrument(std::string_view json, std::string_view source,
                                             std::string& problem);
std::optional<Words> read_words(std::string_view json, std::string& problem);
Content join(codec::Loaded instrument, Words words);

} // namespace upstream::app
