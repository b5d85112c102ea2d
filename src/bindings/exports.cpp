// The functions of exports.hpp. `main` does not exist; everything happens in these calls.
// May use: engine, codec, Emscripten.
#include "exports.hpp"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "upstream/codec/json/instrument_json.hpp"
#include "upstream/codec/json/json_text.hpp"
#include "upstream/codec/json/response_json.hpp"
#include "upstream/codec/json/result_json.hpp"
#include "upstream/codec/json/summaries_json.hpp"
#include "upstream/codec/link/link.hpp"
#include "upstream/codec/link/link_reader.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"
#include "upstream/engine/statistics/comparison.hpp"
#include "upstream/engine/statistics/team.hpp"

namespace {

using namespace upstream;

/// Everything that the module holds.
struct State {
    std::vector<std::unique_ptr<engine::Instrument>> instruments; ///< by handle − 1; null: free
    std::string text;                                             ///< what ue_text gives
};

State& state() {
    static State instance;
    return instance;
}

/// Takes over bytes that JavaScript wrote into memory of ue_alloc.
std::string take(char* bytes, int length) {
    std::string out(bytes, static_cast<std::size_t>(length));
    std::free(bytes); // NOLINT(cppcoreguidelines-no-malloc): allocated by ue_alloc for JavaScript
    return out;
}

int done(std::string text) {
    state().text = std::move(text);
    return 1;
}

int refused(std::string why) {
    state().text = std::move(why);
    return 0;
}

/// The instrument of a handle, or null, and said why.
const engine::Instrument* known(int handle) {
    const auto& all = state().instruments;
    const auto at = static_cast<std::size_t>(handle) - 1;
    const engine::Instrument* const found = at < all.size() ? all[at].get() : nullptr;
    if (found == nullptr) state().text = "The instrument is not here: it was freed, or never read.";
    return found;
}

void append_member(std::string& out, std::string_view key, std::string_view value) {
    codec::append_json_string(out, key);
    out += ':';
    codec::append_json_string(out, value);
}

std::string written(const std::vector<engine::Issue>& issues) {
    std::string out = "[";
    for (const engine::Issue& issue : issues) {
        out += out.size() > 1 ? ",{" : "{";
        append_member(out, "pointer", issue.pointer);
        out += ',';
        append_member(out, "message", issue.message);
        out += ',';
        append_member(out, "severity",
                      issue.severity == engine::Issue::Severity::Error ? "error" : "warning");
        out += '}';
    }
    return out += ']';
}

int keep(engine::Instrument instrument) {
    auto& all = state().instruments;
    auto place = std::find(all.begin(), all.end(), nullptr);
    if (place == all.end()) place = all.insert(all.end(), nullptr);
    *place = std::make_unique<engine::Instrument>(std::move(instrument));
    return static_cast<int>(place - all.begin()) + 1;
}

/// The text up to the next line end; what is behind it stays in `rest`.
std::string_view next_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* ue_alloc(int length) {
    return static_cast<char*>(std::malloc(static_cast<std::size_t>(length) + 1)); // NOLINT: owned by `take`
}

EMSCRIPTEN_KEEPALIVE const char* ue_text() { return state().text.data(); }

EMSCRIPTEN_KEEPALIVE int ue_length() { return static_cast<int>(state().text.size()); }

EMSCRIPTEN_KEEPALIVE int ue_read(char* json, int length) {
    codec::Loaded loaded = codec::read_instrument(take(json, length));
    state().text = written(loaded.issues);
    return loaded.instrument ? keep(*std::move(loaded.instrument)) : 0;
}

EMSCRIPTEN_KEEPALIVE void ue_free(int instrument) {
    if (known(instrument) != nullptr) state().instruments[static_cast<std::size_t>(instrument) - 1].reset();
}

EMSCRIPTEN_KEEPALIVE int ue_score(int instrument, char* answers, int length) {
    const std::string line = take(answers, length);
    const engine::Instrument* const asked = known(instrument);
    if (asked == nullptr) return 0;
    engine::Response response;
    std::string error;
    if (!codec::read_response(line, *asked, response, error)) return refused(std::move(error));
    std::string out;
    codec::write_result(out, *asked, response.perspective, engine::diagnose(*asked, response));
    return done(std::move(out));
}

EMSCRIPTEN_KEEPALIVE int ue_link(int instrument, char* answers, int length, int summary) {
    const std::string line = take(answers, length);
    const engine::Instrument* const asked = known(instrument);
    if (asked == nullptr) return 0;
    engine::Response response;
    std::string error;
    if (!codec::read_response(line, *asked, response, error)) return refused(std::move(error));
    if (summary == 0) return done(codec::encode(*asked, response));
    return done(codec::encode_summary(*asked, response.perspective, engine::diagnose(*asked, response)));
}

EMSCRIPTEN_KEEPALIVE int ue_open(int instrument, char* link, int length) {
    const std::string line = take(link, length);
    const engine::Instrument* const asked = known(instrument);
    if (asked == nullptr) return 0;
    const auto read = codec::decode(line, *asked);
    if (const auto* error = std::get_if<codec::LinkError>(&read))
        return refused(codec::describe(*error, *asked));
    const codec::Opened& opened = *std::get_if<codec::Opened>(&read);
    std::string out;
    codec::write_result(out, *asked, opened.perspective, opened.result);
    return done(std::move(out));
}

EMSCRIPTEN_KEEPALIVE int ue_compare(int instrument, char* links, int length) {
    const std::string lines = take(links, length);
    const engine::Instrument* const asked = known(instrument);
    if (asked == nullptr) return 0;
    std::string_view rest = lines;
    codec::Opened opened[2];
    for (int i = 0; i < 2; ++i) {
        auto read = codec::decode(next_line(rest), *asked);
        if (const auto* error = std::get_if<codec::LinkError>(&read))
            return refused(std::string("the ") + (i == 0 ? "first" : "second") +
                           " code: " + codec::describe(*error, *asked));
        opened[i] = std::move(*std::get_if<codec::Opened>(&read));
    }
    std::string out;
    codec::write_comparison(out, *asked, {opened[0].result, opened[0].response},
                            {opened[1].result, opened[1].response});
    return done(std::move(out));
}

EMSCRIPTEN_KEEPALIVE int ue_team(int instrument, char* links, int length) {
    const std::string lines = take(links, length);
    const engine::Instrument* const asked = known(instrument);
    if (asked == nullptr) return 0;
    const codec::LinkReader reader(*asked, engine::score);
    engine::Team team(*asked);
    codec::Opened opened;
    std::string refusals;
    std::int64_t number = 0;
    for (std::string_view rest = lines; !rest.empty();) {
        const std::string_view line = next_line(rest);
        ++number;
        if (const auto error = reader.read_line(line, opened)) {
            refusals += refusals.empty() ? R"({"line":)" : R"(,{"line":)";
            codec::append_integer(refusals, number);
            refusals += ',';
            append_member(refusals, "error", codec::describe(*error, *asked));
            refusals += '}';
        } else {
            team.add(opened.result, opened.response);
        }
    }
    std::string out = R"({"team":)";
    codec::write_team(out, *asked, team.summary());
    return done(out + R"(,"refused":[)" + refusals + "]}");
}
}
