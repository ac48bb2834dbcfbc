#include "core/run/directory/find_run.h"

#include <algorithm>

#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_json.h"
#include "core/run/directory/run_notes.h"
#include "core/run/directory/run_trash.h"
#include "core/text/text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostListed = 12;

/// A run with what it is called.
struct NamedRun {
    fs::path path;
    std::vector<std::string> names;
};

std::string nameIn(const fs::path& file) {
    const std::optional<Json> json = readRunJson(file);
    const bool named = json && json->is_object() && json->contains("name") && json->at("name").is_string();
    return named ? json->at("name").get<std::string>() : std::string();
}

std::vector<NamedRun> namedRuns(const fs::path& runs) {
    std::vector<NamedRun> all;
    for (const fs::path& run : runDirectories(runs)) all.push_back({run, runNames(run)});
    return all;
}

std::vector<fs::path> runsCalled(const std::vector<NamedRun>& all, std::string_view name) {
    std::vector<fs::path> fitting;
    for (const NamedRun& run : all) {
        if (std::find(run.names.begin(), run.names.end(), name) != run.names.end())
            fitting.push_back(run.path);
    }
    return fitting;
}

[[noreturn]] void refuseAmbiguous(const std::string& word, const std::vector<fs::path>& fitting) {
    std::vector<std::string> folders;
    folders.reserve(fitting.size());
    for (const fs::path& run : fitting) folders.push_back(run.filename().string());
    if (folders.size() > mostListed) {
        const std::size_t more = folders.size() - mostListed;
        folders.resize(mostListed);
        folders.push_back(std::to_string(more) + " more");
    }
    throw RunError("the name " + inQuotes(word) + " fits " + std::to_string(fitting.size()) + " runs: " +
                   listed(folders) + "; give one of these, or " + word + "@" + latestRun + " for the newest");
}

[[noreturn]] void refuseUnknown(const fs::path& runs, const std::string& word,
                                const std::vector<NamedRun>& all) {
    std::vector<std::string> names;
    for (const NamedRun& run : all) {
        names.insert(names.end(), run.names.begin(), run.names.end());
        names.push_back(run.path.filename().string());
    }
    const std::string guess = nearest(word, names);
    const std::string shown = runs.filename() == trashFolder ? "'zorro runs restore'" : "'zorro runs list'";
    throw RunError("there is no run " + inQuotes(word) + " in '" + runs.string() + "'" +
                   (guess.empty() ? "; " + shown + " shows those that are there"
                                  : "; did you mean " + inQuotes(guess) + "?"));
}

}  // namespace

std::vector<std::string> runNames(const fs::path& run) {
    std::vector<std::string> names;
    for (const char* file : {notesFile, comparisonFile}) {
        std::string name = nameIn(run / file);
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

fs::path findRun(const fs::path& runs, const std::string& word) {
    return !word.empty() && isRunDirectory(word) ? fs::path(word) : findRunIn(runs, word);
}

fs::path findRunIn(const fs::path& runs, const std::string& word) {
    if (!word.empty() && fs::path(word).is_relative() && isRunDirectory(runs / word))
        return runs / word;
    if (word == latestRun) {
        const std::vector<fs::path> all = runDirectories(runs);
        if (all.empty())
            throw RunError("there are no runs in '" + runs.string() + "'");
        return all.front();
    }
    const std::vector<NamedRun> all = namedRuns(runs);
    const std::vector<fs::path> fitting = runsCalled(all, word);
    if (fitting.size() > 1)
        refuseAmbiguous(word, fitting);
    if (!fitting.empty())
        return fitting.front();
    const std::string newest = std::string("@") + latestRun;
    if (word.ends_with(newest)) {
        const std::string name = word.substr(0, word.size() - newest.size());
        if (const std::vector<fs::path> named = runsCalled(all, name); !named.empty())
            return named.front();
        refuseUnknown(runs, name, all);
    }
    refuseUnknown(runs, word, all);
}

}  // namespace zorro
