// The instrument that a command works with. May use: codec, cli.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "upstream/codec/json/instrument_json.hpp"

namespace upstream::cli {

/// Reads the file and checks it. Nothing if it cannot be opened, which is said on standard error.
std::optional<codec::Loaded> load(const std::string& path);

/// The same where the instrument must be sound: issues go to standard error, and make it nothing. `hint`: what else to say of
/// a file that is no JSON.
std::optional<codec::Loaded> load_sound(const std::string& path, const std::string& hint = {});
/// A command's first argument, so.
std::optional<codec::Loaded> load_sound(const Arguments& arguments);

/// `FILE:/json/pointer: message`. The file as a whole is `/`.
std::string describe(std::string_view path, const engine::Issue& issue);

} // namespace upstream::cli
