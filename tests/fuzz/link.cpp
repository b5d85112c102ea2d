// Any bytes as a link, of one result and of a team. One that is accepted must be the very code that would be written
// for it, and no link is both.
#include "upstream/codec/link/link.hpp"
#include "fuzz/fuzz.hpp"
#include "upstream/codec/link/link_team.hpp"
#include "upstream/codec/link/link_text.hpp"

using namespace upstream;

namespace {

/// True if the text is a team's.
bool read_team(std::string_view text) {
    const engine::Instrument& instrument = fuzz::instrument();
    const auto read = codec::decode_team(text, instrument);
    if (const auto* refused = std::get_if<codec::LinkError>(&read)) {
        fuzz::promise(!codec::describe(*refused, instrument).empty(), "a refusal says why");
        return false;
    }
    const std::string again = codec::encode_team(instrument, *std::get_if<engine::TeamSummary>(&read));
    fuzz::promise(codec::is_team_code(text), "a team's code has its mark");
    const std::string_view code = codec::code_in(text);
    fuzz::promise(code.starts_with("t1.") || code == again, "a team has one code only");
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::as_text(data, size);
    const bool team = read_team(text);
    const engine::Instrument& instrument = fuzz::instrument();
    const auto read = codec::decode(text, instrument);
    if (const auto* refused = std::get_if<codec::LinkError>(&read)) {
        fuzz::promise(!codec::describe(*refused, instrument).empty(), "a refusal says why");
        return 0;
    }
    fuzz::promise(!team, "a team is not one result");
    const auto& opened = *std::get_if<codec::Opened>(&read);
    const std::string again = opened.result.summary
                                  ? codec::encode_summary(instrument, opened.perspective, opened.result)
                                  : codec::encode(instrument, opened.response);
    fuzz::promise(opened.first_format || codec::code_in(text) == again, "a result has one code only");
    const auto read_again = codec::decode(again, instrument);
    fuzz::promise(std::get_if<codec::Opened>(&read_again)->result == opened.result,
                  "a code says the same again");
    return 0;
}
