#include "core/launch/place/run_copy.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/launch/process/child_process.h"
#include "core/run/directory/run_directory.h"
#include "tests/core/launch/launch_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

const std::string greeting = "zorro-follow 1\n";

class Copies : public testing::Test {
protected:
    void take(const std::string& stream) {
        RunCopy copy(run_);
        copy.take(greeting + stream);
    }
    [[nodiscard]] std::string events() const { return readFile(run_ / "events.jsonl"); }

    const TestFolder folder_;
    const fs::path run_ = folder_.path();
};

TEST_F(Copies, GrowByWhatComesInAnyPieces) {
    const std::string stream = "Welcome to lab!\n" + greeting +
                               "file events.jsonl 0 6 6\none\ntw\nstill\nfile events.jsonl 6 2 8\no\n\n"
                               "file result.json 0 2 2\n{}\nend\n";
    RunCopy copy(run_);
    for (const char byte : stream) {
        EXPECT_FALSE(copy.hasEnded());
        copy.take(std::string_view(&byte, 1));
    }
    EXPECT_TRUE(copy.hasEnded());
    EXPECT_EQ(events(), "one\ntwo\n");
    EXPECT_EQ(readFile(run_ / "result.json"), "{}");
}

TEST_F(Copies, LoseWhatIsNotThereAnyMore) {
    take("file events.jsonl 0 6 6\n123456\nfile trainer.json 0 2 2\n{}\n");
    take("file events.jsonl 0 0 3\n\ngone trainer.json\n");
    EXPECT_EQ(events(), "123");
    EXPECT_FALSE(fs::exists(run_ / "trainer.json"));
}

TEST_F(Copies, LeaveUntouchedWhatIsTheSame) {
    take("file events.jsonl 0 6 6\n123456\n");
    take("file events.jsonl 0 3 6\n123\n");
    EXPECT_EQ(events(), "123456");
    take("file events.jsonl 0 6 6\n12x456\n");
    EXPECT_EQ(events(), "12x456");
    take("file events.jsonl 3 5 8\n45678\n");
    EXPECT_EQ(events(), "12x45678");
}

TEST_F(Copies, ShowAFileOnlyWhenItIsWhole) {
    take("file result.json 0 2 2\n{}\nfile result.json 0 4 4\n{\"a");
    EXPECT_EQ(readFile(run_ / "result.json"), "{}");
    EXPECT_FALSE(fs::exists(run_ / "result.json.part"));
}

TEST_F(Copies, RefuseWhatMakesNoSense) {
    for (const std::string stream :
         {"file ../x 0 1 1\na\n", "file trainer.lock 0 1 1\na\n", "file events.jsonl 5 1 6\na\n",
          "file events.jsonl 0 7 6\n", "file result.json 0 1 -1\n", "file result.json 1 1 2\n",
          "gone /etc/x\n", "hello\n", "file result.json 0 1 1\nab\n", "file result.json 0 1 1 1\n",
          "file result.json\n"}) {
        EXPECT_THROW(take(stream), GarbledError) << stream;
    }
    EXPECT_THROW(take(std::string(1000, 'x')), GarbledError);
}

TEST_F(Copies, TakeTheProvenanceAndNothingElseOfTheComparison) {
    Comparison comparison = smallComparison(10);
    replaceFile(run_ / comparisonFile, comparisonJson(comparison));
    const auto takeComparison = [&](const std::string& text) {
        const std::string size = std::to_string(text.size());
        take("file comparison.json 0 " + size + " " + size + "\n" + text + "\n");
        return readFile(run_ / comparisonFile);
    };
    comparison.provenance = {.trainer = "zorro-train 0.1.0", .classNames = {"a"}};
    const std::string begun = comparisonJson(comparison);
    Comparison other = comparison;
    other.training.steps = 77;
    EXPECT_EQ(takeComparison(comparisonJson(other)), begun);
    EXPECT_EQ(takeComparison("a"), begun);
    take("gone comparison.json\n");
    EXPECT_EQ(readFile(run_ / comparisonFile), begun);
    EXPECT_FALSE(fs::exists(run_ / "comparison.json.part"));
}

TEST_F(Copies, WriteNothingElseWhateverComes) {
    const std::string good =
        greeting +
        "file events.jsonl 0 6 6\none\ntw\nfile events.jsonl 6 2 8\no\n\ngone trainer.json\n"
        "file result.json 0 2 2\n{}\nfile checkpoint.pt 0 3 3\n\0\1\2\nstill\nend\n";
    std::mt19937 random(1);
    for (int i = 0; i < 1000; ++i) {
        std::string bad = good;
        for (std::size_t changes = 1 + random() % 3; changes > 0; --changes) {
            bad[greeting.size() + random() % (bad.size() - greeting.size())] = static_cast<char>(random());
        }
        try {
            RunCopy copy(run_);
            copy.take(bad);
        } catch (const GarbledError&) {
        }
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(run_)) {
        EXPECT_THAT(entry.path().filename(),
                    testing::AnyOf("events.jsonl", "result.json", "checkpoint.pt", "trainer.log",
                                   "network.json", "split.json", "trainer.json"));
    }
}

TEST_F(Copies, SayWhatCannotBeWrittenHere) {
    fs::create_directory(run_ / "result.json.part");
    EXPECT_THROW(take("file result.json 0 2 2\n{}\n"), FileError);
}

/// The program of the same name on the other side has to come to the same number.
TEST_F(Copies, AreComparedByTheChecksumOfCksum) {
    for (const std::string bytes : {"", "1", "123456789", "line\nline\n"}) {
        const std::string answer = runProgram({"cksum"}, bytes).output;
        EXPECT_EQ(posixChecksum(bytes), answer.substr(0, answer.find(' ')));
    }
    EXPECT_EQ(posixChecksum("123456789"), "930766865");
}

}  // namespace
}  // namespace zorro
