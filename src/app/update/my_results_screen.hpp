// Where kept results lead on the way of links: two views side by side at once. Inside the app only. May use: engine, codec.
#pragma once

#include <string>
#include <string_view>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/update/update.hpp"

namespace upstream::app {

/// Sees whether what is kept can be read, when it and the code that can are both here.
void look_at_kept(Model& model, double now_ms, Effects& effects) UPSTREAM_LAZY(look_at_kept);

/// After a result's link has been opened: where the visitor has a result of their own in the other view, the two stand side
/// by side at once. The opened one lies beneath, by itself.
void stand_side_by_side(Model& model, double now_ms, Effects& effects) UPSTREAM_LAZY(stand_side_by_side);

/// What a code begins with that leads back to the kept results: kKeptLink, then the code of a result. Where that one is not kept,
/// it is opened as its own link would.
inline constexpr std::string_view kKeptLink = "0.";
/// `code`: behind that mark; may be empty.
void open_kept_link(Model& model, const std::string& code, double now_ms, Effects& effects)
    UPSTREAM_LAZY(open_kept_link);

/// The text of the effect `remind`.
std::string reminder(const Model& model, int days) UPSTREAM_LAZY(reminder);

} // namespace upstream::app
