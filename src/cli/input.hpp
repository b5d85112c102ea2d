// Files and standard input: whole, or line by line in constant memory. May use: POSIX read and open.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace upstream::cli {

/// A file's bytes, at most `limit` + 1 of them. Nothing, and `error` says why, if it cannot be read.
std::optional<std::string> read_file(const std::string& path, std::size_t limit, std::string& error);

/// Lines of standard input. A line ends with \n or with the input; a carriage return before it is not part of it, nor is
/// the byte order mark with which some editors begin a file.
class LineInput {
public:
    static constexpr std::size_t kMaxLine = std::size_t{1} << 20U;

    /// `before_waiting` runs whenever more input is asked for, so that output need not wait for it. Lines longer than
    /// `longest` are not kept whole: next() gives their beginning, and cut() is true. Memory grows with the longest line.
    explicit LineInput(std::function<void()> before_waiting, std::size_t longest = kMaxLine);

    /// False at the end. The line is good until the next call.
    bool next();
    [[nodiscard]] std::string_view line() const { return line_; }
    [[nodiscard]] bool cut() const { return cut_; }
    /// From 1.
    [[nodiscard]] std::size_t number() const { return number_; }
    /// Reading stopped for another reason than the end of input.
    [[nodiscard]] bool failed() const { return failed_; }

private:
    bool refill();
    void skip_rest_of_line();

    std::function<void()> before_waiting_;
    std::size_t longest_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0; ///< what was not given out yet is [begin_, end_)
    std::size_t end_ = 0;
    bool ended_ = false;
    bool failed_ = false;
    bool cut_ = false;
    bool inside_line_ = false; ///< the rest of the line given out is still to be passed over
    std::size_t number_ = 0;
    std::string_view line_;
};

} // namespace upstream::cli
