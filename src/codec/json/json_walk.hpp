// Walking a JSON value by its expected shape: every place that does not fit becomes an issue with its JSON pointer,
// and the walk goes on. May use: engine/model/definition.hpp (Issue), codec/json_value.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/codec/json/json_value.hpp"
#include "upstream/engine/model/definition.hpp"

namespace upstream::codec {

/// A place in a JSON value: the value there (if there is one) and the pointer that leads to it.
class JsonWalk {
public:
    JsonWalk(const JsonValue& root, std::vector<engine::Issue>& issues) : value_(&root), issues_(&issues) {}

    [[nodiscard]] bool exists() const { return value_ != nullptr; }
    [[nodiscard]] bool is(JsonKind kind) const { return exists() && value_->kind == kind; }

    /// Adds an error at this place.
    void error(std::string message) const;

    /// How many errors have been added so far, at any place.
    [[nodiscard]] std::size_t errors() const { return issues_->size(); }

    /// True if this place is an object; reports anything else, keys that are not among `known`, and keys given twice.
    bool object(std::initializer_list<std::string_view> known) const;
    bool object(const std::vector<std::string>& known) const;
    /// The keys of an object, in its order; none of anything else.
    [[nodiscard]] std::vector<std::string> keys() const;
    /// The elements of an array. Reports anything else, and gives none.
    [[nodiscard]] std::vector<JsonWalk> elements() const;

    /// The member `key` of this object. `required` reports its absence there.
    [[nodiscard]] JsonWalk member(std::string_view key) const;
    [[nodiscard]] JsonWalk required(std::string_view key) const;

    /// The value as a text (one that can be seen: content/visible_text.hpp), a whole number, a number, true or false.
    /// Reports anything else and gives the fallback, as it does silently for a place that does not exist.
    [[nodiscard]] std::string string(std::string fallback = {}) const;
    [[nodiscard]] int integer(int fallback) const;
    [[nodiscard]] double number(double fallback) const;
    [[nodiscard]] bool boolean(bool fallback) const;

private:
    JsonWalk(const JsonValue* value, std::string pointer, std::vector<engine::Issue>* issues)
        : value_(value), pointer_(std::move(pointer)), issues_(issues) {}

    [[nodiscard]] JsonWalk step(const JsonValue* value, std::string_view token) const;
    bool expect(JsonKind kind) const;

    const JsonValue* value_;
    std::string pointer_;
    std::vector<engine::Issue>* issues_;
};

/// The value of a whole file, with or without a byte order mark, as some editors write it. Nothing, and one issue, if it is no JSON
/// or too large for `what` it should be.
std::optional<JsonValue> read_file(std::string_view json, std::string_view what,
                                   std::vector<engine::Issue>& issues);

} // namespace upstream::codec
