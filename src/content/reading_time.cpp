// Counting words. May use: engine, texts.
#include "upstream/content/reading_time.hpp"

namespace upstream::content {

namespace {

constexpr double kWordsPerMinute = 238;
constexpr double kSecondsPerItem = 3;
constexpr double kSecondsForRanking = 15;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Letters and digits, and any byte of a character beyond ASCII.
bool is_word_part(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || byte >= 0x80;
}

} // namespace

int count_words(std::string_view text) {
    int words = 0;
    bool counted = false;
    for (const char c : text) {
        if (is_space(c)) {
            counted = false;
        } else if (!counted && is_word_part(c)) {
            counted = true;
            ++words;
        }
    }
    return words;
}

int words_to_read(const engine::Instrument& instrument, const Texts& texts, engine::Perspective perspective) {
    int words = count_words(texts.instructions.in(perspective));
    for (const Text& item : texts.items) words += count_words(item.in(perspective));
    for (const Texts::Scale& scale : texts.scales) {
        for (const std::string& label : scale.options) words += count_words(label);
    }
    if (!instrument.ranked()) return words;
    words += count_words(texts.ranking_prompt.in(perspective));
    for (const Texts::Stage& stage : texts.stages) {
        words += count_words(stage.name) + count_words(stage.card.in(perspective));
    }
    return words;
}

double estimated_seconds(const engine::Instrument& instrument, const Texts& texts,
                         engine::Perspective perspective) {
    const double reading = words_to_read(instrument, texts, perspective) * 60 / kWordsPerMinute;
    return reading + kSecondsPerItem * instrument.item_count() +
           (instrument.ranked() ? kSecondsForRanking : 0);
}

} // namespace upstream::content
