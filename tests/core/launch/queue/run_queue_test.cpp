#include "core/launch/queue/run_queue.h"

#include <fstream>
#include <set>
#include <sys/stat.h>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_directory.h"
#include "tests/core/launch/launch_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class RunQueueTest : public testing::Test {
protected:
    void makeRun(const std::string& name) const {
        fs::create_directories(folder_ / name);
        std::ofstream(folder_ / name / comparisonFile) << "{}";
    }
    void add(const std::string& name, std::vector<std::string> devices = {"cpu"}) const {
        makeRun(name);
        queue_.add({.run = name, .devices = std::move(devices)});
    }
    [[nodiscard]] std::string line() const {
        std::string names;
        for (const QueueEntry& entry : queue_.entries()) {
            names += entry.run;
        }
        return names;
    }
    [[nodiscard]] std::string complaint(const std::function<void()>& call) const {
        return complaintOfCall(call);
    }

    TestFolder folder_;
    RunQueue queue_{folder_.path()};
};

TEST_F(RunQueueTest, KeepsTheOrderInWhichRunsWereAdded) {
    EXPECT_EQ(line(), "");
    for (const char* name : {"c", "a", "b"}) {
        add(name);
    }
    EXPECT_EQ(line(), "cab");
    makeRun("d");
    queue_.add({.run = "d", .devices = {"cpu"}}, 1);
    EXPECT_EQ(line(), "cdab");
    EXPECT_EQ(queue_.remove("a").run, "a");
    EXPECT_EQ(line(), "cdb");
}

TEST_F(RunQueueTest, MovesARunInTheLineForItsDeviceOnly) {
    add("a");
    add("x", {"cuda:0"});
    add("b");
    add("y", {"cuda:0", "cuda:1"});
    queue_.move("b", -1);
    EXPECT_EQ(line(), "baxy");
    queue_.move("x", 1);
    EXPECT_EQ(line(), "bayx");
    queue_.move("b", -1);
    queue_.move("x", 1);
    queue_.move("nobody", 1);
    EXPECT_EQ(line(), "bayx");
}

TEST_F(RunQueueTest, CountsThePlacesInTheLineOfEachDevice) {
    add("a");
    add("x", {"cuda:0"});
    add("b");
    add("y", {"cuda:0", "cuda:1"});
    add("z", {"cuda:0"});
    ASSERT_TRUE(queue_.give("a", "cpu"));
    const std::vector<QueueEntry> all = queue_.entries();
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        places.push_back(placeInLine(all, i));
    }
    EXPECT_THAT(places, ElementsAre(0, 1, 1, 1, 3));
    EXPECT_EQ(devicesText(all[3]), "cuda:0 or cuda:1");
}

TEST_F(RunQueueTest, TakesARunOnceAndGivesItOneDevice) {
    const auto addAgain = [&] { queue_.add({.run = "a", .devices = {"cpu"}}); };
    add("a");
    EXPECT_THAT(complaint(addAgain), HasSubstr("waits in the queue"));
    EXPECT_TRUE(queue_.give("a", "cpu"));
    EXPECT_FALSE(queue_.give("a", "cpu"));
    EXPECT_EQ(queue_.find("a")->device, "cpu");
    EXPECT_EQ(queue_.find("a")->starts, 1);
    const std::optional<FileLock> trainer = FileLock::tryLock(queue_.lockOf("a"));
    EXPECT_THAT(complaint(addAgain), HasSubstr("being trained"));
    EXPECT_THAT(complaint([&] { queue_.remove("a"); }), HasSubstr("being trained on cpu"));
    EXPECT_THAT(complaint([&] { queue_.remove("b"); }), HasSubstr("does not wait"));
}

/// Who resumes a run may be faster than the one who works the queue off.
TEST_F(RunQueueTest, TakesARunAgainWhoseTrainerHasEndedAndForgetsOnlyWhatItWas) {
    add("a");
    ASSERT_TRUE(queue_.give("a", "cpu"));
    const QueueEntry old = *queue_.find("a");
    queue_.add({.run = "a", .devices = {"cpu"}});
    queue_.forget(old);
    queue_.takeBack(old);
    EXPECT_EQ(line(), "a");
    EXPECT_TRUE(queue_.find("a")->waits());
    queue_.forget(*queue_.find("a"));
    EXPECT_EQ(line(), "");
}

TEST_F(RunQueueTest, IsHeldUntilItIsLetGo) {
    EXPECT_FALSE(queue_.heldBecause());
    queue_.letGo();
    queue_.hold("there is no trainer");
    EXPECT_EQ(RunQueue(folder_.path()).heldBecause(), "there is no trainer");
    queue_.hold({});
    EXPECT_EQ(queue_.heldBecause(), "");
    queue_.letGo();
    EXPECT_FALSE(queue_.heldBecause());
}

TEST_F(RunQueueTest, TakesWhatManyAddAtOnce) {
    constexpr int threads = 8;
    constexpr int each = 5;
    {
        std::vector<std::jthread> all;
        for (int i = 0; i < threads; ++i) {
            all.emplace_back([this, i] {
                for (int k = 0; k < each; ++k) {
                    const std::string name = std::to_string(i) + "-" + std::to_string(k);
                    makeRun(name);
                    RunQueue(folder_.path()).add({.run = name, .devices = {"cpu"}});
                }
            });
        }
    }
    std::set<std::int64_t> turns;
    for (const QueueEntry& entry : queue_.entries()) {
        turns.insert(entry.turn);
    }
    EXPECT_EQ(turns.size(), static_cast<std::size_t>(threads * each));
}

TEST_F(RunQueueTest, PassesOverWhateverElseLiesInItsFolder) {
    add("a");
    fs::create_directory(queue_.folder() / "folder.json");
    ASSERT_EQ(::mkfifo((queue_.folder() / "pipe.json").c_str(), 0600), 0);
    fs::create_symlink("/nowhere", queue_.folder() / "link.json");
    std::ofstream(queue_.folder() / "big.json") << std::string(1 << 20, '[');
    std::ofstream(queue_.folder() / "other.json") << readFile(queue_.folder() / "a.json");
    std::ofstream(queue_.folder() / "gone.json") << queueEntryText({.run = "gone", .devices = {"cpu"}});
    std::ofstream(queue_.folder() / "a.json.XXXXXX") << "{";
    EXPECT_EQ(line(), "a");
    EXPECT_EQ(queue_.entries(true).size(), 2U);
    add("b");
    EXPECT_EQ(line(), "ab");
}

TEST_F(RunQueueTest, SaysWhereNothingCanBeWritten) {
    makeRun("a");
    std::ofstream(folder_ / queueFolder) << "in the way";
    EXPECT_THAT(complaint([&] { queue_.add({.run = "a", .devices = {"cpu"}}); }),
                HasSubstr("cannot make the folder"));
    EXPECT_EQ(line(), "");
    const RunQueue elsewhere("/proc");
    EXPECT_NE(complaint([&] { elsewhere.hold({}); }), "");
}

TEST_F(RunQueueTest, ReadsAnEntryAsItWasWritten) {
    const QueueEntry entry{.run = "20261129-120000-\xC3\xA9",
                           .devices = {"cuda:0", "cuda:11"},
                           .device = "cuda:11",
                           .turn = 3,
                           .since = 1'790'000'000,
                           .starts = 1,
                           .trainer = "/a b/zorro-train"};
    EXPECT_EQ(readQueueEntry(entry.run, queueEntryText(entry)), entry);
    EXPECT_FALSE(readQueueEntry("another", queueEntryText(entry)));
}

TEST_F(RunQueueTest, RefusesNamesAndDevicesThatLeadElsewhere) {
    for (const char* name : {"", ".", "..", ".trash", "../a", "a/b"}) {
        EXPECT_FALSE(readQueueEntry(name, queueEntryText({.run = name, .devices = {"cpu"}}))) << name;
    }
    for (const char* device : {"", "tpu", "cuda", "cuda:", "cuda:x", "cuda:12345", "cuda:-1", "auto"}) {
        EXPECT_FALSE(readQueueEntry("a", queueEntryText({.run = "a", .devices = {device}}))) << device;
    }
    EXPECT_FALSE(readQueueEntry("a", queueEntryText({.run = "a", .devices = {}})));
}

TEST_F(RunQueueTest, ReadsArbitraryBytesWithoutHarm) {
    add("a");
    const std::string whole = queueEntryText({.run = "a", .devices = {"cpu"}});
    Random random(19);
    for (int round = 0; round < 2000; ++round) {
        std::string damaged = whole;
        if (round % 4 == 0) {
            damaged.resize(random.below(whole.size()));
        }
        for (std::uint64_t edit = random.below(8); edit > 0 && !damaged.empty(); --edit) {
            damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
        }
        const std::optional<QueueEntry> entry = readQueueEntry("a", damaged);
        EXPECT_TRUE(!entry || (entry->run == "a" && !entry->devices.empty())) << damaged;
    }
    for (int round = 0; round < 100; ++round) {
        std::string bytes(random.below(200), '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random.below(256));
        }
        std::ofstream(queue_.folder() / "x.json") << bytes;
        std::ofstream(queue_.folder() / "held") << bytes;
        EXPECT_EQ(line(), "a");
        static_cast<void>(queue_.heldBecause());
    }
}

}  // namespace
}  // namespace zorro
