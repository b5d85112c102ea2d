#include "upstream/content/lint.hpp"

#include <cmath>

#include "codec/support.hpp"
#include "upstream/content/reading_time.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

std::vector<engine::Issue> linted(const std::string& text) {
    const codec::Loaded loaded = codec::read_instrument(text);
    REQUIRE(loaded.instrument.has_value());
    return content::lint(*loaded.instrument, loaded.texts);
}

constexpr std::string_view kItem = R"("text": "Is it firm?")";

} // namespace

TEST_CASE("short and plain texts give no warning") { CHECK(linted(kSample).empty()); }

TEST_CASE("an item of more than 16 words is warned about, for each perspective that reads it") {
    const std::string long_text = R"("text": "a b c d e f g h i j k l m n o p q?")";
    const std::vector<engine::Issue> issues = linted(sample_with(kItem, long_text));
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].pointer == "/items/0/text");
    CHECK(issues[0].severity == engine::Issue::Severity::Warning);
    CHECK(issues[0].message.find("17 words") != std::string::npos);
}

TEST_CASE("an instrument that takes more than three minutes is warned about") {
    std::string words;
    for (int i = 0; i < 700; ++i) words += "go ";
    const std::vector<engine::Issue> issues = linted(sample_with("Think of them.", words));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].pointer == "/items");
    CHECK(issues[0].message.find("this takes about 210 s for “leader”") != std::string::npos);
}

TEST_CASE("hard English is warned about, other languages are not measured") {
    const std::string hard =
        R"("text": "Organisational prioritisation necessitates institutional accountability?")";
    REQUIRE(linted(sample_with(kItem, hard)).size() == 2);
    CHECK(linted(sample_with(kItem, hard))[0].message.find("reading grade") != std::string::npos);
    std::string american = sample_with(kItem, hard);
    american.replace(american.find("en-GB"), 5, "en");
    CHECK(linted(american).size() == 2);
    std::string german = sample_with(kItem, hard);
    german.replace(german.find("en-GB"), 5, "de");
    CHECK(linted(german).empty());
}

TEST_CASE("a perspective that is not offered is not warned about") {
    std::string text = sample_with(R"("leader": {"label": "My team", "hint": "You lead"}, )", "");
    text.replace(text.find(kItem), kItem.size(), R"("text": "a b c d e f g h i j k l m n o p q?")");
    CHECK(linted(text).size() == 1);
}

TEST_CASE("the reading grade is Flesch and Kincaid's") {
    // 6 words, 1 sentence, 6 syllables: 0.39·6 + 11.8 − 15.59
    CHECK(std::abs(content::reading_grade("The cat sat on the mat.") - -1.45) < 1e-9);
    // Two sentences, of 2 and 1 words; 1 + 2 + 3 syllables.
    CHECK(std::abs(content::reading_grade("Take table? Telephone!") - (0.39 * 1.5 + 11.8 * 2 - 15.59)) <
          1e-9);
    CHECK(content::reading_grade("1, 2 …") == 0);
    CHECK(content::reading_grade("No end") == content::reading_grade("No end."));
}

TEST_CASE("a sample's seconds can be added up by hand") {
    // A rep reads 3 words of instructions, 3 + 3 + 4 + 3 of items, 5 + 2 of labels, 2 of the prompt, 3 + 1 of the cards: 29.
    const codec::Loaded loaded = codec::read_instrument(kSample);
    const double seconds =
        content::estimated_seconds(*loaded.instrument, loaded.texts, engine::Perspective::Second);
    CHECK(std::abs(seconds - (29 * 60 / 238.0 + 4 * 3 + 15)) < 1e-9);
}
