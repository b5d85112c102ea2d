// Writing and reading a team's counts. May use: engine, codec/json_text, codec/json_walk.
#include "upstream/codec/json/team_json.hpp"

#include <algorithm>
#include <array>

#include "json/json_walk.hpp"
#include "upstream/codec/json/json_text.hpp"
#include "upstream/engine/model/nearest.hpp"

namespace upstream::codec {

namespace {

using engine::Fraction;
using engine::TeamCounts;
using engine::Wide;

constexpr std::string_view kFormat = "upstream.team.partial.1";
constexpr std::string_view kSound = "sound";
/// Counts beyond this are not whole in a double, which is how other engines may have added them up.
constexpr double kLargestCount = 9007199254740991.0;

std::string digits_of(Wide number) {
    std::string out;
    do {
        out.push_back(static_cast<char>('0' + number.divide(10)));
    } while (number != Wide{});
    std::reverse(out.begin(), out.end());
    return out;
}

/// The score 100 · part / whole in points.
std::string points_of(const Fraction& score) {
    const Fraction points = engine::reduced({Wide{100} * score.part, score.whole});
    const std::string whole = digits_of(points.whole);
    return digits_of(points.part) + (whole == "1" ? "" : "/" + whole);
}

/// False if these are not digits of a number that a score could have.
bool read_digits(std::string_view text, Wide& out) {
    if (text.empty() || (text.size() > 1 && text[0] == '0')) return false;
    for (const char c : text) {
        if (c < '0' || c > '9' || out.bits() > engine::kMostFractionBits) return false;
        out = out * Wide{10} + Wide{c - '0'};
    }
    return true;
}

bool read_points(std::string_view text, Fraction& out) {
    const std::size_t slash = text.find('/');
    Wide part;
    Wide whole;
    if (!read_digits(text.substr(0, slash), part)) return false;
    if (slash == std::string_view::npos) {
        whole = Wide{1};
    } else if (!read_digits(text.substr(slash + 1), whole)) {
        return false;
    }
    if (whole == Wide{} || Wide{100} * whole < part) return false;
    out = engine::reduced({part, Wide{100} * whole});
    return true;
}

class PartialReader {
public:
    PartialReader(const engine::Instrument& instrument, const engine::Team& team)
        : instrument_(instrument), team_(team), stages_(static_cast<std::size_t>(instrument.stage_count())) {
        counts_.scores.resize(stages_);
    }

    void run(const JsonWalk& root) {
        if (!root.object({"format", "instrument", "version", "n", "stages", "focus"})) return;
        expect(root.required("format"), std::string(kFormat));
        expect(root.required("instrument"), instrument_.id());
        const JsonWalk version = root.required("version");
        if (version.exists() && version.integer(instrument_.version()) != instrument_.version())
            version.error("this is another version; expected " + std::to_string(instrument_.version()));
        counts_.size = count(root.required("n"));
        const JsonWalk stages = root.required("stages");
        for (const JsonWalk& each : stages.elements()) stage(each);
        if (stages.is(JsonKind::Array) &&
            std::count(seen_.begin(), seen_.end(), true) != static_cast<std::ptrdiff_t>(stages_))
            stages.error("a stage is missing; expected each stage of the instrument once");
        focus(root.required("focus"));
    }
    /// Only of a line without issues.
    [[nodiscard]] const TeamCounts& counts() const { return counts_; }

private:
    static void expect(const JsonWalk& at, const std::string& wanted) {
        if (!at.exists()) return;
        const std::string found = at.string(wanted);
        if (found != wanted) at.error("this is “" + engine::shown(found) + "”; expected “" + wanted + "”");
    }

    static std::uint64_t count(const JsonWalk& at) {
        const double value = at.number(0);
        if (value >= 0 && value <= kLargestCount &&
            static_cast<double>(static_cast<std::uint64_t>(value)) == value)
            return static_cast<std::uint64_t>(value);
        at.error("this is no count; expected a whole number from 0 to 9007199254740991");
        return 0;
    }

    void stage(const JsonWalk& at) {
        if (!at.object({"id", "scores"})) return;
        const JsonWalk id = at.required("id");
        const std::string name = id.string();
        const int index = instrument_.find_stage(name);
        if (index == engine::kNone) {
            if (!name.empty()) id.error("there is no stage “" + engine::shown(name) + "” in this instrument");
            return;
        }
        const auto s = static_cast<std::size_t>(index);
        if (seen_[s]) id.error("the stage “" + name + "” is given twice");
        seen_[s] = true;
        std::uint64_t known = 0;
        for (const JsonWalk& each : at.required("scores").elements()) known += score(each, counts_.scores[s]);
        if (known > counts_.size) at.error("more scores than results; expected at most n");
    }

    std::uint64_t score(const JsonWalk& at, std::vector<TeamCounts::Entry>& out) const {
        if (!at.object({"points", "n"})) return 0;
        const JsonWalk points = at.required("points");
        const std::string text = points.string("0");
        Fraction score{Wide{}, Wide{1}};
        if (!read_points(text, score) || !team_.fits(score)) {
            points.error("“" + engine::shown(text) +
                         "” is no score of this instrument; expected points from 0 to 100, as 35 or 112/3");
        }
        const std::uint64_t n = count(at.required("n"));
        if (n > 0) out.push_back({score, n});
        return n;
    }

    void focus(const JsonWalk& at) {
        std::vector<std::string> known;
        for (int s = 0; s < instrument_.stage_count(); ++s) known.push_back(instrument_.stage_id(s));
        known.emplace_back(kSound);
        if (!at.exists() || !at.object(known)) return;
        std::uint64_t sum = 0;
        for (std::size_t s = 0; s < stages_; ++s) sum += counts_.focus[s] = count(at.required(known[s]));
        sum += counts_.sound = count(at.required(kSound));
        if (sum != counts_.size)
            at.error("these do not add up to n; expected the outcome of each result once");
    }

    const engine::Instrument& instrument_;
    const engine::Team& team_;
    std::size_t stages_;
    std::array<bool, engine::kMaxStages> seen_{};
    TeamCounts counts_;
};

} // namespace

void write_partial(std::string& out, const engine::Instrument& instrument, const TeamCounts& counts) {
    const auto number = [&out](std::uint64_t value) {
        append_integer(out, static_cast<std::int64_t>(value));
    };
    out.append(R"({"format":")").append(kFormat).append(R"(","instrument":")").append(instrument.id());
    out += R"(","version":)";
    append_integer(out, instrument.version());
    out += R"(,"n":)";
    number(counts.size);
    out += R"(,"stages":[)";
    for (std::size_t s = 0; s < counts.scores.size(); ++s) {
        out.append(s > 0 ? R"(,{"id":")" : R"({"id":")").append(instrument.stage_id(static_cast<int>(s)));
        out += R"(","scores":[)";
        for (const TeamCounts::Entry& entry : counts.scores[s]) {
            if (out.back() == '}') out += ',';
            out.append(R"({"points":")").append(points_of(entry.score)).append(R"(","n":)");
            number(entry.count);
            out += '}';
        }
        out += "]}";
    }
    out += R"(],"focus":{)";
    for (std::size_t s = 0; s < counts.scores.size(); ++s) {
        out.append("\"").append(instrument.stage_id(static_cast<int>(s))).append("\":");
        number(counts.focus[s]);
        out += ',';
    }
    out.append("\"").append(kSound).append("\":");
    number(counts.sound);
    out += "}}";
}

bool add_partial(std::string_view line, const engine::Instrument& instrument, engine::Team& team,
                 std::string& error) {
    const std::optional<JsonValue> value = read_json(line, error);
    if (!value) return false;
    std::vector<engine::Issue> issues;
    PartialReader reader(instrument, team);
    reader.run(JsonWalk(*value, issues));
    if (!issues.empty()) {
        error =
            (issues.front().pointer.empty() ? "/" : issues.front().pointer) + ": " + issues.front().message;
        return false;
    }
    team.add(reader.counts());
    return true;
}

} // namespace upstream::codec
