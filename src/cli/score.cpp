// `upstream score`: lines of answers in, results out. May use: engine, codec, cli.
#include "cli/commands.hpp"
#include "cli/instrument_file.hpp"
#include "codec/response_json.hpp"
#include "codec/result_json.hpp"
#include "engine/diagnosis.hpp"

namespace upstream::cli {

namespace {

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments.positional(0));
    if (!loaded) return kCannotRun;
    const engine::Instrument& instrument = *loaded->instrument;
    engine::Response response;
    return for_each_line([&](std::string_view line, std::string& out, std::string& error) {
        if (!codec::read_response(line, instrument, response, error)) return false;
        codec::write_result(out, instrument, engine::diagnose(instrument, response));
        return true;
    });
}

} // namespace

Command score_command() {
    return {"score", "INSTRUMENT", "read answers as JSON, one object a line; print a result a line", {},
            1,       run};
}

} // namespace upstream::cli
