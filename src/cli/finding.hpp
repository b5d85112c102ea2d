// An issue as `check --json` tells of it. May use: engine, codec/json_text.
#pragma once

#include <string>
#include <string_view>

#include "upstream/engine/model/definition.hpp"

namespace upstream::cli {

/// What `describe` says for people, as an object of JSON (assets/schemas/finding.schema.json), in one line. Bytes of the path that
/// are no UTF-8 are U+FFFD there. The pointer is empty for the file as a whole.
std::string describe_as_json(std::string_view path, const engine::Issue& issue);

} // namespace upstream::cli
