// The engine for JavaScript: the whole contract of the module behind `upstream-assessment/engine`, whose other side is
// web/engine/module.js. Text in and text out, all of it UTF-8 JSON as the command-line tool has it (docs/command-line.md).
//
// A text goes in as bytes that JavaScript wrote into memory of ue_alloc; the function that is given them frees them. A text comes
// out by ue_text and ue_length, good until the next call. Functions that return int give 1 if they did what they were asked for,
// and 0 if not: then the text says why. `instrument` is a handle that ue_read gave and ue_free has not taken back; any other is
// refused in words. Any bytes may come in: nothing throws or aborts. May use: the standard library.
#pragma once

extern "C" {

/// Memory for a text of so many bytes.
char* ue_alloc(int length);
/// Where the last text lies, and how many bytes it has.
const char* ue_text();
int ue_length();

/// Reads an instrument file: its handle, from 1 on; 0 if it is refused. The text is all that was found, errors and warnings:
/// [{"pointer","message","severity":"error"|"warning"},…].
int ue_read(char* json, int length);
/// Forgets an instrument; its handle may be given to another.
void ue_free(int instrument);

/// One line of answers; the text is the line that `upstream score` prints, without its end.
int ue_score(int instrument, char* answers, int length);
/// One line of answers; the text is the code that `upstream link` prints, with `summary` that of `link --summary`.
int ue_link(int instrument, char* answers, int length, int summary);
/// A code or a whole link; the text is the line that `upstream read` prints.
int ue_open(int instrument, char* link, int length);
/// Two codes or whole links, a line each; the text is the line that `upstream compare` prints.
int ue_compare(int instrument, char* links, int length);
/// Codes or whole links, a line each; the text is {"team":T,"refused":[{"line","error"},…]}, with T as `upstream team` prints it.
int ue_team(int instrument, char* links, int length);
}
