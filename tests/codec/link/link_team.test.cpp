#include "upstream/codec/link/link_team.hpp"

#include "codec/support.hpp"
#include "link/base64url.hpp"
#include "upstream/codec/link/link_bits.hpp"
#include "upstream/codec/link/link_parts.hpp"

using namespace upstream;
using namespace upstream::tests;
using codec::LinkError;
using engine::StageSpread;
using engine::TeamSummary;
using Kind = codec::LinkError::Kind;

namespace {

TeamSummary opened_team(std::string_view text, const Instrument& instrument) {
    const auto read = codec::decode_team(text, instrument);
    if (const auto* refused = std::get_if<LinkError>(&read))
        UNSCOPED_INFO(codec::describe(*refused, instrument));
    REQUIRE(std::holds_alternative<TeamSummary>(read));
    return std::get<0>(read);
}

LinkError refused_team(std::string_view text, const Instrument& instrument) {
    const auto read = codec::decode_team(text, instrument);
    REQUIRE(std::holds_alternative<LinkError>(read));
    return std::get<1>(read);
}

/// The refusal in words.
std::string said_of_team(std::string_view text, const Instrument& instrument) {
    return codec::describe(refused_team(text, instrument), instrument);
}

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

/// As large as a code can hold, every stage known in all of them.
TeamSummary largest_team(int stages) {
    TeamSummary out;
    out.size = codec::kLargestTeam;
    out.stage_count = stages;
    for (std::size_t s = 0; s < static_cast<std::size_t>(stages); ++s) {
        out.stages[s] = {codec::kLargestTeam, {5950, 60}, {0, 0}, {4949, 49}, {5950, 60}, {10000, 100}};
        if (s % 2 == 0) out.median_path.push_back(static_cast<std::int8_t>(s));
    }
    out.median_focus = 0;
    out.focus[0] = codec::kLargestTeam - 1;
    out.sound = 1;
    return out;
}

/// The sample's team of these six: one stage is known in five of them, the other in four.
TeamSummary some_team() {
    const Instrument instrument = sample();
    engine::Team team(instrument);
    for (const Response& response : {answers({2, 0, 1, 1}), answers({-1, 2, -1, 0}), answers({1, 1, 1, 0}),
                                     answers({2, -1, 1, -1}), answers({0, 1, 1, 0}), answers({2, -1, 0, 0})})
        team.add(engine::score(instrument, response), response);
    return team.summary();
}

/// A field of a team's code.
struct Field {
    std::uint64_t value;
    unsigned width;
};

/// Code of the sample with these fields after its origin and a right checksum.
std::string forged(const std::vector<Field>& fields) {
    const codec::Stamp stamp(codec::kTeam, sample());
    codec::BitWriter bits;
    stamp.write_origin(bits);
    for (const Field& field : fields) bits.put(field.value, field.width);
    return stamp.finish(bits);
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

/// The fields of a team of six: the first stage known in 5, the second in 3; two have the second as their focus.
std::vector<Field> six() {
    return {{2, 5},  {6, 3}, // width, size
            {5, 3},  {60, 7}, {1, 1},   {20, 7},
            {40, 7}, {80, 7}, {100, 7}, // ground: known, median, solid, ends
            {3, 3},  {30, 7}, {0, 1},   // roof: known, median, solid
            {0, 3},  {2, 3}};           // focus
}

/// Those, one or more of them changed.
std::string six_with(std::initializer_list<std::pair<std::size_t, std::uint64_t>> changes) {
    std::vector<Field> fields = six();
    for (const auto& [field, value] : changes) fields[field].value = value;
    return forged(fields);
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

TEST_CASE("one result's code is told from a team's") {
    const LinkError single = refused_team("#" + codec::encode(sample(), Response{}), sample());
    CHECK(single.kind == Kind::Single);
    CHECK(codec::describe(single, sample()) == "This link holds one result, not a team's summary.");
    const auto other_way = codec::decode(codec::encode_team(sample(), some_team()), sample());
    REQUIRE(std::holds_alternative<LinkError>(other_way));
    CHECK(std::get<1>(other_way).kind == Kind::Team);
}

TEST_CASE("nothing, another format and no format are no team") {
    const Instrument instrument = sample();
    for (const char* text : {"", "#", "%23", "https://example.org/", "https://example.org/#"})
        CHECK(refused_team(text, instrument).kind == Kind::Empty);
    CHECK(said_of_team("t3.AAAA", instrument).find("format t3, which") != std::string::npos);
    CHECK(said_of_team("3.AAAA", instrument).find("format 3, which") != std::string::npos);
    CHECK(said_of_team("t1234.AAAA", instrument).find("not a team's link") != std::string::npos);
    CHECK(refused_team("t", instrument).kind == Kind::NoTeam);
    CHECK(refused_team("hello", instrument).kind == Kind::NoTeam);
}

TEST_CASE("padding behind a team's code is refused by name") {
    const std::string code = codec::encode_team(sample(), some_team());
    for (const std::string& text : {code + "=", code + "==", "#" + code + "="})
        CHECK(refused_team(text, sample()).kind == Kind::Padded);
}

TEST_CASE("every character lost from the end of a team's code is noticed as a cut") {
    for (const TeamSummary& team : {TeamSummary{}, some_team()}) {
        const std::string code = codec::encode_team(sample(), team);
        for (std::size_t length = 3; length < code.size(); ++length) {
            INFO(code.substr(0, length));
            CHECK(refused_team(code.substr(0, length), sample()).kind == Kind::Truncated);
        }
    }
}

TEST_CASE("every character too many in a team's code is noticed as such") {
    std::string code = codec::encode_team(sample(), some_team());
    for (int more = 0; more < 300; ++more) {
        code += 'A';
        CHECK(refused_team(code, sample()).kind == Kind::TooLong);
    }
}

TEST_CASE("every single altered character of a team's code is noticed") {
    const Instrument instrument = sample();
    const std::string code = codec::encode_team(instrument, some_team());
    for (std::size_t at = 0; at < code.size(); ++at) {
        for (const char c :
             std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ %#")) {
            if (code[at] == c) continue;
            std::string altered = code;
            altered[at] = c;
            INFO(altered);
            CHECK(std::holds_alternative<LinkError>(codec::decode_team(altered, instrument)));
        }
    }
    std::string altered = code;
    altered[code.size() - 3] = altered[code.size() - 3] == 'A' ? 'B' : 'A';
    CHECK(refused_team(altered, instrument).kind == Kind::Altered);
    altered[12] = '!';
    CHECK(refused_team(altered, instrument).kind == Kind::BadCharacter);
}

TEST_CASE("a team of another instrument or another version says so") {
    const std::string code = codec::encode_team(sample(), some_team());
    CHECK(refused_team(code, sample(sample_with(R"("id": "sample")", R"("id": "simple")"))).kind ==
          Kind::OtherInstrument);
    const LinkError other = refused_team(code, sample(sample_with(R"("version": 7)", R"("version": 8)")));
    CHECK(other.kind == Kind::OtherVersion);
    CHECK(
        codec::describe(other, sample(sample_with(R"("version": 7)", R"("version": 8)"))).find("version 7") !=
        std::string::npos);
    CHECK(
        codec::describe(other, sample(sample_with(R"("version": 7)", R"("version": 8)"))).find("version 8") !=
        std::string::npos);
    CHECK(refused_team(codec::encode_team(compile(even_definition(8, 3)), largest_team(8)), sample()).kind ==
          Kind::OtherInstrument);
}

TEST_CASE("the values of a team are what the bits say") {
    const TeamSummary read = opened_team(six_with({}), sample());
    CHECK(read.size == 6);
    CHECK(read.stages[0].known == 5);
    CHECK(read.stages[0].min.shown == 20);
    CHECK(read.stages[0].lower_quartile.shown == 40);
    CHECK(read.stages[0].median == engine::TeamValue{6000, 60});
    CHECK(read.stages[0].upper_quartile.shown == 80);
    CHECK(read.stages[0].max.shown == 100);
    CHECK(read.stages[1].known == 3);
    CHECK(read.stages[1].median.shown == 30);
    CHECK(read.stages[1].max == engine::TeamValue{});
    CHECK(read.focus[1] == 2);
    CHECK(read.sound == 4);
    CHECK(listed(read.median_path) == std::vector<int>{1});
    CHECK(read.median_focus == 1);
    CHECK(codec::encode_team(sample(), read) == six_with({}));
}

TEST_CASE("values that no team has are refused") {
    const auto kind = [](std::initializer_list<std::pair<std::size_t, std::uint64_t>> changes) {
        return refused_team(six_with(changes), sample()).kind;
    };
    CHECK(kind({{2, 7}}) == Kind::NotCanonical);  // known in more than there are
    CHECK(kind({{5, 41}}) == Kind::NotCanonical); // out of order
    CHECK(kind({{6, 61}}) == Kind::NotCanonical);
    CHECK(kind({{7, 59}}) == Kind::NotCanonical);
    CHECK(kind({{7, 101}}) == Kind::NotCanonical);
    CHECK(kind({{8, 101}}) == Kind::NotCanonical);           // more than 100 points
    CHECK(kind({{10, 101}, {11, 1}}) == Kind::NotCanonical); // as a median alone, too
    CHECK(kind({{3, 59}}) == Kind::NotCanonical);            // solid, but below 60
    CHECK(kind({{3, 61}, {4, 0}}) == Kind::NotCanonical);    // above 60, but not solid
    CHECK(kind({{13, 5}, {12, 2}}) == Kind::NotCanonical);   // seven outcomes of six
    CHECK(kind({{1, 3}}) == Kind::NotCanonical);             // 3 needs two bits, and 5 know the stage
    CHECK(opened_team(six_with({{4, 0}}), sample()).median_focus == 0); // 59.6, say
    CHECK(opened_team(six_with({{12, 4}}), sample()).sound == 0);
}

TEST_CASE("a small team's number has no more bits than it needs, and zeros follow") {
    CHECK(opened_team(forged({{0, 5}, {0, 1}}), sample()).size == 0);
    CHECK(opened_team(forged({{0, 5}, {1, 1}}), sample()).size == 1);
    CHECK(opened_team(forged({{1, 5}, {2, 2}}), sample()).size == 2);
    CHECK(refused_team(forged({{1, 5}, {0, 2}}), sample()).kind == Kind::NotCanonical);
    CHECK(refused_team(forged({{31, 5}, {2, 32}}), sample()).kind == Kind::NotCanonical);
    CHECK(refused_team(forged({{1, 5}, {2, 2}, {1, 1}}), sample()).kind == Kind::NotCanonical);
    CHECK(refused_team(forged({{1, 5}, {2, 2}, {0, 8}}), sample()).kind == Kind::TooLong);
    // Three whom nobody knows: 44 bits and 15, so five to the byte.
    CHECK(opened_team(forged({{1, 5}, {3, 2}, {0, 4}, {0, 4}, {0, 5}}), sample()).sound == 3);
    CHECK(refused_team(forged({{1, 5}, {3, 2}, {0, 4}, {0, 4}, {1, 5}}), sample()).kind ==
          Kind::NotCanonical);
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
