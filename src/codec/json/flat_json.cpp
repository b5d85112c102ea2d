// Flattening JSON objects. May use: codec/json_value.
#include "upstream/codec/json/flat_json.hpp"

#include <cmath>

#include "upstream/codec/json/json_value.hpp"

namespace upstream::codec {

namespace {

constexpr double kLargestInteger = 9007199254740992; // 2^53: whole in a double

bool flatten(const JsonValue& node, const std::string& path, FlatJson& out, std::string& error) {
    if (node.kind == JsonKind::Null) return true;
    if (node.kind == JsonKind::String) {
        out.emplace(path, node.string);
        return true;
    }
    const bool whole = node.kind == JsonKind::Number && node.number == std::floor(node.number);
    if (whole && std::abs(node.number) <= kLargestInteger) {
        out.emplace(path, std::to_string(static_cast<long long>(node.number)));
        return true;
    }
    if (node.kind != JsonKind::Object) {
        error = (path.empty() ? std::string("the file") : "“" + path + "”") + " is " +
                std::string(name_of(node.kind)) + "; expected a string, a whole number or an object";
        return false;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        const std::string& key = node.keys[i];
        if (!flatten(node.elements[i], path.empty() ? key : path + "." + key, out, error)) return false;
    }
    return true;
}

} // namespace

std::optional<FlatJson> read_flat_json(std::string_view text, std::string& error) {
    std::string place;
    const std::optional<JsonValue> root = read_json(text, place);
    if (!root) {
        error =
            text.empty() ? "the file is empty; expected a JSON object" : "this is not valid JSON: " + place;
        return std::nullopt;
    }
    if (root->kind != JsonKind::Object) {
        error = "the file holds " + std::string(name_of(root->kind)) + "; expected a JSON object";
        return std::nullopt;
    }
    FlatJson out;
    if (!flatten(*root, "", out, error)) return std::nullopt;
    return out;
}

} // namespace upstream::codec
