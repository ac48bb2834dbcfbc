#include "app/zorro/train/train_parts.h"

#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/train/train.h"
#include "core/run/directory/run_directory.h"
#include "core/series/read/run_reader.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using Words = std::vector<std::string>;

class TrainInParts : public testing::Test {
protected:
    [[nodiscard]] TrainWords words(const Words& more) const {
        Words all{"train",
                  "--depth",
                  "1",
                  "--width",
                  "4",
                  "--examples",
                  "100",
                  "--batch",
                  "16",
                  "--steps",
                  "6",
                  "--data",
                  "moons",
                  "--device",
                  "cpu",
                  "--runs",
                  folder_.path().string()};
        all.insert(all.end(), more.begin(), more.end());
        return std::get<TrainWords>(parseCommandLine(all));
    }
    [[nodiscard]] std::string trained(const Words& more) const {
        std::ostringstream out;
        EXPECT_TRUE(runTrain(words(more), out)) << out.str();
        return out.str();
    }
    [[nodiscard]] std::string refused(const Words& more) const {
        try {
            std::ostringstream out;
            static_cast<void>(runTrain(words(more), out));
        } catch (const UsageError& error) {
            return error.what();
        }
        return "accepted";
    }
    [[nodiscard]] std::vector<fs::path> parts() const {
        return runDirectories(folder_.path() / "studies" / "many");
    }

    TestFolder folder_;
};

/// From the heading of the table on.
std::string tableOf(const std::string& out) {
    return out.substr(out.find("activation  seeds"));
}

/// Its test loss where the run has this network.
std::optional<double> testLossOf(const fs::path& path, const std::string& activation, std::uint64_t seed) {
    const RunSnapshot run = readRun(path);
    for (std::size_t i = 0; i < run.comparison.members.size(); ++i) {
        if (run.comparison.members[i].activation == activation && run.comparison.members[i].seed == seed)
            return run.result.evaluated[Quantity::testLoss][i];
    }
    return std::nullopt;
}

TEST_F(TrainInParts, TheTableIsThatOfOneRunAndTheSameWordsTrainNothingTwice) {
    const Words both{"--activation", "relu", "--activation", "tanh", "--seeds", "4", "--name", "many"};
    const std::string one = trained(both);
    Words inParts = both;
    inParts.insert(inParts.end(), {"--stack", "3"});
    const std::string out = trained(inParts);
    EXPECT_THAT(out, HasSubstr("a run has at most 3 networks, so that 8 are 3 runs"));
    EXPECT_EQ(parts().size(), 3U);
    EXPECT_EQ(tableOf(out), tableOf(one));

    // One of them was lost; only that is made anew.
    const std::vector<fs::path> before = parts();
    fs::remove_all(before[1]);
    const std::string again = trained(inParts);
    EXPECT_THAT(again, HasSubstr("1 of 1: "));
    EXPECT_EQ(tableOf(again), tableOf(one));
    EXPECT_EQ(parts().size(), 3U);
}

TEST_F(TrainInParts, ANetworkOfALaterPartIsTheOneThatIsTrainedAlone) {
    static_cast<void>(trained(
        {"--activation", "relu", "--activation", "tanh", "--seeds", "2", "--name", "many", "--stack", "3"}));
    static_cast<void>(trained({"--activation", "tanh", "--seeds", "2", "--name", "alone"}));
    const std::optional<double> alone = testLossOf(runDirectories(folder_.path()).front(), "tanh", 2);
    std::optional<double> later;
    for (const fs::path& part : parts()) {
        if (const auto loss = testLossOf(part, "tanh", 2);
            loss && readRun(part).comparison.members.size() == 1)
            later = loss;
    }
    ASSERT_TRUE(alone && later);
    EXPECT_NEAR(*later, *alone, 1e-5);
}

TEST_F(TrainInParts, ADryRunSaysHowManyRunsThereWouldBe) {
    EXPECT_THAT(trained({"--activation", "relu", "--seeds", "10", "--stack", "4", "--dry-run"}),
                testing::AllOf(HasSubstr("members     10\n"),
                               HasSubstr("a run has at most 4 networks, so that 10 are 3 runs and about "),
                               HasSubstr("for each run")));
    EXPECT_TRUE(parts().empty());
}

TEST_F(TrainInParts, MoreThanCanBePlannedIsRefusedWithWhatWouldFit) {
    // 10,000 seeds of one activation on 101 splits.
    EXPECT_THAT(refused({"--activation", "relu", "--seeds", "10000", "--data-seeds", "101"}),
                testing::AllOf(HasSubstr("would be 1010000 networks, where 1000000 can be planned at once"),
                               HasSubstr("; here a run has at most "), HasSubstr("1010000 are ")));
    EXPECT_EQ(refused({"--activation", "relu", "--stack", "0"}),
              "--stack: '0' is not a whole number from 1 to 100000");
    EXPECT_EQ(refused({"--resume", "many", "--stack", "3"}),
              "train: --stack is of new runs; --resume goes on with one as it was");
}

}  // namespace
}  // namespace zorro
