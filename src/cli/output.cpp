// Writing. May use: POSIX write.
#include "output.hpp"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace upstream::cli {

namespace {

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t put = write(file, text.data(), text.size());
        if (put > 0) {
            text.remove_prefix(static_cast<std::size_t>(put));
        } else if (errno == EAGAIN) { // a pipe that someone else made non-blocking
            pollfd waiting{file, POLLOUT, 0};
            poll(&waiting, 1, 100);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

} // namespace

void Output::flush() {
    if (!write_all(STDOUT_FILENO, text_)) failed_ = true;
    text_.clear();
}

int Output::finish(int code) {
    flush();
    if (!failed_) return code;
    complain("upstream: standard output cannot be written");
    return kCannotRun;
}

void complain(std::string_view message) {
    std::string line(message);
    line += '\n';
    write_all(STDERR_FILENO, line);
}

} // namespace upstream::cli
