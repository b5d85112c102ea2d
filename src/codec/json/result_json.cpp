// Writing a result. May use: engine, codec/json_text.
#include "upstream/codec/json/result_json.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include "upstream/codec/json/json_text.hpp"
#include "upstream/engine/names.hpp"

namespace upstream::codec {

namespace {

using engine::kNone;

/// A double that is not negative, rounded half up.
std::int64_t rounded(double value, double units) {
    return static_cast<std::int64_t>(std::floor(value * units + 0.5));
}

class ResultWriter {
public:
    ResultWriter(std::string& out, const engine::Instrument& instrument, const engine::Result& result)
        : out_(out), instrument_(instrument), result_(result) {}

    void run(engine::Perspective perspective) {
        out_ += R"({"perspective":)";
        const std::string& view = instrument_.perspective_id(perspective);
        if (view.empty())
            out_ += "null";
        else
            id(view);
        out_ += result_.summary ? R"(,"summary":true,"stages":[)" : R"(,"stages":[)";
        std::size_t facet = 0;
        for (int s = 0; s < result_.stage_count; ++s) {
            if (s > 0) out_ += ',';
            stage(s, facet);
        }
        out_ += R"(],"focus":)";
        stage_or_null(result_.focus);
        out_ += R"(,"path":[)";
        list(result_.path, [this](int s) -> const std::string& { return instrument_.stage_id(s); });
        out_ += R"(],"symptom":)";
        stage_or_null(result_.symptom);
        out_ += R"(,"treating_symptom":)";
        boolean(result_.treating_symptom);
        likelihoods();
        out_ += R"(,"call":")";
        out_ += name_of(result_.call);
        out_ += R"(","steps_to_flip":)";
        integer_or_null(result_.steps_to_flip);
        out_ += R"(,"flip_items":[)";
        list(result_.flip_items, [this](int i) -> const std::string& { return instrument_.item_id(i); });
        out_ += ']';
        backwards();
        quality();
        out_ += '}';
    }

private:
    /// Ids hold no character that JSON escapes.
    void id(std::string_view value) {
        out_ += '"';
        out_ += value;
        out_ += '"';
    }
    void boolean(bool value) { out_ += value ? "true" : "false"; }
    void stage_or_null(int stage) {
        if (stage == kNone) {
            out_ += "null";
        } else {
            id(instrument_.stage_id(stage));
        }
    }
    void integer_or_null(int value) {
        if (value == kNone) {
            out_ += "null";
        } else {
            append_integer(out_, value);
        }
    }
    void score(const engine::Score& value) {
        if (value.known()) {
            append_decimal(out_, value.hundredths(), 2);
        } else {
            out_ += "null";
        }
    }
    template <class List, class IdOf>
    void list(const List& indices, IdOf id_of) {
        bool first = true;
        for (const auto index : indices) {
            if (!first) out_ += ',';
            first = false;
            id(id_of(index));
        }
    }

    /// Writes a stage and its facets, which begin at `facet` and are counted on.
    void stage(int index, std::size_t& facet) {
        const engine::StageResult& stage = result_.stages[static_cast<std::size_t>(index)];
        out_ += R"({"id":)";
        id(instrument_.stage_id(index));
        out_ += R"(,"score":)";
        score(stage.score);
        if (stage.score.known()) {
            out_ += R"(,"low":)";
            append_decimal(out_, rounded(stage.low, 100), 2);
            out_ += R"(,"high":)";
            append_decimal(out_, rounded(stage.high, 100), 2);
            out_ += R"(,"band":)";
            id(instrument_.band_id(stage.band));
        } else {
            out_ += R"(,"low":null,"high":null,"band":null)";
        }
        out_ += R"(,"partial":)";
        boolean(stage.partial);
        out_ += R"(,"support":)";
        score(stage.support);
        out_ += R"(,"unsupported":)";
        if (stage.unsupported == kNone) {
            out_ += "null";
        } else {
            append_decimal(out_, stage.unsupported, 2);
        }
        out_ += R"(,"facets":[)";
        const std::vector<engine::Instrument::Facet>& facets = instrument_.facets();
        for (bool first = true; facet < facets.size() && facets[facet].stage == index;
             ++facet, first = false) {
            if (!first) out_ += ',';
            out_ += R"({"id":)";
            id(facets[facet].id);
            out_ += R"(,"score":)";
            score(result_.facets[facet]);
            out_ += '}';
        }
        out_ += "]}";
    }

    void likelihoods() {
        out_ += R"(,"likelihood":{)";
        for (int s = 0; s < result_.stage_count; ++s) {
            id(instrument_.stage_id(s));
            out_ += ':';
            append_decimal(out_, rounded(result_.likelihood[static_cast<std::size_t>(s)], 1000), 3);
            out_ += ',';
        }
        out_ += R"("sound":)";
        append_decimal(out_, rounded(result_.likelihood_sound, 1000), 3);
        out_ += '}';
    }

    void backwards() {
        if (!result_.backwards) {
            out_ += R"(,"backwards":null)";
            return;
        }
        out_ += R"(,"backwards":{"index":)";
        append_integer(out_, result_.backwards->index);
        out_ += R"(,"inversions":)";
        append_integer(out_, result_.backwards->inversions);
        out_ += R"(,"verdict":")";
        out_ += name_of(result_.backwards->verdict);
        out_ += R"(","first_look":)";
        stage_or_null(result_.backwards->first_look);
        out_ += R"(,"floors_off":)";
        integer_or_null(result_.backwards->floors_off);
        out_ += '}';
    }

    void quality() {
        out_ += R"(,"quality":[)";
        bool first = true;
        const auto note = [this, &first](bool set, std::string_view name) {
            if (!set) return;
            if (!first) out_ += ',';
            first = false;
            id(name);
        };
        note(result_.quality.straight_line, "straight_line");
        note(result_.quality.fast, "fast");
        note(result_.quality.very_fast, "very_fast");
        note(result_.quality.skipped, "skipped");
        out_ += ']';
    }

    std::string& out_;
    const engine::Instrument& instrument_;
    const engine::Result& result_;
};

} // namespace

void write_result(std::string& out, const engine::Instrument& instrument, engine::Perspective perspective,
                  const engine::Result& result) {
    ResultWriter(out, instrument, result).run(perspective);
}

} // namespace upstream::codec
