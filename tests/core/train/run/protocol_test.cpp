// What counts at the end of a run: the last state or the best validated one, on one split or several.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_directory.h"
#include "core/series/read/run_reader.h"
#include "core/text/json.h"
#include "core/train/run/checkpoint.h"
#include "core/train/run/trainer.h"
#include "tests/core/train/training_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

class ProtocolTest : public testing::Test {
protected:
    [[nodiscard]] RunSnapshot trained(const Comparison& comparison) const {
        const fs::path run = createRunDirectory(folder_.path(), comparison);
        static_cast<void>(trainRun(run, {}));
        return readRun(run);
    }
    TestFolder folder_;
};

/// One that overshoots in its later steps, and is validated on all held-out examples.
Comparison unsteady() {
    Comparison comparison = smallComparison("mlp");
    comparison.architecture.normalization = Normalization::batch;
    comparison.optimizer.learningRate = 0.3;
    comparison.training.validateEvery = 5;
    comparison.protocol.report = ReportedStep::best;
    return comparison;
}

TEST_F(ProtocolTest, TheBestStateIsThatOfTheLowestValidationLoss) {
    const RunSnapshot run = trained(unsteady());
    const Column& losses = *run.history.column("validation_loss");
    const std::size_t members = run.comparison.members.size();
    bool someEarlier = false;
    for (std::size_t member = 0; member < members; ++member) {
        double best = std::numeric_limits<double>::infinity();
        std::uint64_t step = 0;
        for (std::size_t record = 0; record < run.history.steps.size(); ++record) {
            const double loss = losses.values[record * members + member];
            if (loss < best) {
                best = loss;
                step = run.history.steps[record];
            }
        }
        EXPECT_EQ(run.result.reportedSteps[member], step);
        EXPECT_NEAR(run.result.evaluated[Quantity::validationLoss][member], best, 1e-5);
        someEarlier = someEarlier || step < 30;
    }
    EXPECT_TRUE(someEarlier);  // else the test shows nothing
}

TEST_F(ProtocolTest, AResumedRunRemembersTheBestState) {
    const RunSnapshot whole = trained(unsteady());
    const fs::path run = createRunDirectory(folder_.path(), unsteady());
    TrainerRequests requests;
    static_cast<void>(trainRun(run, {.requests = &requests, .progress = [&](const TrainerProgress& progress) {
                                         requests.stop = progress.steps >= 20;
                                     }}));
    static_cast<void>(trainRun(run, {}));
    const RunSnapshot parts = readRun(run);
    EXPECT_EQ(parts.result.reportedSteps, whole.result.reportedSteps);
    EXPECT_EQ(parts.result.evaluated[Quantity::testLoss], whole.result.evaluated[Quantity::testLoss]);
}

TEST_F(ProtocolTest, NetworksOfSeveralSplitsAreTrainedAsEachAlone) {
    Comparison several = smallComparison("mlp");
    several.members = membersOf({"relu", "symmetric-zorro"}, 2);
    for (std::size_t i = 0; i < 4; ++i) several.members[i].dataSeed = 7 + i % 2;
    const RunSnapshot run = trained(several);
    for (std::uint64_t dataSeed : {7, 8}) {
        Comparison one = smallComparison("mlp");
        one.data.seed = dataSeed;
        one.members = {{.activation = "symmetric-zorro", .seed = dataSeed - 6}};
        const RunSnapshot alone = trained(one);
        const std::size_t member = 2 + static_cast<std::size_t>(dataSeed) - 7;
        EXPECT_NEAR(run.result.evaluated[Quantity::testLoss][member],
                    alone.result.evaluated[Quantity::testLoss][0], 1e-5);
    }
    const Json split = parseJson(readFile(run.path / splitFile));
    ASSERT_EQ(split["splits"].size(), 2U);
    EXPECT_EQ(split["splits"][1]["data_seed"], 8);
    EXPECT_NE(split["splits"][0]["train"], split["splits"][1]["train"]);
    EXPECT_FALSE(run.network.splitsOverlap);  // each seed makes spirals of its own
}

TEST_F(ProtocolTest, RefusesSeveralSplitsWhereTheDataSayTheirOwn) {
    const std::string path = (folder_.path() / "t.csv").string();
    replaceFile(path,
                "x,y,part,kind\n0,1,train,a\n1,0,train,b\n2,2,validation,a\n3,1,validation,b\n4,2,test,a\n");
    Comparison comparison = smallComparison("mlp");
    comparison.data = {.source = path, .splitColumn = "part"};
    comparison.members = membersOf({"relu"}, 1);
    EXPECT_EQ(trained(comparison).state, RunState::finished);
    comparison.members.push_back(comparison.members.front());
    comparison.members.back().dataSeed = 2;
    const fs::path run = createRunDirectory(folder_.path(), comparison);
    EXPECT_THROW(static_cast<void>(trainRun(run, {})), ComparisonError);
}

TEST_F(ProtocolTest, RefusesAMetricThatSuchDataCannotHave) {
    Comparison comparison = smallComparison("mlp");
    comparison.protocol.metric = "test_r2";
    const fs::path run = createRunDirectory(folder_.path(), comparison);
    EXPECT_THROW(static_cast<void>(trainRun(run, {})), ComparisonError);
}

}  // namespace
}  // namespace zorro
