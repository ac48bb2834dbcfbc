// Fits to points with uncertain x against what scipy.odr (SciPy 1.17, explicit ODR) finds for the same
// points: its parameters, the roots of the diagonal of its covariance, which takes sigma as absolute, and its
// sum of squares.

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/data/data_file.h"
#include "core/fit/fit.h"

namespace zorro {
namespace {

struct DistanceProblem {
    const char* spec;
    const char* points;
    std::vector<double> parameters;
    std::vector<double> errors;
    double sum;
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const DistanceProblem& problem) {
    return out << problem.spec;
}

FitQuestion distanceQuestion(const DistanceProblem& problem) {
    const DataOptions options{.table = {}, .columns = {.xSigma = "dx"}, .computed = {}};
    auto data = std::make_shared<const Target>(dataTarget(parseData(problem.points, options), "points"));
    return withFamily({.data = std::move(data)}, parseCurve(problem.spec));
}

class OrthogonalDistance : public testing::TestWithParam<DistanceProblem> {};

TEST_P(OrthogonalDistance, IsThatOfSciPy) {
    const FitReport report = fit(distanceQuestion(GetParam()));
    EXPECT_TRUE(report.orthogonal);
    EXPECT_TRUE(report.converged);
    EXPECT_NEAR(report.chiSquared / GetParam().sum, 1, 1e-9);
    for (std::size_t i = 0; i < GetParam().parameters.size(); ++i) {
        const FittedParameter& parameter = report.parameters[i];
        const double error = GetParam().errors[i];
        EXPECT_NEAR(parameter.value, GetParam().parameters[i], 1e-4 * error) << parameter.name;
        EXPECT_NEAR(parameter.standardError.value_or(0) / error, 1, 1e-5) << parameter.name;
    }
}

// The first is Pearson's line with York's weights (York, Canadian Journal of Physics 44, 1966).
INSTANTIATE_TEST_SUITE_P(SciPy, OrthogonalDistance,
                         testing::Values(DistanceProblem{"expr(a+b*x):a=5,b=-0.5",
                                                         "x,y,dx,dy\n"
                                                         "0,5.9,0.0316228,1\n"
                                                         "0.9,5.4,0.0316228,0.745356\n"
                                                         "1.8,4.4,0.0447214,0.5\n"
                                                         "2.6,4.6,0.0353553,0.353553\n"
                                                         "3.3,3.5,0.0707107,0.223607\n"
                                                         "4.4,3.7,0.111803,0.223607\n"
                                                         "5.2,2.8,0.129099,0.119523\n"
                                                         "6.1,2.8,0.223607,0.119523\n"
                                                         "6.5,2.4,0.745356,0.1\n"
                                                         "7.4,1.5,1,0.0447214\n",
                                                         {5.479910871, -0.4805335461},
                                                         {0.2949708, 0.05798502954},
                                                         11.8663415832463},
                                         DistanceProblem{"expr(a*exp(-b*x)):a=2.5,b=1",
                                                         "x,y,dx,dy\n"
                                                         "-0.0802,2.9521,0.1,0.05\n"
                                                         "0.2312,2.3228,0.1,0.05\n"
                                                         "0.7024,1.6868,0.1,0.05\n"
                                                         "1.133,1.1668,0.1,0.05\n"
                                                         "1.5682,0.9329,0.1,0.05\n"
                                                         "1.8292,0.6424,0.1,0.05\n"
                                                         "2.1266,0.4922,0.1,0.05\n"
                                                         "2.467,0.3671,0.1,0.05\n"
                                                         "2.984,0.257,0.1,0.05\n"
                                                         "3.4362,0.2465,0.1,0.05\n"
                                                         "3.6636,0.1604,0.1,0.05\n"
                                                         "3.8767,0.0928,0.1,0.05\n",
                                                         {2.850218589, 0.7918279023},
                                                         {0.1437322219, 0.03485494515},
                                                         4.796876916061215},
                                         DistanceProblem{"expr(a*x/(b+x)):a=4,b=1",
                                                         "x,y,dx,dy\n"
                                                         "0.2205,0.6107,0.05,0.1\n"
                                                         "0.8574,1.6282,0.0692,0.1\n"
                                                         "1.2546,2.5308,0.0885,0.1\n"
                                                         "1.9724,2.9288,0.1077,0.1\n"
                                                         "2.4755,2.971,0.1269,0.1\n"
                                                         "3.1747,3.4315,0.1462,0.1\n"
                                                         "3.5867,3.4747,0.1654,0.1\n"
                                                         "4.4038,3.7321,0.1846,0.1\n"
                                                         "4.9923,3.8505,0.2038,0.1\n"
                                                         "5.5321,3.7448,0.2231,0.1\n"
                                                         "5.9461,4.0026,0.2423,0.1\n"
                                                         "6.6964,4.0708,0.2615,0.1\n"
                                                         "7.0936,4.2535,0.2808,0.1\n"
                                                         "7.5934,4.0924,0.3,0.1\n",
                                                         {4.956793347, 1.469103823},
                                                         {0.1162361828, 0.1312547196},
                                                         13.1127967805376},
                                         DistanceProblem{"expr(a*sin(b*x)+c):a=1.8,b=1.25,c=0.4",
                                                         "x,y,dx,dy\n"
                                                         "0.1107,0.3718,0.15,0.1\n"
                                                         "0.0852,1.2353,0.15,0.1\n"
                                                         "0.4503,1.6743,0.15,0.1\n"
                                                         "0.6239,2.0583,0.15,0.1\n"
                                                         "1.2173,2.3135,0.15,0.1\n"
                                                         "1.3352,2.5392,0.15,0.1\n"
                                                         "1.8648,2.2524,0.15,0.1\n"
                                                         "1.8463,1.897,0.15,0.1\n"
                                                         "2.1267,1.5924,0.15,0.1\n"
                                                         "2.3761,0.8101,0.15,0.1\n"
                                                         "2.409,0.2514,0.15,0.1\n"
                                                         "2.7395,-0.3406,0.15,0.1\n"
                                                         "3.2026,-0.9201,0.15,0.1\n"
                                                         "3.1905,-1.2725,0.15,0.1\n"
                                                         "3.5283,-1.3398,0.15,0.1\n"
                                                         "3.7468,-1.5253,0.15,0.1\n"
                                                         "4.0914,-1.3928,0.15,0.1\n"
                                                         "4.1953,-1.0589,0.15,0.1\n"
                                                         "4.4771,-0.36,0.15,0.1\n"
                                                         "4.7864,0.2488,0.15,0.1\n"
                                                         "5.0155,0.9567,0.15,0.1\n"
                                                         "5.1203,1.485,0.15,0.1\n"
                                                         "5.6344,1.9767,0.15,0.1\n"
                                                         "5.5552,2.286,0.15,0.1\n"
                                                         "5.8198,2.4451,0.15,0.1\n",
                                                         {2.032001315, 1.28575746, 0.5219460025},
                                                         {0.05225200685, 0.0128774634, 0.04596965972},
                                                         16.122086706736464}));

TEST(OrthogonalDistances, OfExactXAreOrdinaryResiduals) {
    Target data = pointsTarget("d", {0, 1, 2, 3, 4}, {1.1, 2.7, 5.2, 6.9, 9.1}, {0.1, 0.2, 0.1, 0.3, 0.2});
    const auto ordinary = std::make_shared<const Target>(data);
    data.xSigma.assign(5, 0);
    const Curve curve = parseCurve("expr(a+b*x)");
    const FitReport plain = fit(withFamily({.data = ordinary}, curve));
    const FitReport exact = fit(withFamily({.data = std::make_shared<const Target>(data)}, curve));
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_NEAR(exact.parameters[i].value, plain.parameters[i].value, 1e-9);
        EXPECT_NEAR(*exact.parameters[i].standardError, *plain.parameters[i].standardError, 1e-9);
    }
    EXPECT_NEAR(exact.chiSquared, plain.chiSquared, 1e-9);
}

TEST(OrthogonalDistances, NeedTheStandardErrorOfY) {
    Target data = pointsTarget("d", {0, 1, 2}, {1, 3, 5});
    data.xSigma = {0.1, 0.1, 0.1};
    const auto issue =
        fitIssue(withFamily({.data = std::make_shared<const Target>(data)}, parseCurve("expr(a+b*x)")));
    EXPECT_THAT(issue->text, testing::HasSubstr("counts beside that of y, which is not known"));
}

}  // namespace
}  // namespace zorro
