#include "upstream/engine/statistics/team.hpp"

#include <cmath>
#include <optional>

#include "engine/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Team;
using engine::TeamSummary;

namespace {

TeamSummary team_of(const Instrument& instrument, const std::vector<Response>& responses) {
    Team team(instrument);
    for (const Response& response : responses) team.add(engine::diagnose(instrument, response), response);
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
    const TeamSummary six = team_of(
        instrument, {answers({4}), answers({0}), answers({1}), answers({3}), answers({0}), answers({4})});
    CHECK(six.stages[0].min == engine::TeamValue{0, 0});
    CHECK(six.stages[0].lower_quartile == engine::TeamValue{625, 6});
    CHECK(six.stages[0].median == engine::TeamValue{5000, 50});
    CHECK(six.stages[0].upper_quartile == engine::TeamValue{9375, 94});
    CHECK(six.stages[0].max == engine::TeamValue{10000, 100});
}

TEST_CASE("a median is rounded from the exact values, not from rounded ones") {
    const Instrument instrument = compile(even_definition(1, 3, 2));
    // Between 0 and 2/3: 33.33, where 66.67/2 would give 33.34.
    const Response none = answers({0, 0, 0});
    const Response two = answers({1, 1, 0});
    CHECK(team_of(instrument, {none, two, two, none}).stages[0].median.hundredths == 3333);
}

TEST_CASE("what people see of a median is rounded from the exact value, not from the printed one") {
    // 100·(1/1000 + 1000/1000·…)/2: 59.4975 is 59.50 in print and 59 to people.
    Definition definition = even_definition(1, 1);
    definition.scales[0].points = {0, 594, 596, 1000};
    definition.items.push_back({"a2", "a", "tens", {}, false, 399});
    definition.scales.push_back({"tens", {0, 595, 1000}});
    const Instrument instrument = compile(definition);
    const TeamSummary out =
        team_of(instrument, {answers({1, 1}), answers({1, 1}), answers({1, 1})}); // (59.4 + 399·59.5)/400
    CHECK(out.stages[0].median == engine::TeamValue{5950, 59});
}

TEST_CASE("of a stage that fewer than three know only that is told; fewer than five, its median") {
    const Instrument instrument = compile(even_definition(2, 1));
    for (int known = 0; known <= 6; ++known) {
        std::vector<Response> responses;
        for (int i = 0; i < 7; ++i) responses.push_back(answers({4, i < known ? 1 : -1}));
        const TeamSummary out = team_of(instrument, responses);
        const engine::StageSpread& spread = out.stages[1];
        INFO(known);
        CHECK(spread.known == static_cast<std::uint64_t>(known));
        CHECK(spread.median.hundredths == (known >= 3 ? 2500 : 0));
        CHECK(spread.max.hundredths == (known >= 5 ? 2500 : 0));
        CHECK(out.median_focus == 1); // below three unknown, and then weak
    }
}

TEST_CASE("a stage that fewer than three know counts as unknown in the median profile, however strong") {
    const Instrument instrument = compile(even_definition(2, 1));
    const TeamSummary out =
        team_of(instrument, {answers({4, 4}), answers({4, 4}), answers({-1, 4}), answers({-1, 4})});
    CHECK(listed(out.median_path) == std::vector<int>{0});
    CHECK(out.median_focus == 0);
}

TEST_CASE("only known scores count, and a stage that nobody knows is not solid") {
    const Instrument instrument = compile(even_definition(2, 2));
    const TeamSummary out = team_of(instrument, {answers({4, 4, -1, -1}), answers({3, 3, -1, 4}),
                                                 answers({-1, 4, 4, -1}), answers({4, 3, -1, -1})});
    CHECK(out.size == 4);
    CHECK(out.stages[0].known == 3);
    CHECK(out.stages[0].median.hundredths == 8750);
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
        const auto near = [&scores](const engine::TeamValue& value, double p) {
            return std::abs(value.hundredths / 100.0 - plain_quantile(scores, p)) < 0.00501;
        };
        if (spread.median_shown()) CHECK(near(spread.median, 0.5));
        if (!spread.spread_shown()) continue;
        CHECK(near(spread.lower_quartile, 0.25));
        CHECK(near(spread.upper_quartile, 0.75));
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

TEST_CASE("scores are counted by their exact value, however many there are") {
    engine::ScoreCounter<engine::Score> counter;
    constexpr int kKinds = 100000;
    for (int i = 0; i < kKinds; ++i) counter.add({i, kKinds});
    counter.add({1, kKinds}, 5);
    const auto sorted = counter.sorted();
    REQUIRE(sorted.size() == kKinds);
    for (std::size_t i = 1; i < sorted.size(); ++i)
        REQUIRE(engine::lower(sorted[i - 1].score, sorted[i].score));
    CHECK(sorted[1].count == 6);
}

namespace {

/// Three items whose point ranges are primes: no score fits 64 bits. Points are symmetric, so that options 1 and 2 of
/// an item add up to its range. Solid from 50.
Instrument three_primes() {
    Definition out = even_definition(1, 3);
    out.scales = {{"p", {0, 301, 696, 997}}, {"q", {0, 300, 691, 991}}, {"r", {0, 299, 684, 983}}};
    for (std::size_t i = 0; i < 3; ++i) out.items[i].scale = out.scales[i].id;
    out.bands = {{"low", 0}, {"high", 50}};
    return compile(out);
}

/// Scores of its responses in 1/(6 · 997 · 991 · 983): whole numbers, by hand.
std::optional<std::int64_t> exact_part(const Response& response) {
    constexpr std::array<std::array<std::int64_t, 4>, 3> kPoints{
        {{0, 301, 696, 997}, {0, 300, 691, 991}, {0, 299, 684, 983}}};
    std::int64_t sum = 0;
    std::int64_t answered = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        if (response.answers[i] == engine::kUnanswered) continue;
        const std::int64_t others = 997LL * 991 * 983 / kPoints[i][3];
        sum += kPoints[i][static_cast<std::size_t>(response.answers[i])] * others;
        ++answered;
    }
    if (answered < 2) return std::nullopt;
    return sum * (6 / answered);
}

} // namespace

TEST_CASE("a median of exactly the threshold is solid on any instrument") {
    const TeamSummary out = team_of(
        three_primes(), {answers({0, 0, 0}), answers({1, 1, 1}), answers({2, 2, 2}), answers({3, 3, 3})});
    CHECK(out.stages[0].median.hundredths == 5000);
    CHECK(out.median_focus == kNone);
}

TEST_CASE("teams of scores beyond 64 bits are as exact, property by property") {
    __extension__ using Big = __int128;
    constexpr Big kWhole = Big{6} * 997 * 991 * 983;
    const Instrument instrument = three_primes();
    REQUIRE(engine::scores_are_cut(instrument));
    Dice dice(73);
    for (int round = 0; round < 400; ++round) {
        std::vector<Response> responses;
        std::vector<std::int64_t> parts;
        for (int n = 3 + dice.roll(9); n > 0; --n) {
            responses.push_back(random_response(dice, instrument, 7));
            if (const auto part = exact_part(responses.back())) parts.push_back(*part);
        }
        std::sort(parts.begin(), parts.end());
        const TeamSummary out = team_of(instrument, responses);
        const engine::StageSpread& spread = out.stages[0];
        REQUIRE(spread.known == parts.size());
        if (!spread.median_shown()) continue;
        // Four times each quantile, as whole numbers: ((4 − f) · low + f · high).
        const auto fourfold = [&parts](std::size_t fourths) {
            const std::size_t position = (parts.size() - 1) * fourths;
            const std::size_t rest = position % 4;
            return Big{static_cast<int>(4 - rest)} * parts[position / 4] +
                   Big{static_cast<int>(rest)} * parts[position / 4 + (rest > 0 ? 1 : 0)];
        };
        const auto rounded = [&](std::size_t fourths, int units) {
            return static_cast<int>((Big{200 * units} * fourfold(fourths) + 4 * kWhole) / (8 * kWhole));
        };
        REQUIRE(spread.median == engine::TeamValue{rounded(2, 100), rounded(2, 1)});
        REQUIRE((out.median_focus == kNone) == (Big{100} * fourfold(2) >= Big{50} * 4 * kWhole));
        if (!spread.spread_shown()) continue;
        REQUIRE(spread.lower_quartile == engine::TeamValue{rounded(1, 100), rounded(1, 1)});
        REQUIRE(spread.upper_quartile == engine::TeamValue{rounded(3, 100), rounded(3, 1)});
    }
}

TEST_CASE("counts of parts, added up in any order, are those of the whole") {
    Dice dice(74);
    for (int round = 0; round < 60; ++round) {
        const Instrument instrument =
            round % 3 == 0 ? three_primes() : compile(random_definition(dice, 4, 5, 6));
        Team whole(instrument);
        std::vector<Team> parts(static_cast<std::size_t>(1 + dice.roll(4)), Team(instrument));
        for (int n = dice.roll(60); n > 0; --n) {
            const Response response = random_response(dice, instrument, 5);
            const Result result = engine::score(instrument, response);
            whole.add(result, response);
            parts[static_cast<std::size_t>(dice.roll(static_cast<int>(parts.size())))].add(result, response);
        }
        Team merged(instrument);
        for (std::size_t i = parts.size(); i-- > 0;) {
            const engine::TeamCounts counts = parts[i].counts();
            for (const auto& stage : counts.scores) {
                for (const auto& entry : stage) REQUIRE(merged.fits(entry.score));
            }
            merged.add(counts);
        }
        const engine::TeamCounts a = whole.counts();
        const engine::TeamCounts b = merged.counts();
        REQUIRE(a.size == b.size);
        REQUIRE(a.focus == b.focus);
        REQUIRE(a.sound == b.sound);
        for (std::size_t s = 0; s < a.scores.size(); ++s) {
            REQUIRE(a.scores[s].size() == b.scores[s].size());
            for (std::size_t i = 0; i < a.scores[s].size(); ++i) {
                REQUIRE(a.scores[s][i].score == b.scores[s][i].score);
                REQUIRE(a.scores[s][i].count == b.scores[s][i].count);
            }
            REQUIRE(whole.summary().stages[s].median == merged.summary().stages[s].median);
        }
    }
}

TEST_CASE("a score finer than the instrument's numbers does not fit") {
    const engine::Wide fine{std::int64_t{1} << 40U};
    CHECK_FALSE(Team(compile(even_definition(1, 1))).fits({engine::Wide{1}, fine}));
    CHECK(Team(three_primes()).fits({engine::Wide{1}, fine}));
    CHECK(Team(compile(even_definition(1, 1))).fits({engine::Wide{1}, engine::Wide{100}}));
}
