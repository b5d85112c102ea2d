// Kept results: nothing without the visitor's word, every entry looked at as if anybody had written it, no change lost between tabs.
#include "upstream/app/update/my_results.hpp"

#include <catch2/catch_test_macros.hpp>

#include <utility>

#include "app/codes.hpp"
#include "app/device.hpp"
#include "upstream/codec/link/link_team.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

using Act = app::MyResults::Act;
using Kind = app::Effect::Kind;
using enum engine::Perspective;

/// A code of the same instrument's next version.
std::string code_of_next_version() {
    std::string changed = kSmall;
    changed.replace(changed.find("\"version\": 3"), 12, "\"version\": 4");
    std::string problem;
    const auto content = app::read_content(changed, real_words(), "small.json", problem);
    REQUIRE(content);
    return codec::encode(content->instrument, {});
}

std::vector<std::string> entries_of(const app::KeptReading& reading) {
    std::vector<std::string> out;
    for (const app::KeptResult& each : reading.results) out.push_back(each.entry);
    return out;
}

} // namespace

TEST_CASE("a result is kept when the visitor says so, with its day and answers, and not before") {
    Visit visit(at_noon());
    Device device;
    visit.finish({2, 0, 2, 1});
    device.serve(visit);
    CHECK(device.entries.empty());
    CHECK_FALSE(visit.did(Kind::Results));
    CHECK(app::kept_day(visit.model).empty());
    visit.send(app::MyResults{Act::Keep});
    device.serve(visit);
    REQUIRE(device.entries.size() == 1);
    CHECK(device.entries[0].substr(0, 11) == "2026-11-24 ");
    const auto kept = codec::decode(device.entries[0].substr(11), small());
    CHECK(std::get<codec::Opened>(kept).response.answers == visit.model.visit.response.answers);
    CHECK(app::kept_day(visit.model) == "2026-11-24");
    CHECK(visit.last(Kind::Announce) == "This result is kept on this device.");
    CHECK(visit.last(Kind::Focus) == "mine/open");
    visit.send(app::MyResults{Act::Keep});
    device.serve(visit);
    CHECK(device.entries.size() == 1);
}

TEST_CASE("starting over forgets the visit and no kept result") {
    Visit visit(at_noon());
    Device device;
    visit.finish({2, 0, 2, 1});
    visit.send(app::MyResults{Act::Keep});
    device.serve(visit);
    visit.send(app::Clear{});
    device.serve(visit);
    CHECK(device.entries.size() == 1);
    CHECK(visit.model.kept.text == device.text());
}

TEST_CASE("where nothing can be kept, nothing is offered and nothing is asked for") {
    Visit visit(at_noon(""));
    visit.finish({2, 0, 2, 1});
    visit.send(app::MyResults{Act::Keep});
    CHECK_FALSE(visit.did(Kind::Results));
    CHECK_FALSE(visit.model.kept.offered());
}

TEST_CASE("a device that did not keep it is believed, not what was asked of it") {
    Visit visit(at_noon());
    Device device{.refuses = true};
    visit.finish({2, 0, 2, 1});
    visit.send(app::MyResults{Act::Keep});
    device.serve(visit);
    CHECK(app::kept_day(visit.model).empty());
    CHECK(visit.model.view.kept_note == "mine.refused");
    CHECK(visit.last(Kind::Announce).starts_with("The browser did not keep it."));
}

TEST_CASE("two hundred are kept and no more, and it is said") {
    std::string text = "r1";
    for (int year = 2000; year < 2200; ++year)
        text += "|" + std::to_string(year) + "-01-01 " + code_of({1, 1, 1, 1});
    CHECK(text.size() < 20000);
    Visit visit(at_noon(text));
    CHECK(app::read_kept(small(), text).results.size() == 200);
    visit.finish({2, 0, 2, 1});
    visit.send(app::MyResults{Act::Keep});
    CHECK_FALSE(visit.did(Kind::Results));
    CHECK(visit.model.view.kept_note == "mine.full");
}

TEST_CASE("the list is newest first, and of one day what was kept last") {
    const std::string a = "2026-03-01 " + code_of({0, 0, 0, 0});
    const std::string b = "2026-05-31 " + code_of({1, 1, 1, 1});
    const std::string c = "2026-03-01 " + code_of({2, 2, 2, 2});
    CHECK(entries_of(app::read_kept(small(), "r1|" + a + "|" + b + "|" + c)) == std::vector{b, c, a});
    CHECK(entries_of(app::read_kept(small(), "r1|" + a + "|" + a)) == std::vector{a});
    CHECK(app::read_kept(small(), "r1").results.empty());
    CHECK(app::read_kept(small(), "").damaged.empty());
}

TEST_CASE("an entry that is no result of this questionnaire is damaged, and one of another version is not") {
    const std::string code = code_of({0, 1, 2, 0});
    for (const std::string& entry :
         {"2026-02-29 " + code, "2026-13-01 " + code, "2026-00-10 " + code, "26-01-01 " + code,
          "2026-1-01 " + code, "2026-01-01" + code, "2026-01-01  " + code, "2026-01-01 #" + code,
          "2026-01-01 " + code + "A", "2026-01-01 " + code.substr(0, code.size() - 1),
          std::string("2026-01-01 "), std::string("2026-01-01"), "2026-01-01 https://example.com/#" + code,
          "x026-01-01 " + code, code, std::string("r2"), "2026-01-01 " + std::string(5000, 'A')}) {
        INFO(entry);
        const app::KeptReading read = app::read_kept(small(), "r1|" + entry);
        CHECK(read.results.empty());
        CHECK(read.damaged == std::vector{entry});
    }
    const app::KeptReading read = app::read_kept(small(), "r1|2028-02-29 " + code_of_next_version());
    REQUIRE(read.results.size() == 1);
    CHECK_FALSE(read.results[0].opened);
    CHECK(read.damaged.empty());
}

TEST_CASE("damaged entries are copied aside, taken out, and said; the others stay") {
    const std::string good = "2026-03-01 " + code_of({0, 0, 0, 0});
    Device device;
    device.entries = {"rubbish", good, "2026-03-01 2.AAAA"};
    Visit visit(at_noon(device.text()));
    REQUIRE(visit.did(Kind::Aside));
    CHECK(visit.last(Kind::Aside) == "results");
    CHECK(visit.model.view.kept_note == "mine.damaged");
    device.serve(visit);
    CHECK(device.entries == std::vector{good});
    CHECK(visit.model.view.kept_note == "mine.damaged");
    // Copied before it is changed.
    std::vector<Kind> order;
    for (const app::Effect& effect : visit.effects)
        if (effect.kind == Kind::Aside || effect.kind == Kind::Results) order.push_back(effect.kind);
    CHECK(order == std::vector{Kind::Aside, Kind::Results});
}

TEST_CASE("what a later page has kept is left alone") {
    Visit visit(at_noon("r2|something else"));
    CHECK_FALSE(visit.model.kept.offered());
    CHECK_FALSE(visit.did(Kind::Results));
    CHECK_FALSE(visit.did(Kind::Aside));
}

TEST_CASE("two tabs keep and take out, and neither undoes the other") {
    Device device;
    Visit a(at_noon());
    Visit b(at_noon());
    a.finish({2, 0, 2, 1});
    b.finish({0, 0, 1, 0});
    a.send(app::MyResults{Act::Keep});
    device.serve(a);
    // The other tab has not heard of it yet.
    b.send(app::MyResults{Act::Keep});
    device.serve(b);
    CHECK(device.entries.size() == 2);
    CHECK(b.model.kept.text == device.text());
    b.send(app::MyResults{Act::Remove, device.entries[0]});
    device.serve(b);
    a.send(app::MyResults{Act::Found, device.text()});
    CHECK(app::kept_day(a.model).empty());
    CHECK(a.model.view.kept_note == "mine.kept");
}

TEST_CASE("what was taken out is put back, one or all") {
    Device device;
    device.entries = {"2026-03-01 " + code_of({0, 0, 0, 0}), "2026-05-31 " + code_of({1, 1, 1, 1}, Second),
                      "2026-06-01 " + code_of_next_version()};
    const auto before = device.entries;
    Visit visit(at_noon(device.text()));
    visit.send(app::MyResults{Act::Remove, before[1]});
    device.serve(visit);
    CHECK(device.entries == std::vector{before[0], before[2]});
    visit.send(app::MyResults{Act::PutBack});
    device.serve(visit);
    CHECK(device.entries == std::vector{before[0], before[2], before[1]});
    visit.send(app::MyResults{Act::AskToForget});
    CHECK(visit.model.view.asking_to_forget);
    CHECK(visit.last(Kind::Focus) == "mine/forget/no");
    visit.send(app::MyResults{Act::KeepAll});
    CHECK_FALSE(visit.model.view.asking_to_forget);
    CHECK(device.entries.size() == 3);
    visit.send(app::MyResults{Act::Forget});
    device.serve(visit);
    CHECK(device.entries.empty());
    visit.send(app::MyResults{Act::PutBack});
    device.serve(visit);
    CHECK(device.entries.size() == 3);
    visit.send(app::MyResults{Act::PutBack});
    CHECK(device.entries.size() == 3);
}

TEST_CASE("all go out as a file of links with their dates, and come in again") {
    Device device;
    device.entries = {"2026-03-01 " + code_of({0, 0, 0, 0}), "2026-05-31 " + code_of({1, 2, 1, 1}, Second)};
    Visit visit(at_noon(device.text()));
    visit.send(app::MyResults{Act::Export});
    const std::string file = visit.last(Kind::File);
    CHECK(file == "my-results.txt\n2026-05-31 https://example.com/check/#" + code_of({1, 2, 1, 1}, Second) +
                      "\n2026-03-01 https://example.com/check/#" + code_of({0, 0, 0, 0}) + "\n");
    Visit other(at_noon());
    Device phone;
    other.send(app::MyResults{Act::Import, file.substr(file.find('\n') + 1)});
    phone.serve(other);
    CHECK(phone.entries == std::vector{device.entries[1], device.entries[0]});
    CHECK(other.model.view.came_in == 2);
    other.send(app::MyResults{Act::Import, file.substr(file.find('\n') + 1)});
    phone.serve(other);
    CHECK(phone.entries.size() == 2);
    CHECK(other.model.view.came_in == 0);
}

TEST_CASE("a file's bad lines are refused with their number and reason, and the good ones come in") {
    const std::string a = code_of({0, 0, 0, 0});
    const std::string b = code_of({1, 1, 1, 1});
    const std::string file = "My results\r\n" // 1: a heading
                             "2026-03-01 https://example.com/#" +
                             a +
                             "\r\n" // 2
                             "\r\n" // 3
                             "https://example.com/#" +
                             a +
                             "\r\n" // 4: no day
                             "2026-02-30 https://example.com/#" +
                             b +
                             "\r\n"                                // 5: no such day
                             "2026-03-02 https://example.com/\r\n" // 6: no link
                             "2026-03-03 #" +
                             a.substr(0, a.size() - 2) +
                             "\r\n" // 7: cut off
                             "2026-03-04 #" +
                             a + " #" + b +
                             "\r\n" // 8: two
                             "2026-03-01\t\"#" +
                             a +
                             "\"\r\n" // 9: again
                             "2026-03-05 #" +
                             b; // 10
    const app::ImportReading read = app::read_import(small(), file);
    REQUIRE(read.results.size() == 2);
    CHECK(read.results[0].entry == "2026-03-01 " + a);
    CHECK(read.results[1].entry == "2026-03-05 " + b);
    CHECK(read.lines.refusals == 5);
    CHECK(read.lines.repeated == 1);
    using Reasons = std::vector<std::pair<std::string, std::vector<std::size_t>>>;
    Reasons reasons;
    for (const auto& each : read.lines.refused) reasons.emplace_back(std::string(each.reason), each.lines);
    CHECK(reasons == Reasons{{"mine.import.day", {4, 5}},
                             {"link.none", {6}},
                             {"link.truncated", {7}},
                             {"link.several", {8}}});
}

TEST_CASE("what is anything at all is read without harm, and nothing of it becomes a result") {
    std::uint32_t state = 20261124;
    const auto roll = [&state](std::uint32_t sides) {
        state = state * 1664525 + 1013904223;
        return (state >> 8) % sides;
    };
    const std::string good =
        "r1|2026-03-01 " + code_of({0, 1, 2, 0}) + "|2026-03-02 " + code_of({2, 2, 2, 2});
    const auto before = entries_of(app::read_kept(small(), good));
    for (int round = 0; round < 20000; ++round) {
        std::string text = good;
        for (std::uint32_t change = 0; change <= roll(4); ++change) {
            const std::size_t at = roll(static_cast<std::uint32_t>(text.size()));
            const auto byte = static_cast<char>(roll(256));
            switch (roll(3)) {
            case 0: text[at] = byte; break;
            case 1: text.insert(at, 1, byte); break;
            default: text.erase(at, 1 + roll(12)); break;
            }
            if (text.empty()) text = "|";
        }
        const app::KeptReading read = app::read_kept(small(), text);
        for (const app::KeptResult& each : read.results) {
            INFO(text);
            CHECK(each.entry == each.day + " " + each.code);
            // A checksum lets no changed code through; a day may have become another.
            const bool known = before[0].ends_with(each.code) || before[1].ends_with(each.code);
            CHECK(known);
        }
        (void)app::read_import(small(), text);
        Visit visit(at_noon(text));
    }
}
