#include "link/link_summary.hpp"

#include <cmath>

#include "codec/support.hpp"
#include "upstream/codec/link/link.hpp"

using namespace upstream;
using namespace upstream::tests;
using codec::LinkError;
using codec::Opened;

namespace {

int percent(double value) { return static_cast<int>(std::floor(value + 0.5)); }

void check_same_to_the_integer(const Result& result, const Result& summary) {
    CHECK(summary.summary);
    CHECK(summary.focus == result.focus);
    CHECK(listed(summary.path) == listed(result.path));
    CHECK(summary.symptom == result.symptom);
    CHECK(summary.treating_symptom == result.treating_symptom);
    CHECK(summary.call == result.call);
    CHECK(summary.backwards == result.backwards);
    CHECK(summary.quality.skipped == result.quality.skipped);
    CHECK(percent(100 * summary.likelihood_sound) == percent(100 * result.likelihood_sound));
    for (std::size_t s = 0; s < static_cast<std::size_t>(result.stage_count); ++s) {
        const engine::StageResult& a = result.stages[s];
        const engine::StageResult& b = summary.stages[s];
        CHECK(percent(100 * b.solid_likelihood) == 50);
        CHECK(percent(100 * summary.likelihood[s]) == percent(100 * result.likelihood[s]));
        CHECK(a.score.known() == b.score.known());
        CHECK(a.partial == b.partial);
        CHECK(a.band == b.band);
        CHECK(a.support.known() == b.support.known());
        if (!a.score.known()) continue;
        CHECK(a.score.shown() == b.score.shown());
        CHECK(percent(a.low) == b.low);
        CHECK(percent(a.high) == b.high);
        // V is taken back from the side that is not clipped; half a point either way is all that is lost.
        if (b.low > 0 || b.high < 100) {
            const double error = b.low > 0 ? a.score.shown() - a.low : a.high - a.score.shown();
            CHECK(std::abs(std::sqrt(b.variance) - error / 1.28) <= 0.5 / 1.28 + 1e-9);
        }
    }
}

Result summarised(const Instrument& instrument, const Result& result) {
    const auto read =
        codec::decode(codec::encode_summary(instrument, engine::Perspective::Second, result), instrument);
    if (const auto* refused = std::get_if<LinkError>(&read))
        UNSCOPED_INFO(codec::describe(*refused, instrument));
    REQUIRE(std::holds_alternative<Opened>(read));
    CHECK(std::get<0>(read).perspective == engine::Perspective::Second);
    CHECK(std::get<0>(read).response.answers == Response{}.answers);
    return std::get<0>(read).result;
}

/// The values of a real summary, one of them changed, through the reader.
bool accepted_with(const Instrument& instrument, const Result& result, std::size_t field,
                   std::uint32_t value) {
    codec::BitWriter bits;
    const codec::FieldLayout layout = codec::summary_layout(instrument);
    codec::write_summary(bits, layout, instrument, result);
    bits.pad();
    std::array<std::uint32_t, codec::kMaxFields> values{};
    codec::BitReader reader(bits.bytes());
    REQUIRE(layout.read(reader, values));
    REQUIRE(values[field] != value);
    values[field] = value;
    codec::BitWriter changed;
    layout.write(changed, values);
    changed.pad();
    codec::BitReader again(changed.bytes());
    return codec::read_summary(again, layout, instrument).has_value();
}

} // namespace

TEST_CASE("a summary shows what the answers would, to the integer") {
    Dice dice(41);
    for (int round = 0; round < 400; ++round) {
        const Instrument instrument = compile(random_definition(dice, 8, 5, 7));
        const Result result = engine::diagnose(instrument, random_response(dice, instrument, 5));
        check_same_to_the_integer(result, summarised(instrument, result));
    }
}

TEST_CASE("a summary keeps the side of a band's edge that a rounded score would lose") {
    Definition definition = even_definition(1, 3, 3); // sixths
    definition.bands = {{"low", 0}, {"high", 67}};
    const Instrument instrument = compile(definition);
    const Result result = engine::diagnose(instrument, answers({2, 2, 0})); // 66.67 is 67 to people
    const Result summary = summarised(instrument, result);
    CHECK(summary.stages[0].score.shown() == 67);
    CHECK(summary.stages[0].band == 0);
    CHECK(summary.focus == 0);
}

TEST_CASE("a summary holds nothing that was not asked for") {
    const Instrument instrument = sample();
    const Result summary =
        summarised(instrument, engine::diagnose(instrument, ranked(answers({2, 1, 1, 0}), {1, 0})));
    CHECK(summary.steps_to_flip == kNone);
    CHECK(summary.flip_items.empty());
    CHECK_FALSE(summary.facets[0].known());
    CHECK(summary.stages[1].unsupported == 0);
}

TEST_CASE("numbers that no result has are refused") {
    // Fields: per stage known, score, low, high, band; then symptom, likelihoods, call, inversions, first look.
    const Instrument instrument = compile(even_definition(2, 2));
    const Result result = engine::diagnose(instrument, ranked(answers({3, 3, 1, 1}), {1, 0})); // 75 and 25
    CHECK_FALSE(accepted_with(instrument, result, 1, 100)); // a score above its range
    CHECK_FALSE(accepted_with(instrument, result, 2, 76));  // a range above its score
    CHECK_FALSE(accepted_with(instrument, result, 4, 1));   // 75 is not in the middle band
    CHECK_FALSE(accepted_with(instrument, result, 0, 0));   // unknown, but with numbers
    CHECK_FALSE(accepted_with(instrument, result, 10, 1));  // the symptom is not the lowest
    CHECK_FALSE(accepted_with(instrument, result, 10, 0));  // known stages, but no symptom
    const Result firm = engine::diagnose(instrument, ranked(answers({4, 4, 0, 0}), {1, 0}));
    CHECK_FALSE(accepted_with(instrument, firm, 14, 2)); // a close call at a firm likelihood
    CHECK_FALSE(accepted_with(instrument, firm, 14, 1));
    CHECK_FALSE(accepted_with(instrument, firm, 12, 30));  // a firm call for an unlikely focus
    CHECK_FALSE(accepted_with(instrument, result, 15, 1)); // roof first, but no inversion
    CHECK_FALSE(accepted_with(instrument, result, 15, 0)); // no ranking, but a first look
    CHECK_FALSE(
        accepted_with(instrument, result, 15, 3));  // more inversions than two stages have with roof first
    CHECK(accepted_with(instrument, result, 0, 2)); // partial is as good as whole
}

TEST_CASE("an unknown stage holds nothing, and cannot be the symptom") {
    const Instrument instrument = compile(even_definition(2, 2));
    const Result result = engine::diagnose(instrument, answers({-1, -1, 1, 1}));
    CHECK_FALSE(accepted_with(instrument, result, 1, 1));
    CHECK_FALSE(accepted_with(instrument, result, 4, 1));
    CHECK_FALSE(accepted_with(instrument, result, 10, 1));
    CHECK_FALSE(accepted_with(instrument, engine::diagnose(instrument, Response{}), 10, 1));
}

TEST_CASE("a likely call has a likelihood between 60 and 80") {
    const Instrument instrument = compile(even_definition(1, 2));
    const Result likely = engine::diagnose(instrument, answers({2, 2}));
    REQUIRE(likely.call == engine::Call::Likely);
    // Fields: known, score, low, high, band, symptom, likelihood, sound, call, inversions, first look.
    CHECK_FALSE(accepted_with(instrument, likely, 6, 59));
    CHECK_FALSE(accepted_with(instrument, likely, 6, 81));
    CHECK(accepted_with(instrument, likely, 6, 61));
}

TEST_CASE("while the focus is unknown the call is close, whatever its likelihood") {
    Definition definition = even_definition(1, 2);
    definition.assumptions.mean = 0;
    const Instrument instrument = compile(definition);
    const Result unknown = engine::diagnose(instrument, Response{});
    REQUIRE(unknown.likelihood[0] > 0.99);
    CHECK(summarised(instrument, unknown).call == engine::Call::Close);
    CHECK_FALSE(accepted_with(instrument, unknown, 8, 0));
}

TEST_CASE("a range that is clipped on both sides tells no variance") {
    const Instrument instrument = compile(even_definition(1, 1, 2));
    const Result one =
        engine::diagnose(instrument, answers({1})); // 100, and 1.28 · √(484 + 833) below: 53.55
    CHECK(std::abs(std::sqrt(summarised(instrument, one).stages[0].variance) - 46 / 1.28) < 1e-9);
    Definition wild = even_definition(1, 1, 3);
    wild.assumptions.noise = 100;
    const Instrument noisy = compile(wild);
    const Result clipped = engine::diagnose(noisy, answers({1})); // 50 ± 128
    CHECK(std::isinf(summarised(noisy, clipped).stages[0].variance));
}

TEST_CASE("a summary with a number too large for its fields is refused") {
    const Instrument instrument = compile(even_definition(1, 1));
    codec::BitWriter bits;
    for (int i = 0; i < 4; ++i) bits.put(0xFFFFFFFF, 32);
    codec::BitReader reader(bits.bytes());
    CHECK_FALSE(codec::read_summary(reader, codec::summary_layout(instrument), instrument).has_value());
}

TEST_CASE("summaries that were issued stay readable for good") {
    const Instrument instrument = sample();
    const Result result = engine::diagnose(instrument, ranked(answers({2, 0, 1, -1}), {1, 0}));
    // docs/link-format.md has this one as its test vector.
    CHECK(codec::encode_summary(instrument, engine::Perspective::First, result) ==
          "2.gB5bjgqcAvGKyZ3FCFuwXoxsgn8");
    // In the first format, with the numbers of the first model: V = 5/9 · 6250/12, 100 − 1.28 · 17.01 = 78, and
    // Φ(40/17.01) = 0.991 for the ground; an unknown roof was solid with 0.5.
    const auto read = codec::decode("1.gBzi8kAvHNEk2y2JucCYoYc", instrument);
    REQUIRE(std::holds_alternative<Opened>(read));
    const Result& first = std::get<0>(read).result;
    CHECK(std::get<0>(read).first_format);
    CHECK(first.stages[0].score.shown() == 100);
    CHECK(first.stages[0].low == 78);
    CHECK(first.stages[0].high == 100);
    CHECK_FALSE(first.stages[1].score.known());
    CHECK(percent(100 * first.likelihood[0]) == 1);
    CHECK(percent(100 * first.likelihood[1]) == 50);
    CHECK(percent(100 * first.likelihood_sound) == 50);
    CHECK(first.focus == 1);
    CHECK(first.call == engine::Call::Close);
    CHECK(first.backwards->inversions == 1);
}
