// The widgets, under the mouse.

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "tests/ui/compare/compared_example.h"
#include "ui/compare/groups/sweep_table.h"
#include "ui/compare/pages/final_metric_figure.h"
#include "ui/compare/pages/final_metric_view.h"
#include "ui/compare/pages/parallel_canvas.h"
#include "ui/compare/pages/parallel_figure.h"
#include "ui/compare/pages/parallel_view.h"
#include "ui/compare/pages/scatter_figure.h"
#include "ui/compare/pages/scatter_view.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {
namespace {

class FigureViewsTest : public testing::Test {
protected:
    template <class View>
    void open(View& view) {
        view.resize(800, 500);
        view.setGroups(exampleGroups());
        static_cast<QWidget&>(view).show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
};

/// The first point of the canvas that lies on a spot with one member.
QPoint seedPoint(FigureCanvas& canvas) {
    for (int y = 0; y < canvas.height(); y += 2) {
        for (int x = 0; x < canvas.width(); x += 2) {
            const auto spot = canvas.figure()->spotAt(QPointF(x, y), canvas.size(), canvas.theme());
            if (spot && spot->members.size() == 1) {
                return {x, y};
            }
        }
    }
    return {-1, -1};
}

TEST_F(FigureViewsTest, AClickOnASeedChoosesIt) {
    FinalMetricView view(themes_);
    open(view);
    const QPoint point = seedPoint(view.canvas());
    ASSERT_GE(point.x(), 0);
    QSignalSpy chosen(&view, &FigureView::membersChosen);
    QSignalSpy status(&view, &FigureView::statusChanged);
    QTest::mouseMove(&view.canvas(), point);
    QTest::mouseClick(&view.canvas(), Qt::LeftButton, Qt::NoModifier, point);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][1].value<std::vector<std::size_t>>().size(), 1U);
    ASSERT_FALSE(status.isEmpty());
    EXPECT_TRUE(status.last()[0].toString().contains("seed"));
}

TEST_F(FigureViewsTest, MetricAndBaselineStayWhenOtherRunsAreShown) {
    FinalMetricView view(themes_);
    open(view);
    view.setMetric(Quantity::gradientNorm);
    view.setBaseline(1);
    auto groups = exampleGroups();
    groups.erase(groups.begin());
    view.setGroups(groups);
    EXPECT_EQ(view.chosenMetric(), Quantity::gradientNorm);
    EXPECT_EQ(view.baseline(), 0U) << "GELU has moved to the front";
}

TEST_F(FigureViewsTest, EveryConcludedQuantityThatARunHasIsAMetricToChoose) {
    auto run = std::make_shared<RunSnapshot>(*exampleGroups()[0].run);
    const std::size_t members = run->comparison.members.size();
    EventBatch batch{.steps = {100}, .seconds = {5}};
    for (const Quantity quantity : concludedQuantities()) {
        if (describe(quantity).recorded && describe(quantity).of == QuantityOf::member) {
            batch.columns.push_back(
                {.name = std::string(describe(quantity).name), .values = std::vector<double>(members, 0.25)});
        }
    }
    run->history.append(batch, members);
    for (const Quantity quantity : evaluatedQuantities()) {
        run->result.evaluated[quantity].assign(members, 0.25);
    }
    FinalMetricView view(themes_);
    open(view);
    view.setGroups({exampleGroup("ReLU", 0, run)});
    EXPECT_EQ(view.chosenMetric(), Quantity::testLoss);  // that of the run's protocol
    for (const Quantity quantity : concludedQuantities()) {
        view.setMetric(quantity);
        EXPECT_EQ(view.chosenMetric(), quantity) << describe(quantity).name;
        EXPECT_GE(sweepTable(view.groups(), SweepPoints::groups).find(std::string(describe(quantity).name)),
                  0);
    }
}

TEST_F(FigureViewsTest, WithoutRunsAViewSaysWhatToDo) {
    FinalMetricView view(themes_);
    view.setGroups({});
    EXPECT_FALSE(view.chosenMetric());
    EXPECT_EQ(view.canvas().figure(), nullptr);
    ScatterView scatter(themes_);
    EXPECT_EQ(scatter.canvas().figure(), nullptr);
    ParallelView parallel(themes_);
    EXPECT_EQ(parallel.canvas().figure(), nullptr);
}

TEST_F(FigureViewsTest, WithoutRunsNoFieldIsEmptyAndOpen) {
    FinalMetricView view(themes_);
    view.resize(800, 500);
    view.show();
    for (const QComboBox* box : view.findChildren<QComboBox*>()) {
        EXPECT_TRUE(box->count() > 0 || !box->isEnabled()) << box->accessibleName().toStdString();
        EXPECT_FALSE(box->accessibleName().isEmpty());
    }
}

TEST_F(FigureViewsTest, AMetricIsReadWholeInANarrowRoom) {
    FinalMetricView view(themes_);
    open(view);
    view.resize(480, 500);
    QApplication::processEvents();
    for (QComboBox* box : view.findChildren<QComboBox*>()) {
        EXPECT_GE(box->width(), box->fontMetrics().horizontalAdvance(box->currentText()) + 20)
            << box->currentText().toStdString();
        EXPECT_LE(box->mapTo(&view, QPoint(box->width(), 0)).x(), view.width());
    }
}

TEST_F(FigureViewsTest, AScatterStartsWithAMetricThatAllSoundSeedsHave) {
    std::vector<ComparedGroup> groups = exampleGroups();
    auto other = std::make_shared<RunSnapshot>(*groups[2].run);
    other->result.evaluated[Quantity::validationLoss] = {NAN};  // the first metric is not all of theirs
    groups[2].run = other;
    ScatterView view(themes_);
    view.resize(800, 500);
    view.setGroups(groups);
    view.show();
    const auto* figure = dynamic_cast<const ScatterFigure*>(view.canvas().figure().get());
    ASSERT_NE(figure, nullptr);
    EXPECT_EQ(figure->missing(), 1U);  // the seed that failed
}

TEST_F(FigureViewsTest, AMenuOffersTablesAndAFigure) {
    FinalMetricView view(themes_);
    open(view);
    QMenu menu;
    view.fillMenu(menu);
    EXPECT_EQ(menu.actions().at(0)->text(), "Every seed as CSV…");
    EXPECT_EQ(menu.actions().at(2)->text(), "Figure…");
}

TEST_F(FigureViewsTest, AScatterShowsWhatVaries) {
    ScatterView view(themes_);
    open(view);
    const auto figure = std::dynamic_pointer_cast<const ScatterFigure>(view.canvas().figure());
    ASSERT_TRUE(figure);
    EXPECT_EQ(figure->yAxis().title, "Validation loss");
    view.setAxes("optimizer.learning_rate", "train_loss");
    const auto other = std::dynamic_pointer_cast<const ScatterFigure>(view.canvas().figure());
    EXPECT_EQ(other->xAxis().title, "learning rate");
    EXPECT_EQ(other->yAxis().title, "Final training loss");
}

TEST_F(FigureViewsTest, ADragAlongAnAxisFilters) {
    ParallelView view(themes_);
    open(view);
    view.setAxes({"activation", "validation_loss"});
    ParallelCanvas& canvas = view.parallelCanvas();
    const QRectF area = canvas.parallel()->areaOf(canvas.size());
    const int x = static_cast<int>(canvas.parallel()->axisX(1, canvas.size()));
    const int bottom = static_cast<int>(area.bottom());
    QTest::mousePress(&canvas, Qt::LeftButton, Qt::NoModifier, {x, bottom});
    QTest::mouseMove(&canvas, {x, static_cast<int>(area.center().y())});
    QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::NoModifier, {x, static_cast<int>(area.center().y())});
    // A line is a group here.
    EXPECT_TRUE(canvas.parallel()->isInside(1));
    EXPECT_FALSE(canvas.parallel()->isInside(0));
    EXPECT_FALSE(canvas.parallel()->isInside(2));
    QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, {x, bottom - 20});
    EXPECT_TRUE(canvas.parallel()->isInside(0));
    EXPECT_TRUE(canvas.parallel()->isInside(2));
}

TEST_F(FigureViewsTest, ADragOfANameMovesItsAxis) {
    ParallelView view(themes_);
    open(view);
    view.setAxes({"activation", "optimizer.learning_rate", "validation_loss"});
    ParallelCanvas& canvas = view.parallelCanvas();
    const auto nameOf = [&](std::size_t axis) {
        return QPoint(static_cast<int>(canvas.parallel()->axisX(axis, canvas.size())), 10);
    };
    QTest::mousePress(&canvas, Qt::LeftButton, Qt::NoModifier, nameOf(0));
    QTest::mouseMove(&canvas, nameOf(2));
    QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::NoModifier, nameOf(2));
    EXPECT_EQ(view.axes(),
              (std::vector<std::string>{"optimizer.learning_rate", "validation_loss", "activation"}));
}

}  // namespace
}  // namespace zorro::ui
