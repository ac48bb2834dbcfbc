#pragma once

// The arguments of `zorro train`, `zorro search` and `zorro runs`.

#include <string>
#include <vector>

#include "app/zorro/runs/runs.h"
#include "app/zorro/search/search_words.h"
#include "app/zorro/train/train_words.h"

namespace CLI {
class App;
}

namespace zorro {

/// `zorro runs` as it was written.
struct RunsWords {
    std::string action;
    std::string run;
    std::string runs;
    std::string format;
    std::string output;
    std::string baseline;
    std::string activation;
    std::string instead;
    std::string device;
};

void addTrain(CLI::App& program, TrainWords& words);
/// `zorro search`, which takes the fields of a comparison too, but for those of its tuning.
void addSearch(CLI::App& program, SearchWords& words);
void addRuns(CLI::App& program, RunsWords& words);

/// Throws UsageError.
[[nodiscard]] RunsOptions runsOptions(const RunsWords& words);

}  // namespace zorro
