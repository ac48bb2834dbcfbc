#pragma once

// A small study, and runs of it that nobody has trained.

#include <string>
#include <utility>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/study/progress/progress.h"

namespace zorro {

inline Study smallStudy(const std::string& activations = R"("relu", "tanh")") {
    return readStudy(R"({"name": "small", "activations": [)" + activations + R"(], "seeds": 2, "problems": [
        {"name": "moons", "data": "moons", "steps": 10}, {"name": "spirals", "data": "spirals", "steps": 10}]})",
                     {});
}

/// A finished run of the comparison whose networks have these test accuracies; one below 0 has failed.
inline RunSnapshot finishedRun(Comparison comparison, const std::vector<double>& accuracies) {
    RunSnapshot run{.path = "/runs/" + comparison.name,
                    .comparison = std::move(comparison),
                    .state = RunState::finished,
                    .network = {.task = "classification", .testExamples = 100}};
    for (const double accuracy : accuracies) {
        const bool failed = accuracy < 0;
        run.result.evaluated[Quantity::testAccuracy].push_back(
            failed ? std::numeric_limits<double>::quiet_NaN() : accuracy);
        run.result.failures.push_back(
            failed ? std::optional<MemberFailure>({3, "its weights were not finite"}) : std::nullopt);
    }
    return run;
}

}  // namespace zorro
