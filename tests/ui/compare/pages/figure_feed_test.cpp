#include "ui/compare/pages/figure_feed.h"

#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "tests/ui/compare/compare_example.h"
#include "ui/compare/pages/final_metric_view.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

class FigureFeedTest : public testing::Test {
protected:
    void SetUp() override {
        pages_.resize(900, 600);
        pages_.show();
        pages_.showPage("final-metrics");
    }
    void chooseRuns() {
        const fs::path runs = folder_.path().toStdString() + "/runs";
        model_.choose({exampleDirectory(runs, "a", 0.1, {1, 2}), exampleDirectory(runs, "b", 0.2, {1, 3})});
        ASSERT_TRUE(waitFor([&] { return model_.groups().size() == 4; }));
    }
    FinalMetricView& finalMetrics() { return dynamic_cast<FinalMetricView&>(*pages_.page("final-metrics")); }

    QTemporaryDir folder_;
    RunLibrary library_{folder_.path().toStdString() + "/index", folder_.path().toStdString() + "/runs", {}};
    CompareModel model_{library_};
    QLabel& table_ = *new QLabel;  // the pages own it
    QLabel& charts_ = *new QLabel;
    ComparePages pages_{{table_, charts_, testThemes()}};
    FigureFeed feed_{model_, pages_};
};

TEST_F(FigureFeedTest, EveryFigureShowsTheGroupsOfTheModelOnceItIsShown) {
    chooseRuns();
    ASSERT_EQ(pages_.figures().size(), comparePages().size() - 2);  // but the table and the charts
    for (const ComparePage& page : comparePages()) {
        pages_.showPage(page.key);
        if (FigureView* figure = pages_.currentFigure()) {
            EXPECT_EQ(figure->groups().size(), 4U) << page.key.toStdString();
            const bool needsMore = page.key == "sensitivity" || page.key == "surface" || page.key == "layers";
            EXPECT_TRUE(needsMore || figure->canvas().figure()) << page.key.toStdString();
        }
    }
}

TEST_F(FigureFeedTest, SharesTheBaselineWithTheModel) {
    chooseRuns();
    EXPECT_EQ(finalMetrics().baseline(), 0U);
    model_.setBaseline(2);
    EXPECT_EQ(finalMetrics().baseline(), 2U);
    auto* box = finalMetrics().findChildren<QComboBox*>().at(1);
    box->setCurrentIndex(1);
    EXPECT_EQ(model_.baseline(), 1U);
}

TEST_F(FigureFeedTest, AnotherMetricIsNoChoiceOfABaseline) {
    chooseRuns();
    finalMetrics().setMetric(Quantity::trainLoss);
    EXPECT_EQ(finalMetrics().chosenMetric(), Quantity::trainLoss);
    EXPECT_EQ(model_.baseline(), std::nullopt);
}

TEST_F(FigureFeedTest, AFigureHearsOfTheBaselineWhenItIsShown) {
    chooseRuns();
    pages_.showPage("table");
    model_.setBaseline(3);
    pages_.showPage("final-metrics");
    EXPECT_EQ(finalMetrics().baseline(), 3U);
}

}  // namespace
}  // namespace zorro::ui
