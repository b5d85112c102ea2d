// Laying out the picture card. May use: house, paint, display_list, app.
#include "upstream/ui/pictures/card.hpp"

#include <algorithm>

#include "pictures/pictures.hpp"
#include "upstream/ui/paint/display_list.hpp"
#include "upstream/ui/paint/paint.hpp"

namespace upstream::ui {

namespace {

/// The house is laid out for a page's text sizes and enlarged by this much.
struct Scaled {
    Rect rect;
    float scale;
};

/// Everything that is written on the card, apart from the house.
class CardText {
public:
    CardText(Ui& ui, float x, float y, float w) : ui_(ui), x_(x), y_(y), w_(w) {}

    void put(const std::string& text, const TextStyle& style, float space_below) {
        const TextBlock block = lay_out(ui_.fonts(), style, text, w_);
        draw_text(ui_, style, block, x_, y_, w_);
        y_ += block.height + space_below;
    }
    /// The largest of these sizes at which the text needs no more than `most` height.
    void fit(const std::string& text, TextStyle style, float most, float space_below) {
        for (const float size : {68.0F, 60.0F, 54.0F, 48.0F, 42.0F, 36.0F}) {
            style.size = size;
            if (lay_out(ui_.fonts(), style, text, w_).height <= most) break;
        }
        put(text, style, space_below);
    }
    [[nodiscard]] float y() const { return y_; }

private:
    Ui& ui_;
    float x_;
    float y_;
    float w_;
};

constexpr TextStyle kKicker{.size = 26, .weight = Weight::Strong, .tone = Tone::Accent, .leading = 1.3F};
constexpr TextStyle kCardHeadline{.size = 60, .weight = Weight::Strong, .leading = 1.14F};
constexpr TextStyle kCall{.size = 28, .tone = Tone::Muted, .leading = 1.35F};
constexpr TextStyle kAddress{.size = 26, .weight = Weight::Strong, .leading = 1.35F};

/// “example.org/check” instead of “https://example.org/check/”.
std::string plain_address(const std::string& address) {
    const std::size_t scheme = address.find("://");
    std::string out = address.substr(scheme == std::string::npos ? 0 : scheme + 3);
    if (!out.empty() && out.back() == '/') out.pop_back();
    return out;
}

/// The house as others see it: whoever looks at the card did not give the answers.
std::vector<HouseFloor> house_for_others(const app::ResultText& result_text, const app::Words& words) {
    std::vector<HouseFloor> floors = house_of(result_text);
    for (std::size_t i = 0; i < floors.size(); ++i) {
        if (result_text.floors[i].first_look && !result_text.floors[i].focus)
            floors[i].sign = words("shared.result.look.sign");
    }
    return floors;
}

void draw_house_large(Ui& ui, DisplayList& display_list, const app::ResultText& result_text,
                      const app::Words& words, const Scaled& place) {
    display_list.scale(place.scale);
    const Rect& r = place.rect;
    const Rect small{r.x / place.scale, r.y / place.scale, r.w / place.scale, r.h / place.scale};
    draw_house(ui, small, house_for_others(result_text, words), static_cast<float>(result_text.threshold), 1,
               HouseLabels::Full);
    display_list.scale(1);
}

void draw_wide(Ui& ui, DisplayList& display_list, const app::ResultText& result_text, const app::Words& words,
               const std::string& address) {
    draw_house_large(ui, display_list, result_text, words, {{40, 40, 560, 550}, 1.3F});
    CardText text(ui, 648, 64, 500);
    text.put(app::with_view(words("app.name"), result_text), kKicker, 18);
    text.fit(result_text.headline, kCardHeadline, 330, 22);
    text.put(result_text.call, kCall, 0);
    CardText foot(ui, 648, 516, 520);
    foot.put(words("card.question"), {.size = 25, .tone = Tone::Muted, .leading = 1.35F}, 2);
    foot.put(plain_address(address), kAddress, 0);
}

void draw_tall(Ui& ui, DisplayList& display_list, const app::ResultText& result_text, const app::Words& words,
               const std::string& address) {
    CardText text(ui, 80, 150, 920);
    text.put(app::with_view(words("app.name"), result_text),
             {.size = 34, .weight = Weight::Strong, .tone = Tone::Accent, .leading = 1.3F}, 24);
    text.fit(result_text.headline, kCardHeadline, 330, 26);
    text.put(result_text.call, {.size = 36, .tone = Tone::Muted, .leading = 1.35F}, 0);
    draw_house_large(ui, display_list, result_text, words,
                     {{60, std::max(text.y() + 50, 640.0F), 960, 880}, 2.2F});
    CardText foot(ui, 80, 1640, 920);
    foot.put(words("card.question"), {.size = 36, .tone = Tone::Muted, .leading = 1.4F}, 0);
    foot.put(plain_address(address), {.size = 36, .weight = Weight::Strong, .leading = 1.4F}, 0);
}

} // namespace

std::string card_display_list(Ui& ui, const app::Model& model, bool tall) {
    const app::ResultText result_text = app::describe_result(model);
    const app::Words& words = model.environment.content->words;
    const float width = tall ? 1080 : 1200;
    const float height = tall ? 1920 : 630;
    DisplayList display_list(0, 0, width, height);
    const Viewport viewport = ui.viewport;
    ui.viewport.dark = ui.viewport.high_contrast = false;
    ui.display_list = &display_list;
    fill(ui, {0, 0, width, height}, ink(ui, Tone::Background));
    if (tall) {
        draw_tall(ui, display_list, result_text, words, model.environment.page);
    } else {
        draw_wide(ui, display_list, result_text, words, model.environment.page);
    }
    ui.display_list = nullptr;
    ui.viewport = viewport;
    return display_list.str();
}

} // namespace upstream::ui
