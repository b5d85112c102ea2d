// Where a score lies among others, in words. May use: engine, codec, app/scene.
#include "present/norms.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>

namespace upstream::app {

namespace {

/// From this many of 100 with the same score on, that is said as well: a half of them moves the rank by as much as is noticed.
constexpr int kManyTheSame = 10;

/// Whole numbers with spaces between them, as many as there are places; the rest stays 0.
template <class Numbers>
void read_numbers(std::string_view text, Numbers& out) {
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (auto& number : out) {
        at = std::find_if(at, end, [](char c) { return c != ' '; });
        at = std::from_chars(at, end, number).ptr;
    }
}

} // namespace

std::optional<PageNorms> norms_of(const ResultScene& scene) {
    const Words& words = scene.words;
    if (!words.has("norms.results")) return std::nullopt;
    PageNorms out;
    std::array<std::uint64_t, 1> results{};
    read_numbers(words("norms.results"), results);
    out.results = results[0];
    const bool said = words.has("norms.who");
    out.source = words(said ? "result.norms.source" : "result.norms.source.plain",
                       {{"who", said ? words("norms.who") : std::string()}, {"date", words("norms.date")}});
    for (int stage = 0; stage < scene.instrument.stage_count(); ++stage)
        read_numbers(words("norms.counts." + scene.instrument.stage_id(stage)), out.stages.emplace_back());
    return out;
}

std::optional<Standing> standing_among(const ScoreCounts& counts, int score) {
    const auto sum = [](auto from, auto to) { return std::accumulate(from, to, std::uint64_t{0}); };
    const std::uint64_t all = sum(counts.begin(), counts.end());
    if (all < engine::Norms::kLeastResults) return std::nullopt;
    const std::uint64_t lower = sum(counts.begin(), counts.begin() + score);
    const std::uint64_t same = counts[static_cast<std::size_t>(score)];
    // Whole numbers only: x/y rounded half up is (2x + y) / 2y.
    const auto of_hundred = [all](std::uint64_t halves) {
        return static_cast<int>((100 * halves + all) / (2 * all));
    };
    return Standing{all, of_hundred(2 * lower + same), of_hundred(2 * same)};
}

std::string standing_line(const ResultScene& scene, const std::optional<PageNorms>& norms, int stage) {
    const engine::Score score = scene.stage(stage).score;
    if (!norms || !score.known()) return {};
    const auto standing = standing_among(norms->stages[static_cast<std::size_t>(stage)], score.shown());
    if (!standing) return {};
    const std::string_view key = standing->lower < 1              ? "result.norms.under"
                                 : standing->lower > 99           ? "result.norms.over"
                                 : standing->same >= kManyTheSame ? "result.norms.same"
                                                                  : "result.norms";
    return scene.words(key, {{"results", grouped(scene.words, standing->results)},
                             {"n", std::to_string(standing->lower)},
                             {"same", std::to_string(standing->same)}});
}

std::string caveat_of(const ResultScene& scene, const std::optional<PageNorms>& norms) {
    const int total = scene.instrument.item_count();
    const std::string number = std::to_string(total);
    if (!norms) return scene.words(Words::counted("result.caveat", total), {{"total", number}});
    return scene.words(
        Words::counted("result.caveat.norms", total),
        {{"total", number}, {"results", grouped(scene.words, norms->results)}, {"source", norms->source}});
}

std::string read_by(const ResultScene& scene, const std::optional<PageNorms>& norms) {
    if (!norms || scene.result.summary) return {};
    return scene.words("result.shared.norms",
                       {{"results", grouped(scene.words, norms->results)}, {"source", norms->source}});
}

std::string grouped(const Words& words, std::uint64_t number) {
    std::string out = std::to_string(number);
    const std::string mark = words("result.norms.thousands");
    for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, mark);
    return out;
}

} // namespace upstream::app
