// What a frame means, apart from how it looks: a flat list of nodes in reading order, each with a role, a name
// and the rectangle it was drawn in. Assistive technology, the HTML rendering and the tests all read this list.
// May use: the standard library only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace upstream::ui {

enum class Role : std::uint8_t {
    Region,
    Heading,
    Text,
    Group,
    Radio,
    Checkbox,
    Button,
    Link,
    Progress,
    List,
    Ordered,
    ListItem,
    Drag,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Image,
    Status,
    TextBox,
    File,
    Select
};

/// The role's name on the wire (src/platform/web/abi.json).
std::string_view role_name(Role role);

/// CSS pixels in document space: 0,0 is the top left of the content, whatever the scroll position.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] Rect inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
    /// The same on whole pixels: edges are rounded, so that neighbours which touch still touch.
    [[nodiscard]] Rect snapped() const;
    bool operator==(const Rect&) const = default;
};

struct Node {
    Role role = Role::Text;
    std::string id{};     ///< stable while the control means the same thing; unique on a screen
    std::string name{};   ///< accessible name
    Rect rect{};          ///< where it was drawn
    std::string value{};  ///< by role, see docs/web-interface.md
    std::string look{};   ///< style tokens for the HTML rendering, space separated
    std::string set{};    ///< how the name was set where it was drawn as text; see `describe` in text.hpp
    bool checked = false; ///< radios and checkboxes
    bool disabled = false;
    bool expandable = false; ///< the button opens something; `expanded` tells whether it is open
    bool expanded = false;
    bool hidden = false;         ///< drawn nowhere; for assistive technology only
    bool digit_key = false;      ///< a radio that a digit chooses: the first one 1, the next one 2, and so on
    bool default_button = false; ///< Enter on a radio presses this button
    int depth = 0;               ///< set by Semantics
};

/// Collects one frame's nodes. `open` nests what follows until the matching `close`.
class Semantics {
public:
    void begin(std::string_view screen, std::string_view title);
    void add(Node node);
    void open(Node node);
    /// The button that was added last is the default button.
    void make_default() { nodes_.back().default_button = true; }
    /// Closes the innermost open node. Where the node was opened without a rectangle, it gets the one that
    /// encloses its children.
    void close();
    /// The frame is complete; `content_height` is the height of the document in CSS px.
    void finish(float content_height);

    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] const std::string& screen() const { return screen_; }
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] float content_height() const { return content_height_; }

    /// The nodes by role and accessible name, as a person finds them; null if there is none.
    [[nodiscard]] const Node* find(Role role, std::string_view name) const;
    [[nodiscard]] const Node* find(std::string_view id) const;

    /// The wire form of docs/web-interface.md.
    [[nodiscard]] std::string encode() const;

private:
    std::string screen_;
    std::string title_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> open_;
    float content_height_ = 0;
};

/// Writes one field of the wire form: backslash, tab and newline are escaped.
void append_field(std::string& out, std::string_view field);

} // namespace upstream::ui
