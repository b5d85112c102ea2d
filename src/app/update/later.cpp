// What presses on the screens do that come with the lazily loaded part: the result's, and those that lie over it.
// May use: engine, codec.
#include "update/later.hpp"

#include <utility>

#include "update/evidence.hpp"
#include "update/lifecycle.hpp"
#include "update/my_results_screen.hpp"
#include "update/navigation.hpp"
#include "update/visit.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/app/present/problems.hpp"
#include "upstream/app/present/result_text.hpp"
#include "upstream/app/update/my_results.hpp"
#include "upstream/app/update/together.hpp"

namespace upstream::app {

namespace {

// One overload a message. -------------------------------------------------------------------------------------

struct Later {
    Model& model;
    double now;
    Effects& effects;

    void operator()(const Unfold& message) const {
        if (message.part < 0 || message.part > kEvidence) return;
        model.view.unfolded ^= 1U << static_cast<unsigned>(message.part);
        if (message.part == kEvidence) unfold_evidence(model, now);
    }
    void operator()(const IncludeAnswers& message) const {
        model.visit.include_answers = message.on;
        model.view.copy = Copy::None;
    }
    void operator()(const WithPreview& message) const {
        model.view.with_preview = message.on;
        model.view.copy = Copy::None;
    }
    void operator()(const CopyLink& /*message*/) const {
        model.view.inviting = false;
        emit(effects, Effect::Kind::Copy, link_to_pass_on(model));
    }
    void operator()(const Copied& message) const {
        model.view.copy = message.worked ? Copy::Done : Copy::Failed;
        if (message.worked) tell_share("copy", effects);
        emit(effects, Effect::Kind::Announce,
             model.environment.content->words(message.worked ? "result.copied" : "result.copy.failed"));
    }
    void operator()(const TakeAgain& /*message*/) const {
        if (!views_own(model)) return;
        change_perspective(model, shown_perspective(model));
        // Only this perspective begins anew.
        Visit before = model.visit;
        clear_visit(model, new_era(model));
        model.visit.other_part = std::move(before.other_part);
        model.visit.earlier = std::move(model.view.viewed->code);
        model.view = {};
        show(model, Screen::Intro, now, effects);
        emit(effects, Effect::Kind::Pop, model.screen_key());
        save(model, effects);
    }
    void operator()(const OpenAnswer& message) const {
        model.view.changing = model.view.changing == message.item ? engine::kNone : message.item;
    }
    void operator()(const ChangeAnswer& message) const {
        if (model.view.screen != Screen::Answers || message.item < 0 || message.item >= item_count(model))
            return;
        const auto item = static_cast<std::size_t>(message.item);
        model.visit.response.answers[item] = static_cast<std::int8_t>(message.option);
        model.visit.touched[item] = true;
        emit(effects, Effect::Kind::Announce, headline(model));
        save(model, effects);
    }
    void operator()(const ChangeOrder& /*message*/) const {
        if (model.view.screen == Screen::Answers && may_rank(model))
            advance(model, Screen::Ranking, now, effects);
    }
    void operator()(const AskToClear& message) const {
        model.view.asking_to_clear = message.asking;
        emit(effects, Effect::Kind::Focus, message.asking ? "clear/no" : "result/again");
    }
    void operator()(const Paste& message) const { model.view.pasted = message.text; }
    void operator()(const CompareLink& /*message*/) const {
        compare_with_pasted(model);
        tell(model.view.paste_problem, "compare/result");
    }
    void operator()(const Swap& /*message*/) const { model.view.swapped = !model.view.swapped; }
    void operator()(const GatherTeam& /*message*/) const {
        model.view.team = gather(instrument(model), model.view.pasted);
        model.view.paste_problem = model.view.team->team.size == 0 ? "team.none" : Problem();
        tell(model.view.paste_problem, "team/result");
    }
    void operator()(const ShareLink& /*message*/) const {
        emit(effects, Effect::Kind::Share,
             model.environment.content->words("app.name") + "\n" + link_to_pass_on(model));
        tell_share("share", effects);
    }
    void operator()(const SavePicture& message) const {
        emit(effects, Effect::Kind::Picture, message.tall ? "tall" : "wide");
        tell_share("picture", effects);
    }
    void operator()(const Print& /*message*/) const {
        emit(effects, Effect::Kind::Print);
        tell_share("print", effects);
    }
    void operator()(const Remind& message) const {
        emit(effects, Effect::Kind::Remind, reminder(model, message.days));
    }
    void operator()(const MyResults& message) const { do_my_results(model, message, now, effects); }
    void operator()(const AttachResult& message) const { model.visit.attach_result = message.on; }

private:
    /// What became of pasted links: a problem is said, a result takes the focus.
    void tell(Problem problem, std::string heading) const {
        if (!problem.empty())
            return emit(effects, Effect::Kind::Announce, explain(*model.environment.content, problem));
        emit(effects, Effect::Kind::Focus, std::move(heading));
    }
};

/// Without std::visit, whose table of functions would bring all of them into the first part.
template <class... Kinds>
void act_on(const Later& later, const Message& message) {
    const auto act = [&](const auto* kind) {
        if (kind != nullptr) later(*kind);
    };
    (act(std::get_if<Kinds>(&message)), ...);
}

} // namespace

void update_later(Model& model, const Message& message, double now_ms, Effects& effects) {
    act_on<Unfold, IncludeAnswers, WithPreview, CopyLink, Copied, TakeAgain, OpenAnswer, ChangeAnswer,
           ChangeOrder, AskToClear, Paste, CompareLink, Swap, GatherTeam, ShareLink, SavePicture, Print,
           Remind, MyResults, AttachResult>({model, now_ms, effects}, message);
}

} // namespace upstream::app
