// Stands in for stb_truetype in the page, where the browser draws the letters (src/platform/web/browser_typeface.cpp): Dear ImGui's
// own loader of fonts is linked, but never asked. Takes 9 KB off the first load. May use: nothing.
#pragma once

struct stbtt_fontinfo {};

inline int stbtt_GetFontOffsetForIndex(const unsigned char*, int) { return -1; }
inline int stbtt_InitFont(stbtt_fontinfo*, const unsigned char*, int) { return 0; }
inline float stbtt_ScaleForPixelHeight(const stbtt_fontinfo*, float) { return 0; }
inline float stbtt_ScaleForMappingEmToPixels(const stbtt_fontinfo*, float) { return 0; }
inline int stbtt_FindGlyphIndex(const stbtt_fontinfo*, int) { return 0; }
inline void stbtt_GetFontVMetrics(const stbtt_fontinfo*, int* a, int* b, int* c) { *a = *b = *c = 0; }
inline void stbtt_GetGlyphHMetrics(const stbtt_fontinfo*, int, int* a, int* b) { *a = *b = 0; }
inline void stbtt_GetGlyphBitmapBox(const stbtt_fontinfo*, int, float, float, int* a, int* b, int* c, int* d) {
    *a = *b = *c = *d = 0;
}
inline void stbtt_GetGlyphBitmapBoxSubpixel(const stbtt_fontinfo*, int, float, float, float, float, int* a, int* b, int* c,
                                            int* d) {
    *a = *b = *c = *d = 0;
}
inline void stbtt_MakeGlyphBitmapSubpixelPrefilter(const stbtt_fontinfo*, unsigned char*, int, int, int, float, float, float,
                                                   float, int, int, float*, float*, int) {}
