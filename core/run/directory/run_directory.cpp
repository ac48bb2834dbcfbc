#include "core/run/directory/run_directory.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string_view>
#include <sys/stat.h>
#include <utility>

#include "core/file/file.h"
#include "core/run/comparison/comparison_issue.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// "20261124-093012", the local time, so that names sort as they were made.
std::string timeName(std::time_t time) {
    std::tm local{};
    ::localtime_r(&time, &local);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &local);
    return text;
}

bool beginsWithTime(std::string_view name) {
    constexpr std::string_view form = "dddddddd-dddddd-";
    return name.size() > form.size() &&
           std::equal(form.begin(), form.end(), name.begin(), [](char wanted, char letter) {
               return wanted == 'd' ? letter >= '0' && letter <= '9' : letter == wanted;
           });
}

/// What sorts runs as they were prepared, also those whose folders people have named.
std::string orderOf(const fs::path& run) {
    const std::string name = run.filename().string();
    struct stat status {};
    if (beginsWithTime(name) || ::stat((run / comparisonFile).c_str(), &status) != 0)
        return name;
    return timeName(status.st_mtim.tv_sec) + '-' + name;
}

}  // namespace

std::string folderName(const std::string& name) {
    std::string result;
    for (const char letter : name.substr(0, 80)) {
        const bool plain =
            std::isalnum(static_cast<unsigned char>(letter)) != 0 || (letter == '.' && !result.empty());
        result += plain ? letter : '-';
    }
    return result.empty() ? "run" : result;
}

bool isRunDirectory(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / comparisonFile, ignored);
}

fs::path defaultRunsFolder() {
    if (const char* runs = std::getenv("ZORROLAB_RUNS"); runs != nullptr && *runs != '\0')
        return runs;
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/')
        return fs::path(data) / "zorrolab" / "runs";
    const char* home = std::getenv("HOME");
    return fs::path(home == nullptr ? "." : home) / ".local" / "share" / "zorrolab" / "runs";
}

std::string preparedAt(const fs::path& run) {
    const std::string name = run.filename().string();
    return beginsWithTime(name) ? name.substr(9, 2) + ":" + name.substr(11, 2) : std::string();
}

fs::path createRunDirectory(const fs::path& runs, const Comparison& comparison) {
    checkComparison(comparison);
    std::error_code problem;
    fs::create_directories(runs, problem);
    const std::string name = timeName(std::time(nullptr)) + "-" + folderName(comparison.name);
    fs::path run = runs / name;
    for (int number = 2; !problem && !fs::create_directory(run, problem); ++number)
        run = runs / (name + "-" + std::to_string(number));
    if (problem)
        throw RunError("cannot make the folder '" + run.string() + "': " + problem.message());
    Comparison anew = comparison;
    anew.provenance = {};  // of a run that is repeated: its own is told by its trainer
    replaceFile(run / comparisonFile, comparisonJson(anew));
    return run;
}

std::vector<fs::path> runDirectories(const fs::path& runs) {
    std::vector<std::pair<std::string, fs::path>> found;
    std::error_code problem;
    for (fs::directory_iterator entry(runs, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (isRunDirectory(entry->path()))
            found.emplace_back(orderOf(entry->path()), entry->path());
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<fs::path> sorted;
    sorted.reserve(found.size());
    for (auto& [order, run] : found) sorted.push_back(std::move(run));
    return sorted;
}

}  // namespace zorro
