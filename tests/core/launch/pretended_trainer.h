#pragma once

// A trainer that says it has two GPUs, and that trains for as long as a test wants: a script that leaves the
// traces of one.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/file/file.h"
#include "core/launch/queue/run_queue.h"
#include "core/launch/trainer/known_trainers.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"

namespace zorro {

/// The only trainer as long as this object lives. It trains a run until the run directory has a file
/// `finish`, or it is asked to stop; each start of it adds a line to `starts`. Of a run that is called
/// `broken` it complains and ends without a trace.
class PretendedTrainer {
public:
    explicit PretendedTrainer(const std::filesystem::path& folder) : program_(folder / "pretended-trainer") {
        std::ofstream(program_) << script;
        std::filesystem::permissions(program_, std::filesystem::perms::owner_all);
        ::setenv(trainerVariable, program_.c_str(), 1);
    }
    PretendedTrainer(const PretendedTrainer&) = delete;
    PretendedTrainer& operator=(const PretendedTrainer&) = delete;
    ~PretendedTrainer() { ::unsetenv(trainerVariable); }

    [[nodiscard]] const std::filesystem::path& program() const { return program_; }

    static void finish(const std::filesystem::path& run) { std::ofstream(run / "finish") << "now\n"; }
    [[nodiscard]] static std::size_t starts(const std::filesystem::path& run) {
        std::error_code missing;
        const std::uintmax_t bytes = std::filesystem::file_size(run / "starts", missing);
        return missing ? 0 : static_cast<std::size_t>(bytes) / 6;
    }

private:
    static constexpr const char* script = R"sh(#!/bin/sh
if [ "$1" = --describe ]; then
    cat <<'END'
{"version": "0.1.0", "libtorch": "2.15.0", "cuda": "13.2", "devices": [
  {"device": "cuda:0", "name": "first GPU", "memory_bytes": 1000, "free_bytes": 900},
  {"device": "cuda:1", "name": "second GPU", "memory_bytes": 1000, "free_bytes": 900},
  {"device": "cpu", "name": "CPU", "memory_bytes": 1000, "free_bytes": 500}], "why": null}
END
    exit
fi
cd "$1" || exit 1
echo begun >>starts
case $1 in
*broken*)
    echo 'zorro-train: the wheel has fallen off' >&2
    exit 1
    ;;
esac
end() {
    trap '' TERM
    printf '{"state": "%s", "reason": "", "steps": 1, "seconds": 1, "members": []}\n' "$1" >result.json.new
    mv result.json.new result.json
    rm -f trainer.json
    exit 0
}
trap 'end stopped' TERM
rm -f trainer.lock # a script cannot hold it
read -r stat <"/proc/$$/stat"
set -- ${stat##*) }
printf '{"pid": %s, "host": "%s", "start_ticks": %s, "paused": false}\n' "$$" "$(uname -n)" "${20}" >trainer.json.new
mv trainer.json.new trainer.json
while [ ! -e finish ] && [ -e comparison.json ]; do
    sleep 0.05
done
end finished
)sh";

    std::filesystem::path program_;
};

/// Ends everything that is trained in the folder, and what waits there.
inline void endTraining(const RunQueue& queue, const auto& eventually) {
    for (const QueueEntry& entry : queue.entries(true)) {
        queue.forget(entry);
    }
    for (const std::filesystem::path& run : runDirectories(queue.runs())) {
        static_cast<void>(eventually([&] {
            static_cast<void>(requestTrainer(run, TrainerRequest::stop));
            return !trainerProcess(run) && FileLock::isHeld(queue.lockOf(run.filename().string())) != true;
        }));
    }
    static_cast<void>(eventually([&] { return !queue.isWorked(); }));
}

}  // namespace zorro
