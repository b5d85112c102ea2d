// Texts that people can see: what a text of an instrument must and must not hold. May use: the standard library.
#pragma once

#include <string>
#include <string_view>

namespace upstream::content {

/// Empty if the text, which must be UTF-8, can be shown: it has something to see, no control character (a line break is
/// one), and none that turns the direction of what follows it (Unicode's embeddings, overrides and isolates, with which
/// a text can pass for another). Otherwise one sentence that says what is wrong and what would be right.
std::string problem_of_text(std::string_view text);

} // namespace upstream::content
