// Scores over time as the plain page gets them: nothing leaves the picture, and two results are joined only where the comparison sees a
// change.
#include <algorithm>
#include <sstream>

#include "app/device.hpp"
#include "ui/support.hpp"
#include "upstream/codec/link/link.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

/// “2026-MONTH-11” and the code of answers at this level; where an item is reversed, the other way round.
std::string entry(int month, int level) {
    const engine::Instrument& instrument = content_in("en").instrument;
    engine::Response response;
    for (int item = 0; item < instrument.item_count(); ++item)
        response.answers[static_cast<std::size_t>(item)] =
            static_cast<std::int8_t>(instrument.item(item).reverse ? 4 - level : level);
    return "|2026-0" + std::to_string(month) + "-11 " + codec::encode(instrument, response);
}

struct Drawn {
    float width = 0;
    float height = 0;
    int joints = 0; ///< lines that are not level
    bool inside = true;
};

Drawn drawn(const std::string& entries, const char* language, float width) {
    ui::Viewport viewport{.width = width, .height = 740, .ratio = 2};
    viewport.html = true;
    const auto page = open_page(viewport, at_noon("r1" + entries), in_language(language));
    page->interface().action("mine/open", {});
    page->settle();
    std::istringstream lines(page->interface().semantics().find("mine/leader/picture")->value);
    Drawn out;
    std::string text;
    while (std::getline(lines, text)) {
        std::istringstream line(text);
        std::string kind;
        std::string colour;
        line >> kind;
        if (kind == "v") {
            line >> out.width >> out.height;
            continue;
        }
        line >> colour;
        std::vector<float> numbers;
        for (float number = 0; line >> number;) numbers.push_back(number);
        if (kind == "l" && numbers.size() == 5 && numbers[2] != numbers[4]) ++out.joints;
        if (kind == "r")
            out.inside = out.inside && numbers[0] >= 0 && numbers[0] + numbers[2] <= out.width + 0.1F &&
                         numbers[1] >= 0 && numbers[1] + numbers[3] <= out.height + 0.1F;
        if (kind == "t") out.inside = out.inside && numbers[2] >= -0.1F && numbers[3] <= out.height;
    }
    return out;
}

} // namespace

TEST_CASE("equal results are not joined, and those that clearly differ are, on every floor") {
    CHECK(drawn(entry(1, 1) + entry(2, 1), "en", 360).joints == 0);
    CHECK(drawn(entry(1, 1) + entry(2, 4), "en", 360).joints == 4);
    CHECK(drawn(entry(1, 1) + entry(2, 4) + entry(3, 4), "en", 820).joints == 4);
    CHECK(drawn(entry(1, 1) + entry(2, 4) + entry(3, 0), "en", 820).joints == 8);
    // A step on the scale is 25 points, which short scales cannot tell from chance.
    CHECK(drawn(entry(1, 2) + entry(2, 3), "en", 360).joints <= 4);
}

TEST_CASE("nothing leaves the picture, on the narrowest phone, in every language that is drawn") {
    for (const char* language : {"en", "de", "es"}) {
        for (const float width : {280.0F, 320.0F, 360.0F, 820.0F}) {
            INFO(language << " " << width);
            std::string eight;
            for (int month = 1; month < 9; ++month) eight += entry(month, month % 5);
            CHECK(drawn(entry(1, 0) + entry(2, 4), language, width).inside);
            CHECK(drawn(eight, language, width).inside);
        }
    }
}
