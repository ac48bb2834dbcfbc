#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/dataset.h"
#include "core/dataset/random.h"
#include "core/file/file.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

std::string bigEndian(std::uint32_t number) {
    return {static_cast<char>(number >> 24U), static_cast<char>(number >> 16U),
            static_cast<char>(number >> 8U), static_cast<char>(number)};
}

/// Images of 2 x 3 pixels whose bytes count up, and their labels 0, 1, 2, 0, ...
std::string idxImages(std::uint32_t count) {
    std::string bytes = bigEndian(0x803) + bigEndian(count) + bigEndian(2) + bigEndian(3);
    for (std::uint32_t i = 0; i < count * 6; ++i) bytes += static_cast<char>(i);
    return bytes;
}

std::string idxLabels(std::uint32_t count) {
    std::string bytes = bigEndian(0x801) + bigEndian(count);
    for (std::uint32_t i = 0; i < count; ++i) bytes += static_cast<char>(i % 3);
    return bytes;
}

class DatasetFiles : public testing::Test {
protected:
    DatasetFiles() : folder_(fs::temp_directory_path() / ("zorro-dataset-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    ~DatasetFiles() override { fs::remove_all(folder_); }

    [[nodiscard]] std::string write(const std::string& name, const std::string& content) const {
        replaceFile(folder_ / name, content);
        return (folder_ / name).string();
    }

    void writeMnist() const {
        static_cast<void>(write("train-images-idx3-ubyte", idxImages(9)));
        static_cast<void>(write("train-labels-idx1-ubyte", idxLabels(9)));
        static_cast<void>(write("t10k-images-idx3-ubyte", idxImages(3)));
        static_cast<void>(write("t10k-labels-idx1-ubyte", idxLabels(3)));
    }

    [[nodiscard]] static std::string refusal(const std::string& source) {
        try {
            static_cast<void>(loadDataset({.source = source}));
        } catch (const DatasetError& error) {
            return error.what();
        }
        return "accepted";
    }

    /// Loads thousands of damaged versions of a file: each gives a consistent data set or a DatasetError.
    void damage(const std::string& name, const std::string& content, const std::string& source) const {
        Random random(1);
        for (int round = 0; round < 2000; ++round) {
            std::string damaged = content;
            for (std::uint64_t edits = random.below(4); edits > 0 && !damaged.empty(); --edits) {
                damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
            }
            if (random.below(3) == 0)
                damaged.resize(random.below(damaged.size() + 1));
            std::ofstream(folder_ / name, std::ios::binary) << damaged;
            try {
                const Dataset dataset = loadDataset({.source = source, .sequenceLength = 8});
                EXPECT_TRUE(dataset.labels.size() == dataset.size() ||
                            dataset.values.size() == dataset.size() ||
                            dataset.labels.size() == dataset.tokens.size());
                for (const int label : dataset.labels) EXPECT_LT(label, static_cast<int>(dataset.outputs));
            } catch (const DatasetError&) {
                continue;
            }
        }
    }

    fs::path folder_;
};

TEST_F(DatasetFiles, IdxFoldersHaveTheTestSetLast) {
    writeMnist();
    const Dataset dataset = loadDataset({.source = folder_.string()});
    EXPECT_EQ(dataset.size(), 12U);
    EXPECT_EQ(dataset.parts[8], Part::train);
    EXPECT_EQ(dataset.parts[9], Part::test);
    EXPECT_EQ(dataset.shape, (std::vector<std::size_t>{1, 2, 3}));
    EXPECT_FLOAT_EQ(dataset.inputs[7], 7.0F / 53);
    EXPECT_EQ(dataset.labels[4], 1);
}

TEST_F(DatasetFiles, IdxImagesAreScaledByTheLargestValueInTraining) {
    const std::string header = bigEndian(0x803) + bigEndian(3) + bigEndian(1) + bigEndian(2);
    static_cast<void>(write("train-images-idx3-ubyte", header + std::string("\0\x10\4\2\1\3", 6)));
    static_cast<void>(write("train-labels-idx1-ubyte", idxLabels(3)));
    EXPECT_EQ(loadDataset({.source = folder_.string()}).inputs,
              (std::vector<float>{0, 1, 0.25F, 0.125F, 0.0625F, 0.1875F}));
    static_cast<void>(write("train-images-idx3-ubyte", header + std::string("\0\1\0\1\1\0", 6)));
    EXPECT_EQ(loadDataset({.source = folder_.string()}).inputs, (std::vector<float>{0, 1, 0, 1, 1, 0}));
}

TEST_F(DatasetFiles, IdxFilesMayHoldFractions) {
    const std::string header = bigEndian(0xd03) + bigEndian(3) + bigEndian(1) + bigEndian(1);
    // 0.5, -2 and 1 as floats of IEEE 754.
    static_cast<void>(write("train-images-idx3-ubyte",
                            header + bigEndian(0x3f000000) + bigEndian(0xc0000000) + bigEndian(0x3f800000)));
    static_cast<void>(write("train-labels-idx1-ubyte", idxLabels(3)));
    EXPECT_EQ(loadDataset({.source = folder_.string()}).inputs, (std::vector<float>{0.25F, -1, 0.5F}));
}

TEST_F(DatasetFiles, IdxFilesTakeTestDataFromAnotherPair) {
    writeMnist();
    const Dataset dataset = loadDataset({.source = (folder_ / "train-images-idx3-ubyte").string(),
                                         .testData = (folder_ / "t10k-images-idx3-ubyte").string()});
    EXPECT_EQ(std::count(dataset.parts.begin(), dataset.parts.end(), Part::test), 3);
}

TEST_F(DatasetFiles, IdxFilesSayWhatIsWrong) {
    writeMnist();
    static_cast<void>(write("train-images-idx3-ubyte", idxImages(9).substr(0, 30)));
    EXPECT_THAT(refusal(folder_.string()), testing::HasSubstr("not as many as its header says"));
    static_cast<void>(write("train-images-idx3-ubyte", idxLabels(9) + std::string(20, ' ')));
    EXPECT_THAT(refusal(folder_.string()), testing::HasSubstr("begins with 0x00000801, not with 0x00000803"));
    static_cast<void>(write("train-images-idx3-ubyte", idxImages(8)));
    EXPECT_THAT(refusal(folder_.string()), testing::HasSubstr("8 images"));
}

TEST_F(DatasetFiles, CifarRecordsAreLabelAndPixels) {
    std::string batch;
    for (int label = 0; label < 10; ++label) batch += static_cast<char>(label) + std::string(3072, '\xff');
    for (int number = 1; number <= 5; ++number) {
        static_cast<void>(write("data_batch_" + std::to_string(number) + ".bin", batch));
    }
    const Dataset dataset = loadDataset({.source = folder_.string()});
    EXPECT_EQ(dataset.size(), 50U);
    EXPECT_EQ(dataset.labels[13], 3);
    EXPECT_EQ(dataset.files.size(), 5U);
    EXPECT_EQ(dataset.files[1], folder_ / "data_batch_2.bin");
    EXPECT_FLOAT_EQ(dataset.inputs[5000], 1);
    static_cast<void>(write("data_batch_2.bin", std::string(3073, '\x20')));
    EXPECT_THAT(refusal(folder_.string()), testing::HasSubstr("record 1: label 32 is not below 10"));
}

TEST_F(DatasetFiles, TablesKeepTheirUnitsAndTheirWordsAreClasses) {
    const std::string path = write("iris.csv", "length,width,kind\n1,10,rose\n3,10,lily\n5,10,rose\n");
    const Dataset dataset = loadDataset({.source = path});
    EXPECT_TRUE(dataset.ownUnits);
    EXPECT_EQ(dataset.classNames, (std::vector<std::string>{"lily", "rose"}));
    EXPECT_EQ(dataset.labels, (std::vector<std::int32_t>{1, 0, 1}));
    EXPECT_EQ(dataset.inputs, (std::vector<float>{1, 10, 3, 10, 5, 10}));
}

TEST_F(DatasetFiles, TablesWithFractionsInTheLastColumnAreRegressions) {
    const Dataset dataset = loadDataset({.source = write("line.csv", "0;0.5\n1;1.5\n2;2.5\n")});
    EXPECT_EQ(dataset.task, Task::regression);
    EXPECT_EQ(dataset.values, (std::vector<float>{0.5F, 1.5F, 2.5F}));
}

TEST_F(DatasetFiles, TablesSayWhereAWordIsInsteadOfANumber) {
    const std::string path = write("bad.csv", "1,2,0\n3,oops,1\n");
    EXPECT_THAT(refusal(path),
                testing::HasSubstr("bad.csv: line 2 has 'oops' in column 'column 2', which is not a finite"));
}

/// A table of tests/core/table: two columns of coordinates, then the class.
std::string sharedTable(const std::string& name) {
    return std::string(ZORRO_TEST_DATA "/../table/files/").append(name);
}

TEST_F(DatasetFiles, TablesOfEveryDialectAreTheSameData) {
    const Dataset expected = loadDataset({.source = sharedTable("t_ok.csv")});
    EXPECT_EQ(expected.size(), 90U);
    EXPECT_EQ(expected.classNames, (std::vector<std::string>{"0", "1", "2"}));
    for (const char* name :
         {"t.tsv", "t_blank.csv", "t_bom.csv", "t_comment.csv", "t_cr.csv", "t_crlf.csv", "t_nohead.csv",
          "t_quote.csv", "t_semi.csv", "t_semidec.csv", "t_space.csv", "t_tab.csv", "t_trail.csv"}) {
        const Dataset dataset = loadDataset({.source = sharedTable(name)});
        EXPECT_EQ(dataset.inputs, expected.inputs) << name;
        EXPECT_EQ(dataset.labels, expected.labels) << name;
        EXPECT_EQ(dataset.classNames, expected.classNames) << name;
    }
}

TEST_F(DatasetFiles, TablesHaveWordsOrNumbersForClasses) {
    const auto classes = [](const char* name) {
        return loadDataset({.source = sharedTable(name)}).classNames;
    };
    EXPECT_EQ(classes("quoted_labels.csv"), (std::vector<std::string>{"a, b", "c", "d"}));
    EXPECT_EQ(classes("word_labels.csv"), (std::vector<std::string>{"setosa", "versi color", "virg-x"}));
    EXPECT_EQ(classes("number_labels.csv"), (std::vector<std::string>{"-1", "1", "7"}));
    EXPECT_EQ(loadDataset({.source = sharedTable("t_reg.csv")}).task, Task::regression);
}

TEST_F(DatasetFiles, TablesSayWhereAValueIsMissing) {
    EXPECT_THAT(refusal(sharedTable("missing_rows.csv")),
                testing::HasSubstr("line 2 has nothing in column 'a'"));
    EXPECT_THAT(refusal(sharedTable("t_nan.csv")), testing::HasSubstr("line 5 has 'nan' in column 'a'"));
    EXPECT_THAT(refusal(sharedTable("t_utf16.csv")), testing::HasSubstr("UTF-16"));
    for (const char* label : {"", "NA", "?", "nan", "two"}) {
        const std::string path = write("labels.csv", std::string("a,b\n1,0\n2,1\n3,") + label + "\n4,0\n");
        EXPECT_THAT(refusal(path), testing::HasSubstr("line 4 has")) << label;
    }
    EXPECT_THAT(refusal(write("first.csv", "?,1,0\n2,1,1\n3,1,0\n")), testing::HasSubstr("line 1 has '?'"));
}

TEST_F(DatasetFiles, TheNumbersOfATablesRowsAreNoFeature) {
    const Dataset dataset = loadDataset({.source = write("pandas.csv", ",a,kind\n0,5,x\n1,6,y\n")});
    EXPECT_EQ(dataset.shape, (std::vector<std::size_t>{1}));
}

TEST_F(DatasetFiles, WhatIsNoRowOfATableIsPassedOverOnRequest) {
    const std::string path =
        write("units.csv", "measured in May\nby hand\nx,y,kind\nmm,s,-\n1,5,a\n2,7,b\n3,6,a\n");
    const Dataset dataset = loadDataset({.source = path, .skip = 2, .unitsRow = true});
    EXPECT_EQ(dataset.size(), 3U);
    EXPECT_EQ(dataset.classNames, (std::vector<std::string>{"a", "b"}));
    EXPECT_THAT(refusal(path), testing::HasSubstr("--skip 2"));
}

TEST_F(DatasetFiles, TextsPredictTheNextCharacter) {
    const Dataset dataset = loadDataset({.source = write("a.txt", "abcabcabcabc"), .sequenceLength = 4});
    EXPECT_EQ(dataset.vocabulary, 3U);
    EXPECT_EQ(dataset.size(), 2U);
    EXPECT_EQ(dataset.files, std::vector<fs::path>{folder_ / "a.txt"});
    EXPECT_EQ(dataset.labels[0], dataset.tokens[1]);
    EXPECT_THAT(refusal(write("short.txt", "abc")), testing::HasSubstr("has 3 characters"));
}

TEST_F(DatasetFiles, NamesThatAreNearlyRightGetASuggestion) {
    EXPECT_EQ(refusal("spiral"), "there is no data set or file 'spiral'; did you mean spirals?");
}

TEST_F(DatasetFiles, DamagedFilesAreRefusedOrConsistent) {
    writeMnist();
    damage("train-images-idx3-ubyte", idxImages(9), folder_.string());
    writeMnist();
    damage("train-labels-idx1-ubyte", idxLabels(9), folder_.string());
    const std::string table = "a,b,c\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n";
    damage("t.csv", table, (folder_ / "t.csv").string());
    damage("t.txt", "some text that is long enough for an example", (folder_ / "t.txt").string());
}

}  // namespace
}  // namespace zorro
