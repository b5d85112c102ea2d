#include "upstream/codec/link/link_text.hpp"

#include "codec/support.hpp"
#include "upstream/codec/link/link.hpp"
#include "upstream/codec/link/link_team.hpp"

using namespace upstream;
using namespace upstream::tests;
using codec::code_in;

namespace {

const std::string kCode = "2.AAXBIUpsAAAAYAAAABhpLbki";

} // namespace

TEST_CASE("a code is found in a fragment and in a whole link, however the # was encoded") {
    for (const char* before :
         {"", "#", "%23", "%2523", "%252523", "#%23", "https://example.org/page?x=1#",
          "https://example.org/page%2523", "x#top#", "https://example.org/#:~:text=a#"}) {
        INFO(before);
        CHECK(code_in(before + kCode) == kCode);
        CHECK(codec::holds_code(before + kCode));
    }
}

TEST_CASE("what mails, chats and trackers put around a code is not part of it") {
    for (const char* after : {".",
                              ",",
                              ";",
                              ":",
                              "!",
                              "?",
                              ")",
                              "]",
                              ">",
                              "\"",
                              "…",
                              "”",
                              "’",
                              "»",
                              "'",
                              "*",
                              "|",
                              " ",
                              "\t",
                              "\r\n",
                              "\u00A0",
                              ").",
                              ">,",
                              "...",
                              "%20",
                              "%2E",
                              "%29",
                              "%3E",
                              "%22",
                              "%E2%80%A6",
                              "%252E",
                              "&utm_source=x",
                              "?utm_source=x",
                              "&fbclid=IwAR0_x-y&mc_cid=3",
                              "&a=",
                              ".&utm_source=x",
                              "&utm_source=x)",
                              " .",
                              "%20&x=1"}) {
        INFO(after);
        CHECK(code_in(kCode + after) == kCode);
        CHECK(code_in("https://example.org/#" + kCode + after) == kCode);
    }
    for (const char* before : {" ", "\n", "\uFEFF", "(", "<", "\"", "“", "[", "*", " <", "(\""})
        CHECK(code_in(before + kCode + ")") == kCode);
    CHECK(code_in("<https://example.org/#" + kCode + ">") == kCode);
}

TEST_CASE("anything else behind a code stays, so that reading refuses it") {
    for (const char* after : {"=", "==", ".A", "$", "%41", "%3D", "&", "&utm", "&=x", "?x", "#x", "/", "+",
                              " A", ")A", "%", "%2"}) {
        INFO(after);
        CHECK(code_in(kCode + after) == kCode + (std::string_view(after).back() == ' ' ? "" : after));
    }
    using namespace std::string_view_literals;
    CHECK(code_in("2.AAA\0x"sv) == "2.AAA\0x"sv);
}

TEST_CASE("a link or a fragment without a mark holds no code") {
    for (const char* text : {"", "#", "#top", "%23top", "https://example.org/", "https://example.org/#top",
                             "#t.abc", "#1234.abc", "#.abc", "https://2.example.org/#x", "   "}) {
        INFO(text);
        CHECK(code_in(text).empty());
        CHECK_FALSE(codec::holds_code(text));
    }
    CHECK(code_in("hello") == "hello"); // a word, to be refused as such
    CHECK_FALSE(codec::holds_code("hello"));
}

TEST_CASE("what looks like a code of any format does, whole or not") {
    for (const char* text : {"1.", "#1.", "t2.AA", "9.x", "#123.AA", "t999.", "2.A$"})
        CHECK(codec::holds_code(text));
}

TEST_CASE("a line's field with a code is found, and two are told from one") {
    CHECK(codec::field_with_code("Ann," + kCode + ",3") == kCode);
    CHECK(codec::field_with_code("Ann;#" + kCode) == "#" + kCode);
    CHECK(codec::field_with_code("a\tb\t" + kCode) == kCode);
    CHECK(codec::field_with_code(kCode) == kCode);
    CHECK(codec::field_with_code("Ann,Bob") == "Ann,Bob");
    CHECK(codec::field_with_code(kCode + ";" + kCode).empty());
    CHECK(codec::field_with_code("https://example.org/a,b;c#" + kCode) == "c#" + kCode);
}

TEST_CASE("a mangled link opens as the code in it does, of one result and of a team") {
    const Instrument instrument = sample();
    const std::string code = codec::encode(instrument, answers({2, 0, 1, -1}));
    for (const std::string& text :
         {code + ").", "https://x.org/#" + code + "&utm_source=chat", "%2523" + code + "%20"})
        CHECK(std::holds_alternative<codec::Opened>(codec::decode(text, instrument)));
    engine::TeamSummary two;
    two.size = 2;
    two.stage_count = 2;
    CHECK(std::holds_alternative<engine::TeamSummary>(
        codec::decode_team("(" + codec::encode_team(instrument, two) + ",", instrument)));
}
