// Reading instrument and words. May use: codec.
#include "upstream/app/model/content.hpp"

namespace upstream::app {

namespace {

std::string describe(std::string_view source, const std::vector<engine::Issue>& issues) {
    std::string out;
    for (const engine::Issue& issue : issues) {
        if (issue.severity != engine::Issue::Severity::Error) continue;
        out += std::string(source) + ":" + issue.pointer + ": " + issue.message + "\n";
    }
    return out;
}

} // namespace

std::optional<Content> read_content(std::string_view instrument, std::string_view words,
                                    std::string_view source, std::string& problem) {
    codec::Loaded loaded = codec::read_instrument_without_norms(instrument);
    if (!loaded.instrument) {
        problem = describe(source, loaded.issues);
        return std::nullopt;
    }
    std::string error;
    auto read_words = Words::read(words, error);
    if (!read_words) {
        problem = "The words file cannot be used: " + error + ".";
        return std::nullopt;
    }
    // What the instrument says of itself goes before what the interface says of any.
    if (!read_words->has("app.name"))
        read_words->set("app.name", loaded.texts.title.in(engine::Perspective::First));
    for (auto& [key, text] : loaded.texts.words) read_words->set(std::move(key), std::move(text));
    return Content{std::move(*loaded.instrument), std::move(loaded.texts), std::move(*read_words)};
}

} // namespace upstream::app
