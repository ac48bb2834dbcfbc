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

TEST_F(EventLogTest, CutAtAnyByteItsLastLineIsThereWholeOrNotAtAll) {
    const std::string first =
        programsLine("zorro-train 0.1.0", "", "1.13.0") + "\n" + eventLine(at(1)) + "\n";
    const std::string last = eventLine(at(2)) + "\n";
    for (std::size_t length = 0; length <= last.size(); ++length) {
        std::ofstream(run_ / eventsFile, std::ios::binary) << first << last.substr(0, length);
        EventLog(run_).append(at(3));
        EXPECT_EQ(content(), first + (length == last.size() ? last : "") + eventLine(at(3)) + "\n") << length;

        // Where the checkpoint is older, nothing is recorded twice.
        std::ofstream(run_ / eventsFile, std::ios::binary) << first << last.substr(0, length);
        EventLog(run_, 1).append(at(2));
        EXPECT_EQ(content(), first + last) << length;
    }
}

TEST_F(EventLogTest, SaysOnceWhatWritesIt) {
    const std::string old = programsLine("zorro-train 0.1.0", "1a2b3c", "1.13.0");
    const std::string other = programsLine("zorro-train 0.2.0", "", "2.9.0");
    const auto record = [&](const std::string& programs, std::uint64_t step) {
        EventLog log(run_, step - 1);
        log.identify(programs);
        log.append(at(step));
    };
    record(old, 1);
    record(old, 2);
    record(other, 3);
    EXPECT_EQ(content(), old + "\n" + eventLine(at(1)) + "\n" + eventLine(at(2)) + "\n" + other + "\n" +
                             eventLine(at(3)) + "\n");
    EXPECT_EQ(old, R"({"trainer":"zorro-train 0.1.0","commit":"1a2b3c","libtorch":"1.13.0"})");
    EXPECT_EQ(other, R"({"trainer":"zorro-train 0.2.0","libtorch":"2.9.0"})");
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
