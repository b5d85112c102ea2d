// Other people's links, however they were pasted: what is a link is found, what is none is said, and nobody is seen alone.
#include "upstream/app/update/together.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/codes.hpp"
#include "upstream/codec/link/link_team.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

using Lines = std::vector<std::pair<std::size_t, std::string>>;

Lines found(std::string_view text) {
    Lines out;
    for (const app::PastedLink& each : app::links_in(text))
        out.emplace_back(each.line, std::string(each.link));
    return out;
}

} // namespace

TEST_CASE("links are found whatever stands around them") {
    CHECK(found("1.AbCdEf") == Lines{{1, "1.AbCdEf"}});
    CHECK(found("https://x.org/a#1.Ab\r\nhttps://x.org/%231.Cd\r\n") ==
          Lines{{1, "https://x.org/a#1.Ab"}, {2, "https://x.org/%231.Cd"}});
    CHECK(found("name;link\n\"Anna, A.\";\"#1.Ab\"\n\nBen;#1.Cd") == Lines{{2, "#1.Ab"}, {4, "#1.Cd"}});
    CHECK(found("<#1.Ab> (#1.Cd)") == Lines{{1, "#1.Ab"}, {1, "#1.Cd"}});
    CHECK(found("https://x.org/%25231.Ab&utm_source=x.") ==
          Lines{{1, "https://x.org/%25231.Ab&utm_source=x."}});
    CHECK(found("heading\n#top, https://x.org/#more") == Lines{{2, ""}});
}

TEST_CASE("a line without a link is named, but not an empty one and not a heading") {
    CHECK(found("name,link\n#1.Ab\nhello there\n,,;\n") == Lines{{2, "#1.Ab"}, {3, ""}});
    CHECK(found("").empty());
    CHECK(found("only a heading").empty());
}

TEST_CASE(
    "codes of formats that are not known here are kept, so that they can be refused with their reason") {
    CHECK(found("3.AbCdEfGh") == Lines{{1, "3.AbCdEfGh"}});
    CHECK(found("t1.AbCdEfGh") == Lines{{1, "t1.AbCdEfGh"}});
    CHECK(found("heading\n3.5\nv1.2.3-of-something") == Lines{{2, ""}, {3, ""}});
}

TEST_CASE("a result that is there often is said once, wherever its link stands") {
    const std::string a = code_of({0, 0, 0, 0});
    std::string text = a + "\n" + code_of({2, 2, 2, 2}) + "\n";
    for (int i = 0; i < 5; ++i) text += "https://example.org/?from=" + std::to_string(i) + "#" + a + "\n";
    const app::Gathered gathered = app::gather(small(), text);
    CHECK(gathered.team.size == 7);
    CHECK(gathered.repeated == 1);
}

TEST_CASE("a team is what the engine makes of the same results; what cannot be read is left out and said") {
    const std::string a = code_of({0, 0, 0, 0});
    const std::string b = code_of({2, 2, 2, 2});
    const std::string c = code_of({2, 0, 2, 1});
    std::string text;
    text.append(a).append("\n").append(b).append("\nAnna, #").append(a.substr(0, 6));
    text.append("\n").append(c).append("\nno link\n").append(b);
    const app::Gathered gathered = app::gather(small(), text);
    engine::Team expected(small());
    for (const std::string& code : {a, b, c, b}) {
        const auto read = codec::decode(code, small());
        expected.add(std::get<codec::Opened>(read).result, std::get<codec::Opened>(read).response);
    }
    CHECK(gathered.team.size == 4);
    CHECK(gathered.team.median_focus == expected.summary().median_focus);
    CHECK(gathered.team.stages[0].median == expected.summary().stages[0].median);
    CHECK(gathered.repeated == 1);
    CHECK(gathered.refusals == 2);
    REQUIRE(gathered.refused.size() == 2);
    CHECK(gathered.refused[0].lines == std::vector<std::size_t>{3});
    CHECK(gathered.refused[0].reason == "link.truncated");
    CHECK(gathered.refused[1].lines == std::vector<std::size_t>{5});
    CHECK_FALSE(gathered.by_link);
}

TEST_CASE("refused lines are listed by reason, every one of them") {
    std::string text = code_of({0, 0, 0, 0});
    for (int i = 0; i < 40; ++i) text += i % 2 == 0 ? "\nnothing here" : "\n#1.AA";
    const app::Gathered gathered = app::gather(small(), text);
    CHECK(gathered.refusals == 40);
    REQUIRE(gathered.refused.size() == 2);
    CHECK(gathered.refused[0].lines.size() == 20);
    CHECK(gathered.refused[0].lines.front() == 2);
    CHECK(gathered.refused[0].lines.back() == 40);
    CHECK(gathered.refused[1].lines.front() == 3);
}

TEST_CASE("of more reasons than a page can say the rest is counted") {
    const std::string code = code_of({0, 0, 0, 0});
    std::string altered = code;
    altered[4] = altered[4] == 'A' ? 'B' : 'A';
    const app::Gathered gathered =
        app::gather(small(), code + "\nnothing\n3.AbCdEfGh\nt1.AbCdEfGh\n#hello\n#\n1.A*bcdefgh\n" +
                                 code.substr(0, code.size() - 2) + "\n" + code + "AAAA\n" + altered);
    CHECK(gathered.refusals == 9);
    CHECK(gathered.refused.size() == 6);
}

TEST_CASE("below three results nothing but their number is known") {
    const std::string a = code_of({0, 0, 0, 0});
    const app::Gathered gathered = app::gather(small(), a + "\n" + a);
    CHECK(gathered.team.size == 2);
    CHECK_FALSE(gathered.team.shown());
    CHECK(gathered.team.stages[0].known == 0);
}

TEST_CASE("a team's link opens to the same team, and a broken one says why") {
    Visit visit;
    visit.model.view.team = app::gather(small(), code_of({0, 0, 0, 0}) + "\n" + code_of({2, 2, 2, 2}) + "\n" +
                                                     code_of({1, 1, 1, 1}));
    const std::string code = app::team_code(visit.model);
    Visit reader;
    CHECK_FALSE(app::read_team_link(reader.model, code).has_value());
    REQUIRE(reader.model.view.team);
    CHECK(reader.model.view.team->by_link);
    CHECK(reader.model.view.team->team.size == 3);
    CHECK(reader.model.view.team->team.median_focus == visit.model.view.team->team.median_focus);
    CHECK(app::read_team_link(reader.model, code.substr(0, 8)).has_value());
}

TEST_CASE("what is compared goes when the next link cannot be read") {
    Visit visit;
    visit.model.view.pasted = " see https://x.org/#" + code_of({2, 0, 2, 0}) + " ";
    app::compare_with_pasted(visit.model);
    CHECK(visit.model.view.other.has_value());
    CHECK(visit.model.view.paste_problem.empty());
    visit.model.view.pasted = "nothing";
    app::compare_with_pasted(visit.model);
    CHECK_FALSE(visit.model.view.other.has_value());
    CHECK_FALSE(visit.model.view.paste_problem.empty());
}
