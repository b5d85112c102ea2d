// Problems as keys of words, and those in words. May use: engine, codec.
#include "upstream/app/present/problems.hpp"

#include <array>

namespace upstream::app {

Problem problem_of(const codec::LinkError& error) {
    static constexpr std::array<Problem, 16> kKeys = {
        "link.none",    "link.several", "link.empty",   "link.newer",     "link.unknown",   "link.unknown",
        "link.team",    "link.single",  "link.padded",  "link.character", "link.truncated", "link.longer",
        "link.altered", "link.other",   "link.version", "link.impossible"};
    return kKeys[static_cast<std::size_t>(error.kind)];
}

std::string explain(const Content& content, Problem problem) {
    if (problem.empty()) return {};
    return content.words(problem, {{"instrument", content.texts.title.in(engine::Perspective::Leader)},
                                   {"version", std::to_string(content.instrument.version())}});
}

} // namespace upstream::app
