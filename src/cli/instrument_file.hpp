// The instrument that a command works with. May use: codec, cli.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "upstream/codec/json/instrument_json.hpp"
#include "upstream/codec/json/norms_json.hpp"

namespace upstream::cli {

/// Reads the file and checks it. Nothing if it cannot be opened, which is said on standard error.
std::optional<codec::Loaded> load(const std::string& path);

/// The same where the instrument must be sound: issues go to standard error, and make it nothing. `hint`: what else to say of
/// a file that is no JSON.
std::optional<codec::Loaded> load_sound(const std::string& path, const std::string& hint = {});
/// A command's first argument, so, with the norms that its option --norms names, which must be sound as well.
std::optional<codec::Loaded> load_sound(const Arguments& arguments);

/// The norms in a file, read for a sound instrument. Nothing if it cannot be opened, which is said on standard error.
std::optional<codec::LoadedNorms> load_norms(const std::string& path, const engine::Instrument& instrument);
/// The instrument, if what people are like is as measured.
engine::Instrument with_norms(const engine::Instrument& instrument, engine::Norms norms);

/// `FILE:/json/pointer: message`. The file as a whole is `/`.
std::string describe(std::string_view path, const engine::Issue& issue);

} // namespace upstream::cli
