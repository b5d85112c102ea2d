// Walking JSON and collecting issues. May use: engine, codec/json_value.
#include "json/json_walk.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "upstream/codec/json/instrument_json.hpp"
#include "upstream/content/visible_text.hpp"
#include "upstream/engine/model/nearest.hpp"

namespace upstream::codec {

namespace {

/// A file that is wrong throughout is no instrument; nobody reads a million issues.
constexpr std::size_t kMostIssues = 200;

/// A member name as a JSON pointer token (RFC 6901).
std::string escaped(std::string_view token) {
    std::string out;
    for (const char c : token) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out.push_back(c);
        }
    }
    return out;
}

} // namespace

void JsonWalk::error(std::string message) const {
    if (issues_->size() > kMostIssues) return;
    if (issues_->size() == kMostIssues) message = "there is more; mend what is listed first";
    issues_->push_back({pointer_, std::move(message), engine::Issue::Severity::Error});
}

JsonWalk JsonWalk::step(const JsonValue* value, std::string_view token) const {
    return {value, pointer_ + "/" + escaped(token), issues_};
}

bool JsonWalk::expect(JsonKind kind) const {
    if (!exists()) return false;
    if (value_->kind == kind) return true;
    error("this is " + std::string(name_of(value_->kind)) + "; expected " + std::string(name_of(kind)));
    return false;
}

bool JsonWalk::object(std::initializer_list<std::string_view> known) const {
    return object(std::vector<std::string>(known.begin(), known.end()));
}

bool JsonWalk::object(const std::vector<std::string>& known) const {
    if (!expect(JsonKind::Object)) return false;
    std::unordered_set<std::string_view> seen;
    for (const std::string& key : value_->keys) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            const std::string word = engine::shown(key);
            step(value_, word).error("unknown key “" + word + "”; " + engine::expected_one_of(key, known));
        } else if (!seen.insert(key).second) {
            step(value_, key).error("the key “" + key + "” is given twice");
        }
    }
    return true;
}

std::vector<std::string> JsonWalk::keys() const {
    return is(JsonKind::Object) ? value_->keys : std::vector<std::string>();
}

std::vector<JsonWalk> JsonWalk::elements() const {
    std::vector<JsonWalk> out;
    if (!expect(JsonKind::Array)) return out;
    out.reserve(value_->elements.size());
    for (std::size_t i = 0; i < value_->elements.size(); ++i) {
        out.push_back(step(&value_->elements[i], std::to_string(i)));
    }
    return out;
}

JsonWalk JsonWalk::member(std::string_view key) const {
    const JsonValue* found = nullptr;
    if (is(JsonKind::Object)) {
        const auto at = std::find(value_->keys.begin(), value_->keys.end(), key);
        if (at != value_->keys.end())
            found = &value_->elements[static_cast<std::size_t>(at - value_->keys.begin())];
    }
    return step(found, key);
}

JsonWalk JsonWalk::required(std::string_view key) const {
    JsonWalk out = member(key);
    if (is(JsonKind::Object) && !out.exists()) out.error("the key “" + std::string(key) + "” is missing");
    return out;
}

std::string JsonWalk::string(std::string fallback) const {
    if (!expect(JsonKind::String)) return fallback;
    if (std::string problem = content::problem_of_text(value_->string); !problem.empty())
        error(std::move(problem));
    return value_->string;
}

int JsonWalk::integer(int fallback) const {
    constexpr double kLimit = 1e9;
    if (!expect(JsonKind::Number)) return fallback;
    if (value_->number == std::floor(value_->number) && std::abs(value_->number) <= kLimit) {
        return static_cast<int>(value_->number);
    }
    error("this is not a whole number of a usable size");
    return fallback;
}

double JsonWalk::number(double fallback) const {
    return expect(JsonKind::Number) ? value_->number : fallback;
}

bool JsonWalk::boolean(bool fallback) const { return expect(JsonKind::Boolean) ? value_->boolean : fallback; }

std::optional<JsonValue> read_file(std::string_view json, std::string_view what,
                                   std::vector<engine::Issue>& issues) {
    const auto fail = [&issues](std::string message) {
        issues.push_back({"", std::move(message), engine::Issue::Severity::Error});
    };
    if (json.size() > kMaxInstrumentBytes) {
        fail("the file is larger than 4 MiB; that is not " + std::string(what));
        return std::nullopt;
    }
    if (json.substr(0, 3) == "\xEF\xBB\xBF") json.remove_prefix(3);
    std::string error;
    std::optional<JsonValue> root = read_json(json, error);
    if (!root) fail("this is not JSON: " + error);
    return root;
}

} // namespace upstream::codec
