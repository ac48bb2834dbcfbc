#pragma once

// The subcommand `zorro runs`: what lies in the runs folder.

#include <ostream>
#include <string>
#include <vector>

#include "core/activation/function_library.h"

namespace zorro {

enum class RunsAction { list, show, evaluate, exportRun, remove, restore, emptyTrash, prune };
enum class RunsFormat { text, json, csv, tensorboard, pytorch };

struct RunsOptions {
    RunsAction action = RunsAction::list;
    std::string run;   ///< as findRun() takes it; only where one is asked for
    std::string runs;  ///< the folder; empty: the usual one
    RunsFormat format = RunsFormat::text;
    std::string
        output;  ///< a file (for tensorboard and pytorch a folder); standard output where empty or "-"
    std::string baseline;         ///< of show's table
    std::string activation = {};  ///< SPEC that evaluate puts into the networks
    std::string instead = {};     ///< SPEC of what it takes the place of; empty: of every activation
    std::string device = "auto";  ///< that evaluate works on
};

/// How the functions that a run was made with differ from the user's own of today, a sentence a function.
[[nodiscard]] std::vector<std::string> definitionNotes(const FunctionLibrary& functions);

/// Throws UsageError, RunError or FileError.
void runRuns(const RunsOptions& options, std::ostream& out);

}  // namespace zorro
