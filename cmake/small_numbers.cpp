// Reading and printing numbers for the libraries that the page links, without the arithmetic on 128-bit floats that C's
// own way brings along (8 KB of the first load), and without printf: the browser reads them, and none of the libraries prints a fraction.
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

/// The libraries are compiled with this name in place of snprintf. nlohmann/json is the only one that prints a number in the page: a
/// character or a byte of a message, in hexadecimal with as many digits at least as `format` says ("%.4X", "%04x", "%.2hhX").
extern "C" int upstream_snprintf(char* out, std::size_t size, const char* format, ...) {
    va_list values;
    va_start(values, format);
    std::size_t length = 0;
    const auto put = [&](char letter) {
        if (length + 1 < size) out[length] = letter;
        ++length;
    };
    for (; *format != '\0'; ++format) {
        if (*format != '%') {
            put(*format);
            continue;
        }
        int digits = 1;
        for (++format; *format != 'x' && *format != 'X'; ++format) {
            if (*format >= '1' && *format <= '8')
                digits = *format - '0';
            else if (*format != '.' && *format != '0' && *format != 'h')
                __builtin_trap();
        }
        const unsigned value = va_arg(values, unsigned);
        while (digits < 8 && (value >> (4 * digits)) != 0) ++digits;
        while (digits-- > 0) {
            const unsigned digit = value >> (4 * digits) & 15U;
            put(static_cast<char>(digit < 10 ? '0' + digit : *format - 'X' + 'A' + digit - 10));
        }
    }
    va_end(values);
    if (size > 0) out[length < size ? length : size - 1] = '\0';
    return static_cast<int>(length);
}
