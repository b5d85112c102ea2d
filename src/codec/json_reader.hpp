// A strict JSON (RFC 8259) pull reader over bytes in memory: no allocation on plain input, no exceptions, duplicate
// keys left to the caller to see, and every error with its place. May use: the standard library.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace upstream::codec {

enum class JsonKind { Object, Array, String, Number, Boolean, Null, Invalid };

/// “an object”, “a string”, … for messages.
std::string_view name_of(JsonKind kind);

/// Reads one JSON text front to back. After the first error every call returns an empty value and ok() is false.
///
///     reader.enter_object();
///     while (reader.next_member()) { if (reader.key() == "a") … reader.string() …; }
///     reader.finish();
class JsonReader {
public:
    explicit JsonReader(std::string_view text) : text_(text) {}

    /// The kind of the value that comes next. Invalid is an error.
    JsonKind kind();

    /// Steps into the object or array that comes next.
    void enter_object();
    void enter_array();
    /// Moves to the next member of the innermost object, or out of it: then false. key() is its name.
    bool next_member();
    /// Moves to the next element of the innermost array, or out of it: then false.
    bool next_element();
    /// The name of the member at hand; good until the next call.
    [[nodiscard]] std::string_view key() const { return key_; }

    /// The value that comes next, which must be of that kind. A string is good until the next call.
    std::string_view string();
    double number();
    bool boolean();
    void null();

    /// Only white space is left.
    void finish();

    /// Stops with an error of the caller's at the place reached.
    void fail(std::string message);

    [[nodiscard]] bool ok() const { return error_.empty(); }
    [[nodiscard]] const std::string& error() const { return error_; }
    /// How many bytes were read; where the error is.
    [[nodiscard]] std::size_t offset() const { return at_; }

private:
    char next_byte();
    void skip_space();
    bool take(char byte);
    bool take_word(std::string_view word);
    bool take_digits();
    std::string_view quoted(std::string& scratch);
    std::string_view unescaped(std::size_t begin, std::string& scratch);
    void escape(std::string& out);
    unsigned hex4();
    bool separated();

    std::string_view text_;
    std::size_t at_ = 0;
    bool first_ = false; ///< just inside an object or array
    std::string_view key_;
    std::string key_scratch_;
    std::string string_scratch_;
    std::string error_;
};

/// The line and column (both from 1, columns in bytes) of an offset.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};
Place place_of(std::string_view text, std::size_t offset);

} // namespace upstream::codec
