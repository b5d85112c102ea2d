// Problems as keys of words, and those in words. May use: engine, codec.
#include "upstream/app/present/problems.hpp"

namespace upstream::app {

Problem problem_of(const codec::LinkError& error) {
    using enum codec::LinkError::Kind;
    switch (error.kind) {
    case Absent: return "link.none";
    case Several: return "link.several";
    case Empty: return "link.empty";
    case NewerFormat: return "link.newer";
    case NoResult:
    case NoTeam: return "link.unknown";
    case Team: return "link.team";
    case Single: return "link.single";
    case Padded: return "link.padded";
    case BadCharacter: return "link.character";
    case Truncated: return "link.truncated";
    case TooLong: return "link.longer";
    case Altered: return "link.altered";
    case OtherInstrument: return "link.other";
    case OtherVersion: return "link.version";
    case NotCanonical: return "link.impossible";
    }
    return {};
}

std::string explain(const Content& content, Problem problem) {
    if (problem.empty()) return {};
    return content.words(problem, {{"instrument", content.texts.title.in(engine::Perspective::First)},
                                   {"version", std::to_string(content.instrument.version())}});
}

} // namespace upstream::app
