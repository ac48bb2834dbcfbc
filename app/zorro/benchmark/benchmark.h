#pragma once

// The subcommand `zorro benchmark`: how fast activations are by themselves on the user's device.

#include <ostream>
#include <string>
#include <vector>

#include "app/zorro/benchmark/benchmark_options.h"
#include "core/launch/trainer/benchmark_answer.h"

namespace zorro {

/// Has the trainer time the curves and writes the table. Throws UsageError for a SPEC or a device that is
/// none, FileError where the trainer cannot.
void runBenchmark(const BenchmarkOptions& options, std::ostream& out);

/// What was timed as a table for people, with where and how below it.
[[nodiscard]] std::string benchmarkText(const ActivationBenchmark& benchmark);

}  // namespace zorro
