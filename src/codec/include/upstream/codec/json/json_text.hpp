// Writing JSON text. May use: the standard library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace upstream::codec {

/// Appends `text`, which must be UTF-8, as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

/// Appends a whole number.
void append_integer(std::string& out, std::int64_t value);

/// Appends `value` / 10^digits with exactly `digits` decimals: (1234, 2) gives 12.34, (−5, 2) gives -0.05.
void append_decimal(std::string& out, std::int64_t value, int digits);

} // namespace upstream::codec
