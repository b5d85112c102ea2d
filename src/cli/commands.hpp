// The tool's commands, one source file each. May use: cli.
#pragma once

#include "command.hpp"

namespace upstream::cli {

Command check_command();
Command score_command();
Command link_command();
Command read_command();
Command compare_command();
Command team_command();
Command norms_command();
Command simulate_command();

} // namespace upstream::cli
