// `upstream read`: codes or whole links in, results out. May use: engine, codec, cli.
#include "cli/commands.hpp"
#include "cli/instrument_file.hpp"
#include "codec/link.hpp"
#include "codec/result_json.hpp"

namespace upstream::cli {

namespace {

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments.positional(0));
    if (!loaded) return kCannotRun;
    const engine::Instrument& instrument = *loaded->instrument;
    return for_each_line([&](std::string_view line, std::string& out, std::string& error) {
        const std::variant<codec::Opened, codec::LinkError> read = codec::decode(line, instrument);
        if (const auto* refused = std::get_if<codec::LinkError>(&read)) {
            error = refused->message;
            return false;
        }
        codec::write_result(out, instrument, std::get_if<codec::Opened>(&read)->result);
        return true;
    });
}

} // namespace

Command read_command() {
    return {"read", "INSTRUMENT", "read codes or whole links, one a line; print a result a line", {}, 1, run};
}

} // namespace upstream::cli
