#include "app/zorro/study/study.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/file/file.h"
#include "core/launch/process/child_process.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"
#include "core/text/json.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;
using Words = std::vector<std::string>;

StudyOptions parsedStudy(Words words) {
    words.insert(words.begin(), "study");
    return std::get<StudyOptions>(parseCommandLine(words));
}

std::string refusedStudy(const Words& words) {
    try {
        std::ostringstream out;
        static_cast<void>(runStudy(parsedStudy(words), out));
    } catch (const std::exception& error) {
        return error.what();
    }
    return "accepted";
}

class StudyCommand : public testing::Test {
protected:
    void write(const std::string& activations, const std::string& more = {}) const {
        replaceFile(folder_ / "study.json",
                    R"({"name": "small", "seeds": 2, "device": "cpu", "activations": [)" + activations + "]" +
                        more + R"(, "problems": [
            {"name": "moons", "data": "moons", "depth": 1, "width": 4, "steps": 60, "checkpoint_seconds": 0.05},
            {"name": "circles", "data": "circles", "depth": 1, "width": 4, "steps": 60, "checkpoint_seconds": 0.05}]})");
    }
    [[nodiscard]] Words words(const std::string& action, const fs::path& runs, const Words& more = {}) const {
        Words all{action, (folder_ / "study.json").string(), "--runs", runs.string()};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    [[nodiscard]] std::string answer(const std::string& action, const Words& more = {}) const {
        std::ostringstream out;
        EXPECT_TRUE(runStudy(parsedStudy(words(action, folder_ / "runs", more)), out)) << out.str();
        return out.str();
    }
    [[nodiscard]] std::size_t runCount() const {
        return runDirectories(folder_ / "runs/studies/small").size();
    }

    void SetUp() override { ::setenv("OMP_NUM_THREADS", "1", 1); }
    void TearDown() override { ::unsetenv("OMP_NUM_THREADS"); }

    TestFolder folder_;
};

TEST(StudyArguments, SayWhatWouldBeRight) {
    EXPECT_THAT(refusedStudy({"plna", "x"}), HasSubstr("did you mean 'plan'"));
    EXPECT_THAT(refusedStudy({"run"}), HasSubstr("study run: the study is missing"));
    EXPECT_THAT(refusedStudy({"list", "x"}), HasSubstr("study list: unexpected 'x'"));
    EXPECT_THAT(refusedStudy({"show", "papers-claim"}), HasSubstr("did you mean 'papers-claims'"));
    EXPECT_THAT(refusedStudy({"show", "x", "--queue"}), HasSubstr("--queue is for run"));
    EXPECT_THAT(refusedStudy({"run", "x", "--difference", "1"}), HasSubstr("--difference is for plan"));
    EXPECT_THAT(refusedStudy({"plan", "x", "--deviation", "-1"}), HasSubstr("'-1' is not a number above 0"));
    EXPECT_THAT(refusedStudy({"export", "x", "--format", "pdf"}), HasSubstr("--format"));
    EXPECT_THAT(refusedStudy({"run", "papers-claims", "--place", "nowhere", "--runs", "/nonexistent"}),
                HasSubstr("--place: there is no place 'nowhere'"));
}

TEST(StudyArguments, ListTheStudiesThatComeWithTheProgram) {
    std::ostringstream out;
    EXPECT_TRUE(runStudy(parsedStudy({"list"}), out));
    EXPECT_THAT(out.str(), HasSubstr("which-activation (6 problems, 10 activations, 5 seeds"));
}

TEST_F(StudyCommand, TrainsWhatIsMissingAndOnlyThat) {
    write(R"("relu")");
    EXPECT_THAT(answer("plan"), HasSubstr("2 runs take, one after the other, about "));
    const std::string first = answer("run");
    EXPECT_THAT(first, HasSubstr("2 of 2: "));
    EXPECT_EQ(runCount(), 2U);
    EXPECT_THAT(answer("run"), Not(HasSubstr("of 2: ")));
    EXPECT_EQ(runCount(), 2U);
    const std::string before = answer("show");
    EXPECT_THAT(before, HasSubstr("circles"));

    write(R"("relu", "tanh")");
    EXPECT_THAT(answer("plan", {"--difference", "0.1"}), HasSubstr("moons    4         2        1 "));
    EXPECT_THAT(answer("run"), HasSubstr("tanh"));
    EXPECT_EQ(runCount(), 4U);
    const Json plan = parseJson(answer("plan", {"--format", "json", "--difference", "0.1"}));
    EXPECT_EQ(plan["problems"][0]["trained"], 4);
    EXPECT_EQ(plan["problems"][1]["new_runs"], 0);
    EXPECT_TRUE(plan["problems"][0]["deviation"].is_number());
}

TEST_F(StudyCommand, RefusesADeviceThatIsNone) {
    write(R"("relu")");
    EXPECT_EQ(refusedStudy(words("plan", folder_ / "runs", {"--device", "gpu"})),
              "problem 'moons': device must be auto, cpu or cuda:N, not 'gpu'");
    EXPECT_EQ(runCount(), 0U);
}

TEST_F(StudyCommand, APlanCountsWhatWideningTakes) {
    write(R"("relu")", R"(, "tune": {"learning_rate": "1e-3:1e-1:10:log"})");
    const Json plan = parseJson(answer("plan", {"--format", "json"}))["problems"][0];
    // Two seeds of one activation are trained, and three of each of its candidates: by itself 1 + 3/2 · 28/9
    // trainings, and at one end 3, then 4 candidates further: 3 (1/9 + 2/9) + 8/9 and 4/9 + 8/9 more.
    const double narrow = 1 + 1.5 * 28 / 9;
    const double wide = narrow + 1.5 * (3.0 / 9 + 8.0 / 9 + 4.0 / 9 + 8.0 / 9);
    const double start = plan["start_seconds"];
    EXPECT_NEAR((plan["widened_seconds"].get<double>() - start) / (plan["seconds"].get<double>() - start),
                wide / narrow, 0.05);
    EXPECT_GT(plan["most_seconds"].get<double>(), plan["widened_seconds"].get<double>());
    EXPECT_THAT(answer("plan"), HasSubstr("the upper one that of ranges widened twice at one end"));
}

TEST_F(StudyCommand, SaysHowManySeedsADifferenceNeeds) {
    write(R"("relu", "tanh")");
    // d = 0.5: 34 pairs, see tests/core/analysis/statistics/power_test.cpp.
    EXPECT_THAT(answer("plan", {"--difference", "0.01", "--deviation", "0.02"}),
                HasSubstr("needs 34 seeds to be found with probability 0.8"));
}

TEST_F(StudyCommand, RefusesDataThatHaveChangedBetweenTwoHalves) {
    std::string table = "x,y,kind\n";
    for (int i = 0; i < 60; ++i) {
        table += std::to_string(i) + "," + std::to_string(i % 7) + (i % 2 == 0 ? ",yes\n" : ",no\n");
    }
    replaceFile(folder_ / "points.csv", table);
    const auto study = [&](const std::string& activations) {
        replaceFile(
            folder_ / "study.json",
            R"({"name": "small", "seeds": 1, "device": "cpu", "activations": [)" + activations +
                R"(], "problems": [{"name": "own", "data": "points.csv", "depth": 1, "width": 4, "steps": 5}]})");
    };
    study(R"("relu")");
    EXPECT_THAT(answer("run"), HasSubstr("finished"));
    replaceFile(folder_ / "points.csv", table + "60,4,yes\n");
    study(R"("relu", "tanh")");
    EXPECT_THAT(refusedStudy(words("run", folder_ / "runs")),
                testing::AllOf(HasSubstr("problem 'own': the data file"), HasSubstr("has changed")));
    EXPECT_EQ(runCount(), 1U);
    EXPECT_THAT(answer("show"), HasSubstr("relu"));
}

/// Kills the program that runs the study, and every trainer, once the study has come this far.
void killWhen(const fs::path& folder, std::size_t runs, const Words& command) {
    ChildProcess program(command);
    const auto hasBegun = [&] {
        const std::vector<fs::path> all = runDirectories(folder);
        return all.size() >= runs && trainerProcess(all.front()).has_value();
    };
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!hasBegun() && !program.hasClosedOutput() && std::chrono::steady_clock::now() < end) {
        static_cast<void>(program.read(std::chrono::milliseconds(5)));
    }
    program.signal(SIGKILL);
    for (const fs::path& run : runDirectories(folder)) {
        if (const auto process = trainerProcess(run)) {
            ::kill(static_cast<pid_t>(process->pid), SIGKILL);
        }
    }
}

TEST_F(StudyCommand, EndsWithTheSameTableHoweverOftenItIsKilled) {
    write(R"("relu", "tanh")");
    const std::string whole = answer("run");
    const std::string table = answer("show");
    const fs::path runs = folder_ / "killed";
    Words command = words("run", runs);
    command.insert(command.begin(), {ZORRO_PROGRAM, "study"});
    for (const std::size_t begun : {1U, 1U, 2U}) {
        killWhen(runs / "studies/small", begun, command);
    }
    std::ostringstream out;
    EXPECT_TRUE(runStudy(parsedStudy(words("run", runs)), out)) << out.str();
    std::ostringstream shown;
    EXPECT_TRUE(runStudy(parsedStudy(words("show", runs)), shown));
    EXPECT_EQ(shown.str(), table);
    EXPECT_EQ(runDirectories(runs / "studies/small").size(), 2U);
}

}  // namespace
}  // namespace zorro
