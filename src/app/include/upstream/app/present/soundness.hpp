// How sound a floor of the house is. The words and the picture of a result both say it. May use: the standard library.
#pragma once

#include <cstdint>

namespace upstream::app {

enum class Soundness : std::uint8_t { Unknown, Cracked, Shaky, Solid };

} // namespace upstream::app
