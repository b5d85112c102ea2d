// What the sentences about one result are chosen from: the result, the texts and whose it is. Inside src/app only.
// May use: engine, codec, app/model.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "upstream/app/model/model.hpp"

namespace upstream::app {

struct ResultScene {
    const Model& model;
    const engine::Instrument& instrument;
    const content::Texts& texts;
    const Words& words;
    engine::Perspective perspective;
    engine::Result result;
    bool others; ///< opened from a link, and not the visitor's own

    [[nodiscard]] const std::string& name(int stage) const {
        return texts.stages[static_cast<std::size_t>(stage)].name;
    }
    /// Words about the visitor's own result, or the same about someone else's.
    [[nodiscard]] std::string own(std::string_view key, std::initializer_list<Words::Fill> fills = {}) const {
        return words((others ? "shared." : "") + std::string(key), fills);
    }
    [[nodiscard]] const engine::StageResult& stage(int index) const {
        return result.stages[static_cast<std::size_t>(index)];
    }
    /// How many stages are known.
    [[nodiscard]] int known() const {
        int out = 0;
        for (int s = 0; s < result.stage_count; ++s) out += stage(s).score.known() ? 1 : 0;
        return out;
    }
};

} // namespace upstream::app
