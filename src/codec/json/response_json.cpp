// Reading and writing a line of answers. May use: engine, codec/json_text, codec/json_value.
#include "upstream/codec/json/response_json.hpp"

#include <array>
#include <cmath>
#include <vector>

#include "upstream/codec/json/json_text.hpp"
#include "upstream/codec/json/json_value.hpp"
#include "upstream/engine/model/nearest.hpp"
#include "upstream/engine/names.hpp"

namespace upstream::codec {

namespace {

using engine::expected_one_of;
using engine::Perspective;
using engine::shown;

template <class Parts>
std::vector<std::string> ids_of(const Parts& parts) {
    std::vector<std::string> out;
    for (const auto& part : parts) out.push_back(part.id);
    return out;
}

std::string in_quotes(std::string_view word) { return "“" + shown(word) + "”"; }

/// Reads one line's parts, one after the other, until the first that is wrong.
class LineReader {
public:
    LineReader(const engine::Instrument& instrument, engine::Response& out)
        : instrument_(instrument), out_(out) {}

    /// Empty when all is well.
    std::string run(const JsonValue& line) {
        out_ = engine::Response{};
        out_.perspective = instrument_.default_perspective();
        if (line.kind != JsonKind::Object) return "expected an object with the key answers";
        std::string error;
        for (std::size_t i = 0; i < line.keys.size() && error.empty(); ++i) {
            error = member(line.keys[i], line.elements[i]);
        }
        return error.empty() && !seen_[kAnswers] ? "the key answers is missing" : error;
    }

private:
    enum Key { kAnswers, kRanking, kSeconds, kPerspective };
    static constexpr std::size_t kKeys = 4;
    static constexpr std::array<std::string_view, kKeys> kKeyNames{"answers", "ranking", "seconds",
                                                                   "perspective"};

    std::string member(const std::string& name, const JsonValue& value) {
        std::size_t key = 0;
        while (key < kKeys && kKeyNames[key] != name) ++key;
        if (key == kKeys) {
            const std::vector<std::string> known(kKeyNames.begin(), kKeyNames.end());
            return "unknown key " + in_quotes(name) + "; " + expected_one_of(name, known);
        }
        if (seen_[key]) return "the key " + name + " is given twice";
        seen_[key] = true;
        switch (key) {
        case kAnswers: return answers(value);
        case kRanking: return ranking(value);
        case kSeconds: return seconds(value);
        default: return perspective(value);
        }
    }

    /// Empty if the value is of the kind; otherwise says what it is.
    static std::string expect(JsonKind wanted, const JsonValue& value, std::string_view where) {
        if (value.kind == wanted) return {};
        return std::string(where) + " is " + std::string(name_of(value.kind)) + "; expected " +
               std::string(name_of(wanted));
    }

    std::string answers(const JsonValue& value) {
        if (std::string error = expect(JsonKind::Object, value, "answers"); !error.empty()) return error;
        std::uint64_t answered = 0;
        int expected = 0; // files usually list the items in the instrument's order
        for (std::size_t i = 0; i < value.keys.size(); ++i) {
            const std::string& id = value.keys[i];
            int item = expected;
            if (item >= instrument_.item_count() || instrument_.item_id(item) != id)
                item = instrument_.find_item(id);
            if (item == engine::kNone) {
                return "answers: there is no item " + in_quotes(id) + "; " +
                       expected_one_of(id, ids_of(instrument_.definition().items));
            }
            if ((answered >> item & 1U) != 0) return "answers: the item " + in_quotes(id) + " is given twice";
            answered |= std::uint64_t{1} << item;
            if (std::string error = answer(item, value.elements[i]); !error.empty()) return error;
            expected = item + 1;
        }
        return {};
    }

    std::string answer(int item, const JsonValue& value) {
        if (value.kind == JsonKind::Null) return {};
        const int last = instrument_.item(item).options - 1;
        const double index = value.number;
        if (value.kind == JsonKind::Number && index >= 0 && index <= last && index == std::floor(index)) {
            out_.answers[static_cast<std::size_t>(item)] = static_cast<std::int8_t>(index);
            return {};
        }
        const std::string found =
            value.kind == JsonKind::Number ? "not an option" : std::string(name_of(value.kind));
        return "answers: " + instrument_.item_id(item) + " is " + found +
               "; expected a whole number from 0 to " + std::to_string(last) + ", or null";
    }

    std::string ranking(const JsonValue& value) {
        if (std::string error = expect(JsonKind::Array, value, "ranking"); !error.empty()) return error;
        if (!instrument_.ranked()) return "ranking: this instrument does not ask for one";
        std::size_t count = 0;
        unsigned ranked = 0;
        for (const JsonValue& element : value.elements) {
            std::string error = expect(JsonKind::String, element, "an element of ranking");
            if (!error.empty()) return error;
            const std::string& id = element.string;
            const int stage = instrument_.find_stage(id);
            if (stage == engine::kNone) {
                return "ranking: there is no stage " + in_quotes(id) + "; " +
                       expected_one_of(id, ids_of(instrument_.definition().stages));
            }
            if ((ranked >> stage & 1U) != 0) return "ranking: the stage " + in_quotes(id) + " is given twice";
            ranked |= 1U << stage;
            out_.ranking[count++] = static_cast<std::int8_t>(stage);
        }
        out_.ranked = true;
        const auto stages = static_cast<std::size_t>(instrument_.stage_count());
        if (count == stages) return {};
        return "ranking: names " + std::to_string(count) + " of " + std::to_string(stages) +
               " stages; expected each stage once";
    }

    std::string seconds(const JsonValue& value) {
        if (std::string error = expect(JsonKind::Array, value, "seconds"); !error.empty()) return error;
        const auto items = static_cast<std::size_t>(instrument_.item_count());
        if (value.elements.size() > items)
            return "seconds: there are more than the instrument's " + std::to_string(items) + " items";
        for (std::size_t i = 0; i < value.elements.size(); ++i) {
            const JsonValue& time = value.elements[i];
            if (time.kind == JsonKind::Null) continue;
            if (time.kind != JsonKind::Number) {
                return "seconds: a time is " + std::string(name_of(time.kind)) +
                       "; expected a number from 0, or null";
            }
            if (time.number < 0) return "seconds: a time is below 0; expected 0 or more, or null";
            out_.seconds[i] = time.number;
        }
        return {};
    }

    std::string perspective(const JsonValue& value) {
        if (std::string error = expect(JsonKind::String, value, "perspective"); !error.empty()) return error;
        std::vector<std::string> offered;
        for (const Perspective perspective : engine::kEachPerspective) {
            const std::string& id = instrument_.perspective_id(perspective);
            if (id.empty()) continue;
            offered.push_back(id);
            if (value.string != id) continue;
            out_.perspective = perspective;
            return {};
        }
        if (offered.empty())
            return "perspective is " + in_quotes(value.string) + "; this instrument has none: leave it out";
        return "perspective is " + in_quotes(value.string) + "; " + expected_one_of(value.string, offered);
    }

    const engine::Instrument& instrument_;
    engine::Response& out_;
    std::array<bool, kKeys> seen_{};
};

} // namespace

bool read_response(std::string_view line, const engine::Instrument& instrument, engine::Response& out,
                   std::string& error) {
    const std::optional<JsonValue> value = read_json(line, error);
    if (!value) {
        constexpr std::string_view kOnlyLine = "line 1, "; // which of many it is, the caller knows
        if (std::string_view(error).substr(0, kOnlyLine.size()) == kOnlyLine)
            error.erase(0, kOnlyLine.size());
        return false;
    }
    error = LineReader(instrument, out).run(*value);
    return error.empty();
}

void append_answers(std::string& out, const engine::Instrument& instrument,
                    const engine::Response& response) {
    out += R"("answers":{)";
    for (int i = 0; i < instrument.item_count(); ++i) {
        out.append(i > 0 ? ",\"" : "\"").append(instrument.item_id(i)).append("\":");
        const std::int8_t answer = response.answers[static_cast<std::size_t>(i)];
        if (answer == engine::kUnanswered) {
            out += "null";
        } else {
            append_integer(out, answer);
        }
    }
    out += '}';
}

void write_response(std::string& out, const engine::Instrument& instrument,
                    const engine::Response& response) {
    out += '{';
    append_answers(out, instrument, response);
    if (response.ranked) {
        out += R"(,"ranking":[)";
        for (int s = 0; s < instrument.stage_count(); ++s) {
            out.append(s > 0 ? ",\"" : "\"")
                .append(instrument.stage_id(response.ranking[static_cast<std::size_t>(s)]))
                .append("\"");
        }
        out += ']';
    }
    const std::string& perspective = instrument.perspective_id(response.perspective);
    if (!perspective.empty()) out.append(R"(,"perspective":")").append(perspective).append("\"");
    out += '}';
}

} // namespace upstream::codec
