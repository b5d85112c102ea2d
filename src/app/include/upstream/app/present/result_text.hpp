// A result in words: what the result page says, sentence by sentence, from the diagnosis, the instrument's texts
// and the interface's words. Every rendering of a result (picture, page, card, print) draws on this.
// May use: engine, codec. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "upstream/app/model/lazy.hpp"
#include "upstream/app/model/model.hpp"
#include "upstream/app/present/soundness.hpp"

namespace upstream::app {

/// One floor of the house.
struct Floor {
    int stage = 0;
    std::string name;
    Soundness soundness = Soundness::Unknown;
    std::string band;   ///< the band's name; “Not enough answers” when unknown
    int score = 0;      ///< 0–100, as shown to people
    double exact = 0;   ///< 0–100, for drawing
    double carried = 0; ///< how much of it the floors below carry, for drawing
    double low = 0;     ///< likely range
    double high = 0;
    std::string caption;    ///< “32 · cracked”
    std::string score_line; ///< “32 of 100, likely 18 to 46”
    std::string
        standing;      ///< where the score lies among others, in a sentence; empty where nobody has measured
    std::string sign;  ///< “Start here”, “You look here”, or empty
    std::string state; ///< band and sign, for the table: “cracked. Start here”
    std::string unsupported; ///< a sentence, or empty
    std::string meaning;
    std::vector<std::string> actions;
    std::string facet; ///< which part of the floor is weakest, as a hint; empty where none is
    std::vector<std::string> facet_answers; ///< the answers that it rests on
    std::string strength;                   ///< a sentence for a solid floor, or empty
    bool focus = false;
    bool first_look = false;
    bool on_path = false; ///< not solid
};

struct ResultText {
    std::string kicker;              ///< “Your result”
    std::string about;               ///< whose view of whom it is, for what leaves the page
    std::string headline;            ///< names the floor to start with
    std::string call;                ///< firm, likely or close, in a sentence
    std::vector<std::string> reason; ///< why, one sentence each
    bool says_number = false;        ///< one of them says in how many of 10 cases it is right
    std::string flips_title;        ///< empty when the answers are not known, or no set would change the call
    std::vector<std::string> flips; ///< the fewest answers that would change it, with what was answered
    std::vector<int> flip_items;    ///< the questions of those
    bool own = false;               ///< the result is the visitor's own, and not opened from a link
    bool own_link = false;          ///< it is, though it was opened from a link
    std::vector<Floor> floors;      ///< foundation first
    std::string path_title;
    bool ordered = true;         ///< the path is an order to work in: there is something to see
    std::vector<int> path;       ///< indices into floors, in working order
    std::vector<int> strengths;  ///< indices into floors that are solid
    double threshold = 0;        ///< from which a floor is solid
    std::string backwards_title; ///< empty when there was no ranking
    std::vector<std::string> backwards;
    std::string notes_title;
    std::vector<std::string> notes; ///< on answer quality
    std::string caveat; ///< that it is self-reported, with whom it is compared, and that it is no grade
    std::vector<std::string> limits; ///< what this cannot know
    std::string shared;              ///< whose result it is, when it was opened from a link
    std::string picture_alt;         ///< the house in one text
};

/// A line, and from whose view the result is, if that is told apart.
std::string with_view(const std::string& line, const ResultText& result_text);

ResultText describe_result(const Model& model);
/// Only the headline of that.
std::string headline(const Model& model) UPSTREAM_LAZY(headline);

} // namespace upstream::app
