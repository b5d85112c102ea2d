// Writing comparisons and teams. May use: engine, codec/json_text.
#include "upstream/codec/json/summaries_json.hpp"

#include "upstream/codec/json/json_text.hpp"
#include "upstream/engine/names.hpp"

namespace upstream::codec {

namespace {

using engine::kNone;
using engine::StageSpread;

void append_id(std::string& out, const std::string& id) { out.append("\"").append(id).append("\""); }

void append_stage_or_null(std::string& out, const engine::Instrument& instrument, int stage) {
    if (stage == kNone) {
        out += "null";
    } else {
        append_id(out, instrument.stage_id(stage));
    }
}

void append_score(std::string& out, const engine::Score& score) {
    if (score.known()) {
        append_decimal(out, score.hundredths(), 2);
    } else {
        out += "null";
    }
}

void append_spread(std::string& out, const StageSpread& spread) {
    out += R"(,"n":)";
    append_integer(out, static_cast<std::int64_t>(spread.known));
    const auto value = [&out](const char* key, bool is_shown, const engine::TeamValue& shown) {
        out.append(",\"").append(key).append("\":");
        if (is_shown) {
            append_decimal(out, shown.hundredths, 2);
        } else {
            out += "null";
        }
    };
    value("median", spread.median_shown(), spread.median);
    value("q1", spread.spread_shown(), spread.lower_quartile);
    value("q3", spread.spread_shown(), spread.upper_quartile);
    value("min", spread.spread_shown(), spread.min);
    value("max", spread.spread_shown(), spread.max);
}

} // namespace

void write_comparison(std::string& out, const engine::Instrument& instrument, const engine::ComparedResult& a,
                      const engine::ComparedResult& b) {
    const engine::Comparison comparison = engine::compare(instrument, a, b);
    out += R"({"stages":[)";
    for (int s = 0; s < comparison.stage_count; ++s) {
        const auto index = static_cast<std::size_t>(s);
        const engine::StageDifference& stage = comparison.stages[index];
        out += s > 0 ? R"(,{"id":)" : R"({"id":)";
        append_id(out, instrument.stage_id(s));
        out += R"(,"a":)";
        append_score(out, a.result.stages[index].score);
        out += R"(,"b":)";
        append_score(out, b.result.stages[index].score);
        out += R"(,"difference":)";
        if (stage.known) {
            append_decimal(out, stage.hundredths, 2);
            out.append(R"(,"evidence":")").append(name_of(stage.evidence)).append("\"}");
        } else {
            out += R"(null,"evidence":null})";
        }
    }
    out += R"(],"focus":{"a":)";
    append_stage_or_null(out, instrument, a.result.focus);
    out += R"(,"b":)";
    append_stage_or_null(out, instrument, b.result.focus);
    out += comparison.focus_moved ? R"(,"moved":true)" : R"(,"moved":false)";
    out += comparison.moved_surely ? R"(,"moved_surely":true}})" : R"(,"moved_surely":false}})";
}

void write_team(std::string& out, const engine::Instrument& instrument, const engine::TeamSummary& team) {
    out += R"({"n":)";
    append_integer(out, static_cast<std::int64_t>(team.size));
    if (!team.shown()) {
        out += '}';
        return;
    }
    out += R"(,"stages":[)";
    for (int s = 0; s < team.stage_count; ++s) {
        out += s > 0 ? R"(,{"id":)" : R"({"id":)";
        append_id(out, instrument.stage_id(s));
        append_spread(out, team.stages[static_cast<std::size_t>(s)]);
        out += '}';
    }
    out += R"(],"focus":{)";
    for (int s = 0; s < team.stage_count; ++s) {
        append_id(out, instrument.stage_id(s));
        out += ':';
        append_integer(out, static_cast<std::int64_t>(team.focus[static_cast<std::size_t>(s)]));
        out += ',';
    }
    out += R"("sound":)";
    append_integer(out, static_cast<std::int64_t>(team.sound));
    out += R"(},"median":{"focus":)";
    append_stage_or_null(out, instrument, team.median_focus);
    out += R"(,"path":[)";
    for (std::size_t i = 0; i < team.median_path.size(); ++i) {
        if (i > 0) out += ',';
        append_id(out, instrument.stage_id(team.median_path[i]));
    }
    out += "]}}";
}

void write_team_csv(std::string& out, const engine::Instrument& instrument, const engine::TeamSummary& team) {
    out += "stage,n,median,q1,q3,min,max,focus\n";
    if (!team.shown()) return;
    for (int s = 0; s < team.stage_count; ++s) {
        const auto index = static_cast<std::size_t>(s);
        const StageSpread& spread = team.stages[index];
        out += instrument.stage_id(s);
        out += ',';
        append_integer(out, static_cast<std::int64_t>(spread.known));
        const auto value = [&out](bool is_shown, const engine::TeamValue& shown) {
            out += ',';
            if (is_shown) append_decimal(out, shown.hundredths, 2);
        };
        value(spread.median_shown(), spread.median);
        for (const engine::TeamValue& outer :
             {spread.lower_quartile, spread.upper_quartile, spread.min, spread.max})
            value(spread.spread_shown(), outer);
        out += ',';
        append_integer(out, static_cast<std::int64_t>(team.focus[index]));
        out += '\n';
    }
    out += "sound,,,,,,,";
    append_integer(out, static_cast<std::int64_t>(team.sound));
    out += '\n';
}

} // namespace upstream::codec
