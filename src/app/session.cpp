// Writing and reading a visit as text: fields separated by “|”, the answers in a result code.
// May use: engine, codec.
#include "app/session.hpp"

#include <charconv>
#include <cmath>

#include "app/derived.hpp"

namespace upstream::app {

namespace {

constexpr std::string_view kMark = "s1";
constexpr std::size_t kFields = 8;

std::string digits(const Model& model, bool (*of)(const Model&, int)) {
    std::string out;
    for (int item = 0; item < item_count(model); ++item) out += of(model, item) ? '1' : '0';
    return out;
}

std::string write_seconds(const Model& model) {
    std::string out;
    for (int item = 0; item < item_count(model); ++item) {
        const double seconds = model.response.seconds[static_cast<std::size_t>(item)];
        if (item > 0) out += ',';
        if (seconds != engine::kNoSeconds) out += std::to_string(std::lround(seconds * 10));
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

bool read_int(std::string_view text, int low, int high, int& out) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high) return false;
    out = value;
    return true;
}

bool read_touched(std::string_view text, Model& model) {
    if (text.size() != static_cast<std::size_t>(item_count(model))) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '0' && text[i] != '1') return false;
        model.touched[i] = text[i] == '1';
    }
    return true;
}

bool read_cards(std::string_view text, Model& model) {
    if (text.size() != model.cards.size()) return false;
    std::vector<int> cards;
    for (const char c : text) {
        const int stage = c - '0';
        if (stage < 0 || stage >= static_cast<int>(text.size())) return false;
        if (std::find(cards.begin(), cards.end(), stage) != cards.end()) return false;
        cards.push_back(stage);
    }
    model.cards = std::move(cards);
    return true;
}

bool read_seconds(std::string_view text, Model& model) {
    const auto parts = split(text, ',');
    if (parts.size() != static_cast<std::size_t>(item_count(model))) return false;
    constexpr int kDay = 864000; // tenths of a second
    for (std::size_t i = 0; i < parts.size(); ++i) {
        int tenths = 0;
        if (parts[i].empty()) continue;
        if (!read_int(parts[i], 0, kDay, tenths)) return false;
        model.response.seconds[i] = tenths / 10.0;
    }
    return true;
}

bool read_answers(std::string_view code, Model& model) {
    auto decoded = codec::decode(code, model.content->instrument);
    const auto* opened = std::get_if<codec::Opened>(&decoded);
    if (opened == nullptr || opened->result.summary) return false;
    const auto seconds = model.response.seconds;
    model.response = opened->response;
    model.response.seconds = seconds;
    return true;
}

bool read_fields(Model& model, const std::vector<std::string_view>& fields) {
    int screen = 0;
    int flags = 0;
    if (!read_int(fields[1], 0, static_cast<int>(Screen::Result), screen)) return false;
    if (!read_int(fields[2], 0, item_count(model) - 1, model.item)) return false;
    if (!read_int(fields[3], 0, 7, flags)) return false;
    model.screen = static_cast<Screen>(screen);
    model.auto_advance = (flags & 1) != 0;
    model.finished = (flags & 2) != 0;
    model.digit_keys = (flags & 4) == 0;
    return read_touched(fields[4], model) && read_cards(fields[5], model) && read_seconds(fields[6], model) &&
           read_answers(fields[7], model);
}

} // namespace

std::string write_session(const Model& model) {
    std::string out(kMark);
    const int flags = (model.auto_advance ? 1 : 0) + (model.finished ? 2 : 0) + (model.digit_keys ? 0 : 4);
    // Neither an opened link nor what lies over another screen is where a visit goes on.
    const Screen under = model.finished ? Screen::Result : Screen::Intro;
    const Screen screen = model.screen <= Screen::Result ? model.screen : under;
    for (const int number : {static_cast<int>(screen), model.item, flags}) {
        out += '|';
        out += std::to_string(number);
    }
    out += '|';
    out += digits(model,
                  [](const Model& m, int item) { return bool{m.touched[static_cast<std::size_t>(item)]}; });
    out += '|';
    for (const int stage : model.cards) out += static_cast<char>('0' + stage);
    out += '|' + write_seconds(model) + '|' + codec::encode(model.content->instrument, model.response);
    return out;
}

bool restore_session(Model& model, std::string_view text) {
    const auto fields = split(text, '|');
    if (fields.size() != kFields || fields[0] != kMark) return false;
    Model restored = model;
    if (!read_fields(restored, fields)) return false;
    restored.furthest = restored.item;
    for (int item = 0; item < item_count(restored); ++item) {
        if (restored.touched[static_cast<std::size_t>(item)])
            restored.furthest = std::max(restored.furthest, item);
    }
    model = std::move(restored);
    return true;
}

} // namespace upstream::app
