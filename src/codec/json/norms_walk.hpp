// Norms at a place in a JSON value: a file of their own, or a member of an instrument. May use: engine, codec/json_walk.
#pragma once

#include <optional>

#include "json/json_walk.hpp"
#include "upstream/engine/model/definition.hpp"
#include "upstream/engine/model/norms.hpp"

namespace upstream::codec {

/// The norms there. Nothing, and an error at each place that is wrong, unless they are norms of this very definition, of
/// which ids, version and stages must have been read.
std::optional<engine::Norms> norms_at(const JsonWalk& at, const engine::Definition& definition);

} // namespace upstream::codec
