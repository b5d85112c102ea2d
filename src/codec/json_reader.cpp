// The JSON pull reader. May use: the standard library.
#include "codec/json_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "codec/utf8.hpp"

namespace upstream::codec {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A byte that stands for itself inside a string.
constexpr std::array<bool, 256> kPlain = [] {
    std::array<bool, 256> out{};
    for (std::size_t i = 0x20; i < 0x80; ++i) out[i] = i != '"' && i != '\\';
    return out;
}();

/// A number that keeps JSON's grammar. Short ones are whole numbers over a power of ten that doubles hold exactly,
/// so one division rounds them right; the others take the slow way.
double to_double(std::string_view number) {
    constexpr std::array<double, 16> kPowers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                             1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const bool negative = number.front() == '-';
    std::int64_t digits = 0;
    std::size_t decimals = 0;
    bool point = false;
    bool simple = number.size() <= 15; // below 2^53
    for (std::size_t i = negative ? 1 : 0; i < number.size() && simple; ++i) {
        if (is_digit(number[i])) {
            digits = digits * 10 + (number[i] - '0');
            decimals += point ? 1 : 0;
        } else {
            simple = number[i] == '.';
            point = true;
        }
    }
    if (!simple) return std::strtod(std::string(number).c_str(), nullptr);
    const double magnitude = static_cast<double>(digits) / kPowers[decimals];
    return negative ? -magnitude : magnitude;
}

} // namespace

std::string_view name_of(JsonKind kind) {
    constexpr std::array<std::string_view, 7> kNames{"an object",
                                                     "an array",
                                                     "a string",
                                                     "a number",
                                                     "true or false",
                                                     "null",
                                                     "something that is not JSON"};
    return kNames[static_cast<std::size_t>(kind)];
}

void JsonReader::fail(std::string message) {
    if (ok()) error_ = std::move(message);
}

char JsonReader::next_byte() { return at_ < text_.size() ? text_[at_] : '\0'; }

void JsonReader::skip_space() {
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') return;
        ++at_;
    }
}

bool JsonReader::take(char byte) {
    if (at_ >= text_.size() || text_[at_] != byte) return false;
    ++at_;
    return true;
}

bool JsonReader::take_word(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
}

JsonKind JsonReader::kind() {
    if (!ok()) return JsonKind::Invalid;
    skip_space();
    switch (next_byte()) {
    case '{': return JsonKind::Object;
    case '[': return JsonKind::Array;
    case '"': return JsonKind::String;
    case 't':
    case 'f': return JsonKind::Boolean;
    case 'n': return JsonKind::Null;
    default: break;
    }
    if (next_byte() == '-' || is_digit(next_byte())) return JsonKind::Number;
    fail(at_ >= text_.size() ? "the text ends where a value should be" : "expected a value here");
    return JsonKind::Invalid;
}

void JsonReader::enter_object() {
    if (!ok()) return;
    skip_space();
    if (!take('{')) return fail("expected an object");
    first_ = true;
}

void JsonReader::enter_array() {
    if (!ok()) return;
    skip_space();
    if (!take('[')) return fail("expected an array");
    first_ = true;
}

/// Takes the comma between two members or elements, if this is not the first.
bool JsonReader::separated() {
    const bool separated = first_ || take(',');
    first_ = false;
    if (separated) skip_space();
    return separated;
}

bool JsonReader::next_member() {
    if (!ok()) return false;
    skip_space();
    if (take('}')) {
        first_ = false;
        return false;
    }
    if (!separated()) {
        fail(at_ >= text_.size() ? "the object is not closed" : "expected , or } here");
        return false;
    }
    if (next_byte() != '"') {
        fail("expected a key in double quotes");
        return false;
    }
    key_ = quoted(key_scratch_);
    skip_space();
    if (ok() && !take(':')) fail("expected : after the key");
    return ok();
}

bool JsonReader::next_element() {
    if (!ok()) return false;
    skip_space();
    if (take(']')) {
        first_ = false;
        return false;
    }
    if (!separated()) {
        fail(at_ >= text_.size() ? "the array is not closed" : "expected , or ] here");
        return false;
    }
    if (next_byte() == ']') fail("expected a value after the comma");
    return ok();
}

std::string_view JsonReader::string() {
    if (!ok()) return {};
    skip_space();
    if (next_byte() == '"') return quoted(string_scratch_);
    fail("expected a string");
    return {};
}

/// A string from its opening quote; a view of the text itself when nothing in it is escaped.
std::string_view JsonReader::quoted(std::string& scratch) {
    const std::size_t begin = ++at_;
    while (at_ < text_.size()) {
        const auto byte = static_cast<unsigned char>(text_[at_]);
        if (kPlain[byte]) {
            ++at_;
        } else if (byte == '"') {
            return text_.substr(begin, at_++ - begin);
        } else if (byte == '\\') {
            return unescaped(begin, scratch);
        } else if (byte < 0x20) {
            fail("a control character in a string must be escaped");
            return {};
        } else {
            const std::size_t length = utf8_length(text_.substr(at_));
            if (length == 0) {
                fail("this is not UTF-8");
                return {};
            }
            at_ += length;
        }
    }
    fail("the string is not closed");
    return {};
}

/// The rest of a string from its first backslash on.
std::string_view JsonReader::unescaped(std::size_t begin, std::string& scratch) {
    scratch.assign(text_.substr(begin, at_ - begin));
    while (ok() && at_ < text_.size()) {
        const char c = text_[at_];
        if (c == '"') {
            ++at_;
            return scratch;
        }
        if (c == '\\') {
            ++at_;
            escape(scratch);
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x20) fail("a control character in a string must be escaped");
        const std::size_t length = utf8_length(text_.substr(at_));
        if (length == 0) fail("this is not UTF-8");
        scratch.append(text_.substr(at_, length));
        at_ += length;
    }
    fail("the string is not closed");
    return {};
}

void JsonReader::escape(std::string& out) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    const char letter = next_byte();
    if (const std::size_t which = kLetters.find(letter); which != std::string_view::npos) {
        ++at_;
        out.push_back(kMeanings[which]);
        return;
    }
    if (!take('u')) return fail("expected one of \" \\ / b f n r t u after the backslash");
    unsigned code = hex4();
    if (code >= 0xD800 && code < 0xDC00 && take_word("\\u")) {
        const unsigned low = hex4();
        if (ok() && (low < 0xDC00 || low > 0xDFFF)) return fail("half of a surrogate pair is missing");
        code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00);
    }
    if (code >= 0xD800 && code < 0xE000) fail("half of a surrogate pair is missing");
    if (ok()) append_utf8(out, code);
}

unsigned JsonReader::hex4() {
    unsigned out = 0;
    for (int i = 0; i < 4; ++i) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        const char c = next_byte();
        const std::size_t digit = kDigits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
        if (digit == std::string_view::npos) {
            fail("expected four hexadecimal digits after \\u");
            return 0;
        }
        out = out * 16 + static_cast<unsigned>(digit);
        ++at_;
    }
    return out;
}

bool JsonReader::take_digits() {
    const std::size_t begin = at_;
    while (is_digit(next_byte())) ++at_;
    return at_ > begin;
}

double JsonReader::number() {
    if (!ok()) return 0;
    skip_space();
    const std::size_t begin = at_;
    take('-');
    bool well_formed = take('0') || take_digits();
    if (take('.')) well_formed = well_formed && take_digits();
    if (well_formed && (take('e') || take('E'))) {
        if (!take('+')) take('-');
        well_formed = take_digits();
    }
    if (!well_formed || is_digit(next_byte())) {
        fail("expected a number");
        return 0;
    }
    const double out = to_double(text_.substr(begin, at_ - begin));
    if (!std::isfinite(out)) fail("the number is too large");
    return out;
}

bool JsonReader::boolean() {
    if (!ok()) return false;
    skip_space();
    if (take_word("true")) return true;
    if (!take_word("false")) fail("expected true or false");
    return false;
}

void JsonReader::null() {
    if (!ok()) return;
    skip_space();
    if (!take_word("null")) fail("expected null");
}

void JsonReader::finish() {
    if (!ok()) return;
    skip_space();
    if (at_ < text_.size()) fail("nothing may follow the value");
}

Place place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    Place out;
    out.line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t line_begin = before.rfind('\n');
    out.column = before.size() - (line_begin == std::string_view::npos ? 0 : line_begin + 1) + 1;
    return out;
}

} // namespace upstream::codec
