// What to tell a visitor when something that they asked for did not happen. May use: engine, codec. Pure functions.
#pragma once

#include <string>

#include "upstream/app/model/model.hpp"

namespace upstream::app {

Problem problem_of(const codec::LinkError& error);
/// The problem in the visitor's language; empty for none.
std::string explain(const Content& content, Problem problem);

} // namespace upstream::app
