// Any bytes as a line of answers. One that is accepted must give a result, JSON, and a code.
#include "fuzz/fuzz.hpp"
#include "upstream/codec/json/json_value.hpp"
#include "upstream/codec/json/response_json.hpp"
#include "upstream/codec/json/result_json.hpp"
#include "upstream/codec/link/link.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

using namespace upstream;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const engine::Instrument& instrument = fuzz::instrument();
    engine::Response response;
    std::string error;
    if (!codec::read_response(fuzz::as_text(data, size), instrument, response, error)) {
        fuzz::promise(!error.empty(), "a refusal says why");
        return 0;
    }
    for (int i = 0; i < instrument.item_count(); ++i) {
        const int answer = response.answers[static_cast<std::size_t>(i)];
        fuzz::promise(answer >= engine::kUnanswered && answer < instrument.item(i).options,
                      "answers are options");
    }
    std::string json;
    codec::write_result(json, instrument, response.perspective, engine::diagnose(instrument, response));
    fuzz::promise(codec::read_json(json, error).has_value(), "a result is JSON");
    const auto read = codec::decode(codec::encode(instrument, response), instrument);
    const auto* opened = std::get_if<codec::Opened>(&read);
    fuzz::promise(opened != nullptr && opened->response.answers == response.answers,
                  "answers make the round trip");
    return 0;
}
