#include "core/train/evaluation/replaced_evaluation.h"

#include <ATen/Context.h>
#include <cmath>

#include "core/file/file.h"
#include "core/run/comparison/suited_settings.h"
#include "core/run/directory/data_files.h"
#include "core/run/directory/run_directory.h"
#include "core/run/replacement/replaced_activation.h"
#include "core/train/evaluation/final_evaluation.h"
#include "core/train/run/checkpoint.h"
#include "core/train/run/device.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/built_stacks.h"

namespace zorro {

namespace {

RunResult evaluated(const Comparison& comparison, const Checkpoint& checkpoint, const DataBySeed& data,
                    const torch::Device& device, const std::filesystem::path& run) {
    const Stacks stacks = builtStacks(comparison, checkpoint.plan, data, device);
    restoreStacks(stacks, checkpoint, run);
    RunResult result = endOf(stacks, RunState::finished, checkpoint.steps);
    evaluateMembers(stacks, threadsFor(device, stacks.size()), result);
    return result;
}

EvaluatedFigures figuresOf(const RunResult& result, std::size_t member) {
    EvaluatedFigures figures;
    for (const Quantity quantity : evaluatedQuantities()) {
        const double value = result.evaluated[quantity][member];
        if (std::isfinite(value))
            figures[quantity] = value;
    }
    return figures;
}

}  // namespace

ReplacementResult evaluateReplaced(const ReplacementQuestion& question) {
    useAllCores();
    Comparison comparison = readComparison(readFile(question.run / comparisonFile));
    const std::vector<std::size_t> members = membersWithCurve(comparison, question.instead);
    Comparison replaced = withActivation(comparison, members, question.activation);
    const Checkpoint checkpoint = checkpointOf(question.run, comparison);
    const torch::Device device = resolveDevice(question.device);
    const DataBySeed data = prepareAllData(comparison, device);
    const TrainingData& first = data.at(dataSeedsOf(comparison).front());
    requireSameData(comparison.provenance.files, dataFilesOf(first.dataset));
    fillSuitedSettings(comparison, first.split.train.size());
    fillSuitedSettings(replaced, first.split.train.size());
    at::globalContext().setAllowTF32CuDNN(false);  // as in training

    const RunResult before = evaluated(comparison, checkpoint, data, device, question.run);
    const RunResult after = evaluated(replaced, checkpoint, data, device, question.run);
    ReplacementResult result{.activation = question.activation, .device = device.str(), .members = {}};
    for (const std::size_t i : members) {
        const Member& member = comparison.members[i];
        result.members.push_back({.group = groupOf(member),
                                  .seed = member.seed,
                                  .dataSeed = member.dataSeed,
                                  .asTrained = figuresOf(before, i),
                                  .replaced = figuresOf(after, i)});
    }
    return result;
}

}  // namespace zorro
