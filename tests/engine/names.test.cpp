// The names of the engine's enumerations are part of files, links and the tool's output: each keeps its own.
#include "upstream/engine/names.hpp"

#include "engine/support.hpp"

using namespace upstream::engine;

TEST_CASE("every value of the engine's enumerations has its name") {
    CHECK(name_of(Call::Firm) == "firm");
    CHECK(name_of(Call::Likely) == "likely");
    CHECK(name_of(Call::Close) == "close");
    CHECK(name_of(BackwardsVerdict::FoundationFirst) == "foundation_first");
    CHECK(name_of(BackwardsVerdict::Mixed) == "mixed");
    CHECK(name_of(BackwardsVerdict::Backwards) == "backwards");
    CHECK(name_of(Evidence::None) == "none");
    CHECK(name_of(Evidence::Some) == "some");
    CHECK(name_of(Evidence::Clear) == "clear");
}
