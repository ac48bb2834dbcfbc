#pragma once

// The run directory: the record of one comparison. The trainer writes it, everybody else only reads.
//     comparison.json   everything needed to run it again
//     events.jsonl      what was recorded, append-only
//     checkpoint.pt     where to go on
//     result.json       how it ended
//     learned.json      what activations have learned, where their parameters are trained
//     network.json      what was built: numbers and names of its layers
//     split.json        which rows of the data are for training, validation and test
//     tuning.json       what was tried and chosen where members are tuned first
//     tuning.pt         where to go on with that
//     trainer.json      which process trains, while it does
//     trainer.lock      held by that process: one at a time
//     trainer.log       what the trainer says, where nobody sits at a terminal to read it
// Here are its files' names, and how directories are made and found. What stands in the files is in headers
// of their own: run_result.h, network_summary.h, run_snapshot.h, process/trainer_process.h,
// process/run_claim.h, events/event_log.h. What people call a run is in find_run.h.

#include <filesystem>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

inline constexpr const char* comparisonFile = "comparison.json";
inline constexpr const char* eventsFile = "events.jsonl";
inline constexpr const char* checkpointFile = "checkpoint.pt";
inline constexpr const char* resultFile = "result.json";
inline constexpr const char* learnedFile = "learned.json";
inline constexpr const char* networkFile = "network.json";
inline constexpr const char* splitFile = "split.json";
inline constexpr const char* tuningFile = "tuning.json";
inline constexpr const char* tuningCheckpointFile = "tuning.pt";
inline constexpr const char* trainerFile = "trainer.json";
inline constexpr const char* trainerLogFile = "trainer.log";
inline constexpr const char* lockFile = "trainer.lock";

/// Where runs are kept unless somebody says otherwise: $ZORROLAB_RUNS, or runs/ in the program's folder under
/// $XDG_DATA_HOME (~/.local/share).
[[nodiscard]] std::filesystem::path defaultRunsFolder();

/// The name as a folder is called: everything but letters, digits, dots behind the first letter and dashes
/// becomes a dash, what is longer than 80 letters is cut, and of nothing there is "run".
[[nodiscard]] std::string folderName(const std::string& name);

/// Makes `runs`/<time>-<name>/ with its comparison.json and returns the folder. A name that exists already in
/// the same second gets a number. Throws RunError or FileError.
[[nodiscard]] std::filesystem::path createRunDirectory(const std::filesystem::path& runs,
                                                       const Comparison& comparison);

/// "14:02", when the run was prepared, as its folder's name says; empty where that has another form.
[[nodiscard]] std::string preparedAt(const std::filesystem::path& run);

/// Whether the folder has a comparison.json.
[[nodiscard]] bool isRunDirectory(const std::filesystem::path& folder);

/// Every run directory directly in `runs`, the newest first: by the time in the folder's name, or else by
/// that of its comparison.json.
[[nodiscard]] std::vector<std::filesystem::path> runDirectories(const std::filesystem::path& runs);

}  // namespace zorro
