// Reading an instrument file (docs/instrument-format.md). May use: engine, codec.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "upstream/content/texts.hpp"
#include "upstream/engine/model/definition.hpp"
#include "upstream/engine/model/instrument.hpp"

namespace upstream::codec {

/// An instrument file that was read. `instrument` is there exactly when no issue is an Error.
struct Loaded {
    std::optional<engine::Instrument> instrument;
    content::Texts texts;
    std::vector<engine::Issue> issues; ///< in the order of the file's parts
};

/// Larger files are not instruments, and not norms, and reading them would only use up memory.
inline constexpr std::size_t kMaxInstrumentBytes = std::size_t{4} << 20U;

/// Reads any bytes; never throws or aborts. Text that is not JSON gives one issue with line and column.
Loaded read_instrument(std::string_view json);

/// The same for an instrument as a built page holds it, whose build has looked at its norms and put them elsewhere: passes
/// over the member, and what would read it need not be in the program.
Loaded read_instrument_without_norms(std::string_view json);

} // namespace upstream::codec
