#pragma once

// What runs on the other machine before the trainer and beside it: POSIX shell scripts that need nothing
// there but the usual small programs. Private to core/launch.

#include <string>

#include "core/launch/process/words.h"

namespace zorro {

/// Makes the run directory $1, writes what it reads to its comparison.json where $2 is "new", and starts the
/// trainer with the words that follow, so that it outlives the connection. `program` must be there. Prints
/// "started PID TICKS".
[[nodiscard]] Words startScript(const std::string& run, bool isNew, const std::string& program,
                                const Words& trainer);

/// Runs a program that may be missing there.
[[nodiscard]] Words askScript(const Words& question);

/// Finds out whether runs can be kept in the folder, and prints the trainer's version and its device.
[[nodiscard]] Words greetScript(const std::string& folder, const std::string& program);

/// Runs the words of `command` where the process `pid` that began at `ticks` is still there.
[[nodiscard]] Words signalScript(const std::string& pid, const std::string& ticks, const Words& command);

/// What is known here already of a run directory there.
struct FollowStart {
    std::string run;
    std::string pid;          ///< of what was started there; empty where that is not known
    std::string ticks;        ///< when that began
    std::size_t offset = 0;   ///< how much of events.jsonl is here
    std::size_t checked = 0;  ///< so many bytes before the offset have this sum:
    std::string sum;          ///< as `cksum` prints it
};

/// Prints the files of a run directory as they change, until nothing trains it any more; run_copy.h reads it.
[[nodiscard]] Words followScript(const FollowStart& start);

/// The exit status of a script that has said in its last line of errors, after "zorro: ", why it cannot go
/// on.
inline constexpr int refusedThere = 3;

/// The number that the program cksum prints for these bytes (POSIX.1, CRC-32 with the length behind).
[[nodiscard]] std::string posixChecksum(std::string_view bytes);

}  // namespace zorro
