#include "engine/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::Issue;

namespace {

/// The only issue of a definition that was changed in one way.
template <class Change>
Issue issue_after(Change change) {
    Definition definition = even_definition(2, 2);
    definition.stages[0].facets = {"left"};
    definition.items[0].facet = "left";
    change(definition);
    const std::vector<Issue> issues = engine::validate(definition);
    for (const Issue& issue : issues) UNSCOPED_INFO(issue.pointer << ": " << issue.message);
    REQUIRE(issues.size() == 1);
    return issues.front();
}

void check_error(const Issue& issue, const std::string& pointer, const std::string& part) {
    CHECK(issue.pointer == pointer);
    CHECK(issue.severity == Issue::Severity::Error);
    INFO(issue.message);
    CHECK(issue.message.find(part) != std::string::npos);
}

} // namespace

TEST_CASE("a sound definition has no issues") {
    CHECK(engine::validate(even_definition(4, 5)).empty());
    CHECK(engine::validate(even_definition(8, 8, 11)).empty());
    CHECK(engine::validate(even_definition(1, 1, 2)).empty());
}

TEST_CASE("ids have 1 to 40 characters of a to z, 0 to 9 and -") {
    for (const std::string& id :
         {std::string(), std::string("A"), std::string("ä"), std::string("a b"), std::string(41, 'a')}) {
        check_error(issue_after([&](Definition& d) { d.id = id; }), "/id", "is not an id");
    }
    check_error(issue_after([](Definition& d) { d.items[1].id = "Q1"; }), "/items/1/id", "“Q1” is not an id");
    check_error(issue_after([](Definition& d) { d.bands[0].id = "?"; }), "/bands/0/id", "is not an id");
}

TEST_CASE("the version fits a result link") {
    check_error(issue_after([](Definition& d) { d.version = 0; }), "/version", "1 to 4095");
    check_error(issue_after([](Definition& d) { d.version = 4096; }), "/version", "4096");
}

TEST_CASE("a perspective's id is an id, and there may be none") {
    check_error(issue_after([](Definition& d) {
                    d.perspectives = {"a mentor", "rep"};
                }),
                "/perspectives/a mentor", "“a mentor” is not an id");
    Definition none = even_definition(1, 1);
    none.perspectives = {"", ""};
    CHECK(engine::validate(none).empty());
}

TEST_CASE("ids of a kind differ") {
    check_error(issue_after([](Definition& d) { d.items[3].id = "a1"; }), "/items/3/id", "used twice");
    check_error(issue_after([](Definition& d) {
                    d.stages[0].facets = {"left", "left"};
                }),
                "/stages/0/facets/1/id", "used twice");
}

TEST_CASE("a scale has 2 to 11 options of 0 to 1000 points, not all equal") {
    check_error(issue_after([](Definition& d) { d.scales[0].points = {1}; }), "/scales/0/options",
                "there are 1");
    check_error(issue_after([](Definition& d) { d.scales[0].points.resize(12, 3); }), "/scales/0/options",
                "2 to 11");
    check_error(issue_after([](Definition& d) { d.scales[0].points[1] = -1; }), "/scales/0/options/1/points",
                "-1");
    check_error(issue_after([](Definition& d) { d.scales[0].points[4] = 1001; }),
                "/scales/0/options/4/points", "1000");
    check_error(issue_after([](Definition& d) {
                    d.scales[0].points = {7, 7, 7};
                }),
                "/scales/0/options", "same points");
}

TEST_CASE("a scale that nobody uses is worth a warning") {
    const Issue issue = issue_after([](Definition& d) { d.scales.push_back({"spare", {0, 1}}); });
    CHECK(issue.pointer == "/scales/1");
    CHECK(issue.severity == Issue::Severity::Warning);
}

TEST_CASE("no stage is called sound") {
    check_error(issue_after([](Definition& d) {
                    d.stages[1].id = "sound";
                    d.items[2].stage = d.items[3].stage = "sound";
                }),
                "/stages/1/id", "outcome");
}

TEST_CASE("every stage and every facet has an item") {
    check_error(issue_after([](Definition& d) { d.items[2].stage = d.items[3].stage = "a"; }), "/stages/1",
                "no item");
    check_error(issue_after([](Definition& d) { d.items[0].facet.reset(); }), "/stages/0/facets/0",
                "no item");
}

TEST_CASE("an item names a stage, a scale and a facet that exist, and a misspelt one is guessed") {
    check_error(issue_after([](Definition& d) { d.items[1].scale = "scael"; }), "/items/1/scale",
                "did you mean scale?");
    check_error(issue_after([](Definition& d) { d.items[1].stage = "zz"; }), "/items/1/stage",
                "expected one of a, b");
    check_error(issue_after([](Definition& d) { d.items[1].facet = "lefd"; }), "/items/1/facet",
                "did you mean left?");
    check_error(issue_after([](Definition& d) { d.items[2].facet = "left"; }), "/items/2/facet",
                "has no facets");
}

TEST_CASE("a weight is 1 to 1000") {
    check_error(issue_after([](Definition& d) { d.items[1].weight = 0; }), "/items/1/weight", "1 to 1000");
    check_error(issue_after([](Definition& d) { d.items[1].weight = 1001; }), "/items/1/weight", "1001");
}

TEST_CASE("bands begin at 0 and ascend to at most 100") {
    check_error(issue_after([](Definition& d) { d.bands[0].from = 1; }), "/bands/0/from", "expected 0");
    check_error(issue_after([](Definition& d) { d.bands[2].from = 40; }), "/bands/2/from",
                "above the band before");
    check_error(issue_after([](Definition& d) { d.bands[2].from = 101; }), "/bands/2/from", "at most 100");
    check_error(issue_after([](Definition& d) { d.solid = "hihg"; }), "/solid", "did you mean high?");
}

TEST_CASE("a first band that counts as solid is worth a warning") {
    const Issue issue = issue_after([](Definition& d) { d.solid = "low"; });
    CHECK(issue.pointer == "/solid");
    CHECK(issue.severity == Issue::Severity::Warning);
}

TEST_CASE("a stage with less than half the items of another is worth a warning") {
    Definition definition = even_definition(2, 3);
    definition.items.erase(definition.items.begin() + 4, definition.items.end());
    const std::vector<Issue> issues = engine::validate(definition);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].pointer == "/stages/1");
    CHECK_FALSE(engine::has_errors(issues));
}

TEST_CASE("assumptions beyond their ranges are errors") {
    const auto with = [](engine::Assumptions assumptions) {
        Definition definition = even_definition(1, 1);
        definition.assumptions = assumptions;
        return engine::validate(definition);
    };
    CHECK(with({0, 1, 1}).empty());
    CHECK(with({100, 100, 100}).empty());
    check_error(with({-0.1, 18, 22}).at(0), "/assumptions/mean", "expected a number from 0 to 100");
    check_error(with({100.1, 18, 22}).at(0), "/assumptions/mean", "expected a number from 0 to 100");
    check_error(with({65, 0.9, 22}).at(0), "/assumptions/sd", "expected a number from 1 to 100");
    check_error(with({65, 18, 101}).at(0), "/assumptions/noise", "expected a number from 1 to 100");
}

TEST_CASE("too many or too few parts are counted") {
    const auto first_error = [](auto change) {
        Definition definition = even_definition(2, 2);
        change(definition);
        return engine::validate(definition).at(0);
    };
    check_error(first_error([](Definition& d) { d.scales.clear(); }), "/scales", "there are 0");
    check_error(first_error([](Definition& d) { d.scales.resize(65); }), "/scales", "there are 65");
    check_error(first_error([](Definition& d) { d.stages.resize(9); }), "/stages", "there are 9");
    check_error(first_error([](Definition& d) { d.items.resize(65); }), "/items", "there are 65");
    check_error(first_error([](Definition& d) { d.stages[0].facets.resize(65); }), "/stages/0/facets",
                "there are 65");
    Definition no_bands = even_definition(1, 1);
    no_bands.bands.clear();
    check_error(engine::validate(no_bands).at(0), "/bands", "there are 0");
    Definition many_bands = even_definition(1, 1);
    many_bands.bands.resize(102);
    check_error(engine::validate(many_bands).at(0), "/bands", "there are 102");
    Definition empty = even_definition(1, 1);
    empty.stages.clear();
    empty.items.clear();
    CHECK(engine::validate(empty).size() >= 2);
}
