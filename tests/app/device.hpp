// A device that keeps results, as web/storage/results-store.js does: written by itself, so that the app is held against it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "app/support.hpp"

namespace upstream::tests {

struct Device {
    std::vector<std::string> entries{};
    bool refuses = false;

    [[nodiscard]] std::string text() const {
        std::string out = "r1";
        for (const std::string& entry : entries) out += "|" + entry;
        return out;
    }
    void change(const std::string& lines) {
        if (refuses) return;
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t end = std::min(lines.find('\n', at), lines.size());
            const std::string entry = lines.substr(at + 1, end - at - 1);
            const auto found = std::find(entries.begin(), entries.end(), entry);
            if (lines[at] == '+' && found == entries.end()) entries.push_back(entry);
            if (lines[at] == '-' && found != entries.end()) entries.erase(found);
            at = end + 1;
        }
    }
    /// Does what the visit has asked for, and answers.
    void serve(Visit& visit) {
        app::Effects asked = std::exchange(visit.effects, {});
        for (const app::Effect& effect : asked) {
            visit.effects.push_back(effect);
            if (effect.kind != app::Effect::Kind::Results) continue;
            change(effect.text);
            app::Effects later;
            app::update(visit.model, app::MyResults{app::MyResults::Act::Found, text()}, visit.now, later);
            visit.effects.insert(visit.effects.end(), later.begin(), later.end());
        }
    }
};

/// 2026-11-24, 12:00 UTC, in ms since 1970.
inline constexpr double kNoon = 1795521600000.0;

inline app::Start at_noon(const std::string& results = "r1") {
    return {.results = results, .page = "https://example.com/check/", .origin = kNoon};
}

} // namespace upstream::tests
