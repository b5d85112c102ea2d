// Building JSON values from what nlohmann/json reads. The library's own value type would lose two things that a finding
// needs: the order of an object's members, and a key that stands there twice. May use: nlohmann/json.
#include "codec/json_value.hpp"

#include <nlohmann/json.hpp>
#include <cmath>
#include <cstdint>
#include <utility>

namespace upstream::codec {

namespace {

/// The library's message without its number and place: what follows the last “ - ”, or all behind the brackets.
std::string plain_message(std::string_view what) {
    const std::size_t dash = what.find(" - ");
    if (dash != std::string_view::npos) return std::string(what.substr(dash + 3));
    const std::size_t bracket = what.find("] ");
    return std::string(bracket == std::string_view::npos ? what : what.substr(bracket + 2));
}

/// Receives what the library reads, front to back (its “SAX” interface). Each call returns whether to go on.
class Builder {
public:
    explicit Builder(std::string_view text) : text_(text) {}

    bool null() { return add({.kind = JsonKind::Null}); }
    bool boolean(bool value) { return add({.kind = JsonKind::Boolean, .boolean = value}); }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string& /*digits*/) { return number(value); }
    bool string(std::string& value) { return add({.kind = JsonKind::String, .string = std::move(value)}); }
    bool binary(nlohmann::json::binary_t& /*value*/) { return false; } // unreached: text holds none
    bool start_object(std::size_t /*size*/) { return open(JsonKind::Object); }
    bool start_array(std::size_t /*size*/) { return open(JsonKind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        open_.back().keys.push_back(std::move(name));
        return true;
    }
    bool parse_error(std::size_t read, const std::string& /*token*/,
                     const nlohmann::detail::exception& error) {
        const Place place = place_of(text_, read == 0 ? 0 : read - 1);
        error_ = "line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ": " +
                 plain_message(error.what());
        return false;
    }

    JsonValue& root() { return root_; }
    [[nodiscard]] const std::string& error() const { return error_; }

private:
    bool number(double value) { return add({.kind = JsonKind::Number, .number = value}); }

    bool add(JsonValue value) {
        if (open_.empty())
            root_ = std::move(value);
        else
            open_.back().elements.push_back(std::move(value));
        return true;
    }

    bool open(JsonKind kind) {
        open_.push_back({.kind = kind});
        if (open_.size() <= kMaxJsonDepth) return true;
        error_ = "values lie more than " + std::to_string(kMaxJsonDepth) + " deep in one another";
        return false;
    }

    bool close() {
        JsonValue done = std::move(open_.back());
        open_.pop_back();
        return add(std::move(done));
    }

    std::string_view text_;
    std::vector<JsonValue> open_; ///< objects and arrays that are not closed yet, outermost first
    JsonValue root_;
    std::string error_;
};

} // namespace

std::optional<JsonValue> read_json(std::string_view text, std::string& error) {
    Builder builder(text);
    if (nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::move(builder.root());
    error = builder.error();
    return std::nullopt;
}

} // namespace upstream::codec
