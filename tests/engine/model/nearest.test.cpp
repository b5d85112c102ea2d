#include "upstream/engine/model/nearest.hpp"

#include "engine/support.hpp"

using namespace upstream;

namespace {

const std::vector<std::string> kWords{"belief", "desire", "competency"};

} // namespace

TEST_CASE("a slip of a letter or two finds the word that was meant") {
    CHECK(engine::nearest("beleif", kWords) == "belief");
    CHECK(engine::nearest("competence", kWords) == "competency");
}

TEST_CASE("a word that is far from all finds none") {
    CHECK(engine::nearest("execution", kWords).empty());
    CHECK(engine::nearest("", kWords).empty());
    CHECK(engine::nearest(std::string(100, 'b'), kWords).empty());
}

TEST_CASE("a candidate too long to compare is passed over") {
    const std::vector<std::string> words{std::string(90, 'a'), "belief"};
    CHECK(engine::nearest("beleif", words) == "belief");
}

TEST_CASE("what was expected is listed, ten at most") {
    CHECK(engine::expected_one_of("x", kWords) == "expected one of belief, desire, competency");
    const std::vector<std::string> many(12, "word");
    CHECK(engine::expected_one_of("0", many).ends_with("word, …"));
    CHECK(engine::expected_one_of("desir", kWords).ends_with("; did you mean desire?"));
}

TEST_CASE("a word from outside cannot break a message") {
    CHECK(engine::shown("a\nb\x7f") == "a?b?");
    const std::string cut = engine::shown(std::string(59, 'a') + "é" + std::string(20, 'b'));
    CHECK(cut == std::string(59, 'a') + "…");
    CHECK(engine::shown(std::string(80, '\x80')) == "…");
}
