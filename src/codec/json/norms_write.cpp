// Writing norms. May use: engine, codec/json_text.
#include <cmath>

#include "upstream/codec/json/json_text.hpp"
#include "upstream/codec/json/norms_json.hpp"

namespace upstream::codec {

namespace {

void append_count(std::string& out, std::string_view key, std::uint64_t count) {
    out.append(key);
    append_integer(out, static_cast<std::int64_t>(count));
}

/// Three numbers with 2 decimals, rounded half up.
void append_three(std::string& out, std::string_view key, const engine::Assumptions& three) {
    const auto number = [&out](std::string_view name, double value) {
        out.append(name);
        append_decimal(out, static_cast<std::int64_t>(std::floor(value * 100 + 0.5)), 2);
    };
    out.append(key);
    number(R"({"mean":)", three.mean);
    number(R"(,"sd":)", three.deviation);
    number(R"(,"noise":)", three.noise);
    out += '}';
}

void append_who(std::string& out, const engine::Norms& norms) {
    if (norms.who.empty()) return;
    out += R"(,"who":)";
    if (norms.who.front().first.empty()) return append_json_string(out, norms.who.front().second);
    char before = '{';
    for (const auto& [language, text] : norms.who) {
        out += before;
        append_json_string(out, language);
        out += ':';
        append_json_string(out, text);
        before = ',';
    }
    out += '}';
}

void append_stage(std::string& out, const engine::Norms::Stage& stage) {
    append_count(out.append(R"({"id":")").append(stage.id), R"(","results":)", stage.results);
    std::string_view before = R"(,"counts":[)";
    for (const std::uint32_t count : stage.counts) {
        append_count(out, before, count);
        before = ",";
    }
    out += "]}";
}

} // namespace

void write_norms(std::string& out, const engine::Definition& definition, const engine::Norms& norms) {
    out.append(R"({"format":1,"instrument":{"id":")").append(definition.id);
    append_count(out, R"(","version":)", static_cast<std::uint64_t>(definition.version));
    append_count(out, R"(},"results":)", norms.results);
    out.append(R"(,"date":")").append(norms.date).append("\"");
    append_who(out, norms);
    append_three(out, R"(,"assumptions":)", norms.assumptions);
    append_three(out, R"(,"standard_errors":)", norms.errors);
    std::string_view before = R"(,"stages":[)";
    for (const engine::Norms::Stage& stage : norms.stages) {
        append_stage(out.append(before), stage);
        before = ",";
    }
    out += "]}";
}

} // namespace upstream::codec
