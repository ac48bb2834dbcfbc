#include "ui/fit/report/contour_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <qcustomplot.h>

#include "tests/ui/fit/wait_for.h"

namespace zorro::ui {
namespace {

class ContourDialogTest : public testing::Test {
protected:
    ContourDialogTest() {
        model.setAwake(true);
        waitFor([this] { return !model.isFitting(); });
    }
    static bool isShown(ContourDialog& dialog) { return dialog.status().text().contains("68.3 %"); }

    SessionModel session;
    FitModel model{session};
};

TEST_F(ContourDialogTest, TheFitLiesInTheInnermostRegion) {
    ContourDialog dialog(model, lightTheme());
    waitFor([&] { return isShown(dialog); });

    const auto* map = qobject_cast<QCPColorMap*>(dialog.plot().plottable(0));
    ASSERT_NE(map, nullptr);
    const FitReport& report = model.report();
    const double excess = map->data()->data(report.parameters[report.estimated[0]].value,
                                            report.parameters[report.estimated[1]].value);
    EXPECT_LT(excess, 0.1);
    EXPECT_GT(map->data()->cell(0, 0), 1) << "the corner is far outside";
    EXPECT_EQ(dialog.plot().xAxis->label(), dialog.first().currentText());
}

TEST_F(ContourDialogTest, AsksForTwoDifferentParameters) {
    ContourDialog dialog(model, lightTheme());
    dialog.second().setCurrentIndex(0);
    emit dialog.second().activated(0);

    EXPECT_EQ(dialog.status().text(), "Choose two different parameters.");
}

TEST_F(ContourDialogTest, CanBeClosedWhileItSearches) {
    auto dialog = std::make_unique<ContourDialog>(model, darkTheme());
    EXPECT_FALSE(isShown(*dialog));
    dialog.reset();
    QTest::qWait(1);  // what comes late finds nobody
}

}  // namespace
}  // namespace zorro::ui
