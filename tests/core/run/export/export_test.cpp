#include "core/run/export/export.h"

#include <bit>
#include <cstring>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/file/checksum.h"
#include "core/file/file.h"
#include "core/run/export/tensorboard.h"
#include "tests/core/run/run_example.h"
#include "tests/python/python.h"

namespace zorro {
namespace {

RunSnapshot exampleSnapshot() {
    RunSnapshot run{.comparison = exampleRun()};
    run.history.append(exampleBatch(1), 2);
    return run;
}

TEST(CsvExport, HasARowARecordedStepAndMember) {
    std::ostringstream out;
    writeCsv(exampleSnapshot(), out);
    EXPECT_EQ(out.str(),
              "activation,seed,step,seconds,train_loss,validation_loss,train_accuracy,validation_accuracy,"
              "gradient_norm,gradient_norm_peak\n"
              "relu,1,1,0.5,1,,,,,\n"
              "\"symmetric-zorro:a=2,b=2\",1,1,0.5,2,,,,,\n"
              "relu,1,11,1.5,3,5,,,,\n"
              "\"symmetric-zorro:a=2,b=2\",1,11,1.5,4,6,,,,\n");
}

TEST(CsvExport, HasAColumnOfGatesBehindTheSeedsWhereMembersHaveSome) {
    RunSnapshot run = exampleSnapshot();
    run.comparison.members = {{.activation = "tanh", .gate = "swish:beta=2", .seed = 1},
                              {.activation = "tanh", .seed = 1}};
    std::ostringstream out;
    writeCsv(run, out);
    EXPECT_TRUE(out.str().starts_with("activation,seed,gate,step,seconds,"));
    EXPECT_NE(out.str().find("tanh,1,swish:beta=2,1,0.5,1,"), std::string::npos);
    EXPECT_NE(out.str().find("tanh,1,,1,0.5,2,"), std::string::npos);
    run.comparison.members[1] = {.activation = "tanh", .gate = "swish:beta=2", .seed = 1, .dataSeed = 7};
    std::ostringstream ofSplits;
    writeCsv(run, ofSplits);
    EXPECT_TRUE(ofSplits.str().starts_with("activation,seed,data_seed,gate,step,seconds,"));
    EXPECT_NE(ofSplits.str().find("tanh,1,7,swish:beta=2,1,0.5,2,"), std::string::npos);
}

/// Outputs that are NaN have an accuracy, too: that of class 0.
TEST(CsvExport, OfAMemberThatFailedNothingIsWrittenFromThatStepOn) {
    RunSnapshot run = exampleSnapshot();
    run.result.failures = {std::nullopt, MemberFailure{11, "its weights were not finite"}};
    std::ostringstream out;
    writeCsv(run, out);
    EXPECT_NE(out.str().find("\"symmetric-zorro:a=2,b=2\",1,1,0.5,2,,,,,\n"), std::string::npos);
    EXPECT_NE(out.str().find("\"symmetric-zorro:a=2,b=2\",1,11,1.5,,,,,,\n"), std::string::npos);
}

TEST(CsvExport, HasLearnedParametersByLayerAndName) {
    RunSnapshot run{.comparison = exampleRun()};
    run.comparison.architecture.learnable = Learnable::layer;
    run.comparison.members[0].activation = "swish";
    run.network.activationLayers = {"hidden 1", "hidden 2"};
    run.history.append(
        {.steps = {1},
         .seconds = {0.5},
         .columns = {{.name = "learned_0", .layers = 2, .values = {11, 12, 21, 22}},
                     {.name = "learned_1", .layers = 2, .values = {std::nan(""), std::nan(""), 31, 32}}}},
        2);
    std::ostringstream out;
    writeCsv(run, out);
    EXPECT_EQ(out.str(),
              "activation,seed,step,seconds,train_loss,validation_loss,train_accuracy,validation_accuracy,"
              "gradient_norm,gradient_norm_peak,learned:hidden 1:beta,learned:hidden 1:a,learned:hidden 1:b,"
              "learned:hidden 2:beta,learned:hidden 2:a,learned:hidden 2:b\n"
              "swish,1,1,0.5,,,,,,,11,,,12,,\n"
              "\"symmetric-zorro:a=2,b=2\",1,1,0.5,,,,,,,,21,31,,22,32\n");
}

TEST(CsvExport, HasLearnedParametersOfGates) {
    RunSnapshot run{.comparison = exampleRun()};
    run.comparison.architecture.learnable = Learnable::layer;
    run.comparison.architecture.kind = "lstm";
    run.comparison.members = {{.activation = "swish", .seed = 1},
                              {.activation = "relu", .gate = "symmetric-zorro", .seed = 1}};
    run.network.activationLayers = {"layer 1"};
    run.network.gateLayers = {"layer 1 output gate"};
    const double none = std::nan("");
    run.history.append({.steps = {1},
                        .seconds = {0.5},
                        .columns = {{.name = "learned_0", .layers = 2, .values = {11, none, none, 12}},
                                    {.name = "learned_1", .layers = 2, .values = {none, none, none, 22}}}},
                       2);
    std::ostringstream out;
    writeCsv(run, out);
    EXPECT_NE(out.str().find(",learned:layer 1:beta,learned:layer 1 output gate:a,"
                             "learned:layer 1 output gate:b\n"),
              std::string::npos);
    EXPECT_NE(out.str().find(",11,,\n"), std::string::npos);
    EXPECT_TRUE(out.str().ends_with(",,12,22\n"));
}

TEST(CsvExport, OfChannelsHasTheirQuartiles) {
    RunSnapshot run{.comparison = exampleRun()};
    run.comparison.architecture.learnable = Learnable::channel;
    run.comparison.members = {{.activation = "swish", .seed = 1}};
    run.network.activationLayers = {"hidden 1"};
    run.history.append({.steps = {1},
                        .seconds = {0.5},
                        .columns = {{.name = "learned_0", .layers = 1, .values = {2}},
                                    {.name = "learned_0_lower", .layers = 1, .values = {1}},
                                    {.name = "learned_0_upper", .layers = 1, .values = {3}}}},
                       1);
    std::ostringstream out;
    writeCsv(run, out);
    EXPECT_NE(out.str().find(",learned:hidden 1:beta,learned:hidden 1:beta:lower,"
                             "learned:hidden 1:beta:upper\n"),
              std::string::npos);
    EXPECT_TRUE(out.str().ends_with(",2,1,3\n"));
}

TEST(JsonExport, HasEveryColumn) {
    std::ostringstream out;
    out << jsonDocument(runJson(exampleSnapshot()));
    const auto json = nlohmann::json::parse(out.str());
    EXPECT_EQ(json["comparison"]["members"][0]["activation"], "relu");
    EXPECT_EQ(json["history"]["columns"]["layer_gradient_norm"]["values"].size(), 8U);
    EXPECT_TRUE(json["history"]["columns"]["validation_loss"]["values"][0].is_null());
}

std::uint64_t number(const std::string& bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

/// The data of every record; checks the sums on the way.
std::vector<std::string> recordsOf(const std::string& file) {
    const auto masked = [](const std::string& bytes) {
        const std::uint32_t crc = crc32c(bytes);
        return (crc >> 15U | crc << 17U) + 0xa282ead8U;
    };
    std::vector<std::string> records;
    for (std::size_t at = 0; at < file.size();) {
        const std::uint64_t length = number(file, at, 8);
        EXPECT_EQ(number(file, at + 8, 4), masked(file.substr(at, 8)));
        records.push_back(file.substr(at + 12, length));
        EXPECT_EQ(number(file, at + 12 + length, 4), masked(records.back()));
        at += 16 + length;
    }
    return records;
}

TEST(TensorBoard, WritesAFileAMember) {
    const TestFolder folder;
    RunSnapshot run = exampleSnapshot();
    run.path = folder.path();
    writeTensorBoard(run, folder.path() / "out");
    std::map<std::string, std::vector<std::string>> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path() / "out")) {
        if (entry.is_regular_file())
            found[entry.path().parent_path().filename().string()] = recordsOf(readFile(entry.path()));
    }
    ASSERT_EQ(found.size(), 2U);
    const std::vector<std::string>& relu = found["relu seed 1"];
    ASSERT_EQ(relu.size(), 3U);
    EXPECT_NE(relu[0].find("brain.Event:2"), std::string::npos);
    EXPECT_NE(relu[2].find("loss/validation"), std::string::npos);
    EXPECT_EQ(relu[1].find("loss/validation"), std::string::npos);
    // The loss of the first step, 1.0F, stands behind its tag and the key of a float field.
    const std::size_t at = relu[1].find("loss/train") + std::strlen("loss/train") + 1;
    EXPECT_EQ(std::bit_cast<float>(static_cast<std::uint32_t>(number(relu[1], at, 4))), 1.0F);
}

TEST(TensorBoard, FindsEveryRunTagAndStepWithItsOwnReader) {
    if (pythonOfTests().empty()) {
        GTEST_SKIP() << noPythonOfTests;
    }
    const TestFolder folder;
    RunSnapshot run = exampleSnapshot();
    run.path = folder.path();
    writeTensorBoard(run, folder.path() / "out");
    const std::string found = (folder.path() / "found").string();
    ASSERT_EQ(runCommand(pythonOfTests() + " '" ZORRO_TEST_DATA "/export/read_tensorboard.py' '" +
                         (folder.path() / "out").string() + "' > '" + found + "'"),
              0);
    // The seconds of the steps count from the run's beginning, which this one has no file for.
    EXPECT_EQ(readFile(found), R"(relu seed 1 | layer_gradient_norm/1 | 1 | 0.5 | 1
relu seed 1 | layer_gradient_norm/1 | 11 | 1.5 | 5
relu seed 1 | layer_gradient_norm/2 | 1 | 0.5 | 2
relu seed 1 | layer_gradient_norm/2 | 11 | 1.5 | 6
relu seed 1 | learning_rate | 1 | 0.5 | 0.1
relu seed 1 | learning_rate | 11 | 1.5 | 0.05
relu seed 1 | loss/train | 1 | 0.5 | 1
relu seed 1 | loss/train | 11 | 1.5 | 3
relu seed 1 | loss/validation | 11 | 1.5 | 5
symmetric-zorro:a=2,b=2 seed 1 | layer_gradient_norm/1 | 1 | 0.5 | 3
symmetric-zorro:a=2,b=2 seed 1 | layer_gradient_norm/1 | 11 | 1.5 | 7
symmetric-zorro:a=2,b=2 seed 1 | layer_gradient_norm/2 | 1 | 0.5 | 4
symmetric-zorro:a=2,b=2 seed 1 | layer_gradient_norm/2 | 11 | 1.5 | 8
symmetric-zorro:a=2,b=2 seed 1 | learning_rate | 1 | 0.5 | 0.1
symmetric-zorro:a=2,b=2 seed 1 | learning_rate | 11 | 1.5 | 0.05
symmetric-zorro:a=2,b=2 seed 1 | loss/train | 1 | 0.5 | 2
symmetric-zorro:a=2,b=2 seed 1 | loss/train | 11 | 1.5 | 4
symmetric-zorro:a=2,b=2 seed 1 | loss/validation | 11 | 1.5 | 6
)");
}

}  // namespace
}  // namespace zorro
