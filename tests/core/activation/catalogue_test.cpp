// The catalogue as it is read from resources/functions: every row is right, and computes what the paper or
// the framework defines.

#include "core/activation/catalogue.h"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/activation/definition.h"
#include "core/activation/definition_text.h"
#include "tests/core/activation/curve_from_spec.h"

namespace zorro {
namespace {

using testing_tools::curveFromSpec;

TEST(Catalogue, HasAtLeastAHundredFunctionsThoseWithKernelsFirst) {
    ASSERT_GE(catalogue().size(), 100U);
    EXPECT_EQ(catalogue().front()->description().name, "symmetric-zorro");
    EXPECT_EQ(catalogue()[24]->description().name, "dsilu");
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        EXPECT_EQ(hasKernel(catalogue()[i]->description()), i < 25) << catalogue()[i]->description().name;
    }
}

TEST(Catalogue, EveryRowIsWhole) {
    for (const FunctionPtr& function : catalogue()) {
        const Description& description = function->description();
        SCOPED_TRACE(description.name);
        EXPECT_TRUE(isFunctionName(description.name));
        EXPECT_NO_THROW((void)makeFunction(description));
        EXPECT_NE(description.smoothness, Smoothness::unknown);
        EXPECT_FALSE(description.family.empty());
        for (const Parameter& parameter : description.parameters) {
            EXPECT_FALSE(parameter.meaning.empty()) << parameter.name;
        }
    }
}

TEST(Catalogue, ANameAnAliasAndATitleMeanOneFunctionEach) {
    std::map<std::string, std::string> owners;
    std::set<std::string> titles;
    for (const FunctionPtr& function : catalogue()) {
        const Description& description = function->description();
        EXPECT_TRUE(titles.insert(description.title).second) << description.title;
        std::vector<std::string> names = description.aliases;
        names.push_back(description.name);
        for (const std::string& name : names) {
            EXPECT_TRUE(isFunctionName(name)) << name;
            EXPECT_TRUE(owners.emplace(name, description.name).second) << name;
            EXPECT_EQ(findFunction(name), function) << name;
        }
    }
}

TEST(Catalogue, AnAliasIsWrittenByTheFunctionsName) {
    EXPECT_EQ(specText(curveFromSpec("telu")), "tanhexp");
    EXPECT_EQ(specText(curveFromSpec("swish-1")), "silu");
    EXPECT_EQ(shortSpecText("relu2"), "squared-relu");
}

TEST(Catalogue, EveryFunctionIsInAFamilyOfTheList) {
    std::set<std::string> names;
    for (const Family& family : families()) {
        EXPECT_FALSE(family.about.empty()) << family.name;
        names.insert(family.name);
    }
    EXPECT_EQ(names.size(), families().size());
    for (const FunctionPtr& function : catalogue()) {
        EXPECT_TRUE(names.contains(function->description().family)) << function->description().name;
    }
}

struct TableRow {
    std::string spec;
    double x = 0;
    std::vector<double> expected;  ///< f, f', f'', f'''
};

std::vector<TableRow> readRows() {
    std::ifstream file(std::string(ZORRO_TEST_DATA) + "/catalogue.csv");
    std::vector<TableRow> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const std::size_t quote = line.rfind('"');
        TableRow row{.spec = line.substr(1, quote - 1), .x = 0, .expected = {}};
        std::istringstream numbers(line.substr(quote + 2));
        std::string number;
        std::getline(numbers, number, ',');
        row.x = std::strtod(number.c_str(), nullptr);
        while (std::getline(numbers, number, ',')) {
            row.expected.push_back(std::strtod(number.c_str(), nullptr));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// How much of `value` a relative error of 1 in x would change, at least 1; NaN of an unknown slope counts
/// for nothing.
double condition(double x, double value, double slope) {
    return value == 0 || std::isnan(slope) ? 1 : 1 + std::fabs(x * slope / value);
}

TEST(CatalogueValues, OfEveryFunctionAgreeWithFortyDigits) {
    const std::vector<TableRow> rows = readRows();
    std::set<std::string> seen;
    for (const TableRow& row : rows) {
        const Curve curve = curveFromSpec(row.spec);
        seen.insert(curve.description().name);
        const Jet jet = curve.at(row.x);
        const double found[] = {jet.f, jet.df, jet.d2f};
        for (std::size_t k = 0; k < 3; ++k) {
            const double expected = row.expected[k];
            if (std::isnan(expected)) {
                continue;  // it does not exist there
            }
            const double allowed =
                1e-11 * condition(row.x, expected, row.expected[k + 1]) * std::fabs(expected);
            EXPECT_NEAR(found[k], expected, allowed + 1e-290)
                << "derivative " << k << " of " << row.spec << " at " << row.x;
        }
    }
    EXPECT_EQ(seen.size(), catalogue().size());
}

TEST(CatalogueValues, KeepTheirDigitsInTheTails) {
    std::size_t count = 0;
    for (const TableRow& row : readRows()) {
        const double expected = row.expected[0];
        const bool isTail = std::fabs(row.x) > 3 && std::fabs(expected) < 1e-2 && std::isnormal(expected);
        if (isTail) {
            ++count;
            EXPECT_NEAR(curveFromSpec(row.spec).at(row.x).f / expected, 1, 1e-13)
                << row.spec << " at " << row.x;
        }
    }
    EXPECT_GT(count, 300U);
}

}  // namespace
}  // namespace zorro
