#include "ui/train/study/known_studies.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include "core/file/file.h"
#include "core/file/program_folder.h"
#include "core/launch/process/child_process.h"
#include "core/launch/process/detached_process.h"
#include "core/launch/queue/enqueue.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/study/file/example_studies.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

constexpr const char* studyFile = "study.json";
/// Of a program that puts runs into a queue: it reads what there is, and may ask a trainer for each run.
constexpr std::chrono::minutes patience{10};
constexpr const char* placeLog = "study-log";

KnownStudy studyIn(const ExampleStudy& example, const FunctionLibrary& own) {
    KnownStudy known{.word = std::string(example.name), .title = std::string(example.name), .study = {}};
    try {
        known.study = readStudy(example.json, {}, own);
    } catch (const RunError& error) {
        known.problem = error.what();
    }
    return known;
}

std::vector<fs::path> studyFilesIn(const fs::path& runs) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::directory_iterator entry(runs / "studies", problem), end; !problem && entry != end;
         entry.increment(problem)) {
        std::error_code ignored;
        if (fs::exists(entry->path() / studyFile, ignored)) {
            files.push_back(entry->path() / studyFile);
        }
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

KnownStudy studyInFile(const fs::path& file, const FunctionLibrary& own) {
    KnownStudy known{.word = file.string(), .title = file.filename().string(), .study = {}};
    try {
        known.study = readStudy(readFile(file, largestStudyFile), file.parent_path(), own);
        known.title = known.study->name;
    } catch (const std::exception& error) {
        known.problem = "'" + file.string() + "': " + error.what();
    }
    return known;
}

std::vector<KnownStudy> knownStudies(const fs::path& runs, const std::vector<fs::path>& files,
                                     const FunctionLibrary& own) {
    std::vector<KnownStudy> all;
    for (const ExampleStudy& example : exampleStudies()) {
        all.push_back(studyIn(example, own));
    }
    std::vector<fs::path> found = studyFilesIn(runs);
    for (const fs::path& file : files) {
        if (std::ranges::find(found, file) == found.end()) {
            found.push_back(file);
        }
    }
    for (const fs::path& file : found) {
        all.push_back(studyInFile(file, own));
    }
    return all;
}

StudyStanding StudyReader::read(const Study& study, const fs::path& runs) {
    const fs::path folder = studyFolder(runs, study);
    std::vector<std::pair<fs::path, RunSummaryReader>> readers;
    std::vector<RunSnapshot> read;
    for (const fs::path& run : runDirectories(folder)) {
        const auto known = std::ranges::find(readers_, run, [](const auto& each) { return each.first; });
        readers.emplace_back(run, known != readers_.end() ? std::move(known->second) : RunSummaryReader(run));
        try {
            read.push_back(*readers.back().second.read());
        } catch (const RunError&) {  // not whole yet, or damaged: it counts for nothing
        }
    }
    readers_ = std::move(readers);
    StudyStanding standing{.matrix = {}, .runs = read.size(), .problem = {}};
    const std::vector<PlannedProblem> problems = plannedProblems(study);
    std::vector<ProblemProgress> progress;
    for (const PlannedProblem& problem : problems) {
        progress.push_back(progressOf(problem, read));
        standing.newRuns += missingRuns(problem, progress.back(), study.stack).size();
        try {
            requireSameData(problem, progress.back(), read, false);
        } catch (const RunError& error) {
            standing.problem = error.what();
        }
    }
    standing.matrix = studyMatrix(problems, progress, read);
    const RunQueue queue(folder);
    standing.queued = queue.entries().size();
    standing.held = standing.queued > 0 && queue.heldBecause().has_value();
    return standing;
}

void continueStudy(const Study& study, const fs::path& runs) {
    continueQueue(RunQueue(studyFolder(runs, study)));
}

void stopStudy(const Study& study, const fs::path& runs) {
    const RunQueue queue(studyFolder(runs, study));
    const std::vector<QueueEntry> entries = queue.entries();
    for (const QueueEntry& entry : entries) {  // first these: a device that becomes free would take one
        if (entry.waits()) {
            dequeue(queue, entry.run);
        }
    }
    for (const QueueEntry& entry : entries) {
        if (!entry.waits()) {
            requestTrainer(queue.runs() / entry.run, TrainerRequest::stop);
        }
    }
}

void runStudy(const KnownStudy& known, const fs::path& runs) {
    if (known.study) {
        const RunQueue queue(studyFolder(runs, *known.study));
        if (queue.heldBecause()) {
            queue.letGo();
            continueQueue(queue);
        }
    }
    Words words{(programFolder() / "zorro").string(), "study", "run", known.word, "--runs", runs.string()};
    if (known.study && !known.study->place.empty()) {
        const fs::path folder = studyFolder(runs, *known.study);
        std::error_code problem;
        fs::create_directories(folder, problem);
        startDetached(words, {.log = folder / placeLog, .givesWay = true});
        return;
    }
    words.emplace_back("--queue");
    const ProgramAnswer answer = runProgram(words, {}, patience);
    if (answer.status != 0) {
        const std::string why = lastLine(answer.errors);
        throw FileError(why.empty() ? "the study could not be started" : why);
    }
}

}  // namespace zorro::ui
