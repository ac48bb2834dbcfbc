#include "ui/fit/form/data_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>

#include "core/file/file.h"
#include "tests/ui/fit/wait_for.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

class DataDialogTest : public testing::Test {
protected:
    QString write(const char* content) {
        const QString path = folder_.filePath("points.csv");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    /// What the dialog hands over for its present choices; null where it complains.
    std::shared_ptr<const Target> read(DataDialog& dialog) {
        std::shared_ptr<const Target> target;
        QObject::connect(&dialog, &DataDialog::dataRead, [&](const auto& read) { target = read; });
        dialog.read();
        waitFor([&] { return target || !dialog.message().text().isEmpty(); });
        return target;
    }

    QTemporaryDir folder_;
};

TEST_F(DataDialogTest, FindsOutTheDialectAndShowsTheFirstRows) {
    DataDialog dialog(write("# made up\nx;y;sd\n0,5;1,25;0,1\n1,5;2,25;0,2\n2,5;3,25;0,1\n"));

    EXPECT_EQ(dialog.separator().currentText(), "semicolon");
    EXPECT_EQ(dialog.preview().rowCount(), 3);
    EXPECT_EQ(dialog.preview().item(0, 1)->text(), "1,25");
    EXPECT_EQ(dialog.column(0).currentText(), "x");
    EXPECT_EQ(dialog.column(2).currentText(), "sd");

    const auto target = read(dialog);
    ASSERT_TRUE(target);
    EXPECT_EQ(target->x, (std::vector<double>{0.5, 1.5, 2.5}));
    EXPECT_EQ(target->sigma, (std::vector<double>{0.1, 0.2, 0.1}));
    EXPECT_EQ(target->name, "points.csv");
}

TEST_F(DataDialogTest, TakesTheColumnsThatAreChosen) {
    DataDialog dialog(write("t,in,out\n0,1,10\n1,2,20\n2,3,30\n"));
    dialog.column(0).setCurrentIndex(1);
    dialog.column(1).setCurrentIndex(2);
    dialog.column(2).setCurrentIndex(0);

    const auto target = read(dialog);
    ASSERT_TRUE(target);
    EXPECT_EQ(target->x, (std::vector<double>{1, 2, 3}));
    EXPECT_EQ(target->y, (std::vector<double>{10, 20, 30}));
    EXPECT_TRUE(target->sigma.empty());
}

TEST_F(DataDialogTest, SaysWhereACellIsNoNumberAndStaysOpen) {
    DataDialog dialog(write("x,y\n0,1\n1,two\n2,3\n"));
    dialog.show();

    EXPECT_FALSE(read(dialog));
    EXPECT_TRUE(dialog.message().text().contains("line 3")) << dialog.message().text().toStdString();
    EXPECT_TRUE(dialog.isVisible());
}

TEST_F(DataDialogTest, MarksTheCellThatIsWrongAndSaysSoBeforeAnythingIsUsed) {
    DataDialog dialog(write("x,y\n0,1\n1,two\n2,3\n"));

    EXPECT_TRUE(dialog.message().text().contains("line 3")) << dialog.message().text().toStdString();
    EXPECT_NE(dialog.preview().item(1, 1)->foreground(), dialog.preview().item(0, 1)->foreground());
    EXPECT_EQ(dialog.preview().item(1, 0)->foreground(), dialog.preview().item(0, 0)->foreground());
    EXPECT_EQ(dialog.preview().verticalHeaderItem(1)->text(), "3");
}

TEST_F(DataDialogTest, SkipsTheLinesBeforeTheTable) {
    DataDialog dialog(write("Instrument 7\nSampling: 2e6\n\nx;y\n0,5;1\n1;2\n"));
    EXPECT_TRUE(dialog.message().text().endsWith("If the table begins below line 2, skip 2 lines."))
        << dialog.message().text().toStdString();
    dialog.skip().setValue(2);

    EXPECT_EQ(dialog.message().text(), "");
    EXPECT_EQ(dialog.column(0).currentText(), "x");
    EXPECT_EQ(dialog.summary().text(), "2 points, x from 0.5 to 1, y from 1 to 2.");
    const auto target = read(dialog);
    ASSERT_TRUE(target);
    EXPECT_EQ(target->x, (std::vector<double>{0.5, 1}));
}

TEST_F(DataDialogTest, PassesOverARowOfUnits) {
    DataDialog dialog(write("time,voltage\ns,V\n0,1\n1,2\n"));
    EXPECT_TRUE(dialog.message().text().contains("check “row of units”"));
    dialog.unitsRow().click();

    EXPECT_EQ(dialog.message().text(), "");
    EXPECT_EQ(dialog.preview().rowCount(), 2);
    const auto target = read(dialog);
    ASSERT_TRUE(target);
    EXPECT_EQ(target->y, (std::vector<double>{1, 2}));
}

TEST_F(DataDialogTest, SaysHowThousandsWereReadAndWhatIsLeftOut) {
    DataDialog dialog(write("x;y\n0;1\n500;1.001\n700;nan\n"));

    EXPECT_TRUE(dialog.summary().text().contains("'1.001' in line 3 was read as 1.001"));
    EXPECT_TRUE(dialog.summary().text().contains("the row in line 4 was left out"));
    const auto target = read(dialog);
    ASSERT_TRUE(target);
    EXPECT_EQ(target->notes.size(), 2U);
}

TEST_F(DataDialogTest, ComputesColumnsAndTakesThemForTheirNames) {
    DataDialog dialog(write("t,n,dt\n0,1,0.1\n1,10,0.1\n2,100,0.2\n"));
    dialog.computed().setText("y=log10(n); sigma=0.5");
    EXPECT_EQ(dialog.column(1).currentText(), "y");
    EXPECT_EQ(dialog.column(2).currentText(), "sigma");
    dialog.column(3).setCurrentIndex(3);  // dt, below "none"

    const auto target = read(dialog);
    ASSERT_TRUE(target) << dialog.message().text().toStdString();
    EXPECT_NEAR(target->y[2], 2, 1e-14);
    EXPECT_EQ(target->sigma, (std::vector<double>{0.5, 0.5, 0.5}));
    EXPECT_EQ(target->xSigma, (std::vector<double>{0.1, 0.1, 0.2}));
}

TEST_F(DataDialogTest, TakesPredictorsInsteadOfX) {
    DataDialog dialog(write("time,heat,y\n0,1,10\n1,2,20\n"));
    dialog.predictors().setText("time, heat");
    EXPECT_FALSE(dialog.column(0).isEnabled());
    EXPECT_EQ(dialog.column(1).currentText(), "y");

    const auto target = read(dialog);
    ASSERT_TRUE(target);
    ASSERT_TRUE(target->predictors);
    EXPECT_EQ(target->predictors->at(1).name, "heat");
    EXPECT_EQ(target->x, (std::vector<double>{1, 2}));
}

TEST_F(DataDialogTest, SaysWhatIsWrongWithAFormulaWhileItIsTyped) {
    DataDialog dialog(write("t,n\n0,1\n1,10\n"));
    dialog.computed().setText("y=log(m)");
    EXPECT_TRUE(dialog.message().text().contains("there is no column 'm'"))
        << dialog.message().text().toStdString();
    dialog.computed().setText("y=log(n)");
    EXPECT_EQ(dialog.message().text(), "");
    dialog.predictors().setText("tt");
    EXPECT_TRUE(dialog.message().text().contains("there is no column 'tt'"));
}

TEST_F(DataDialogTest, AnotherSeparatorIsAnotherTable) {
    DataDialog dialog(write("1,5 2,5\n2,5 3,5\n3,5 4,5\n"));
    dialog.separator().setCurrentIndex(0);
    emit dialog.separator().activated(0);

    EXPECT_GT(dialog.preview().columnCount(), 2);
}

TEST_F(DataDialogTest, AFileThatIsNotThereIsAnError) {
    EXPECT_THROW(DataDialog(folder_.filePath("nothing.csv")), FileError);
}

TEST_F(DataDialogTest, TextThatIsNoTableCannotBeUsed) {
    DataDialog dialog(write("Dear reader,\nthis is a letter.\n"));

    EXPECT_FALSE(dialog.message().text().isEmpty());
    EXPECT_FALSE(read(dialog));
}

}  // namespace
}  // namespace zorro::ui
