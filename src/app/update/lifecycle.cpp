// What the page says of a visit to whoever shows it. May use: engine, codec.
#include "update/lifecycle.hpp"

#include <algorithm>
#include <utility>

#include "update/navigation.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace upstream::app {

namespace {

std::string event(std::string_view name) { return "{\"name\":\"" + std::string(name) + '"'; }

/// An id or a code, in which nothing needs escaping; null where there is none.
void add(std::string& json, std::string_view key, const std::string& value) {
    json += ",\"" + std::string(key) + "\":" + (value.empty() ? "null" : '"' + value + '"');
}

void tell(Effects& effects, std::string json) { emit(effects, Effect::Kind::Event, std::move(json) + '}'); }

/// The perspective, where there is a choice of them.
std::string perspective_of(const Model& model) {
    return instrument(model).perspective_id(model.visit.response.perspective);
}

} // namespace

void tell_start(Model& model, Effects& effects) {
    if (started(model) || std::exchange(model.view.begun, true)) return;
    std::string json = event("start");
    add(json, "perspective", perspective_of(model));
    tell(effects, std::move(json));
}

void tell_progress(const Model& model, Effects& effects) {
    const auto& touched = model.visit.touched;
    tell(effects, event("progress") +
                      ",\"answered\":" + std::to_string(std::count(touched.begin(), touched.end(), true)) +
                      ",\"total\":" + std::to_string(item_count(model)));
}

void tell_complete(Model& model, Effects& effects) {
    model.view.completed = !model.environment.lazy.loaded;
    if (model.view.completed) return;
    emit(effects, Effect::Kind::Event, completion(model));
    if (at_kiosk(model)) emit(effects, Effect::Kind::Record, record(model));
}

void tell_share(const std::string& method, Effects& effects) {
    std::string json = event("share");
    add(json, "method", method);
    tell(effects, std::move(json));
}

std::string completion(const Model& model) {
    const engine::Result result = engine::diagnose(instrument(model), model.visit.response);
    const bool known = !result.sound() && !result.focus_unknown();
    std::string json = event("complete");
    add(json, "outcome", outcome_of(instrument(model), result));
    add(json, "focus", known ? instrument(model).stage_id(result.focus) : std::string());
    add(json, "perspective", perspective_of(model));
    add(json, "language", model.environment.language);
    return json + '}';
}

std::string record(const Model& model) {
    const engine::Response& response = model.visit.response;
    return codec::encode(instrument(model), response) + '\n' + summary_code(model, response);
}

} // namespace upstream::app
