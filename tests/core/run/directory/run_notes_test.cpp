#include "core/run/directory/run_notes.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/file/file.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

class RunNotesTest : public testing::Test {
protected:
    void write(const std::string& content) {
        std::ofstream(folder_.path() / notesFile, std::ios::binary) << content;
    }
    TestFolder folder_;
};

TEST_F(RunNotesTest, ReadBackWhatWasWritten) {
    const RunNotes notes{.name = "Zürich",
                         .tags = std::vector<std::string>{"a b", "c"},
                         .note = "two\nlines",
                         .archived = true};
    writeRunNotes(folder_.path(), notes);
    EXPECT_EQ(readRunNotes(folder_.path()), notes);
}

TEST_F(RunNotesTest, WithoutAFileThereAreNone) {
    EXPECT_EQ(readRunNotes(folder_.path()), RunNotes());
    writeRunNotes(folder_.path(), {});
    EXPECT_FALSE(fs::exists(folder_.path() / notesFile));
}

TEST_F(RunNotesTest, NoTagsDifferFromTheComparisonsOwn) {
    writeRunNotes(folder_.path(), {.tags = std::vector<std::string>{}});
    ASSERT_TRUE(readRunNotes(folder_.path()).tags);
    EXPECT_TRUE(readRunNotes(folder_.path()).tags->empty());
}

TEST_F(RunNotesTest, KeepWhatANewerVersionWrote) {
    write(R"({"stars": 5, "note": "old"})");
    writeRunNotes(folder_.path(), {.note = "new"});
    EXPECT_NE(readFile(folder_.path() / notesFile).find("\"stars\": 5"), std::string::npos);
    EXPECT_EQ(readRunNotes(folder_.path()).note, "new");
}

TEST_F(RunNotesTest, ADamagedFileIsNamedAndNotReplaced) {
    for (const char* damaged : {"{", "[1]", R"({"tags": "x"})", R"({"name": 3})", R"({"archived": "yes"})"}) {
        write(damaged);
        EXPECT_THROW(static_cast<void>(readRunNotes(folder_.path())), RunError) << damaged;
        EXPECT_THROW(writeRunNotes(folder_.path(), {.note = "x"}), RunError) << damaged;
        EXPECT_EQ(readFile(folder_.path() / notesFile), damaged);
    }
}

TEST_F(RunNotesTest, AFolderThatIsGoneIsAnError) {
    EXPECT_THROW(writeRunNotes(folder_.path() / "gone", {.note = "x"}), FileError);
}

TEST_F(RunNotesTest, DamagedBytesAreReadOrRefused) {
    writeRunNotes(folder_.path(),
                  {.name = "n", .tags = std::vector<std::string>{"a"}, .note = "b", .archived = true});
    const std::string whole = readFile(folder_.path() / notesFile);
    Random random(11);
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
        std::string bytes = whole.substr(0, i % 5 == 0 ? random.below(whole.size()) : whole.size());
        if (!bytes.empty())
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        write(bytes);
        try {
            static_cast<void>(readRunNotes(folder_.path()));
        } catch (const RunError&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 300);
}

}  // namespace
}  // namespace zorro
