// The part of a result link that stands in for the answers when a person keeps them private.
// May use: engine, codec/link_bits.
#pragma once

#include <optional>

#include "upstream/codec/link/link_bits.hpp"
#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/result.hpp"

namespace upstream::codec {

/// The fields of a summary of this instrument's results.
FieldLayout summary_layout(const engine::Instrument& instrument);

/// `layout` is the instrument's summary_layout.
void write_summary(BitWriter& out, const FieldLayout& layout, const engine::Instrument& instrument,
                   const engine::Result& result);

/// Nothing if the numbers cannot come from any result.
std::optional<engine::Result> read_summary(BitReader& in, const FieldLayout& layout,
                                           const engine::Instrument& instrument);

} // namespace upstream::codec
