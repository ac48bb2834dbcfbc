#include "app/zorro/train/train_parts.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "app/zorro/runs/final_table.h"
#include "app/zorro/study/study_commands.h"
#include "core/run/directory/run_directory.h"
#include "core/series/read/run_reader.h"
#include "core/study/progress/joined_run.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// The comparison as the only problem of a study that nobody has written.
StudyState stateOf(const Comparison& comparison, const RunSize& size, const Place& place,
                   const TrainWords& words) {
    std::error_code ignored;
    StudyState state{.study = {.name = folderName(comparison.name),
                               .stack = size.networks,
                               .device = comparison.training.device},
                     .runs = words.runs.empty() ? defaultRunsFolder() : fs::path(words.runs)};
    state.runs = fs::absolute(state.runs, ignored).lexically_normal();
    state.places = {place};
    state.problems.push_back({.name = comparison.name, .comparison = comparison});
    readStudyRuns(state, false);
    requireSameData(state.problems.front(), state.progress.front(), state.read, true);
    return state;
}

}  // namespace

bool trainInParts(const Comparison& comparison, const RunSize& size, const Place& place,
                  const TrainWords& words, std::ostream& out) {
    StudyState state = stateOf(comparison, size, place, words);
    out << "note " << size.sentence(static_cast<double>(comparison.members.size())) << "; they lie in "
        << studyFolder(state.runs, state.study).string() << ", and the same command goes on with them"
        << std::endl;
    if (!trainStudy(state, {.queue = words.queue}, out)) {
        return false;
    }
    if (words.queue) {
        return true;
    }
    readStudyRuns(state, false);
    const RunSnapshot run = joinedRun(state.problems.front(), state.progress.front(),
                                      [&](std::size_t i) { return readRun(state.read[i].path); });
    out << finalTable(concludeRun(run, metricOf(run)), run);
    return run.state == RunState::finished && !allFailed(run.result);
}

}  // namespace zorro
