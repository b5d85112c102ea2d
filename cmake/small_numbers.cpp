// Reading and printing numbers for the libraries that the page links, without the arithmetic on 128-bit floats that C's
// own way brings along (8 KB of the first load): the browser reads them, and none of the libraries prints a fraction.
// May use: Emscripten.
#include <emscripten/emscripten.h>

#include <cstdarg>
#include <cstddef>
#include <cstring>

EM_JS(double, upstream_parse_number, (const char* text), { return Number.parseFloat(UTF8ToString(text)); });

/// nlohmann/json is compiled with this name in place of strtod. The whole of `text` must be one number in JSON's grammar,
/// as the library has made sure of before.
extern "C" double upstream_strtod(const char* text, char** end) {
    if (end != nullptr) *end = const_cast<char*>(text) + std::strlen(text);
    return upstream_parse_number(text);
}

/// Emscripten's vsnprintf for everything but fractions.
extern "C" int vsniprintf(char* out, std::size_t size, const char* format, va_list values);

/// The libraries are compiled with this name in place of snprintf.
extern "C" int upstream_snprintf(char* out, std::size_t size, const char* format, ...) {
    va_list values;
    va_start(values, format);
    const int written = vsniprintf(out, size, format, values);
    va_end(values);
    return written;
}
