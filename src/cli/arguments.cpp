// Reading the command line. May use: engine/nearest.
#include "arguments.hpp"

#include <algorithm>

#include "upstream/engine/model/nearest.hpp"

namespace upstream::cli {

std::optional<Arguments> Arguments::parse(std::span<const std::string_view> words,
                                          std::span<const Option> options, std::size_t positional,
                                          std::string& error, bool& too_many) {
    too_many = false;
    Arguments out;
    bool options_ended = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (options_ended || word.size() < 2 || word[0] != '-') {
            out.positional_.emplace_back(word);
            continue;
        }
        if (word == "--") {
            options_ended = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(0, equals).substr(word[1] == '-' ? 2 : 1);
        const auto known =
            std::find_if(options.begin(), options.end(), [&](const Option& o) { return o.name == name; });
        if (known == options.end() || word[1] != '-') {
            std::vector<std::string> names;
            for (const Option& option : options) names.push_back("--" + std::string(option.name));
            names.emplace_back("--help");
            error = "unknown option " + engine::shown(word) + "; " + engine::expected_one_of(word, names);
            return std::nullopt;
        }
        std::string value;
        if (equals != std::string_view::npos) value = word.substr(equals + 1);
        if (known->takes_value && equals == std::string_view::npos && i + 1 < words.size())
            value = words[++i];
        if (known->takes_value == value.empty()) {
            error = "--" + std::string(name) + (known->takes_value ? " needs a value" : " takes no value");
            return std::nullopt;
        }
        if (!out.options_.emplace(name, value).second) {
            error = "--" + std::string(name) + " is given twice";
            return std::nullopt;
        }
    }
    if (out.positional_.size() != positional) {
        too_many = out.positional_.size() > positional;
        error = "expected " + std::to_string(positional) + (positional == 1 ? " argument" : " arguments") +
                ", found " + std::to_string(out.positional_.size());
        return std::nullopt;
    }
    return out;
}

std::string Arguments::value(std::string_view option, std::string_view fallback) const {
    const auto found = options_.find(option);
    return found == options_.end() ? std::string(fallback) : found->second;
}

} // namespace upstream::cli
