// `upstream norms`: many results in, what they say of people and of scores out. May use: engine, codec, cli, the clock.
#include "upstream/engine/statistics/norms.hpp"

#include <array>
#include <ctime>

#include "commands.hpp"
#include "instrument_file.hpp"
#include "output.hpp"
#include "upstream/codec/json/norms_json.hpp"
#include "upstream/codec/link/link_reader.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::cli {

namespace {

using engine::Norms;

constexpr std::string_view kUsage = "INSTRUMENT [--who TEXT] [--language CODE] [--date YYYY-MM-DD]";
constexpr std::array<Option, 3> kOptions{{{"who", true}, {"language", true}, {"date", true}}};

/// In Greenwich.
std::string today() {
    const std::time_t now = std::time(nullptr);
    std::array<char, 16> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d", std::gmtime(&now));
    return {text.data(), length};
}

/// What the command line says about the results, of which there are none yet.
Norms described(const Arguments& arguments) {
    Norms out;
    out.date = arguments.has("date") ? arguments.value("date", "") : today();
    if (arguments.has("who"))
        out.who.emplace_back(arguments.value("language", "en"), arguments.value("who", ""));
    return out;
}

/// Why the options are not as they should be; empty if they are. They are looked at by reading a file that has them, before
/// many lines are waited for.
std::string fault_in(const Arguments& arguments, const engine::Instrument& instrument) {
    if (arguments.has("language") && !arguments.has("who"))
        return "--language says which language --who is in; expected --who TEXT as well";
    Norms norms = described(arguments);
    norms.results = Norms::kLeastResults;
    for (int s = 0; s < instrument.stage_count(); ++s)
        norms.stages.push_back({instrument.stage_id(s), 0, {}});
    std::string file;
    codec::write_norms(file, instrument.definition(), norms);
    const codec::LoadedNorms read = codec::read_norms(file, instrument.definition());
    if (read.norms) return {};
    const engine::Issue& issue = read.issues.front();
    return (issue.pointer == "/date" ? "--date: " : "--who, --language: ") + issue.message;
}

/// Lines that were read and do not count.
struct PassedOver {
    std::uint64_t summaries = 0;
    std::uint64_t unknown = 0; ///< no stage of them has a score
};

std::string lines_that(std::uint64_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + (count == 1 ? " line " + one : " lines " + many);
}

void tell(const PassedOver& passed) {
    if (passed.summaries > 0)
        complain(lines_that(passed.summaries, "is a summary", "are summaries") +
                 " and passed over: a summary carries no answers");
    if (passed.unknown > 0)
        complain(lines_that(passed.unknown, "has", "have") +
                 " too few answers for any score and passed over");
}

std::optional<std::uint64_t> collect(const engine::Instrument& instrument, engine::NormsSample& sample,
                                     PassedOver& passed) {
    const codec::LinkReader reader(instrument, engine::score);
    codec::Opened opened;
    return collect_lines([&](std::string_view line, std::string& error) {
        if (const std::optional<codec::LinkError> refused = reader.read_line(line, opened)) {
            error = codec::describe(*refused, instrument);
            return false;
        }
        if (sample.full()) {
            error = "norms are measured of at most " + std::to_string(Norms::kMostResults) + " results";
            return false;
        }
        if (opened.result.summary) {
            ++passed.summaries;
        } else if (!sample.add(opened.result, opened.response)) {
            ++passed.unknown;
        }
        return true;
    });
}

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments);
    if (!loaded) return kCannotRun;
    const engine::Instrument& instrument = *loaded->instrument;
    if (const std::string fault = fault_in(arguments, instrument); !fault.empty()) {
        complain("upstream: norms: " + fault);
        return kCannotRun;
    }
    engine::NormsSample sample(instrument);
    PassedOver passed;
    const std::optional<std::uint64_t> refusals = collect(instrument, sample, passed);
    if (!refusals) return kCannotRun;
    tell(passed);
    if (!sample.enough()) {
        complain("upstream: norms: there " + std::string(sample.results() == 1 ? "is " : "are ") +
                 std::to_string(sample.results()) + " with answers; expected at least " +
                 std::to_string(Norms::kLeastResults) + " results");
        return kBadInput;
    }
    Norms norms = sample.norms();
    Norms words = described(arguments);
    norms.date = std::move(words.date);
    norms.who = std::move(words.who);
    Output output;
    codec::write_norms(output.text(), instrument.definition(), norms);
    output.text() += '\n';
    return output.finish(*refusals > 0 ? kBadInput : kFine);
}

constexpr std::string_view kDetails =
    R"(Standard input: as for `upstream read`. Only results with answers count: summaries carry none.
Standard output, one line, for --norms FILE of any other command, and for a page's build:
  {"format":1,"instrument":{"id","version"},"results","date","who":{"LANGUAGE":TEXT},
   "assumptions":{"mean","sd","noise"},"standard_errors":{"mean","sd","noise"},
   "stages":[{"id","results","counts":[how many scores are 0, 1, …, 100 points]},…]}
With fewer than 100 such results nothing is printed, exit code 1. Refused lines are told on
standard error, and the others are measured, exit code 1 as well.

  --who TEXT         who answered, in your own words, for people to read beside their result
  --language CODE    the language of these words (default en); others can be added by hand
  --date YYYY-MM-DD  when it was (default today)

  upstream norms INSTRUMENT --who "visitors of our stand" < CODES.txt > NORMS.json
)";

} // namespace

Command norms_command() {
    return {"norms", kUsage,   "read codes or whole links, one a line; print what so many results come to",
            "codes", kDetails, kOptions,
            1,       run};
}

} // namespace upstream::cli
