#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "core/formula/program/circular.h"
#include "tests/core/formula/table.h"

namespace zorro::formula {
namespace {

template <class T>
T elementaryValue(const std::string& function, T x) {
    using namespace elementary;
    return function == "exp"        ? exponential(x)
           : function == "expm1"    ? exponentialMinusOne(x)
           : function == "log"      ? logarithm(x)
           : function == "log1p"    ? logarithmOfOnePlus(x)
           : function == "sigmoid"  ? sigmoid(x)
           : function == "tanh"     ? hyperbolicTangent(x)
           : function == "erf"      ? errorFunction(x)
           : function == "erfc"     ? complementaryErrorFunction(x)
           : function == "Phi"      ? normalDistribution(x)
           : function == "phi"      ? normalDensity(x)
           : function == "softplus" ? softplus(x)
           : function == "sin"      ? sine(x)
           : function == "cos"      ? cosine(x)
                                    : std::numeric_limits<T>::quiet_NaN();
}

/// What elementary.h states, in units of the last place.
double unitsAllowed(const std::string& function) {
    const bool isCircular = function == "sin" || function == "cos";
    return function == "exp" || function == "log" || isCircular ? 2
           : function == "expm1" || function == "log1p"         ? 3
           : function == "Phi" || function == "erfc"            ? 20
           : function == "sigmoid" || function == "softplus"    ? 4
                                                                : 5;
}

TEST(Elementary, IsAsExactAsItSays) {
    for (const auto& row : rowsOf("functions.csv")) {
        const double x = std::strtod(row[1].c_str(), nullptr);
        const double expected = std::strtod(row[2].c_str(), nullptr);
        const double found = elementaryValue(row[0], x);
        const double unit = std::nextafter(std::fabs(expected), INFINITY) - std::fabs(expected);
        EXPECT_LE(std::fabs(found - expected), unitsAllowed(row[0]) * unit) << row[0] << " at " << row[1];
    }
}

TEST(Elementary, InFloatIsAsExactAsFloatsAre) {
    for (const auto& row : rowsOf("functions.csv")) {
        const double x = std::strtod(row[1].c_str(), nullptr);
        const auto narrow = static_cast<float>(x);
        if (static_cast<double>(narrow) != x) {
            continue;  // the table's x is no float
        }
        const double expected = std::strtod(row[2].c_str(), nullptr);
        const bool isCircular = row[0] == "sin" || row[0] == "cos";
        if (std::fabs(expected) < 1e-37 || std::fabs(expected) > 3e38 ||
            (isCircular && std::fabs(x) > static_cast<double>(elementary::Circle<float>::farthest))) {
            continue;
        }
        EXPECT_NEAR(elementaryValue(row[0], narrow) / expected, 1, 2e-6) << row[0] << " at " << row[1];
    }
}

TEST(Elementary, TakesInfinitiesAndNan) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(elementaryValue("exp", infinity), infinity);
    EXPECT_EQ(elementaryValue("exp", -infinity), 0);
    EXPECT_EQ(elementaryValue("exp", 710.0), infinity);
    EXPECT_EQ(elementaryValue("expm1", -infinity), -1);
    EXPECT_EQ(elementaryValue("expm1", infinity), infinity);
    EXPECT_EQ(elementaryValue("log", 0.0), -infinity);
    EXPECT_EQ(elementaryValue("log", infinity), infinity);
    EXPECT_TRUE(std::isnan(elementaryValue("log", -1.0)));
    EXPECT_EQ(elementaryValue("log1p", -1.0), -infinity);
    EXPECT_EQ(elementaryValue("log1p", infinity), infinity);
    EXPECT_EQ(elementaryValue("tanh", -infinity), -1);
    EXPECT_EQ(elementaryValue("sigmoid", -infinity), 0);
    EXPECT_EQ(elementaryValue("erf", infinity), 1);
    EXPECT_EQ(elementaryValue("erfc", -infinity), 2);
    EXPECT_EQ(elementaryValue("Phi", infinity), 1);
    EXPECT_EQ(elementaryValue("softplus", infinity), infinity);
    for (const char* name :
         {"exp", "expm1", "log", "log1p", "sigmoid", "tanh", "erf", "erfc", "Phi", "phi", "softplus"}) {
        EXPECT_TRUE(std::isnan(elementaryValue(name, std::nan("")))) << name;
        EXPECT_TRUE(std::isnan(elementaryValue(name, std::nanf("")))) << name;
    }
}

}  // namespace
}  // namespace zorro::formula
