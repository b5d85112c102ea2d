#include "upstream/engine/numbers/score.hpp"

#include "engine/support.hpp"

using upstream::engine::Score;

TEST_CASE("a score is rounded half up from the exact fraction, never twice") {
    // 59.4975 is 59.50 in print but 59 to people.
    constexpr Score score{594975, 1000000};
    CHECK(score.hundredths() == 5950);
    CHECK(score.shown() == 59);
    CHECK(Score{1, 200}.shown() == 1);
    CHECK(Score{1, 3}.hundredths() == 3333);
    CHECK(Score{2, 3}.hundredths() == 6667);
    CHECK(Score{1, 1}.hundredths() == 10000);
    CHECK(Score{0, 5}.shown() == 0);
}

TEST_CASE("a score without a whole is unknown") {
    CHECK_FALSE(Score{}.known());
    CHECK(Score{0, 4}.known());
    CHECK(Score{1, 4}.value() == 25.0);
}
