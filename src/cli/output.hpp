// Standard output and standard error, buffered by the program so that it decides when bytes leave.
// May use: POSIX write.
#pragma once

#include <string>
#include <string_view>

#include "exit_code.hpp"

namespace upstream::cli {

class Output {
public:
    Output() = default;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output() { flush(); }

    /// What is to be written. Append to it, then call maybe_flush.
    std::string& text() { return text_; }
    void maybe_flush() {
        if (text_.size() >= kFlushFrom) flush();
    }
    void flush();
    /// Standard output does not take what is written: a full disk, a closed pipe.
    [[nodiscard]] bool failed() const { return failed_; }
    /// Writes what is left. Gives `code`, or, if not all could be written, says so and gives kCannotRun.
    [[nodiscard]] int finish(int code);

private:
    static constexpr std::size_t kFlushFrom = std::size_t{1} << 16U;
    std::string text_;
    bool failed_ = false;
};

/// Writes a line to standard error.
void complain(std::string_view message);

} // namespace upstream::cli
