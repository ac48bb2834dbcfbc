#include <algorithm>
#include <filesystem>
#include <system_error>

#include "app/zorro/study/study_commands.h"
#include "app/zorro/train/stop_signals.h"
#include "core/file/file.h"
#include "core/file/file_lock.h"
#include "core/launch/batch/batch.h"
#include "core/launch/queue/enqueue.h"
#include "core/run/directory/run_directory.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// Two that run one study would each make what is missing.
FileLock lockOf(const StudyState& state) {
    const fs::path folder = studyFolder(state.runs, state.study);
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) {
        throw FileError("cannot make the folder '" + folder.string() + "': " + problem.message());
    }
    std::optional<FileLock> lock = FileLock::tryLock(folder / ".study.lock");
    if (!lock) {
        throw FileError("another program runs this study, or '" + folder.string() + "' cannot be written to");
    }
    return *std::move(lock);
}

std::vector<BatchJob> jobsOf(const StudyState& state) {
    std::vector<BatchJob> jobs;
    for (std::size_t i = 0; i < state.problems.size(); ++i) {
        for (const std::size_t run : state.progress[i].unfinished) {
            jobs.push_back({.run = state.read[run].path, .comparison = {}});
        }
    }
    for (std::size_t i = 0; i < state.problems.size(); ++i) {
        const std::size_t networks = runSizeOf(state, i).networks;
        for (Comparison& comparison : missingRuns(state.problems[i], state.progress[i], networks)) {
            comparison.program = "zorro " ZORRO_VERSION;
            jobs.push_back({.run = {}, .comparison = std::move(comparison)});
        }
    }
    return jobs;
}

std::string nameOf(const BatchJob& job, const fs::path& run) {
    return run.empty() ? job.comparison.name : run.filename().string();
}

void tellNews(const std::vector<BatchJob>& jobs, const BatchNews& news, std::ostream& out) {
    const std::string name = nameOf(jobs[news.job], news.run);
    switch (news.kind) {
        case BatchNews::Kind::begun:
            out << news.job + 1 << " of " << jobs.size() << ": " << name << ", " << news.sentence;
            break;
        case BatchNews::Kind::over:
            out << name << ": " << news.sentence;
            break;
        case BatchNews::Kind::again:
            out << name << ": " << news.sentence << "; it is trained again";
            break;
        case BatchNews::Kind::givenUp:
            out << name << ": " << news.sentence << "; it is given up";
            break;
        case BatchNews::Kind::place:
            out << news.sentence;
            break;
    }
    out << std::endl;
}

/// Puts everything into the queue of this machine and returns.
void queueStudy(const StudyState& state, const std::vector<BatchJob>& jobs, std::ostream& out) {
    for (const BatchJob& job : jobs) {
        const RunQueue queue(job.run.empty() ? studyFolder(state.runs, state.study) : job.run.parent_path());
        if (job.run.empty()) {
            out << enqueue(queue, job.comparison, QueueTurn::last).filename().string() << '\n';
        } else if (!queue.find(job.run.filename().string()) && !trainerProcess(job.run)) {
            out << enqueueRun(queue, job.run, QueueTurn::last).filename().string() << '\n';
        }
    }
}

}  // namespace

bool trainStudy(StudyState& state, const StudyOptions& options, std::ostream& out) {
    const FileLock lock = lockOf(state);
    readStudyRuns(state, false);  // as it is now that nobody else changes it
    const std::vector<BatchJob> jobs = jobsOf(state);
    if (options.queue) {
        queueStudy(state, jobs, out);
        return true;
    }
    if (!jobs.empty()) {
        const StopSignals signals;
        const BatchResult result = trainBatch(
            jobs,
            {.places = state.places,
             .device = state.study.device,
             .folderOf = [&](const Place& place) { return studyFolderAt(state, place); }},
            [&] { return signals.haveCome(); }, [&](const BatchNews& news) { tellNews(jobs, news, out); });
        if (result.left > 0) {
            out << (result.stopped ? "stopped; " : "") << result.left << " of " << jobs.size()
                << (result.left == 1 && jobs.size() == 1 ? " run is" : " runs are")
                << " not over; the same command goes on\n";
            return false;
        }
    }
    return true;
}

}  // namespace zorro
