// Reading files and lines. May use: POSIX read and open.
#include "input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace upstream::cli {

namespace {

/// Reads what is there, waiting for the first byte. 0 at the end, −1 on failure.
ssize_t read_some(int file, char* to, std::size_t size) {
    while (true) {
        const ssize_t got = read(file, to, size);
        if (got >= 0 || (errno != EINTR && errno != EAGAIN)) return got;
        if (errno == EAGAIN) { // a pipe that someone else made non-blocking
            pollfd waiting{file, POLLIN, 0};
            poll(&waiting, 1, 100);
        }
    }
}

} // namespace

std::optional<std::string> read_file(const std::string& path, std::size_t limit, std::string& error) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        error = std::strerror(errno);
        return std::nullopt;
    }
    std::string out;
    ssize_t got = 1;
    while (got > 0 && out.size() <= limit) {
        constexpr std::size_t kChunk = std::size_t{1} << 16U;
        const std::size_t size = out.size();
        out.resize(size + kChunk);
        got = read_some(file, &out[size], kChunk);
        out.resize(size + (got > 0 ? static_cast<std::size_t>(got) : 0));
    }
    const int reason = errno;
    close(file);
    if (got < 0) {
        error = std::strerror(reason);
        return std::nullopt;
    }
    return out;
}

LineInput::LineInput(std::function<void()> before_waiting, std::size_t longest)
    : before_waiting_(std::move(before_waiting)), longest_(longest), buffer_(kMaxLine + 2) {}

/// Moves what is left to the front and reads more behind it. False if nothing came.
bool LineInput::refill() {
    if (ended_) return false;
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    before_waiting_();
    const ssize_t got = read_some(STDIN_FILENO, buffer_.data() + end_, buffer_.size() - end_);
    if (got > 0) {
        end_ += static_cast<std::size_t>(got);
        return true;
    }
    ended_ = true;
    failed_ = got < 0;
    return false;
}

void LineInput::skip_rest_of_line() {
    while (true) {
        begin_ = end_;
        if (!refill()) return;
        if (const void* found = std::memchr(buffer_.data(), '\n', end_)) {
            begin_ = static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data()) + 1;
            return;
        }
    }
}

bool LineInput::next() {
    if (inside_line_) skip_rest_of_line();
    inside_line_ = false;
    std::size_t searched = 0; // bytes from begin_ that hold no line end
    while (true) {
        const char* from = buffer_.data() + begin_;
        const void* found = std::memchr(from + searched, '\n', end_ - begin_ - searched);
        if (found != nullptr) {
            line_ = {from, static_cast<std::size_t>(static_cast<const char*>(found) - from)};
            begin_ += line_.size() + 1;
            break;
        }
        searched = end_ - begin_;
        if (searched == buffer_.size() && searched < longest_ + 2)
            buffer_.resize(std::min(2 * searched, longest_ + 2));
        if (searched == buffer_.size()) {
            inside_line_ = true;
            line_ = {from, searched};
            break;
        }
        if (refill()) continue;
        if (searched == 0) return false;
        line_ = {buffer_.data() + begin_, searched};
        begin_ = end_;
        break;
    }
    if (!line_.empty() && line_.back() == '\r') line_.remove_suffix(1);
    cut_ = line_.size() > longest_;
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (number_ == 0 && line_.substr(0, kByteOrderMark.size()) == kByteOrderMark)
        line_.remove_prefix(kByteOrderMark.size());
    ++number_;
    return true;
}

} // namespace upstream::cli
