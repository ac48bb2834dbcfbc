#include "core/launch/trainer/description_cache.h"

#include <cstdlib>
#include <utility>

#include "core/file/file.h"
#include "core/file/file_version.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// The file's content; an empty object where there is none that can be read.
Json readCache() {
    try {
        constexpr std::size_t largest = 1 << 20;
        Json json = parseJson(readFile(descriptionCacheFile(), largest));
        return json.is_object() ? json : Json::object();
    } catch (const std::exception&) {
        return Json::object();
    }
}

std::string driverText() {
    try {
        return readFile("/proc/driver/nvidia/version");
    } catch (const FileError&) {
        return {};
    }
}

/// Null where the file is not there.
Json versionJson(const fs::path& file) {
    const std::optional<FileVersion> version = versionOf(file);
    return version ? Json{{"size", version->size}, {"modified", version->modified}, {"inode", version->inode}}
                   : Json();
}

/// What has to be the same for an answer to hold; null where the program is not there.
Json circumstancesOf(const fs::path& program, const TrainerDescription& description) {
    const Json version = versionJson(program);
    return version.is_null() ? Json()
                             : Json{{"program", version},
                                    {"library", versionJson(description.library)},
                                    {"driver", driverText()}};
}

}  // namespace

fs::path descriptionCacheFile() {
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache == '/') {
        return fs::path(cache) / "zorrolab" / "trainers.json";
    }
    const char* home = std::getenv("HOME");
    return fs::path(home == nullptr ? "." : home) / ".cache" / "zorrolab" / "trainers.json";
}

std::optional<TrainerDescription> keptDescription(const fs::path& program) {
    const Json cache = readCache();
    const auto kept = cache.find(program.string());
    if (kept == cache.end()) {
        return std::nullopt;
    }
    try {
        TrainerDescription description = descriptionFrom(kept->at("description"));
        const Json circumstances = circumstancesOf(program, description);
        const bool holds = !circumstances.is_null() && kept->at("circumstances") == circumstances;
        return holds ? std::optional(std::move(description)) : std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

void keepDescription(const fs::path& program, const TrainerDescription& description) {
    Json cache = readCache();
    cache[program.string()] = {{"circumstances", circumstancesOf(program, description)},
                               {"description", descriptionJson(description)}};
    try {
        const fs::path file = descriptionCacheFile();
        fs::create_directories(file.parent_path());
        replaceFile(file, jsonDocument(cache));
    } catch (const std::exception&) {
        return;  // then it is asked again next time
    }
}

}  // namespace zorro
