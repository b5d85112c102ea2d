// How well a result keeps its word is found out when somebody wants to know: by the very simulation of `upstream simulate`, a few
// people at a time. Inside the app only. May use: engine.
#pragma once

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/model/model.hpp"
#include "upstream/app/update/update.hpp"

namespace upstream::app {

/// Lets the simulation begin, or go on where it stopped; or stop.
void unfold_evidence(Model& model, double now_ms);
/// Makes the next few people. Says it when all are there.
void advance_evidence(Model& model, double now_ms, Effects& effects) UPSTREAM_LAZY(advance_evidence);

} // namespace upstream::app
