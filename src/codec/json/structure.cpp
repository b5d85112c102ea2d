// Comparing structures, place by place. May use: engine.
#include "upstream/codec/json/structure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "upstream/codec/json/json_text.hpp"
#include "upstream/engine/model/response.hpp"

namespace upstream::codec {

namespace {

using engine::Definition;

std::string in_words(const std::string& id) { return "“" + id + "”"; }
std::string in_words(int number) { return std::to_string(number); }
std::string in_words(bool value) { return value ? "true" : "false"; }
std::string in_words(const std::optional<std::string>& id) { return id ? in_words(*id) : "nothing"; }
std::string in_words(double number) {
    std::string out;
    append_decimal(out, std::lround(number * 1000), 3);
    return out;
}

class Comparer {
public:
    /// `rule`: behind each difference, what would be right.
    Comparer(std::string_view other_name, std::string_view rule) : other_(other_name), rule_(rule) {}

    /// What a translation must not change.
    std::vector<engine::Issue> all(const Definition& own, const Definition& other) {
        same("/version", own.version, other.version);
        // A page gives the norms that one of its languages holds to all of them.
        if (own.norms.has_value() == other.norms.has_value()) assumptions(own.assumptions, other.assumptions);
        return of_version(own, other);
    }
    /// What changes a score, or how a code is read.
    std::vector<engine::Issue> of_version(const Definition& own, const Definition& other) {
        same("/id", own.id, other.id);
        perspectives(own.perspectives, other.perspectives);
        perspectives(other.perspectives, own.perspectives, false);
        each("/scales", own.scales, other.scales, [this](auto at, auto& a, auto& b) { scale(at, a, b); });
        each("/stages", own.stages, other.stages, [this](auto at, auto& a, auto& b) { stage(at, a, b); });
        each("/items", own.items, other.items, [this](auto at, auto& a, auto& b) { item(at, a, b); });
        each("/bands", own.bands, other.bands,
             [this](auto at, auto& a, auto& b) { same(at + "/from", a.from, b.from); });
        same("/solid", own.solid, other.solid);
        offered("/ranking", own.ranking, other.ranking);
        return std::move(issues_);
    }

private:
    void error(std::string pointer, std::string message) {
        issues_.push_back(
            {std::move(pointer), std::move(message) + other_ + "; " + rule_, engine::Issue::Severity::Error});
    }
    template <class Value>
    bool same(const std::string& pointer, const Value& own, const Value& other) {
        if (own == other) return true;
        error(pointer, "this is " + in_words(own) + ", and " + in_words(other) + " in ");
        return false;
    }
    using Perspectives = std::array<std::string, engine::kPerspectives>;
    /// Those of `some` that `others` does not have.
    void perspectives(const Perspectives& some, const Perspectives& others, bool own = true) {
        for (const std::string& id : some) {
            const bool both = std::find(others.begin(), others.end(), id) != others.end();
            if (!id.empty() && !both) offered("/perspectives/" + id, own, !own);
        }
    }
    void offered(const std::string& pointer, bool own, bool other) {
        if (own != other) error(pointer, own ? "this is here, and not in " : "this is missing, and not in ");
    }

    /// Parts with ids. What lies behind the first other id is compared with something else, and tells nothing.
    template <class Part, class Compare>
    void each(const std::string& path, const std::vector<Part>& own, const std::vector<Part>& other,
              Compare compare) {
        for (std::size_t i = 0; i < std::min(own.size(), other.size()); ++i) {
            const std::string at = path + "/" + std::to_string(i);
            if (!same(at + "/id", own[i].id, other[i].id)) return;
            compare(at, own[i], other[i]);
        }
        same_count(path, own.size(), other.size());
    }
    bool same_count(const std::string& path, std::size_t own, std::size_t other) {
        if (own == other) return true;
        error(path, "there are " + std::to_string(own) + ", and " + std::to_string(other) + " in ");
        return false;
    }

    void assumptions(const engine::Assumptions& own, const engine::Assumptions& other) {
        same("/assumptions/mean", own.mean, other.mean);
        same("/assumptions/sd", own.deviation, other.deviation);
        same("/assumptions/noise", own.noise, other.noise);
    }
    void scale(const std::string& at, const Definition::Scale& own, const Definition::Scale& other) {
        if (!same_count(at + "/options", own.points.size(), other.points.size())) return;
        for (std::size_t o = 0; o < own.points.size(); ++o)
            same(at + "/options/" + std::to_string(o) + "/points", own.points[o], other.points[o]);
    }
    void stage(const std::string& at, const Definition::Stage& own, const Definition::Stage& other) {
        if (!same_count(at + "/facets", own.facets.size(), other.facets.size())) return;
        for (std::size_t f = 0; f < own.facets.size(); ++f)
            same(at + "/facets/" + std::to_string(f) + "/id", own.facets[f], other.facets[f]);
    }
    void item(const std::string& at, const Definition::Item& own, const Definition::Item& other) {
        same(at + "/stage", own.stage, other.stage);
        same(at + "/scale", own.scale, other.scale);
        same(at + "/facet", own.facet, other.facet);
        same(at + "/reverse", own.reverse, other.reverse);
        same(at + "/weight", own.weight, other.weight);
    }

    std::string other_;
    std::string rule_;
    std::vector<engine::Issue> issues_;
};

} // namespace

std::vector<engine::Issue> structure_differences(const Definition& definition, const Definition& other,
                                                 std::string_view other_name) {
    return Comparer(other_name, "a translation differs in its texts only").all(definition, other);
}

std::vector<engine::Issue> edit_issues(const Definition& now, const Definition& before,
                                       std::string_view before_name) {
    const std::string name(before_name);
    if (now.id != before.id) {
        return {{"/id",
                 "this is " + in_words(now.id) + ", and " + in_words(before.id) + " in " + name +
                     "; expected another version of the same instrument",
                 engine::Issue::Severity::Error}};
    }
    std::vector<engine::Issue> issues =
        Comparer(before_name, "old links need another version for that").of_version(now, before);
    const std::string versions = "this is " + std::to_string(now.version) + ", and " +
                                 std::to_string(before.version) + " in " + name + "; expected ";
    if (now.version < before.version) {
        issues.push_back({"/version", versions + "at least that", engine::Issue::Severity::Error});
    } else if (now.version > before.version) {
        if (!issues.empty()) return {};
        issues.push_back({"/version", versions + "the same, as nothing changed that a link holds",
                          engine::Issue::Severity::Warning});
    } else if (!issues.empty()) {
        issues.push_back({"/version",
                          versions + "at least " + std::to_string(before.version + 1) +
                              ", as old links would mean something else",
                          engine::Issue::Severity::Error});
    }
    return issues;
}

} // namespace upstream::codec
