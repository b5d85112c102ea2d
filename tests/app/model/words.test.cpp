// Words are found by key, filled in, and a missing one is loud.
#include "upstream/app/model/words.hpp"

#include <catch2/catch_test_macros.hpp>

using upstream::app::Words;

namespace {

Words words_of(std::string_view json) {
    std::string error;
    auto words = Words::read(json, error);
    INFO(error);
    REQUIRE(words);
    return *words;
}

} // namespace

TEST_CASE("fills go where their names stand, as often as they stand there") {
    const Words words = words_of(R"({"k": "{a} and {b}, {a} again"})");
    CHECK(words("k", {{"a", "1"}, {"b", "2"}}) == "1 and 2, 1 again");
}

TEST_CASE("a missing key shows itself") {
    const Words words = words_of("{}");
    CHECK(words("no.such") == "⟨no.such⟩");
}

TEST_CASE("a brace that is never closed stays as it is") {
    const Words words = words_of(R"({"k": "a {b"})");
    CHECK(words("k", {{"b", "1"}}) == "a {b");
}

TEST_CASE("a words file that is no object of strings is refused with the place") {
    std::string error;
    CHECK_FALSE(Words::read(R"({"a": {"b": [1]}})", error));
    CHECK(error.find("a.b") != std::string::npos);
    CHECK_FALSE(Words::read("", error));
    CHECK_FALSE(Words::read("{\"a\": ", error));
}

TEST_CASE("of one thing it says another text than of several") {
    const Words words = words_of(R"({"k": "{n} questions of {a}", "k.one": "One question of {a}"})");
    CHECK(words(Words::counted("k", 2), {{"n", "2"}, {"a", "x"}}) == "2 questions of x");
    CHECK(words(Words::counted("k", 1), {{"n", "1"}, {"a", "x"}}) == "One question of x");
}

TEST_CASE("the questionnaire is called by its name everywhere") {
    Words words = words_of(R"({"k": "Question {n} – {app}", "app.name": "First"})");
    CHECK(words("k", {{"n", "3"}}) == "Question 3 – First");
    words.set("app.name", "Second");
    CHECK(words("k", {{"n", "3"}}) == "Question 3 – Second");
    CHECK(words.has("k"));
    CHECK_FALSE(words.has("l"));
}
