// Loading instruments. May use: codec, cli.
#include "instrument_file.hpp"

#include <utility>

#include "input.hpp"
#include "output.hpp"

namespace upstream::cli {

namespace {

/// A file's bytes. Nothing, and said, if it cannot be opened.
std::optional<std::string> text_of(const std::string& path) {
    std::string error;
    std::optional<std::string> text = read_file(path, codec::kMaxInstrumentBytes, error);
    if (!text) complain("upstream: " + path + " cannot be read: " + error);
    return text;
}

} // namespace

std::optional<codec::Loaded> load(const std::string& path) {
    const std::optional<std::string> text = text_of(path);
    if (!text) return std::nullopt;
    return codec::read_instrument(*text);
}

std::optional<codec::LoadedNorms> load_norms(const std::string& path, const engine::Instrument& instrument) {
    const std::optional<std::string> text = text_of(path);
    if (!text) return std::nullopt;
    return codec::read_norms(*text, instrument.definition());
}

engine::Instrument with_norms(const engine::Instrument& instrument, engine::Norms norms) {
    engine::Definition definition = instrument.definition();
    definition.use(std::move(norms));
    return engine::Instrument::compile(std::move(definition));
}

std::optional<codec::Loaded> load_sound(const std::string& path, const std::string& hint) {
    std::optional<codec::Loaded> loaded = load(path);
    if (!loaded || loaded->instrument) return loaded;
    for (const engine::Issue& issue : loaded->issues) complain(describe(path, issue));
    const bool no_json = loaded->issues.front().pointer.empty();
    if (no_json && !hint.empty()) complain("upstream: " + hint);
    return std::nullopt;
}

std::optional<codec::Loaded> load_sound(const Arguments& arguments) {
    std::optional<codec::Loaded> loaded = load_sound(arguments.positional(0), arguments.input_hint);
    if (!loaded || !arguments.has("norms")) return loaded;
    const std::string path = arguments.value("norms", "");
    std::optional<codec::LoadedNorms> norms = load_norms(path, *loaded->instrument);
    if (!norms) return std::nullopt;
    for (const engine::Issue& issue : norms->issues) complain(describe(path, issue));
    if (!norms->norms) return std::nullopt;
    loaded->instrument = with_norms(*loaded->instrument, std::move(*norms->norms));
    return loaded;
}

std::string describe(std::string_view path, const engine::Issue& issue) {
    std::string out(path);
    out.append(":").append(issue.pointer.empty() ? "/" : issue.pointer).append(": ");
    if (issue.severity == engine::Issue::Severity::Warning) out += "warning: ";
    return out.append(issue.message);
}

} // namespace upstream::cli
