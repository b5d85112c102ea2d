// The interface's own words (buttons, headings, notes) in one language, by key. The instrument's words are in
// codec/texts. May use: codec.
#pragma once

#include <initializer_list>
#include <optional>
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

    /// The text of `key`, with every `{name}` replaced by its fill. A key that is missing gives “⟨key⟩”, which
    /// a test looks for on every screen.
    [[nodiscard]] std::string operator()(std::string_view key, std::initializer_list<Fill> fills = {}) const;

    [[nodiscard]] const codec::FlatJson& all() const { return words_; }

private:
    codec::FlatJson words_;
};

} // namespace upstream::app
