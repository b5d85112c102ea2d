// “Did you mean …?”: the nearest known word to a misspelt one. May use: the standard library.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace upstream::engine {

/// The candidate that takes the fewest edits (insert, delete, replace a byte) to reach from `word`, the first one
/// on a tie; empty if even that takes more than a third of the longer word's length, rounded up.
std::string_view nearest(std::string_view word, std::span<const std::string> candidates);

/// “expected one of a, b, c”, and “; did you mean b?” where one is near. At most ten candidates are listed.
std::string expected_one_of(std::string_view word, std::span<const std::string> candidates);

/// `word` as it may be shown in a one-line message: control bytes become “?”, and it is cut to 60 bytes.
std::string shown(std::string_view word);

} // namespace upstream::engine
