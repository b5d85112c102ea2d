// `upstream compare`: two result links side by side. May use: engine, codec, cli.
#include "cli/commands.hpp"
#include "cli/instrument_file.hpp"
#include "cli/output.hpp"
#include "codec/link.hpp"
#include "codec/summaries_json.hpp"

namespace upstream::cli {

namespace {

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments.positional(0));
    if (!loaded) return kCannotRun;
    std::array<engine::Result, 2> results;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto read = codec::decode(arguments.positional(i + 1), *loaded->instrument);
        if (const auto* refused = std::get_if<codec::LinkError>(&read)) {
            complain(std::string("upstream: the ") + (i == 0 ? "first" : "second") +
                     " code: " + codec::describe(*refused, *loaded->instrument));
            return kBadInput;
        }
        results[i] = std::get_if<codec::Opened>(&read)->result;
    }
    Output output;
    codec::write_comparison(output.text(), *loaded->instrument, results[0], results[1]);
    output.text() += '\n';
    output.flush();
    return output.failed() ? kCannotRun : kFine;
}

} // namespace

Command compare_command() {
    return {"compare", "INSTRUMENT CODE CODE", "compare two results, the second with the first", {}, 3, run};
}

} // namespace upstream::cli
