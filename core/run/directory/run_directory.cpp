#include "core/run/directory/run_directory.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string_view>
#include <utility>

#include "core/file/file.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/text/text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// "20261124-093012", the local time, so that names sort as they were made.
std::string timeName() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &local);
    return text;
}

/// The name as part of a file's: everything but letters, digits, dot and dash becomes a dash.
std::string fileName(const std::string& name) {
    std::string result;
    for (const char letter : name.substr(0, 80)) {
        const bool plain = std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '.';
        result += plain ? letter : '-';
    }
    return result.empty() ? "run" : result;
}

bool isRun(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / comparisonFile, ignored);
}

}  // namespace

fs::path defaultRunsFolder() {
    if (const char* runs = std::getenv("ZORROLAB_RUNS"); runs != nullptr && *runs != '\0')
        return runs;
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/')
        return fs::path(data) / "zorrolab" / "runs";
    const char* home = std::getenv("HOME");
    return fs::path(home == nullptr ? "." : home) / ".local" / "share" / "zorrolab" / "runs";
}

std::string preparedAt(const fs::path& run) {
    constexpr std::string_view form = "dddddddd-dddddd-";
    const std::string name = run.filename().string();
    const bool fits = name.size() > form.size() &&
                      std::equal(form.begin(), form.end(), name.begin(), [](char wanted, char letter) {
                          return wanted == 'd' ? letter >= '0' && letter <= '9' : letter == wanted;
                      });
    return fits ? name.substr(9, 2) + ":" + name.substr(11, 2) : std::string();
}

fs::path createRunDirectory(const fs::path& runs, const Comparison& comparison) {
    checkComparison(comparison);
    std::error_code problem;
    fs::create_directories(runs, problem);
    const std::string name = timeName() + "-" + fileName(comparison.name);
    fs::path run = runs / name;
    for (int number = 2; !problem && !fs::create_directory(run, problem); ++number)
        run = runs / (name + "-" + std::to_string(number));
    if (problem)
        throw RunError("cannot make the folder '" + run.string() + "': " + problem.message());
    replaceFile(run / comparisonFile, comparisonJson(comparison));
    return run;
}

fs::path findRun(const fs::path& runs, const std::string& word) {
    for (const fs::path& candidate : {fs::path(word), runs / word}) {
        if (!word.empty() && isRun(candidate))
            return candidate;
    }
    std::vector<std::string> names;
    for (const fs::path& run : runDirectories(runs)) {
        try {
            const std::string name = readComparison(readFile(run / comparisonFile)).name;
            if (name == word)
                return run;
            names.push_back(name);
        } catch (const std::runtime_error&) {  // its folder's name still serves
        }
        names.push_back(run.filename().string());
    }
    const std::string guess = nearest(word, names);
    throw RunError("there is no run " + inQuotes(word) + " in '" + runs.string() + "'" +
                   (guess.empty() ? "; 'zorro runs list' shows those that are there"
                                  : "; did you mean " + inQuotes(guess) + "?"));
}

std::vector<fs::path> runDirectories(const fs::path& runs) {
    std::vector<fs::path> found;
    std::error_code problem;
    for (fs::directory_iterator entry(runs, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (isRun(entry->path()))
            found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    return found;
}

}  // namespace zorro
