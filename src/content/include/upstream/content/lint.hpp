// What is allowed in an instrument but worth a second look: its length and its words.
// May use: engine, texts, codec/reading_time.
#pragma once

#include <string_view>
#include <vector>

#include "upstream/content/texts.hpp"
#include "upstream/engine/model/definition.hpp"
#include "upstream/engine/model/instrument.hpp"

namespace upstream::content {

/// The Flesch-Kincaid grade of English text (Kincaid 1975): 0.39 · words per sentence + 11.8 · syllables per word
/// − 15.59. Syllables are counted as groups of vowels, without a silent e at the end. 0 without words.
double reading_grade(std::string_view text);

/// Warnings: a perspective that takes more than 180 s, an item of more than 16 words, and, in English, items that
/// together need more than grade 8.
std::vector<engine::Issue> lint(const engine::Instrument& instrument, const Texts& texts);

} // namespace upstream::content
