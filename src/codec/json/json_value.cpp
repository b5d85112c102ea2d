// Building JSON values from what nlohmann/json reads. The library's own value type would lose two things that an issue
// needs: the order of an object's members, and a key that stands there twice. May use: nlohmann/json.
#include "upstream/codec/json/json_value.hpp"

#include <nlohmann/json.hpp>
#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace upstream::codec {

namespace {

/// The library's message without its number and place: what follows the last “ - ”, or all behind the brackets.
std::string plain_message(std::string_view what) {
    const std::size_t dash = what.find(" - ");
    return std::string(what.substr(dash != std::string_view::npos ? dash + 3 : what.find("] ") + 2));
}

/// The line and column (both from 1, columns in bytes) of an offset.
std::string place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t line_begin = before.rfind('\n');
    const std::size_t column =
        before.size() - (line_begin == std::string_view::npos ? 0 : line_begin + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Room that is made at once: a line's answers fit.
constexpr std::size_t kUsualElements = 24;

/// Receives what the library reads, front to back (its “SAX” interface). Each call returns whether to go on. Strings
/// are copied: the library goes on using the room of its own.
class Builder {
public:
    explicit Builder(std::string_view text) : text_(text) {}

    bool null() {
        add(JsonKind::Null);
        return true;
    }
    bool boolean(bool value) {
        add(JsonKind::Boolean).boolean = value;
        return true;
    }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string& /*digits*/) { return number(value); }
    bool string(std::string& value) {
        add(JsonKind::String).string = value;
        return true;
    }
    bool binary(nlohmann::json::binary_t& /*value*/) { return false; } // unreached: text holds none
    bool start_object(std::size_t /*size*/) { return open(JsonKind::Object); }
    bool start_array(std::size_t /*size*/) { return open(JsonKind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        open_.back().keys.push_back(name);
        return true;
    }
    bool parse_error(std::size_t read, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) {
        error_ = place_of(text_, read == 0 ? 0 : read - 1) + ": " + plain_message(error.what());
        return false;
    }

    JsonValue& root() { return root_; }
    [[nodiscard]] const std::string& error() const { return error_; }

private:
    bool number(double value) {
        add(JsonKind::Number).number = value;
        return true;
    }

    /// A new value where the next one belongs.
    JsonValue& add(JsonKind kind) {
        JsonValue& value = open_.empty() ? root_ : open_.back().elements.emplace_back();
        value.kind = kind;
        return value;
    }

    bool open(JsonKind kind) {
        JsonValue& value = open_.emplace_back();
        value.kind = kind;
        value.elements.reserve(kUsualElements);
        if (kind == JsonKind::Object) value.keys.reserve(kUsualElements);
        if (open_.size() <= kMaxJsonDepth) return true;
        error_ = "values lie more than " + std::to_string(kMaxJsonDepth) + " deep in one another";
        return false;
    }

    bool close() {
        JsonValue done = std::move(open_.back());
        open_.pop_back();
        (open_.empty() ? root_ : open_.back().elements.emplace_back()) = std::move(done);
        return true;
    }

    std::string_view text_;
    std::vector<JsonValue> open_; ///< objects and arrays that are not closed yet, outermost first
    JsonValue root_;
    std::string error_;
};

} // namespace

std::string_view name_of(JsonKind kind) {
    switch (kind) { // unreached: a value without a case
    case JsonKind::Object: return "an object";
    case JsonKind::Array: return "an array";
    case JsonKind::String: return "a string";
    case JsonKind::Number: return "a number";
    case JsonKind::Boolean: return "true or false";
    case JsonKind::Null: return "null";
    }
    return {}; // unreached: the compiler sees that each value has its case
}

std::optional<JsonValue> read_json(std::string_view text, std::string& error) {
    // The library takes a NUL for the text's end, and would not look at what follows.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        error = place_of(text, nul) + ": there is a NUL byte; expected text";
        return std::nullopt;
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        error = place_of(text, text.size()) + ": there is nothing here; expected a value";
        return std::nullopt;
    }
    Builder builder(text);
    if (nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::move(builder.root());
    error = builder.error();
    return std::nullopt;
}

} // namespace upstream::codec
