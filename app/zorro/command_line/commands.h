#pragma once

// The subcommands: each does what its options ask and writes to `out`. They throw UsageError for a SPEC that
// describes no curve and FileError for a file that cannot be read.

#include <istream>
#include <ostream>
#include <string>

#include "app/zorro/command_line/options.h"
#include "core/activation/function.h"

namespace zorro {

/// The functions of the catalogue, the Zorro family first.
void runList(const ListOptions& options, std::ostream& out);

/// A table of x and of every SPEC's f, f' and f''.
void runEval(const EvalOptions& options, std::istream& standardInput, std::ostream& out);

/// Everything there is to know about one curve.
void runDescribe(const DescribeOptions& options, std::ostream& out);

/// The curve as a module for another framework.
void runCode(const CodeOptions& options, std::ostream& out);

/// The curve that a SPEC of the command line describes. Throws UsageError that quotes the SPEC.
[[nodiscard]] Curve curveOf(const std::string& spec);

}  // namespace zorro
