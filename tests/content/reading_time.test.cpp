#include "upstream/content/reading_time.hpp"

#include "codec/support.hpp"

using namespace upstream;
using namespace upstream::tests;

TEST_CASE("a word is a run of anything but white space that holds a letter or a digit") {
    CHECK(content::count_words("") == 0);
    CHECK(content::count_words(" \t\r\n") == 0);
    CHECK(content::count_words("one") == 1);
    CHECK(content::count_words("  One\ttwo\nTHREE\rfour  ") == 4);
    CHECK(content::count_words("don't stop: 3 times, 99%!") == 5);
    CHECK(content::count_words("a - b / c ? [ ] { } @ ~ `") == 3);
    CHECK(content::count_words("…Über-Größe") == 1);
}

TEST_CASE("an instrument without ranking takes no time for one") {
    const std::string ranking = R"(
  "ranking": {"prompt": "What first?"},)";
    const codec::Loaded with = codec::read_instrument(kSample);
    const codec::Loaded without = codec::read_instrument(sample_with(ranking, ""));
    const auto leader = engine::Perspective::First;
    // Two words of the prompt and four on the cards.
    CHECK(content::words_to_read(*with.instrument, with.texts, leader) ==
          content::words_to_read(*without.instrument, without.texts, leader) + 6);
    CHECK(content::estimated_seconds(*with.instrument, with.texts, leader) -
              content::estimated_seconds(*without.instrument, without.texts, leader) >
          15);
}
