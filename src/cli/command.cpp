// Going through standard input line by line. May use: codec, cli.
#include "command.hpp"

#include "output.hpp"
#include "upstream/codec/json/json_text.hpp"

namespace upstream::cli {

namespace {

/// Refused lines are told one by one up to this many.
constexpr std::uint64_t kMostMessages = 100;

std::string too_long(std::size_t longest) {
    return "the line is longer than " + std::to_string(longest) + " bytes";
}

} // namespace

int for_each_line(const LineHandler& handle) {
    Output output;
    LineInput input([&output] { output.flush(); });
    int code = kFine;
    std::string error;
    while (!output.failed() && input.next()) {
        std::string& out = output.text();
        const std::size_t before = out.size();
        error = too_long(LineInput::kMaxLine);
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

std::optional<std::uint64_t> collect_lines(const std::function<bool(std::string_view, std::string&)>& add,
                                           std::size_t longest) {
    std::uint64_t refusals = 0;
    std::string error;
    LineInput input([] {}, longest);
    while (input.next()) {
        error = too_long(longest);
        if (!input.cut() && add(input.line(), error)) continue;
        if (++refusals <= kMostMessages) complain("line " + std::to_string(input.number()) + ": " + error);
    }
    if (refusals > kMostMessages)
        complain("… and " + std::to_string(refusals - kMostMessages) + " more refused lines");
    if (!input.failed()) return refusals;
    complain("upstream: standard input cannot be read");
    return std::nullopt;
}

} // namespace upstream::cli
