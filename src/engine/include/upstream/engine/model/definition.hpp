// An instrument as its author wrote it: numbers and ids, no texts. References between parts are ids.
// May use: engine/model/assumptions.hpp, engine/model/limits.hpp, engine/model/norms.hpp, engine/model/response.hpp.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "upstream/engine/model/assumptions.hpp"
#include "upstream/engine/model/norms.hpp"
#include "upstream/engine/model/response.hpp"

namespace upstream::engine {

/// Member names are those of docs/instrument-format.md, so that an issue's JSON pointer names both.
struct Definition {
    struct Scale {
        std::string id;
        std::vector<int> points; ///< by option
    };
    struct Stage {
        std::string id;
        std::vector<std::string> facets; ///< ids
    };
    struct Item {
        std::string id;
        std::string stage;
        std::string scale;
        std::optional<std::string> facet; ///< one of its stage's facets
        bool reverse = false;
        int weight = 1;
    };
    struct Band {
        std::string id;
        int from = 0;
    };

    std::string id;
    int version = 1;
    std::array<std::string, kPerspectives> perspectives{"leader",
                                                        "rep"}; ///< ids, by Perspective; empty: none
    Perspective first_perspective = Perspective::First;         ///< of these, the one that is named first
    std::vector<Scale> scales;
    std::vector<Stage> stages; ///< foundation first
    std::vector<Item> items;   ///< in the order in which they are asked
    std::vector<Band> bands;
    std::string solid;    ///< the band from which a stage counts as solid
    bool ranking = false; ///< does the respondent rank the stages?
    Assumptions assumptions;
    std::optional<Norms> norms; ///< what has been measured with it, if anything

    /// From now on what `measured` says of people is assumed of them.
    void use(Norms measured) {
        assumptions = measured.assumptions;
        norms = std::move(measured);
    }
};

/// Something wrong, or worth a look, in an instrument.
struct Issue {
    enum class Severity { Error, Warning };

    std::string pointer; ///< JSON pointer (RFC 6901) of the culprit in the instrument file
    std::string message; ///< what is wrong and what would be right
    Severity severity = Severity::Error;

    bool operator==(const Issue&) const = default;
};

/// Every rule of docs/model.md and docs/instrument-format.md about numbers, ids and references, and warnings about
/// lopsided instruments. No Error among the issues: the definition can be compiled.
std::vector<Issue> validate(const Definition& definition);

/// True if any of the issues is an Error.
bool has_errors(const std::vector<Issue>& issues);

} // namespace upstream::engine
