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
    const codec::LinkReader reader(instrument);
    codec::Opened opened;
    return for_each_line([&](std::string_view line, std::string& out, std::string& error) {
        if (const std::optional<codec::LinkError> refused = reader.read(line, opened)) {
            error = codec::describe(*refused, instrument);
            return false;
        }
        codec::write_result(out, instrument, opened.result);
        return true;
    });
}

} // namespace

Command read_command() {
    return {"read", "INSTRUMENT", "read codes or whole links, one a line; print a result a line", {}, 1, run};
}

} // namespace upstream::cli
