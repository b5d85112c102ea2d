// Writing simulation reports. May use: engine, codec/json_text, codec/response_json.
#include "upstream/codec/json/simulation_json.hpp"

#include <array>
#include <cmath>

#include "upstream/codec/json/json_text.hpp"
#include "upstream/codec/json/response_json.hpp"
#include "upstream/engine/names.hpp"

namespace upstream::codec {

namespace {

using engine::SimulationReport;

/// Rounded half up.
void append_number(std::string& out, std::string_view before, double value, int digits) {
    constexpr std::array<double, 7> kUnits{1, 10, 100, 1000, 10000, 100000, 1000000};
    const double units = kUnits[static_cast<std::size_t>(digits)];
    out += before;
    append_decimal(out, static_cast<std::int64_t>(std::floor(value * units + 0.5)), digits);
}

class SimulationWriter {
public:
    SimulationWriter(std::string& out, const engine::Instrument& instrument, const SimulationReport& report)
        : out_(out), instrument_(instrument), report_(report) {}

    void run(const engine::Population& population, std::uint64_t seed) {
        out_ += R"({"respondents":)";
        append_integer(out_, static_cast<std::int64_t>(report_.respondents));
        out_ += R"(,"seed":)";
        append_integer(out_, static_cast<std::int64_t>(seed));
        number(R"(,"population":{"mean":)", population.mean, 2);
        number(R"(,"sd":)", population.deviation, 2);
        number(R"(,"correlation":)", population.correlation, 3);
        number(R"(,"noise":)", population.noise, 2);
        if (population.leaning > 0) number(R"(,"leaning":)", population.leaning, 2);
        if (population.change > 0) number(R"(,"change":)", population.change, 2);
        out_ += R"(},"stages":[)";
        for (int s = 0; s < report_.stage_count; ++s) stage(s);
        out_ += ']';
        shares("focus", report_.focus, report_.sound);
        shares("true_focus", report_.true_focus, report_.truly_sound);
        calls();
        calibration();
        share(R"(,"ranges":{"held":)", report_.ranges_held, report_.ranges);
        retest();
        if (population.change > 0) change();
        unreached();
        out_ += '}';
    }

private:
    void number(std::string_view before, double value, int digits) {
        append_number(out_, before, value, digits);
    }
    void share(std::string_view before, std::uint64_t part, std::uint64_t whole) {
        number(before, static_cast<double>(part) / static_cast<double>(whole), 3);
    }

    void stage(int index) {
        const engine::StageReliability& stage = report_.stages[static_cast<std::size_t>(index)];
        out_.append(index > 0 ? "," : "")
            .append(R"({"id":")")
            .append(instrument_.stage_id(index))
            .append("\"");
        if (stage.known) {
            number(R"(,"alpha":)", stage.alpha, 3);
            number(R"(,"standard_error":)", stage.standard_error, 2);
        } else {
            out_ += R"(,"alpha":null,"standard_error":null)";
        }
        number(R"(,"true_error":)", stage.true_error, 2);
        out_ += '}';
    }

    void shares(std::string_view key, const std::array<std::uint64_t, engine::kMaxStages>& counts,
                std::uint64_t sound) {
        out_.append(",\"").append(key).append("\":{");
        for (int s = 0; s < report_.stage_count; ++s) {
            out_.append("\"").append(instrument_.stage_id(s));
            share("\":", counts[static_cast<std::size_t>(s)], report_.respondents);
            out_ += ',';
        }
        share(R"("sound":)", sound, report_.respondents);
        out_ += '}';
    }

    void calls() {
        out_ += R"(,"calls":{)";
        for (std::size_t c = 0; c < report_.calls.size(); ++c) {
            const engine::CallCalibration& call = report_.calls[c];
            out_.append(c > 0 ? ",\"" : "\"").append(name_of(static_cast<engine::Call>(c)));
            share(R"(":{"share":)", call.count, report_.respondents);
            if (call.count > 0) {
                share(R"(,"right":)", call.right, call.count);
            } else {
                out_ += R"(,"right":null)";
            }
            out_ += '}';
        }
        out_ += '}';
    }

    void calibration() {
        out_ += R"(,"calibration":{"tenths":[)";
        for (std::size_t t = 0; t < report_.tenths.size(); ++t) {
            const engine::LikelihoodTenth& tenth = report_.tenths[t];
            const double from = static_cast<double>(t) / 10;
            number(t > 0 ? R"(,{"from":)" : R"({"from":)", from, 1);
            number(R"(,"to":)", from + 0.1, 1);
            share(R"(,"share":)", tenth.count, report_.respondents);
            if (tenth.count > 0) {
                number(R"(,"said":)", tenth.said / static_cast<double>(tenth.count), 3);
                share(R"(,"right":)", tenth.right, tenth.count);
            } else {
                out_ += R"(,"said":null,"right":null)";
            }
            out_ += '}';
        }
        number(R"(],"ece":)", engine::calibration_error(report_), 4);
        number(R"(,"brier":)", report_.squared_gaps / static_cast<double>(report_.respondents), 4);
        out_ += '}';
    }

    void retest() {
        share(R"(},"retest":{"clear":)", report_.retest.clear, report_.respondents);
        share(R"(,"some":)", report_.retest.some, report_.respondents);
        share(R"(,"moved":)", report_.retest.moved, report_.respondents);
        share(R"(,"moved_surely":)", report_.retest.moved_surely, report_.respondents);
        out_ += '}';
    }

    void change() {
        const engine::ChangeReport& change = report_.change;
        share(R"(,"change":{"clear":)", change.clear, change.count);
        share(R"(,"some":)", change.some, change.count);
        share(R"(,"elsewhere":)", change.elsewhere, change.count);
        out_ += '}';
    }

    void unreached() {
        out_ += R"(,"unreached":[)";
        for (std::size_t i = 0; i < report_.unreached.size(); ++i) {
            const SimulationReport::Band& band = report_.unreached[i];
            out_.append(i > 0 ? "," : "").append(R"({"stage":")").append(instrument_.stage_id(band.stage));
            out_.append(R"(","band":")").append(instrument_.band_id(band.band)).append("\"}");
        }
        out_ += ']';
    }

    std::string& out_;
    const engine::Instrument& instrument_;
    const SimulationReport& report_;
};

void append_levels(std::string& out, const engine::Instrument& instrument,
                   const std::array<double, engine::kMaxStages>& levels) {
    out += R"({"levels":{)";
    for (int s = 0; s < instrument.stage_count(); ++s) {
        out.append(s > 0 ? ",\"" : "\"").append(instrument.stage_id(s));
        append_number(out, "\":", levels[static_cast<std::size_t>(s)], 6);
    }
    out += '}';
}

} // namespace

void write_person(std::string& out, const engine::Instrument& instrument,
                  const engine::SimulatedPerson& person) {
    append_levels(out, instrument, person.levels);
    out += ',';
    append_answers(out, instrument, person.response);
    out += R"(,"again":)";
    append_levels(out, instrument, person.levels_again);
    out += ',';
    append_answers(out, instrument, person.response_again);
    out += "}}";
}

void write_simulation(std::string& out, const engine::Instrument& instrument,
                      const engine::Population& population, std::uint64_t seed,
                      const SimulationReport& report) {
    SimulationWriter(out, instrument, report).run(population, seed);
}

} // namespace upstream::codec
