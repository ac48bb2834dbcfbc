#include "ui/compare/report/report_maker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QWidget>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "tests/ui/compare/compare_example.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

class ReportMakerTest : public testing::Test {
protected:
    ReportMakerTest() {
        QObject::connect(&reports_, &ReportMaker::noticeRaised, &reports_,
                         [this](const QString& sentence) { notice_ = sentence; });
    }
    void chooseRuns() {
        const fs::path runs = folder_.path().toStdString() + "/runs";
        model_.choose({exampleDirectory(runs, "a", 0.1, {1, 2}), exampleDirectory(runs, "b", 0.2, {1, 3})});
        ASSERT_TRUE(waitFor([&] { return model_.groups().size() == 4; }));
    }
    QTemporaryDir folder_;
    RunLibrary library_{folder_.path().toStdString() + "/index", folder_.path().toStdString() + "/runs", {}};
    CompareModel model_{library_};
    QWidget window_;
    ReportMaker& reports_ = *new ReportMaker(model_, window_);
    QString notice_;
};

TEST_F(ReportMakerTest, WritesAReportOnWhatIsCompared) {
    chooseRuns();
    const QString path = folder_.filePath("report.html");
    reports_.saveReport(path);
    ASSERT_TRUE(waitFor([&] { return !notice_.isEmpty(); }));
    EXPECT_EQ(notice_, "Saved " + path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("Comparison of 2 runs"));
}

TEST_F(ReportMakerTest, WritesTheTableOfProblemsInEveryFormat) {
    chooseRuns();
    for (const StudyFormat& format : studyFormats()) {
        const fs::path path = folder_.filePath("table").toStdString() + "." + std::string(format.ending);
        notice_.clear();
        reports_.saveStudyTable(format, QString::fromStdString(path.string()));
        EXPECT_TRUE(notice_.isEmpty()) << "it is concluded on another thread";
        ASSERT_TRUE(waitFor([&] { return !notice_.isEmpty(); }));
        EXPECT_EQ(notice_.toStdString(), "Saved " + path.string());
        EXPECT_NE(readFile(path).find("test"), std::string::npos) << format.name;
    }
    EXPECT_NE(readFile(folder_.filePath("table.tex").toStdString()).find("\\toprule"), std::string::npos);
}

TEST_F(ReportMakerTest, AReportIsAboutTheRunsThatGroupsWereMadeOf) {
    chooseRuns();
    EXPECT_EQ(reports_.reportRequest().runs.size(), 2U);
    EXPECT_EQ(reports_.reportRequest().charted, 4U);
    EXPECT_EQ(reports_.reportRequest().baseline, 0U) << "without another one the first group";
    model_.setBaseline(3);
    EXPECT_EQ(reports_.reportRequest().baseline, 3U);
}

TEST_F(ReportMakerTest, SaysWhatIsMissingWhereNothingIsCompared) {
    reports_.askForReport("html");
    EXPECT_EQ(notice_, "Select the runs that the report is about");
}

}  // namespace
}  // namespace zorro::ui
