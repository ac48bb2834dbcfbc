#pragma once

// What zorrolab and its benchmark have in common: from the words to a window that can be used.

#include <functional>

#include "app/zorrolab/options.h"

namespace zorro {

class MainWindow;

/// Reads the words and runs the program on them. Returns the exit status: 2 where the words were wrong, 1
/// where a file could not be read or written, each with a sentence on standard error; 0 once it has answered
/// --help or --version.
int runProgram(int argc, char** argv, const std::function<int(const Options&)>& program);

/// Makes the application and its window as the options want it, with its rooms, and returns what `use` does.
/// A window that is rendered or measured depends on nothing that the user did before, and leaves no trace.
/// Throws OptionsError where there is no display and none can be done without.
int withWindow(int argc, char** argv, const Options& options,
               const std::function<int(MainWindow&, const Options&)>& use);

}  // namespace zorro
