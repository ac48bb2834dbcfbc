// The queue from the shell, over a trainer that pretends.

#include "app/zorro/queue/queue.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/program.h"
#include "core/launch/queue/enqueue.h"
#include "core/run/directory/run_trash.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "tests/app/zorro/command_answer.h"
#include "tests/core/launch/launch_example.h"
#include "tests/core/launch/pretended_trainer.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::EndsWith;
using testing::HasSubstr;

class Queue : public testing::Test {
protected:
    void TearDown() override { endTraining(queue_, eventually); }

    CommandAnswer run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--runs", queue_.runs().string()});
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const int status = runProgram(arguments, in, out, err);
        return {status, out.str(), err.str()};
    }
    /// The name of a run that was added.
    std::string added(const std::string& device) const {
        const CommandAnswer answer =
            run({"train", "--queue", "--activation", "relu", "--seeds", "1", "--device", device});
        EXPECT_EQ(answer.status, 0) << answer.err;
        return std::string(trimmed(answer.out));
    }
    bool isTrained(const std::string& name) const {
        return eventually([&] { return trainerProcess(queue_.runs() / name).has_value(); });
    }
    Json listed() const { return parseJson(run({"queue", "list", "--format", "json"}).out); }

    TestFolder folder_;
    PretendedTrainer trainer_{folder_.path()};
    RunQueue queue_{folder_ / "runs"};
};

TEST_F(Queue, TrainAddsToItAndPrintsTheNameOfTheRun) {
    const CommandAnswer answer = run({"train", "--queue", "--activation", "relu", "--device", "cpu"});
    EXPECT_EQ(answer.err, "");
    const std::string name(trimmed(answer.out));
    EXPECT_EQ(answer.out, name + "\n");
    EXPECT_TRUE(isRunDirectory(queue_.runs() / name));
    EXPECT_TRUE(isTrained(name));
}

TEST_F(Queue, IsListedWithPositionDeviceStateAndTime) {
    const std::string onCpu = added("cpu");
    const std::string onGpu = added("cuda:1");
    ASSERT_TRUE(isTrained(onCpu) && isTrained(onGpu));
    const std::string waiting = added("cpu");
    const Json list = listed();
    ASSERT_EQ(list["queue"].size(), 3U);
    const Json& last = list["queue"][2];
    EXPECT_EQ(last["run"], waiting);
    EXPECT_EQ(last["position"], 1);
    EXPECT_EQ(last["device"], "cpu");
    EXPECT_EQ(last["state"], "waits");
    EXPECT_THAT(last["since"].get<std::string>(), EndsWith("Z"));
    EXPECT_EQ(list["queue"][1]["device"], "cuda:1");
    EXPECT_EQ(list["queue"][1]["state"], "running");
    EXPECT_TRUE(list["queue"][1]["position"].is_null());
    EXPECT_EQ(list["worked"], true);
    EXPECT_TRUE(list["held"].is_null());
    const std::string text = run({"queue"}).out;
    EXPECT_THAT(text, testing::StartsWith("position  device"));
    EXPECT_THAT(text, HasSubstr(waiting));
}

TEST_F(Queue, ListsWhatWasStartedWithoutIt) {
    const fs::path other = createRunDirectory(queue_.runs(), smallComparison(10));
    startTrainer(other);
    ASSERT_TRUE(isTrained(other.filename().string()));
    const Json list = listed();
    ASSERT_EQ(list["queue"].size(), 1U);
    EXPECT_EQ(list["queue"][0]["run"], other.filename().string());
    EXPECT_EQ(list["queue"][0]["device"], "cpu");
}

TEST_F(Queue, RemoveTakesOutWhatWaitsAndRefusesWhatIsTrained) {
    const std::string first = added("cpu");
    ASSERT_TRUE(isTrained(first));
    const std::string waiting = added("cpu");
    const CommandAnswer refused = run({"queue", "remove", first});
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("being trained on cpu"));
    const CommandAnswer removed = run({"queue", "remove", "latest"});
    EXPECT_EQ(removed.err, "");
    EXPECT_THAT(removed.out, HasSubstr("zorro runs restore"));
    EXPECT_FALSE(fs::exists(queue_.runs() / waiting));
    EXPECT_EQ(run({"queue", "remove", "nothing"}).status, 1);
    PretendedTrainer::finish(queue_.runs() / first);
    ASSERT_TRUE(eventually([&] { return queue_.entries().empty(); }));
    EXPECT_THAT(run({"queue", "remove", first}).err, HasSubstr("does not wait in the queue"));
}

TEST_F(Queue, StartLetsWhatIsHeldGoOn) {
    const fs::path held = enqueue(queue_, smallComparison(10), QueueTurn::whenAsked);
    EXPECT_THAT(run({"queue", "list"}).out, HasSubstr("'zorro queue start' lets it go on"));
    EXPECT_EQ(listed()["held"], "");
    EXPECT_EQ(run({"queue", "start"}).out, "1 run waits\n");
    EXPECT_TRUE(isTrained(held.filename().string()));
}

TEST_F(Queue, ADeviceThatIsNotThereIsRefusedAndNothingIsAdded) {
    const CommandAnswer answer = run({"train", "--queue", "--activation", "relu", "--device", "cuda:5"});
    EXPECT_EQ(answer.status, 1);
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(answer.err, HasSubstr("there is no device 'cuda:5'"));
    EXPECT_FALSE(fs::exists(queue_.runs()));
    EXPECT_THAT(run({"queue"}).out, HasSubstr("nothing waits"));
}

TEST_F(Queue, GoesOnWithARunThatWasStopped) {
    const std::string name = added("cpu");
    ASSERT_TRUE(isTrained(name));
    ASSERT_TRUE(requestTrainer(queue_.runs() / name, TrainerRequest::stop));
    ASSERT_TRUE(eventually([&] { return queue_.entries().empty(); }));
    EXPECT_EQ(run({"train", "--resume", name, "--queue"}).out, name + "\n");
    EXPECT_TRUE(isTrained(name));
}

TEST_F(Queue, WordsThatMakeNoSenseAreRefused) {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"queue", "remove"},
          {"queue", "list", "small"},
          {"queue", "start", "--format", "json"},
          {"queue", "lst"},
          {"train", "--queue", "--dry-run", "--activation", "relu"}}) {
        const CommandAnswer answer = run(words);
        EXPECT_EQ(answer.status, 2) << words[1];
        EXPECT_NE(answer.err, "");
    }
}

}  // namespace
}  // namespace zorro
