// How a command ends. May use: nothing.
#pragma once

namespace upstream::cli {

/// kBadInput: issues, or lines that were refused. kCannotRun: wrong usage, or something that cannot be read or written.
enum ExitCode { kFine = 0, kBadInput = 1, kCannotRun = 2 };

} // namespace upstream::cli
