#pragma once

// The signals that a trainer understands, and how a process that waits for one hands them on.

#include <csignal>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <sys/types.h>

namespace zorro {

/// What a trainer can be asked.
enum class TrainerRequest { stop, pause, goOn };

/// The signal that asks for it: SIGTERM, SIGUSR1, SIGUSR2.
[[nodiscard]] int signalOf(TrainerRequest request);
/// The same as a word of `kill -s`: TERM, USR1, USR2.
[[nodiscard]] std::string signalName(TrainerRequest request);

/// "killed (signal 9)", or "crashed (signal 11)" where a program's own mistake ends it so.
[[nodiscard]] std::string endedBy(int signal);

/// Has `handler` called for each of the signals called by these numbers, and holds the others back while it
/// runs. Of a pause and a resume that wait together, the system would else run the handler of the one that it
/// began last first, and the pause would win.
void handleSignals(std::span<const int> numbers, void (*handler)(int));

/// Calls `start`, which makes a child process and returns its number, and waits for its end; whatever of
/// the signals `numbers` comes meanwhile is handed on to it, the lower number first where several wait. They
/// are held back from before `start` on, so that none is lost before the child is there; `before` is the mask
/// that was set, for a child that begins as another program. Returns the status as of waitpid(); nothing
/// where there is no child to wait for: in the child itself (0, as of fork), and where none could be made
/// (negative). For a process with a single thread: another one could take the signals instead.
[[nodiscard]] std::optional<int> waitHandingOn(std::span<const int> numbers,
                                               const std::function<pid_t(const sigset_t& before)>& start);

}  // namespace zorro
