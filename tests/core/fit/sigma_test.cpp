// What sigma of data means for the standard errors of the parameters.

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/data/data_file.h"
#include "core/fit/fit.h"
#include "core/fit/report/report_text.h"

namespace zorro {
namespace {

using testing::HasSubstr;

constexpr const char* angles =
    "# angle value sigma\n"
    "0 1.54558877e-05 1.0400e-07\n5 1.53803137e-05 1.0600e-07\n10 1.58692903e-05 1.8000e-07\n"
    "15 1.54068001e-05 2.1000e-07\n20 1.55191243e-05 1.7000e-07\n25 1.58406095e-05 1.8000e-07\n"
    "30 1.54690121e-05 1.7500e-07\n35 1.56000067e-05 2.0500e-07\n40 1.58650127e-05 1.3000e-07\n"
    "45 1.59577554e-05 1.1000e-07\n50 1.59669453e-05 1.9000e-07\n";

FitReport fitAngles(SigmaMeaning meaning, ColumnWords columns = {}, bool profile = false) {
    const DataOptions options{.table = {}, .columns = std::move(columns), .computed = {}};
    FitQuestion question{
        .data = std::make_shared<const Target>(dataTarget(parseData(angles, options), "angles"))};
    question = withFamily(std::move(question), parseCurve("expr(a/cos(x*pi/180)+b):a=1e-6,b=1e-5"));
    question.sigma = meaning;
    question.profileIntervals = profile;
    return fit(question);
}

void expectErrors(const FitReport& report, double a, double b) {
    EXPECT_NEAR(*report.parameters[0].standardError / a, 1, 1e-6);
    EXPECT_NEAR(*report.parameters[1].standardError / b, 1, 1e-6);
}

// The errors are those of numpy's weighted linear least squares, with the covariance unscaled and scaled.
TEST(Sigma, IsAbsoluteByDefault) {
    const FitReport report = fitAngles(SigmaMeaning::absolute);
    EXPECT_EQ(report.sigma, SigmaUse::absolute);
    EXPECT_NEAR(report.chiSquared, 9.496941641953724, 1e-9);
    expectErrors(report, 2.42752089e-07, 2.85310849e-07);
    EXPECT_NEAR(*report.parameters[0].standardError * report.otherSigmaFactor / 2.49363914e-07, 1, 1e-6);
}

TEST(Sigma, IsAWeightWhereItIsRelative) {
    const FitReport report = fitAngles(SigmaMeaning::relative);
    EXPECT_EQ(report.sigma, SigmaUse::relative);
    expectErrors(report, 2.49363914e-07, 2.93081845e-07);
    EXPECT_NEAR(*report.parameters[1].standardError * report.otherSigmaFactor / 2.85310849e-07, 1, 1e-6);
}

TEST(Sigma, ThatIsNotThereIsNone) {
    const FitReport report = fitAngles(SigmaMeaning::absolute, {.columns = {"1", "2"}});
    EXPECT_EQ(report.sigma, SigmaUse::none);
    EXPECT_TRUE(std::isnan(report.otherSigmaFactor));
    expectErrors(report, 2.98131634e-07, 3.52850850e-07);
    EXPECT_THAT(reportJson(report), HasSubstr("\"sigma\": \"none\""));
}

// 1.95996... is the normal distribution's, 2.26215... Student's for 9 degrees of freedom.
TEST(Sigma, DecidesTheQuantileOfTheIntervals) {
    for (const auto& [meaning, quantile] : {std::pair{SigmaMeaning::absolute, 1.959963984540054},
                                            std::pair{SigmaMeaning::relative, 2.262157162740992}}) {
        const FitReport report = fitAngles(meaning, {}, true);
        const FittedParameter& a = report.parameters[0];
        EXPECT_NEAR((a.interval->upper - a.value) / *a.standardError, quantile, 1e-9);
        // The problem is linear, so that the profile is the same.
        EXPECT_NEAR((a.profile->upper - a.value) / *a.standardError, quantile, 1e-4);
    }
}

TEST(Sigma, AbsoluteNeedsNoScatter) {
    const auto data = std::make_shared<const Target>(pointsTarget("d", {0, 1}, {1, 3}, {0.1, 0.1}));
    const FitReport report = fit(withFamily({.data = data}, parseCurve("expr(a+b*x)")));
    EXPECT_NEAR(*report.parameters[0].standardError, 0.1, 1e-12);
    EXPECT_NEAR(*report.parameters[1].standardError, 0.1 * std::sqrt(2.0), 1e-12);
}

TEST(Sigma, ReportsSayWhichAndWhatTheOtherWouldBe) {
    const FitReport report = fitAngles(SigmaMeaning::absolute);
    EXPECT_THAT(
        reportText(report),
        HasSubstr("Sigma, column 'sigma', is absolute: the standard errors follow from it, whatever the "
                  "scatter.\nIf it were relative they would be 1.03 times as large: a 2.49e-07 and b "
                  "2.93e-07."));
    EXPECT_THAT(reportJson(report), HasSubstr("\"sigma\": \"absolute\""));
    EXPECT_THAT(reportJson(report), HasSubstr("\"stderr_relative\": 2.4936391"));
}

/// y = 1 + 2 x at 0, 1, 2, 3, up to `off`.
FitReport fitLine(SigmaMeaning meaning, double off) {
    const auto data = std::make_shared<const Target>(
        pointsTarget("d", {0, 1, 2, 3}, {1, 3 + off, 5 - off, 7}, {0.1, 0.1, 0.1, 0.1}));
    FitQuestion question = withFamily({.data = data}, parseCurve("expr(a+b*x)"));
    question.sigma = meaning;
    return fit(question);
}

// The standard error of the slope is 0.1 / sqrt(sum (x - 3/2)^2) = 0.1 / sqrt(5).
TEST(Sigma, ThatIsRelativeTellsNothingOfAnExactFit) {
    for (const double off : {0.0, 0x1p-50}) {
        const FitReport relative = fitLine(SigmaMeaning::relative, off);
        EXPECT_TRUE(relative.isExact);
        EXPECT_FALSE(relative.parameters[1].standardError);
        EXPECT_THAT(relative.parameters[1].remark, HasSubstr("no scatter"));
        const FitReport absolute = fitLine(SigmaMeaning::absolute, off);
        EXPECT_NEAR(*absolute.parameters[1].standardError, 0.1 / std::sqrt(5.0), 1e-12);
        EXPECT_THAT(reportText(absolute), HasSubstr("If it were relative nothing would tell them"));
    }
    EXPECT_TRUE(fitLine(SigmaMeaning::relative, 1e-9).parameters[1].standardError);
}

TEST(Sigma, OfARobustLossIsRelative) {
    FitQuestion question{.data = std::make_shared<const Target>(dataTarget(parseData(angles), "angles"))};
    question = withFamily(std::move(question), parseCurve("expr(a/cos(x*pi/180)+b):a=1e-6,b=1e-5"));
    question.loss = Loss::huber;
    const FitReport report = fit(question);
    EXPECT_EQ(report.sigma, SigmaUse::relative);
    EXPECT_TRUE(std::isnan(report.otherSigmaFactor));
}

}  // namespace
}  // namespace zorro
