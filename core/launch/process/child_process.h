#pragma once

// Programs that answer: started from words without a shell, with what they print read as it comes.

#include <chrono>
#include <stop_token>
#include <string>
#include <string_view>
#include <sys/types.h>

#include "core/launch/process/pipe.h"
#include "core/launch/process/words.h"

namespace zorro {

/// A program in a process group of its own, which is killed with this object.
class ChildProcess {
public:
    /// Starts the program words[0], found in $PATH; it reads `input`. Throws FileError where it cannot.
    explicit ChildProcess(const Words& words, std::string_view input = {});
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    /// What it has printed meanwhile, at most 64 KiB; waits up to `patience` for it.
    [[nodiscard]] std::string read(std::chrono::milliseconds patience);
    /// Whether it has closed its output and all of it was read.
    [[nodiscard]] bool hasClosedOutput() const { return output_.ends[0] < 0; }
    /// Sends a signal to it and to what it has started.
    void signal(int number) const;
    /// Waits for its end, kills it after `patience`. The exit status, or 128 + N where signal N ended it.
    int wait(std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// The end of what it printed as errors, so far.
    [[nodiscard]] const std::string& errors() const { return errorText_; }

private:
    void readErrors();

    Pipe output_;
    Pipe errors_;
    pid_t pid_ = -1;
    std::string errorText_;
};

struct ProgramAnswer {
    int status = 0;  ///< as ChildProcess::wait() says
    std::string output;
    std::string errors;
};

/// Runs the program to its end. Throws FileError where it cannot be started, LaunchError where it takes
/// longer than `patience`, prints more than 16 MiB, or `stop` asks to end it.
[[nodiscard]] ProgramAnswer runProgram(const Words& words, std::string_view input = {},
                                       std::chrono::milliseconds patience = std::chrono::seconds(60),
                                       const std::stop_token& stop = {});

/// The last line of a text that is not empty, without blanks around it or control characters: what a program
/// complained of.
[[nodiscard]] std::string lastLine(std::string_view text);

}  // namespace zorro
