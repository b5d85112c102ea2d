// What the commands share: exit codes, and going through lines of input. May use: engine, codec, cli.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/arguments.hpp"
#include "codec/instrument_json.hpp"

namespace upstream::cli {

enum ExitCode { kFine = 0, kBadInput = 1, kCannotRun = 2 };

/// A command of the tool.
struct Command {
    std::string_view name;
    std::string_view usage; ///< what follows the name
    std::string_view help;  ///< one line
    std::span<const Option> options;
    std::size_t positional;
    int (*run)(const Arguments&);
};

/// Appends the line's output to `out` and returns true; or returns false with one sentence in `error`.
using LineHandler = std::function<bool(std::string_view line, std::string& out, std::string& error)>;

/// Runs `handle` for each line of standard input and writes what it appends, a line each, in the same order. A line
/// that is refused gives {"line":N,"error":"…"}. Returns the exit code.
int for_each_line(const LineHandler& handle);

} // namespace upstream::cli
