// `upstream simulate`: what an instrument can tell, from synthetic respondents. May use: engine, codec, cli.
#include <cmath>

#include "commands.hpp"
#include "instrument_file.hpp"
#include "output.hpp"
#include "upstream/codec/json/json_value.hpp"
#include "upstream/codec/json/response_json.hpp"
#include "upstream/codec/json/simulation_json.hpp"

namespace upstream::cli {

namespace {

constexpr std::string_view kUsage =
    "INSTRUMENT [--respondents N] [--seed K] [--mean M] [--sd S] [--correlation R] [--noise E] "
    "[--leaning L] [--change C] [--people | --answers] [--norms FILE]";
constexpr std::array<Option, 11> kOptions{{{"respondents", true},
                                           {"seed", true},
                                           {"mean", true},
                                           {"sd", true},
                                           {"correlation", true},
                                           {"noise", true},
                                           {"leaning", true},
                                           {"change", true},
                                           {"people"},
                                           {"answers"},
                                           kNorms}};

constexpr double kDefaultRespondents = 100000;
constexpr double kDefaultSeed = 1;
constexpr double kMostRespondents = 1e10;
constexpr double kLargestSeed = 1e15; // whole in a double
constexpr double kMostChange = 50;    // what everybody has room for, upwards or downwards

/// The numbers among the options, each within its range. Remembers the first that is not.
class Numbers {
public:
    explicit Numbers(const Arguments& arguments) : arguments_(arguments) {}

    double within(std::string_view option, double fallback, double low, double high, bool whole = false) {
        if (!arguments_.has(option)) return fallback;
        const std::string text = arguments_.value(option, "");
        std::string reason;
        const std::optional<codec::JsonValue> read = codec::read_json(text, reason);
        if (read && read->kind == codec::JsonKind::Number && read->number >= low && read->number <= high &&
            (!whole || read->number == std::floor(read->number))) {
            return read->number;
        }
        if (error_.empty()) {
            error_ = "--" + std::string(option) + " is " + text + "; expected a " + (whole ? "whole " : "") +
                     "number from " + plain(low) + " to " + plain(high);
        }
        return fallback;
    }
    [[nodiscard]] const std::string& error() const { return error_; }

private:
    static std::string plain(double bound) { return std::to_string(static_cast<std::int64_t>(bound)); }

    const Arguments& arguments_;
    std::string error_;
};

int print_people(const engine::Instrument& instrument, const engine::Population& population,
                 std::uint64_t respondents, std::uint64_t seed) {
    engine::Simulation simulation(instrument, population, seed);
    Output output;
    for (std::uint64_t r = 0; r < respondents && !output.failed(); ++r) {
        simulation.advance(1);
        codec::write_person(output.text(), instrument, simulation.last());
        output.text() += '\n';
        output.maybe_flush();
    }
    return output.finish(kFine);
}

/// Whose mean, sd and noise are not given: with norms those that they measured.
engine::Population population_of(const Arguments& arguments, const engine::Assumptions& measured) {
    engine::Population out;
    if (!arguments.has("norms")) return out;
    out.mean = measured.mean;
    out.deviation = measured.deviation;
    out.noise = measured.noise;
    return out;
}

int print_answers(const engine::Instrument& instrument, const engine::Population& population,
                  std::uint64_t respondents, std::uint64_t seed) {
    Output output;
    engine::for_each_respondent(instrument, population, respondents, seed,
                                [&](const engine::Response& response) {
                                    codec::write_response(output.text(), instrument, response);
                                    output.text() += '\n';
                                    output.maybe_flush();
                                    return !output.failed();
                                });
    return output.finish(kFine);
}

int run(const Arguments& arguments) {
    const std::optional<codec::Loaded> loaded = load_sound(arguments);
    if (!loaded) return kCannotRun;
    Numbers numbers(arguments);
    engine::Population population = population_of(arguments, loaded->instrument->definition().assumptions);
    const double respondents = numbers.within("respondents", kDefaultRespondents, 1, kMostRespondents, true);
    const double seed = numbers.within("seed", kDefaultSeed, 0, kLargestSeed, true);
    population.mean = numbers.within("mean", population.mean, 0, 100);
    population.deviation = numbers.within("sd", population.deviation, 0, 100);
    population.correlation = numbers.within("correlation", population.correlation, 0, 1);
    population.noise = numbers.within("noise", population.noise, 0, 100);
    population.leaning = numbers.within("leaning", population.leaning, 0, 100);
    population.change = numbers.within("change", population.change, 0, kMostChange);
    if (!numbers.error().empty()) {
        complain("upstream: simulate: " + numbers.error());
        return kCannotRun;
    }
    const auto whole_seed = static_cast<std::uint64_t>(seed);
    const auto whole_respondents = static_cast<std::uint64_t>(respondents);
    if (arguments.has("people"))
        return print_people(*loaded->instrument, population, whole_respondents, whole_seed);
    if (arguments.has("answers"))
        return print_answers(*loaded->instrument, population, whole_respondents, whole_seed);
    const engine::SimulationReport report =
        engine::simulate(*loaded->instrument, population, whole_respondents, whole_seed);
    Output output;
    codec::write_simulation(output.text(), *loaded->instrument, population, whole_seed, report);
    output.text() += '\n';
    return output.finish(kFine);
}

constexpr std::string_view kDetails =
    R"(Makes people of whom the truth is known, lets them answer twice, and sends their answers
through the engine.

  --respondents N  how many (default 100000)
  --seed K         the same seed gives the same output (default 1)
  --mean M         mean of the true stage levels, 0 to 100 (default 65)
  --sd S           their standard deviation (default 18)
  --correlation R  between any two stages, 0 to 1 (default 0.4)
  --noise E        standard deviation of an answer around its true level (default 22)
  --leaning L      standard deviation of what a person adds to all of their answers (default 0)
  --change C       one stage of each truly changes by C points, 0 to 50, before the second
                   answers: up where there is room, else down; the stages in turn (default 0)
  --people         print the people instead: true levels and answers, one a line
  --answers        print what each of these very people answers the first time instead, a line
                   each, as `upstream score` and `upstream link` read it; nobody skips or ranks
  --norms FILE     assume of people what FILE measured (see upstream norms), and make them so: its
                   mean, sd and noise are then the defaults

Standard output, one line:
  {"respondents","seed","population","stages":[{"id","alpha","standard_error","true_error"},…],
   "focus","true_focus","calls":{"firm":{"share","right"},…},
   "calibration":{"tenths":[{"from","to","share","said","right"},…],"ece","brier"},
   "ranges":{"held"},"retest":{"clear","some","moved","moved_surely"},"unreached":[…]}
  right        the share of such results that name the true floor
  calibration  by tenths of the likelihood that is said, what was said and what was right
  held         the share of true levels that lie in the likely range
  retest       shares of pairs, answered twice without any change, in which `upstream compare`
               calls some stage clear; clear or some; in which the focus moved; and moved surely
  With --change retest is of pairs with that change, and "change" follows it:
  {"clear","some","elsewhere"}, how often the changed stage is called clear, or some or clear, the
  right way round, and how often one is called clear that did not change.
  With --people, a line each:
  {"levels":{"STAGE":62.125000,…},"answers":{"ITEM":2,…},"again":{"levels":{…},"answers":{…}}}

  upstream simulate INSTRUMENT --answers | upstream link INSTRUMENT
)";

} // namespace

Command simulate_command() {
    return {"simulate", kUsage,   "print what synthetic respondents say about the instrument's precision",
            "",         kDetails, kOptions,
            1,          run};
}

} // namespace upstream::cli
