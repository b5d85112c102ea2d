// Building JSON values. May use: codec/json_reader.
#include "codec/json_value.hpp"

namespace upstream::codec {

namespace {

JsonValue read_value(JsonReader& reader, int depth) {
    JsonValue out;
    out.kind = reader.kind();
    if (depth > kMaxJsonDepth) reader.fail("values lie too deep in one another");
    switch (out.kind) {
    case JsonKind::Object:
        reader.enter_object();
        while (reader.next_member()) {
            out.keys.emplace_back(reader.key());
            out.elements.push_back(read_value(reader, depth + 1));
        }
        break;
    case JsonKind::Array:
        reader.enter_array();
        while (reader.next_element()) out.elements.push_back(read_value(reader, depth + 1));
        break;
    case JsonKind::String: out.string = reader.string(); break;
    case JsonKind::Number: out.number = reader.number(); break;
    case JsonKind::Boolean: out.boolean = reader.boolean(); break;
    case JsonKind::Null: reader.null(); break;
    case JsonKind::Invalid: break;
    }
    return out;
}

} // namespace

std::optional<JsonValue> read_json(std::string_view text, std::string& error) {
    JsonReader reader(text);
    JsonValue out = read_value(reader, 1);
    reader.finish();
    if (reader.ok()) return out;
    const Place place = place_of(text, reader.offset());
    error = "line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ": " +
            reader.error();
    return std::nullopt;
}

} // namespace upstream::codec
