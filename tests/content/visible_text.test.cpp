#include "upstream/content/visible_text.hpp"

#include "codec/support.hpp"

using upstream::content::problem_of_text;

TEST_CASE("texts of every script can be seen") {
    for (const char* text : {"a", "They practise.", "ä", "نظرتك الأولى", "日本語", "🙂", "a\u00A0b",
                             "50\u202F%", "a\u200Fb", "e\u0301", "👩\u200D👧"})
        CHECK(problem_of_text(text).empty());
}

TEST_CASE("an empty text, and one of blanks or of what has no ink, is told") {
    CHECK(problem_of_text("").find("is empty") != std::string::npos);
    for (const char* text : {" ", "  ", "\u00A0", "\u200B", "\u2003\u3000", "\uFEFF", "\u00AD",
                             "\u200E\u200F", "\u2800", "\u3164", "\U000E0020"}) {
        CHECK(problem_of_text(text).find("nothing of this text can be seen") != std::string::npos);
    }
}

TEST_CASE("control characters are told by name, line breaks among them") {
    using namespace std::string_view_literals;
    CHECK(problem_of_text("a\x07").find("U+0007") != std::string::npos);
    CHECK(problem_of_text("a\nb").find("U+000A") != std::string::npos);
    CHECK(problem_of_text("a\0b"sv).find("U+0000") != std::string::npos);
    CHECK(problem_of_text("a\u0085").find("U+0085") != std::string::npos);
    CHECK(problem_of_text("\x7F").find("U+007F") != std::string::npos);
}

TEST_CASE("characters that turn the direction of what follows are told by name") {
    for (const char* text : {"a\u202Eb", "\u202Ab\u202C", "\u2066a\u2069", "a\u2068b"})
        CHECK(problem_of_text(text).find("turns the direction") != std::string::npos);
    CHECK(problem_of_text("a\u202Eb").find("U+202E") != std::string::npos);
}
