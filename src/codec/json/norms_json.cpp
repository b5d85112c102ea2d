// Reading norms. May use: engine, codec/json_walk.
#include "upstream/codec/json/norms_json.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "json/json_walk.hpp"
#include "json/language_tag.hpp"
#include "json/norms_walk.hpp"
#include "upstream/engine/model/nearest.hpp"

namespace upstream::codec {

namespace {

using engine::Assumptions;
using engine::Definition;
using engine::Norms;

constexpr int kNormsFormat = 1;

/// Is there such a day? YYYY-MM-DD, by the Gregorian calendar.
bool is_date(std::string_view text) {
    constexpr std::string_view kShape = "0000-00-00";
    const auto fits = [](char c, char shape) {
        return shape == '0' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == shape;
    };
    if (!std::equal(text.begin(), text.end(), kShape.begin(), kShape.end(), fits)) return false;
    const auto number = [text](std::size_t at, std::size_t digits) {
        int out = 0;
        for (const char c : text.substr(at, digits)) out = out * 10 + (c - '0');
        return out;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (month < 1 || month > 12 || day < 1) return false;
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= kDays[static_cast<std::size_t>(month) - 1] + (leap && month == 2 ? 1 : 0);
}

/// How many characters a text in UTF-8 has.
std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class NormsReader {
public:
    explicit NormsReader(const Definition& definition) : definition_(definition) {
        for (const Definition::Stage& stage : definition.stages) known_.push_back(stage.id);
    }

    Norms run(const JsonWalk& at) {
        if (!at.object({"format", "instrument", "results", "date", "who", "assumptions", "standard_errors",
                        "stages"})) {
            return norms_;
        }
        if (const JsonWalk format = at.required("format"); format.integer(kNormsFormat) != kNormsFormat)
            format.error("nobody knows this format of norms; expected " + std::to_string(kNormsFormat));
        of_this(at.required("instrument"));
        norms_.results = count(at.required("results"), Norms::kLeastResults, Norms::kMostResults,
                               Norms::kMostResults); // what is wrong here is not said of the stages again
        date(at.required("date"));
        if (const JsonWalk whose = at.member("who"); whose.exists()) who(whose);
        norms_.assumptions = three(at.required("assumptions"), Assumptions::kLeastSpread);
        norms_.errors = three(at.required("standard_errors"), 0);
        stages(at.required("stages"));
        return std::move(norms_);
    }

private:
    /// Scores of another version do not mean the same.
    void of_this(const JsonWalk& at) {
        if (!at.exists() || !at.object({"id", "version"})) return;
        const JsonWalk id = at.required("id");
        if (const std::string named = id.string(definition_.id); named != definition_.id)
            id.error("these are norms of “" + engine::shown(named) + "”; expected “" + definition_.id + "”");
        const JsonWalk version = at.required("version");
        if (const int named = version.integer(definition_.version); named != definition_.version) {
            version.error("these are norms of version " + std::to_string(named) + "; expected " +
                          std::to_string(definition_.version) +
                          ", as scores of another version do not mean the same");
        }
    }

    void date(const JsonWalk& at) {
        norms_.date = at.string();
        if (!at.is(JsonKind::String) || is_date(norms_.date)) return;
        at.error("“" + engine::shown(norms_.date) +
                 "” is not a day; expected one that is written like 2026-11-28");
    }

    void who(const JsonWalk& at) {
        if (!at.is(JsonKind::Object)) {
            if (at.is(JsonKind::String)) return words_for(at, {});
            at.error(
                "this does not say who answered; expected a text, or an object with one for each language");
            return;
        }
        const std::vector<std::string> languages = at.keys();
        at.object(languages);
        for (const std::string& language : languages) {
            const JsonWalk own = at.member(language);
            if (!is_language_tag(language))
                own.error("“" + engine::shown(language) +
                          "” is not a BCP 47 language tag; expected something like en or de-CH");
            words_for(own, language);
        }
    }
    void words_for(const JsonWalk& at, std::string language) {
        std::string text = at.string();
        if (const std::size_t length = characters_in(text); length > Norms::kLongestWho) {
            at.error("this has " + std::to_string(length) + " characters; expected at most " +
                     std::to_string(Norms::kLongestWho));
        }
        norms_.who.emplace_back(std::move(language), std::move(text));
    }

    /// A mean, and two deviations of at least `least`.
    static Assumptions three(const JsonWalk& at, double least) {
        Assumptions out;
        if (!at.exists() || !at.object({"mean", "sd", "noise"})) return out;
        out.mean = between(at.required("mean"), 0);
        out.deviation = between(at.required("sd"), least);
        out.noise = between(at.required("noise"), least);
        return out;
    }
    static double between(const JsonWalk& at, double least) {
        const double number = at.number(least);
        if (number >= least && number <= 100) return number;
        at.error("this is outside its range; expected a number from " +
                 std::to_string(static_cast<int>(least)) + " to 100");
        return least;
    }

    void stages(const JsonWalk& at) {
        norms_.stages.resize(known_.size());
        for (const JsonWalk& own : at.elements()) stage(own);
        for (std::size_t s = 0; at.is(JsonKind::Array) && s < known_.size(); ++s) {
            if (norms_.stages[s].id.empty())
                at.error("there is no stage “" + known_[s] + "”; expected each of the instrument's once");
        }
    }
    void stage(const JsonWalk& at) {
        if (!at.object({"id", "results", "counts"})) return;
        const JsonWalk id = at.required("id");
        const std::string named = id.string();
        const std::uint64_t results = count(at.required("results"), 0, norms_.results);
        const auto found = std::find(known_.begin(), known_.end(), named);
        if (found == known_.end()) {
            if (id.is(JsonKind::String))
                id.error("there is no stage “" + engine::shown(named) + "”; " +
                         engine::expected_one_of(named, known_));
            return;
        }
        Norms::Stage& out = norms_.stages[static_cast<std::size_t>(found - known_.begin())];
        if (!out.id.empty()) id.error("the stage “" + named + "” is given twice");
        out.id = named;
        out.results = results;
        counts(at.required("counts"), out);
    }
    /// By whole point of a score, so many as the stage has results.
    static void counts(const JsonWalk& at, Norms::Stage& out) {
        const std::vector<JsonWalk> all = at.elements();
        if (!at.is(JsonKind::Array)) return;
        if (all.size() != Norms::kPoints) {
            at.error("there are " + std::to_string(all.size()) + "; expected " +
                     std::to_string(Norms::kPoints) + " whole numbers, for the scores 0 to 100");
            return;
        }
        std::uint64_t sum = 0;
        for (std::size_t point = 0; point < all.size(); ++point) {
            out.counts[point] = static_cast<std::uint32_t>(count(all[point], 0, Norms::kMostResults));
            sum += out.counts[point];
        }
        if (sum != out.results)
            at.error("these add up to " + std::to_string(sum) + "; expected " + std::to_string(out.results) +
                     ", the stage's results");
    }

    /// A whole number between these; else an error, and `otherwise`.
    static std::uint64_t count(const JsonWalk& at, std::uint64_t low, std::uint64_t high,
                               std::uint64_t otherwise = 0) {
        const double number = at.number(0); // says what is no number
        if (!at.is(JsonKind::Number)) return otherwise;
        const bool whole = number == std::floor(number);
        if (whole && number >= static_cast<double>(low) && number <= static_cast<double>(high))
            return static_cast<std::uint64_t>(number);
        at.error("this is outside its range; expected a whole number from " + std::to_string(low) + " to " +
                 std::to_string(high));
        return otherwise;
    }

    const Definition& definition_;
    std::vector<std::string> known_;
    Norms norms_;
};

} // namespace

std::optional<Norms> norms_at(const JsonWalk& at, const Definition& definition) {
    const std::size_t before = at.errors();
    Norms norms = NormsReader(definition).run(at);
    return at.errors() == before ? std::optional(std::move(norms)) : std::nullopt;
}

LoadedNorms read_norms(std::string_view json, const Definition& definition) {
    LoadedNorms out;
    if (const std::optional<JsonValue> root = read_file(json, "a norms file", out.issues))
        out.norms = norms_at(JsonWalk(*root, out.issues), definition);
    return out;
}

} // namespace upstream::codec
