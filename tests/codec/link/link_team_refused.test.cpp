// A team's code means one thing only: what is cut, altered, padded or of no team is refused, by the right name.
#include "codec/link/team_support.hpp"
#include "upstream/codec/link/link_bits.hpp"

using namespace upstream;
using namespace upstream::tests;
using codec::LinkError;
using engine::TeamSummary;
using Kind = codec::LinkError::Kind;

namespace {

/// The refusal in words.
std::string said_of_team(std::string_view text, const Instrument& instrument) {
    return codec::describe(refused_team(text, instrument), instrument);
}

/// Code of the sample with these fields after its origin and a right checksum.
std::string forged(const std::vector<Field>& fields) {
    const codec::Stamp stamp(codec::kTeam, sample());
    codec::BitWriter bits;
    stamp.write_origin(bits);
    for (const Field& field : fields) bits.put(field.value, field.width);
    return stamp.finish(bits);
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
