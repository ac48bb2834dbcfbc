#include "core/run/directory/data_files.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/run/comparison/comparison.h"
#include "core/run/directory/run_data.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

class DataFiles : public testing::Test {
protected:
    /// A file of images with their labels, as MNIST has them: two images of one pixel.
    void writeImages(const std::string& name, char firstPixel = 0) const {
        const auto number = [](int value) { return std::string("\0\0\0", 3) + static_cast<char>(value); };
        std::ofstream(folder_ / (name + "-images-idx3-ubyte"), std::ios::binary)
            << number(0).substr(0, 2) + "\x08\x03" + number(2) + number(1) + number(1) + firstPixel + "\x01";
        std::ofstream(folder_ / (name + "-labels-idx1-ubyte"), std::ios::binary)
            << number(0).substr(0, 2) + "\x08\x01" + number(2) + std::string("\0\x01", 2);
    }
    [[nodiscard]] std::vector<DataFile> filesOf(const fs::path& source) const {
        return dataFilesOf(datasetOf({.source = source.string()}));
    }
    static std::string refusal(const std::vector<DataFile>& then, const std::vector<DataFile>& now) {
        try {
            requireSameData(then, now);
        } catch (const RunError& error) {
            return error.what();
        }
        return "the same";
    }

    TestFolder folder_;
};

TEST_F(DataFiles, AreNamedFromTheRootWithTheirSizeAndHash) {
    std::ofstream(folder_ / "abc.csv") << "1,2\n3,4\n";
    const fs::path before = fs::current_path();
    fs::current_path(folder_.path());
    const std::vector<DataFile> files = filesOf("./abc.csv");
    fs::current_path(before);
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].path, (fs::canonical(folder_.path()) / "abc.csv").string());
    EXPECT_EQ(files[0].digest.bytes, 8U);
    // printf '1,2\n3,4\n' | sha256sum
    EXPECT_EQ(files[0].digest.sha256, "96bbd5de61f36b0e10c5771d180998d066192e8986aa34a8cb7c453f62959274");
}

TEST_F(DataFiles, OfAFolderAreThoseThatAreRead) {
    writeImages("train");
    std::ofstream(folder_ / "README") << "not read";
    const std::vector<DataFile> then = filesOf(folder_.path());
    ASSERT_EQ(then.size(), 2U);
    EXPECT_THAT(then[0].path, HasSubstr("/train-images-idx3-ubyte"));
    EXPECT_THAT(then[1].path, HasSubstr("/train-labels-idx1-ubyte"));
    std::ofstream(folder_ / "README") << "changed";
    EXPECT_EQ(refusal(then, filesOf(folder_.path())), "the same");
    writeImages("train", 7);
    EXPECT_THAT(refusal(then, filesOf(folder_.path())),
                AllOf(HasSubstr("train-images-idx3-ubyte' has changed since this run began: then 18 bytes"),
                      HasSubstr("bring back the data")));
}

TEST_F(DataFiles, ThatCameOrWentAreNamed) {
    writeImages("train");
    const std::vector<DataFile> then = filesOf(folder_.path());
    writeImages("t10k");
    const std::vector<DataFile> now = filesOf(folder_.path());
    ASSERT_EQ(now.size(), 4U);
    EXPECT_THAT(refusal(then, now), HasSubstr("t10k-images-idx3-ubyte' was not there when this run began"));
    EXPECT_THAT(refusal(now, then), HasSubstr("t10k-images-idx3-ubyte', which this run began with, is gone"));
}

TEST_F(DataFiles, MayLieElsewhereByNow) {
    std::ofstream(folder_ / "a.csv") << "1,2\n3,4\n";
    const std::vector<DataFile> then = filesOf(folder_ / "a.csv");
    fs::rename(folder_ / "a.csv", folder_ / "b.csv");
    EXPECT_EQ(refusal(then, filesOf(folder_ / "b.csv")), "the same");
}

TEST_F(DataFiles, AreNoneOfGeneratedData) {
    EXPECT_TRUE(dataFilesOf(datasetOf({.source = "spirals"})).empty());
}

}  // namespace
}  // namespace zorro
