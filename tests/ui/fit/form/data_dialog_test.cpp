#include "ui/fit/form/data_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QSignalSpy>
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
    DataDialog dialog(write("# made up\nx;y;s\n0,5;1,25;0,1\n1,5;2,25;0,2\n2,5;3,25;0,1\n"));

    EXPECT_EQ(dialog.separator().currentText(), "semicolon");
    EXPECT_EQ(dialog.preview().rowCount(), 3);
    EXPECT_EQ(dialog.preview().item(0, 1)->text(), "1,25");
    EXPECT_EQ(dialog.column(0).currentText(), "x");
    EXPECT_EQ(dialog.column(2).currentText(), "s");

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
