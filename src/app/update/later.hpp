// What presses on the screens of the lazily loaded part do. Inside the app only. May use: engine, codec.
#pragma once

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/update/update.hpp"

namespace upstream::app {

/// The messages that only those screens send; any other is left alone.
void update_later(Model& model, const Message& message, double now_ms, Effects& effects)
    UPSTREAM_LAZY(update_later);

} // namespace upstream::app
