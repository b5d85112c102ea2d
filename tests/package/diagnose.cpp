// Another project's program: the instrument that is named, answers on standard input, a result a line. What the tool's
// `score` does, by the public headers alone.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include <upstream/codec/json/instrument_json.hpp>
#include <upstream/codec/json/response_json.hpp>
#include <upstream/codec/json/result_json.hpp>
#include <upstream/engine/scoring/diagnosis.hpp>

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::ostringstream text;
    text << std::ifstream(arguments[1]).rdbuf();
    const upstream::codec::Loaded loaded = upstream::codec::read_instrument(text.str());
    if (!loaded.instrument) return 1;

    std::string line, error;
    upstream::engine::Response response;
    while (std::getline(std::cin, line)) {
        if (!upstream::codec::read_response(line, *loaded.instrument, response, error)) return 1;
        std::string result;
        upstream::codec::write_result(result, *loaded.instrument, response.perspective,
                                      upstream::engine::diagnose(*loaded.instrument, response));
        std::cout << result << '\n';
    }
}
