// `upstream link`: lines of answers in, result links' codes out. May use: engine, codec, cli.
#include "upstream/codec/link/link.hpp"
#include "commands.hpp"
#include "instrument_file.hpp"
#include "upstream/codec/json/response_json.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::cli {

namespace {

constexpr std::array<Option, 2> kOptions{{{"summary"}, kNorms}};

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments);
    if (!loaded) return kCannotRun;
    const engine::Instrument& instrument = *loaded->instrument;
    const bool summary = arguments.has("summary");
    engine::Response response;
    return for_each_line([&](std::string_view line, std::string& out, std::string& error) {
        if (!codec::read_response(line, instrument, response, error)) return false;
        out += summary ? codec::encode_summary(instrument, response.perspective,
                                               engine::diagnose(instrument, response))
                       : codec::encode(instrument, response);
        return true;
    });
}

constexpr std::string_view kDetails =
    R"(Standard output, a line each: the code that follows the “#” of a result's link.

  --summary     leave the single answers out: the code shows the headline, scores, ranges and
                likelihoods in whole numbers
  --norms FILE  for the likelihoods and ranges of summaries, assume of people what norms measured

  upstream link INSTRUMENT < ANSWERS.jsonl
)";

} // namespace

Command link_command() {
    return {"link",
            "INSTRUMENT [--summary] [--norms FILE]",
            "read answers as `score` does; print a result link's code a line",
            "answers",
            kDetails,
            kOptions,
            1,
            run};
}

} // namespace upstream::cli
