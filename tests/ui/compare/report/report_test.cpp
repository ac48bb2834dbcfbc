#include "ui/compare/report/report.h"

#include <algorithm>
#include <future>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "core/run/comparison/critical_members.h"
#include "core/study/claims/claims.h"
#include "tests/ui/compare/study/study_example.h"
#include "ui/compare/report/report_file.h"
#include "ui/compare/report/report_html.h"
#include "ui/compare/report/report_pdf.h"

namespace zorro::ui {
namespace {

ReportRequest exampleRequest() {
    return {.title = "Three activations",
            .groups = exampleGroups(),
            .baseline = 0,
            .program = "ZorroLab 0.1.0",
            .now = QDateTime(QDate(2026, 1, 2), QTime(3, 4))};
}

TEST(Report, HasChartsTablesAndRuns) {
    const Report report = makeReport(exampleRequest());
    EXPECT_EQ(report.made, "2 January 2026, 03:04, made by ZorroLab 0.1.0");
    ASSERT_GE(report.figures.size(), 4U);
    EXPECT_EQ(report.figures[0].title, "Training loss");
    EXPECT_EQ(report.figures[1].title, "Gradient norm");
    ASSERT_FALSE(report.tables.empty());
    EXPECT_EQ(report.tables[0].title, "Validation loss");
    EXPECT_EQ(report.tables[0].rows[0][0], "GELU");
    EXPECT_EQ(report.tables[0].rows[0][1], "3");
    EXPECT_EQ(report.tables[0].note, "Left out: GELU: 1 of 4 seeds failed.");
    EXPECT_EQ(report.runs.size(), 3U);
}

TEST(Report, OfAStudyBeginsWithItsTableAndRanks) {
    const Report report = makeReport({.title = "Study", .groups = smallStudy()});
    ASSERT_GE(report.tables.size(), 2U);
    const ReportTable& table = report.tables[0];
    EXPECT_EQ(table.head,
              (QStringList{"Activation", "spirals, validation loss ↓", "moons, validation loss ↓"}));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[1][0], "GELU");
    // The mean of 0.11, 0.12 and 0.13, whose standard deviation is 0.01.
    EXPECT_TRUE(table.rows[1][1].startsWith("0.120 ± 0.010 (1) *")) << table.rows[1][1].toStdString();
    EXPECT_TRUE(table.rows[2][2].endsWith("1 of 3 failed")) << table.rows[2][2].toStdString();
    EXPECT_EQ(report.tables[1].rows[1][1], "1.00");
    EXPECT_EQ(report.figures[0].title, "How the activations rank");
    EXPECT_TRUE(reportAsHtml(report).contains("spirals, validation loss"));
    EXPECT_TRUE(reportAsPdf(report).startsWith("%PDF"));
}

TEST(Report, OfOneProblemHasNoTableOfProblems) {
    for (const ReportTable& table : makeReport(exampleRequest()).tables)
        EXPECT_NE(table.title, "Activations and problems");
}

TEST(Report, SaysWhatRunsSayAboutTheClaimsTheyDecide) {
    EXPECT_TRUE(makeReport(exampleRequest()).claims.isEmpty());
    ReportRequest request = exampleRequest();
    auto run = exampleSnapshot("relu", {0.2, NAN});
    run->comparison = claimComparison({&claimArchitectures().front(), 20, Normalization::none});
    run->comparison.members = {{.activation = "relu", .seed = 1}, {.activation = "relu", .seed = 2}};
    request.groups = {exampleGroup("ReLU", 0, run)};
    const Report report = makeReport(request);
    ASSERT_EQ(report.claims.size(), 1);
    EXPECT_TRUE(
        report.claims[0].contains("relu does not train reliably without normalisation at depth 20: "
                                  "1 of 2 networks finished, the first failure at step 7"))
        << report.claims[0].toStdString();
    EXPECT_TRUE(reportAsHtml(report).contains("Claims of the paper on the Zorro functions"));
}

TEST(Report, SaysWhichParametersDiffer) {
    const Report report = makeReport(exampleRequest());
    const ReportTable& differing = report.tables.back();
    EXPECT_EQ(differing.title, "Parameters that differ");
    EXPECT_TRUE(differing.head.contains("learning rate"));
    EXPECT_FALSE(differing.head.contains("depth"));
    EXPECT_TRUE(differing.rows[2].contains("0.1"));
}

TEST(Report, DrawsWhatASweptParameterDoes) {
    const Report report = makeReport(exampleRequest());
    const auto titled = [&](const QString& title) {
        return std::any_of(report.figures.begin(), report.figures.end(),
                           [&](const ReportFigure& figure) { return figure.title == title; });
    };
    EXPECT_TRUE(titled("Parameters and metrics, a line a group"));
    EXPECT_TRUE(titled("Validation loss over learning rate, every seed"));
    ReportRequest alike = exampleRequest();
    alike.groups.pop_back();  // the one with another learning rate
    EXPECT_LT(makeReport(alike).figures.size(), report.figures.size() - 1);
}

TEST(Report, SaysHowToRepeatARun) {
    const Report report = makeReport(exampleRequest());
    EXPECT_EQ(report.runs[0].command, "zorro train --config /runs/20260101-120000-relu/comparison.json");
    EXPECT_TRUE(report.runs[2].configuration.contains("\"learning_rate\": 0.1"));
    EXPECT_TRUE(report.runs[0].configuration.contains("{\"activation\": \"relu\", \"seed\": 2}"));
    EXPECT_EQ(readComparison(report.runs[0].configuration.toStdString()).members.size(), 2U);
}

TEST(Report, HasCriticalMembersOneALine) {
    const auto run = exampleSnapshot("relu", {0.2, 0.4});
    run->comparison.architecture.initialization = Initialization::critical;
    chooseCriticalPoints(run->comparison);
    ReportRequest request = exampleRequest();
    request.groups[0] = exampleGroup("ReLU", 0, run);
    const QString text = makeReport(request).runs[0].configuration;
    EXPECT_TRUE(text.contains("\"seed\": 2, \"critical\": {\"q\": 1.0, \"weight_variance\": "));
    EXPECT_TRUE(text.contains("\"slope\": 1.0}}"));
    EXPECT_EQ(comparisonJson(readComparison(text.toStdString())), comparisonJson(run->comparison));
}

TEST(Report, SaysWhichGroupsAreDrawn) {
    ReportRequest request = exampleRequest();
    request.charted = 2;
    const Report report = makeReport(request);
    EXPECT_TRUE(report.figures[0].note.contains("The first 2 of 3 groups are drawn."));
    EXPECT_TRUE(report.figures[0].note.contains("medians over the seeds"));
    EXPECT_EQ(report.tables[0].rows.size(), 3U);
}

TEST(Report, ListsTheRunsThatGroupsWereJoinedFrom) {
    ReportRequest request = exampleRequest();
    request.runs = {exampleSnapshot("mish", {1})};
    const Report report = makeReport(request);
    ASSERT_EQ(report.runs.size(), 1U);
    EXPECT_EQ(report.runs[0].name, "run of mish");
}

TEST(Report, HasItsOwnCopyOfARunThatGrows) {
    ReportRequest request = exampleRequest();
    auto growing = exampleSnapshot("relu", {0.2, 0.4});
    growing->state = RunState::running;
    request.groups[0] = exampleGroup("ReLU", 0, growing);
    const ReportRequest settled = withoutGrowth(request);
    growing->history.steps.clear();
    EXPECT_EQ(settled.groups[0].run->history.steps.size(), 8U);
    EXPECT_EQ(settled.groups[1].run, request.groups[1].run);
}

TEST(Report, ACommandArrivesAsItIs) {
    ReportRequest request = exampleRequest();
    auto run = exampleSnapshot("relu", {0.2});
    run->path = "/my runs/$(x)";
    request.runs = {run};
    EXPECT_EQ(makeReport(request).runs[0].command, "zorro train --config '/my runs/$(x)/comparison.json'");
}

TEST(ReportHtml, RefersToNothingOutside) {
    const QString html = QString::fromUtf8(reportAsHtml(makeReport(exampleRequest())));
    EXPECT_TRUE(html.startsWith("<!DOCTYPE html>"));
    EXPECT_FALSE(html.contains(QRegularExpression("https?:|src=|href=|url\\(|@import|<link|<script")))
        << qPrintable(html.left(200));
    EXPECT_GE(html.count("<svg "), 4);
    EXPECT_EQ(html.count("<svg "), html.count("</svg>"));
    EXPECT_TRUE(html.contains("prefers-color-scheme:dark"));
    EXPECT_TRUE(html.contains("(N = 4)"));
}

TEST(ReportHtml, EscapesWhatComesFromRuns) {
    ReportRequest request = exampleRequest();
    const std::string evil = "<script>alert(1)</script>&\"'";
    auto run = exampleSnapshot("relu", {0.2, 0.4});
    run->comparison.name = evil;
    run->comparison.tags = {evil};
    run->comparison.program = evil;
    run->reason = evil;
    run->path = "/runs/" + evil;
    request.title = QString::fromStdString(evil);
    request.groups[0] = exampleGroup(evil, 0, run);
    request.groups[0].activation = evil;
    const QString html = QString::fromUtf8(reportAsHtml(makeReport(request)));
    EXPECT_FALSE(html.contains("<script"));
    EXPECT_FALSE(html.contains("alert(1)</"));
    EXPECT_TRUE(html.contains("&lt;script&gt;"));
}

TEST(ReportHtml, DarkRulesKnowEveryColourOfTheCharts) {
    const QString html = QString::fromUtf8(reportAsHtml(makeReport(exampleRequest())));
    const QString style =
        html.mid(html.indexOf("<style>"), html.indexOf("</style>") - html.indexOf("<style>"));
    QRegularExpressionMatchIterator colors =
        QRegularExpression("(?:fill|stroke)=\"(#[0-9a-f]{6})\"").globalMatch(html, html.indexOf("</style>"));
    ASSERT_TRUE(colors.hasNext());
    while (colors.hasNext()) {
        const QString color = colors.next().captured(1);
        EXPECT_TRUE(color == "#000000" || style.contains("[fill=\"" + color + "\"]")) << qPrintable(color);
    }
}

TEST(ReportPdf, IsMadeInAnyThread) {
    const Report report = makeReport(exampleRequest());
    const QByteArray pdf = std::async(std::launch::async, [&] { return reportAsPdf(report); }).get();
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
    EXPECT_GE(pdf.count("/Type /Page\n"), 2);
}

TEST(ReportFile, IsWrittenBesideTheWindow) {
    const QTemporaryDir folder;
    for (const QString& name : {QStringLiteral("a.html"), QStringLiteral("b.pdf")}) {
        QString sentence;
        QObject context;
        saveReport(&context, folder.filePath(name), exampleRequest(),
                   [&](const QString& words) { sentence = words; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return !sentence.isEmpty(); }, 20000));
        EXPECT_EQ(sentence, "Saved " + folder.filePath(name));
        EXPECT_TRUE(QFile::exists(folder.filePath(name)));
    }
}

TEST(ReportFile, SaysWhyItCannotBeWritten) {
    QString sentence;
    QObject context;
    saveReport(&context, "/no/such/folder/a.html", exampleRequest(),
               [&](const QString& words) { sentence = words; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return !sentence.isEmpty(); }, 20000));
    EXPECT_TRUE(sentence.contains("/no/such/folder")) << qPrintable(sentence);
}

}  // namespace
}  // namespace zorro::ui
