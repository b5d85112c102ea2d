// `upstream score`: lines of answers in, results out. May use: engine, codec, cli.
#include "commands.hpp"
#include "instrument_file.hpp"
#include "upstream/codec/json/response_json.hpp"
#include "upstream/codec/json/result_json.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::cli {

namespace {

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments);
    if (!loaded) return kCannotRun;
    const engine::Instrument& instrument = *loaded->instrument;
    engine::Response response;
    return for_each_line([&](std::string_view line, std::string& out, std::string& error) {
        if (!codec::read_response(line, instrument, response, error)) return false;
        codec::write_result(out, instrument, response.perspective, engine::diagnose(instrument, response));
        return true;
    });
}

constexpr std::string_view kDetails =
    R"(Standard output, a line each, in the same order:
  {"perspective","stages":[{"id","score","low","high","band","partial","support",
   "unsupported","facets":[{"id","score"}]}],"focus","path","symptom","treating_symptom",
   "likelihood":{"STAGE":p,…,"sound":p},"call","steps_to_flip","flip_items","backwards","quality"}
  What is not known is null; a null focus is “sound”.
A line that is refused gives {"line":N,"error":"…"}; the others are not affected.

  --norms FILE  assume of people what FILE measured (see upstream norms): ranges, likelihoods
                and calls follow it

  upstream score INSTRUMENT < ANSWERS.jsonl
)";

constexpr std::array<Option, 1> kOptions{kNorms};

} // namespace

Command score_command() {
    return {"score",
            "INSTRUMENT [--norms FILE]",
            "read answers as JSON, one object a line; print a result a line",
            "answers",
            kDetails,
            kOptions,
            1,
            run};
}

} // namespace upstream::cli
