#include "upstream/codec/json/structure.hpp"

#include <utility>

#include "codec/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Issue;

namespace {

/// What a changed sample differs in from the sample.
template <class Change>
std::vector<Issue> differences(Change change) {
    const Definition other = sample().definition();
    Definition definition = other;
    change(definition);
    return codec::structure_differences(definition, other, "sample.en.json");
}

template <class Change>
void check_only(const char* pointer, Change change) {
    const std::vector<Issue> found = differences(change);
    INFO(pointer);
    REQUIRE(found.size() == 1);
    CHECK(found[0].pointer == pointer);
    CHECK(found[0].severity == Issue::Severity::Error);
    CHECK(found[0].message.find("sample.en.json; a translation differs in its texts only") !=
          std::string::npos);
}

} // namespace

TEST_CASE("a translation has no differences") {
    CHECK(differences([](Definition&) {}).empty());
}

TEST_CASE("norms may stand in one language only, and need no new version") {
    const auto with_norms = [](Definition& d) {
        engine::Norms norms;
        norms.assumptions = {50, 12, 20};
        d.use(std::move(norms));
    };
    CHECK(differences(with_norms).empty());
    Definition now = sample().definition();
    with_norms(now);
    CHECK(codec::edit_issues(now, sample().definition(), "sample.en.json").empty());
}

TEST_CASE("everything that would change what an answer means is a difference, at its place") {
    check_only("/id", [](Definition& d) { d.id = "other"; });
    check_only("/version", [](Definition& d) { d.version = 8; });
    check_only("/perspectives/rep", [](Definition& d) { d.perspectives[1].clear(); });
    check_only("/scales/0/id", [](Definition& d) { d.scales[0].id = "seldom"; });
    check_only("/scales/0/options/1/points", [](Definition& d) { d.scales[0].points[1] = 41; });
    check_only("/scales/1/options", [](Definition& d) { d.scales[1].points.push_back(2); });
    check_only("/stages/0/id", [](Definition& d) { std::swap(d.stages[0], d.stages[1]); });
    check_only("/stages/1/facets/0/id", [](Definition& d) { d.stages[1].facets[0] = "middle"; });
    check_only("/stages/1/facets", [](Definition& d) { d.stages[1].facets.pop_back(); });
    check_only("/items/1/id", [](Definition& d) { std::swap(d.items[1], d.items[2]); });
    check_only("/items", [](Definition& d) { d.items.pop_back(); });
    check_only("/items/0/stage", [](Definition& d) { d.items[0].stage = "roof"; });
    check_only("/items/0/scale", [](Definition& d) { d.items[0].scale = "yes-no"; });
    check_only("/items/0/reverse", [](Definition& d) { d.items[0].reverse = true; });
    check_only("/items/0/weight", [](Definition& d) { d.items[0].weight = 5; });
    check_only("/items/1/facet", [](Definition& d) { d.items[1].facet.reset(); });
    check_only("/bands/1/from", [](Definition& d) { d.bands[1].from = 61; });
    check_only("/solid", [](Definition& d) { d.solid = "weak"; });
    check_only("/ranking", [](Definition& d) { d.ranking = false; });
    check_only("/assumptions/mean", [](Definition& d) { d.assumptions.mean = 50; });
    check_only("/assumptions/sd", [](Definition& d) { d.assumptions.deviation = 12.5; });
    check_only("/assumptions/noise", [](Definition& d) { d.assumptions.noise = 30; });
}

TEST_CASE("a difference says what is here and what is there") {
    CHECK(differences([](Definition& d) { d.scales[0].points[1] = 41; })[0].message ==
          "this is 41, and 40 in sample.en.json; a translation differs in its texts only");
    CHECK(differences([](Definition& d) { d.items[1].facet.reset(); })[0].message ==
          "this is nothing, and “left” in sample.en.json; a translation differs in its texts only");
    CHECK(differences([](Definition& d) { d.items[0].reverse = true; })[0].message.find("true, and false") ==
          8);
    CHECK(differences([](Definition& d) { d.assumptions.mean = 40.5; })[0].message.find(
              "40.500, and 65.000") == 8);
    CHECK(differences([](Definition& d) { d.ranking = false; })[0].message.find(
              "this is missing, and not in") == 0);
    Definition own = sample().definition();
    Definition other = own;
    other.ranking = false;
    CHECK(codec::structure_differences(own, other, "sample.en.json")[0].message.find(
              "this is here, and not in") == 0);
}

TEST_CASE("a perspective of another name is one that is missing and one too many") {
    const std::vector<Issue> found = differences([](Definition& d) { d.perspectives[1] = "peer"; });
    REQUIRE(found.size() == 2);
    CHECK(found[0].pointer == "/perspectives/peer");
    CHECK(found[0].message.find("this is here, and not in ") == 0);
    CHECK(found[1].pointer == "/perspectives/rep");
    CHECK(found[1].message.find("this is missing, and not in ") == 0);
}

namespace {

/// What an edit of the sample does to its links.
template <class Change>
std::vector<Issue> edited(Change change) {
    const Definition before = sample().definition();
    Definition now = before;
    change(now);
    return codec::edit_issues(now, before, "published.json");
}

} // namespace

TEST_CASE("new words and assumptions leave old links as they are") {
    CHECK(edited([](Definition&) {}).empty());
    CHECK(edited([](Definition& d) { d.assumptions.noise = 30; }).empty());
}

TEST_CASE("an edit that changes what old links mean needs a higher version, and with one it is fine") {
    const auto heavier = [](Definition& d) { d.items[0].weight = 5; };
    const std::vector<Issue> found = edited(heavier);
    REQUIRE(found.size() == 2);
    CHECK(found[0].pointer == "/items/0/weight");
    CHECK(found[0].message == "this is 5, and 1 in published.json; old links need another version for that");
    CHECK(found[1].pointer == "/version");
    CHECK(found[1].message ==
          "this is 7, and 7 in published.json; expected at least 8, as old links would mean something else");
    CHECK(engine::has_errors(found));
    CHECK(edited([&](Definition& d) {
              heavier(d);
              d.version = 8;
          }).empty());
}

TEST_CASE("a lower version, a version for nothing and another instrument are told") {
    const std::vector<Issue> lower = edited([](Definition& d) { d.version = 6; });
    REQUIRE(lower.size() == 1);
    CHECK(lower[0].message == "this is 6, and 7 in published.json; expected at least that");
    CHECK(engine::has_errors(lower));
    const std::vector<Issue> idle = edited([](Definition& d) { d.version = 8; });
    REQUIRE(idle.size() == 1);
    CHECK(idle[0].severity == Issue::Severity::Warning);
    const std::vector<Issue> other = edited([](Definition& d) {
        d.id = "other";
        d.items.pop_back();
    });
    REQUIRE(other.size() == 1);
    CHECK(other[0].pointer == "/id");
}
