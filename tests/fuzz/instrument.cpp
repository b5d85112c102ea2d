// Any bytes as an instrument file. One that is accepted must also work.
#include "fuzz/fuzz.hpp"
#include "upstream/codec/link/link.hpp"

using namespace upstream;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const codec::Loaded loaded = codec::read_instrument(fuzz::as_text(data, size));
    fuzz::promise(loaded.instrument.has_value() != engine::has_errors(loaded.issues),
                  "there is an instrument exactly when no issue is an error");
    if (!loaded.instrument) return 0;
    const engine::Instrument& instrument = *loaded.instrument;
    fuzz::promise(loaded.texts.items.size() == static_cast<std::size_t>(instrument.item_count()),
                  "every item has its texts");
    engine::Response response;
    response.perspective = instrument.default_perspective();
    for (int i = 0; i < instrument.item_count(); ++i) {
        response.answers[static_cast<std::size_t>(i)] =
            static_cast<std::int8_t>((i * 7 + static_cast<int>(size)) % instrument.item(i).options);
    }
    const auto read = codec::decode(codec::encode(instrument, response), instrument);
    const auto* opened = std::get_if<codec::Opened>(&read);
    fuzz::promise(opened != nullptr && opened->response == response, "a response makes the round trip");
    return 0;
}
