// `upstream team`: many results, one summary. May use: engine, codec, cli.
#include "commands.hpp"
#include "instrument_file.hpp"
#include "output.hpp"
#include "upstream/codec/json/summaries_json.hpp"
#include "upstream/codec/json/team_json.hpp"
#include "upstream/codec/link/link_reader.hpp"
#include "upstream/codec/link/link_team.hpp"

namespace upstream::cli {

namespace {

constexpr std::string_view kUsage = "INSTRUMENT [--csv | --link | --partial] [--merge] [--norms FILE]";
constexpr std::array<Option, 5> kOptions{{{"csv"}, {"link"}, {"partial"}, {"merge"}, kNorms}};

/// A part of a team has a line as long as its different scores are many.
constexpr std::size_t kLongestPartial = std::size_t{1} << 30U;

std::optional<std::uint64_t> collect_codes(const engine::Instrument& instrument, engine::Team& team) {
    const codec::LinkReader reader(instrument, engine::score);
    codec::Opened opened;
    return collect_lines([&](std::string_view line, std::string& error) {
        if (const std::optional<codec::LinkError> refused = reader.read_line(line, opened)) {
            error = codec::describe(*refused, instrument);
            return false;
        }
        team.add(opened.result, opened.response);
        return true;
    });
}

std::optional<std::uint64_t> collect_partials(const engine::Instrument& instrument, engine::Team& team) {
    return collect_lines(
        [&](std::string_view line, std::string& error) {
            return codec::add_partial(line, instrument, team, error);
        },
        kLongestPartial);
}

/// False, with a complaint, if the summary cannot be written so.
bool write(std::string& out, const Arguments& arguments, const engine::Instrument& instrument,
           const engine::Team& team) {
    if (arguments.has("partial")) {
        codec::write_partial(out, instrument, team.counts());
        out += '\n';
        return true;
    }
    const engine::TeamSummary summary = team.summary();
    if (arguments.has("csv")) {
        codec::write_team_csv(out, instrument, summary);
    } else if (!arguments.has("link")) {
        codec::write_team(out, instrument, summary);
        out += '\n';
    } else if (summary.size <= codec::kLargestTeam) {
        out += codec::encode_team(instrument, summary) + '\n';
    } else {
        complain("upstream: team: a link holds at most " + std::to_string(codec::kLargestTeam) + " results");
        return false;
    }
    return true;
}

int run(const Arguments& arguments) {
    if (arguments.has("csv") + arguments.has("link") + arguments.has("partial") > 1) {
        complain("upstream: team: --csv, --link and --partial exclude each other\nUsage: upstream team " +
                 std::string(kUsage));
        return kCannotRun;
    }
    const std::optional<codec::Loaded> loaded = load_sound(arguments);
    if (!loaded) return kCannotRun;
    const engine::Instrument& instrument = *loaded->instrument;
    engine::Team team(instrument);
    const bool merging = arguments.has("merge");
    const std::optional<std::uint64_t> refusals =
        merging ? collect_partials(instrument, team) : collect_codes(instrument, team);
    if (!refusals) return kCannotRun;
    if (merging && *refusals > 0) {
        // A sum that lacks a part, perhaps of millions, would look like the whole.
        complain("upstream: team: nothing is summed up without these lines; mend or remove them");
        return kBadInput;
    }
    Output output;
    if (!write(output.text(), arguments, instrument, team)) return kCannotRun;
    return output.finish(*refusals > 0 ? kBadInput : kFine);
}

constexpr std::string_view kDetails =
    R"(Standard input: as for `upstream read`; with --merge, lines that --partial printed.
Standard output, one line:
  {"n":12,"stages":[{"id","n","median","q1","q3","min","max"},…],
   "focus":{"STAGE":count,…,"sound":count},"median":{"focus","path"}}
  Below three results only n is there. Of a stage that fewer than three results know
  only its n is shown, of one that three or four know its median as well.
Refused lines are told on standard error, and the others are summed up.

  --csv      the same as a table, a line per stage
  --link     the summary's code, in whole points
  --partial  counts instead of a summary, to be added up by --merge: for teams whose
             lines are spread over many runs. It holds each score, so it is not for showing
  --merge    read such counts, in any number and order; print what one run over all lines
             would. If a line is refused, nothing is printed. Works with the options above
  --norms F  taken, as by every command; a summary does not depend on what is assumed

  upstream team INSTRUMENT < CODES.txt
  cat PART-1 PART-2 | upstream team INSTRUMENT --merge
)";

} // namespace

Command team_command() {
    return {"team",  kUsage,   "read codes or whole links, one a line; print one summary",
            "codes", kDetails, kOptions,
            1,       run};
}

} // namespace upstream::cli
