// Collecting nodes and writing them as text. May use: the standard library only.
#include "upstream/ui/core/semantics.hpp"

#include <algorithm>
#include <cmath>

namespace upstream::ui {

namespace {

/// The letters are declared in src/platform/web/abi.json, and tools/abi/check.js compares.
std::string flags_of(const Node& node) {
    std::string flags;
    if (node.checked) flags += 'c';
    if (node.disabled) flags += 'd';
    if (node.expandable) flags += 'x';
    if (node.expanded) flags += 'e';
    if (node.hidden) flags += 'h';
    if (node.digit_key) flags += 'n';
    if (node.default_button) flags += 'g';
    return flags;
}

void append_number(std::string& out, float value) {
    out += '\t';
    out += std::to_string(static_cast<int>(std::lround(value)));
}

void append_node(std::string& out, const Node& node) {
    out += std::to_string(node.depth);
    out += '\t';
    out += role_name(node.role);
    for (const std::string_view field : {std::string_view(node.id), std::string_view(node.name)}) {
        out += '\t';
        append_field(out, field);
    }
    out += '\t';
    out += flags_of(node);
    const Rect rect = node.rect.snapped();
    for (const float edge : {rect.x, rect.y, rect.w, rect.h}) append_number(out, edge);
    for (const std::string_view field :
         {std::string_view(node.value), std::string_view(node.look), std::string_view(node.set)}) {
        out += '\t';
        append_field(out, field);
    }
    out += '\n';
}

Rect enclosing(const Rect& a, const Rect& b) {
    const float x = std::min(a.x, b.x);
    const float y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// Zero-terminated, because the compiler then keeps a table of addresses.
const char* name_of(Role role) {
    // Without `default`, so that a role without a name does not compile.
    switch (role) {
    case Role::Region: return "region";
    case Role::Heading: return "heading";
    case Role::Text: return "text";
    case Role::Group: return "group";
    case Role::Radio: return "radio";
    case Role::Checkbox: return "checkbox";
    case Role::Button: return "button";
    case Role::Link: return "link";
    case Role::Progress: return "progress";
    case Role::List: return "list";
    case Role::Ordered: return "ordered";
    case Role::ListItem: return "listitem";
    case Role::Drag: return "drag";
    case Role::Table: return "table";
    case Role::Row: return "row";
    case Role::ColumnHeader: return "columnheader";
    case Role::RowHeader: return "rowheader";
    case Role::Cell: return "cell";
    case Role::Image: return "image";
    case Role::Status: return "status";
    case Role::TextBox: return "textbox";
    case Role::File: return "file";
    case Role::Select: return "select";
    }
    return "";
}

} // namespace

Rect Rect::snapped() const {
    const float left = std::round(x);
    const float top = std::round(y);
    return {left, top, std::round(right()) - left, std::round(bottom()) - top};
}

std::string_view role_name(Role role) { return name_of(role); }

void append_field(std::string& out, std::string_view field) {
    for (const char c : field) {
        switch (c) {
        case '\\': out += "\\\\"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        default: out += c;
        }
    }
}

void Semantics::begin(std::string_view screen, std::string_view title) {
    screen_ = screen;
    title_ = title;
    nodes_.clear();
    open_.clear();
    content_height_ = 0;
}

void Semantics::add(Node node) {
    node.depth = static_cast<int>(open_.size());
    nodes_.push_back(std::move(node));
}

void Semantics::open(Node node) {
    add(std::move(node));
    open_.push_back(nodes_.size() - 1);
}

void Semantics::close() {
    const std::size_t parent = open_.back();
    open_.pop_back();
    if (nodes_[parent].rect != Rect{}) return;
    Rect around;
    for (std::size_t i = parent + 1; i < nodes_.size(); ++i) {
        if (nodes_[i].hidden) continue;
        around = around == Rect{} ? nodes_[i].rect : enclosing(around, nodes_[i].rect);
    }
    nodes_[parent].rect = around;
}

void Semantics::finish(float content_height) { content_height_ = content_height; }

const Node* Semantics::find(Role role, std::string_view name) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [&](const Node& node) { return node.role == role && node.name == name; });
    return found == nodes_.end() ? nullptr : &*found;
}

const Node* Semantics::find(std::string_view id) const {
    const auto found =
        std::find_if(nodes_.begin(), nodes_.end(), [id](const Node& node) { return node.id == id; });
    return found == nodes_.end() ? nullptr : &*found;
}

std::string Semantics::encode() const {
    std::string out = "screen\t";
    append_field(out, screen_);
    out += '\t';
    append_field(out, title_);
    append_number(out, content_height_);
    out += '\n';
    for (const Node& node : nodes_) append_node(out, node);
    return out;
}

} // namespace upstream::ui
