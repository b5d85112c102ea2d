// The sample instrument of this folder's tests, as a file. May use: engine, codec.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>

#include "engine/support.hpp"
#include "upstream/codec/json/instrument_json.hpp"

namespace upstream::tests {

/// Two stages of two items, the second stage with a facet; every key of the format is used.
inline const std::string kSample = R"({
  "$schema": "instrument.schema.json",
  "id": "sample", "version": 7, "language": "en-GB", "title": "Sample",
  "instructions": {"leader": "Think of them.", "rep": "Think of you."},
  "perspectives": {"leader": {"label": "My team", "hint": "You lead"}, "rep": {}},
  "scales": [
    {"id": "often", "options": [{"label": "Never", "points": 0}, {"label": "Now and then", "points": 40},
                                {"label": "Always", "points": 100}]},
    {"id": "yes-no", "options": [{"label": "No", "points": 0}, {"label": "Yes", "points": 1}]}
  ],
  "stages": [
    {"id": "ground", "name": "Ground", "summary": "What it stands on",
     "verdict": {"leader": "Start with their ground.", "rep": "Start with your ground."}, "card": "The ground",
     "strength": "It holds.",
     "bands": {"weak": {"meaning": "It gives.", "actions": ["Dig.", {"leader": "Let them pour.", "rep": "Pour."}]}}},
    {"id": "roof", "name": "Roof", "facets": [{"id": "left", "name": "Left side"}, {"id": "right"}]}
  ],
  "items": [
    {"id": "g1", "stage": "ground", "scale": "often", "text": "Is it firm?"},
    {"id": "r1", "stage": "roof", "scale": "often", "text": "Is it dry?", "facet": "left"},
    {"id": "g2", "stage": "ground", "scale": "yes-no", "text": {"leader": "Do they see it?", "rep": "Do you see it?"},
     "weight": 2},
    {"id": "r2", "stage": "roof", "scale": "yes-no", "text": "Does it leak?", "reverse": true, "facet": "right"}
  ],
  "bands": [{"id": "weak", "name": "Weak", "from": 0}, {"id": "solid", "from": 60}],
  "solid": "solid",
  "ranking": {"prompt": "What first?"},
  "verdicts": {"sound": "All holds.", "backwards": {"foundation_first": "Up.", "mixed": "Mixed.", "backwards": "Down."},
               "calls": {"firm": "Sure.", "likely": "Likely.", "close": "Close."}},
  "limits": ["Much.", {"leader": "Only them.", "rep": "Only you."}]
})";

/// The sample with one piece of its text replaced by another.
inline std::string sample_with(std::string_view piece, std::string_view replacement) {
    std::string out = kSample;
    const std::size_t at = out.find(piece);
    REQUIRE(at != std::string::npos);
    return out.replace(at, piece.size(), replacement);
}

inline Instrument sample(const std::string& text = kSample) {
    const codec::Loaded loaded = codec::read_instrument(text);
    for (const engine::Issue& issue : loaded.issues) UNSCOPED_INFO(issue.pointer << ": " << issue.message);
    REQUIRE(loaded.instrument.has_value());
    return *loaded.instrument;
}

} // namespace upstream::tests
