#include "app/zorro/study/study_state.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/train/place_word.h"
#include "core/dataset/dataset.h"
#include "core/file/file.h"
#include "core/launch/launch.h"
#include "core/launch/place/place_book.h"
#include "core/library/own_functions.h"
#include "core/plan/make_members.h"
#include "core/run/directory/run_directory.h"
#include "core/series/read/run_reader.h"
#include "core/study/file/example_studies.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

std::vector<Place> placesOf(const StudyOptions& options, const StudyState& state) {
    std::vector<std::string> names = options.places;
    if (names.empty() && !state.study.place.empty()) {
        names.push_back(state.study.place);
    }
    std::vector<Place> places;
    const std::string where = options.places.empty() ? inQuotes(options.file) + ": place" : "--place";
    for (const std::string& name : names) {
        places.push_back(withTexts(placeCalled(state.runs, name, where), state.study.resources));
        checkPlace(places.back());
        const auto same = [&](const Place& place) { return place.name == places.back().name; };
        if (std::ranges::count_if(places, same) > 1) {
            throw UsageError("--place: " + inQuotes(name) + " is given twice");
        }
    }
    return places.empty() ? std::vector{defaultPlace("here")} : places;
}

/// Every folder where runs of the study may lie: clusters have their own.
std::vector<fs::path> foldersOf(const StudyState& state) {
    std::vector<fs::path> folders{studyFolder(state.runs, state.study)};
    std::vector<Place> known = readPlacesOf(state.runs);
    known.insert(known.end(), state.places.begin(), state.places.end());
    for (const Place& place : known) {
        const fs::path folder = studyFolderAt(state, place);
        if (std::ranges::find(folders, folder) == folders.end()) {
            folders.push_back(folder);
        }
    }
    return folders;
}

/// The problems of the study. Where they have more networks than can be planned, what would fit is said.
std::vector<PlannedProblem> problemsThatFit(const StudyState& state) {
    try {
        return plannedProblems(state.study);
    } catch (const TooManyMembers& error) {
        Study some = state.study;
        some.seeds = enoughToSee;
        some.dataSeeds = 1;
        some.problems.resize(1);
        some.problems.front().sweep = {};
        const RunSize size =
            runSizeAsFarAsKnown(plannedProblems(some).front().comparison, state.places.front());
        throw RunError(std::string(error.what()) + "; here " + size.sentence(error.networks()));
    }
}

void requireSources(const StudyState& state) {
    for (const PlannedProblem& problem : state.problems) {
        try {
            requireSource(problem.comparison.data.source);
        } catch (const DatasetError& error) {
            throw RunError("problem " + inQuotes(problem.name) + ": " + error.what());
        }
    }
}

}  // namespace

Study studyOf(const StudyOptions& options) {
    std::error_code ignored;
    const fs::path file = options.file;
    const FunctionLibrary own = readOwnFunctions(ownFunctionsFolder());
    if (fs::exists(file, ignored)) {
        try {
            return readStudy(readFile(file, largestStudyFile), file.parent_path(), own);
        } catch (const RunError& error) {
            throw RunError(inQuotes(file.string()) + ": " + error.what());
        }
    }
    std::vector<std::string> names;
    for (const ExampleStudy& example : exampleStudies()) {
        if (example.name == options.file) {
            return readStudy(example.json, {}, own);
        }
        names.emplace_back(example.name);
    }
    throw UsageError(
        "study: there is no file " + inQuotes(options.file) +
        advice(options.file, names, "'zorro study list' shows the studies that come with the program"));
}

StudyState readStudyState(const StudyOptions& options, bool withHistory, bool alsoNow) {
    StudyState state{.study = studyOf(options),
                     .runs = options.runs.empty() ? defaultRunsFolder() : fs::path(options.runs)};
    if (!options.device.empty()) {
        state.study.device = options.device;
    }
    std::error_code ignored;
    state.runs = fs::absolute(state.runs, ignored).lexically_normal();
    state.places = placesOf(options, state);
    state.problems = problemsThatFit(state);
    if (alsoNow) {
        requireSources(state);
    }
    readStudyRuns(state, withHistory);
    for (std::size_t i = 0; i < state.problems.size(); ++i) {
        requireSameData(state.problems[i], state.progress[i], state.read, alsoNow);
    }
    return state;
}

void readStudyRuns(StudyState& state, bool withHistory) {
    state.read.clear();
    state.notCounted.clear();
    state.progress.clear();
    for (const fs::path& folder : foldersOf(state)) {
        for (const fs::path& path : runDirectories(folder)) {
            try {
                state.read.push_back(withHistory ? readRun(path) : readRunSummary(path));
            } catch (const RunError& error) {
                state.notCounted.push_back(path.filename().string() + ", unreadable: " + error.what());
            }
        }
    }
    for (const PlannedProblem& problem : state.problems) {
        state.progress.push_back(progressOf(problem, state.read));
    }
}

RunSize runSizeOf(const StudyState& state, std::size_t problem) {
    const std::size_t stack = state.study.stack;
    const auto missing =
        missingRuns(state.problems[problem], state.progress[problem], std::min(stack, enoughToSee));
    return missing.empty() ? RunSize{.networks = stack}
                           : runSize(missing.front(), state.places.front(), stack);
}

fs::path studyFolderAt(const StudyState& state, const Place& place) {
    return studyFolder(runsFolderFor(place, state.runs), state.study);
}

}  // namespace zorro
