// The rules an instrument keeps, each with the place where it is broken. May use: the engine.
#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "upstream/engine/model/definition.hpp"
#include "upstream/engine/model/limits.hpp"
#include "upstream/engine/model/nearest.hpp"

namespace upstream::engine {

namespace {

using Severity = Issue::Severity;

std::string at(std::string_view path, std::size_t index, std::string_view member = {}) {
    std::string out = "/" + std::string(path) + "/" + std::to_string(index);
    if (!member.empty()) out.append("/").append(member);
    return out;
}

std::string between(std::size_t low, std::size_t high, std::string_view what) {
    return "expected " + std::to_string(low) + " to " + std::to_string(high) + " " + std::string(what);
}

bool well_formed(std::string_view id) {
    if (id.empty() || id.size() > std::size_t{kMaxIdLength}) return false;
    return std::all_of(id.begin(), id.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& parts) {
    std::vector<std::string> out;
    for (const T& part : parts) out.push_back(part.id);
    return out;
}

/// Collects issues; one member function per part of the file.
class Check {
public:
    explicit Check(const Definition& definition)
        : definition_(definition), scale_ids_(ids_of(definition.scales)),
          stage_ids_(ids_of(definition.stages)) {}

    std::vector<Issue> run() {
        header();
        scales();
        stages();
        items();
        bands();
        assumptions();
        use_of_stages();
        return std::move(issues_);
    }

private:
    void error(std::string pointer, std::string message) {
        issues_.push_back({std::move(pointer), std::move(message), Severity::Error});
    }
    void warn(std::string pointer, std::string message) {
        issues_.push_back({std::move(pointer), std::move(message), Severity::Warning});
    }

    void check_id(const std::string& id, std::string pointer) {
        if (well_formed(id)) return;
        error(std::move(pointer),
              "“" + shown(id) + "” is not an id; expected 1 to 40 characters of a–z, 0–9 and -");
    }
    /// Ids of one kind: well formed and each different.
    void check_ids(const std::vector<std::string>& ids, std::string_view path, std::string_view member) {
        std::unordered_set<std::string_view> seen;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            check_id(ids[i], at(path, i, member));
            if (!seen.insert(ids[i]).second) {
                error(at(path, i, member),
                      "the id “" + shown(ids[i]) + "” is used twice; ids of a kind must differ");
            }
        }
    }
    /// How many parts there are. False if there are too many to look at each.
    bool check_count(std::size_t count, std::size_t low, std::size_t high, const char* pointer,
                     std::string_view what) {
        if (count >= low && count <= high) return true;
        error(pointer, "there are " + std::to_string(count) + "; " + between(low, high, what));
        return count <= high;
    }

    void header() {
        check_id(definition_.id, "/id");
        if (definition_.version < 1 || definition_.version > kMaxVersion) {
            error("/version", "the version is " + std::to_string(definition_.version) + "; " +
                                  between(1, kMaxVersion, "as a whole number"));
        }
        for (const std::string& id : definition_.perspectives) {
            if (!id.empty()) check_id(id, "/perspectives/" + shown(id));
        }
    }

    void scales() {
        if (!check_count(definition_.scales.size(), 1, kMaxItems, "/scales", "scales")) return;
        check_ids(scale_ids_, "scales", "id");
        for (std::size_t i = 0; i < definition_.scales.size(); ++i) {
            check_options(definition_.scales[i].points, i);
            const auto uses = [this, i](const Definition::Item& item) { return item.scale == scale_ids_[i]; };
            if (std::none_of(definition_.items.begin(), definition_.items.end(), uses)) {
                warn(at("scales", i), "no item uses this scale");
            }
        }
    }
    void check_options(const std::vector<int>& points, std::size_t scale) {
        const std::string pointer = at("scales", scale, "options");
        if (!check_count(points.size(), kMinOptions, kMaxOptions, pointer.c_str(), "options")) return;
        for (std::size_t o = 0; o < points.size(); ++o) {
            if (points[o] >= 0 && points[o] <= kMaxPoints) continue;
            error(pointer + "/" + std::to_string(o) + "/points",
                  "the points are " + std::to_string(points[o]) + "; " +
                      between(0, kMaxPoints, "as a whole number"));
        }
        if (points.size() > 1 &&
            std::adjacent_find(points.begin(), points.end(), std::not_equal_to<>()) == points.end()) {
            error(pointer, "all options have the same points; expected at least two different values");
        }
    }

    void stages() {
        if (!check_count(definition_.stages.size(), 1, kMaxStages, "/stages", "stages")) return;
        check_ids(stage_ids_, "stages", "id");
        for (std::size_t i = 0; i < definition_.stages.size(); ++i) {
            if (stage_ids_[i] == "sound") {
                error(at("stages", i, "id"),
                      "“sound” is the outcome without a weak stage; choose another id");
            }
            check_facets(definition_.stages[i], i);
        }
    }
    void check_facets(const Definition::Stage& stage, std::size_t index) {
        const std::string pointer = at("stages", index, "facets");
        if (!check_count(stage.facets.size(), 0, kMaxFacets, pointer.c_str(), "facets")) return;
        check_ids(stage.facets, pointer.substr(1), "id");
        for (std::size_t f = 0; f < stage.facets.size(); ++f) {
            const auto belongs = [&stage, f](const Definition::Item& item) {
                return item.stage == stage.id && item.facet == stage.facets[f];
            };
            if (std::none_of(definition_.items.begin(), definition_.items.end(), belongs)) {
                error(pointer + "/" + std::to_string(f),
                      "no item belongs to this facet; give it one or remove it");
            }
        }
    }

    void items() {
        if (!check_count(definition_.items.size(), 1, kMaxItems, "/items", "items")) return;
        check_ids(ids_of(definition_.items), "items", "id");
        for (std::size_t i = 0; i < definition_.items.size(); ++i) check_item(definition_.items[i], i);
    }
    void check_item(const Definition::Item& item, std::size_t index) {
        check_reference(item.scale, scale_ids_, "scale", at("items", index, "scale"));
        check_reference(item.stage, stage_ids_, "stage", at("items", index, "stage"));
        if (item.facet) check_facet_of(item, at("items", index, "facet"));
        if (item.weight < 1 || item.weight > kMaxWeight) {
            error(at("items", index, "weight"), "the weight is " + std::to_string(item.weight) + "; " +
                                                    between(1, kMaxWeight, "as a whole number"));
        }
    }
    void check_reference(const std::string& id, const std::vector<std::string>& known, std::string_view kind,
                         std::string pointer) {
        if (std::find(known.begin(), known.end(), id) != known.end()) return;
        error(std::move(pointer),
              "there is no " + std::string(kind) + " “" + shown(id) + "”; " + expected_one_of(id, known));
    }
    void check_facet_of(const Definition::Item& item, std::string pointer) {
        const auto stage = std::find(stage_ids_.begin(), stage_ids_.end(), item.stage);
        if (stage == stage_ids_.end()) return; // reported as an unknown stage
        const auto& facets = definition_.stages[static_cast<std::size_t>(stage - stage_ids_.begin())].facets;
        if (facets.empty()) {
            error(std::move(pointer),
                  "the stage “" + shown(item.stage) + "” has no facets; remove the key, or give it some");
            return;
        }
        check_reference(*item.facet, facets, "facet", std::move(pointer));
    }

    void bands() {
        const std::vector<std::string> ids = ids_of(definition_.bands);
        if (!check_count(ids.size(), 1, 101, "/bands", "bands")) return;
        check_ids(ids, "bands", "id");
        int least = 0;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const int from = definition_.bands[i].from;
            if (i == 0 ? from != 0 : (from < least || from > 100)) {
                error(at("bands", i, "from"),
                      "the band begins at " + std::to_string(from) + "; expected " +
                          (i == 0 ? "0, for the first band"
                                  : "a whole number above the band before, at most 100"));
            }
            least = std::max(least, from + 1);
        }
        check_reference(definition_.solid, ids, "band", "/solid");
        if (!definition_.bands.empty() && definition_.solid == definition_.bands.front().id) {
            warn("/solid",
                 "every known stage is solid from the first band on; usually a later band is meant");
        }
    }

    void assumptions() {
        const Assumptions& all = definition_.assumptions;
        check_number(all.mean, 0, "/assumptions/mean");
        check_number(all.deviation, Assumptions::kLeastSpread, "/assumptions/sd");
        check_number(all.noise, Assumptions::kLeastSpread, "/assumptions/noise");
    }
    void check_number(double value, int low, std::string pointer) {
        if (value >= low && value <= 100) return;
        error(std::move(pointer),
              "this is outside its range; expected a number from " + std::to_string(low) + " to 100");
    }

    void use_of_stages() {
        if (definition_.stages.size() > std::size_t{kMaxStages} ||
            definition_.items.size() > std::size_t{kMaxItems}) {
            return;
        }
        std::vector<std::size_t> counts;
        for (const std::string& id : stage_ids_) {
            counts.push_back(static_cast<std::size_t>(
                std::count_if(definition_.items.begin(), definition_.items.end(),
                              [&id](const Definition::Item& item) { return item.stage == id; })));
        }
        const std::size_t most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) {
                error(at("stages", i), "no item belongs to this stage; a stage needs at least one");
            } else if (counts[i] * 2 < most) {
                warn(at("stages", i), "this stage has " + std::to_string(counts[i]) +
                                          " of the items and another has " + std::to_string(most) +
                                          "; unbalanced stages are not equally certain");
            }
        }
    }

    const Definition& definition_;
    std::vector<std::string> scale_ids_;
    std::vector<std::string> stage_ids_;
    std::vector<Issue> issues_;
};

} // namespace

std::vector<Issue> validate(const Definition& definition) { return Check(definition).run(); }

bool has_errors(const std::vector<Issue>& issues) {
    return std::any_of(issues.begin(), issues.end(),
                       [](const Issue& issue) { return issue.severity == Severity::Error; });
}

} // namespace upstream::engine
