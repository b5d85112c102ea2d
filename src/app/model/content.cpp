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
    auto loaded = read_instrument(instrument, source, problem);
    if (!loaded) return std::nullopt;
    auto said = read_words(words, problem);
    if (!said) return std::nullopt;
    return join(std::move(*loaded), std::move(*said));
}

std::optional<codec::Loaded> read_instrument(std::string_view json, std::string_view source,
                                             std::string& problem) {
    codec::Loaded loaded = codec::read_instrument(json);
    if (loaded.instrument) return loaded;
    problem = describe(source, loaded.issues);
    return std::nullopt;
}

std::optional<Words> read_words(std::string_view json, std::string& problem) {
    std::string error;
    auto words = Words::read(json, error);
    if (!words) problem = "The words file cannot be used: " + error + ".";
    return words;
}

Content join(codec::Loaded instrument, Words words) {
    // What the instrument says of itself goes before what the interface says of any.
    if (!words.has("app.name")) words.set("app.name", instrument.texts.title.in(engine::Perspective::First));
    for (auto& [key, text] : instrument.texts.words) words.set(std::move(key), std::move(text));
    return Content{std::move(*instrument.instrument), std::move(instrument.texts), std::move(words)};
}

} // namespace upstream::app
