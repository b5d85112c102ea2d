// A result as one line of JSON, with the keys of docs/command-line.md and the digits of docs/model.md. May use: engine.
#pragma once

#include <string>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/result.hpp"

namespace upstream::codec {

/// Appends the JSON of a result about `perspective` to `out`, without a line end. A summary says `"summary":true` behind
/// the perspective, and prints the whole numbers it holds with the usual digits.
void write_result(std::string& out, const engine::Instrument& instrument, engine::Perspective perspective,
                  const engine::Result& result);

} // namespace upstream::codec
