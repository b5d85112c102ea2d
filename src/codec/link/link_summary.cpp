// Summaries: headline, scores, ranges and likelihoods in whole numbers. May use: engine, codec/link_bits.
#include "link/link_summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "upstream/engine/scoring/backwards.hpp"

namespace upstream::codec {

namespace {

using engine::Call;
using engine::kNone;
using engine::Result;
using engine::StageResult;

constexpr std::uint32_t kPercentStates = 101; // 0–100
constexpr std::uint32_t kCallStates = 3;

/// Percent, rounded half up.
std::uint32_t percent(double value) { return static_cast<std::uint32_t>(std::floor(value + 0.5)); }

/// The values of the layout, in its order, one after the other.
class Values {
public:
    void put(std::uint32_t value) { values_[count_++] = value; }
    std::uint32_t take() { return values_[count_++]; }
    std::span<std::uint32_t> all() { return values_; }

private:
    std::array<std::uint32_t, kMaxFields> values_{};
    std::size_t count_ = 0;
};

void put_stage(Values& values, const StageResult& stage) {
    if (!stage.score.known()) {
        for (int field = 0; field < 4; ++field) values.put(0);
        return;
    }
    values.put(stage.partial ? 2 : 1);
    values.put(static_cast<std::uint32_t>(stage.score.shown()));
    values.put(percent(stage.low));
    values.put(percent(stage.high));
}

/// A score rounded to whole points may touch the next band's first value; the band says on which side it lay.
bool band_fits(const engine::Instrument& instrument, int band, int shown) {
    const auto& bands = instrument.definition().bands;
    const auto index = static_cast<std::size_t>(band);
    return bands[index].from <= shown && (index + 1 == bands.size() || shown <= bands[index + 1].from);
}

bool call_fits(Call call, std::uint32_t likelihood) {
    switch (call) {
    case Call::Firm: return likelihood >= 80;
    case Call::Likely: return likelihood >= 60 && likelihood <= 80;
    case Call::Close: break;
    }
    return likelihood <= 60;
}

/// V, taken back from the side of the range that is not clipped: the lower one if neither is.
double variance_from(double score, double low, double high) {
    if (low <= 0 && high >= 100) return std::numeric_limits<double>::infinity();
    const double error = (low > 0 ? score - low : high - score) / engine::kRangeWidth;
    return error * error;
}

class SummaryReader {
public:
    SummaryReader(const engine::Instrument& instrument, Values& values)
        : instrument_(instrument), values_(values) {
        result_.summary = true;
        result_.stage_count = instrument.stage_count();
        for (std::size_t f = 0; f < instrument.facets().size(); ++f)
            result_.facets.push_back(engine::Score{});
    }

    std::optional<Result> run() {
        for (int s = 0; s < result_.stage_count; ++s) {
            if (!stage(s)) return std::nullopt;
        }
        support();
        if (!symptom() || !outcome()) return std::nullopt;
        if (instrument_.ranked() && !backwards()) return std::nullopt;
        return result_;
    }

private:
    StageResult& at(int stage) { return result_.stages[static_cast<std::size_t>(stage)]; }

    bool stage(int index) {
        StageResult& out = at(index);
        const std::uint32_t known = values_.take();
        const std::uint32_t shown = values_.take();
        const std::uint32_t low = values_.take();
        const std::uint32_t high = values_.take();
        const int band = static_cast<int>(values_.take());
        if (known == 0) {
            result_.quality.skipped = true;
            result_.path.push_back(static_cast<std::int8_t>(index));
            return shown + low + high == 0 && band == 0;
        }
        out.partial = known == 2;
        out.score = {static_cast<std::int32_t>(shown), 100};
        out.low = low;
        out.high = high;
        out.variance = variance_from(shown, low, high);
        out.band = band;
        if (band < instrument_.solid_band()) result_.path.push_back(static_cast<std::int8_t>(index));
        return low <= shown && shown <= high && band_fits(instrument_, band, static_cast<int>(shown));
    }

    void support() {
        int lowest = 0;
        for (int s = 0; s < result_.stage_count && at(s).score.known(); ++s) {
            if (at(s).score.part < at(lowest).score.part) lowest = s;
            at(s).support = at(lowest).score;
            at(s).unsupported = (at(s).score.part - at(lowest).score.part) * 100;
        }
    }

    /// The symptom must be among the lowest of the known stages.
    bool symptom() {
        result_.symptom = static_cast<int>(values_.take()) - 1;
        if (!result_.path.empty()) result_.focus = result_.path[0];
        result_.treating_symptom = result_.focus != kNone && result_.symptom > result_.focus;
        if (result_.symptom == kNone) {
            return std::none_of(result_.stages.begin(), result_.stages.end(),
                                [](const StageResult& stage) { return stage.score.known(); });
        }
        const engine::Score& lowest = at(result_.symptom).score;
        return lowest.known() &&
               std::all_of(result_.stages.begin(), result_.stages.end(), [&lowest](const StageResult& stage) {
                   return !stage.score.known() || stage.score.part >= lowest.part;
               });
    }

    bool outcome() {
        for (int s = 0; s < result_.stage_count; ++s) {
            result_.likelihood[static_cast<std::size_t>(s)] = values_.take() / 100.0;
        }
        result_.likelihood_sound = values_.take() / 100.0;
        result_.call = static_cast<Call>(values_.take());
        if (result_.focus_unknown()) return result_.call == Call::Close;
        return call_fits(result_.call, percent(100 * result_.outcome_likelihood()));
    }

    bool backwards() {
        const int inversions = static_cast<int>(values_.take()) - 1;
        const int first_look = static_cast<int>(values_.take());
        if (inversions == kNone) return first_look == 0;
        result_.backwards =
            engine::describe_backwards(inversions, first_look, result_.stage_count, result_.focus);
        // The first card brings one inversion for each stage below it; the others at most all among themselves.
        const int others = result_.stage_count - 1;
        return inversions >= first_look && inversions <= first_look + others * (others - 1) / 2;
    }

    const engine::Instrument& instrument_;
    Values& values_;
    Result result_{};
};

} // namespace

FieldLayout summary_layout(const engine::Instrument& instrument) {
    FieldLayout out;
    for (int s = 0; s < instrument.stage_count(); ++s) {
        out.add(3);                                                         // unknown, whole, partial
        for (int number = 0; number < 3; ++number) out.add(kPercentStates); // score, low, high
        out.add(static_cast<std::uint32_t>(instrument.band_count()));
    }
    out.add(static_cast<std::uint32_t>(instrument.stage_count()) + 1); // symptom, or none
    for (int s = 0; s <= instrument.stage_count(); ++s) out.add(kPercentStates);
    out.add(kCallStates);
    if (instrument.ranked()) {
        const int pairs = instrument.stage_count() * (instrument.stage_count() - 1) / 2;
        out.add(static_cast<std::uint32_t>(pairs) + 2);                // inversions, or no ranking
        out.add(static_cast<std::uint32_t>(instrument.stage_count())); // first look
    }
    return out;
}

void write_summary(BitWriter& out, const FieldLayout& layout, const engine::Instrument& instrument,
                   const Result& result) {
    Values values;
    const auto stages = static_cast<std::size_t>(result.stage_count);
    for (std::size_t s = 0; s < stages; ++s) {
        put_stage(values, result.stages[s]);
        values.put(static_cast<std::uint32_t>(std::max(result.stages[s].band, 0)));
    }
    values.put(static_cast<std::uint32_t>(result.symptom + 1));
    for (std::size_t s = 0; s < stages; ++s) values.put(percent(100 * result.likelihood[s]));
    values.put(percent(100 * result.likelihood_sound));
    values.put(static_cast<std::uint32_t>(result.call));
    if (instrument.ranked()) {
        const engine::Backwards none{kNone, 0, {}, 0, kNone};
        const engine::Backwards& backwards = result.backwards ? *result.backwards : none;
        values.put(static_cast<std::uint32_t>(backwards.inversions + 1));
        values.put(static_cast<std::uint32_t>(backwards.first_look));
    }
    layout.write(out, values.all());
}

std::optional<Result> read_summary(BitReader& in, const FieldLayout& layout,
                                   const engine::Instrument& instrument) {
    Values values;
    if (!layout.read(in, values.all())) return std::nullopt;
    return SummaryReader(instrument, values).run();
}

} // namespace upstream::codec
