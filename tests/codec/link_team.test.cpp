#include "codec/link_team.hpp"

#include "codec/base64url.hpp"
#include "codec/link_bits.hpp"
#include "support.hpp"

using namespace upstream;
using namespace upstream::tests;
using codec::LinkError;
using engine::StageSpread;
using engine::TeamSummary;
using Kind = codec::LinkError::Kind;

namespace {

TeamSummary opened(std::string_view text, const Instrument& instrument) {
    const auto read = codec::decode_team(text, instrument);
    if (const auto* refused = std::get_if<LinkError>(&read))
        UNSCOPED_INFO(codec::describe(*refused, instrument));
    REQUIRE(std::holds_alternative<TeamSummary>(read));
    return std::get<0>(read);
}

LinkError refused(std::string_view text, const Instrument& instrument) {
    const auto read = codec::decode_team(text, instrument);
    REQUIRE(std::holds_alternative<LinkError>(read));
    return std::get<1>(read);
}

/// The refusal in words.
std::string said(std::string_view text, const Instrument& instrument) {
    return codec::describe(refused(text, instrument), instrument);
}

int rounded(int hundredths) { return (hundredths + 50) / 100 * 100; }

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
        CHECK(b.min == rounded(a.min));
        CHECK(b.lower_quartile == rounded(a.lower_quartile));
        CHECK(b.median == rounded(a.median));
        CHECK(b.upper_quartile == rounded(a.upper_quartile));
        CHECK(b.max == rounded(a.max));
    }
}

/// There and back, and there again.
void check_round_trip(const Instrument& instrument, const TeamSummary& team) {
    const std::string code = codec::encode_team(instrument, team);
    INFO(code);
    CHECK(code.size() <= 160);
    const TeamSummary read = opened(code, instrument);
    check_same_to_the_point(team, read);
    CHECK(codec::encode_team(instrument, read) == code);
}

TeamSummary random_team(Dice& dice, const Instrument& instrument, int size) {
    engine::Team team(instrument);
    for (int i = 0; i < size; ++i)
        team.add(engine::score(instrument, random_response(dice, instrument, i % 3)));
    return team.summary();
}

/// As large as a code can hold, every stage known in all of them.
TeamSummary largest_team(int stages) {
    TeamSummary out;
    out.size = codec::kLargestTeam;
    out.stage_count = stages;
    for (std::size_t s = 0; s < static_cast<std::size_t>(stages); ++s) {
        out.stages[s] = {codec::kLargestTeam, 0, 4949, 5950, 5950, 10000};
        if (s % 2 == 0) out.median_path.push_back(static_cast<std::int8_t>(s));
    }
    out.median_focus = 0;
    out.focus[0] = codec::kLargestTeam - 1;
    out.sound = 1;
    return out;
}

/// The sample's team of these four: no stage is known in all of them.
TeamSummary some_team() {
    const Instrument instrument = sample();
    engine::Team team(instrument);
    for (const Response& response :
         {answers({2, 0, 1, 1}), answers({-1, 2, -1, 0}), answers({1, 1, 1, 0}), answers({2, -1, 1, -1})})
        team.add(engine::score(instrument, response));
    return team.summary();
}

/// A field of a team's code.
struct Field {
    std::uint64_t value;
    unsigned width;
};

/// Code of the sample with these fields after its origin and a right checksum.
std::string forged(const std::vector<Field>& fields) {
    std::array<std::uint8_t, 16> origin{};
    static_cast<void>(codec::read_base64url(codec::encode_team(sample(), {}).substr(3), origin));
    codec::BitWriter bits;
    bits.put(codec::BitReader(origin).take(32), 32);
    for (const Field& field : fields) bits.put(field.value, field.width);
    bits.pad();
    bits.put(codec::crc24(bits.bytes()), codec::kCrcBits);
    std::string out = "t1.";
    codec::append_base64url(out, bits.bytes());
    return out;
}

/// The fields of a team of four: the first stage known in 4, the second in none; two have the second as their focus.
std::vector<Field> four() {
    return {{2, 5}, {4, 3},                                               // width, size
            {4, 3}, {20, 7}, {40, 7}, {60, 7}, {80, 7}, {100, 7}, {1, 1}, // ground: known, points, solid
            {0, 3},                                                       // roof: known
            {0, 3}, {2, 3}};                                              // focus
}

/// Those, one or more of them changed.
std::string four_with(std::initializer_list<std::pair<std::size_t, std::uint64_t>> changes) {
    std::vector<Field> fields = four();
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
            opened(codec::encode_team(instrument, random_team(dice, instrument, size)), instrument);
        CHECK(read.size == static_cast<std::uint64_t>(size));
        CHECK_FALSE(read.shown());
        CHECK(read.stages[0].known == 0);
        CHECK(read.sound == 0);
        CHECK(read.median_path.empty());
    }
}

TEST_CASE("the largest code has 153 characters") {
    CHECK(codec::encode_team(compile(even_definition(8, 8, 11)), largest_team(8)).size() == 153);
}

TEST_CASE("a rounded median stays on the side of the edge where it lay") {
    Definition definition = even_definition(1, 3, 3); // sixths
    definition.bands = {{"low", 0}, {"high", 67}};
    definition.solid = "high";
    const Instrument instrument = compile(definition);
    engine::Team team(instrument);
    for (int i = 0; i < 3; ++i) team.add(engine::score(instrument, answers({2, 2, 0}))); // 66.67
    const TeamSummary read = opened(codec::encode_team(instrument, team.summary()), instrument);
    CHECK(read.stages[0].median == 6700);
    CHECK(read.median_focus == 0);
}

TEST_CASE("a fragment, a whole link and a mangled link hold the same team") {
    const std::string code = codec::encode_team(sample(), some_team());
    for (const char* before :
         {"#", "%23", "https://example.org/page?x=1#", "https://example.org/page?x=1%23"}) {
        CHECK(codec::is_team_code(before + code));
        check_same_to_the_point(some_team(), opened(before + code, sample()));
    }
}

TEST_CASE("a team's code is known by its mark") {
    for (const char* text : {"t1.", "t1.abc", "t1.!", "#t1.abc", "%23t1.abc", "https://x/#t1.abc"})
        CHECK(codec::is_team_code(text));
    for (const char* text :
         {"", "t1", "t", "1.abc", "t2.abc", "T1.abc", "#", "https://x/t1.abc", "https://t1.abc", "x#1.t1."})
        CHECK_FALSE(codec::is_team_code(text));
}

TEST_CASE("one result's code is told from a team's") {
    const LinkError single = refused("#" + codec::encode(sample(), Response{}), sample());
    CHECK(single.kind == Kind::Single);
    CHECK(codec::describe(single, sample()) == "This link holds one result, not a team's summary.");
    const auto other_way = codec::decode(codec::encode_team(sample(), some_team()), sample());
    REQUIRE(std::holds_alternative<LinkError>(other_way));
    CHECK(std::get<1>(other_way).kind == Kind::Team);
}

TEST_CASE("nothing, another format and no format are no team") {
    const Instrument instrument = sample();
    for (const char* text : {"", "#", "%23", "https://example.org/", "https://example.org/#"})
        CHECK(refused(text, instrument).kind == Kind::Empty);
    CHECK(said("t2.AAAA", instrument).find("format t2, which") != std::string::npos);
    CHECK(said("2.AAAA", instrument).find("format 2, which") != std::string::npos);
    CHECK(said("t1234.AAAA", instrument).find("not a team's link") != std::string::npos);
    CHECK(refused("t", instrument).kind == Kind::NoTeam);
    CHECK(refused("hello", instrument).kind == Kind::NoTeam);
}

TEST_CASE("spaces and padding around a team's code are refused by name") {
    const std::string code = codec::encode_team(sample(), some_team());
    for (const std::string& text :
         {code + "=", code + "==", code + " ", " " + code, code + "\n", "#" + code + "="})
        CHECK(refused(text, sample()).kind == Kind::Padded);
}

TEST_CASE("every character lost from the end of a team's code is noticed as a cut") {
    for (const TeamSummary& team : {TeamSummary{}, some_team()}) {
        const std::string code = codec::encode_team(sample(), team);
        for (std::size_t length = 3; length < code.size(); ++length) {
            INFO(code.substr(0, length));
            CHECK(refused(code.substr(0, length), sample()).kind == Kind::Truncated);
        }
    }
}

TEST_CASE("every character too many in a team's code is noticed as such") {
    std::string code = codec::encode_team(sample(), some_team());
    for (int more = 0; more < 300; ++more) {
        code += 'A';
        CHECK(refused(code, sample()).kind == Kind::TooLong);
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
    altered[12] = altered[12] == 'A' ? 'B' : 'A';
    CHECK(refused(altered, instrument).kind == Kind::Altered);
    altered[12] = '!';
    CHECK(refused(altered, instrument).kind == Kind::BadCharacter);
}

TEST_CASE("a team of another instrument or another version says so") {
    const std::string code = codec::encode_team(sample(), some_team());
    CHECK(refused(code, sample(sample_with(R"("id": "sample")", R"("id": "simple")"))).kind ==
          Kind::OtherInstrument);
    const LinkError other = refused(code, sample(sample_with(R"("version": 7)", R"("version": 8)")));
    CHECK(other.kind == Kind::OtherVersion);
    CHECK(
        codec::describe(other, sample(sample_with(R"("version": 7)", R"("version": 8)"))).find("version 7") !=
        std::string::npos);
    CHECK(
        codec::describe(other, sample(sample_with(R"("version": 7)", R"("version": 8)"))).find("version 8") !=
        std::string::npos);
    CHECK(refused(codec::encode_team(compile(even_definition(8, 3)), largest_team(8)), sample()).kind ==
          Kind::OtherInstrument);
}

TEST_CASE("the values of a team are what the bits say") {
    const TeamSummary read = opened(four_with({}), sample());
    CHECK(read.size == 4);
    CHECK(read.stages[0].known == 4);
    CHECK(read.stages[0].min == 2000);
    CHECK(read.stages[0].lower_quartile == 4000);
    CHECK(read.stages[0].median == 6000);
    CHECK(read.stages[0].upper_quartile == 8000);
    CHECK(read.stages[0].max == 10000);
    CHECK(read.stages[1].known == 0);
    CHECK(read.focus[1] == 2);
    CHECK(read.sound == 2);
    CHECK(listed(read.median_path) == std::vector<int>{1});
    CHECK(read.median_focus == 1);
    CHECK(codec::encode_team(sample(), read) == four_with({}));
}

TEST_CASE("values that no team has are refused") {
    const auto kind = [](std::initializer_list<std::pair<std::size_t, std::uint64_t>> changes) {
        return refused(four_with(changes), sample()).kind;
    };
    CHECK(kind({{2, 5}}) == Kind::NotCanonical);  // known in more than there are
    CHECK(kind({{3, 41}}) == Kind::NotCanonical); // out of order
    CHECK(kind({{4, 61}}) == Kind::NotCanonical);
    CHECK(kind({{5, 81}}) == Kind::NotCanonical);
    CHECK(kind({{6, 101}}) == Kind::NotCanonical);
    CHECK(kind({{7, 101}}) == Kind::NotCanonical);                  // more than 100 points
    CHECK(kind({{5, 59}}) == Kind::NotCanonical);                   // solid, but below 60
    CHECK(kind({{5, 61}, {8, 0}}) == Kind::NotCanonical);           // above 60, but not solid
    CHECK(kind({{10, 3}}) == Kind::NotCanonical);                   // three and two of four
    CHECK(kind({{1, 3}}) == Kind::NotCanonical);                    // 3 needs two bits, and 4 know the stage
    CHECK(kind({{1, 3}, {2, 3}}) == Kind::NotCanonical);            // 3 needs two bits
    CHECK(opened(four_with({{8, 0}}), sample()).median_focus == 0); // 59.6, say
    CHECK(opened(four_with({{10, 2}}), sample()).sound == 0);
}

TEST_CASE("a small team's number has no more bits than it needs, and zeros follow") {
    CHECK(opened(forged({{0, 5}, {0, 1}}), sample()).size == 0);
    CHECK(opened(forged({{0, 5}, {1, 1}}), sample()).size == 1);
    CHECK(opened(forged({{1, 5}, {2, 2}}), sample()).size == 2);
    CHECK(refused(forged({{1, 5}, {0, 2}}), sample()).kind == Kind::NotCanonical);
    CHECK(refused(forged({{31, 5}, {2, 32}}), sample()).kind == Kind::NotCanonical);
    CHECK(refused(forged({{1, 5}, {2, 2}, {1, 1}}), sample()).kind == Kind::NotCanonical);
    CHECK(refused(forged({{1, 5}, {2, 2}, {0, 8}}), sample()).kind == Kind::TooLong);
    // Three whom nobody knows: 32 bits and 15, so one to the byte.
    CHECK(opened(forged({{1, 5}, {3, 2}, {0, 4}, {0, 4}, {0, 1}}), sample()).sound == 3);
    CHECK(refused(forged({{1, 5}, {3, 2}, {0, 4}, {0, 4}, {1, 1}}), sample()).kind == Kind::NotCanonical);
}

TEST_CASE("team codes that were issued stay readable for good") {
    const std::string code = "t1.AHOLyRR0LWTJksAjjVckoGjjcw";
    CHECK(codec::encode_team(sample(), some_team()) == code);
    check_same_to_the_point(some_team(), opened(code, sample()));
    const std::string small = "t1.AHOLyQxHyFw";
    TeamSummary two;
    two.size = 2;
    two.stage_count = 2;
    CHECK(codec::encode_team(sample(), two) == small);
    CHECK(opened(small, sample()).size == 2);
}
