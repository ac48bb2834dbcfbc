#include "core/run/directory/find_run.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_notes.h"
#include "core/run/directory/run_trash.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class FindRun : public testing::Test {
protected:
    fs::path make(const std::string& folder, const std::string& name) {
        Comparison comparison = exampleRun();
        comparison.name = name;
        fs::create_directories(folder_ / folder);
        replaceFile(folder_ / folder / comparisonFile, comparisonJson(comparison));
        return folder_ / folder;
    }
    [[nodiscard]] fs::path find(const std::string& word) const { return findRun(folder_.path(), word); }
    [[nodiscard]] std::string refusal(const std::string& word) const {
        try {
            return find(word).string();
        } catch (const RunError& error) {
            return error.what();
        }
    }

    TestFolder folder_;
    fs::path old_ = make("20260101-000000-mlp", "mlp");
    fs::path other_ = make("20260102-000000-wide-mlp", "wide mlp");
    fs::path new_ = make("20260103-000000-mlp", "mlp");
};

TEST_F(FindRun, TakesAPathAFoldersNameAndTheNameOfOneRun) {
    EXPECT_EQ(find(old_.string()), old_);
    EXPECT_EQ(find("20260101-000000-mlp"), old_);
    EXPECT_EQ(find("wide mlp"), other_);
}

TEST_F(FindRun, RefusesANameThatFitsSeveralWithTheirFolders) {
    EXPECT_THAT(refusal("mlp"),
                AllOf(HasSubstr("the name 'mlp' fits 2 runs: 20260103-000000-mlp and 20260101-000000-mlp"),
                      HasSubstr("mlp@latest"), Not(HasSubstr("wide"))));
}

TEST_F(FindRun, KnowsTheNewestOfANameAndOfAll) {
    EXPECT_EQ(find("mlp@latest"), new_);
    EXPECT_EQ(find("wide mlp@latest"), other_);
    EXPECT_EQ(find("latest"), new_);
    EXPECT_THAT(refusal("cnn@latest"), HasSubstr("there is no run 'cnn'"));
}

TEST_F(FindRun, OfAFolderWithAnotherNameTheTimeOfItsFileCounts) {
    make("aaa", "mlp");  // now, after the others
    EXPECT_EQ(find("latest"), folder_ / "aaa");
    EXPECT_EQ(find("mlp@latest"), folder_ / "aaa");
}

TEST_F(FindRun, TakesTheNameThatNotesGaveARun) {
    writeRunNotes(old_, {.name = "first try"});
    EXPECT_EQ(find("first try"), old_);
    EXPECT_THAT(runNames(old_), ElementsAre("first try", "mlp"));
    EXPECT_THAT(runNames(new_), ElementsAre("mlp"));
    replaceFile(old_ / notesFile, "{");  // damaged: the comparison's own name is left
    EXPECT_THAT(runNames(old_), ElementsAre("mlp"));
}

TEST_F(FindRun, SuggestsANameThatIsNearlyRight) {
    EXPECT_THAT(refusal("wide mpl"), HasSubstr("did you mean 'wide mlp'?"));
    EXPECT_THAT(refusal("something else"), HasSubstr("'zorro runs list' shows"));
}

TEST_F(FindRun, ListsTheNewestOfVeryMany) {
    for (int day = 10; day < 30; ++day) make("202602" + std::to_string(day) + "-000000-mlp", "mlp");
    EXPECT_THAT(refusal("mlp"), AllOf(HasSubstr("fits 22 runs: 20260229-000000-mlp, "),
                                      HasSubstr("20260218-000000-mlp and 10 more;")));
}

TEST_F(FindRun, FindsARunWhoseComparisonCannotBeRead) {
    replaceFile(new_ / comparisonFile, R"({"format": 99, "name": "mlp"})");
    EXPECT_EQ(find("mlp@latest"), new_);
    replaceFile(new_ / comparisonFile, "{");
    EXPECT_EQ(find("mlp"), old_);
    EXPECT_EQ(find("20260103-000000-mlp"), new_);
}

TEST_F(FindRun, LooksIntoTheTrashOnlyWhereItIsAskedTo) {
    moveRunToTrash(other_);
    EXPECT_THAT(refusal("wide mlp"), HasSubstr("there is no run"));
    EXPECT_EQ(findRunIn(folder_ / trashFolder, "wide mlp"), folder_ / trashFolder / other_.filename());
    try {
        static_cast<void>(findRunIn(folder_ / trashFolder, new_.string()));
        FAIL() << "a path to elsewhere";
    } catch (const RunError& error) {
        EXPECT_THAT(error.what(), HasSubstr("'zorro runs restore' shows"));
    }
}

TEST_F(FindRun, SaysWhereThereIsNoRunAtAll) {
    EXPECT_THROW(static_cast<void>(findRun(folder_ / "nowhere", "latest")), RunError);
    EXPECT_THROW(static_cast<void>(findRun(folder_ / "nowhere", "")), RunError);
}

}  // namespace
}  // namespace zorro
