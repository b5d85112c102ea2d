// A valid instrument, references resolved and everything that scoring needs worked out once. Never changes.
// May use: engine/model/definition.hpp.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "upstream/engine/model/definition.hpp"

namespace upstream::engine {

struct Tables;

class Instrument {
public:
    /// An item with its references as indices.
    struct Item {
        int stage;
        int facet; ///< index into facets(), or kNone
        int scale;
        int options; ///< how many its scale has
        int weight;
        bool reverse;
    };
    /// A facet; those of one stage lie side by side, in the author's order.
    struct Facet {
        std::string id;
        int stage;
    };

    /// The definition must be free of errors (see validate).
    static Instrument compile(Definition definition);

    /// As written: ids by index.
    [[nodiscard]] const Definition& definition() const { return data_->definition; }

    [[nodiscard]] const std::string& id() const { return definition().id; }
    [[nodiscard]] int version() const { return definition().version; }
    [[nodiscard]] int stage_count() const { return static_cast<int>(definition().stages.size()); }
    [[nodiscard]] int item_count() const { return static_cast<int>(definition().items.size()); }
    [[nodiscard]] int band_count() const { return static_cast<int>(definition().bands.size()); }
    [[nodiscard]] bool ranked() const { return definition().ranking; }
    /// May a response be given from this view? Where the instrument names none, only from the first.
    [[nodiscard]] bool offers(Perspective perspective) const;
    /// Empty where the instrument does not name it.
    [[nodiscard]] const std::string& perspective_id(Perspective perspective) const;
    /// The perspective of a response that names none: the instrument's first.
    [[nodiscard]] Perspective default_perspective() const;

    [[nodiscard]] const Item& item(int index) const { return data_->items[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const std::vector<Item>& items() const { return data_->items; }
    [[nodiscard]] const std::vector<Facet>& facets() const { return data_->facets; }
    [[nodiscard]] const std::string& stage_id(int index) const;
    [[nodiscard]] const std::string& item_id(int index) const;
    [[nodiscard]] const std::string& band_id(int index) const;

    /// The band from which a stage is solid, and its `from`: the threshold T of docs/model.md.
    [[nodiscard]] int solid_band() const { return data_->solid_band; }
    [[nodiscard]] int solid_from() const { return data_->solid_from; }

    /// Index of an id, or kNone.
    [[nodiscard]] int find_item(std::string_view id) const;
    [[nodiscard]] int find_stage(std::string_view id) const;

    /// For the engine's own use.
    [[nodiscard]] const Tables& tables() const { return *data_->tables; }

private:
    struct Data {
        Definition definition;
        std::vector<Item> items;
        std::vector<Facet> facets;
        int solid_band = 0;
        int solid_from = 0;
        std::shared_ptr<const Tables> tables;
    };
    explicit Instrument(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

    std::shared_ptr<const Data> data_; ///< shared and constant: copying an Instrument is cheap
};

} // namespace upstream::engine
