// Flattening JSON objects. May use: nlohmann/json.
#include "codec/flat_json.hpp"

#include <nlohmann/json.hpp>

namespace upstream::codec {

namespace {

bool flatten(const nlohmann::json& node, const std::string& path, FlatJson& out, std::string& error) {
    if (node.is_null()) return true;
    if (node.is_string()) {
        out.emplace(path, node.get_ref<const std::string&>());
        return true;
    }
    if (node.is_number_integer()) {
        out.emplace(path, std::to_string(node.get<long long>()));
        return true;
    }
    if (!node.is_object()) {
        error = (path.empty() ? std::string("the file") : "“" + path + "”") + " is " + node.type_name() +
                "; expected a string, a whole number or an object";
        return false;
    }
    for (const auto& [key, child] : node.items()) {
        if (!flatten(child, path.empty() ? key : path + "." + key, out, error)) return false;
    }
    return true;
}

} // namespace

std::optional<FlatJson> read_flat_json(std::string_view text, std::string& error) {
    const auto root = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
    if (root.is_discarded()) {
        error = text.empty() ? "the file is empty; expected a JSON object" : "this is not valid JSON";
        return std::nullopt;
    }
    if (!root.is_object()) {
        error = std::string("the file holds ") + root.type_name() + "; expected a JSON object";
        return std::nullopt;
    }
    FlatJson out;
    if (!flatten(root, "", out, error)) return std::nullopt;
    return out;
}

} // namespace upstream::codec
