// The `upstream` tool: finds the command and runs it. May use: cli.
#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "engine/nearest.hpp"

namespace {

using namespace upstream;
using namespace upstream::cli;

const std::array kCommands{check_command(),   score_command(), link_command(),    read_command(),
                           compare_command(), team_command(),  simulate_command()};

std::string help() {
    std::string out = "upstream " UPSTREAM_VERSION ": find the lowest floor that needs work\n\n";
    for (const Command& command : kCommands) {
        out.append("  upstream ").append(command.name).append(" ").append(command.usage).append("\n      ");
        out.append(command.help).append("\n");
    }
    out += "\nINSTRUMENT is a JSON file. Answers and codes come in on standard input. Results go to standard "
           "output,\n"
           "messages to standard error. Exit code: 0 fine, 1 findings or refused lines, 2 wrong usage or "
           "unreadable file.\n";
    return out;
}

int print(const std::string& text) {
    Output output;
    output.text() = text;
    output.flush();
    return output.failed() ? kCannotRun : kFine;
}

int usage_error(const std::string& message) {
    complain("upstream: " + message + "\nTry: upstream --help");
    return kCannotRun;
}

} // namespace

int main(int count, char** values) {
    const std::vector<std::string_view> words(values + std::min(count, 1), values + count);
    const auto asks = [&words](std::string_view option) {
        return std::find(words.begin(), words.end(), option) != words.end();
    };
    if (words.empty()) return usage_error("there is no command; expected check, score, link, read, …");
    if (asks("--help") || asks("-h")) return print(help());
    if (asks("--version")) return print("upstream " UPSTREAM_VERSION "\n");

    std::vector<std::string> names;
    for (const Command& command : kCommands) {
        names.emplace_back(command.name);
        if (command.name != words.front()) continue;
        std::string error;
        const auto rest = std::span(words).subspan(1);
        const std::optional<Arguments> arguments =
            Arguments::parse(rest, command.options, command.positional, error);
        if (arguments) return command.run(*arguments);
        return usage_error(names.back() + ": " + error + "\nUsage: upstream " + names.back() + " " +
                           std::string(command.usage));
    }
    return usage_error("unknown command " + engine::shown(words.front()) + "; " +
                       engine::expected_one_of(words.front(), names));
}
