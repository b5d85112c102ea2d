// Results that are kept on this device: reading what lies there, changing it, and moving it as a file of links.
// May use: engine, codec. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/model/model.hpp"
#include "upstream/app/update/update.hpp"

namespace upstream::app {

/// One kept result. Its entry is the day, a space, and the code.
struct KeptResult {
    std::string entry;
    std::string day;                     ///< “2026-11-24”
    std::string code;                    ///< of the result's link
    std::optional<codec::Opened> opened; ///< nothing: of another version of the questionnaire
};

struct KeptReading {
    std::vector<KeptResult> results;  ///< newest first; of one day, the one that was kept last
    std::vector<std::string> damaged; ///< what is no result of this questionnaire
};
/// Reads what lies on the device. It may be anything: others can write there.
KeptReading read_kept(const engine::Instrument& instrument, std::string_view text);

/// A file of links, each in a line with its day.
struct ImportReading {
    std::vector<KeptResult> results; ///< in the file's order, each once
    Gathered lines;                  ///< those that hold none, and how many say again what another one says
};
ImportReading read_import(const engine::Instrument& instrument, std::string_view text);
/// The file of all that is kept.
std::string write_export(const Model& model);

/// The entry of the visitor's own result, were it kept now.
std::string own_entry(const Model& model) UPSTREAM_LAZY(own_entry);
/// The newest day on which that result was kept; empty if it is not.
std::string kept_day(const Model& model) UPSTREAM_LAZY(kept_day);
/// The code is that of a kept result, with its answers or as a summary.
bool keeps(const Model& model, std::string_view code) UPSTREAM_LAZY(keeps);
/// The other one of two views.
constexpr engine::Perspective other_view(engine::Perspective view) {
    return view == engine::Perspective::First ? engine::Perspective::Second : engine::Perspective::First;
}
/// A result that was opened and the visitor's own are two views of one thing, and can stand side by side.
bool may_compare_views(const Model& model) UPSTREAM_LAZY(may_compare_views);
/// A link that opens the questionnaire in the view which the visitor's own result is not of, and carries nothing of it.
std::string invitation(const Model& model) UPSTREAM_LAZY(invitation);
/// The visitor's newest result in the other perspective than this: of the visit, or kept.
std::optional<codec::Opened> own_in_other_view(const Model& model, engine::Perspective perspective)
    UPSTREAM_LAZY(own_in_other_view);

/// What a press on the kept results does. Asked for only when the lazily loaded part is here.
void do_my_results(Model& model, const MyResults& message, double now_ms, Effects& effects)
    UPSTREAM_LAZY(do_my_results);

} // namespace upstream::app
