#include "ui/widgets/text/flat_table.h"

#include <cmath>

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

TEST(FlatTable, CopiesItsCellsWithTabs) {
    FlatTable table({"Landmark", "x"}, 80);
    table.setRows({{"minimum", "-1"}, {"maximum", "2"}});
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), "minimum\t-1\nmaximum\t2");
}

TEST(FlatTable, AsksForTheSameRoomWhateverItsCellsSay) {
    FlatTable table({"", ""}, 80);
    table.setRows({{"L2", "1"}});
    const QSize before = table.sizeHint();
    table.setRows({{"L2", "123456789.123456789"}});
    EXPECT_EQ(table.sizeHint(), before);
}

TEST(FlatTable, AFigureIsNeverCutAndItsColumnDoesNotShrink) {
    FlatTable table({"", "mean ± std"}, 20);
    const QString figure = "0.6935 ± 0.0012";
    table.setRows({{"a name that has to make way", figure}});
    const int needed = QFontMetrics(table.item(0, 1)->font()).horizontalAdvance(figure);
    EXPECT_GE(table.columnWidth(1), needed);
    table.setRows({{"a name that has to make way", "1"}});
    EXPECT_GE(table.columnWidth(1), needed);
}

TEST(FlatTable, WordsHaveTheWholeOfThemInTheirToolTip) {
    FlatTable table({"", ""}, 20);
    table.setRows({{"Symmetric-Zorro · learning rate 0.01", "spirals, /data/wine.csv"}});
    EXPECT_EQ(table.item(0, 0)->toolTip(), "Symmetric-Zorro · learning rate 0.01");
    EXPECT_EQ(table.item(0, 1)->toolTip(), "spirals, /data/wine.csv");
    EXPECT_EQ(table.columnWidth(1), 20);
}

/// The first column of pixels, from the left, in which rows `top` to `bottom` of a picture are not as its
/// corner.
int firstInk(const QImage& picture, int top, int bottom) {
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = top; y < bottom; ++y) {
            if (picture.pixel(x, y) != picture.pixel(0, top)) {
                return x;
            }
        }
    }
    return -1;
}

TEST(FlatTable, StartsItsHeadingWhereItsCellsStart) {
    const QString before = qApp->styleSheet();
    qApp->setStyleSheet(styleSheetOf(lightTheme()));
    {
        QWidget panel;
        panel.resize(300, 200);
        panel.show();  // as in the window: the table is made inside something that has its style
        auto* table = new FlatTable({"minimum", "x"}, 80, &panel);
        table->setRows({{"minimum", "-1"}});
        table->resize(table->sizeHint());
        table->show();
        const QImage picture = table->grab().toImage();
        const int row = picture.height() / 2;
        constexpr int line = 2;  // that a row is drawn over
        EXPECT_GE(firstInk(picture, 0, row - line), 0);
        EXPECT_NEAR(firstInk(picture, 0, row - line), firstInk(picture, row, 2 * row - line), 1);
    }
    qApp->setStyleSheet(before);
}

}  // namespace
}  // namespace zorro::ui
