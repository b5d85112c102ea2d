// Reading a line of answers. May use: engine, codec/json_reader.
#include "codec/response_json.hpp"

#include <array>
#include <cmath>
#include <vector>

#include "codec/json_reader.hpp"
#include "codec/result_names.hpp"
#include "engine/nearest.hpp"

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

std::string quoted(std::string_view word) { return "“" + shown(word) + "”"; }

class LineReader {
public:
    LineReader(std::string_view line, const engine::Instrument& instrument, engine::Response& out)
        : json_(line), instrument_(instrument), out_(out) {}

    bool run(std::string& error) {
        out_ = engine::Response{};
        out_.perspective = instrument_.default_perspective();
        if (json_.kind() != JsonKind::Object) json_.fail("expected an object with the key answers");
        json_.enter_object();
        while (json_.next_member()) member();
        json_.finish();
        if (json_.ok() && !seen_[kAnswers]) json_.fail("the key answers is missing");
        if (json_.ok()) return true;
        error = complaint_.empty() ? "column " + std::to_string(json_.offset() + 1) + ": " + json_.error()
                                   : complaint_;
        return false;
    }

private:
    enum Key { kAnswers, kRanking, kSeconds, kPerspective };
    static constexpr std::size_t kKeys = 4;
    static constexpr std::array<std::string_view, kKeys> kKeyNames{"answers", "ranking", "seconds",
                                                                   "perspective"};

    /// An error of content, which needs no column.
    void complain(std::string message) {
        if (json_.ok()) complaint_ = message;
        json_.fail(std::move(message));
    }

    void member() {
        std::size_t key = 0;
        while (key < kKeys && kKeyNames[key] != json_.key()) ++key;
        if (key == kKeys) {
            const std::vector<std::string> known(kKeyNames.begin(), kKeyNames.end());
            complain("unknown key " + quoted(json_.key()) + "; " + expected_one_of(json_.key(), known));
            return;
        }
        if (seen_[key]) complain("the key " + std::string(kKeyNames[key]) + " is given twice");
        seen_[key] = true;
        switch (key) {
        case kAnswers: answers(); break;
        case kRanking: ranking(); break;
        case kSeconds: seconds(); break;
        default: perspective(); break;
        }
    }

    /// True if the next value is of the kind; otherwise says what it is.
    bool expect(JsonKind wanted, std::string_view where) {
        const JsonKind found = json_.kind();
        if (found == wanted) return true;
        complain(std::string(where) + " is " + std::string(name_of(found)) + "; expected " +
                 std::string(name_of(wanted)));
        return false;
    }

    void answers() {
        if (!expect(JsonKind::Object, "answers")) return;
        json_.enter_object();
        std::uint64_t answered = 0;
        int expected = 0; // files usually list the items in the instrument's order
        while (json_.next_member()) {
            const std::string_view id = json_.key();
            int item = expected;
            if (item >= instrument_.item_count() || instrument_.item_id(item) != id)
                item = instrument_.find_item(id);
            if (item == engine::kNone) {
                complain("answers: there is no item " + quoted(id) + "; " +
                         expected_one_of(id, ids_of(instrument_.definition().items)));
                return;
            }
            if ((answered >> item & 1U) != 0) complain("answers: the item " + quoted(id) + " is given twice");
            answered |= std::uint64_t{1} << item;
            answer(item);
            expected = item + 1;
        }
    }

    void answer(int item) {
        const JsonKind kind = json_.kind();
        if (kind == JsonKind::Null) {
            json_.null();
            return;
        }
        const int last = instrument_.item(item).options - 1;
        const auto expected = [last] {
            return "; expected a whole number from 0 to " + std::to_string(last) + ", or null";
        };
        if (kind != JsonKind::Number) {
            complain("answers: " + instrument_.item_id(item) + " is " + std::string(name_of(kind)) +
                     expected());
            return;
        }
        const double index = json_.number();
        if (index >= 0 && index <= last && index == std::floor(index)) {
            out_.answers[static_cast<std::size_t>(item)] = static_cast<std::int8_t>(index);
        } else {
            complain("answers: " + instrument_.item_id(item) + " is not an option" + expected());
        }
    }

    void ranking() {
        if (!expect(JsonKind::Array, "ranking")) return;
        if (!instrument_.ranked()) return complain("ranking: this instrument does not ask for one");
        const auto stages = static_cast<std::size_t>(instrument_.stage_count());
        json_.enter_array();
        std::size_t count = 0;
        unsigned ranked = 0;
        while (json_.next_element()) {
            if (!expect(JsonKind::String, "an element of ranking")) return;
            const std::string_view id = json_.string();
            const int stage = instrument_.find_stage(id);
            if (stage == engine::kNone) {
                complain("ranking: there is no stage " + quoted(id) + "; " +
                         expected_one_of(id, ids_of(instrument_.definition().stages)));
                return;
            }
            if ((ranked >> stage & 1U) != 0)
                return complain("ranking: the stage " + quoted(id) + " is given twice");
            ranked |= 1U << stage;
            out_.ranking[count++] = static_cast<std::int8_t>(stage);
        }
        if (count < stages) {
            complain("ranking: names " + std::to_string(count) + " of " + std::to_string(stages) +
                     " stages; expected each stage once");
        }
        out_.ranked = true;
    }

    void seconds() {
        if (!expect(JsonKind::Array, "seconds")) return;
        json_.enter_array();
        std::size_t count = 0;
        while (json_.next_element()) {
            if (count == static_cast<std::size_t>(instrument_.item_count())) {
                complain("seconds: there are more than the instrument's " + std::to_string(count) + " items");
                return;
            }
            const JsonKind kind = json_.kind();
            if (kind == JsonKind::Null) {
                json_.null();
            } else if (kind == JsonKind::Number) {
                out_.seconds[count] = json_.number();
                if (!(out_.seconds[count] >= 0))
                    complain("seconds: a time is below 0; expected 0 or more, or null");
            } else {
                complain("seconds: a time is " + std::string(name_of(kind)) +
                         "; expected a number from 0, or null");
            }
            ++count;
        }
    }

    void perspective() {
        if (!expect(JsonKind::String, "perspective")) return;
        const std::string_view word = json_.string();
        std::vector<std::string> offered;
        for (const Perspective perspective : {Perspective::Leader, Perspective::Rep}) {
            if (!instrument_.offers(perspective)) continue;
            offered.emplace_back(name_of(perspective));
            if (word != name_of(perspective)) continue;
            out_.perspective = perspective;
            return;
        }
        complain("perspective is " + quoted(word) + "; " + expected_one_of(word, offered));
    }

    JsonReader json_;
    const engine::Instrument& instrument_;
    engine::Response& out_;
    std::array<bool, kKeys> seen_{};
    std::string complaint_;
};

} // namespace

bool read_response(std::string_view line, const engine::Instrument& instrument, engine::Response& out,
                   std::string& error) {
    return LineReader(line, instrument, out).run(error);
}

} // namespace upstream::codec
