// `upstream compare`: two result links side by side. May use: engine, codec, cli.
#include "commands.hpp"
#include "instrument_file.hpp"
#include "output.hpp"
#include "upstream/codec/json/summaries_json.hpp"
#include "upstream/codec/link/link.hpp"

namespace upstream::cli {

namespace {

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments);
    if (!loaded) return kCannotRun;
    std::array<codec::Opened, 2> opened;
    for (std::size_t i = 0; i < opened.size(); ++i) {
        const auto read = codec::decode(arguments.positional(i + 1), *loaded->instrument);
        if (const auto* refused = std::get_if<codec::LinkError>(&read)) {
            complain(std::string("upstream: the ") + (i == 0 ? "first" : "second") +
                     " code: " + codec::describe(*refused, *loaded->instrument));
            return kBadInput;
        }
        opened[i] = *std::get_if<codec::Opened>(&read);
    }
    Output output;
    codec::write_comparison(output.text(), *loaded->instrument, {opened[0].result, opened[0].response},
                            {opened[1].result, opened[1].response});
    output.text() += '\n';
    return output.finish(kFine);
}

constexpr std::string_view kDetails =
    R"(CODE is a result's code or whole link: a leader's and a rep's, or an earlier and a later one.
Standard output, one line:
  {"stages":[{"id","a","b","difference","evidence"},…],"focus":{"a","b","moved","moved_surely"}}
  difference  the second score less the first
  evidence    clear, some or none: whether more than chance lies behind it
  What is not known is null; a null focus is “sound”.

  --norms FILE  assume of people what FILE measured (see upstream norms): evidence and moved_surely
                follow it
)";

constexpr std::array<Option, 1> kOptions{kNorms};

} // namespace

Command compare_command() {
    return {"compare",
            "INSTRUMENT CODE CODE [--norms FILE]",
            "compare two results, the second with the first",
            "",
            kDetails,
            kOptions,
            3,
            run};
}

} // namespace upstream::cli
