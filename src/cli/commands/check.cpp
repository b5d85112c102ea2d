// `upstream check`: is this instrument sound, and how long does it take? May use: engine, codec, cli.
#include <array>
#include <cmath>
#include <string>

#include "commands.hpp"
#include "finding.hpp"
#include "instrument_file.hpp"
#include "output.hpp"
#include "translations.hpp"
#include "upstream/codec/json/structure.hpp"
#include "upstream/content/lint.hpp"
#include "upstream/content/reading_time.hpp"

namespace upstream::cli {

namespace {

void print_seconds(const codec::Loaded& loaded) {
    for (const engine::Perspective perspective : engine::kEachPerspective) {
        if (!loaded.instrument->offers(perspective)) continue;
        const double seconds = content::estimated_seconds(*loaded.instrument, loaded.texts, perspective);
        const std::string& id = loaded.instrument->perspective_id(perspective);
        complain((id.empty() ? "" : id + ": ") + "about " + std::to_string(std::lround(seconds)) + " s");
    }
}

/// False, and said why, if the former instrument cannot be used.
bool compare_with_former(const Arguments& arguments, const codec::Loaded& now,
                         std::vector<engine::Issue>& out) {
    const std::string path = arguments.value("against", "");
    const std::optional<codec::Loaded> before = load_sound(path);
    if (!before) return false;
    out = codec::edit_issues(now.instrument->definition(), before->instrument->definition(), path);
    return true;
}

int run(const Arguments& arguments) {
    const std::string& path = arguments.positional(0);
    const std::optional<codec::Loaded> loaded = load(path);
    if (!loaded) return kCannotRun;
    std::vector<engine::Issue> edits;
    if (arguments.has("against") && loaded->instrument && !compare_with_former(arguments, *loaded, edits))
        return kCannotRun;
    std::vector<engine::Issue> issues = loaded->issues;
    if (loaded->instrument) {
        for (engine::Issue& issue : content::lint(*loaded->instrument, loaded->texts)) {
            issues.push_back(std::move(issue));
        }
        for (engine::Issue& issue : compare_with_translations(path, *loaded))
            issues.push_back(std::move(issue));
        for (engine::Issue& issue : edits) issues.push_back(std::move(issue));
    }
    const auto line_of = arguments.has("json") ? describe_as_json : describe;
    Output output;
    bool sound = true;
    const std::string norms_path = arguments.value("norms", "");
    if (loaded->instrument && arguments.has("norms")) {
        const std::optional<codec::LoadedNorms> norms = load_norms(norms_path, *loaded->instrument);
        if (!norms) return kCannotRun;
        for (const engine::Issue& issue : norms->issues) output.text() += line_of(norms_path, issue) + "\n";
        sound = norms->issues.empty();
    }
    for (const engine::Issue& issue : issues) output.text() += line_of(path, issue) + "\n";
    const int code = output.finish(engine::has_errors(issues) || !sound ? kBadInput : kFine);
    if (loaded->instrument && code != kCannotRun) print_seconds(*loaded);
    return code;
}

constexpr std::string_view kDetails =
    R"(Standard output, a line for each issue: FILE:/json/pointer: message. Warnings begin with
“warning: ” and do not change the exit code. Standard error: seconds for each perspective.

A file called NAME.LANGUAGE.json is also compared with the same instrument in other languages
beside it (NAME.de.json): they may differ in their texts only.

  --against OLD  the instrument as it was published: says whether old links mean the same with
                 the edit, or need another "version"
  --norms FILE   look at these norms too: are they of this instrument, and sound?
  --json         an object a line instead: {"file","pointer","severity","message"}, severity
                 being error or warning
)";

constexpr std::array<Option, 3> kOptions{{{"against", true}, kNorms, {"json"}}};

} // namespace

Command check_command() {
    return {"check",
            "INSTRUMENT [--against OLD] [--norms FILE] [--json]",
            "say what is wrong with an instrument file, and how long it takes",
            "",
            kDetails,
            kOptions,
            1,
            run};
}

} // namespace upstream::cli
