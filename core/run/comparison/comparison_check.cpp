#include <cmath>
#include <set>
#include <utility>

#include "core/activation/spec.h"
#include "core/run/comparison/comparison.h"
#include "core/text/text.h"

namespace zorro {

namespace {

void require(bool holds, const std::string& sentence) {
    if (!holds)
        throw RunError(sentence);
}

/// `value` in [lower, upper].
void requireCount(std::size_t value, std::size_t lower, std::size_t upper, const std::string& key) {
    require(value >= lower && value <= upper, key + " must be in [" + std::to_string(lower) + ", " +
                                                  std::to_string(upper) + "], not " + std::to_string(value));
}

void requireFraction(double value, const std::string& key) {
    require(value >= 0 && value < 1, key + " must be in [0, 1), not " + readableNumber(value));
}

void requirePositive(double value, const std::string& key) {
    require(value > 0 && std::isfinite(value), key + " must be above 0, not " + readableNumber(value));
}

void checkArchitecture(const Architecture& architecture) {
    requireCount(architecture.depth, 1, 1000, "architecture.depth");
    requireCount(architecture.width, 1, 65536, "architecture.width");
    requireCount(architecture.heads, 1, 1024, "architecture.heads");
    requireFraction(architecture.dropout, "architecture.dropout");
    require(
        architecture.kind != ArchitectureKind::transformer || architecture.width % architecture.heads == 0,
        "architecture.heads must divide the width " + std::to_string(architecture.width) + "; " +
            std::to_string(architecture.heads) + " does not");
}

void checkData(const DataSource& data) {
    require(!data.source.empty(), "data.source must name a data set or a file");
    requireFraction(data.validation, "data.validation");
    requireFraction(data.test, "data.test");
    require(data.validation + data.test < 1, "data.validation and data.test must leave examples to train on");
}

void checkOptimizer(const Optimizer& optimizer) {
    requirePositive(optimizer.learningRate, "optimizer.learning_rate");
    requireFraction(optimizer.momentum, "optimizer.momentum");
    requireFraction(optimizer.beta1, "optimizer.beta1");
    requireFraction(optimizer.beta2, "optimizer.beta2");
    requirePositive(optimizer.epsilon, "optimizer.epsilon");
    require(optimizer.weightDecay >= 0, "optimizer.weight_decay must not be negative");
    require(optimizer.clip >= 0, "optimizer.clip must not be negative; 0 does not clip");
    require(!optimizer.nesterov || optimizer.momentum > 0, "optimizer.nesterov needs a momentum above 0");
}

void checkTraining(const Training& training) {
    requireCount(training.steps, 1, 1'000'000'000, "training.steps");
    if (training.epochs)
        requireCount(*training.epochs, 1, 1'000'000, "training.epochs");
    requireCount(training.batch, 1, 10'000'000, "training.batch");
    requireCount(training.recordEvery, 1, 1'000'000'000, "training.record_every");
    requireCount(training.validateEvery, 1, 1'000'000'000, "training.validate_every");
    requireCount(training.validationExamples, 1, 1'000'000'000, "training.validation_examples");
    requirePositive(training.checkpointSeconds, "training.checkpoint_seconds");
}

void checkMembers(const std::vector<Member>& members) {
    require(!members.empty(), "a comparison needs at least one member");
    require(members.size() <= 100'000, "a comparison has at most 100000 members");
    std::set<std::pair<std::string, std::uint64_t>> seen;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::string where = "members[" + std::to_string(i) + "]";
        try {
            const Spec spec = parseSpec(members[i].activation);
            require(spec.expression.empty(),
                    where + ".activation: a formula cannot be trained; choose a function of the catalogue");
            static_cast<void>(applyAssignments(catalogueFunction(spec), spec.assignments));
        } catch (const SpecError& error) {
            throw RunError(where + ".activation: " + error.what());
        }
        requirePositive(members[i].criticalGain, where + ".critical_gain");
        require(seen.emplace(members[i].activation, members[i].seed).second,
                where + " is there twice: " + inQuotes(members[i].activation) + " with seed " +
                    std::to_string(members[i].seed));
    }
}

}  // namespace

void checkPlan(const Comparison& comparison) {
    checkArchitecture(comparison.architecture);
    checkData(comparison.data);
    checkOptimizer(comparison.optimizer);
    requireCount(comparison.schedule.stepEvery, 1, 1'000'000'000, "schedule.step_every");
    require(comparison.schedule.stepFactor > 0 && comparison.schedule.stepFactor <= 1,
            "schedule.step_factor must be in (0, 1]");
    checkTraining(comparison.training);
}

void checkComparison(const Comparison& comparison) {
    checkPlan(comparison);
    checkMembers(comparison.members);
}

}  // namespace zorro
