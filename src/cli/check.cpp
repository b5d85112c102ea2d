// `upstream check`: is this instrument sound, and how long does it take? May use: engine, codec, cli.
#include <cstdio>

#include "cli/commands.hpp"
#include "cli/instrument_file.hpp"
#include "cli/output.hpp"
#include "codec/lint.hpp"
#include "codec/reading_time.hpp"
#include "codec/result_names.hpp"

namespace upstream::cli {

namespace {

void print_seconds(const codec::Loaded& loaded) {
    for (const engine::Perspective perspective : {engine::Perspective::Leader, engine::Perspective::Rep}) {
        if (!loaded.instrument->offers(perspective)) continue;
        const double seconds = codec::estimated_seconds(*loaded.instrument, loaded.texts, perspective);
        std::array<char, 64> line{};
        std::snprintf(line.data(), line.size(), "%s: about %.0f s",
                      std::string(codec::name_of(perspective)).c_str(), seconds);
        complain(line.data());
    }
}

int run(const Arguments& arguments) {
    const std::string& path = arguments.positional(0);
    const std::optional<codec::Loaded> loaded = load(path);
    if (!loaded) return kCannotRun;
    std::vector<engine::Finding> findings = loaded->findings;
    if (loaded->instrument) {
        for (engine::Finding& finding : codec::lint(*loaded->instrument, loaded->texts)) {
            findings.push_back(std::move(finding));
        }
    }
    Output output;
    for (const engine::Finding& finding : findings) output.text() += describe(path, finding) + "\n";
    output.flush();
    if (output.failed()) return kCannotRun;
    if (!loaded->instrument) return kBadInput;
    print_seconds(*loaded);
    return kFine;
}

} // namespace

Command check_command() {
    return {"check", "INSTRUMENT", "say what is wrong with an instrument file, and how long it takes", {},
            1,       run};
}

} // namespace upstream::cli
