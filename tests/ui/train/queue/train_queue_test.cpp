#include "ui/train/queue/train_queue.h"

#include <filesystem>

#include <QTemporaryDir>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "ui/session/train_setup.h"

namespace zorro::ui {
namespace {

class TrainQueueTest : public testing::Test {
protected:
    static Comparison named(const char* name) {
        Comparison comparison = plannedComparison(defaultTrainSetup());
        comparison.name = name;
        return comparison;
    }
    static std::string namesOf(const TrainQueue& queue) {
        std::string names;
        for (const Comparison& each : queue.waiting()) {
            names += each.name;
        }
        return names;
    }
    std::filesystem::path file() const { return folder() / queueFile; }
    std::filesystem::path folder() const { return folder_.path().toStdString(); }
    void fill(TrainQueue& queue) const {
        for (const char* name : {"a", "b", "c"}) {
            queue.append(named(name));
        }
        ASSERT_TRUE(QTest::qWaitFor([&] {
            try {
                return readFile(file()).find("\"c\"") != std::string::npos;
            } catch (const FileError&) {
                return false;
            }
        }));
    }

    QTemporaryDir folder_;
};

TEST_F(TrainQueueTest, KeepsTheOrderThatTheUserGivesIt) {
    TrainQueue queue(folder());
    fill(queue);
    queue.move(2, 0);
    EXPECT_EQ(namesOf(queue), "cab");
    queue.move(0, 1);
    EXPECT_EQ(namesOf(queue), "acb");
    queue.move(0, 3);
    EXPECT_EQ(namesOf(queue), "acb");
    queue.remove(1);
    EXPECT_EQ(namesOf(queue), "ab");
    EXPECT_EQ(queue.takeFirst().name, "a");
    queue.clear();
    EXPECT_TRUE(queue.isEmpty());
}

TEST_F(TrainQueueTest, SurvivesTheWindow) {
    {
        TrainQueue queue(folder());
        fill(queue);
    }
    TrainQueue next(folder());
    EXPECT_TRUE(QTest::qWaitFor([&] { return namesOf(next) == "abc"; })) << namesOf(next);
}

TEST_F(TrainQueueTest, WhatWasAddedLastSurvivesAWindowThatIsClosedAtOnce) {
    for (const std::string names : {"a", "ab", "abc"}) {
        std::filesystem::remove(file());
        {
            TrainQueue queue(folder());
            for (const char name : names) {
                queue.append(named(std::string(1, name).c_str()));
            }
        }
        TrainQueue next(folder());
        EXPECT_TRUE(QTest::qWaitFor([&] { return namesOf(next) == names; })) << namesOf(next);
    }
}

TEST_F(TrainQueueTest, IsNotTakenByASecondWindow) {
    TrainQueue queue(folder());
    fill(queue);
    TrainQueue second(folder());
    second.append(named("d"));
    QTest::qWait(100);
    EXPECT_EQ(namesOf(second), "d");
    EXPECT_EQ(readFile(file()).find("\"d\""), std::string::npos);
}

TEST_F(TrainQueueTest, LeavesOutWhatCannotBeRead) {
    replaceFile(file(), "[{\"name\": 5}, " + comparisonJson(named("e")) + ", 7]");
    TrainQueue queue(folder());
    EXPECT_TRUE(QTest::qWaitFor([&] { return namesOf(queue) == "e"; }));
}

}  // namespace
}  // namespace zorro::ui
