// Looking up and filling in words. May use: codec.
#include "upstream/app/model/words.hpp"

namespace upstream::app {

std::optional<Words> Words::read(std::string_view json, std::string& error) {
    auto flat = codec::read_flat_json(json, error);
    if (!flat) return std::nullopt;
    Words words;
    words.words_ = std::move(*flat);
    return words;
}

std::string Words::fill(std::string_view key, std::span<const Fill> fills) const {
    const auto found = words_.find(key);
    if (found == words_.end()) return "⟨" + std::string(key) + "⟩";
    const std::string& text = found->second;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find('{', at);
        const std::size_t shut = open == std::string::npos ? open : text.find('}', open);
        if (shut == std::string::npos) return out += text.substr(at);
        out += text.substr(at, open - at);
        const std::string_view name(text.data() + open + 1, shut - open - 1);
        if (name == "app") out += (*this)("app.name");
        for (const Fill& fill : fills) {
            if (fill.first == name) out += fill.second;
        }
        at = shut + 1;
    }
    return out;
}

} // namespace upstream::app
