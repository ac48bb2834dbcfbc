// The inputs that were written for the fuzzers and those that they have found to be of interest, read once
// more: they are taken or refused, as any others.

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

void PrintTo(const Reader& reader, std::ostream* out) {
    *out << reader.name;
}

namespace {

namespace fs = std::filesystem;

class Corpus : public testing::TestWithParam<Reader> {};

std::string nameOf(const testing::TestParamInfo<Reader>& reader) {
    std::string name(reader.param.name);
    std::ranges::replace(name, '-', '_');
    return name;
}

/// Reads every file of a folder; how many these are.
int readAll(const Reader& reader, const fs::path& folder) {
    int count = 0;
    for (const fs::directory_entry& file : fs::directory_iterator(folder / reader.name)) {
        SCOPED_TRACE(file.path().string());
        EXPECT_NO_THROW(reader.read(readFile(file.path())));
        ++count;
    }
    return count;
}

TEST_P(Corpus, IsTakenOrRefusedInASentence) {
    EXPECT_GT(readAll(GetParam(), fs::path(ZORRO_TEST_DATA) / "corpus"), 2);
    EXPECT_GT(readAll(GetParam(), ZORRO_FOUND_INPUTS), 10);
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Corpus, testing::ValuesIn(readers().begin(), readers().end()), nameOf);

TEST(Reader, OfNoNameIsRefusedWithTheNamesThereAre) {
    EXPECT_THROW(static_cast<void>(readerCalled("novel")), std::invalid_argument);
    EXPECT_EQ(readerCalled("table").name, "table");
}

TEST(Reader, ThatBreaksItsPromiseIsSaidTo) {
    EXPECT_THROW(require(false, "what is written reads back"), BrokenPromise);
    EXPECT_THROW(requireSentence("two\nlines"), BrokenPromise);
    EXPECT_NO_THROW(requireSentence("one sentence"));
}

}  // namespace
}  // namespace zorro::fuzz
