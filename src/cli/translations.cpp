// Looking for translations. May use: codec, cli, POSIX directories.
#include "translations.hpp"

#include <algorithm>
#include <string_view>

#include <dirent.h>

#include "input.hpp"
#include "upstream/codec/json/structure.hpp"

namespace upstream::cli {

namespace {

/// The names in a folder, in order; none if it cannot be read.
std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> out;
    DIR* const directory = opendir(folder.empty() ? "." : folder.c_str());
    if (directory == nullptr) return out;
    while (const dirent* entry = readdir(directory)) out.emplace_back(&entry->d_name[0]);
    closedir(directory);
    std::sort(out.begin(), out.end());
    return out;
}

/// The language in “NAME.LANGUAGE.json”, for this “NAME.”; empty if the file is called otherwise.
std::string_view language_in(std::string_view file, std::string_view stem) {
    constexpr std::string_view kEnd = ".json";
    if (!file.starts_with(stem) || !file.ends_with(kEnd) || file.size() <= stem.size() + kEnd.size())
        return {};
    return file.substr(stem.size(), file.size() - stem.size() - kEnd.size());
}

} // namespace

std::vector<engine::Issue> compare_with_translations(const std::string& path, const codec::Loaded& loaded) {
    const std::size_t slash = path.find_last_of('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    const std::string file = path.substr(folder.size());
    const std::string end = "." + loaded.texts.language + ".json";
    std::vector<engine::Issue> out;
    if (!file.ends_with(end)) return out;
    const std::string stem = file.substr(0, file.size() - end.size() + 1);
    for (const std::string& name : names_in(folder)) {
        const std::string_view language = language_in(name, stem);
        if (name == file || language.empty()) continue;
        std::string error;
        const std::optional<std::string> text = read_file(folder + name, codec::kMaxInstrumentBytes, error);
        if (!text) continue;
        const codec::Loaded other = codec::read_instrument(*text);
        if (!other.instrument || other.texts.language != language) continue;
        for (engine::Issue& issue : codec::structure_differences(loaded.instrument->definition(),
                                                                 other.instrument->definition(), name))
            out.push_back(std::move(issue));
    }
    return out;
}

} // namespace upstream::cli
