// Going through standard input line by line. May use: codec, cli.
#include "command.hpp"

#include "input.hpp"
#include "output.hpp"
#include "upstream/codec/json/json_text.hpp"

namespace upstream::cli {

int for_each_line(const LineHandler& handle) {
    Output output;
    LineInput input([&output] { output.flush(); });
    int code = kFine;
    std::string error;
    while (!output.failed() && input.next()) {
        std::string& out = output.text();
        const std::size_t before = out.size();
        error = "the line is longer than " + std::to_string(LineInput::kMaxLine) + " bytes";
        if (input.cut() || !handle(input.line(), out, error)) {
            code = kBadInput;
            out.resize(before);
            out += R"({"line":)";
            codec::append_integer(out, static_cast<std::int64_t>(input.number()));
            out += R"(,"error":)";
            codec::append_json_string(out, error);
            out += '}';
        }
        out += '\n';
        output.maybe_flush();
    }
    if (input.failed()) {
        complain("upstream: standard input cannot be read");
        code = kCannotRun;
    }
    return output.finish(code);
}

} // namespace upstream::cli
