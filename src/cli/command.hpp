// What the commands share: exit codes, and going through lines of input. May use: engine, codec, cli.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "exit_code.hpp"
#include "input.hpp"
#include "upstream/codec/json/instrument_json.hpp"

namespace upstream::cli {

/// A command of the tool.
struct Command {
    std::string_view name;
    std::string_view usage;   ///< what follows the name
    std::string_view help;    ///< one line
    std::string_view input;   ///< what comes in on standard input, as “answers”; empty if nothing does
    std::string_view details; ///< what `--help` says of it: formats and options, whole lines
    std::span<const Option> options;
    std::size_t positional;
    int (*run)(const Arguments&);
};

/// Appends the line's output to `out` and returns true; or returns false with one sentence in `error`.
using LineHandler = std::function<bool(std::string_view line, std::string& out, std::string& error)>;

/// Runs `handle` for each line of standard input and writes what it appends, a line each, in the same order. A line
/// that is refused gives {"line":N,"error":"…"}. Returns the exit code.
int for_each_line(const LineHandler& handle);

/// Where lines add up to one answer: `add` takes a line of standard input, or says why not, which is told on standard error
/// with the line's number, for the first hundred. Gives how many were refused; nothing, and said, if the input cannot be
/// read.
std::optional<std::uint64_t>
collect_lines(const std::function<bool(std::string_view line, std::string& error)>& add,
              std::size_t longest = LineInput::kMaxLine);

/// The option of every command that works with an instrument (load_sound).
inline constexpr Option kNorms{"norms", true};

} // namespace upstream::cli
