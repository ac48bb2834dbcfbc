// What a table is taken for: which column is to be predicted, as what, and which rows are for what.

#include <algorithm>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/dataset.h"
#include "core/dataset/random.h"
#include "core/dataset/split.h"
#include "core/file/file.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class TableTarget : public testing::Test {
protected:
    TableTarget() : folder_(fs::temp_directory_path() / ("zorro-target-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    ~TableTarget() override { fs::remove_all(folder_); }

    /// The options of a table with this content.
    [[nodiscard]] DatasetOptions table(const std::string& content, const std::string& name = "t.csv") const {
        replaceFile(folder_ / name, content);
        return {.source = (folder_ / name).string()};
    }

    [[nodiscard]] static std::string refusal(const DatasetOptions& options) {
        try {
            static_cast<void>(loadDataset(options));
        } catch (const DatasetError& error) {
            return error.what();
        }
        return "accepted";
    }

    fs::path folder_;
};

TEST_F(TableTarget, IsTheLastColumnUnlessAnotherIsNamed) {
    DatasetOptions options = table("kind,length,width\na,1,10\nb,2,20\na,3,30\n");
    options.target = "kind";
    const Dataset byName = loadDataset(options);
    EXPECT_EQ(byName.inputs, (std::vector<float>{1, 10, 2, 20, 3, 30}));
    EXPECT_EQ(byName.labels, (std::vector<std::int32_t>{0, 1, 0}));
    options.target = "1";
    EXPECT_EQ(loadDataset(options).labels, byName.labels);
    options.target = "knd";
    EXPECT_THAT(refusal(options), HasSubstr("there is no column 'knd'; did you mean 'kind'?"));
    options.target = "4";
    EXPECT_THAT(refusal(options), HasSubstr("there is no column '4'"));
}

TEST_F(TableTarget, NumbersThatAreEqualAreOneClass) {
    const Dataset numbers = loadDataset(table("0,1\n1,1.0\n2,2\n3,2.0\n4,1e0\n5,2\n"));
    EXPECT_EQ(numbers.task, Task::classification);
    EXPECT_THAT(numbers.classNames, ElementsAre("1", "2"));
    EXPECT_EQ(numbers.labels, (std::vector<std::int32_t>{0, 0, 1, 1, 0, 1}));
    const Dataset words = loadDataset(table("0,a\n1,1\n2,1.0\n3,b\n4,a\n5,b\n"));
    EXPECT_EQ(words.outputs, 3U);
}

TEST_F(TableTarget, IsTakenForWhatWasChosen) {
    DatasetOptions options = table("0,1\n1,2\n2,1\n3,2\n4,3\n5,3\n");
    EXPECT_EQ(loadDataset(options).outputs, 3U);
    options.task = TaskChoice::regression;
    const Dataset regression = loadDataset(options);
    EXPECT_EQ(regression.task, Task::regression);
    EXPECT_EQ(regression.values, (std::vector<float>{1, 2, 1, 2, 3, 3}));

    DatasetOptions fractions = table("0,0.5\n1,1.5\n2,0.5\n", "f.csv");
    fractions.task = TaskChoice::classification;
    EXPECT_THAT(loadDataset(fractions).classNames, ElementsAre("0.5", "1.5"));
    DatasetOptions words = table("0,a\n1,b\n", "w.csv");
    words.task = TaskChoice::regression;
    EXPECT_THAT(refusal(words), HasSubstr("line 1 has 'a'"));
}

TEST_F(TableTarget, WholeNumbersThatHardlyRepeatAreNumbers) {
    std::string rows;
    for (int i = 0; i < 20; ++i) rows += std::to_string(i) + ',' + std::to_string(100 + i - i / 10) + '\n';
    EXPECT_EQ(loadDataset(table(rows)).task, Task::regression);
}

TEST_F(TableTarget, SaysWhatWasDecidedAndWhy) {
    const auto notes = [](const DatasetOptions& options) { return loadDataset(options).notes; };
    EXPECT_THAT(notes(table("x,kind\n0,a\n1,b\n")),
                ElementsAre("the target 'kind' holds 2 different words: classification"));
    EXPECT_THAT(notes(table("x,n\n0,1\n1,2\n")), ElementsAre(HasSubstr("2 different whole numbers")));
    EXPECT_THAT(notes(table("x,y\n0,0.5\n1,1.5\n")),
                ElementsAre(HasSubstr("numbers with fractions: regression")));
    std::string rows = "x,n\n";
    for (int i = 0; i < 120; ++i) rows += std::to_string(i) + ',' + std::to_string(i / 2) + '\n';
    EXPECT_THAT(notes(table(rows)),
                ElementsAre(HasSubstr("more than 50 different whole numbers: regression")));
}

TEST_F(TableTarget, ManyWordsAreSuspicious) {
    std::string rows;
    for (int i = 0; i < 102; ++i) rows += std::to_string(i) + ",name" + std::to_string(i / 2) + '\n';
    EXPECT_THAT(loadDataset(table(rows)).notes, testing::Contains(HasSubstr("more than 50 classes")));
}

TEST_F(TableTarget, RefusesALabelThatIsMissingWithItsLine) {
    EXPECT_THAT(refusal(table("x,kind\n0,a\n1,\n2,b\n")), HasSubstr("line 3 has nothing in column 'kind'"));
    EXPECT_THAT(refusal(table("x,kind\n0,a\n1,NA\n2,b\n")), HasSubstr("line 3 has 'NA' for a missing value"));
}

TEST_F(TableTarget, AColumnMaySayTheSplit) {
    DatasetOptions options = table("x,part,kind\n0,train,a\n1,test,b\n2,Validation,a\n3,train,b\n4,val,b\n");
    options.splitColumn = "part";
    const Dataset dataset = loadDataset(options);
    EXPECT_EQ(dataset.shape, (std::vector<std::size_t>{1}));
    const Split split = splitDataset(dataset, {});
    EXPECT_THAT(split.train, ElementsAre(0, 3));
    EXPECT_THAT(split.validation, ElementsAre(2, 4));
    EXPECT_THAT(split.test, ElementsAre(1));
    DatasetOptions wrong = table("x,kind,part\n0,a,train\n1,b,dunno\n", "wrong.csv");
    wrong.splitColumn = "part";
    EXPECT_THAT(refusal(wrong), HasSubstr("line 3 has 'dunno' in column 'part'; train, validation or test"));
}

TEST_F(TableTarget, TestDataComeFromAnotherFile) {
    DatasetOptions options = table("x,kind\n0,a\n1,b\n2,a\n");
    options.testData = table("x,kind\n7,b\n8,a\n", "test.csv").source;
    const Dataset dataset = loadDataset(options);
    EXPECT_EQ(dataset.inputs, (std::vector<float>{0, 1, 2, 7, 8}));
    EXPECT_EQ(dataset.labels, (std::vector<std::int32_t>{0, 1, 0, 1, 0}));
    EXPECT_THAT(splitDataset(dataset, {.validation = 0}).test, ElementsAre(3, 4));
    EXPECT_THAT(dataset.rows, ElementsAre(0, 1, 2, 0, 1));  // each in its own file

    options.testData = table("x,kind\n7,c\n", "unknown.csv").source;
    EXPECT_THAT(refusal(options), HasSubstr("unknown.csv: line 2 has the class 'c', of which there is no"));
    options.testData = table("z,kind\n7,a\n", "other.csv").source;
    EXPECT_THAT(refusal(options), HasSubstr("column 1 is 'z', not 'x'"));
}

TEST_F(TableTarget, DamagedTablesAreRefusedOrConsistent) {
    const std::string content = "x,part,kind\n0,train,a\n1,test,1\n2,val,1.0\n3,train,b\n4,val,b\n";
    const std::string letters = ",\n\"#.;0ae \t\xff";
    Random random(1);
    int accepted = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string damaged = content;
        for (std::uint64_t edits = 1 + random.below(3); edits > 0; --edits)
            damaged[random.below(damaged.size())] = letters[random.below(letters.size())];
        DatasetOptions options = table(round % 2 == 0 ? damaged : content, "damaged.csv");
        options.task = static_cast<TaskChoice>(random.below(3));
        options.splitColumn = round % 4 < 2 ? "part" : "";
        options.target = round % 3 == 0 ? "x" : "kind";
        if (options.splitColumn.empty())
            options.testData = table(round % 2 == 0 ? content : damaged, "test.csv").source;
        try {
            const Dataset dataset = loadDataset(options);
            EXPECT_EQ(dataset.parts.size(), dataset.size());
            EXPECT_EQ(dataset.rows.size(), dataset.size());
            EXPECT_EQ(dataset.labels.size() + dataset.values.size(), dataset.size());
            for (const int label : dataset.labels) EXPECT_LT(label, static_cast<int>(dataset.outputs));
            ++accepted;
        } catch (const DatasetError&) {
            continue;
        }
    }
    EXPECT_GT(accepted, 30);
}

TEST_F(TableTarget, RefusesWhatOnlyOtherDataHave) {
    EXPECT_THAT(refusal({.source = "spirals", .target = "x"}), HasSubstr("'spirals' is no table"));
    EXPECT_THAT(refusal({.source = "spirals", .testData = "x.csv"}), HasSubstr("'spirals' is no file"));
    DatasetOptions both = table("x,part,kind\n0,train,a\n1,test,b\n");
    both.splitColumn = "part";
    both.testData = both.source;
    EXPECT_THAT(refusal(both), HasSubstr("exclude each other"));
}

}  // namespace
}  // namespace zorro
