#include "core/launch/queue/run_queue.h"

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/launch/queue/queue_file.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

Comparison called(const std::string& name) {
    Comparison comparison{.name = name};
    comparison.members = {{.activation = "relu", .seed = 1}};
    return comparison;
}

std::string namesOf(const std::vector<Comparison>& comparisons) {
    std::string names;
    for (const Comparison& each : comparisons) names += each.name;
    return names;
}

TEST(RunQueue, KeepsTheOrderThatItIsGiven) {
    RunQueue queue;
    for (const char* name : {"b", "c", "d"}) queue.append(called(name));
    EXPECT_TRUE(queue.putFirst({called("0"), called("a")}));
    EXPECT_EQ(namesOf(queue.waiting()), "0abcd");
    EXPECT_TRUE(queue.move(4, 1));
    EXPECT_EQ(namesOf(queue.waiting()), "0dabc");
    EXPECT_TRUE(queue.remove(0));
    EXPECT_EQ(queue.takeFirst()->name, "d");
    EXPECT_EQ(namesOf(queue.waiting()), "abc");
    EXPECT_TRUE(queue.clear());
    EXPECT_FALSE(queue.takeFirst().has_value());
}

TEST(RunQueue, SaysWhereNothingChanges) {
    RunQueue queue;
    EXPECT_FALSE(queue.clear());
    EXPECT_FALSE(queue.putFirst({}));
    queue.append(called("a"));
    EXPECT_FALSE(queue.remove(1));
    EXPECT_FALSE(queue.move(0, 1));
    EXPECT_FALSE(queue.move(0, 0));
    EXPECT_EQ(namesOf(queue.waiting()), "a");
}

class QueueFileTest : public testing::Test {
protected:
    TestFolder folder_;
};

TEST_F(QueueFileTest, IsReadAsItWasWritten) {
    QueueFile(folder_.path() / "runs").write(queueText({called("a"), called("b")}));
    QueueFile file(folder_.path() / "runs");
    EXPECT_EQ(namesOf(file.read()), "ab");
    EXPECT_EQ(namesOf(file.read()), "");  // they are taken
}

TEST_F(QueueFileTest, IsKeptByTheFirstThatAsksUntilItIsClosed) {
    QueueFile first(folder_.path());
    first.write(queueText({called("a")}));
    QueueFile second(folder_.path());
    EXPECT_TRUE(second.read().empty());
    second.write(queueText({called("b")}));
    first.close(queueText({called("c")}));
    first.write(queueText({called("d")}));
    QueueFile third(folder_.path());
    EXPECT_EQ(namesOf(third.read()), "c");
}

TEST_F(QueueFileTest, LeavesOutWhatCannotBeRead) {
    replaceFile(folder_.path() / queueFile, "[{\"name\": 5}, " + comparisonJson(called("e")) + ", 7]");
    EXPECT_EQ(namesOf(QueueFile(folder_.path()).read()), "e");
    for (const char* text : {"", "[", "{}", "7", "[[]]"}) {
        replaceFile(folder_.path() / queueFile, text);
        EXPECT_TRUE(QueueFile(folder_.path()).read().empty()) << text;
    }
}

}  // namespace
}  // namespace zorro
