// Made by tools/abi/write.js from src/platform/web/abi.json: change that, not this.
// The functions that JavaScript calls, and the numbers in their arguments. May use: the standard library only.
#pragma once

#include <cstdint>

namespace upstream::platform {

/// What up_boot says.
enum class BootStatus : std::uint8_t {
    Ready = 0,
    BadContent = 1,
    BadTheme = 2,
    More = 3,
};

/// The bits of up_view.
enum class ViewFlags : std::uint8_t {
    Dark = 1,
    ReducedMotion = 2,
    HighContrast = 4,
    Html = 8,
    FinePointer = 16,
    CanShare = 32,
    Printing = 64,
    Provisional = 128,
};

/// What a pump says is due; the bits of up_pump.
enum class Due : std::uint8_t {
    Tree = 1,
    Picture = 2,
    Effects = 4,
};

} // namespace upstream::platform

extern "C" {
char* up_alloc(int length);
void up_boot_field(char* name, int name_length, char* text, int text_length);
int up_boot();
const char* up_problem();
int up_length();
void up_typeface_changed();
void up_view(float width, float height, float ratio, int flags);
void up_insets(float top, float right, float bottom, float left);
void up_scroll(float y);
void up_pointer(float x, float y, int down, int touch);
void up_focus(char* id, int id_length, int ring);
void up_action(char* id, int id_length, int value, int keyboard);
void up_input(char* id, int id_length, char* text, int text_length);
void up_link(char* fragment, int fragment_length);
void up_history_step(char* screen, int screen_length);
void up_other_tab_saved(char* session, int session_length);
void up_results(char* kept, int kept_length);
void up_copied(int worked);
void up_lazy_loaded(int worked);
void up_language_failed();
void up_new_visitor();
int up_pump(double now_ms);
int up_draw_ahead();
double up_wait();
const char* up_picture();
const char* up_tree();
const char* up_effects();
const char* up_card(char* picture, int picture_length);
void up_painted(int on);
} // extern "C"
