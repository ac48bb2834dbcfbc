#include "core/fit/data/predictors.h"

#include <cmath>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/fit/data/data_file.h"
#include "core/fit/fit.h"
#include "core/fit/report/report_text.h"

namespace zorro {
namespace {

using testing::HasSubstr;

std::shared_ptr<const std::vector<Predictor>> timeAndHeat() {
    return std::make_shared<const std::vector<Predictor>>(
        std::vector<Predictor>{{"time", {1, 2, 4}}, {"heat (C)", {10, 20, 30}}});
}

TEST(Predictors, MakeAFunctionOfTheNumberOfThePoint) {
    const Curve curve = parsePredictorCurve("expr(a*time+b*x2^2):a=3", timeAndHeat());
    std::vector<double> f(4);
    std::vector<double> gradient(8);
    curve.evaluate(std::vector<double>{3, 1, 2, 9}, {.f = f, .gradient = gradient});
    EXPECT_EQ(f[0], 3 * 4 + 900);
    EXPECT_EQ(f[1], 3 * 1 + 100);
    EXPECT_EQ(f[2], 3 * 2 + 400);
    EXPECT_TRUE(std::isnan(f[3]));
    EXPECT_EQ(gradient[0], 4);
    EXPECT_EQ(gradient[1], 900);
    EXPECT_TRUE(std::isnan(gradient[6]));
}

std::string complaintOfPredictors(const std::string& spec) {
    try {
        static_cast<void>(parsePredictorCurve(spec, timeAndHeat()));
    } catch (const SpecError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Predictors, OtherFormulasAreRefused) {
    EXPECT_THAT(complaintOfPredictors("gelu"), HasSubstr("the data have the predictors time, x1 and x2"));
    EXPECT_THAT(complaintOfPredictors("expr(a+b*x)"),
                HasSubstr("there is no variable 'x' here at column 10"));
    EXPECT_THAT(complaintOfPredictors("expr(a+b*x3)"), HasSubstr("there is no variable 'x3' here"));
    EXPECT_THAT(complaintOfPredictors("expr(a+b)"), HasSubstr("has none of the predictors"));
}

// https://www.itl.nist.gov/div898/strd/nls/data/nelson.shtml
TEST(Predictors, NelsonsProblemIsSolvedFromBothPublishedStarts) {
    const auto path = std::filesystem::path(ZORRO_TEST_DATA) / "nist" / "Nelson.dat";
    DataOptions options{.table = {.skip = 60}, .columns = {.columns = {"y"}, .predictors = {"2", "3"}}};
    options.computed = {{"y", "log(column_1)"}};
    const auto data = std::make_shared<const Target>(dataTarget(readDataFile(path, options), "Nelson"));
    ASSERT_EQ(data->y.size(), 128U);
    for (const char* start : {"b1=2,b2=0.0001,b3=-0.01", "b1=2.5,b2=0.000000005,b3=-0.05"}) {
        const Curve curve =
            parsePredictorCurve(std::string("expr(b1-b2*x1*exp(-b3*x2)):") + start, data->predictors);
        FitQuestion question = withFamily({.data = data}, curve);
        question.starts = 1;
        const FitReport report = fit(question);
        EXPECT_TRUE(report.converged) << start;
        const double certified[] = {2.5906836021E+00, 5.6177717026E-09, -5.7701013174E-02};
        const double errors[] = {1.9149996413E-02, 6.1124096540E-09, 3.9572366543E-03};
        for (std::size_t i = 0; i < 3; ++i) {
            const FittedParameter& parameter = report.parameters[i];
            EXPECT_NEAR(parameter.value / certified[i], 1, 1e-6) << start << ' ' << parameter.name;
            EXPECT_NEAR(parameter.standardError.value_or(0) / errors[i], 1, 1e-5) << parameter.name;
        }
        EXPECT_NEAR(report.chiSquared, 3.7976833176E+00, 1e-9);
        EXPECT_THAT(reportCsv(report), HasSubstr("point,column 2,column 3,target,fit,residual\n1,1,180,"));
    }
}

// A rate of 1e7 in one predictor, which spans less than a millionth, beside another that reaches a million.
TEST(Predictors, TellTheStartsHowLargeParametersAre) {
    std::vector<double> number;
    std::vector<double> time;
    std::vector<double> load;
    std::vector<double> y;
    for (int i = 0; i < 30; ++i) {
        number.push_back(i + 1);
        time.push_back(1e-8 * i);
        load.push_back(1e5 * (7 * i % 10));
        y.push_back(2 * std::exp(-1e7 * time.back()) + 3e-6 * load.back());
    }
    Target data = pointsTarget("d", number, y);
    data.predictors = std::make_shared<const std::vector<Predictor>>(
        std::vector<Predictor>{{"time", time}, {"load", load}});
    const FitReport report =
        fit(withFamily({.data = std::make_shared<const Target>(data)},
                       parsePredictorCurve("expr(h*exp(-k*time)+b*load)", data.predictors)));
    EXPECT_NEAR(report.parameters[0].value, 2, 1e-6);
    EXPECT_NEAR(report.parameters[1].value, 1e7, 10);
    EXPECT_NEAR(report.parameters[2].value, 3e-6, 1e-12);
}

TEST(Predictors, AndAFunctionOfXDoNotGoTogether) {
    Target data = pointsTarget("d", {1, 2, 3}, {1, 2, 4});
    data.predictors = timeAndHeat();
    FitQuestion question = withFamily({.data = std::make_shared<const Target>(data)},
                                      parsePredictorCurve("expr(a*time+b)", data.predictors));
    EXPECT_FALSE(fitIssue(question).has_value());
    question.data = std::make_shared<const Target>(pointsTarget("d", {1, 2, 3}, {1, 2, 4}));
    EXPECT_THAT(fitIssue(question)->text, HasSubstr("of predictors that the target has not"));
}

}  // namespace
}  // namespace zorro
