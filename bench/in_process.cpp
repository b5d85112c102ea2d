// Assessments per second inside one process: answers to result, nothing else. May use: engine, codec.
// Usage: upstream_bench INSTRUMENT ANSWERS   (answers as for `upstream score`, a line each)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "upstream/codec/json/instrument_json.hpp"
#include "upstream/codec/json/response_json.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

namespace {

using namespace upstream;

constexpr int kRounds = 5;
constexpr double kSecondsARound = 0.5;

std::vector<engine::Response> read_responses(const char* path, const engine::Instrument& instrument) {
    std::vector<engine::Response> out;
    std::ifstream file(path);
    std::string line;
    std::string error;
    while (std::getline(file, line)) {
        engine::Response response;
        if (codec::read_response(line, instrument, response, error)) out.push_back(response);
    }
    return out;
}

/// Diagnoses all responses once; the sum keeps the work from being left out, and can be compared.
long diagnose_all(const engine::Instrument& instrument, const std::vector<engine::Response>& responses) {
    long sum = 0;
    for (const engine::Response& response : responses) {
        const engine::Result result = engine::diagnose(instrument, response);
        sum += result.focus + 1 + 10 * (result.steps_to_flip + 1) + 1000 * static_cast<int>(result.call);
    }
    return sum;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main(int count, char** values) {
    if (count != 3) return 2;
    std::ifstream file(values[1]);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const codec::Loaded loaded = codec::read_instrument(text);
    if (!loaded.instrument) return 2;
    const std::vector<engine::Response> responses = read_responses(values[2], *loaded.instrument);
    if (responses.empty()) return 2;

    double best = 0;
    const long sum = diagnose_all(*loaded.instrument, responses);
    for (int round = 0; round < kRounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        double done = 0;
        while (seconds_since(start) < kSecondsARound) {
            if (diagnose_all(*loaded.instrument, responses) != sum) return 1;
            done += static_cast<double>(responses.size());
        }
        best = std::max(best, done / seconds_since(start));
    }
    std::printf("{\"per_second\":%.0f,\"sum\":%ld}\n", best, sum);
    return 0;
}
