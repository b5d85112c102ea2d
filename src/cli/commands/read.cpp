// `upstream read`: codes or whole links in, results out. May use: engine, codec, cli.
#include "commands.hpp"
#include "instrument_file.hpp"
#include "upstream/codec/json/result_json.hpp"
#include "upstream/codec/link/link_reader.hpp"

namespace upstream::cli {

namespace {

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments);
    if (!loaded) return kCannotRun;
    const engine::Instrument& instrument = *loaded->instrument;
    const codec::LinkReader reader(instrument);
    codec::Opened opened;
    return for_each_line([&](std::string_view line, std::string& out, std::string& error) {
        if (const std::optional<codec::LinkError> refused = reader.read_line(line, opened)) {
            error = codec::describe(*refused, instrument);
            return false;
        }
        codec::write_result(out, instrument, opened.perspective, opened.result);
        return true;
    });
}

constexpr std::string_view kDetails =
    R"(Standard input, a line each: a code, a whole link, or a line of a table (parted by commas,
semicolons or tabs) of which one field is one.
  2.AAF…
  https://example.org/assessment/#2.AAF…
  Ann,https://example.org/assessment/#2.AAF…
Standard output, a line each: a result, as `upstream score` prints it; of a summary with
"summary":true. A line that is refused gives {"line":N,"error":"…"}.

  --norms FILE  assume of people what FILE measured (see upstream norms): ranges, likelihoods
                and calls follow it

  upstream read INSTRUMENT < CODES.txt
)";

constexpr std::array<Option, 1> kOptions{kNorms};

} // namespace

Command read_command() {
    return {"read",
            "INSTRUMENT [--norms FILE]",
            "read codes or whole links, one a line; print a result a line",
            "codes",
            kDetails,
            kOptions,
            1,
            run};
}

} // namespace upstream::cli
