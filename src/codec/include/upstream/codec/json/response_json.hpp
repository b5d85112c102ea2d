// Reading and writing one line of answers, as `upstream score` takes them:
//   {"answers":{"item":index|null,…},"ranking":["stage",…],"seconds":[…],"perspective":"leader"}
// Everything but `answers` may be missing. May use: engine.
#pragma once

#include <string>
#include <string_view>

#include "upstream/engine/model/instrument.hpp"
#include "upstream/engine/model/response.hpp"

namespace upstream::codec {

/// Reads `line` into `out`; items that are not named stay unanswered. On failure returns false, and `error` is one
/// sentence that says where and what would be right. Any bytes: never throws or aborts.
bool read_response(std::string_view line, const engine::Instrument& instrument, engine::Response& out,
                   std::string& error);

/// Appends "answers":{"item":2,…}, null where nothing was answered.
void append_answers(std::string& out, const engine::Instrument& instrument, const engine::Response& response);

/// Appends such a line of what was answered, without the seconds and without a line end.
void write_response(std::string& out, const engine::Instrument& instrument, const engine::Response& response);

} // namespace upstream::codec
