#include "core/train/run/trainer.h"

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <torch/version.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/run/comparison/critical_members.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"
#include "core/run/process/run_claim.h"
#include "core/run/process/trainer_process.h"
#include "core/run/quantity/member_metrics.h"
#include "core/series/read/run_reader.h"
#include "core/train/run/checkpoint.h"
#include "core/train/run/device.h"
#include "core/train/run/estimate.h"
#include "core/train/run/training_plan.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

class TrainerTest : public testing::Test {
protected:
    [[nodiscard]] fs::path prepared(const Comparison& comparison) const {
        return createRunDirectory(folder_.path(), comparison);
    }
    TestFolder folder_;
};

TEST_F(TrainerTest, WritesARunThatReadsBack) {
    const fs::path run = prepared(smallComparison("mlp"));
    const RunResult result = trainRun(run, {});
    EXPECT_EQ(result.state, RunState::finished);

    const RunSnapshot snapshot = readRun(run);
    EXPECT_EQ(snapshot.state, RunState::finished);
    EXPECT_FALSE(snapshot.resumable);
    EXPECT_EQ(snapshot.history.steps, (std::vector<std::uint64_t>{1, 5, 10, 15, 20, 25, 30}));
    ASSERT_NE(snapshot.history.column("train_loss"), nullptr);
    for (const double loss : snapshot.history.column("train_loss")->values) EXPECT_TRUE(std::isfinite(loss));
    const Column& validation = *snapshot.history.column("validation_loss");
    EXPECT_TRUE(std::isfinite(validation.values[0]));
    EXPECT_TRUE(std::isnan(validation.values[6]));
    EXPECT_EQ(snapshot.history.column("layer_gradient_norm")->layers, snapshot.network.layers.size());
    EXPECT_EQ(snapshot.history.column("dead_units")->layers, snapshot.network.activationLayers.size());
    EXPECT_EQ(snapshot.history.histograms.size(), 4 * 6 * 2U);
    ASSERT_GE(snapshot.history.maps.size(), 2 * 6U);
    EXPECT_EQ(snapshot.history.maps.front().step, 1U);
    EXPECT_EQ(snapshot.history.maps.back().step, 30U);
    for (const double accuracy : snapshot.result.evaluated[Quantity::testAccuracy]) EXPECT_GE(accuracy, 0.2);
}

/// Asks to stop as soon as `steps` are done.
RunResult trainUntil(const fs::path& run, std::uint64_t steps) {
    TrainerRequests requests;
    return trainRun(run, {.requests = &requests, .progress = [&](const TrainerProgress& progress) {
                              requests.stop = progress.steps >= steps;
                          }});
}

TEST_F(TrainerTest, AGpuThatDisappearsEndsTheRunInASentenceAndItGoesOnFromItsCheckpoint) {
    Comparison comparison = smallComparison("mlp");
    comparison.training.checkpointSeconds = 0.01;
    const fs::path run = prepared(comparison);
    const auto disappear = [](const TrainerProgress& progress) {
        TORCH_CHECK(progress.steps < 15,
                    "CUDA error: unspecified launch failure\nCUDA kernel errors might be");
    };
    EXPECT_THROW(static_cast<void>(trainRun(run, {.progress = disappear})), RunError);
    const RunSnapshot snapshot = readRun(run);
    EXPECT_EQ(snapshot.state, RunState::failed);
    EXPECT_THAT(snapshot.reason, testing::StartsWith("the GPU does not answer any more"));
    EXPECT_TRUE(snapshot.resumable);
    EXPECT_EQ(trainRun(run, {}).state, RunState::finished);
}

class Resume : public TrainerTest, public testing::WithParamInterface<std::string> {};

TEST_P(Resume, GoesOnBitForBit) {
    Comparison comparison = smallComparison(GetParam());
    comparison.architecture.normalization = Normalization::batch;
    comparison.training.steps = 200;
    comparison.schedule.kind = ScheduleKind::cosine;
    if (GetParam() != "mlp")
        comparison.training.steps = 40;
    comparison.members[1].values = {{"optimizer.learning_rate", 0.03},
                                    {"optimizer.weight_decay", 0.2},
                                    {"architecture.dropout", 0.4}};  // of one network that is swept
    const fs::path whole = prepared(comparison);
    static_cast<void>(trainRun(whole, {}));

    const fs::path parts = prepared(comparison);
    const RunResult stopped = trainUntil(parts, *comparison.training.steps / 3);
    ASSERT_EQ(stopped.state, RunState::stopped);
    EXPECT_TRUE(readRun(parts).resumable);
    EXPECT_EQ(trainRun(parts, {}).state, RunState::finished);

    const std::optional<Checkpoint> expected = readCheckpoint(whole);
    const std::optional<Checkpoint> found = readCheckpoint(parts);
    ASSERT_TRUE(expected && found);
    for (std::size_t i = 0; i < expected->states.size(); ++i) {
        for (std::size_t j = 0; j < expected->states[i].size(); ++j)
            EXPECT_TRUE(at::equal(expected->states[i][j], found->states[i][j])) << i << ' ' << j;
    }
    EXPECT_EQ(readRun(parts).history.steps, readRun(whole).history.steps);
    EXPECT_EQ(readRun(parts).history.column("gradient_norm")->values,
              readRun(whole).history.column("gradient_norm")->values);
}

INSTANTIATE_TEST_SUITE_P(All, Resume, testing::Values("mlp", "cnn", "transformer", "lstm", "slstm"),
                         [](const auto& row) { return std::string(row.param); });

TEST_F(TrainerTest, MarksMembersThatDivergeAndTrainsTheOthers) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.initialization = Initialization::critical;
    comparison.members = membersOf({"identity"}, 2);
    chooseCriticalPoints(comparison);
    comparison.members[1].critical = CriticalPoint{.q = 1e60, .weightVariance = 1e60};
    const RunResult result = trainRun(prepared(comparison), {});
    EXPECT_EQ(result.state, RunState::finished);
    EXPECT_FALSE(result.failures[0]);
    EXPECT_EQ(result.failures[1]->step, 1U);
    EXPECT_EQ(result.failures[1]->why, "its training loss was not finite");
    EXPECT_TRUE(std::isnan(result.evaluated[Quantity::testLoss][1]));
}

TEST_F(TrainerTest, TrainsFormulasAndMarksOneThatHasNoValues) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.learnable = Learnable::layer;
    comparison.members = membersOf({"expr(x*tanh(c*x)):c=2", "expr(log(x))", "expr(x/(1+exp(-x)))"}, 1);
    const RunResult result = trainRun(prepared(comparison), {});
    ASSERT_EQ(result.failures.size(), 3U);
    EXPECT_EQ(result.state, RunState::finished);
    EXPECT_FALSE(result.failures[0]);
    EXPECT_TRUE(result.failures[1]);
    EXPECT_FALSE(result.failures[2]);
}

TEST_F(TrainerTest, FormulasThatLearnGoOnBitForBit) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.learnable = Learnable::channel;
    comparison.training.steps = 60;
    comparison.members = membersOf({"expr(x*tanh(c*x)):c=2", "relu", "expr(a*sin(x)+b)", "tanh-zorro"}, 1);
    const fs::path whole = prepared(comparison);
    static_cast<void>(trainRun(whole, {}));
    const fs::path parts = prepared(comparison);
    ASSERT_EQ(trainUntil(parts, 20).state, RunState::stopped);
    EXPECT_EQ(trainRun(parts, {}).state, RunState::finished);
    const std::optional<Checkpoint> expected = readCheckpoint(whole);
    const std::optional<Checkpoint> found = readCheckpoint(parts);
    ASSERT_TRUE(expected && found);
    for (std::size_t i = 0; i < expected->states.size(); ++i) {
        for (std::size_t j = 0; j < expected->states[i].size(); ++j)
            EXPECT_TRUE(at::equal(expected->states[i][j], found->states[i][j])) << i << ' ' << j;
    }
}

TEST_F(TrainerTest, AMemberWhoseLossRoseAHundredfoldHasFailed) {
    Comparison comparison = smallComparison("mlp");
    comparison.optimizer = {.kind = "sgd", .learningRate = 8};
    comparison.training.steps = 4;
    comparison.training.recordEvery = 1;
    comparison.members = membersOf({"identity", "relu"}, 3);
    const fs::path run = prepared(comparison);
    const RunResult result = trainRun(run, {});
    const RunSnapshot snapshot = readRun(run);
    const std::vector<double>& losses = snapshot.history.column("train_loss")->values;
    const std::size_t members = comparison.members.size();
    std::size_t failed = 0;
    for (std::size_t member = 0; member < members; ++member) {
        const double last = losses[losses.size() - members + member];
        const double validation = result.evaluated[Quantity::validationLoss][member];
        if (result.failures[member]) {
            ++failed;
            EXPECT_TRUE(std::isnan(validation));
            EXPECT_TRUE(std::isnan(memberMetric(snapshot, Quantity::trainLoss, member)));
        } else {
            EXPECT_LT(last, 100 * losses[member]);
            EXPECT_LT(validation, 100 * losses[member]);
        }
    }
    EXPECT_GE(failed, 1U);
    EXPECT_EQ(snapshot.state, failed == members ? RunState::failed : RunState::finished);
}

TEST_F(TrainerTest, FailsWhereEveryMemberFails) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.initialization = Initialization::critical;
    comparison.members = membersOf({"identity"}, 1);
    comparison.members[0].critical = CriticalPoint{.q = 1e60, .weightVariance = 1e60};
    const fs::path run = prepared(comparison);
    EXPECT_EQ(trainRun(run, {}).state, RunState::failed);
    EXPECT_EQ(readRun(run).reason, "every member failed");
}

/// Why a comparison cannot be trained; the run directory must say the same.
std::string refusal(const fs::path& run) {
    try {
        static_cast<void>(trainRun(run, {}));
    } catch (const std::runtime_error& error) {
        EXPECT_EQ(readRunSummary(run).state, RunState::failed);
        EXPECT_EQ(readRunSummary(run).reason, error.what());
        return error.what();
    }
    return "trained";
}

TEST_F(TrainerTest, SaysWhatDoesNotFit) {
    Comparison comparison = smallComparison("cnn");
    comparison.data.source = "spirals";
    EXPECT_THAT(refusal(prepared(comparison)), testing::HasSubstr("needs images"));
    comparison = smallComparison("mlp");
    comparison.data.source = "grammar";
    EXPECT_THAT(refusal(prepared(comparison)), testing::HasSubstr("use a transformer or an lstm"));
    comparison.data.source = "/nowhere";
    EXPECT_THAT(refusal(prepared(comparison)), testing::HasSubstr("/nowhere"));
    comparison = smallComparison("mlp");
    comparison.training.device = "cuda:99";
    EXPECT_THAT(refusal(prepared(comparison)), testing::HasSubstr("there is no device 'cuda:99'"));
}

TEST_F(TrainerTest, RecordsEveryLearnedParameterWhicheverMembersHaveIt) {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.learnable = Learnable::layer;
    comparison.members = membersOf({"relu", "symmetric-zorro", "asymmetric-zorro"}, 1);
    const fs::path run = prepared(comparison);
    static_cast<void>(trainRun(run, {}));
    const RunHistory history = readRun(run).history;
    const Column* last = history.column("learned_3");
    ASSERT_NE(last, nullptr);
    EXPECT_EQ(last->layers, 2U);
    EXPECT_TRUE(std::isnan(last->values[2]));     // Symmetric-Zorro has two
    EXPECT_TRUE(std::isfinite(last->values[4]));  // Asymmetric-Zorro
    EXPECT_TRUE(std::isfinite(history.column("learned_0")->values[2]));
    EXPECT_EQ(history.column("learned_4"), nullptr);
}

TEST_F(TrainerTest, EstimatesWhatAComparisonNeeds) {
    Comparison comparison = smallComparison("mlp");
    const TrainingEstimate estimate = estimateTraining(comparison);
    constexpr std::uint64_t each = (2U * 8 + 8) + (8 * 8 + 8) + (8 * 2 + 2);
    EXPECT_EQ(rangeOf(estimate.parameters), std::make_pair(each, each));
    EXPECT_EQ(estimate.steps, 30U);
    EXPECT_GT(estimate.seconds, 0);
    EXPECT_LT(estimate.seconds, 10);
    // Numbers of four bytes: parameters, their gradients and two moments of Adam.
    EXPECT_GT(estimate.bytesOfOneMore, 4.0 * 4 * each);
    EXPECT_LT(estimate.bytesOfOneMore, estimate.bytes / 6);
    comparison.members.resize(1);
    EXPECT_NEAR(estimateTraining(comparison).bytes * 6, estimate.bytes, 1);
}

TEST_F(TrainerTest, EstimatesNetworksThatTakeTurns) {
    Comparison comparison = smallComparison("cnn");  // a stack each
    comparison.members = membersOf({"relu", "gelu", "tanh"}, coreCount());
    comparison.training.steps = 1000;
    const TrainingEstimate all = estimateTraining(comparison);
    comparison.members.resize(coreCount());
    const TrainingEstimate third = estimateTraining(comparison);
    EXPECT_GT(all.seconds, third.seconds);
    EXPECT_NEAR(all.bytes, 3 * third.bytes, 0.1 * all.bytes);
}

TEST_F(TrainerTest, EstimatesGatedNetworksBesideThoseWithoutGates) {
    Comparison comparison = smallComparison("gated-transformer");
    comparison.members = membersOf({"swish"}, 1);
    comparison.architecture.learnable = Learnable::channel;
    const TrainingEstimate gated = estimateTraining(comparison);
    comparison.architecture.gated = false;
    comparison.architecture.learnable = Learnable::none;
    const TrainingEstimate ungated = estimateTraining(comparison);
    ASSERT_TRUE(gated.gated);
    EXPECT_FALSE(ungated.gated);
    EXPECT_EQ(gated.gated->ungatedParameters, ungated.parameters.front().parameters);
    EXPECT_EQ(gated.gated->parameters + 2 * gated.gated->units, gated.parameters.front().parameters);
    for (const EstimatedLayer& layer : gated.layers)
        EXPECT_EQ(layer.gated, layer.name.ends_with("feed-forward")) << layer.name;
}

/// A comparison of data in a table, which is made in `folder`.
Comparison comparisonOfTable(const fs::path& file, int last = 0) {
    std::ofstream table(file);
    table << "x,y,kind\n";
    for (int i = 0; i < 60; ++i)
        table << i % 7 << ',' << (i == 59 ? last : i % 5) << ',' << (i % 2 ? "odd" : "even") << '\n';
    Comparison comparison = smallComparison("mlp");
    comparison.data = {.source = file.string()};
    return comparison;
}

TEST_F(TrainerTest, WritesDownWhatARunBeganWith) {
    const fs::path data = folder_ / "data.csv";
    const fs::path run = prepared(comparisonOfTable(data));
    static_cast<void>(trainRun(run, {.trainer = "zorro-train 0.1.0", .commit = "1a2b3c"}));
    const Provenance provenance = readRunSummary(run).comparison.provenance;
    EXPECT_EQ(provenance.trainer, "zorro-train 0.1.0");
    EXPECT_EQ(provenance.commit, "1a2b3c");
    EXPECT_EQ(provenance.libtorch, TORCH_VERSION);
    EXPECT_EQ(provenance.classNames, (std::vector<std::string>{"even", "odd"}));
    ASSERT_EQ(provenance.files.size(), 1U);
    EXPECT_EQ(provenance.files[0].path, data.string());
    EXPECT_EQ(provenance.files[0].digest.bytes, fs::file_size(data));
    const std::string events = readFile(run / eventsFile);
    EXPECT_EQ(events.substr(0, events.find('\n')),
              R"({"trainer":"zorro-train 0.1.0","commit":"1a2b3c","libtorch":")" TORCH_VERSION R"("})");
}

TEST_F(TrainerTest, DoesNotGoOnWithOtherData) {
    const fs::path data = folder_ / "data.csv";
    Comparison comparison = comparisonOfTable(data);
    comparison.training.steps = 300;
    const fs::path run = prepared(comparison);
    ASSERT_EQ(trainUntil(run, 100).state, RunState::stopped);
    const std::string events = readFile(run / eventsFile);
    const std::string checkpoint = readFile(run / checkpointFile);

    static_cast<void>(comparisonOfTable(data, 3));
    try {
        static_cast<void>(trainRun(run, {}));
        FAIL() << "went on";
    } catch (const RunError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("the data file '" + data.string() + "' has changed"));
    }
    EXPECT_EQ(readFile(run / eventsFile), events);
    EXPECT_EQ(readFile(run / checkpointFile), checkpoint);
    EXPECT_EQ(readRunSummary(run).state, RunState::failed);
    EXPECT_THAT(readRunSummary(run).reason, testing::HasSubstr("has changed"));

    static_cast<void>(comparisonOfTable(data));
    EXPECT_EQ(trainRun(run, {}).state, RunState::finished);
}

TEST_F(TrainerTest, ThatCannotBeginLeavesAFinishedRunAsItIs) {
    const fs::path data = folder_ / "data.csv";
    const fs::path run = prepared(comparisonOfTable(data));
    ASSERT_EQ(trainRun(run, {}).state, RunState::finished);
    const std::string result = readFile(run / resultFile);
    fs::remove(data);
    EXPECT_THROW(static_cast<void>(trainRun(run, {})), RunError);
    EXPECT_EQ(readFile(run / resultFile), result);
    EXPECT_EQ(readRunSummary(run).state, RunState::finished);
}

TEST_F(TrainerTest, TouchesNothingWhereAnotherTrains) {
    const fs::path run = prepared(smallComparison("mlp"));
    ASSERT_EQ(trainUntil(run, 5).state, RunState::stopped);
    const RunClaim other = claimRun(run);
    writeTrainerProcess(run);
    std::map<fs::path, std::string> before;
    for (const auto& entry : fs::directory_iterator(run)) before[entry.path()] = readFile(entry.path());
    EXPECT_THROW(static_cast<void>(trainRun(run, {})), RunError);
    std::map<fs::path, std::string> after;
    for (const auto& entry : fs::directory_iterator(run)) after[entry.path()] = readFile(entry.path());
    EXPECT_EQ(after, before);
}

TEST_F(TrainerTest, RecordsNothingTwiceAfterALineThatWasCutAtAnyByte) {
    Comparison comparison = smallComparison("mlp");
    comparison.training.steps = 40;
    const fs::path run = prepared(comparison);
    ASSERT_EQ(trainUntil(run, 15).state, RunState::stopped);
    const std::string events = readFile(run / eventsFile);
    const std::size_t begin = events.rfind('\n', events.size() - 2) + 1;
    Random random(5);
    for (int round = 0; round < 8; ++round) {
        const std::size_t length = begin + random.below(events.size() - begin);
        fs::copy(run, folder_ / "cut", fs::copy_options::recursive);
        replaceFile(folder_ / "cut" / eventsFile, events.substr(0, length));
        ASSERT_EQ(trainRun(folder_ / "cut", {}).state, RunState::finished);
        std::istringstream lines(readFile(folder_ / "cut" / eventsFile));
        std::uint64_t last = 0;
        std::size_t programs = 0;
        for (std::string line; std::getline(lines, line);) {
            const std::optional<LineSteps> steps = stepsOf(line);
            programs += isProgramsLine(line) ? 1 : 0;
            ASSERT_TRUE(steps || isProgramsLine(line)) << line;
            if (steps) {
                EXPECT_GT(steps->first, last) << "cut at " << length;
                last = steps->last;
            }
        }
        EXPECT_EQ(last, 40U);
        EXPECT_EQ(programs, 1U);
        fs::remove_all(folder_ / "cut");
    }
}

TEST_F(TrainerTest, RefusesDamagedCheckpoints) {
    const fs::path run = prepared(smallComparison("mlp"));
    static_cast<void>(trainRun(run, {}));
    const std::string whole = readFile(run / checkpointFile);
    Random random(5);
    int refused = 0;
    for (int i = 0; i < 200; ++i) {
        std::string damaged = whole.substr(0, random.below(whole.size()));
        if (i % 2 == 0) {
            damaged = whole;
            damaged[random.below(damaged.size())] ^= static_cast<char>(1 + random.below(255));
        }
        replaceFile(run / checkpointFile, damaged);
        try {
            static_cast<void>(readCheckpoint(run));
        } catch (const RunError& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr(checkpointFile));
            ++refused;
        }
    }
    EXPECT_EQ(refused, 200);
}

TEST(Device, AutoIsTheCpuWithoutCuda) {
    if (resolveDevice("auto").is_cuda())
        GTEST_SKIP() << "there is a CUDA device";
    EXPECT_TRUE(resolveDevice("auto").is_cpu());
    EXPECT_THAT(deviceDescription(resolveDevice("auto")), testing::HasSubstr("CUDA"));
    for (const char* wrong : {"gpu", "cuda:", "cuda:x", "cuda:-1", "cuda:0x"})
        EXPECT_THROW(static_cast<void>(resolveDevice(wrong)), RunError) << wrong;
}

}  // namespace
}  // namespace zorro
