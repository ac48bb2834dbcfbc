#include <gtest/gtest.h>

#include "tests/core/approximation/asked.h"

namespace zorro::approximation {
namespace {

struct Minimax {
    std::string spec;
    int degree = 0;
    std::string range;
    double error = 0;  ///< the smallest largest error, by minimax.py
};

std::string form(const Minimax& row) {
    return "polynomial:" + std::to_string(row.degree);
}

TEST(Polynomial, HasTheSmallestLargestErrorThatMpmathFinds) {
    const Minimax rows[] = {{"gelu", 9, "-3:3", 0.0018683185034},
                            {"gelu", 16, "-3:3", 8.25021503115e-7},
                            {"gelu", 7, "-2:4", 0.00583768637168},
                            {"silu", 8, "-5:3", 0.00351527892365},
                            {"tanh", 7, "-2:2", 0.00252765810732},
                            {"sigmoid", 6, "-4:4", 0.00535191754335},
                            {"expr(exp(x))", 5, "-1:1", 4.52055119261e-5},
                            {"expr(sin(x))", 5, "0:1", 3.23612906705e-7},
                            {"expr(sqrt(x))", 4, "0.25:4", 0.00571909060127},
                            {"relu", 8, "-1:1", 0.0173448640422}};
    for (const Minimax& row : rows) {
        const Approximation found = asked(row.spec, form(row), row.range);
        EXPECT_NEAR(found.absolute.largest / row.error, 1, 1e-5) << row.spec << " " << row.degree;
        EXPECT_GE(found.absolute.certified, found.absolute.largest);
        EXPECT_LE(found.absolute.certified, 1.01 * row.error) << row.spec << " " << row.degree;
    }
}

TEST(Polynomial, OfAPolynomialIsItselfWithoutAnError) {
    const std::pair<const char*, std::vector<double>> rows[] = {
        {"expr(x^2)", {0, 0, 1, 0, 0, 0}},
        {"expr(0*x)", {0, 0, 0, 0, 0, 0}},
        {"expr(3+x*(0.5-x)*x)", {3, 0, 0.5, -1, 0, 0}},
        {"identity", {0, 1, 0, 0, 0, 0}},
        {"expr(max(x,-10)+abs(x-20))", {20, 0, 0, 0, 0, 0}}};
    for (const auto& [spec, coefficients] : rows) {
        const Approximation found = asked(spec, "polynomial:5", "-1:2");
        EXPECT_EQ(found.approximant.numerator, coefficients) << spec;
        EXPECT_EQ(found.absolute.largest, 0) << spec;
        EXPECT_EQ(found.absolute.certified, 0) << spec;
    }
}

TEST(Polynomial, OfAnEvenOrOddFunctionHasOnlyThePowersItNeeds) {
    EXPECT_EQ(asked("tanh", "polynomial:6", "-2:2").approximant.numerator[2], 0);
    EXPECT_EQ(asked("gelu", "polynomial:9", "-3:3").approximant.numerator[1], 0.5);
    EXPECT_EQ(asked("gelu", "polynomial:9", "-3:3").approximant.numerator[9], 0);
    EXPECT_EQ(asked("sigmoid", "polynomial:5", "-4:4").approximant.numerator[0], 0.5);
    EXPECT_EQ(asked("expr(abs(x))", "polynomial:5", "-1:1").approximant.numerator[3], 0);
}

TEST(Polynomial, WithARelativeErrorIsZeroWhereTheFunctionIs) {
    const Approximation found = asked("tanh", "polynomial:7", "-2:2", "double", ErrorKind::relative);
    EXPECT_EQ(found.approximant.numerator[0], 0);
    ASSERT_TRUE(found.relative);
    double largest = 0;
    for (int i = 1; i <= 5000; ++i) {
        const double x = 2.0 * i / 5000;
        largest =
            std::max(largest, std::fabs(static_cast<double>(found.approximant.at(x)) / std::tanh(x) - 1));
    }
    EXPECT_GE(found.relative->certified, largest);
    EXPECT_NEAR(found.relative->largest, largest, 1e-3 * largest);
    EXPECT_LE(found.relative->certified, 1.01 * found.relative->largest);
}

TEST(Polynomial, WithARelativeErrorIsRefusedWhereTheFunctionIsZeroElsewhere) {
    EXPECT_THROW((void)asked("expr(x-0.3)*(x+4)", "polynomial:2", "0:1"), std::exception);
    for (const char* spec : {"relu", "expr(sin(x)-0.25)", "expr(sqrt(abs(x)))"}) {
        EXPECT_THROW((void)asked(spec, "polynomial:4", "-1:1", "double", ErrorKind::relative),
                     ApproximationError)
            << spec;
    }
}

// The best of all neighbours within two units of each coefficient, tried one by one.
TEST(Polynomial, IsBetterInBfloat16ThanItsRoundedCoefficients) {
    const Approximation exact = asked("gelu", "polynomial:4", "-3:3");
    const Approximation found = asked("gelu", "polynomial:4", "-3:3", "bfloat16");
    Approximation tried = found;
    double naive = 0;
    double best = 1;
    const std::vector<double>& c = exact.approximant.numerator;
    const auto unit = [&](std::size_t k) { return found.approximant.format.unit(c[k]); };
    for (int i = -2; i <= 2; ++i) {
        for (int j = -2; j <= 2; ++j) {
            for (int k = -2; k <= 2; ++k) {
                const int steps[] = {i, 0, j, 0, k};
                for (std::size_t p = 0; p < 5; ++p) {
                    const double rounded = found.approximant.format.rounded(c[p]);
                    tried.approximant.numerator[p] = rounded + steps[p] * unit(p);
                }
                const double error = largestOnGrid(tried, 2000);
                naive = i == 0 && j == 0 && k == 0 ? error : naive;
                best = std::min(best, error);
            }
        }
    }
    EXPECT_LE(found.absolute.largest, naive);
    EXPECT_LE(found.absolute.largest, best * 1.0005);
    for (const double value : found.approximant.numerator) {
        EXPECT_EQ(value, found.approximant.format.rounded(value));
    }
}

// Powers of x cancel far from 0: a lower degree is better than all digits lost.
TEST(Polynomial, FarFromZeroIsAtLeastAsGoodAsAStraightLine) {
    const std::pair<const char*, const char*> rows[] = {{"gelu", "100:101"},
                                                        {"gelu", "10:12"},
                                                        {"gelu", "1:1.0000001"},
                                                        {"silu", "1000:1001"},
                                                        {"tanh", "2:4"}};
    for (const auto& [spec, range] : rows) {
        const Approximation line = asked(spec, "polynomial:1", range);
        const Approximation found = asked(spec, "polynomial:20", range);
        EXPECT_LE(found.absolute.certified, line.absolute.certified * 1.01 + 1e-15) << spec << " " << range;
        EXPECT_GE(found.absolute.at, found.question.range.lower);
    }
}

}  // namespace
}  // namespace zorro::approximation
