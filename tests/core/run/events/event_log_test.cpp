#include "core/run/events/event_log.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_line.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

class EventLogTest : public testing::Test {
protected:
    EventLogTest() : run_(fs::temp_directory_path() / ("zorro-log-" + std::to_string(::getpid()))) {
        fs::create_directories(run_);
    }
    ~EventLogTest() override { fs::remove_all(run_); }

    [[nodiscard]] std::string content() const { return readFile(run_ / eventsFile); }

    fs::path run_;
};

EventBatch at(std::uint64_t step) {
    return {.steps = {step}, .seconds = {1}, .columns = {{.name = "train_loss", .values = {0.5}}}};
}

TEST_F(EventLogTest, AppendsALineABatch) {
    EventLog log(run_);
    log.append(at(1));
    log.append(at(2));
    EXPECT_EQ(content(), eventLine(at(1)) + "\n" + eventLine(at(2)) + "\n");
}

TEST_F(EventLogTest, CutsOffATornLine) {
    std::ofstream(run_ / eventsFile) << eventLine(at(1)) << '\n' << eventLine(at(2)).substr(0, 20);
    EventLog(run_).append(at(3));
    EXPECT_EQ(content(), eventLine(at(1)) + "\n" + eventLine(at(3)) + "\n");
}

TEST_F(EventLogTest, RemovesWhatAResumedRunRecordsAgain) {
    {
        EventLog log(run_);
        for (const std::uint64_t step : {10U, 20U, 30U}) log.append(at(step));
    }
    EventLog(run_, 20).append(at(25));
    EXPECT_EQ(content(), eventLine(at(10)) + "\n" + eventLine(at(20)) + "\n" + eventLine(at(25)) + "\n");
}

TEST_F(EventLogTest, SaysWhereItCannotWrite) {
    EXPECT_THROW(EventLog(run_ / "missing"), RunError);
}

TEST_F(EventLogTest, SaysWhenTheDiskIsFull) {
    if (!fs::exists("/dev/full"))
        GTEST_SKIP() << "there is no /dev/full";
    fs::create_symlink("/dev/full", run_ / eventsFile);
    EXPECT_THROW(
        {
            EventLog log(run_);
            log.append(at(1));
        },
        RunError);
}

}  // namespace
}  // namespace zorro
