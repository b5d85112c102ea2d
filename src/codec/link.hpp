// Result links: a response, or a summary of its result, as a short code that survives mail and QR codes
// (docs/model.md, “Result link”). May use: engine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "codec/link_bits.hpp"
#include "engine/diagnosis.hpp"
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
        Absent,       ///< where links are looked for in a text: nothing like one
        Empty,        ///< no code at all
        NewerFormat,  ///< the mark of another format than this one's
        NoResult,     ///< no mark of a result's link
        NoTeam,       ///< no mark of a team's link
        Team,         ///< a team's summary, where one result was asked for
        Single,       ///< one result, where a team's summary was asked for
        Padded,       ///< spaces or “=” before or after it
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

/// Reads many codes of one instrument.
class LinkReader {
public:
    /// How a response becomes a result: engine::diagnose, or engine::score where no more is asked.
    using Diagnose = engine::Result (*)(const engine::Instrument&, const engine::Response&);

    explicit LinkReader(engine::Instrument instrument, Diagnose diagnose = engine::diagnose);

    /// As decode(): fills in `out`, or says why not and leaves it alone.
    std::optional<LinkError> read(std::string_view text, Opened& out) const;

private:
    engine::Instrument instrument_;
    Diagnose diagnose_;
    std::uint32_t id_; ///< as codes name it
    FieldLayout answers_;
    FieldLayout summary_;
};

/// Reads a code, a fragment (`#…`, `%23…`) or a whole link. Any bytes: never throws or aborts.
std::variant<Opened, LinkError> decode(std::string_view text, const engine::Instrument& instrument);

} // namespace upstream::codec
