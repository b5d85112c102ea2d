// One of two forms that numbers have, looked at as what it is. May use: the standard library.
#pragma once

#include <variant>

namespace upstream::engine {

/// std::visit for a variant of two. That one goes through a table of functions, and what stands in a table may be called by
/// anybody: it would lie in the part of the page's module that every visitor loads (tools/page/split-module.js).
template <class First, class Second, class Look>
void look_at(const std::variant<First, Second>& either, const Look& look) {
    if (const auto* first = std::get_if<0>(&either)) {
        look(*first);
    } else {
        look(*std::get_if<1>(&either));
    }
}

} // namespace upstream::engine
