#include "engine/team.hpp"

#include <cmath>

#include "support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Team;
using engine::TeamSummary;

namespace {

TeamSummary team_of(const Instrument& instrument, const std::vector<Response>& responses) {
    Team team(instrument);
    for (const Response& response : responses) team.add(engine::diagnose(instrument, response));
    return team.summary();
}

/// Type 7 as its definition says it, in doubles.
double plain_quantile(std::vector<double> values, double p) {
    std::sort(values.begin(), values.end());
    const double position = static_cast<double>(values.size() - 1) * p;
    const auto place = static_cast<std::size_t>(position);
    const double above = place + 1 < values.size() ? values[place + 1] : values[place];
    return values[place] + (position - static_cast<double>(place)) * (above - values[place]);
}

} // namespace

TEST_CASE("below three results nothing but their number is told") {
    const Instrument instrument = compile(even_definition(2, 2));
    const TeamSummary two = team_of(instrument, {answers({4, 4, 0, 0}), answers({0, 0, 0, 0})});
    CHECK(two.size == 2);
    CHECK_FALSE(two.shown());
    CHECK(two.stages[0].known == 0);
    CHECK(two.focus[0] == 0);
    CHECK(team_of(instrument, {}).size == 0);
}

TEST_CASE("quartiles interpolate between neighbours") {
    const Instrument instrument = compile(even_definition(1, 1)); // 0, 25, 50, 75, 100
    const TeamSummary four = team_of(instrument, {answers({4}), answers({0}), answers({1}), answers({3})});
    CHECK(four.stages[0].min == 0);
    CHECK(four.stages[0].lower_quartile == 1875);
    CHECK(four.stages[0].median == 5000);
    CHECK(four.stages[0].upper_quartile == 8125);
    CHECK(four.stages[0].max == 10000);
}

TEST_CASE("a median is rounded from the exact values, not from rounded ones") {
    const Instrument instrument = compile(even_definition(1, 3, 2));
    // Between 0 and 2/3: 33.33, where 66.67/2 would give 33.34.
    const Response none = answers({0, 0, 0});
    const Response two = answers({1, 1, 0});
    CHECK(team_of(instrument, {none, two, two, none}).stages[0].median == 3333);
}

TEST_CASE("only known scores count, and a stage that nobody knows is not solid") {
    const Instrument instrument = compile(even_definition(2, 2));
    const TeamSummary out =
        team_of(instrument, {answers({4, 4, -1, -1}), answers({3, 3, -1, 4}), answers({-1, 4, 4, -1})});
    CHECK(out.size == 3);
    CHECK(out.stages[0].known == 2);
    CHECK(out.stages[0].median == 8750);
    CHECK(out.stages[1].known == 0);
    CHECK(out.median_focus == 1);
    CHECK(listed(out.median_path) == std::vector<int>{1});
}

TEST_CASE("each focus is counted, and the median profile has its own") {
    const Instrument instrument = compile(even_definition(2, 2));
    const TeamSummary out = team_of(instrument, {answers({4, 4, 4, 4}), answers({4, 4, 0, 0}),
                                                 answers({4, 4, 3, 3}), answers({0, 0, 4, 4})});
    CHECK(out.focus[0] == 1);
    CHECK(out.focus[1] == 1);
    CHECK(out.sound == 2);
    CHECK(out.median_focus == kNone);
    CHECK(out.median_path.empty());
}

TEST_CASE("a median exactly at the threshold is solid") {
    Definition definition = even_definition(1, 5);
    const Instrument instrument = compile(definition);
    const Response sixty = answers({4, 4, 4, 0, 0});
    const Response below = answers({4, 4, 3, 0, 0});
    CHECK(team_of(instrument, {sixty, sixty, below}).median_focus == kNone);
    CHECK(team_of(instrument, {sixty, below, below}).median_focus == 0);
}

TEST_CASE("a team of any instrument has the quantiles of their definition") {
    Dice dice(71);
    for (int round = 0; round < 60; ++round) {
        const Instrument instrument = compile(random_definition(dice, 4, 5, 6));
        std::vector<Response> responses;
        std::vector<double> scores;
        for (int n = 3 + dice.roll(40); n > 0; --n) {
            responses.push_back(random_response(dice, instrument, 6));
            const engine::Score score = engine::diagnose(instrument, responses.back()).stages[0].score;
            if (score.known()) scores.push_back(score.value());
        }
        const engine::StageSpread spread = team_of(instrument, responses).stages[0];
        CHECK(spread.known == scores.size());
        if (scores.empty()) continue;
        CHECK(std::abs(spread.lower_quartile / 100.0 - plain_quantile(scores, 0.25)) < 0.00501);
        CHECK(std::abs(spread.median / 100.0 - plain_quantile(scores, 0.5)) < 0.00501);
        CHECK(std::abs(spread.upper_quartile / 100.0 - plain_quantile(scores, 0.75)) < 0.00501);
    }
}

TEST_CASE("the order of the results does not matter") {
    Dice dice(72);
    const Instrument instrument = compile(random_definition(dice, 4, 5, 6));
    std::vector<Response> responses;
    for (int n = 0; n < 50; ++n) responses.push_back(random_response(dice, instrument, 6));
    const TeamSummary before = team_of(instrument, responses);
    std::reverse(responses.begin(), responses.end());
    const TeamSummary after = team_of(instrument, responses);
    for (std::size_t s = 0; s < 4; ++s) {
        CHECK(before.stages[s].median == after.stages[s].median);
        CHECK(before.stages[s].upper_quartile == after.stages[s].upper_quartile);
        CHECK(before.focus[s] == after.focus[s]);
    }
}

TEST_CASE("more different scores than are kept exactly are counted at two decimals") {
    engine::ScoreCounter counter;
    const int kinds = static_cast<int>(engine::ScoreCounter::kMostExact) + 50000;
    for (int i = 0; i < kinds; ++i) counter.add({i, kinds});
    counter.add({1, kinds});
    const auto sorted = counter.sorted();
    CHECK(sorted.size() <= engine::ScoreCounter::kMostExact + 10001);
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        count += sorted[i].count;
        if (i > 0) REQUIRE_FALSE(engine::lower(sorted[i].score, sorted[i - 1].score));
    }
    CHECK(count == static_cast<std::uint64_t>(kinds) + 1);
    CHECK(sorted[1].count == 2);
}
