// Training on a CUDA device against the same training on the CPU, and against itself.

#include <limits>

#include <gmock/gmock.h>

#include "core/run/comparison/critical_members.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "core/train/optimizer/optimizer.h"
#include "core/train/run/checkpoint.h"
#include "core/train/run/cuda_driver.h"
#include "core/train/run/trainer.h"
#include "core/train/stack/stack_steps.h"
#include "tests/core/train/cuda/cuda_test.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// What stands in checkpoint.pt at the end of a run of this comparison.
Checkpoint endOfRun(const fs::path& folder, const Comparison& comparison) {
    const fs::path run = createRunDirectory(folder, comparison);
    static_cast<void>(trainRun(run, {}));
    return readCheckpoint(run).value();
}

double largestDifference(const Checkpoint& one, const Checkpoint& other, std::size_t tensor) {
    const Tensor a = one.states.front()[tensor].to(at::kDouble);
    const Tensor b = other.states.front()[tensor].to(at::kDouble);
    return (a - b).abs().max().item<double>();
}

bool areTheSame(const Checkpoint& one, const Checkpoint& other) {
    for (std::size_t i = 0; i < one.states.front().size(); ++i) {
        if (!at::equal(one.states.front()[i], other.states.front()[i]))
            return false;
    }
    return true;
}

class CudaTraining : public testing::TestWithParam<std::string> {
protected:
    CudaTraining() : comparison_(smallComparison(GetParam())) {
        comparison_.training.device = "cuda:0";
        comparison_.optimizer = {.kind = "sgd", .learningRate = 0.05, .clip = 1};
        comparison_.schedule = {.kind = ScheduleKind::cosine, .warmup = 4};
    }
    void SetUp() override { skipWithoutCuda(); }
    TestFolder folder_;
    Comparison comparison_;
};

TEST_P(CudaTraining, InDoubleIsThatOfTheProcessor) {
    comparison_.training.precision = Precision::float64;
    comparison_.architecture.normalization = Normalization::layer;
    const Checkpoint found = endOfRun(folder_ / "cuda", comparison_);
    comparison_.training.device = "cpu";
    // Members are together on the CPU too, so that their states can be compared.
    const TrainingData data = prepareData(comparison_, c10::Device(at::kCPU));
    Stack stack(comparison_, {0, 1, 2, 3, 4, 5}, data, c10::Device(at::kCPU));
    for (std::uint64_t step = 0; step < *comparison_.training.steps; ++step)
        static_cast<void>(stack.train(step,
                                      scheduleFactor(comparison_.schedule, step, *comparison_.training.steps),
                                      Stack::Measure::nothing));
    EXPECT_TRUE(at::allclose(found.states.front()[0], stack.parameters().values(), 1e-6, 1e-8))
        << (found.states.front()[0] - stack.parameters().values()).abs().max().item<double>();
}

TEST_P(CudaTraining, InFloatIsThatInDoubleToRounding) {
    comparison_.training.steps = 10;
    const Checkpoint single = endOfRun(folder_ / "float", comparison_);
    comparison_.training.precision = Precision::float64;
    const Checkpoint exact = endOfRun(folder_ / "double", comparison_);
    EXPECT_LT(largestDifference(single, exact, 0), 2e-3);
}

TEST_P(CudaTraining, InBfloat16StaysNearThatInFloat) {
    comparison_.training.steps = 10;
    const Checkpoint single = endOfRun(folder_ / "float", comparison_);
    comparison_.training.precision = Precision::bfloat16;
    const Checkpoint half = endOfRun(folder_ / "half", comparison_);
    EXPECT_EQ(half.states.front()[0].scalar_type(), at::kFloat)
        << "the weights themselves are not in half precision";
    EXPECT_LT(largestDifference(half, single, 0), 0.1);
}

TEST_P(CudaTraining, OfAMemberAloneIsThatInAStack) {
    comparison_.training.precision = Precision::float64;
    const TrainingData data = prepareData(comparison_, cudaDevice());
    const auto together = trainedStack(comparison_, data, {0, 1, 2, 3, 4, 5}, 8, cudaDevice());
    for (const std::size_t member : {0U, 3U, 4U}) {
        const auto alone = trainedStack(comparison_, data, {member}, 8, cudaDevice());
        for (std::size_t i = 0; i < alone->parameters().all().size(); ++i) {
            const Tensor expected = alone->parameters().all()[i].value.detach()[0];
            const Tensor found =
                together->parameters().all()[i].value.detach()[static_cast<std::int64_t>(member)];
            EXPECT_TRUE(at::allclose(found, expected, 1e-8, 1e-9)) << member << ' ' << i;
        }
    }
}

TEST_P(CudaTraining, IsToldOnceAndThenRepeated) {
    comparison_.architecture.normalization = Normalization::batch;
    comparison_.protocol.report = ReportedStep::best;
    comparison_.training.recordEvery = 2;
    comparison_.training.validateEvery = 6;
    for (const char* optimizer : {"sgd", "adam", "adamw"}) {
        comparison_.optimizer = {.kind = optimizer, .learningRate = 0.01, .clip = 1};
        const TrainingData data = prepareData(comparison_, cudaDevice());
        Stack told(comparison_, {0, 1, 2, 3, 4, 5}, data, cudaDevice());
        const std::vector<Measurements> found = told.train(StepRange{.first = 0, .end = 30, .total = 30});
        EXPECT_EQ(told.whyPlain(), "");
        Stack plain(comparison_, {0, 1, 2, 3, 4, 5}, data, cudaDevice());
        std::vector<Measurements> expected;
        for (std::uint64_t step = 0; step < 30; ++step) {
            const double factor = scheduleFactor(comparison_.schedule, step, 30);
            if (auto measured = plain.train(step, factor, plain.measureAt(step + 1, 30)))
                expected.push_back(*std::move(measured));
        }
        EXPECT_TRUE(at::allclose(told.parameters().values(), plain.parameters().values(), 1e-3, 1e-4))
            << optimizer;
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Tensor loss = expected[i].values[Quantity::trainLoss].to(at::kCPU, at::kDouble);
            EXPECT_EQ(found[i].step, expected[i].step);
            EXPECT_TRUE(at::allclose(found[i].values[Quantity::trainLoss], loss, 1e-3, 1e-4)) << optimizer;
        }
    }
}

TEST_P(CudaTraining, ThatIsDeterministicIsTheSameBitForBit) {
    comparison_.architecture.normalization = Normalization::batch;
    comparison_.optimizer.kind = "adam";
    const Checkpoint once = endOfRun(folder_ / "once", comparison_);
    EXPECT_TRUE(areTheSame(once, endOfRun(folder_ / "again", comparison_)));
}

TEST_P(CudaTraining, GoesOnBitForBitAfterAStop) {
    comparison_.optimizer.kind = "adam";
    comparison_.protocol.report = ReportedStep::best;
    comparison_.training.steps = 120;
    const Checkpoint whole = endOfRun(folder_ / "whole", comparison_);
    const fs::path run = createRunDirectory(folder_ / "parts", comparison_);
    TrainerRequests requests;
    const RunResult stopped = trainRun(
        run, {.requests = &requests,
              .progress = [&](const TrainerProgress& progress) { requests.stop = progress.steps >= 40; }});
    ASSERT_EQ(stopped.state, RunState::stopped);
    ASSERT_EQ(trainRun(run, {}).state, RunState::finished);
    EXPECT_TRUE(areTheSame(readCheckpoint(run).value(), whole));
}

TEST_P(CudaTraining, TrainsFormulasBesideFunctionsOfTheCatalogue) {
    comparison_.architecture.learnable = Learnable::channel;
    comparison_.members = membersOf({"expr(x*tanh(c*x))", "relu", "expr(a*sin(x)+b)", "tanh-zorro"}, 1);
    const Checkpoint end = endOfRun(folder_.path(), comparison_);
    EXPECT_TRUE(end.states.front()[0].isfinite().all().item<bool>());
}

TEST_P(CudaTraining, LearnsActivationsInsideTheirBounds) {
    comparison_.architecture.learnable = Learnable::layer;
    comparison_.members = membersOf({"tanh-zorro"}, 2);
    comparison_.optimizer = {.kind = "adamw", .learningRate = 0.3, .weightDecay = 0.01};
    const Checkpoint end = endOfRun(folder_.path(), comparison_);
    EXPECT_TRUE(end.states.front()[0].isfinite().all().item<bool>());
}

INSTANTIATE_TEST_SUITE_P(All, CudaTraining,
                         testing::Values("mlp", "cnn", "transformer", "lstm", "slstm", "gated-mlp",
                                         "gated-transformer"),
                         [](const auto& row) {
                             std::string name = row.param;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

class CudaRun : public testing::Test {
protected:
    void SetUp() override { skipWithoutCuda(); }
    TestFolder folder_;
};

TEST_F(CudaRun, MarksAMemberThatDivergesAndLeavesTheOthersUntouched) {
    Comparison comparison = smallComparison("mlp");
    comparison.training.device = "cuda:0";
    comparison.architecture.initialization = Initialization::critical;
    comparison.members = membersOf({"identity"}, 3);
    chooseCriticalPoints(comparison);
    const Checkpoint healthy = endOfRun(folder_ / "healthy", comparison);
    comparison.members[1].critical = CriticalPoint{.q = 1e60, .weightVariance = 1e60};
    const fs::path run = createRunDirectory(folder_ / "spoilt", comparison);
    const RunResult result = trainRun(run, {});
    EXPECT_EQ(result.state, RunState::finished);
    EXPECT_FALSE(result.failures[0]);
    EXPECT_FALSE(result.failures[2]);
    ASSERT_TRUE(result.failures[1]);
    EXPECT_EQ(result.failures[1]->step, 1U);
    const Checkpoint spoilt = readCheckpoint(run).value();
    // The first parameter's values lie member by member at the beginning.
    const std::int64_t each = 2 * 8;
    for (const std::int64_t member : {0, 2})
        EXPECT_TRUE(at::equal(spoilt.states.front()[0].narrow(0, member * each, each),
                              healthy.states.front()[0].narrow(0, member * each, each)));
}

TEST_F(CudaRun, DividesAStackThatTheMemoryDoesNotHold) {
    Comparison comparison = smallComparison("mlp");
    comparison.training.device = "cuda:0";
    comparison.architecture = {.kind = "mlp", .depth = 6, .width = 512};
    comparison.data.examples = 20'000;
    comparison.training.batch = 4096;
    comparison.training.steps = 3;
    comparison.members = membersOf({"symmetric-zorro"}, 32);  // 25 MiB each, and 100 MiB of activations
    const std::optional<CudaDeviceFacts> facts = cudaDeviceFacts(0);
    ASSERT_TRUE(facts);
    const std::int64_t left = std::int64_t{5} << 29;
    const Tensor taken = at::empty({static_cast<std::int64_t>(facts->freeBytes) - left},
                                   at::TensorOptions(cudaDevice()).dtype(at::kByte));
    std::vector<std::string> said;
    const RunResult result = trainRun(createRunDirectory(folder_.path(), comparison),
                                      {.message = [&](const std::string& line) { said.push_back(line); }});
    EXPECT_EQ(result.state, RunState::finished);
    EXPECT_THAT(said, testing::Contains(testing::HasSubstr("Going on with stacks of")));
}

}  // namespace
}  // namespace zorro
