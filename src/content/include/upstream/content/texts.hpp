// Every sentence of an instrument file, in one language, by perspective. Indices are those of the Instrument.
// A text that the file leaves out is empty. May use: engine/model/response.hpp.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "upstream/engine/model/response.hpp"

namespace upstream::content {

/// A text for each perspective; the same twice where the file gives one string.
struct Text {
    std::array<std::string, engine::kPerspectives> by_perspective;

    [[nodiscard]] const std::string& in(engine::Perspective perspective) const {
        return by_perspective[static_cast<std::size_t>(perspective)];
    }
    [[nodiscard]] bool empty() const { return by_perspective[0].empty() && by_perspective[1].empty(); }
};

struct Texts {
    struct Perspective {
        bool named = false; ///< does the file name it, so that visitors are asked?
        std::string label;
        std::string hint;
    };
    struct Scale {
        std::vector<std::string> options; ///< labels
    };
    /// What a stage means, and what to do, when it lies in a band.
    struct StageBand {
        Text meaning;
        std::vector<Text> actions;
    };
    struct Stage {
        std::string name;
        Text summary;
        Text verdict; ///< the headline when this stage is the focus
        Text card;
        Text strength;
        std::vector<std::string> facets; ///< names, in the file's order
        std::vector<StageBand> bands;    ///< by band
    };
    struct Verdicts {
        Text sound;
        std::array<Text, 3> backwards; ///< by engine::BackwardsVerdict
        std::array<Text, 3> calls;     ///< by engine::Call: how far such a result can be trusted
    };

    std::string language = "en";
    Text title;
    Text instructions;
    std::array<Perspective, engine::kPerspectives> perspectives;
    std::vector<Scale> scales;
    std::vector<Stage> stages;
    std::vector<Text> items;
    std::vector<std::string> bands; ///< names
    Text ranking_prompt;
    Verdicts verdicts;
    std::vector<Text> limits; ///< what a result cannot know, one sentence each
    std::vector<std::pair<std::string, std::string>>
        words; ///< the interface's sentences in the instrument's own, by key
};

} // namespace upstream::content
