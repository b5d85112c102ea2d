// The kept results in words: by perspective, newest first, and what may be said of the way from one to the next. That is what a
// comparison of the two says (differences.hpp), and nothing more. May use: engine, codec. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "upstream/app/model/model.hpp"
#include "upstream/engine/statistics/comparison.hpp"

namespace upstream::app {

/// One result of the list.
struct ListedResult {
    std::string entry;   ///< as it is kept
    std::string day;     ///< “2026-11-24”
    std::string link;    ///< the fragment that opens it
    std::string outcome; ///< its headline
    std::string since;   ///< “Since 2026-09-01”; empty for the oldest
    std::string change;  ///< what the comparison with the one before says
};

/// One floor in one result.
struct TrendPoint {
    bool known = false;
    double score = 0; ///< 0–100, for drawing
    double low = 0;   ///< likely range
    double high = 0;
    std::string words; ///< “45, likely 31 to 59”
    /// How surely it differs from the result before; a line between the two is drawn for no less.
    engine::Evidence evidence = engine::Evidence::None;
};

struct TrendFloor {
    std::string name;
    std::vector<TrendPoint> points; ///< oldest first
};

struct ResultsOfView {
    std::string id;                    ///< of the perspective
    std::string title;                 ///< what it is called; empty where there is only one
    std::vector<ListedResult> results; ///< newest first, as many as are asked for
    int older = 0;                     ///< how many more there are
    std::vector<std::string> days;     ///< of the trend, oldest first; empty below two results
    std::vector<TrendFloor> trend;     ///< foundation first
    std::string picture_alt;
};

struct MyResultsText {
    std::vector<ResultsOfView> views;
    std::vector<ListedResult> others;  ///< of other versions: they open, and are compared with nothing
    std::string imported;              ///< what became of the file; empty if there was none
    std::string refused;               ///< how many of its lines were left out
    std::vector<std::string> refusals; ///< by reason, with the lines' numbers
};

MyResultsText describe_my_results(const Model& model);

} // namespace upstream::app
