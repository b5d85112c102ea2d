// The controls and texts that screens are made of. Each call draws, adds its node to the semantic tree and
// reports whether it was activated: one description for the picture, the HTML rendering and the tests.
// Screens call these and the pictures; they draw nothing themselves. May use: ui, paint.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/ui/core/ui.hpp"

namespace upstream::ui {

/// The pen: where the next thing goes. Widgets fill the column's width and move `y` down.
struct Column {
    float x = 0;
    float y = 0;
    float w = 0;

    void space(float by) { y += by; }
};

// Texts ---------------------------------------------------------------------------------------------------

/// A heading; its id takes focus when a screen changes. Level 1–3 sets the semantics, `style` the look. `heard_first` is
/// drawn elsewhere already, and for those who hear the heading said before it.
void heading(Ui& ui, Column& column, std::string_view id, int level, std::string_view text,
             const TextStyle& style, std::string_view heard_first = {});
void paragraph(Ui& ui, Column& column, std::string_view id, std::string_view text,
               const TextStyle& style = {}, std::string_view look = {});
/// A text that is drawn here and said elsewhere (a group's name): adds no node.
void caption(Ui& ui, Column& column, std::string_view text, const TextStyle& style);
/// What stands before each sentence of a list: a tick for what to do or what holds, a dot for anything else.
enum class Mark : std::uint8_t { Tick, Dot, ToDo };
void bullets(Ui& ui, Column& column, std::string_view id, std::string_view name,
             const std::vector<std::string>& sentences, Mark mark = Mark::Tick);

// Controls ------------------------------------------------------------------------------------------------

enum class ButtonLook : std::uint8_t { Primary, Secondary, Quiet };

/// A button in `rect`.
std::optional<Activation> button(Ui& ui, const Rect& rect, std::string_view id, std::string_view label,
                                 ButtonLook look, bool disabled = false);
/// The primary button of a screen with answers: Enter on an answer presses it.
std::optional<Activation> default_button(Ui& ui, const Rect& rect, std::string_view id,
                                         std::string_view label, bool disabled = false);
/// The width at which `label` fits a button comfortably. A quiet button has kQuietPadding on each side, so that
/// its label can be lined up with the column by moving it that far out.
float button_width(const Ui& ui, std::string_view label, ButtonLook look = ButtonLook::Secondary);
inline constexpr float kQuietPadding = 16;
/// A round button that shows only an arrow (directions as in `chevron`); `label` is its accessible name.
std::optional<Activation> arrow_button(Ui& ui, const Rect& rect, std::string_view id, std::string_view label,
                                       int direction, bool disabled);
/// A line of text that opens or closes what follows it. With a `detail`, which stands below it, it is one of many such lines,
/// and quieter.
std::optional<Activation> disclosure(Ui& ui, Column& column, std::string_view id, std::string_view label,
                                     bool open, std::string_view detail = {});

/// A line of text that leads to where it can be acted upon.
std::optional<Activation> step(Ui& ui, Column& column, std::string_view id, std::string_view label);

struct Choice {
    std::string_view id{};
    std::string_view label{};
    std::string_view hint{}; ///< may be empty
    std::string_view key{};  ///< a short mark at the left (“1”); may be empty
    bool chosen = false;
    bool digit_key = false; ///< a digit on the keyboard chooses it, whether `key` shows that or not
    bool quiet = false;     ///< set apart from the others (“not sure”)
    int value = 0;
};
/// One option of a radio group; call between `group_begin` and `group_end`. At least kTarget high.
std::optional<Activation> choice(Ui& ui, Column& column, const Choice& option, float least_height);
/// `look` “answers”: the group's name is said by a heading already.
void group_begin(Ui& ui, std::string_view id, std::string_view name, std::string_view look = {});
void group_end(Ui& ui);

std::optional<Activation> checkbox(Ui& ui, Column& column, std::string_view id, std::string_view label,
                                   bool on, float size = kBody);
/// `tone` Muted: small, for what is seldom looked for.
std::optional<Activation> link(Ui& ui, Column& column, std::string_view id, std::string_view label,
                               std::string_view href, Tone tone = Tone::Accent);

struct Option {
    std::string_view value;
    std::string_view label;
};
/// One of several options, shown as the chosen one; the list of them is the browser's own, so that an option may be in
/// a script that cannot be drawn. An activation's value is the option's index.
std::optional<Activation> select(Ui& ui, const Rect& rect, std::string_view id, std::string_view label,
                                 const std::vector<Option>& options, std::string_view chosen);
/// The width at which the chosen option's label fits.
float select_width(const Ui& ui, std::string_view chosen_label);

/// A text field of several lines. What is drawn is its frame; the text itself is the browser's own field, which lies over
/// it. Returns the text when it has changed.
/// `first`: what stands in it when it comes up.
std::optional<std::string> textbox(Ui& ui, Column& column, std::string_view id, std::string_view label,
                                   float height, std::string_view first = {});
/// A button that lets the visitor choose a text file. Returns the file's text.
std::optional<std::string> file_button(Ui& ui, const Rect& rect, std::string_view id, std::string_view label);

/// Places buttons from left to right, and on a new row where the width is used up.
class Flow {
public:
    Flow(Column& column, float height) : column_(column), height_(height), x_(column.x) {
        column.y += height;
    }
    /// Room for the next button.
    Rect next(float width);

private:
    Column& column_;
    float height_;
    float x_;
};

// Tables: open, then for each row open, cells, close; then close. ---------------------------------------------

void table_begin(Ui& ui, std::string_view id, std::string_view name, bool hidden = false);
void row_begin(Ui& ui, std::string_view id);
/// `role`: ColumnHeader, RowHeader or Cell. `rect`: where it is drawn, if it is.
void cell(Ui& ui, Role role, std::string_view id, std::string_view text, const Rect& rect = {});
void row_end(Ui& ui);
void table_end(Ui& ui);

/// A thin bar with its text; `now` of `max` steps are done.
void progress(Ui& ui, Column& column, std::string_view id, std::string_view label, int now, int max,
              std::string_view trailing);

// Surfaces ------------------------------------------------------------------------------------------------

/// A raised card around what is drawn between its making and `finish`. Cards can be nested.
class Card {
public:
    Card(Ui& ui, const Column& outer, float padding, Tone surface = Tone::Surface, float depth = 1.5F);
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;
    ~Card();
    Column inner;
    /// Draws the surface and moves `outer` below the card.
    void finish(Column& outer);

private:
    struct Layers;
    Ui& ui_;
    std::unique_ptr<Layers> layers_;
    Rect rect_;
    float padding_;
    float depth_;
    Tone surface_;
};

} // namespace upstream::ui
