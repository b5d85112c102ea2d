// A whole JSON text in memory, members in the order of the text and duplicates kept, so that faults can be reported in
// full. May use: the standard library.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace upstream::codec {

enum class JsonKind { Object, Array, String, Number, Boolean, Null };

/// “an object”, “a string”, … for messages.
std::string_view name_of(JsonKind kind);

struct JsonValue {
    JsonKind kind = JsonKind::Null;
    bool boolean = false;
    double number = 0;
    std::string string{};
    std::vector<std::string> keys{}; ///< of an object's members, each with its value at the same place below
    std::vector<JsonValue> elements{}; ///< of an array, or an object's values
};

/// Values may lie this deep in one another.
inline constexpr std::size_t kMaxJsonDepth = 64;

/// Reads `text`. On failure returns nothing and `error` says what, on which line, at which column.
std::optional<JsonValue> read_json(std::string_view text, std::string& error);

} // namespace upstream::codec
