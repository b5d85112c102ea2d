// A JSON object read as a flat map: every string and number under the path that leads to it
// ({"light": {"text": "#123"}} gives "light.text" → "#123"). For words, themes and the page's boot message.
// May use: codec/json_value. Public interface: the standard library only.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace upstream::codec {

using FlatJson = std::map<std::string, std::string, std::less<>>;

/// Reads `text`, which must be a JSON object of strings, whole numbers, nulls (left out) and such objects.
/// On failure returns nothing and sets `error` to one sentence that names the place.
std::optional<FlatJson> read_flat_json(std::string_view text, std::string& error);

} // namespace upstream::codec
