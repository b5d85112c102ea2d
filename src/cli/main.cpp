// The `upstream` tool: finds the command and runs it. May use: cli.
#include <algorithm>
#include <array>

#include "commands.hpp"
#include "output.hpp"
#include "upstream/engine/model/nearest.hpp"

namespace {

using namespace upstream;
using namespace upstream::cli;

const std::array kCommands{check_command(),   score_command(), link_command(),  read_command(),
                           compare_command(), team_command(),  norms_command(), simulate_command()};

constexpr std::string_view kCommon = R"(
INSTRUMENT is a JSON file. Answers and codes come in on standard input, a line each:
  {"answers":{"ITEM":2,"OTHER":null},"ranking":["STAGE",…],"perspective":"leader"}
  https://example.org/assessment/#2.… , or only the code 2.…
Results go to standard output, messages to standard error. Exit code: 0 fine, 1 issues or
refused lines, 2 wrong usage, or something that cannot be read or written.

upstream COMMAND --help says what a command reads and prints.
)";

/// What every command that takes answers says of them.
constexpr std::string_view kAnswers =
    R"(Standard input, a line each:
  {"answers":{"ITEM":2,"OTHER":null},"ranking":["STAGE",…],"seconds":[3.5,…],"perspective":"leader"}
  answers      by item id: the option's index, 0 the first of its scale; null is “not sure”.
               Items that are not named are not answered
  ranking      optional: every stage once, the one looked at first in front
  seconds      optional: per item in the file's order, seconds spent on it, or null
  perspective  optional: leader or rep; else the instrument's first
)";

std::string usage_of(const Command& command) {
    return "upstream " + std::string(command.name) + " " + std::string(command.usage);
}

std::string help() {
    std::string out = "upstream " UPSTREAM_VERSION ": find the lowest floor that needs work\n\n";
    for (const Command& command : kCommands) {
        out.append("  ").append(usage_of(command)).append("\n      ").append(command.help).append("\n");
    }
    return out.append(kCommon);
}

std::string help_of(const Command& command) {
    return "Usage: " + usage_of(command) + "\n\n" + std::string(command.help) + ".\n\n" +
           std::string(command.input == "answers" ? kAnswers : "") + std::string(command.details);
}

int print(const std::string& text) {
    Output output;
    output.text() = text;
    return output.finish(kFine);
}

int usage_error(const std::string& message, const std::string& command = "") {
    complain("upstream: " + message + "\nTry: upstream " + command + "--help");
    return kCannotRun;
}

/// Where what belongs on standard input was given as an argument.
std::string input_hint(const Command& command) {
    if (command.input.empty()) return {};
    return std::string(command.input) + " come in on standard input: upstream " + std::string(command.name) +
           " INSTRUMENT < FILE";
}

int run(const Command& command, std::span<const std::string_view> words) {
    std::string error;
    bool too_many = false;
    std::optional<Arguments> arguments =
        Arguments::parse(words, command.options, command.positional, error, too_many);
    const std::string name(command.name);
    if (arguments) {
        arguments->input_hint = input_hint(command);
        return command.run(*arguments);
    }
    if (too_many && !command.input.empty()) error += "; " + input_hint(command);
    return usage_error(name + ": " + error + "\nUsage: " + usage_of(command), name + " ");
}

} // namespace

int main(int count, char** values) {
    const std::vector<std::string_view> words(values + std::min(count, 1), values + count);
    const auto asks = [&words](std::string_view option) {
        return std::find(words.begin(), words.end(), option) != words.end();
    };
    if (words.empty()) return usage_error("there is no command; expected check, score, link, read, …");
    const bool asks_help = asks("--help") || asks("-h");
    const auto named = std::find_if(kCommands.begin(), kCommands.end(), [&words](const Command& command) {
        return command.name == words.front();
    });
    if (asks_help) return print(named == kCommands.end() ? help() : help_of(*named));
    if (asks("--version")) return print("upstream " UPSTREAM_VERSION "\n");
    if (named != kCommands.end()) return run(*named, std::span(words).subspan(1));

    std::vector<std::string> names;
    for (const Command& command : kCommands) names.emplace_back(command.name);
    return usage_error("unknown command " + engine::shown(words.front()) + "; " +
                       engine::expected_one_of(words.front(), names));
}
