// Tables in the semantic tree. May use: ui.
#include "upstream/ui/widgets/widgets.hpp"

namespace upstream::ui {

void table_begin(Ui& ui, std::string_view id, std::string_view name, bool hidden) {
    ui.sem.open({.role = Role::Table, .id = std::string(id), .name = std::string(name), .hidden = hidden});
}

void row_begin(Ui& ui, std::string_view id) { ui.sem.open({.role = Role::Row, .id = std::string(id)}); }

void cell(Ui& ui, Role role, std::string_view id, std::string_view text, const Rect& rect) {
    ui.sem.add({.role = role, .id = std::string(id), .name = std::string(text), .rect = rect});
}

void row_end(Ui& ui) { ui.sem.close(); }

void table_end(Ui& ui) { ui.sem.close(); }

} // namespace upstream::ui
