// How large an instrument can be. Everything the engine stores per response fits arrays of these sizes.
// May use: nothing.
#pragma once

namespace upstream::engine {

inline constexpr int kMaxStages = 8;
inline constexpr int kMaxItems = 64;
inline constexpr int kMinOptions = 2;
inline constexpr int kMaxOptions = 11;
inline constexpr int kMaxPoints = 1000;
inline constexpr int kMaxWeight = 1000;
inline constexpr int kMaxVersion = 4095;
inline constexpr int kMaxIdLength = 40;

/// Every facet has at least one item, so there are never more facets than items.
inline constexpr int kMaxFacets = kMaxItems;

/// “No such thing” where an index is expected: no stage, no facet, no band.
inline constexpr int kNone = -1;

} // namespace upstream::engine
