// The inputs that fuzzing has found to be of interest, read once more: they are taken or refused, as any
// others.

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

TEST_P(Corpus, IsTakenOrRefusedInASentence) {
    const fs::path folder = fs::path(ZORRO_TEST_DATA) / "corpus" / GetParam().name;
    int count = 0;
    for (const fs::directory_entry& file : fs::directory_iterator(folder)) {
        SCOPED_TRACE(file.path().filename());
        EXPECT_NO_THROW(GetParam().read(readFile(file.path())));
        ++count;
    }
    EXPECT_GT(count, 2);
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
