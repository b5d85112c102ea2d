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

std::optional<codec::Loaded> load_sound(const Arguments& arguments) {
    const std::string& path = arguments.positional(0);
    std::optional<codec::Loaded> loaded = load(path);
    if (!loaded || loaded->instrument) return loaded;
    for (const engine::Finding& finding : loaded->findings) complain(describe(path, finding));
    const bool no_json = loaded->findings.front().pointer.empty();
    if (no_json && !arguments.input_hint.empty()) complain("upstream: " + arguments.input_hint);
    return std::nullopt;
}

std::string describe(std::string_view path, const engine::Finding& finding) {
    std::string out(path);
    out.append(":").append(finding.pointer.empty() ? "/" : finding.pointer).append(": ");
    if (finding.severity == engine::Finding::Severity::Warning) out += "warning: ";
    return out.append(finding.message);
}

} // namespace upstream::cli
