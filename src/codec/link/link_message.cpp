// Why a link was refused, in English, for the command line. May use: engine, codec/link.
#include "upstream/codec/link/link.hpp"

namespace upstream::codec {

namespace {

using engine::Instrument;

std::string other_version(const LinkError& error, const Instrument& instrument) {
    return "This link was made with version " + error.detail + " of “" + instrument.id() +
           "”, and this is version " + std::to_string(instrument.version()) +
           ". Its answers would mean something else.";
}

} // namespace

std::string describe(const LinkError& error, const Instrument& instrument) {
    using enum LinkError::Kind;
    switch (error.kind) {
    case Absent: return "There is no link in this line.";
    case Several: return "This line holds more than one link. Write one a line.";
    case Empty: return "This link holds no result.";
    case NewerFormat:
        return "This link has format " + error.detail +
               ", which this page does not know. A newer page may be able to open it.";
    case NoResult: return "This is not a result link: a code begins with “2.” or, of old, “1.”.";
    case NoTeam: return "This is not a team's link: a team's code begins with “t2.” or, of old, “t1.”.";
    case Team: return "This link holds a team's summary, not one result.";
    case Single: return "This link holds one result, not a team's summary.";
    case Padded: return "This link has “=” at its end. Remove it and try again.";
    case BadCharacter: return "This link holds a character that no result link has. Ask for it again.";
    case Truncated: return "This link is cut off: its end is missing. Ask for the whole link again.";
    case TooLong: return "This link has more at its end than a result link holds. Ask for the link again.";
    case Altered: return "This link was altered on its way: its checksum is wrong. Ask for it again.";
    case OtherInstrument:
        return "This link belongs to another questionnaire, not to “" + instrument.id() + "”.";
    case OtherVersion: return other_version(error, instrument);
    case NotCanonical: break;
    }
    return "This link was not made by this questionnaire: what it holds cannot be.";
}

} // namespace upstream::codec
