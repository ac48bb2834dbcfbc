#include "core/series/read/event_tail.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"
#include "core/run/events/event_log.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

class EventTailTest : public testing::Test {
protected:
    [[nodiscard]] EventTail tail() const { return {folder_.path(), 2}; }

    void write(const std::string& text) const {
        std::ofstream(folder_.path() / eventsFile, std::ios::binary | std::ios::app) << text;
    }
    [[nodiscard]] static std::vector<std::uint64_t> firstSteps(const EventNews& news) {
        std::vector<std::uint64_t> steps;
        for (const EventBatch& batch : news.batches) steps.push_back(batch.steps.front());
        return steps;
    }

    TestFolder folder_;
};

using Steps = std::vector<std::uint64_t>;

TEST_F(EventTailTest, GivesEveryBatchOnce) {
    EventTail events = tail();
    EXPECT_TRUE(events.look().batches.empty());
    EventLog log(folder_.path());
    log.append(exampleBatch(1));
    log.append(exampleBatch(21));
    EXPECT_EQ(firstSteps(events.look()), (Steps{1, 21}));
    EXPECT_TRUE(events.look().batches.empty());
    log.append(exampleBatch(41));
    EXPECT_EQ(firstSteps(events.look()), Steps{41});
}

TEST_F(EventTailTest, WaitsForTheEndOfALine) {
    EventTail events = tail();
    const std::string line = eventLine(exampleBatch(1)) + "\n";
    write(line.substr(0, 40));
    EXPECT_TRUE(events.look().batches.empty());
    write(line.substr(40));
    EXPECT_EQ(firstSteps(events.look()), Steps{1});
}

TEST_F(EventTailTest, ReadsALongHistoryInPieces) {
    EventLog log(folder_.path());
    for (std::uint64_t step = 1; step < 400; step += 20) log.append(exampleBatch(step));
    EventTail events = tail();
    Steps found;
    for (int piece = 0; piece < 1000 && found.size() < 20; ++piece) {
        for (const std::uint64_t step : firstSteps(events.look(97))) found.push_back(step);
    }
    ASSERT_EQ(found.size(), 20U);
    EXPECT_EQ(found.back(), 381U);
}

TEST_F(EventTailTest, BeginsAgainWhereAResumedRunTookStepsBack) {
    EventTail events = tail();
    {
        EventLog log(folder_.path());
        for (const std::uint64_t step : {1U, 21U, 41U}) log.append(exampleBatch(step));
    }
    EXPECT_EQ(events.look().batches.size(), 3U);
    EventLog log(folder_.path(), 31);
    log.append(exampleBatch(35));
    log.append(exampleBatch(55));
    log.append(exampleBatch(75));
    const EventNews news = events.look();
    EXPECT_TRUE(news.restarted);
    EXPECT_EQ(firstSteps(news), (Steps{1, 21, 35, 55, 75}));
}

TEST_F(EventTailTest, BeginsAgainWhereTheFileIsShorter) {
    EventTail events = tail();
    EventLog(folder_.path()).append(exampleBatch(1));
    EXPECT_EQ(events.look().batches.size(), 1U);
    std::filesystem::resize_file(folder_.path() / eventsFile, 0);
    EXPECT_TRUE(events.look().restarted);
    EventLog(folder_.path()).append(exampleBatch(1));
    EXPECT_EQ(events.look().batches.size(), 1U);
}

TEST_F(EventTailTest, LeavesOutWhatDoesNotAdvance) {
    EventTail events = tail();
    for (const std::uint64_t first : {1U, 21U, 21U, 31U, 41U}) write(eventLine(exampleBatch(first)) + "\n");
    EXPECT_EQ(firstSteps(events.look()), (Steps{1, 21, 41}));
    write(eventLine(exampleBatch(41)) + "\n" + eventLine(exampleBatch(61)) + "\n");
    EXPECT_EQ(firstSteps(events.look()), Steps{61});
}

TEST_F(EventTailTest, SaysWhetherThereIsMoreToRead) {
    EventTail events = tail();
    EXPECT_FALSE(events.hasMore());
    for (const std::uint64_t first : {1U, 21U}) write(eventLine(exampleBatch(first)) + "\n");
    EXPECT_TRUE(events.look(10).batches.empty());
    EXPECT_TRUE(events.hasMore());
    EXPECT_EQ(firstSteps(events.look()), (Steps{1, 21}));
    EXPECT_FALSE(events.hasMore());
}

TEST_F(EventTailTest, LeavesOutDamagedLines) {
    EventTail events = tail();
    write("{\"steps\":\n" + eventLine(exampleBatch(1)) + "\nnonsense\n" + eventLine(exampleBatch(21)) + "\n");
    EXPECT_EQ(firstSteps(events.look()), (Steps{1, 21}));
}

}  // namespace
}  // namespace zorro
