// Laying out the picture card. May use: house, paint, display_list, app.
#include "upstream/ui/pictures/card.hpp"

#include <algorithm>
#include <charconv>

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

/// The wide card, and the house in it.
constexpr Rect kWide{0, 0, 1200, 630};
constexpr Rect kWideHouse{40, 40, 560, 550};
constexpr float kWideFoot = 590; ///< where its last line ends
constexpr float kBetween = 24;   ///< what is kept free above its last lines

/// Everything that is written on the card, apart from the house.
class CardText {
public:
    CardText(Ui& ui, float x, float y, float w) : ui_(ui), x_(x), y_(y), w_(w) {}

    void put(const std::string& text, const TextStyle& style, float space_below) {
        const TextBlock block = lay_out(ui_.fonts(), style, text, w_);
        draw_text(ui_, style, block, x_, y_, w_);
        y_ += block.height + space_below;
    }
    /// The largest of these sizes at which the text needs no more than `most` height, and no word is broken.
    void fit(const std::string& text, TextStyle style, float most, float space_below, float largest = 68) {
        for (const float size : {84.0F, 76.0F, 68.0F, 60.0F, 54.0F, 48.0F, 42.0F, 36.0F}) {
            if (size > largest) continue;
            style.size = size;
            if (longest_word(text, style) <= w_ && lay_out(ui_.fonts(), style, text, w_).height <= most)
                break;
        }
        put(text, style, space_below);
    }
    [[nodiscard]] float y() const { return y_; }

private:
    [[nodiscard]] float longest_word(std::string_view text, const TextStyle& style) const {
        float longest = 0;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(' '), text.size());
            longest = std::max(longest, text_width(ui_.fonts(), style, text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return longest;
    }

    Ui& ui_;
    float x_;
    float y_;
    float w_;
};

constexpr TextStyle kKicker{.size = 26, .weight = Weight::Strong, .tone = Tone::Accent, .leading = 1.3F};
constexpr TextStyle kCardHeadline{.size = 60, .weight = Weight::Strong, .leading = 1.14F};
constexpr TextStyle kCall{.size = 28, .tone = Tone::Muted, .leading = 1.35F};
constexpr TextStyle kInvitation{.size = 25, .tone = Tone::Muted, .leading = 1.35F};
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

/// What an outcome says of each floor: those below the focus hold, the focus does not, and of those above nothing is said.
std::vector<HouseFloor> house_of_outcome(const app::Content& content, int focus, HouseLabels labels) {
    if (focus == kAssessment) return example_house(content);
    std::vector<HouseFloor> floors;
    for (const auto& stage : content.texts.stages) {
        const int index = static_cast<int>(floors.size());
        HouseFloor floor;
        floor.name = stage.name;
        floor.focus = index == focus;
        if (index < focus) {
            floor.soundness = Soundness::Solid;
            floor.score = floor.carried = 100;
        } else if (floor.focus) {
            floor.soundness = Soundness::Cracked;
            floor.score = floor.carried = 50;
            if (labels != HouseLabels::None) floor.sign = content.words("result.focus.sign");
        }
        floors.push_back(std::move(floor));
    }
    return floors;
}

void draw_house_large(Ui& ui, DisplayList& display_list, const std::vector<HouseFloor>& floors,
                      HouseLabels labels, float threshold, const Scaled& place) {
    display_list.scale(place.scale);
    const Rect& r = place.rect;
    const Rect small{r.x / place.scale, r.y / place.scale, r.w / place.scale, r.h / place.scale};
    draw_house(ui, small, floors, threshold, 1, labels);
    display_list.scale(1);
}

void draw_result_house(Ui& ui, DisplayList& display_list, const app::ResultText& result_text,
                       const app::Words& words, const Scaled& place) {
    draw_house_large(ui, display_list, house_for_others(result_text, words), HouseLabels::Full,
                     static_cast<float>(result_text.threshold), place);
}

/// In light colours always, whatever the page has.
template <class Draw>
std::string drawn(Ui& ui, float width, float height, Draw draw) {
    DisplayList display_list(0, 0, width, height);
    const Viewport viewport = ui.viewport;
    ui.viewport.dark = ui.viewport.high_contrast = false;
    ui.display_list = &display_list;
    fill(ui, {0, 0, width, height}, ink(ui, Tone::Background));
    draw(display_list);
    ui.display_list = nullptr;
    ui.viewport = viewport;
    return display_list.str();
}

float height_of(const Ui& ui, const std::string& text, const TextStyle& style, float width) {
    return text.empty() ? 0 : lay_out(ui.fonts(), style, text, width).height;
}

/// What the address leads to, if that is to be said, and the address. Gives where it begins.
float draw_wide_foot(Ui& ui, const std::string& question, const std::string& address) {
    constexpr float kWidth = 520;
    const std::string plain = plain_address(address);
    const float top =
        kWideFoot - height_of(ui, plain, kAddress, kWidth) - height_of(ui, question, kInvitation, kWidth) - 2;
    CardText foot(ui, 648, top, kWidth);
    if (!question.empty()) foot.put(question, kInvitation, 2);
    if (!plain.empty()) foot.put(plain, kAddress, 0);
    return top;
}

void draw_wide(Ui& ui, DisplayList& display_list, const app::ResultText& result_text, const app::Words& words,
               const std::string& address) {
    draw_result_house(ui, display_list, result_text, words, {kWideHouse, 1.3F});
    const float end = draw_wide_foot(ui, words("card.question"), address) - kBetween;
    CardText text(ui, 648, 64, 500);
    text.put(app::with_view(words("app.name"), result_text), kKicker, 18);
    const float call = height_of(ui, result_text.call, kCall, 500);
    text.fit(result_text.headline, kCardHeadline, std::min(330.0F, end - text.y() - 22 - call), 22);
    text.put(result_text.call, kCall, 0);
}

void draw_tall(Ui& ui, DisplayList& display_list, const app::ResultText& result_text, const app::Words& words,
               const std::string& address) {
    CardText text(ui, 80, 150, 920);
    text.put(app::with_view(words("app.name"), result_text),
             {.size = 34, .weight = Weight::Strong, .tone = Tone::Accent, .leading = 1.3F}, 24);
    text.fit(result_text.headline, kCardHeadline, 330, 26);
    text.put(result_text.call, {.size = 36, .tone = Tone::Muted, .leading = 1.35F}, 0);
    draw_result_house(ui, display_list, result_text, words,
                      {{60, std::max(text.y() + 50, 640.0F), 960, 880}, 2.2F});
    CardText foot(ui, 80, 1640, 920);
    foot.put(words("card.question"), {.size = 36, .tone = Tone::Muted, .leading = 1.4F}, 0);
    foot.put(plain_address(address), {.size = 36, .weight = Weight::Strong, .leading = 1.4F}, 0);
}

std::string draw_outcome(Ui& ui, const app::Model& model, int focus, const std::string& headline) {
    const app::Content& content = *model.environment.content;
    const HouseLabels labels = headline.empty() ? HouseLabels::None : HouseLabels::Names;
    const std::vector<HouseFloor> floors = house_of_outcome(content, focus, labels);
    return drawn(ui, kWide.w, kWide.h, [&](DisplayList& display_list) {
        if (headline.empty()) {
            draw_house_large(ui, display_list, floors, labels, 0, {kWide.inset(40), 1.3F});
            return;
        }
        draw_house_large(ui, display_list, floors, labels, 0, {kWideHouse, 1.3F});
        // Where the assessment's headline is more than its name, it asks the question itself.
        const std::string name = content.words("app.name");
        const bool asks = focus == kAssessment && name != headline;
        const std::string question = asks ? std::string() : content.words("card.question");
        const float end = draw_wide_foot(ui, question, model.environment.page) - kBetween;
        CardText text(ui, 648, 64, 500);
        if (name != headline) text.put(name, kKicker, 18);
        text.fit(headline, kCardHeadline, end - text.y(), 0, 84);
    });
}

} // namespace

std::string card_display_list(Ui& ui, const app::Model& model, const std::string& picture) {
    const bool tall = picture == "tall";
    if (!tall && picture != "wide") {
        int focus = 0;
        const char* end = picture.data() + picture.size();
        const char* rest = std::from_chars(picture.data(), end, focus).ptr;
        return draw_outcome(ui, model, focus, std::string(rest == end ? rest : rest + 1, end));
    }
    const app::ResultText result_text = app::describe_result(model);
    const app::Words& words = model.environment.content->words;
    const std::string& address = model.environment.page;
    if (tall) {
        return drawn(ui, 1080, 1920, [&](DisplayList& display_list) {
            draw_tall(ui, display_list, result_text, words, address);
        });
    }
    return drawn(ui, kWide.w, kWide.h, [&](DisplayList& display_list) {
        draw_wide(ui, display_list, result_text, words, address);
    });
}

} // namespace upstream::ui
