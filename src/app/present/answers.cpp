// Listing answers. May use: engine, codec.
#include "upstream/app/present/answers.hpp"

#include "upstream/app/present/derived.hpp"

namespace upstream::app {

std::vector<ListedAnswer> answers_on(const Model& model, int stage) {
    const engine::Instrument& instrument = app::instrument(model);
    const content::Texts& texts = model.environment.content->texts;
    std::vector<ListedAnswer> out;
    for (int item = 0; item < item_count(model); ++item) {
        const auto at = static_cast<std::size_t>(item);
        if (instrument.item(item).stage != stage) continue;
        ListedAnswer answer;
        answer.item = item;
        answer.id = instrument.item_id(item);
        answer.text = texts.items[at].in(model.visit.response.perspective);
        answer.options = texts.scales[static_cast<std::size_t>(instrument.item(item).scale)].options;
        answer.chosen = model.visit.response.answers[at];
        answer.unsure = answer.chosen == engine::kUnanswered && model.visit.touched[at];
        answer.said = answer.chosen == engine::kUnanswered
                          ? model.environment.content->words("question.unsure")
                          : answer.options[static_cast<std::size_t>(answer.chosen)];
        out.push_back(std::move(answer));
    }
    return out;
}

int first_unanswered(const Model& model, int stage) {
    for (int item = 0; item < item_count(model); ++item) {
        const bool here = instrument(model).item(item).stage == stage;
        if (here && model.visit.response.answers[static_cast<std::size_t>(item)] == engine::kUnanswered)
            return item;
    }
    return engine::kNone;
}

} // namespace upstream::app
