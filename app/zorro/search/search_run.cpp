#include "app/zorro/search/search_run.h"

#include <cmath>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/train/train_comparison.h"
#include "app/zorro/train/trainer_program.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/series/read/run_reader.h"
#include "core/text/text.h"

namespace zorro {

namespace {

std::optional<RunSnapshot> trainedIn(const std::string& runs, const Comparison& comparison,
                                     std::ostream& out) {
    const std::filesystem::path folder = runs.empty() ? defaultRunsFolder() : std::filesystem::path(runs);
    const std::filesystem::path run = createRunToTrain(folder, comparison);
    out << "run " << run.string() << std::endl;
    static_cast<void>(runTrainer(run));
    RunSnapshot snapshot = readRun(run);
    return snapshot.state == RunState::finished ? std::optional(std::move(snapshot)) : std::nullopt;
}

}  // namespace

std::optional<RunSnapshot> trainedRun(TrainWords words, const std::string& name, std::ostream& out) {
    words.fields["name"] = {name};
    return trainedIn(words.runs, comparisonOf(words), out);
}

std::optional<RunSnapshot> trainedRun(const SearchWords& words, Comparison comparison,
                                      const std::string& name, std::ostream& out) {
    comparison.name = name;
    return trainedIn(words.train.runs, comparison, out);
}

double budgetOf(const SearchWords& words, double least) {
    if (words.budget.empty())
        throw UsageError("search: the budget is missing; give --budget N, in whole trainings of one network");
    const double budget = parseNumber(trimmed(words.budget)).value_or(0);
    constexpr double most = 1e6;
    if (!(budget >= least && budget <= most) || budget != std::floor(budget))
        throw UsageError("--budget: " + inQuotes(words.budget) + " is not a whole number from " +
                         readableNumber(least) + " to 1000000, in whole trainings of one network");
    return budget;
}

}  // namespace zorro
