#include "core/index/study_folders.h"

#include <algorithm>
#include <system_error>

namespace zorro {
namespace {

namespace fs = std::filesystem;

constexpr const char* studiesName = "studies";

}  // namespace

bool isStudyFolder(const fs::path& folder) {
    return folder.parent_path().filename() == studiesName;
}

fs::path runsFolderOf(const fs::path& run) {
    const fs::path folder = run.parent_path();
    return isStudyFolder(folder) ? folder.parent_path().parent_path() : folder;
}

std::vector<fs::path> withStudies(const std::vector<fs::path>& sources) {
    std::vector<fs::path> all;
    for (const fs::path& source : sources) {
        all.push_back(source);
        std::vector<fs::path> studies;
        std::error_code problem;
        for (fs::directory_iterator entry(source / studiesName, problem), end; !problem && entry != end;
             entry.increment(problem)) {
            std::error_code ignored;
            if (entry->is_directory(ignored)) {
                studies.push_back(entry->path());
            }
        }
        std::ranges::sort(studies);
        all.insert(all.end(), studies.begin(), studies.end());
    }
    return all;
}

}  // namespace zorro
