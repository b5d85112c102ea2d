// The tool's command line, read. May use: the standard library.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace upstream::cli {

/// An option that a command knows: `--name`, or `--name VALUE`.
struct Option {
    std::string_view name; ///< without the dashes
    bool takes_value = false;
};

/// What follows the command's name.
class Arguments {
public:
    /// Nothing, and `error` says why, if an option is unknown, given twice or lacks its value, or if there are not
    /// `positional` other arguments; `too_many` if there are more.
    static std::optional<Arguments> parse(std::span<const std::string_view> words,
                                          std::span<const Option> options, std::size_t positional,
                                          std::string& error, bool& too_many);

    [[nodiscard]] const std::string& positional(std::size_t index) const { return positional_[index]; }
    [[nodiscard]] bool has(std::string_view option) const { return options_.find(option) != options_.end(); }
    /// What to say when the instrument turns out to be no JSON: perhaps the file was meant for standard input.
    std::string input_hint;

    /// The value of an option, or the fallback where it is not given.
    [[nodiscard]] std::string value(std::string_view option, std::string_view fallback) const;

private:
    std::vector<std::string> positional_;
    std::map<std::string, std::string, std::less<>> options_;
};

} // namespace upstream::cli
