#include "core/run/process/run_claim.h"

#include <csignal>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;

/// Another process that trains a run, as far as others can see, until it is killed with this object.
class OtherTrainer {
public:
    explicit OtherTrainer(const std::filesystem::path& run, bool named = true) {
        int ready[2];
        EXPECT_EQ(::pipe(ready), 0);
        pid_ = ::fork();
        if (pid_ == 0) {
            const RunClaim claim = claimRun(run);
            if (named)
                writeTrainerProcess(run);
            static_cast<void>(!::write(ready[1], "r", 1));
            for (;;) ::pause();
        }
        char byte = 0;
        static_cast<void>(!::read(ready[0], &byte, 1));
        ::close(ready[0]);
        ::close(ready[1]);
    }
    OtherTrainer(const OtherTrainer&) = delete;
    OtherTrainer& operator=(const OtherTrainer&) = delete;
    ~OtherTrainer() {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    [[nodiscard]] pid_t pid() const { return pid_; }

private:
    pid_t pid_ = 0;
};

class RunClaims : public testing::Test {
protected:
    [[nodiscard]] std::string refusal(Trainers believed = Trainers::ofThisMachine) const {
        try {
            static_cast<void>(claimRun(run_, believed));
        } catch (const RunError& error) {
            return error.what();
        }
        return "claimed";
    }
    /// trainer.json as another machine would have written it.
    void nameAnotherMachine() const {
        writeTrainerProcess(run_);
        std::string text = readFile(run_ / trainerFile);
        const std::string key = "\"host\": \"";
        replaceFile(run_ / trainerFile, text.insert(text.find(key) + key.size(), "another-"));
    }

    TestFolder folder_;
    std::filesystem::path run_ = createRunDirectory(folder_.path(), exampleRun());
};

TEST_F(RunClaims, AreRefusedInOneSentenceWhileAnotherProcessTrains) {
    {
        const OtherTrainer other(run_);
        const std::string sentence = refusal();
        EXPECT_THAT(sentence, HasSubstr("is being trained by process " + std::to_string(other.pid())));
        EXPECT_EQ(sentence.find('\n'), std::string::npos);
    }
    EXPECT_EQ(refusal(), "claimed");
}

TEST_F(RunClaims, AreRefusedAlsoWhereNoFileNamesTheOther) {
    const OtherTrainer other(run_, false);
    EXPECT_THAT(refusal(), HasSubstr("is being trained by another process"));
}

TEST_F(RunClaims, OfAKilledProcessEndEvenIfAnotherHasItsNumberNow) {
    { const OtherTrainer other(run_); }
    writeTrainerProcess(run_);  // a living process, which trains nothing
    EXPECT_FALSE(trainerProcess(run_));
    EXPECT_EQ(readRunSummary(run_).state, RunState::failed);
    EXPECT_EQ(refusal(), "claimed");
}

TEST_F(RunClaims, DoNotBelieveAnotherMachineUnlessAsked) {
    nameAnotherMachine();
    EXPECT_TRUE(trainerProcess(run_));
    EXPECT_EQ(refusal(), "claimed");  // else a machine that has crashed would hold the run for ever
    EXPECT_THAT(refusal(Trainers::ofAllMachines), HasSubstr("of another-"));
}

TEST_F(RunClaims, AreSeenByThisProcessToo) {
    const RunClaim first = claimRun(run_);
    ASSERT_TRUE(first.has_value());
    writeTrainerProcess(run_);
    EXPECT_THAT(refusal(), HasSubstr("is being trained"));
}

}  // namespace
}  // namespace zorro
