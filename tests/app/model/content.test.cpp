// A broken instrument or words file ends in lines that name the file, the place and what is wrong.
#include "upstream/app/model/content.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"

using namespace upstream;
using namespace upstream::tests;

TEST_CASE("a broken instrument is described with its file's name and the place") {
    std::string broken = kSmall;
    broken.replace(broken.find("\"stage\": \"roof\""), 15, "\"stage\": \"rood\"");
    std::string problem;
    CHECK_FALSE(app::read_content(broken, real_words(), "mine.json", problem));
    CHECK(problem.find("mine.json:/items/1/stage: ") != std::string::npos);
}

TEST_CASE("text that is no instrument at all is described, not crashed on") {
    for (const char* text : {"", "<html>Not found</html>", "[]", "{}", "null", "\xff\xfe"}) {
        std::string problem;
        CHECK_FALSE(app::read_content(text, real_words(), "mine.json", problem));
        CHECK(problem.find("mine.json:") == 0);
    }
}

TEST_CASE("every issue is listed, so that nobody mends one only to hear of the next") {
    std::string broken = kSmall;
    for (std::size_t at = 0; (at = broken.find("\"scale\": \"s\"", at)) != std::string::npos; at += 5) {
        broken.replace(at, 12, "\"scale\": \"t\"");
    }
    broken.replace(broken.find("\"version\": 3"), 12, "\"version\": 0");
    broken.replace(broken.find("\"id\": \"small\""), 13, "\"id\": \"SMALL\"");
    std::string problem;
    CHECK_FALSE(app::read_content(broken, real_words(), "mine.json", problem));
    CHECK(problem.find("mine.json:/id: ") != std::string::npos);
    CHECK(problem.find("mine.json:/version: ") != std::string::npos);
    CHECK(problem.find("mine.json:/items/3/scale: ") != std::string::npos);
    CHECK(std::count(problem.begin(), problem.end(), '\n') == 6);
}

TEST_CASE("a broken words file is described") {
    std::string problem;
    CHECK_FALSE(app::read_content(kSmall, "{", "mine.json", problem));
    CHECK(problem.find("The words file cannot be used: this is not valid JSON: line 1, column 2: ") == 0);
}

TEST_CASE("an instrument is called by its title, and its own words go before the interface's") {
    std::string problem;
    auto content = app::read_content(kSmall, real_words(), "mine.json", problem);
    REQUIRE(content);
    CHECK(content->words("app.name") == "Small");
    CHECK(content->words("intro.heading") == "Small");
    std::string own = kSmall;
    own.replace(own.find("\"words\": {"), 10,
                R"("words": {"app.name": "Mine", "intro.start": "Begin {app}", )");
    content = app::read_content(own, real_words(), "mine.json", problem);
    REQUIRE(content);
    CHECK(content->words("intro.heading") == "Mine");
    CHECK(content->words("intro.start") == "Begin Mine");
}
