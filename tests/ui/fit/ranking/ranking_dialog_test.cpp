#include "ui/fit/ranking/ranking_dialog.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTableWidget>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "tests/ui/fit/wait_for.h"

namespace zorro::ui {
namespace {

/// y = 5 + 2 x with a little on it, as an expression of two parameters would have it.
FitQuestion pointsToRank() {
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 12; ++i) {
        x.push_back(i);
        y.push_back(5 + 2 * i + (i % 2 == 0 ? 0.1 : -0.1));
    }
    FitQuestion question = withFamily({}, parseCurve("expr(a+b*x)"));
    question.data = std::make_shared<const Target>(pointsTarget("line", x, y));
    question.starts = 4;
    return question;
}

QString functionAt(const QTableWidget& table, int row) {
    return table.item(row, RankingDialog::functionColumn)->text();
}

TEST(RankingDialog, FitsTheZorroFunctionsAndTheRoomsOwnAtOnce) {
    RankingDialog dialog(pointsToRank(), {});
    waitFor([&] { return !dialog.isRanking(); });

    EXPECT_EQ(dialog.fits().size(), 6U);
    EXPECT_EQ(dialog.table().rowCount(), 6);
    // No Zorro function follows a line that misses the origin by so much: the expression is first by the
    // criterion.
    EXPECT_EQ(functionAt(dialog.table(), 0), "a+b*x");
    EXPECT_EQ(dialog.table().item(0, RankingDialog::behindColumn)->text().toDouble(), 0);
    EXPECT_EQ(dialog.table().horizontalHeader()->sortIndicatorSection(), RankingDialog::criterionColumn);
}

TEST(RankingDialog, AHeadingOrdersAndACellOpensItsFit) {
    RankingDialog dialog(pointsToRank(), {});
    waitFor([&] { return !dialog.isRanking(); });
    QTableWidget& table = dialog.table();
    table.sortByColumn(RankingDialog::operationColumn, Qt::AscendingOrder);
    EXPECT_EQ(functionAt(table, 0), "a+b*x");  // two operations
    table.sortByColumn(RankingDialog::operationColumn, Qt::DescendingOrder);
    EXPECT_EQ(functionAt(table, table.rowCount() - 1), "a+b*x");

    std::string chosen;
    QObject::connect(&dialog, &RankingDialog::fitChosen,
                     [&](const Curve& curve) { chosen = specText(curve); });
    dialog.show();
    const QPoint cell = table.visualItemRect(table.item(table.rowCount() - 1, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell);
    const Curve curve = parseCurve(chosen);
    EXPECT_NEAR(curve.at(5).f, 15, 0.2);
}

TEST(RankingDialog, StopsAndSaysSo) {
    FitQuestion question = pointsToRank();
    question.starts = 100'000;
    RankingDialog dialog(question, {});
    EXPECT_TRUE(dialog.isRanking());
    dialog.rankOrStop();

    EXPECT_FALSE(dialog.isRanking());
    EXPECT_TRUE(dialog.status().text().startsWith("Stopped after 0 of 6"));
}

TEST(RankingDialog, FitsWhatIsChecked) {
    RankingDialog dialog(pointsToRank(), {});
    waitFor([&] { return !dialog.isRanking(); });
    for (int row = 0; row < dialog.functions().count(); ++row) {
        QListWidgetItem* item = dialog.functions().item(row);
        item->setCheckState(item->text() == "Swish" ? Qt::Checked : Qt::Unchecked);
    }
    dialog.rankOrStop();
    waitFor([&] { return !dialog.isRanking(); });

    ASSERT_EQ(dialog.fits().size(), 1U);
    EXPECT_EQ(dialog.fits()[0].start.description().name, "swish");
    EXPECT_EQ(dialog.csv().count('\n'), 2);
}

TEST(RankingDialog, PointsThatCannotBeFittedAreSaid) {
    FitQuestion question = pointsToRank();
    question.masked = {{-100, 100}};
    RankingDialog dialog(question, {});
    waitFor([&] { return !dialog.isRanking(); });

    EXPECT_TRUE(dialog.fits().empty());
    EXPECT_TRUE(dialog.status().text().startsWith("No fit: ")) << dialog.status().text().toStdString();
}

}  // namespace
}  // namespace zorro::ui
