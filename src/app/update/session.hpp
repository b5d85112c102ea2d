// An unfinished or finished visit as one short text, so that an interruption loses nothing.
// May use: engine, codec. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/app/model/model.hpp"

namespace upstream::app {

/// The parts of a text between the separators: at least one.
std::vector<std::string_view> split(std::string_view text, char at);

/// Everything of the visit that is not derived: answers, ranking, where the visitor is, seconds per item, in both
/// perspectives. It begins with “s2|” and the id of the perspective as long as nothing has been answered, else
/// with “s2|on|”, which prerendered.js reads.
std::string write_session(const Model& model);

/// Puts a session back into a fresh model. False, and nothing changed, if the text is not a session of this
/// instrument and version (an older visit is not forced onto questions that mean something else now). The text may be
/// anything: it comes from where others can write.
bool restore_session(Model& model, std::string_view text);

} // namespace upstream::app
