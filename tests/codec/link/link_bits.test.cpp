#include "upstream/codec/link/link_bits.hpp"

#include <vector>

#include "codec/support.hpp"
#include "link/link_ranking.hpp"

using namespace upstream;

TEST_CASE("bits come back as they were put") {
    codec::BitWriter writer;
    writer.put(5, 3);
    writer.put(0xFFFFFFFF, 32);
    writer.put(0, 1);
    writer.put(0x1234, 13);
    writer.pad();
    CHECK(writer.bytes().size() == 7);
    codec::BitReader reader(writer.bytes());
    CHECK(reader.take(3) == 5);
    CHECK(reader.take(32) == 0xFFFFFFFF);
    CHECK(reader.take(1) == 0);
    CHECK(reader.take(13) == 0x1234);
    CHECK(reader.take(32) == 0);
}

TEST_CASE("fields share bits and come back") {
    tests::Dice dice(21);
    for (int round = 0; round < 200; ++round) {
        codec::FieldLayout layout;
        std::vector<std::uint32_t> values;
        const int fields = dice.roll(60);
        for (int f = 0; f < fields; ++f) {
            const int states = 1 + dice.roll(dice.roll(2) == 0 ? 12 : 40321);
            layout.add(static_cast<std::uint32_t>(states));
            values.push_back(static_cast<std::uint32_t>(dice.roll(states)));
        }
        codec::BitWriter writer;
        layout.write(writer, values);
        writer.pad();
        CHECK(writer.bytes().size() == (layout.bits() + 7) / 8);
        std::vector<std::uint32_t> read(values.size());
        codec::BitReader reader(writer.bytes());
        CHECK(layout.read(reader, read));
        CHECK(read == values);
    }
}

TEST_CASE("twenty answers of six states and a ranking of four take 58 bits") {
    codec::FieldLayout layout;
    for (int i = 0; i < 20; ++i) layout.add(6);
    layout.add(codec::ranking_states(4));
    CHECK(layout.bits() == 58);
}

TEST_CASE("a number too large for its fields is refused") {
    codec::FieldLayout layout;
    layout.add(5);
    layout.add(3);
    codec::BitWriter writer;
    writer.put(15, 4); // 0 to 14 are used
    writer.pad();
    codec::BitReader reader(writer.bytes());
    std::vector<std::uint32_t> values(2);
    CHECK_FALSE(layout.read(reader, values));
}

TEST_CASE("the checksum is the CRC-24 of RFC 4880") {
    const std::string digits = "123456789";
    const std::vector<std::uint8_t> bytes(digits.begin(), digits.end());
    CHECK(codec::crc24(bytes) == 0x21CF02);
}

TEST_CASE("the checksums of today are CRC-32C and CRC-8") {
    const std::string digits = "123456789";
    const std::vector<std::uint8_t> bytes(digits.begin(), digits.end());
    CHECK(codec::crc32c(bytes) == 0xE3069283); // RFC 3720, and the check value of the CRC catalogue
    CHECK(codec::crc8(bytes) == 0xF4);         // the catalogue's CRC-8/SMBUS
    const std::span<const std::uint8_t> all(bytes);
    CHECK(codec::crc32c(all.subspan(4), codec::crc32c(all.first(4))) == codec::crc32c(all));
}

TEST_CASE("every ranking has a number of its own, in lexical order") {
    CHECK(codec::ranking_states(1) == 2);
    CHECK(codec::ranking_states(8) == 40321);
    codec::Ranking before{};
    for (std::uint32_t number = 1; number < codec::ranking_states(5); ++number) {
        const codec::Ranking ranking = codec::ranking_of(number, 5);
        CHECK(codec::ranking_number(ranking, 5) == number);
        if (number > 1) CHECK(before < ranking);
        before = ranking;
    }
    CHECK(before == codec::Ranking{4, 3, 2, 1, 0});
}
