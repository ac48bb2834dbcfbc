// The functions against values computed with 60 digits by other programs: reference_functions.csv, and
// adversarial.csv written by generate_adversarial.py where double precision is hardest.

#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/core/activation/curve_from_spec.h"
#include "tests/core/activation/tolerance.h"

namespace zorro {
namespace {

using testing_tools::curveFromSpec;
using testing_tools::errorInTolerances;

struct Row {
    std::string spec;
    double x = 0;
    std::vector<double> expected;  ///< f, f', f'', and in adversarial.csv df/dp
};

std::vector<Row> readRows(const std::string& name) {
    std::ifstream file(std::string(ZORRO_TEST_DATA) + "/" + name);
    std::vector<Row> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::size_t quote = line.rfind('"');
        Row row{.spec = line.substr(1, quote - 1)};
        std::istringstream numbers(line.substr(quote + 2));
        std::string number;
        std::getline(numbers, number, ',');
        row.x = std::strtod(number.c_str(), nullptr);
        while (std::getline(numbers, number, ',')) {
            row.expected.push_back(std::strtod(number.c_str(), nullptr));
        }
        rows.push_back(row);
    }
    return rows;
}

/// f, f', f'' and df/dp at one point, in the order of a row.
std::vector<double> evaluate(const Curve& curve, double x) {
    std::vector<double> values(3 + curve.parameters.size());
    const std::span<double> all(values);
    curve.evaluate({&x, 1}, {.f = all.subspan(0, 1),
                             .df = all.subspan(1, 1),
                             .d2f = all.subspan(2, 1),
                             .gradient = all.subspan(3)});
    return values;
}

void expectWithinTolerance(const std::string& file, std::size_t atLeast) {
    const std::vector<Row> rows = readRows(file);
    ASSERT_GE(rows.size(), atLeast);
    double worst = 0;
    for (const Row& row : rows) {
        const std::vector<double> computed = evaluate(curveFromSpec(row.spec), row.x);
        for (std::size_t i = 0; i < row.expected.size(); ++i) {
            const double error = errorInTolerances(computed[i], row.expected[i]);
            worst = std::max(worst, error);
            EXPECT_LE(error, 1) << row.spec << " at x = " << row.x << ", column " << i << ": " << computed[i]
                                << " instead of " << row.expected[i];
        }
    }
    testing::Test::RecordProperty("worst_error_in_tolerances", std::to_string(worst));
    std::cout << file << ": worst error " << worst << " of the tolerance\n";
}

TEST(ReferenceValues, EveryFunctionAgreesWithTheSharedTable) {
    expectWithinTolerance("reference_functions.csv", 700);
}

TEST(ReferenceValues, EveryFunctionAgreesWhereDoublePrecisionIsHardest) {
    expectWithinTolerance("adversarial.csv", 1500);
}

}  // namespace
}  // namespace zorro
