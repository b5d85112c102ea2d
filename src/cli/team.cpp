// `upstream team`: many result links, one summary. May use: engine, codec, cli.
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/instrument_file.hpp"
#include "cli/output.hpp"
#include "codec/link.hpp"
#include "codec/link_team.hpp"
#include "codec/summaries_json.hpp"

namespace upstream::cli {

namespace {

constexpr std::string_view kUsage = "INSTRUMENT [--csv | --link]";
constexpr std::array<Option, 2> kOptions{{{"csv"}, {"link"}}};

/// Refused codes are told one by one up to this many.
constexpr std::uint64_t kMostMessages = 100;

int run(const Arguments& arguments) {
    if (arguments.has("csv") && arguments.has("link")) {
        complain("upstream: team: --csv and --link exclude each other\nUsage: upstream team " +
                 std::string(kUsage));
        return kCannotRun;
    }
    const std::optional<codec::Loaded> loaded = load_sound(arguments.positional(0));
    if (!loaded) return kCannotRun;
    const engine::Instrument& instrument = *loaded->instrument;
    engine::Team team(instrument);
    const codec::LinkReader reader(instrument, engine::score);
    codec::Opened opened;
    std::uint64_t refusals = 0;
    LineInput input([] {});
    while (input.next()) {
        const std::optional<codec::LinkError> refused = reader.read(input.line(), opened);
        if (!refused) {
            team.add(opened.result);
        } else if (++refusals <= kMostMessages) {
            complain("line " + std::to_string(input.number()) + ": " + codec::describe(*refused, instrument));
        }
    }
    if (refusals > kMostMessages)
        complain("… and " + std::to_string(refusals - kMostMessages) + " more refused lines");
    if (input.failed()) {
        complain("upstream: standard input cannot be read");
        return kCannotRun;
    }
    const engine::TeamSummary summary = team.summary();
    if (arguments.has("link") && summary.size > codec::kLargestTeam) {
        complain("upstream: team: a link holds at most " + std::to_string(codec::kLargestTeam) + " results");
        return kCannotRun;
    }
    Output output;
    if (arguments.has("csv")) {
        codec::write_team_csv(output.text(), instrument, summary);
    } else if (arguments.has("link")) {
        output.text() += codec::encode_team(instrument, summary) + '\n';
    } else {
        codec::write_team(output.text(), instrument, summary);
        output.text() += '\n';
    }
    output.flush();
    if (output.failed()) return kCannotRun;
    return refusals > 0 ? kBadInput : kFine;
}

} // namespace

Command team_command() {
    return {"team", kUsage, "read codes or whole links, one a line; print one summary", kOptions, 1, run};
}

} // namespace upstream::cli
