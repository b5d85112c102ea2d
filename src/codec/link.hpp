// Result links: a response, or a summary of its result, as a short code that survives mail and QR codes
// (docs/model.md, “Result link”). May use: engine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "engine/instrument.hpp"
#include "engine/response.hpp"
#include "engine/result.hpp"

namespace upstream::codec {

/// The code of a response, finished or not. Holds the answers, the ranking and the perspective, not the seconds.
std::string encode(const engine::Instrument& instrument, const engine::Response& response);

/// The code of a result without its answers: scores, ranges and likelihoods to the whole number.
std::string encode_summary(const engine::Instrument& instrument, engine::Perspective perspective,
                           const engine::Result& result);

/// What a code held.
struct Opened {
    engine::Perspective perspective = engine::Perspective::Leader;
    engine::Response response; ///< nothing answered when result.summary
    engine::Result result;
};

/// Why a code was refused.
struct LinkError {
    enum class Kind : std::uint8_t {
        Empty,         ///< no code at all
        UnknownFormat, ///< not a mark of this format: a newer one, or no result link
        Padded,        ///< spaces or “=” before or after it
        BadCharacter,  ///< a character that no code has
        Truncated,     ///< shorter than its kind needs
        TooLong,       ///< longer than its kind needs
        Altered,       ///< the checksum does not match
        OtherInstrument,
        OtherVersion, ///< of this instrument
        NotCanonical, ///< right checksum, but not the one code that we would have written
    };
    Kind kind;
    std::string message; ///< one or two plain sentences for the person who opened it
};

/// Reads a code, a fragment (`#…`, `%23…`) or a whole link. Any bytes: never throws or aborts.
std::variant<Opened, LinkError> decode(std::string_view text, const engine::Instrument& instrument);

} // namespace upstream::codec
