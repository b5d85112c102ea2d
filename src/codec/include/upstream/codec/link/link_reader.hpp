// Reading many codes of one instrument: what does not depend on the code is worked out once.
// May use: engine, codec/link, codec/link_bits, codec/link_parts.
#pragma once

#include <optional>
#include <string_view>

#include "upstream/codec/link/link.hpp"
#include "upstream/codec/link/link_bits.hpp"
#include "upstream/codec/link/link_parts.hpp"

namespace upstream::codec {

class LinkReader {
public:
    /// How a response becomes a result: engine::diagnose, or engine::score where no more is asked.
    using Diagnose = engine::Result (*)(const engine::Instrument&, const engine::Response&);

    explicit LinkReader(engine::Instrument instrument, Diagnose diagnose = engine::diagnose);

    /// As decode(): fills in `out`, or says why not and leaves it alone.
    std::optional<LinkError> read(std::string_view text, Opened& out) const;
    /// The same of a line of a table, one of whose fields holds the code.
    std::optional<LinkError> read_line(std::string_view line, Opened& out) const;

private:
    std::optional<LinkError> read_code(std::string_view code, const Stamp& stamp, Opened& out) const;

    engine::Instrument instrument_;
    Diagnose diagnose_;
    Stamp stamp_;
    Stamp first_stamp_;
    FieldLayout answers_;
    FieldLayout summary_;
};

} // namespace upstream::codec
