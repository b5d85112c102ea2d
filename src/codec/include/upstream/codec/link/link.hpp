// Result links: a response, or a summary of its result, as a short code that survives mail and QR codes
// (docs/link-format.md). May use: engine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/response.hpp"
#include "upstream/engine/model/result.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::codec {

/// The code of a response, finished or not. Holds the answers, the ranking and the perspective, not the seconds.
std::string encode(const engine::Instrument& instrument, const engine::Response& response);

/// The code of a result without its answers: scores, ranges and likelihoods to the whole number.
std::string encode_summary(const engine::Instrument& instrument, engine::Perspective perspective,
                           const engine::Result& result);

/// What a code held.
struct Opened {
    engine::Perspective perspective = engine::Perspective::First;
    engine::Response response; ///< nothing answered when result.summary
    engine::Result result;
    bool first_format = false; ///< made before the likelihoods of today: a summary's are of the first model
    bool operator==(const Opened&) const = default;
};

/// Why a code was refused.
struct LinkError {
    enum class Kind : std::uint8_t {
        Absent,       ///< where links are looked for in a text: nothing like one
        Several,      ///< more than one where one is expected
        Empty,        ///< no code at all
        NewerFormat,  ///< the mark of a format that is not known here
        NoResult,     ///< no mark of a result's link
        NoTeam,       ///< no mark of a team's link
        Team,         ///< a team's summary, where one result was asked for
        Single,       ///< one result, where a team's summary was asked for
        Padded,       ///< “=” after it
        BadCharacter, ///< a character that no code has
        Truncated,    ///< shorter than its kind needs
        TooLong,      ///< longer than its kind needs
        Altered,      ///< the checksum does not match
        OtherInstrument,
        OtherVersion, ///< of this instrument
        NotCanonical, ///< right checksum, but not the one code that we would have written
    };
    Kind kind;
    std::string detail{}; ///< NewerFormat: its mark; OtherVersion: the code's version
};

/// The refusal in one or two plain English sentences, for the command line (the page has its own, by language).
std::string describe(const LinkError& error, const engine::Instrument& instrument);

/// Reads a code, a fragment or a whole link, whatever stands around it (codec/link/link_text.hpp), strictly. Codes of the
/// first format are read too. Any bytes: never throws or aborts. For many codes of one instrument use
/// codec/link/link_reader.hpp.
std::variant<Opened, LinkError> decode(std::string_view text, const engine::Instrument& instrument);

} // namespace upstream::codec
