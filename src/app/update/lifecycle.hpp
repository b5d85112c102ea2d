// What the page says of a visit to whoever shows it: that it began, how far it is, what it came to. Never an answer, a score or a
// code. Inside the app only. May use: engine, codec.
#pragma once

#include <string>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/update/update.hpp"

namespace upstream::app {

/// The first question is shown, once until something is answered.
void tell_start(Model& model, Effects& effects);
/// Another question has been answered for the first time.
void tell_progress(const Model& model, Effects& effects);
/// The visit has its result, for the first time. What it came to is told as soon as the part of the code that knows it is here.
void tell_complete(Model& model, Effects& effects);
/// A result is taken along: `method` is “copy”, “share”, “picture” or “print”.
void tell_share(const std::string& method, Effects& effects);

/// A completion in words (effect `event`).
std::string completion(const Model& model) UPSTREAM_LAZY(completion);

/// What a kiosk may keep of it: the code with all answers and, in a second line, the one of its summary (effect `record`).
std::string record(const Model& model) UPSTREAM_LAZY(record);

} // namespace upstream::app
