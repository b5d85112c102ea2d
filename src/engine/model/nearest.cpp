// Nearest word by edit distance. May use: the standard library.
#include "upstream/engine/model/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace upstream::engine {

namespace {

constexpr std::size_t kLongestCompared = 80;
constexpr std::size_t kLongestShown = 60;
constexpr std::size_t kMostListed = 10;

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string_view nearest(std::string_view word, std::span<const std::string> candidates) {
    if (word.size() > kLongestCompared) return {};
    std::string_view best;
    std::size_t best_distance = kLongestCompared;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > kLongestCompared) continue;
        const std::size_t allowed = (std::max(word.size(), candidate.size()) + 2) / 3;
        const std::size_t distance = edit_distance(word, candidate);
        if (distance > allowed || distance >= best_distance) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

std::string expected_one_of(std::string_view word, std::span<const std::string> candidates) {
    std::string out = "expected one of ";
    for (std::size_t i = 0; i < std::min(candidates.size(), kMostListed); ++i) {
        if (i > 0) out += ", ";
        out += shown(candidates[i]);
    }
    if (candidates.size() > kMostListed) out += ", …";
    if (const std::string_view near = nearest(word, candidates); !near.empty()) {
        out.append("; did you mean ").append(shown(near)).append("?");
    }
    return out;
}

std::string shown(std::string_view word) {
    std::string out(word.substr(0, kLongestShown));
    std::size_t cut = out.size();
    if (word.size() > kLongestShown) {
        // Do not cut through a UTF-8 character: step back over its continuation bytes and its first byte.
        while (cut > 0 && (static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) --cut;
        out.resize(cut);
        out += "…";
    }
    for (std::size_t i = 0; i < cut; ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        if (byte < 0x20 || byte == 0x7F) out[i] = '?';
    }
    return out;
}

} // namespace upstream::engine
