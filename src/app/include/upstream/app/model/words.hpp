// The interface's own words (buttons, headings, notes) in one language, by key. The instrument's words are in
// codec/texts. May use: codec.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "upstream/codec/json/flat_json.hpp"

namespace upstream::app {

class Words {
public:
    /// Reads a words file (assets/words). On failure returns nothing and sets `error`.
    static std::optional<Words> read(std::string_view json, std::string& error);

    using Fill = std::pair<std::string_view, std::string>;

    /// The text of `key`, with every `{name}` replaced by its fill, and `{app}` by what the questionnaire is called. A key
    /// that is missing gives “⟨key⟩”, which a test looks for on every screen.
    [[nodiscard]] std::string operator()(std::string_view key, std::initializer_list<Fill> fills = {}) const {
        return fill(key, {fills.begin(), fills.size()});
    }
    [[nodiscard]] std::string fill(std::string_view key, std::span<const Fill> fills) const;
    /// The key for so many of something: “key.one” where there is one.
    [[nodiscard]] static std::string counted(std::string_view key, int n) {
        return std::string(key) + (n == 1 ? ".one" : "");
    }

    [[nodiscard]] bool has(std::string_view key) const { return words_.find(key) != words_.end(); }
    /// Says `key` otherwise.
    void set(std::string key, std::string text) { words_[std::move(key)] = std::move(text); }

    [[nodiscard]] const codec::FlatJson& all() const { return words_; }

private:
    codec::FlatJson words_;
};

} // namespace upstream::app
