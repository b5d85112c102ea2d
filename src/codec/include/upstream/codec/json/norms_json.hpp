// Reading and writing a norms file (docs/instrument-format.md, “Norms”). May use: engine, codec.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/engine/model/definition.hpp"
#include "upstream/engine/model/norms.hpp"

namespace upstream::codec {

/// A norms file that was read. `norms` is there exactly when there are no issues.
struct LoadedNorms {
    std::optional<engine::Norms> norms;
    std::vector<engine::Issue> issues; ///< pointers into the norms file
};

/// Reads any bytes; never throws or aborts. Norms of another instrument or version than `definition`, which must be sound, are
/// an issue, and so is a stage that the definition does not know or the norms leave out.
LoadedNorms read_norms(std::string_view json, const engine::Definition& definition);

/// Appends the norms file of norms that were measured with `definition`, as one line without its end: numbers with 2 decimals,
/// rounded half up. `date` and `who` must be such as read_norms takes.
void write_norms(std::string& out, const engine::Definition& definition, const engine::Norms& norms);

} // namespace upstream::codec
