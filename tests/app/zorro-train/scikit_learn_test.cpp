// Networks of this program, by its defaults, beside those of scikit-learn on the same splits of its tables.

#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "tests/core/file/test_folder.h"
#include "tests/python/python.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

struct Table {
    const char* name;
    Quantity metric;
    double margin;  ///< how far below scikit-learn the mean may be
};

void PrintTo(const Table& table, std::ostream* out) {
    *out << table.name;
}

class ScikitLearn : public testing::TestWithParam<Table> {
protected:
    void SetUp() override {
        if (pythonOfTests().empty()) {
            GTEST_SKIP() << noPythonOfTests;
        }
    }
    /// What the script beside this source prints.
    [[nodiscard]] std::string answer(const std::string& words) const {
        const fs::path output = folder_.path() / "answer.txt";
        const std::string script = ZORRO_TEST_DATA "/scikit_learn.py ";
        EXPECT_EQ(runCommand(pythonOfTests() + " " + script + words + " > '" + output.string() + "'"), 0);
        return readFile(output);
    }
    TestFolder folder_;
};

TEST_P(ScikitLearn, IsHardlyBetterThanTheDefaultsHere) {
    const Table& table = GetParam();
    const std::string file = (folder_.path() / table.name).string() + ".csv";
    static_cast<void>(answer(std::string("write ") + table.name + " '" + file + "'"));

    Comparison comparison = defaultComparison("mlp", file);
    comparison.name = table.name;
    comparison.training.device = "cpu";
    comparison.members = {{.activation = "relu", .seed = 1}, {.activation = "relu", .seed = 2}};
    repeatOnData(comparison, 5);
    const fs::path run = createRunDirectory(folder_.path(), comparison);
    ASSERT_EQ(runCommand(ZORRO_TRAIN_PROGRAM " '" + run.string() + "' 2>/dev/null"), 0);

    double sum = 0;
    const RunSnapshot trained = readRunSummary(run);
    for (const double value : trained.result.evaluated[table.metric]) sum += value;
    const double mean = sum / static_cast<double>(comparison.members.size());
    const double theirs = std::stod(answer(std::string("judge ") + table.name + " '" + run.string() + "'"));
    EXPECT_GE(mean, theirs - table.margin) << "scikit-learn has " << theirs;
    RecordProperty("here", std::to_string(mean));
    RecordProperty("scikit_learn", std::to_string(theirs));
}

INSTANTIATE_TEST_SUITE_P(All, ScikitLearn,
                         testing::Values(Table{"digits", Quantity::testAccuracy, 0.015},
                                         Table{"breast_cancer", Quantity::testAccuracy, 0.015},
                                         Table{"wine", Quantity::testAccuracy, 0.025},
                                         Table{"iris", Quantity::testAccuracy, 0.025},
                                         Table{"diabetes", Quantity::testR2, 0.05}),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace zorro
