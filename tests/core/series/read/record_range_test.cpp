// A stretch of events.jsonl, found without reading what is before it.

#include "core/series/read/record_range.h"

#include <fstream>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"
#include "core/run/events/event_log.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

class RecordRange : public testing::Test {
protected:
    RecordRange() {
        EventLog log(folder_.path());
        for (std::uint64_t first = 1; first < 2000; first += 20) log.append(exampleBatch(first));
    }
    [[nodiscard]] std::vector<std::uint64_t> steps(std::uint64_t first, std::uint64_t last) const {
        return readRecords(folder_.path(), 2, first, last).steps;
    }

    TestFolder folder_;
};

using testing::ElementsAre;

TEST_F(RecordRange, IsTheBatchesThatReachIntoIt) {
    EXPECT_THAT(steps(25, 45), ElementsAre(21, 31, 41, 51));
    EXPECT_THAT(steps(1, 1), ElementsAre(1, 11));
    EXPECT_THAT(steps(1991, 5000), ElementsAre(1981, 1991));
}

TEST_F(RecordRange, EveryStretchHoldsItsSteps) {
    for (std::uint64_t first = 1; first < 1990; first += 37) {
        const std::vector<std::uint64_t> found = steps(first, first);
        EXPECT_TRUE(found.size() == 2 || (first + 19) % 20 > 10) << first;
    }
    EXPECT_EQ(steps(0, 100'000).size(), 200U);
    EXPECT_TRUE(steps(3000, 4000).empty());
}

TEST_F(RecordRange, SurvivesDamagedAndUnfinishedLines) {
    std::ofstream(folder_.path() / eventsFile, std::ios::binary | std::ios::app)
        << "{\"steps\":[x\n\n\0garbage\n"
        << eventLine(exampleBatch(2001)) << "\n{\"steps\":[2021,20";
    EXPECT_THAT(steps(1990, 9999), ElementsAre(1981, 1991, 2001, 2011));
}

TEST_F(RecordRange, OfAFileThatIsNotThereIsEmpty) {
    EXPECT_TRUE(readRecords(folder_.path() / "nowhere", 2, 0, 10).steps.empty());
}

TEST_F(RecordRange, StopsWhereItIsAskedTo) {
    int seen = 0;
    visitRecords(folder_.path(), 2, 0, 1000, [&](const EventBatch&) { return ++seen < 3; });
    EXPECT_EQ(seen, 3);
}

}  // namespace
}  // namespace zorro
