// Codes of answers to the small questionnaire, as they are kept or come from others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <variant>

#include "app/support.hpp"
#include "upstream/codec/link/link.hpp"

namespace upstream::tests {

inline const engine::Instrument& small() { return small_content().instrument; }

/// The code of answers to ground, roof, ground, roof.
inline std::string code_of(std::initializer_list<int> options,
                           engine::Perspective perspective = engine::Perspective::First) {
    engine::Response response;
    response.perspective = perspective;
    std::size_t item = 0;
    for (const int option : options) response.answers[item++] = static_cast<std::int8_t>(option);
    return codec::encode(small(), response);
}

inline std::string summary_of(std::initializer_list<int> options,
                              engine::Perspective perspective = engine::Perspective::First) {
    const auto opened = std::get<codec::Opened>(codec::decode(code_of(options, perspective), small()));
    return codec::encode_summary(small(), perspective, opened.result);
}

} // namespace upstream::tests
