// Reading other people's links: one to compare with, or many as a team. May use: engine, codec. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/model/model.hpp"

namespace upstream::app {

/// What may be a result's link in a pasted text, or a line that holds none.
struct PastedLink {
    std::size_t line = 0; ///< from 1
    std::string_view
        link; ///< a link, a fragment or a code, unread; empty where the line holds nothing like it
};

/// The links of a text or CSV file: one or more a line, with anything around them (names, quotes, commas, “>”). Empty
/// lines and a first line without a link (a heading) are passed over.
std::vector<PastedLink> links_in(std::string_view text);

/// One more line that holds no result.
void refuse(Gathered& out, std::size_t line, Problem reason);

/// Reads all links of `text` into one summary. Never fails: what cannot be read is listed with its reason.
Gathered gather(const engine::Instrument& instrument, std::string_view text) UPSTREAM_LAZY(gather);

/// Opens the link of a team's summary as ViewState::team, or says why not.
std::optional<codec::LinkError> read_team_link(Model& model, std::string_view text)
    UPSTREAM_LAZY(read_team_link);
/// The code behind the link of ViewState::team, which must be there.
std::string team_code(const Model& model) UPSTREAM_LAZY(team_code);

/// Opens the pasted link as ViewState::other, or says in ViewState::paste_problem why not.
void compare_with_pasted(Model& model) UPSTREAM_LAZY(compare_with_pasted);

} // namespace upstream::app
