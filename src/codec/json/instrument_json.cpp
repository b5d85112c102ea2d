// Reading an instrument file: first its shape and texts, then the engine's rules. May use: engine, codec/json_walk.
#include "upstream/codec/json/instrument_json.hpp"

#include <algorithm>
#include <array>

#include "json/json_walk.hpp"
#include "json/language_tag.hpp"
#include "json/norms_walk.hpp"
#include "upstream/engine/model/nearest.hpp"
#include "upstream/engine/names.hpp"

namespace upstream::codec {

namespace {

using content::Text;
using content::Texts;
using engine::Definition;
using engine::Perspective;

/// Perspectives by their number, which is that of links: by their ids' order, and a rep alone is the second.
std::array<std::string, engine::kPerspectives> in_slots(std::vector<std::string> ids) {
    ids.resize(engine::kPerspectives);
    const bool later = ids[1].empty() ? ids[0] == "rep" : ids[1] < ids[0];
    if (later) std::swap(ids[0], ids[1]);
    return {std::move(ids[0]), std::move(ids[1])};
}

/// What reads the member `norms`: norms_at, or nothing where it is passed over.
using ReadNorms = std::optional<engine::Norms> (*)(const JsonWalk&, const Definition&);

class FileReader {
public:
    FileReader(Texts& texts, ReadNorms read_norms) : texts_(texts), read_norms_(read_norms) {}

    Definition run(const JsonWalk& root) {
        if (!root.object({"$schema", "id", "version", "language", "title", "instructions", "perspectives",
                          "scales", "stages", "items", "bands", "solid", "ranking", "assumptions", "verdicts",
                          "limits", "words", "norms"})) {
            return definition_;
        }
        static_cast<void>(root.member("$schema").string());
        definition_.id = root.required("id").string();
        definition_.version = root.required("version").integer(1);
        language(root.member("language"));
        perspectives(root.member("perspectives"));
        texts_.title = text(root.required("title"));
        texts_.instructions = text(root.member("instructions"));
        for (const JsonWalk& scale : root.required("scales").elements()) read_scale(scale);
        for (const JsonWalk& band : root.required("bands").elements()) read_band(band);
        definition_.solid = root.required("solid").string();
        for (const JsonWalk& stage : root.required("stages").elements()) read_stage(stage);
        for (const JsonWalk& item : root.required("items").elements()) read_item(item);
        ranking(root.member("ranking"));
        assumptions(root.member("assumptions"));
        verdicts(root.member("verdicts"));
        for (const JsonWalk& limit : root.member("limits").elements()) texts_.limits.push_back(text(limit));
        words(root.member("words"));
        norms(root.member("norms"));
        return std::move(definition_);
    }

private:
    void language(const JsonWalk& at) {
        texts_.language = at.string("en");
        if (at.is(JsonKind::String) && !texts_.language.empty() && !is_language_tag(texts_.language)) {
            at.error("“" + engine::shown(texts_.language) +
                     "” is not a BCP 47 language tag; expected something like en or de-CH");
        }
    }

    /// Where a file leaves them out, its answers and texts may say leader and rep; only if its texts do, visitors are asked.
    void perspectives(const JsonWalk& at) {
        left_out_ = !at.exists();
        if (left_out_ || !at.object(at.keys())) return;
        const std::vector<std::string> keys = at.keys();
        if (keys.size() > engine::kPerspectives) {
            at.error("there are " + std::to_string(keys.size()) + " perspectives; expected at most " +
                     std::to_string(engine::kPerspectives));
            return;
        }
        definition_.perspectives = in_slots(keys);
        for (const Perspective perspective : engine::kEachPerspective) {
            const auto index = static_cast<std::size_t>(perspective);
            const std::string& id = definition_.perspectives[index];
            if (id.empty()) continue;
            if (id == keys.front()) definition_.first_perspective = perspective;
            const JsonWalk own = at.member(id);
            texts_.perspectives[index].named = true;
            if (!own.object({"label", "hint"})) continue;
            texts_.perspectives[index].label = own.member("label").string();
            texts_.perspectives[index].hint = own.member("hint").string();
        }
    }

    /// Sentences of the interface in the instrument's own words; which there are, the interface knows.
    void words(const JsonWalk& at) {
        if (!at.exists() || !at.object(at.keys())) return;
        for (const std::string& key : at.keys()) texts_.words.emplace_back(key, at.member(key).string());
    }

    /// A text: one string for every perspective, or an object with one for each that is offered.
    Text text(const JsonWalk& at) {
        Text out;
        if (!at.exists()) return out;
        if (!at.is(JsonKind::Object)) {
            if (!at.is(JsonKind::String)) {
                at.error("this is not a text; expected a string" + for_each_perspective());
                return out;
            }
            out.by_perspective.fill(at.string());
            return out;
        }
        if (!offers_any()) {
            at.error("this is an object; expected a string, as there is no perspective");
            return out;
        }
        at.object(known_perspectives());
        if (left_out_) {
            for (Texts::Perspective& perspective : texts_.perspectives) perspective.named = true;
        }
        for (std::size_t i = 0; i < out.by_perspective.size(); ++i) {
            const std::string& id = definition_.perspectives[i];
            if (!id.empty()) out.by_perspective[i] = at.required(id).string();
        }
        return out;
    }
    [[nodiscard]] bool offers_any() const {
        return !definition_.perspectives[0].empty() || !definition_.perspectives[1].empty();
    }
    /// Of leader and rep, a file with one of them may hold texts for the other, which are not used.
    [[nodiscard]] std::vector<std::string> known_perspectives() const {
        const auto& [first, second] = definition_.perspectives;
        if ((first.empty() || first == "leader") && (second.empty() || second == "rep"))
            return {"leader", "rep"};
        return second.empty() ? std::vector<std::string>{first} : std::vector<std::string>{first, second};
    }
    [[nodiscard]] std::string for_each_perspective() const {
        if (!offers_any()) return {};
        const auto& [first, second] = definition_.perspectives;
        const std::string both = first.empty() || second.empty() ? "" : " and for ";
        return ", or an object with a string for " + first + both + second;
    }

    void read_scale(const JsonWalk& at) {
        Definition::Scale scale;
        Texts::Scale labels;
        if (at.object({"id", "options"})) {
            scale.id = at.required("id").string();
            for (const JsonWalk& option : at.required("options").elements()) {
                if (!option.object({"label", "points"})) continue;
                labels.options.push_back(option.required("label").string());
                scale.points.push_back(option.required("points").integer(0));
            }
        }
        definition_.scales.push_back(std::move(scale));
        texts_.scales.push_back(std::move(labels));
    }

    void read_band(const JsonWalk& at) {
        Definition::Band band;
        if (at.object({"id", "name", "from"})) {
            band.id = at.required("id").string();
            band.from = at.required("from").integer(0);
        }
        texts_.bands.push_back(at.member("name").string(band.id));
        definition_.bands.push_back(std::move(band));
    }

    void read_stage(const JsonWalk& at) {
        Definition::Stage stage;
        Texts::Stage words;
        if (at.object({"id", "name", "summary", "verdict", "card", "strength", "facets", "bands"})) {
            stage.id = at.required("id").string();
            words.name = at.required("name").string();
            words.summary = text(at.member("summary"));
            words.verdict = text(at.member("verdict"));
            words.card = text(at.member("card"));
            words.strength = text(at.member("strength"));
            for (const JsonWalk& facet : at.member("facets").elements()) {
                if (!facet.object({"id", "name"})) continue;
                stage.facets.push_back(facet.required("id").string());
                words.facets.push_back(facet.member("name").string(stage.facets.back()));
            }
        }
        words.bands.resize(definition_.bands.size());
        if (const JsonWalk bands = at.member("bands"); bands.exists()) stage_bands(bands, words);
        definition_.stages.push_back(std::move(stage));
        texts_.stages.push_back(std::move(words));
    }

    void stage_bands(const JsonWalk& at, Texts::Stage& words) {
        std::vector<std::string> known;
        for (const Definition::Band& band : definition_.bands) known.push_back(band.id);
        if (!at.object(known)) return;
        for (std::size_t b = 0; b < known.size(); ++b) {
            const JsonWalk own = at.member(known[b]);
            if (!own.exists() || !own.object({"meaning", "actions"})) continue;
            words.bands[b].meaning = text(own.member("meaning"));
            for (const JsonWalk& action : own.member("actions").elements()) {
                words.bands[b].actions.push_back(text(action));
            }
        }
    }

    void read_item(const JsonWalk& at) {
        Definition::Item item;
        Text words;
        if (at.object({"id", "stage", "scale", "text", "facet", "reverse", "weight"})) {
            item.id = at.required("id").string();
            item.stage = at.required("stage").string();
            item.scale = at.required("scale").string();
            words = text(at.required("text"));
            if (const JsonWalk facet = at.member("facet"); facet.exists()) item.facet = facet.string();
            item.reverse = at.member("reverse").boolean(false);
            item.weight = at.member("weight").integer(1);
        }
        definition_.items.push_back(std::move(item));
        texts_.items.push_back(std::move(words));
    }

    void ranking(const JsonWalk& at) {
        definition_.ranking = at.exists();
        if (at.exists() && at.object({"prompt"})) texts_.ranking_prompt = text(at.required("prompt"));
    }

    void assumptions(const JsonWalk& at) {
        if (!at.exists() || !at.object({"mean", "sd", "noise"})) return;
        engine::Assumptions& out = definition_.assumptions;
        out.mean = at.member("mean").number(out.mean);
        out.deviation = at.member("sd").number(out.deviation);
        out.noise = at.member("noise").number(out.noise);
    }

    /// Read last, as they are held against all that stands before.
    void norms(const JsonWalk& at) {
        if (!at.exists() || read_norms_ == nullptr) return;
        if (auto measured = read_norms_(at, definition_)) definition_.use(*std::move(measured));
    }

    void verdicts(const JsonWalk& at) {
        if (!at.exists() || !at.object({"sound", "backwards", "calls"})) return;
        texts_.verdicts.sound = text(at.member("sound"));
        calls(at.member("calls"));
        const JsonWalk backwards = at.member("backwards");
        if (!backwards.exists() || !backwards.object({"foundation_first", "mixed", "backwards"})) return;
        for (std::size_t v = 0; v < texts_.verdicts.backwards.size(); ++v) {
            const std::string_view name = name_of(static_cast<engine::BackwardsVerdict>(v));
            texts_.verdicts.backwards[v] = text(backwards.member(name));
        }
    }

    void calls(const JsonWalk& at) {
        if (!at.exists() || !at.object({"firm", "likely", "close"})) return;
        for (std::size_t c = 0; c < texts_.verdicts.calls.size(); ++c) {
            texts_.verdicts.calls[c] = text(at.member(name_of(static_cast<engine::Call>(c))));
        }
    }

    Texts& texts_;
    ReadNorms read_norms_;
    bool left_out_ = false;
    Definition definition_;
};

void append(std::vector<engine::Issue>& out, std::vector<engine::Issue> more) {
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Loaded read(std::string_view json, ReadNorms read_norms) {
    Loaded out;
    const std::optional<JsonValue> root = read_file(json, "an instrument", out.issues);
    if (!root) return out;
    Definition definition = FileReader(out.texts, read_norms).run(JsonWalk(*root, out.issues));
    // The engine's rules would only repeat what a wrong shape already made wrong.
    if (!has_errors(out.issues)) append(out.issues, validate(definition));
    if (!has_errors(out.issues)) out.instrument = engine::Instrument::compile(std::move(definition));
    return out;
}

} // namespace

Loaded read_instrument(std::string_view json) { return read(json, norms_at); }

Loaded read_instrument_without_norms(std::string_view json) { return read(json, nullptr); }

} // namespace upstream::codec
