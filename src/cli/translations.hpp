// The same instrument in other languages: files beside it that differ in their names' language only.
// May use: codec, cli, POSIX directories.
#pragma once

#include <string>
#include <vector>

#include "upstream/codec/json/instrument_json.hpp"

namespace upstream::cli {

/// For an instrument in NAME.LANGUAGE.json: how its structure differs from that of each sound NAME.OTHER.json in the
/// same folder. None for a file with another kind of name, or without neighbours.
std::vector<engine::Issue> compare_with_translations(const std::string& path, const codec::Loaded& loaded);

} // namespace upstream::cli
