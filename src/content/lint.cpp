// Warnings about an instrument's texts. May use: engine, texts, codec/reading_time.
#include "upstream/content/lint.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "upstream/content/reading_time.hpp"

namespace upstream::content {

namespace {

using engine::Issue;
using engine::Perspective;

constexpr double kMostSeconds = 180;
constexpr int kMostWords = 16;
constexpr double kHighestGrade = 8;

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return lowered(c) >= 'a' && lowered(c) <= 'z'; }

bool is_vowel(char c) { return std::string_view("aeiouy").find(lowered(c)) != std::string_view::npos; }

int count_syllables(std::string_view word) {
    int groups = 0;
    bool in_group = false;
    for (const char c : word) {
        if (is_vowel(c) && !in_group) ++groups;
        in_group = is_vowel(c);
    }
    const std::size_t n = word.size();
    const bool silent_e =
        n > 2 && lowered(word[n - 1]) == 'e' && !is_vowel(word[n - 2]) && lowered(word[n - 2]) != 'l';
    return std::max(1, groups - (silent_e ? 1 : 0));
}

Issue warning(std::string pointer, std::string message) {
    return {std::move(pointer), std::move(message), Issue::Severity::Warning};
}

void check_perspective(std::vector<Issue>& out, const engine::Instrument& instrument, const Texts& texts,
                       Perspective perspective) {
    const std::string& id = instrument.perspective_id(perspective);
    const std::string whom = id.empty() ? "" : " for “" + id + "”";
    const double seconds = estimated_seconds(instrument, texts, perspective);
    if (seconds > kMostSeconds) {
        out.push_back(warning("/items", "this takes about " + std::to_string(std::lround(seconds)) + " s" +
                                            whom + "; expected at most " +
                                            std::to_string(std::lround(kMostSeconds))));
    }
    std::string all;
    for (std::size_t i = 0; i < texts.items.size(); ++i) {
        const std::string& text = texts.items[i].in(perspective);
        all += text + ". ";
        const int words = count_words(text);
        if (words > kMostWords) {
            out.push_back(warning("/items/" + std::to_string(i) + "/text",
                                  "the text" + whom + " has " + std::to_string(words) +
                                      " words; expected at most " + std::to_string(kMostWords)));
        }
    }
    const bool english = texts.language == "en" || texts.language.substr(0, 3) == "en-";
    const double grade = english ? reading_grade(all) : 0;
    if (grade > kHighestGrade) {
        out.push_back(warning("/items", "the texts" + whom + " need reading grade " +
                                            std::to_string(std::lround(grade)) + "; expected " +
                                            std::to_string(std::lround(kHighestGrade)) + " or easier"));
    }
}

} // namespace

double reading_grade(std::string_view text) {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    bool open = false; // inside a sentence that has words
    for (std::size_t at = 0; at < text.size();) {
        if (std::string_view(".!?").find(text[at]) != std::string_view::npos) {
            sentences += open ? 1 : 0;
            open = false;
        }
        const std::size_t begin = at;
        while (at < text.size() && is_letter(text[at])) ++at;
        if (at == begin) {
            ++at;
            continue;
        }
        syllables += count_syllables(text.substr(begin, at - begin));
        ++words;
        open = true;
    }
    sentences += open ? 1 : 0;
    if (words == 0) return 0;
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

std::vector<Issue> lint(const engine::Instrument& instrument, const Texts& texts) {
    std::vector<Issue> out;
    for (const Perspective perspective : engine::kEachPerspective) {
        if (instrument.offers(perspective)) check_perspective(out, instrument, texts, perspective);
    }
    return out;
}

} // namespace upstream::content
