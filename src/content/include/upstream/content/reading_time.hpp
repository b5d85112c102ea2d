// How long an instrument takes, by docs/model.md, “Three minutes”: words to read at 238 a minute (Brysbaert 2019),
// 3 seconds an item, 15 seconds for the ranking. May use: engine, texts.
#pragma once

#include <string_view>

#include "upstream/content/texts.hpp"
#include "upstream/engine/model/instrument.hpp"

namespace upstream::content {

/// How many words a person reads in `text`: runs of anything but white space that hold a letter or a digit.
int count_words(std::string_view text);

/// Words that one person reads in all: instructions, items, each scale's labels once, the ranking's prompt and cards.
int words_to_read(const engine::Instrument& instrument, const Texts& texts, engine::Perspective perspective);

/// Seconds for one perspective.
double estimated_seconds(const engine::Instrument& instrument, const Texts& texts,
                         engine::Perspective perspective);

} // namespace upstream::content
