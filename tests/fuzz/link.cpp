// Any bytes as a result link. One that is accepted must be the very code that would be written for it.
#include "codec/link.hpp"
#include "fuzz/fuzz.hpp"

using namespace upstream;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::as_text(data, size);
    const engine::Instrument& instrument = fuzz::instrument();
    const auto read = codec::decode(text, instrument);
    if (const auto* refused = std::get_if<codec::LinkError>(&read)) {
        fuzz::promise(!refused->message.empty(), "a refusal says why");
        return 0;
    }
    const auto& opened = *std::get_if<codec::Opened>(&read);
    const std::string again = opened.result.summary
                                  ? codec::encode_summary(instrument, opened.perspective, opened.result)
                                  : codec::encode(instrument, opened.response);
    fuzz::promise(text.ends_with(again), "a result has one code only");
    return 0;
}
