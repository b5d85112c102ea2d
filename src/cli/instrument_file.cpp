// Loading instruments. May use: codec, cli.
#include "instrument_file.hpp"

#include "input.hpp"
#include "output.hpp"

namespace upstream::cli {

std::optional<codec::Loaded> load(const std::string& path) {
    std::string error;
    const std::optional<std::string> text = read_file(path, codec::kMaxInstrumentBytes, error);
    if (!text) {
        complain("upstream: " + path + " cannot be read: " + error);
        return std::nullopt;
    }
    return codec::read_instrument(*text);
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
    return load_sound(arguments.positional(0), arguments.input_hint);
}

std::string describe(std::string_view path, const engine::Issue& issue) {
    std::string out(path);
    out.append(":").append(issue.pointer.empty() ? "/" : issue.pointer).append(": ");
    if (issue.severity == engine::Issue::Severity::Warning) out += "warning: ";
    return out.append(issue.message);
}

} // namespace upstream::cli
