// Writing and reading a visit as text: fields separated by “|”, the answers in a result code.
//   s2 | state | day | era | screen | choices | part [| part] [| #earlier], a part being  item | state | touched | cards | seconds | code
// and before that s1 | screen | item | choices | touched | cards | seconds | code.
// May use: engine, codec.
#include "update/session.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "update/navigation.hpp"
#include "update/visit.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/codec/link/link_text.hpp"

namespace upstream::app {

namespace {

constexpr std::string_view kMark = "s2";
constexpr std::string_view kOlder = "s1";
constexpr std::size_t kOlderFields = 8;
constexpr std::size_t kHead = 6;
constexpr std::size_t kPart = 6;
/// Longer than any session of any instrument.
constexpr std::size_t kLongest = 20000;
constexpr int kDayTenths = 864000; // tenths of a second

enum Choices : std::uint8_t { kAdvance = 1, kFinished = 2, kNoKeys = 4, kHtml = 8 };
enum PartState : std::uint8_t { kDone = 1, kOrdered = 2 };

/// Fields, each with its separator before it.
class Writer {
public:
    explicit Writer(std::string_view mark) : out_(mark) {}
    Writer& add(std::string_view field) {
        out_ += '|';
        out_ += field;
        return *this;
    }
    Writer& add(std::int64_t number) { return add(std::to_string(number)); }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::string write_seconds(const Part& part, int items) {
    std::string out;
    for (int item = 0; item < items; ++item) {
        const double seconds = part.response.seconds[static_cast<std::size_t>(item)];
        if (item > 0) out += ',';
        if (seconds != engine::kNoSeconds)
            out += std::to_string(std::clamp(std::lround(seconds * 10), 0L, long{kDayTenths}));
    }
    return out;
}

void write_part(Writer& out, const Model& model, const Part& part) {
    std::string touched;
    for (int item = 0; item < item_count(model); ++item)
        touched += part.touched[static_cast<std::size_t>(item)] ? '1' : '0';
    std::string cards;
    for (const int stage : part.cards) cards += static_cast<char>('0' + stage);
    out.add(part.item)
        .add((part.finished ? kDone : 0) + (part.ordered ? kOrdered : 0))
        .add(touched)
        .add(cards)
        .add(write_seconds(part, item_count(model)))
        .add(codec::encode(instrument(model), part.response));
}

template <class Int>
bool read_int(std::string_view text, Int low, Int high, Int& out) {
    Int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high) return false;
    out = value;
    return true;
}

bool read_touched(std::string_view text, int items, Part& part) {
    if (text.size() != static_cast<std::size_t>(items)) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '0' && text[i] != '1') return false;
        part.touched[i] = text[i] == '1';
    }
    return true;
}

bool read_cards(std::string_view text, Part& part) {
    if (text.size() != part.cards.size()) return false;
    std::vector<int> cards;
    for (const char c : text) {
        const int stage = c - '0';
        if (stage < 0 || stage >= static_cast<int>(text.size())) return false;
        if (std::find(cards.begin(), cards.end(), stage) != cards.end()) return false;
        cards.push_back(stage);
    }
    part.cards = std::move(cards);
    return true;
}

bool read_seconds(std::string_view text, int items, Part& part) {
    const auto parts = split(text, ',');
    if (parts.size() != static_cast<std::size_t>(items)) return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        int tenths = 0;
        if (parts[i].empty()) continue;
        if (!read_int(parts[i], 0, kDayTenths, tenths)) return false;
        part.response.seconds[i] = tenths / 10.0;
    }
    return true;
}

bool read_answers(std::string_view code, const Model& model, Part& part) {
    auto decoded = codec::decode(code, instrument(model));
    const auto* opened = std::get_if<codec::Opened>(&decoded);
    if (opened == nullptr || opened->result.summary) return false;
    if (!instrument(model).offers(opened->response.perspective)) return false;
    const auto seconds = part.response.seconds;
    part.response = opened->response;
    part.response.seconds = seconds;
    return true;
}

/// `fields`: the four last ones of a part.
bool read_part(const Model& model, const std::string_view* fields, Part& part) {
    const int items = item_count(model);
    if (!read_touched(fields[0], items, part) || !read_cards(fields[1], part) ||
        !read_seconds(fields[2], items, part) || !read_answers(fields[3], model, part))
        return false;
    part.furthest = part.item;
    for (int item = 0; item < items; ++item) {
        const auto at = static_cast<std::size_t>(item);
        if (part.response.answers[at] != engine::kUnanswered) part.touched[at] = true;
        // After an answer comes the next question.
        if (part.touched[at]) part.furthest = std::max(part.furthest, std::min(item + 1, items - 1));
    }
    return true;
}

bool read_screen(std::string_view text, Model& model) {
    int screen = 0;
    if (!read_int(text, 0, static_cast<int>(Screen::Result), screen)) return false;
    model.view.screen = static_cast<Screen>(screen);
    return true;
}

/// Somebody else may have written that a visit stands where it has never been.
void stand_where_possible(Model& model) {
    if (model.view.screen == Screen::Result && !model.visit.finished) model.view.screen = Screen::Question;
    if (model.view.screen == Screen::Ranking && !instrument(model).ranked())
        model.view.screen = Screen::Question;
}

bool read_older(Model& model, const std::vector<std::string_view>& fields) {
    int choices = 0;
    Part part = model.visit.part();
    if (fields.size() != kOlderFields || !read_screen(fields[1], model) ||
        !read_int(fields[2], 0, item_count(model) - 1, part.item) || !read_int(fields[3], 0, 7, choices) ||
        !read_part(model, &fields[4], part))
        return false;
    model.preferences.auto_advance = (choices & kAdvance) != 0;
    model.preferences.digit_keys = (choices & kNoKeys) == 0;
    part.finished = (choices & kFinished) != 0;
    part.ordered = part.response.ranked;
    model.visit.part() = std::move(part);
    return true;
}

bool read_newer_part(const Model& model, const std::string_view* fields, Part& part) {
    int state = 0;
    part = empty_part(*model.environment.content, model.visit.response.perspective);
    if (!read_int(fields[0], 0, item_count(model) - 1, part.item) || !read_int(fields[1], 0, 3, state))
        return false;
    part.finished = (state & kDone) != 0;
    part.ordered = (state & kOrdered) != 0;
    return read_part(model, fields + 2, part);
}

/// The code of a result that waits to be compared with; another program may have written anything.
bool read_earlier(std::vector<std::string_view>& fields, Model& model) {
    if (!fields.back().starts_with('#')) return true;
    const std::string_view code = fields.back().substr(1);
    fields.pop_back();
    model.visit.earlier = std::string(code);
    return codec::holds_code(code) && codec::code_in(code) == code;
}

bool read_newer(Model& model, std::vector<std::string_view> fields, int& day) {
    if (!read_earlier(fields, model)) return false;
    const bool both = fields.size() == kHead + 2 * kPart;
    int choices = 0;
    Part part;
    if ((fields.size() != kHead + kPart && !both) || !read_int(fields[2], 0, 10000000, day) ||
        !read_int<std::int64_t>(fields[3], kAnyEra, std::int64_t{1} << 53, model.visit.era) ||
        !read_screen(fields[4], model) || !read_int(fields[5], 0, 15, choices) ||
        !read_newer_part(model, &fields[kHead], part))
        return false;
    model.preferences.auto_advance = (choices & kAdvance) != 0;
    model.preferences.digit_keys = (choices & kNoKeys) == 0;
    model.preferences.html = (choices & kHtml) != 0;
    model.visit.part() = std::move(part);
    if (!both) return true;
    Part other;
    if (!read_newer_part(model, &fields[kHead + kPart], other) ||
        other.response.perspective == model.visit.response.perspective)
        return false;
    model.visit.other_part = std::move(other);
    return true;
}

/// Neither an opened link nor what lies over another screen is where a visit goes on.
Screen standing(const Model& model) {
    const Place at = in_link(model) ? model.view.left : Place{model.view.screen, model.view.beneath};
    const Screen screen = at.screen <= Screen::Result ? at.screen : at.beneath;
    if (screen <= Screen::Result) return screen;
    return model.visit.finished ? Screen::Result : Screen::Intro;
}

/// What prerendered.js wants to know before it can read anything.
std::string_view state_of(const Model& model) {
    if (started(model) || model.visit.other_part) return "on";
    return instrument(model).perspective_id(model.visit.response.perspective);
}

} // namespace

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string write_session(const Model& model) {
    const int choices = (model.preferences.auto_advance ? kAdvance : 0) +
                        (model.preferences.digit_keys ? 0 : kNoKeys) + (model.preferences.html ? kHtml : 0);
    Writer out(kMark);
    // A visit that is asked about has not been gone on with today.
    out.add(state_of(model))
        .add(std::max(today(model) - model.visit.days_away, 0))
        .add(model.visit.era)
        .add(static_cast<int>(standing(model)))
        .add(choices);
    write_part(out, model, model.visit.part());
    if (model.visit.other_part) write_part(out, model, *model.visit.other_part);
    if (!model.visit.earlier.empty()) out.add("#" + model.visit.earlier);
    return out.take();
}

bool restore_session(Model& model, std::string_view text) {
    if (text.size() > kLongest) return false;
    const auto fields = split(text, '|');
    Model restored = model;
    int day = 0;
    if (fields[0] == kMark ? !read_newer(restored, fields, day)
                           : fields[0] != kOlder || !read_older(restored, fields))
        return false;
    stand_where_possible(restored);
    ask_after_days(restored, day);
    model = std::move(restored);
    return true;
}

} // namespace upstream::app
