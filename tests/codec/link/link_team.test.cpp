// What goes into a team's link comes out of it, and nothing that may not be shown.
#include "codec/link/team_support.hpp"
#include "link/base64url.hpp"
#include "upstream/codec/link/link_bits.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::StageSpread;
using engine::TeamSummary;

namespace {

/// In whole points, as a code holds it.
engine::TeamValue in_points(const engine::TeamValue& value) { return {100 * value.shown, value.shown}; }

void check_same_to_the_point(const TeamSummary& team, const TeamSummary& read) {
    CHECK(read.size == team.size);
    CHECK(read.stage_count == team.stage_count);
    CHECK(read.focus == team.focus);
    CHECK(read.sound == team.sound);
    CHECK(read.median_focus == team.median_focus);
    CHECK(listed(read.median_path) == listed(team.median_path));
    for (std::size_t s = 0; s < team.stages.size(); ++s) {
        const StageSpread& a = team.stages[s];
        const StageSpread& b = read.stages[s];
        CHECK(b.known == a.known);
        CHECK(b.min == in_points(a.min));
        CHECK(b.lower_quartile == in_points(a.lower_quartile));
        CHECK(b.median == in_points(a.median));
        CHECK(b.upper_quartile == in_points(a.upper_quartile));
        CHECK(b.max == in_points(a.max));
    }
}

/// There and back, and there again.
void check_round_trip(const Instrument& instrument, const TeamSummary& team) {
    const std::string code = codec::encode_team(instrument, team);
    INFO(code);
    CHECK(code.size() <= 160);
    const TeamSummary read = opened_team(code, instrument);
    check_same_to_the_point(team, read);
    CHECK(codec::encode_team(instrument, read) == code);
}

TeamSummary random_team(Dice& dice, const Instrument& instrument, int size) {
    engine::Team team(instrument);
    for (int i = 0; i < size; ++i) {
        const Response response = random_response(dice, instrument, i % 3);
        team.add(engine::score(instrument, response), response);
    }
    return team.summary();
}

/// The same in the first format.
std::string forged_first(const std::vector<Field>& fields) {
    const codec::Stamp stamp(codec::kFirstTeam, sample());
    codec::BitWriter bits;
    stamp.write_origin(bits);
    for (const Field& field : fields) bits.put(field.value, field.width);
    bits.pad();
    bits.put(codec::crc24(bits.bytes()), codec::kCrcBits);
    std::string out(codec::kFirstTeam.mark);
    codec::append_base64url(out, bits.bytes());
    return out;
}

} // namespace

TEST_CASE("a team's link brings its summary back, to the point") {
    Dice dice(51);
    for (const int stages : {1, 4, 8}) {
        const Instrument instrument = compile(even_definition(stages, 3));
        for (const int size : {0, 1, 2, 3, 4, 7, 8, 10000})
            check_round_trip(instrument, random_team(dice, instrument, size));
        check_round_trip(instrument, largest_team(stages));
    }
}

TEST_CASE("teams of every instrument make the round trip") {
    Dice dice(52);
    for (int round = 0; round < 300; ++round) {
        const Instrument instrument = compile(random_definition(dice, 8, 5, 11));
        check_round_trip(instrument, random_team(dice, instrument, dice.roll(40)));
    }
}

TEST_CASE("below three results there is only their number") {
    const Instrument instrument = sample();
    Dice dice(53);
    for (const int size : {0, 1, 2}) {
        const TeamSummary read =
            opened_team(codec::encode_team(instrument, random_team(dice, instrument, size)), instrument);
        CHECK(read.size == static_cast<std::uint64_t>(size));
        CHECK_FALSE(read.shown());
        CHECK(read.stages[0].known == 0);
        CHECK(read.sound == 0);
        CHECK(read.median_path.empty());
    }
}

TEST_CASE("the largest code has 158 characters") {
    CHECK(codec::encode_team(compile(even_definition(8, 8, 11)), largest_team(8)).size() == 158);
}

TEST_CASE("a rounded median stays on the side of the edge where it lay") {
    Definition definition = even_definition(1, 3, 3); // sixths
    definition.bands = {{"low", 0}, {"high", 67}};
    definition.solid = "high";
    const Instrument instrument = compile(definition);
    engine::Team team(instrument);
    const Response response = answers({2, 2, 0}); // 66.67
    for (int i = 0; i < 3; ++i) team.add(engine::score(instrument, response), response);
    const TeamSummary read = opened_team(codec::encode_team(instrument, team.summary()), instrument);
    CHECK(read.stages[0].median.hundredths == 6700);
    CHECK(read.median_focus == 0);
}

TEST_CASE("a fragment, a whole link and a mangled link hold the same team") {
    const std::string code = codec::encode_team(sample(), some_team());
    for (const char* before :
         {"#", "%23", "https://example.org/page?x=1#", "https://example.org/page?x=1%23"}) {
        CHECK(codec::is_team_code(before + code));
        check_same_to_the_point(some_team(), opened_team(before + code, sample()));
    }
}

TEST_CASE("a team's code is known by its mark") {
    for (const char* text :
         {"t1.", "t1.abc", "t1.!", "#t1.abc", "%23t1.abc", "https://x/#t1.abc", "t2.abc", "#t2.abc"})
        CHECK(codec::is_team_code(text));
    for (const char* text : {"", "t1", "t", "1.abc", "t3.abc", "T1.abc", "#", "https://x/t1.abc",
                             "https://t1.abc", "x#1.t1.", "x#2.t2."})
        CHECK_FALSE(codec::is_team_code(text));
}

TEST_CASE("a team's link leaves out what may not be shown") {
    // Two know the roof, and four the ground: of the first the number alone, of the second its median.
    const Instrument instrument = sample();
    engine::Team team(instrument);
    for (const Response& response :
         {answers({2, 0, 1, 1}), answers({2, 0, 1, 1}), answers({2, -1, 1, -1}), answers({1, -1, 1, -1})})
        team.add(engine::score(instrument, response), response);
    const std::string code = codec::encode_team(instrument, team.summary());
    // 44 bits of origin, 5 + 3 of the size, 3 + 8 of the ground, 3 of the roof, 6 of outcomes: 9 bytes, and 5 to check.
    CHECK(code.size() - 3 == codec::base64url_length(9 + 5));
    const TeamSummary read = opened_team(code, instrument);
    CHECK(read.stages[1].known == 2);
    CHECK(read.stages[1].median == engine::TeamValue{});
    CHECK(read.stages[0].median.shown == 100);
    CHECK(read.stages[0].min == engine::TeamValue{});
    CHECK(read.median_focus == 1);
}

TEST_CASE("of a team code in the first format no more is read than may be shown") {
    // All five points of both stages were in it, whoever knew them.
    const auto first = [](std::uint64_t ground, std::uint64_t roof) {
        return opened_team(forged_first({{2, 5},
                                         {7, 3},
                                         {ground, 3},
                                         {20, 7},
                                         {40, 7},
                                         {70, 7},
                                         {80, 7},
                                         {100, 7},
                                         {1, 1},
                                         {roof, 3},
                                         {35, 7},
                                         {35, 7},
                                         {35, 7},
                                         {35, 7},
                                         {35, 7},
                                         {0, 1},
                                         {0, 3},
                                         {2, 3}}),
                           sample());
    };
    const TeamSummary few = first(2, 1);
    CHECK(few.stages[0].known == 2);
    CHECK(few.stages[0].median == engine::TeamValue{});
    CHECK(few.stages[0].max == engine::TeamValue{});
    CHECK(listed(few.median_path) == std::vector<int>{0, 1}); // unknown, however solid
    const TeamSummary more = first(4, 5);
    CHECK(more.stages[0].median.shown == 70);
    CHECK(more.stages[0].lower_quartile == engine::TeamValue{});
    CHECK(more.stages[1].max.shown == 35);
    CHECK(listed(more.median_path) == std::vector<int>{1});
    // What is made of it is a code of today.
    check_round_trip(sample(), few);
    check_round_trip(sample(), more);
}

TEST_CASE("team codes that were issued stay readable for good") {
    // docs/link-format.md has these as its test vectors.
    CHECK(codec::encode_team(sample(), some_team()) == "t2.AHluOCpxa0KGHkySNSCzwmQiFA");
    TeamSummary two;
    two.size = 2;
    two.stage_count = 2;
    CHECK(codec::encode_team(sample(), two) == "t2.AHluOCpwwHpXArRg");
    // The first format, of four results: three know the ground, three the roof.
    const TeamSummary first = opened_team("t1.AHOLyRR0LWTJksAjjVckoGjjcw", sample());
    CHECK(first.size == 4);
    CHECK(first.stages[0].known == 3);
    CHECK(first.stages[0].median.shown == 100);
    CHECK(first.stages[0].min == engine::TeamValue{});
    CHECK(first.stages[1].known == 3);
    CHECK(opened_team("t1.AHOLyQxHyFw", sample()).size == 2);
}
