#include <system_error>

#include "core/file/file.h"
#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/directory/run_trash.h"
#include "core/run/process/run_claim.h"

namespace zorro {

namespace {

/// The bytes of the checkpoint that a run no longer needs and that was deleted; 0 where there is none.
std::uintmax_t pruneOne(const std::filesystem::path& run) {
    std::error_code problem;
    const std::filesystem::path checkpoint = run / checkpointFile;
    const std::uintmax_t bytes = std::filesystem::file_size(checkpoint, problem);
    if (problem)
        return 0;
    try {
        const RunClaim claim = claimRun(run, Trainers::ofAllMachines);
        if (readRunSummary(run).state != RunState::finished)
            return 0;
        std::filesystem::remove(checkpoint, problem);
    } catch (const RunError&) {  // it is being trained, or cannot be read
        return 0;
    }
    if (problem)
        throw FileError("cannot delete '" + checkpoint.string() + "': " + problem.message());
    return bytes;
}

}  // namespace

FreedRoom pruneCheckpoints(const std::filesystem::path& runs) {
    FreedRoom freed;
    for (const std::filesystem::path& run : runDirectories(runs)) {
        const std::uintmax_t bytes = pruneOne(run);
        freed.runs += bytes > 0 ? 1 : 0;
        freed.bytes += bytes;
    }
    return freed;
}

}  // namespace zorro
