// Compiling a definition: ids become indices. May use: the engine.
#include "upstream/engine/model/instrument.hpp"

#include <algorithm>
#include <cassert>

#include "model/tables.hpp"

namespace upstream::engine {

namespace {

template <class Parts>
int index_of(const Parts& parts, std::string_view id) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [id](const auto& part) { return part.id == id; });
    return found == parts.end() ? kNone : static_cast<int>(found - parts.begin());
}

std::vector<Instrument::Facet> facets_of(const Definition& definition) {
    std::vector<Instrument::Facet> out;
    for (std::size_t stage = 0; stage < definition.stages.size(); ++stage) {
        for (const std::string& id : definition.stages[stage].facets)
            out.push_back({id, static_cast<int>(stage)});
    }
    return out;
}

Instrument::Item resolve(const Definition& definition, const Definition::Item& item,
                         const std::vector<Instrument::Facet>& facets) {
    Instrument::Item out{};
    out.stage = index_of(definition.stages, item.stage);
    out.scale = index_of(definition.scales, item.scale);
    out.options = static_cast<int>(definition.scales[static_cast<std::size_t>(out.scale)].points.size());
    out.weight = item.weight;
    out.reverse = item.reverse;
    const auto is_its = [&](const Instrument::Facet& f) {
        return f.stage == out.stage && f.id == item.facet;
    };
    const auto facet = std::find_if(facets.begin(), facets.end(), is_its);
    out.facet = facet == facets.end() ? kNone : static_cast<int>(facet - facets.begin());
    return out;
}

} // namespace

Instrument Instrument::compile(Definition definition) {
    assert(!has_errors(validate(definition)));
    Data data;
    data.facets = facets_of(definition);
    for (const Definition::Item& item : definition.items) {
        data.items.push_back(resolve(definition, item, data.facets));
    }
    data.solid_band = index_of(definition.bands, definition.solid);
    data.solid_from = definition.bands[static_cast<std::size_t>(data.solid_band)].from;
    data.tables =
        std::make_shared<const Tables>(make_tables(definition, data.items, data.facets, data.solid_from));
    data.definition = std::move(definition);
    return Instrument(std::make_shared<const Data>(std::move(data)));
}

bool Instrument::offers(Perspective perspective) const {
    return !perspective_id(perspective).empty() ||
           (perspective == Perspective::First && perspective_id(Perspective::Second).empty());
}

const std::string& Instrument::perspective_id(Perspective perspective) const {
    return definition().perspectives[static_cast<std::size_t>(perspective)];
}

Perspective Instrument::default_perspective() const {
    const Perspective first = definition().first_perspective;
    if (offers(first)) return first;
    return first == Perspective::First ? Perspective::Second : Perspective::First;
}

const std::string& Instrument::stage_id(int index) const {
    return definition().stages[static_cast<std::size_t>(index)].id;
}

const std::string& Instrument::item_id(int index) const {
    return definition().items[static_cast<std::size_t>(index)].id;
}

const std::string& Instrument::band_id(int index) const {
    return definition().bands[static_cast<std::size_t>(index)].id;
}

int Instrument::find_item(std::string_view id) const { return index_of(definition().items, id); }

int Instrument::find_stage(std::string_view id) const { return index_of(definition().stages, id); }

} // namespace upstream::engine
