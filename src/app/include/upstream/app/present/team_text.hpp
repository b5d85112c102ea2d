// A team's summary in words. May use: engine, codec. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "upstream/app/model/model.hpp"

namespace upstream::app {

/// One floor over the team.
struct TeamFloor {
    std::string name;
    bool known = false;  ///< its median may be shown; only then what follows up to `half` means something
    bool spread = false; ///< and its quartiles and ends
    int median = 0;      ///< whole points, as are the others
    int lower_quartile = 0;
    int upper_quartile = 0;
    int min = 0;
    int max = 0;
    std::string half; ///< “40 to 65”: where the middle half lies; empty without a spread, as are the next two
    std::string range;     ///< “10 to 90”
    std::string agreement; ///< “close together”
    std::string first;    ///< for how many it is the floor to start with; empty where the median is not shown
    bool on_path = false; ///< the median is not solid
    bool cracked = false; ///< and in the lowest band
    bool focus = false;
};

struct TeamText {
    std::string count;              ///< “12 results”
    std::string headline;           ///< names the floor to start with; below three results, why there is none
    std::vector<std::string> notes; ///< who agrees, where views differ, what was there twice
    std::vector<TeamFloor> floors;  ///< foundation first; empty below three results
    std::vector<std::string> path;  ///< names of the floors to work on, in order
    std::vector<std::string> actions;  ///< for the first of them
    std::string refused;               ///< how many lines were left out; empty if none
    std::vector<std::string> refusals; ///< by reason: “Lines 3, 7: …”
};

/// Lines of a file that were left out.
struct Refusals {
    std::string title;              ///< how many; empty if none
    std::vector<std::string> lines; ///< by reason: “Lines 3, 7: …”
};
Refusals refusals_of(const Content& content, const Gathered& gathered);

/// ViewState::team must be there.
TeamText describe_team(const Model& model);

} // namespace upstream::app
