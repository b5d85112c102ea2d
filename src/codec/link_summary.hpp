// The part of a result link that stands in for the answers when a person keeps them private.
// May use: engine, codec/link_bits.
#pragma once

#include <optional>

#include "codec/link_bits.hpp"
#include "engine/instrument.hpp"
#include "engine/result.hpp"

namespace upstream::codec {

/// The fields of a summary of this instrument's results.
FieldLayout summary_layout(const engine::Instrument& instrument);

void write_summary(BitWriter& out, const engine::Instrument& instrument, const engine::Result& result);

/// Nothing if the numbers cannot come from any result.
std::optional<engine::Result> read_summary(BitReader& in, const engine::Instrument& instrument);

} // namespace upstream::codec
