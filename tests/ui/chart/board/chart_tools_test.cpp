#include "ui/chart/board/chart_tools.h"

#include <algorithm>
#include <stdexcept>

#include <QApplication>
#include <QMenu>
#include <QToolButton>
#include <gtest/gtest.h>

#include "ui/chart/board/chart_memory.h"
#include "ui/chart/quantity_text.h"

namespace zorro::ui {
namespace {

class ChartToolsTest : public testing::Test {
protected:
    ChartToolsTest() { tools_.addChartFields(); }

    /// The menu of the charts as it opens.
    QMenu& chartMenu() {
        for (const QToolButton* button : tools_.findChildren<QToolButton*>()) {
            if (button->menu() != nullptr) {
                emit button->menu()->aboutToShow();
                return *button->menu();
            }
        }
        throw std::runtime_error("no menu");
    }

    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    ChartBoard board_{themes_};
    ChartTools tools_{board_};
};

TEST_F(ChartToolsTest, EveryRecordedQuantityCanBeShownAndIsRemembered) {
    const QList<QAction*> actions = chartMenu().actions();
    for (std::size_t i = 0; i < recordedQuantities().size(); ++i) {
        const Quantity quantity = recordedQuantities()[i];
        QAction& action = *actions[static_cast<int>(i)];
        EXPECT_EQ(action.text(), labelOf(quantity));
        EXPECT_EQ(action.isChecked(), describe(quantity).charted) << action.text().toStdString();
        if (!action.isChecked()) {
            action.trigger();
        }
        const auto shown = recalledCharts(chartMemory(board_.options())).shown;
        EXPECT_NE(std::find(shown.begin(), shown.end(), quantity), shown.end())
            << action.text().toStdString();
    }
    EXPECT_EQ(board_.options().shown.size(), recordedQuantities().size());
}

TEST_F(ChartToolsTest, WhatIsOnlyConcludedHasNoChart) {
    for (const QAction* action : chartMenu().actions()) {
        EXPECT_NE(action->text(), labelOf(Quantity::testLoss));
    }
    EXPECT_EQ(recalledCharts("{\"shown\":[\"test_loss\"]}"), ChartOptions());
}

}  // namespace
}  // namespace zorro::ui
