#include "core/launch/trainer/trainer_answers.h"

#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/run/comparison/comparison_issue.h"

namespace zorro {
namespace {

std::string complaint(const ProgramAnswer& answer) {
    try {
        static_cast<void>(readEstimate(answer));
    } catch (const ComparisonError& error) {
        return error.issue().key + ": " + error.what();
    } catch (const FileError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(TrainerAnswers, AnIssueComesWithItsField) {
    EXPECT_EQ(complaint({.status = 1,
                         .output = R"({"key": "data.source", "sentence": "{data.source} is odd"})",
                         .errors = "zorro-train: data.source is odd\n"}),
              "data.source: data.source is odd");
    EXPECT_EQ(complaint({.status = 1, .output = "", .errors = "zorro-train: no memory\n"}), "no memory");
    EXPECT_THAT(complaint({.status = 0, .output = "{}", .errors = ""}), testing::HasSubstr("cannot be read"));
}

TEST(TrainerAnswers, ATrainerThatDiesWithoutAWordIsSaidToHave) {
    const std::string begin = "the trainer could not answer: ";
    EXPECT_EQ(complaint({.status = 128 + SIGSEGV}), begin + "crashed (signal 11)");
    EXPECT_EQ(complaint({.status = 128 + SIGKILL, .errors = " \n"}), begin + "killed (signal 9)");
    EXPECT_EQ(complaint({.status = 3}), begin + "ended with status 3");
    EXPECT_EQ(complaint({.status = 128 + SIGABRT, .errors = "terminate called\n"}),
              begin + "terminate called");
}

TEST(TrainerAnswers, AreASentenceWhateverIsInThem) {
    EXPECT_EQ(complaint({.status = 1, .errors = std::string("zorro-train: \0 no", 17)}), "? no");
    EXPECT_EQ(complaint({.status = 1, .output = R"({"key": "a", "sentence": "two\nlines\u0000"})"}),
              "a: two?lines?");
    EXPECT_EQ(complaint({.status = 1, .output = R"({"key": "a", "sentence": ""})", .errors = "no"}),
              "the trainer could not answer: no");
}

const std::string gatedAnswer =
    R"({"parameters": 22, "steps": 50, "bytes": 1000, "seconds": 0.5, "device": "CPU", "key": "a", "layers": )"
    R"([{"name": "hidden 1", "parameters": 15, "gated": true}, {"name": "output", "parameters": 7}], "gated": )"
    R"({"units": 3, "ungated_units": 4, "parameters": 22, "ungated_parameters": 21}})";

TEST(TrainerAnswers, SayWhatIsGated) {
    const TrainerEstimate estimate = readEstimate({.status = 0, .output = gatedAnswer});
    EXPECT_TRUE(estimate.layers.at(0).gated);
    EXPECT_FALSE(estimate.layers.at(1).gated);
    EXPECT_EQ(estimate.gated.value().units, 3U);
    EXPECT_EQ(estimate.gated->ungatedParameters, 21U);
}

TEST(TrainerAnswers, DamagedOnesAreRefusedOrRead) {
    const std::string& whole = gatedAnswer;
    Random random(5);
    for (int round = 0; round < 2000; ++round) {
        std::string output = whole;
        for (int edit = 0; edit < 3; ++edit)
            output[random.below(output.size())] = static_cast<char>(random.below(256));
        EXPECT_FALSE(complaint({.status = static_cast<int>(random.below(2)), .output = output}).empty());
    }
}

}  // namespace
}  // namespace zorro
