#include "ui/compare/pages/figure_pages.h"

#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "tests/ui/compare/compare_example.h"
#include "ui/compare/pages/compare_centre.h"
#include "ui/compare/pages/final_metric_figure.h"
#include "ui/compare/pages/final_metric_view.h"
#include "ui/compare/pages/scatter_view.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

class FigurePagesTest : public testing::Test {
protected:
    void SetUp() override {
        centre_.resize(900, 600);
        centre_.show();
        QObject::connect(&pages_, &FigurePages::noticeRaised, &pages_,
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
    CompareCentre centre_;
    FigurePages pages_{model_, centre_, testThemes()};
    QString notice_;
};

TEST_F(FigurePagesTest, ShowTheGroupsOfTheModel) {
    EXPECT_EQ(pages_.current(), &pages_.finalMetrics());
    chooseRuns();
    const auto figure =
        std::dynamic_pointer_cast<const FinalMetricFigure>(pages_.finalMetrics().canvas().figure());
    ASSERT_TRUE(figure);
    EXPECT_EQ(figure->rows().size(), 4U);
    centre_.setCurrentPage(1);
    EXPECT_EQ(pages_.current(), &pages_.scatter());
    EXPECT_TRUE(pages_.scatter().canvas().figure());
}

TEST_F(FigurePagesTest, ShareTheBaselineWithTheModel) {
    chooseRuns();
    EXPECT_EQ(pages_.finalMetrics().baseline(), 0U);
    model_.setBaseline(2);
    EXPECT_EQ(pages_.finalMetrics().baseline(), 2U);
    auto* box = pages_.finalMetrics().findChildren<QComboBox*>().at(1);
    box->setCurrentIndex(1);
    EXPECT_EQ(model_.baseline(), 1U);
}

TEST_F(FigurePagesTest, WriteAReportOnWhatIsCompared) {
    chooseRuns();
    const QString path = folder_.filePath("report.html");
    pages_.saveReport(path);
    ASSERT_TRUE(waitFor([&] { return !notice_.isEmpty(); }));
    EXPECT_EQ(notice_, "Saved " + path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("Comparison of 2 runs"));
}

TEST_F(FigurePagesTest, AReportIsAboutTheRunsThatGroupsWereMadeOf) {
    chooseRuns();
    EXPECT_EQ(pages_.reportRequest().runs.size(), 2U);
    EXPECT_EQ(pages_.reportRequest().charted, 4U);
    EXPECT_EQ(pages_.reportRequest().baseline, 0U) << "without another one the first group";
    model_.setBaseline(3);
    EXPECT_EQ(pages_.reportRequest().baseline, 3U);
}

}  // namespace
}  // namespace zorro::ui
