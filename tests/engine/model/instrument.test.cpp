#include "upstream/engine/model/instrument.hpp"

#include "engine/support.hpp"

using namespace upstream;
using namespace upstream::tests;

TEST_CASE("a compiled instrument knows its parts by index and by id") {
    Definition definition = even_definition(2, 2);
    definition.stages[1].facets = {"left", "right"};
    definition.items[2].facet = "right";
    definition.items[3].facet = "left";
    definition.items[3].reverse = true;
    const Instrument instrument = compile(definition);
    CHECK(instrument.stage_count() == 2);
    CHECK(instrument.item_count() == 4);
    CHECK(instrument.band_count() == 3);
    CHECK(instrument.ranked());
    CHECK(instrument.find_item("b1") == 2);
    CHECK(instrument.find_item("b3") == kNone);
    CHECK(instrument.find_stage("b") == 1);
    CHECK(instrument.find_stage("") == kNone);
    CHECK(instrument.stage_id(1) == "b");
    CHECK(instrument.item_id(3) == "b2");
    CHECK(instrument.band_id(2) == "high");
    CHECK(instrument.solid_band() == 2);
    CHECK(instrument.solid_from() == 60);
    CHECK(instrument.item(0).facet == kNone);
    CHECK(instrument.item(2).facet == 1);
    CHECK(instrument.item(3).facet == 0);
    CHECK(instrument.item(3).reverse);
    CHECK(instrument.facets()[1].id == "right");
}

TEST_CASE("facets of the same name in two stages stay apart") {
    Definition definition = even_definition(2, 1);
    definition.stages[0].facets = {"same"};
    definition.stages[1].facets = {"same"};
    definition.items[0].facet = "same";
    definition.items[1].facet = "same";
    const Instrument instrument = compile(definition);
    CHECK(instrument.item(0).facet == 0);
    CHECK(instrument.item(1).facet == 1);
}

TEST_CASE("the default perspective is the one that is named first, and with none it is the first") {
    Definition definition = even_definition(1, 1);
    CHECK(compile(definition).default_perspective() == engine::Perspective::First);
    definition.perspectives = {"", "rep"};
    CHECK(compile(definition).default_perspective() == engine::Perspective::Second);
    CHECK_FALSE(compile(definition).offers(engine::Perspective::First));
    CHECK(compile(definition).perspective_id(engine::Perspective::Second) == "rep");
    definition.perspectives = {"", ""};
    CHECK(compile(definition).default_perspective() == engine::Perspective::First);
    CHECK(compile(definition).offers(engine::Perspective::First));
    CHECK_FALSE(compile(definition).offers(engine::Perspective::Second));
    CHECK(compile(definition).perspective_id(engine::Perspective::First).empty());
}
