// What the fuzz targets share. May use: engine, codec.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "upstream/codec/json/instrument_json.hpp"

/// Given any bytes, must come back without a crash and with every promise kept. The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace upstream::fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program loudly when a promise is broken.
inline void promise(bool kept, const char* what) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

/// A small instrument with everything that codes and lines can hold.
inline const engine::Instrument& instrument() {
    static const codec::Loaded loaded = codec::read_instrument(R"({"id":"fuzz","version":3,"title":"F",
        "scales":[{"id":"s","options":[{"label":"a","points":0},{"label":"b","points":7},{"label":"c","points":10}]},
                  {"id":"t","options":[{"label":"a","points":3},{"label":"b","points":0}]}],
        "stages":[{"id":"low","name":"L"},{"id":"mid","name":"M","facets":[{"id":"x"}]},{"id":"top","name":"T"}],
        "items":[{"id":"a","stage":"low","scale":"s","text":"?"},{"id":"b","stage":"mid","scale":"t","text":"?"},
                 {"id":"c","stage":"top","scale":"s","text":"?","reverse":true},
                 {"id":"d","stage":"mid","scale":"s","text":"?","facet":"x","weight":5}],
        "bands":[{"id":"no","from":0},{"id":"yes","from":55}],"solid":"yes","ranking":{"prompt":"?"}})");
    return *loaded.instrument;
}

} // namespace upstream::fuzz
