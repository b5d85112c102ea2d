// A small instrument and real words for the tests of this folder: two floors of two items, two options each, so
// that every expected number can be seen at a glance.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "upstream/app/model/content.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/update/update.hpp"

namespace upstream::tests {

inline const std::string kSmall = R"({
  "id": "small", "version": 3, "title": "Small",
  "perspectives": {"leader": {"label": "My team"}, "rep": {"label": "Me"}},
  "words": {"perspective.name.leader": "Leader", "perspective.name.rep": "Rep"},
  "scales": [{"id": "s", "options": [{"label": "No", "points": 0}, {"label": "Half", "points": 1},
                                     {"label": "Yes", "points": 2}]}],
  "stages": [
    {"id": "ground", "name": "Ground", "verdict": {"leader": "Start with the ground.", "rep": "Start with your ground."},
     "strength": "The ground holds.", "card": "What it stands on",
     "bands": {"low": {"meaning": "It gives way.", "actions": ["Dig.", "Pour.", "Wait."]}}},
    {"id": "roof", "name": "Roof", "verdict": "Start with the roof.", "strength": "The roof holds.", "card": "What is on top",
     "bands": {"low": {"meaning": "It leaks.", "actions": ["Climb.", "Patch.", "Look."]}}}
  ],
  "items": [
    {"id": "g1", "stage": "ground", "scale": "s", "text": "Is it firm?"},
    {"id": "r1", "stage": "roof", "scale": "s", "text": "Is it dry?"},
    {"id": "g2", "stage": "ground", "scale": "s", "text": "Is it level?"},
    {"id": "r2", "stage": "roof", "scale": "s", "text": "Is it tight?"}
  ],
  "bands": [{"id": "low", "name": "Weak", "from": 0}, {"id": "high", "name": "Solid", "from": 60}],
  "solid": "high",
  "ranking": {"prompt": "What first?"},
  "verdicts": {"sound": "All is well.",
    "backwards": {"foundation_first": "From below.", "mixed": "Both ways.", "backwards": "From above."}}
})";

inline std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    INFO(path);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string real_words() { return file_text(UPSTREAM_SOURCE_DIR "/assets/words/en.json"); }

inline const app::Content& small_content() {
    static const app::Content content = [] {
        std::string problem;
        auto read = app::read_content(kSmall, real_words(), "small.json", problem);
        INFO(problem);
        REQUIRE(read);
        return std::move(*read);
    }();
    return content;
}

/// The default instrument and the interface's words in a language.
inline const app::Content& content_in(const std::string& language) {
    static std::map<std::string, app::Content> all;
    const auto found = all.find(language);
    if (found != all.end()) return found->second;
    std::string problem;
    const std::string folder = UPSTREAM_SOURCE_DIR "/assets/";
    auto read = app::read_content(file_text(folder + "instruments/sales-foundation." + language + ".json"),
                                  file_text(folder + "words/" + language + ".json"), "", problem);
    INFO(problem);
    REQUIRE(read);
    return all.emplace(language, std::move(*read)).first->second;
}

/// A visit with its clock and the effects so far.
struct Visit {
    app::Effects effects;
    double now = 0;
    app::Model model;

    explicit Visit(const app::Start& start = {}, const app::Content& content = small_content())
        : model(app::begin(content, start, 0, effects)) {}

    void send(const app::Message& message) { app::update(model, message, now, effects); }
    void pass(double ms) {
        now += ms;
        app::tick(model, now, effects);
    }
    /// Answers all questions at a calm pace and takes the ranking as it lies.
    void finish(std::initializer_list<int> options) {
        send(app::Begin{});
        for (const int option : options) {
            pass(4000);
            send(app::Answer{model.visit.item, option, false});
            send(app::Next{});
        }
        send(app::AgreeToOrder{true});
        send(app::FinishRanking{true});
    }
    [[nodiscard]] bool did(app::Effect::Kind kind) const {
        for (const app::Effect& effect : effects) {
            if (effect.kind == kind) return true;
        }
        return false;
    }
    [[nodiscard]] std::string last(app::Effect::Kind kind) const {
        std::string text;
        for (const app::Effect& effect : effects) {
            if (effect.kind == kind) text = effect.text;
        }
        return text;
    }
};

} // namespace upstream::tests
