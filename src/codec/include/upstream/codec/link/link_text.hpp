// Finding a code in what people paste and browsers hand over: links, fragments, lines of a table, with all that mails,
// chats and trackers put around them. May use: engine.
#pragma once

#include <string_view>

namespace upstream::codec {

/// The code in a text: what follows the first “#” (also as “%23” or “%2523”) that is followed by the mark of a code, or
/// the text itself. Left out is what is not part of it: white space, opening signs before it, closing signs after it
/// (“. , ; : ! ? ) ] > ” …” and the like, plain or percent-encoded), “&name=value” and “?name=value”. Anything else is
/// left in place, so that reading the code refuses it. Empty if a link or a fragment holds nothing like a code.
std::string_view code_in(std::string_view text);

/// True if the text holds what looks like a code of any format, known here or not, whole or not.
bool holds_code(std::string_view text);

/// The one field of a line, parted by commas, semicolons or tabs, that holds a code; the line itself if none does, and
/// nothing if more than one does.
std::string_view field_with_code(std::string_view line);

} // namespace upstream::codec
