// Runs a fuzz target over its corpus and over random changes of it, the same in every run. For builds without
// libFuzzer. May use: the standard library.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/fuzz.hpp"

namespace {

constexpr int kChanges = 50000;

/// SplitMix64.
class Dice {
public:
    std::size_t roll(std::size_t sides) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t bits = (state_ ^ state_ >> 30U) * 0xBF58476D1CE4E5B9U;
        bits = (bits ^ bits >> 27U) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((bits >> 16U) % sides);
    }

private:
    std::uint64_t state_ = 1;
};

void run(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::vector<std::string> corpus() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(UPSTREAM_CORPUS))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> out;
    for (const std::filesystem::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        out.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return out;
}

/// One to four changes: a byte replaced, a piece left out, doubled, or taken from another input.
std::string changed(std::string input, const std::vector<std::string>& others, Dice& dice) {
    for (std::size_t changes = 1 + dice.roll(4); changes > 0; --changes) {
        const std::size_t at = dice.roll(input.size() + 1);
        const std::string piece = input.substr(at, dice.roll(12));
        const std::string& other = others[dice.roll(others.size())];
        switch (dice.roll(4)) {
        case 0: input.insert(at, 1, static_cast<char>(dice.roll(256))); break;
        case 1: input.erase(at, piece.size()); break;
        case 2: input.insert(at, piece); break;
        default: input.insert(at, other.substr(dice.roll(other.size() + 1), dice.roll(40))); break;
        }
    }
    return input;
}

} // namespace

int main() {
    const std::vector<std::string> inputs = corpus();
    upstream::fuzz::promise(!inputs.empty(), "there is a corpus");
    for (const std::string& input : inputs) run(input);
    Dice dice;
    for (int change = 0; change < kChanges; ++change)
        run(changed(inputs[dice.roll(inputs.size())], inputs, dice));
    return 0;
}
