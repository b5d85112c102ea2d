// Promise: a result says exactly where a score lies among those that were measured – ties by halves, never 0 or 100 of 100, never
// among fewer than a hundred – and whose results those are, in every language; without norms it says that nobody is compared.
#include "present/norms.hpp"

#include "upstream/app/present/result_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::ScoreCounts;
using app::standing_among;

namespace {

ScoreCounts counts_of(std::initializer_list<std::pair<std::size_t, std::uint32_t>> scores) {
    ScoreCounts out{};
    for (const auto& [score, count] : scores) out[score] = count;
    return out;
}

void check_standing(const ScoreCounts& counts, int score, int lower, int same) {
    const auto standing = standing_among(counts, score);
    INFO(score);
    REQUIRE(standing.has_value());
    CHECK(standing->lower == lower);
    CHECK(standing->same == same);
}

std::string numbers(const ScoreCounts& counts) {
    std::string out;
    for (const std::uint32_t count : counts) out += std::to_string(count) + " ";
    out.pop_back();
    return out;
}

/// Content with 1,234 results of each stage: of the first one 370 are at 10, 864 at 90; of the others all are at 50.
app::Content with_norms(app::Content content, const std::string& who) {
    content.words.set("norms.results", "1234");
    content.words.set("norms.date", "2026-11-28");
    if (!who.empty()) content.words.set("norms.who", who);
    for (int stage = 0; stage < content.instrument.stage_count(); ++stage) {
        content.words.set("norms.counts." + content.instrument.stage_id(stage),
                          numbers(stage == 0 ? counts_of({{10, 370}, {90, 864}}) : counts_of({{50, 1234}})));
    }
    return content;
}

/// Items in order: ground, roof, ground, roof; options 0, 1, 2 score 0, 50, 100.
app::ResultText small_result(const app::Content& content, std::initializer_list<int> options) {
    Visit visit({}, content);
    visit.finish(options);
    return app::describe_result(visit.model);
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a rank among others is exact, and those with the same score count half") {
    // By hand: 30 of 200 lie below 40, 20 are 40 → (30 + 10) / 200 = 20 of 100, and 10 of 100 the same.
    const ScoreCounts counts = counts_of({{39, 30}, {40, 20}, {100, 150}});
    check_standing(counts, 40, 20, 10);
    check_standing(counts, 39, 8, 15); // 15 / 200 = 7.5, half up
    check_standing(counts, 38, 0, 0);
    check_standing(counts, 41, 25, 0);
    check_standing(counts, 100, 63, 75); // (50 + 75) / 200 = 62.5, half up
    check_standing(counts_of({{50, 4'000'000'000U}}), 50, 50, 100);
    CHECK_FALSE(standing_among(counts_of({{50, 99}}), 50).has_value());
    CHECK(standing_among(counts_of({{50, 100}}), 50).has_value());
    CHECK(standing_among(counts, 40)->results == 200);
}

TEST_CASE("a result says where each score lies, whose results those are and of which day") {
    const app::Content content = with_norms(small_content(), "people at our stand");
    const app::ResultText result = small_result(content, {0, 1, 1, 1});
    CHECK(result.floors[0].standing == "Among 1,234 results: higher than about 30 of 100.");
    CHECK(result.floors[1].standing ==
          "Among 1,234 results: higher than about 50 of 100, and the same as about 100.");
    CHECK(says(result.caveat, "It is compared with 1,234 results (people at our stand, 2026-11-28)"));
    CHECK_FALSE(says(result.caveat, "no comparison"));
    CHECK(result.shared.empty());
}

TEST_CASE("nobody is said to be higher than none or than all") {
    const app::Content content = with_norms(small_content(), "");
    const app::ResultText low = small_result(content, {0, 0, 0, 0});
    CHECK(low.floors[0].standing == "Among 1,234 results: higher than fewer than 1 of 100.");
    const app::ResultText high = small_result(content, {2, 2, 2, 2});
    CHECK(high.floors[0].standing == "Among 1,234 results: higher than more than 99 of 100.");
    CHECK(says(high.caveat, "1,234 results (2026-11-28)"));
}

TEST_CASE("a stage with fewer than a hundred results is not compared, and without any nobody is") {
    app::Content content = with_norms(small_content(), "us");
    content.words.set("norms.counts.ground", numbers(counts_of({{50, 99}})));
    const app::ResultText one = small_result(content, {0, 1, 1, 1});
    CHECK(one.floors[0].standing.empty());
    CHECK_FALSE(one.floors[1].standing.empty());
    content.words.set("norms.counts.roof", numbers(counts_of({{50, 99}})));
    const app::ResultText none = small_result(content, {0, 1, 1, 1});
    CHECK(none.floors[1].standing.empty());
    CHECK(says(none.caveat, "no comparison with others"));
    CHECK(small_result(small_content(), {0, 1, 1, 1}).floors[0].standing.empty());
}

TEST_CASE("an opened result says by which results its likelihoods are worked out; a summary brings its own") {
    const app::Content content = with_norms(small_content(), "people at our stand");
    Visit sender({}, content);
    sender.finish({0, 1, 1, 1});
    Visit with_answers({.link = codec::encode(content.instrument, sender.model.visit.response)}, content);
    const app::ResultText answers = app::describe_result(with_answers.model);
    CHECK(says(answers.shared, "with what 1,234 results (people at our stand, 2026-11-28) measured"));
    CHECK(answers.floors[0].standing == "Among 1,234 results: higher than about 30 of 100.");

    Visit as_summary({.link = app::summary_code(sender.model, sender.model.visit.response)}, content);
    const app::ResultText summary = app::describe_result(as_summary.model);
    CHECK_FALSE(says(summary.shared, "1,234"));
    CHECK(summary.floors[0].standing == answers.floors[0].standing);
    CHECK(says(summary.caveat, "compared with 1,234 results"));
}

TEST_CASE("every language compares") {
    for (const char* language : {"en", "de", "es", "ar"}) {
        const app::Content content = with_norms(content_in(language), "§who§");
        Visit visit({}, content);
        visit.finish({2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2});
        const app::ResultText result = app::describe_result(visit.model);
        INFO(language);
        const std::string results = std::string(language) == "en" ? "1,234" : "1.234";
        for (const app::Floor& floor : result.floors) {
            CHECK(says(floor.standing, results));
            CHECK_FALSE(says(floor.standing, "⟨"));
        }
        CHECK(says(result.caveat, results));
        CHECK(says(result.caveat, "§who§"));
        CHECK(says(result.caveat, "2026-11-28"));
        CHECK_FALSE(says(result.caveat, "⟨"));
    }
}

TEST_CASE("whole numbers are grouped by threes") {
    const app::Words& words = small_content().words;
    CHECK(app::grouped(words, 0) == "0");
    CHECK(app::grouped(words, 999) == "999");
    CHECK(app::grouped(words, 1000) == "1,000");
    CHECK(app::grouped(words, 4294967295) == "4,294,967,295");
}
