// Largest errors and their places against Chebyshev's polynomials, an equioscillation solved with 30 digits
// (mpmath); sums of sizes against medians and a linear program (SciPy's linprog); units against sums by hand.

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"

namespace zorro {
namespace {

using testing::HasSubstr;

FitQuestion toFormula(const std::string& family, const char* formula, const SampleRange& range, Loss loss) {
    FitQuestion question =
        withFamily({.target = curveOfFormula(formula), .range = range}, parseCurve(family));
    question.loss = loss;
    return question;
}

FitQuestion toPoints(const std::string& family, std::vector<double> x, std::vector<double> y, Loss loss) {
    FitQuestion question = withFamily(
        {.data = std::make_shared<const Target>(pointsTarget("points", std::move(x), std::move(y)))},
        parseCurve(family));
    question.loss = loss;
    return question;
}

TEST(Minimax, OfAPowerIsChebyshevsPolynomial) {
    // x^4 - T4(x) / 8 = x^2 - 1 / 8, 1 / 8 off in five places.
    const FitReport report =
        fit(toFormula("expr(a+b*x+c*x^2+d*x^3):a=0,b=0,c=0,d=0", "x^4", {-1, 1, 101}, Loss::minimax));
    EXPECT_NEAR(report.maxAbsError, 0.125, 1e-12);
    EXPECT_NEAR(report.parameters[0].value, -0.125, 1e-10);
    EXPECT_NEAR(report.parameters[2].value, 1, 1e-10);
    ASSERT_EQ(report.extremes.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_NEAR(report.extremes[i].x, -std::cos(static_cast<double>(i) * M_PI / 4), 1e-6);
        EXPECT_NEAR(report.extremes[i].y, i % 2 == 0 ? 0.125 : -0.125, 1e-10);
    }
    EXPECT_TRUE(report.converged);
}

TEST(Minimax, LiesBetweenTheSampledPoints) {
    // With 30 digits: (a + b x) / (1 + c x) to exp.
    const FitReport report =
        fit(toFormula("expr((a+b*x)/(1+c*x)):a=1,b=0.5,c=-0.4", "exp(x)", {-1, 1, 33}, Loss::minimax));
    EXPECT_NEAR(report.parameters[0].value, 1.0170229386675, 1e-9);
    EXPECT_NEAR(report.parameters[1].value, 0.5175474633615, 1e-9);
    EXPECT_NEAR(report.parameters[2].value, -0.4397847618887, 1e-9);
    EXPECT_NEAR(report.maxAbsError, 0.020969619275028734, 1e-13);
    EXPECT_NEAR(report.extremes[1].x, -0.22263278864644, 1e-7);
}

TEST(Minimax, TakesAKinkOfTheTarget) {
    const FitReport report = fit(toFormula("expr(a+b*x+c*x^2+d*x^3+g*x^4):a=0,b=0,c=0,d=0,g=0", "abs(x)",
                                           {-1, 1, 202}, Loss::minimax));  // 0 is no point
    EXPECT_NEAR(report.maxAbsError, 0.0676209, 1e-7);
}

TEST(Minimax, IsCertifiedWhereACurveIsApproached) {
    const FitReport report = fit(toFormula("expr(a+b*x+c*x^2)", "exp(x)", {-1, 1, 201}, Loss::minimax));
    ASSERT_TRUE(report.certifiedError.has_value());
    EXPECT_GE(*report.certifiedError, 0.0450173);
    EXPECT_LE(*report.certifiedError, 0.0450174 * 1.002);
    EXPECT_THAT(report.notes, testing::Contains(HasSubstr("4 times and changes its sign 3 times")));
}

TEST(Minimax, HasNoStandardErrorsAndSaysWhy) {
    const FitReport report = fit(toPoints("expr(c+0*x)", {0, 1, 2, 3}, {1, 9, 2, 3}, Loss::minimax));
    EXPECT_NEAR(report.parameters[0].value, 5, 1e-12);  // the middle between 1 and 9
    EXPECT_FALSE(report.parameters[0].standardError.has_value());
    EXPECT_THAT(report.notes, testing::Contains(HasSubstr("no standard errors")));
    EXPECT_THAT(report.notes, testing::Contains(HasSubstr("between them nothing is known")));
    EXPECT_FALSE(report.certifiedError.has_value());
}

TEST(Minimax, BeatsTheLeastSquaresOfAZorroFunction) {
    FitQuestion question = withFamily({.target = parseCurve("dgelu")}, parseCurve("sigmoid-zorro"));
    const double squares = fit(question).maxAbsError;
    question.loss = Loss::minimax;
    const FitReport report = fit(question);
    EXPECT_LT(report.maxAbsError, 0.97 * squares);
    // Three parameters, of which b is at its bound.
    EXPECT_GE(report.extremes.size(), 3U);
    EXPECT_TRUE(report.converged);
}

TEST(AbsoluteSum, OfAConstantIsTheMedian) {
    const FitReport report = fit(toPoints("expr(c+0*x)", {0, 1, 2, 3, 4}, {1, 2, 4, 7, 1000}, Loss::l1));
    EXPECT_NEAR(report.parameters[0].value, 4, 1e-9);
    EXPECT_NEAR(report.meanAbsError, (3 + 2 + 0 + 3 + 996) / 5.0, 1e-9);
    EXPECT_FALSE(report.parameters[0].standardError.has_value());
}

TEST(AbsoluteSum, OfALineIsThatOfALinearProgram) {
    const FitReport report = fit(toFormula("expr(a+b*x):a=0,b=0", "exp(x)", {0, 1, 101}, Loss::l1));
    EXPECT_NEAR(report.parameters[0].value, 0.86753812, 1e-7);
    EXPECT_NEAR(report.parameters[1].value, 1.6659492, 1e-6);
    EXPECT_NEAR(report.meanAbsError, 0.05338549177176595, 1e-12);
    EXPECT_TRUE(report.converged);
}

TEST(AbsoluteSum, ForgetsOutliersOfALine) {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 20; ++i) {
        x.push_back(i);
        y.push_back(i % 5 == 0 ? 100 : 3 - 0.5 * i);
    }
    const FitReport report = fit(toPoints("expr(p+q*x)", x, y, Loss::l1));
    EXPECT_NEAR(report.parameters[0].value, 3, 1e-9);
    EXPECT_NEAR(report.parameters[1].value, -0.5, 1e-9);
}

TEST(RelativeLoss, CountsInPartsOfTheTarget) {
    // The least sum of (c / y - 1)^2 is at c = sum(1 / y) / sum(1 / y^2); y = 0 counts for nothing.
    const FitReport report = fit(toPoints("expr(c+0*x)", {0, 1, 2}, {1, 4, 0}, Loss::relative));
    const double c = (1 + 0.25) / (1 + 0.0625);
    EXPECT_NEAR(report.parameters[0].value, c, 1e-8);
    ASSERT_TRUE(report.unitError.has_value());
    EXPECT_NEAR(report.unitError->largest, 1 - c / 4, 1e-9);
    EXPECT_NEAR(report.unitError->rms, std::hypot(1 - c, 1 - c / 4) / std::sqrt(2), 1e-9);
    EXPECT_THAT(report.notes, testing::Contains(HasSubstr("one point where the target is 0 does not count")));
}

TEST(RelativeLoss, OfSwishToGeluIsThatOfABoundedSearch) {
    // scipy.optimize.minimize_scalar over b, GELU by erfc.
    FitQuestion question = withFamily({.target = parseCurve("gelu")}, parseCurve("expr(x*sigmoid(b*x))"));
    question.loss = Loss::relative;
    const FitReport report = fit(question);
    EXPECT_NEAR(report.parameters[0].value, 2.8509685, 1e-6);
    EXPECT_NEAR(report.unitError->rms, 0.49509537398, 1e-9);
}

TEST(LastPlaces, CountInTheUnitsOfTheFormat) {
    // At 1, 3 and 0 the neighbours in float16 are 2^-10, 2^-9 and 2^-24 apart; in bfloat16 2^-7, 2^-6 and
    // 2^-133.
    for (const auto& [loss, units] : {std::pair{Loss::ulpFloat16, std::array{0x1p-10, 0x1p-9}},
                                      std::pair{Loss::ulpBfloat16, std::array{0x1p-7, 0x1p-6}}}) {
        const FitReport report = fit(toPoints("expr(c+0*x)", {0, 1}, {1, 3}, loss));
        const double first = 1 / (units[0] * units[0]);
        const double second = 1 / (units[1] * units[1]);
        const double c = (first + 3 * second) / (first + second);
        EXPECT_NEAR(report.parameters[0].value, c, 1e-8);
        EXPECT_NEAR(report.unitError->largest, std::max((c - 1) / units[0], (3 - c) / units[1]), 1e-5);
    }
    const FitReport tiny = fit(toPoints("expr(c+0*x)", {0, 1}, {0, 0x1p-20}, Loss::ulpFloat16));
    EXPECT_NEAR(tiny.parameters[0].value, 0x1p-21, 1e-12);  // both in the unit of the subnormal numbers
}

TEST(Losses, RefuseWhatTheyCannotDo) {
    const auto said = [](const FitQuestion& question) {
        try {
            (void)fit(question);
        } catch (const FitError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    EXPECT_THAT(said(toPoints("expr(c+0*x)", {0, 1}, {0, 0}, Loss::relative)), HasSubstr("0 at every point"));
    EXPECT_THAT(said(toPoints("expr(c+0*x)", {0, 1}, {1, 70000}, Loss::ulpFloat16)),
                HasSubstr("beyond the largest number of the format at x = 1"));
    FitQuestion slopes = withFamily({.target = parseCurve("gelu")}, parseCurve("symmetric-zorro"));
    slopes.loss = Loss::minimax;
    slopes.derivativeWeight = 1;
    EXPECT_THAT(said(slopes), HasSubstr("f' cannot be fitted beside f with the loss minimax"));
    slopes.derivativeWeight = 0;
    slopes.profileIntervals = true;
    EXPECT_THAT(said(slopes), HasSubstr("profile-likelihood"));
    FitQuestion sigmas = toPoints("expr(c+0*x)", {0, 1}, {1, 2}, Loss::relative);
    sigmas.data = std::make_shared<const Target>(pointsTarget("points", {0, 1}, {1, 2}, {1, 1}));
    EXPECT_THAT(said(sigmas), HasSubstr("the data have a sigma"));
}

TEST(DensityWeights, MakeAWeightedMean) {
    FitQuestion question = toFormula("expr(c+0*x)", "x", {0, 1, 1001}, Loss::none);
    question.weight = FitWeight::density;
    question.density = densityOfFormula("2-2*x");
    // sum x (1 - x) / sum (1 - x) over x = 0, 1 / n, ... 1 is (n - 1) / (3 n), here with n = 1000.
    EXPECT_NEAR(fit(question).parameters[0].value, 0.333, 1e-7);
    question.density = densityOfFormula("x-0.5");
    EXPECT_THROW((void)fit(question), FitError);
}

}  // namespace
}  // namespace zorro
