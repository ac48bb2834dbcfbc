#include "ui/fit/report/fit_report_rows.h"

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/fit/fit.h"

namespace zorro::ui {
namespace {

FitReport reportOf(const char* family, const std::function<void(FitQuestion&)>& change = {}) {
    FitQuestion question =
        withFamily({.target = defaultCurve(findFunction("gelu"))}, defaultCurve(findFunction(family)));
    if (change) {
        change(question);
    }
    return fit(question);
}

TEST(FitReportRows, SayOfEveryParameterHowSureItIs) {
    const FitReport report = reportOf("asymmetric-zorro", [](FitQuestion& question) {
        question.parameters[2].role = ParameterRole::fixed;
    });
    const QList<QStringList> rows = parameterRows(report);

    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[0][0], "a₋");
    EXPECT_EQ(rows[0][1], "1.9200");
    EXPECT_NE(rows[0][2], "–");
    EXPECT_EQ(rows[1][2], "at bound");
    EXPECT_EQ(rows[2][2], "fixed");
}

TEST(FitReportRows, IntervalsAreOfEstimatedParametersOnly) {
    const FitReport report = reportOf("asymmetric-zorro");
    const QList<QStringList> rows = intervalRows(report);

    ASSERT_EQ(rows.size(), static_cast<qsizetype>(report.estimated.size()));
    EXPECT_EQ(rows[0][0], nameOf(report, report.estimated[0]));
}

TEST(FitReportRows, CorrelationIsALowerTriangle) {
    const FitReport report = reportOf("asymmetric-zorro");
    ASSERT_EQ(report.estimated.size(), 2U);
    const QList<QStringList> rows = correlationRows(report);

    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].size(), 2);
    EXPECT_FALSE(rows[0][1].isEmpty());
}

TEST(FitReportRows, TellHowTheSearchWent) {
    FitReport report = reportOf("asymmetric-zorro");
    report.seconds = 0.0236;
    EXPECT_EQ(howItWent(report), "best of 64 starts, 23.6 ms");
    report.stopped = true;
    EXPECT_EQ(howItWent(report), "stopped after 23.6 ms; the best until then");
}

TEST(FitReportRows, ShowAtMostSoManyMinima) {
    FitReport report = reportOf("asymmetric-zorro");
    report.minima.resize(1, report.minima.front());
    report.minima.insert(report.minima.end(), 30, report.minima.front());

    EXPECT_EQ(minimumRows(report, 12).size(), 12);
}

}  // namespace
}  // namespace zorro::ui
