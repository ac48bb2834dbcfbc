#include "ui/train/study/study_dialog.h"

#include <fstream>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "core/study/file/example_studies.h"
#include "tests/ui/train/train_fixture.h"
#include "ui/train/study/study_matrix_table.h"
#include "ui/train/study/study_words.h"

namespace zorro::ui {
namespace {

TEST(StudyWords, SayHowACellStands) {
    const MatrixCell cell{.trained = 3, .training = 2, .failed = 1, .waiting = 0, .missing = 4};
    EXPECT_EQ(cellText(cell), "4/10, 1 failed");
    EXPECT_EQ(cellWords(cell), "3 of 10 trained, 1 failed, 2 training, 4 missing");
    EXPECT_EQ(cellText({.waiting = 5}), "0/5");
    EXPECT_EQ(cellText({}), "–");
}

class StudyDialogTest : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(runs() / "studies" / "two");
        std::ofstream(runs() / "studies" / "two" / "study.json")
            << R"({"name": "two", "about": "Which of two?", "minutes": 2, "seeds": 2,
                   "problems": [{"name": "moons", "data": "moons", "depth": 1, "width": 4, "steps": 20},
                                {"name": "spirals", "data": "spirals", "depth": 1, "width": 4, "steps": 20}],
                   "activations": ["relu", "tanh"]})";
        dialog_.show();
        ASSERT_TRUE(waitFor([this] { return model_.studies().size() == exampleStudies().size() + 1; }));
    }
    void TearDown() override { endTraining(RunQueue(runs() / "studies" / "two"), waitFor); }
    std::filesystem::path runs() const { return folder_.path().toStdString(); }
    static bool waitFor(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, patience); }
    QPushButton* button(const QString& text) {
        for (QPushButton* each : dialog_.findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    void chooseTwo() {
        dialog_.findChild<QListWidget*>()->setCurrentRow(static_cast<int>(exampleStudies().size()));
        ASSERT_TRUE(waitFor([this] { return model_.standing().has_value(); }));
    }
    bool says(const QString& words) {
        const auto labels = dialog_.findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel* label) { return label->text().contains(words); });
    }

    QTemporaryDir folder_;
    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    StudyModel model_{std::filesystem::path(folder_.path().toStdString()), {}};
    StudyDialog dialog_{model_, themes_};
};

TEST_F(StudyDialogTest, ListsTheExamplesAndTheStudiesOfTheRunsFolder) {
    const auto* list = dialog_.findChild<QListWidget*>();
    ASSERT_EQ(list->count(), static_cast<int>(exampleStudies().size()) + 1);
    EXPECT_EQ(list->item(0)->text().toStdString(), exampleStudies()[0].name);
    EXPECT_EQ(list->item(list->count() - 1)->text(), "two");
    chooseTwo();
    EXPECT_TRUE(says("Which of two?"));
    EXPECT_TRUE(says("2 problems × 2 activations × 2 seeds: 8 networks."));
    EXPECT_TRUE(says("2 min"));
    EXPECT_TRUE(says("8 missing (in 2 new runs)"));
    EXPECT_TRUE(button("Run")->isEnabled());
    EXPECT_FALSE(button("Stop")->isEnabled());
    EXPECT_FALSE(button("Open in Compare")->isEnabled());
}

TEST_F(StudyDialogTest, RunsAStudyWithOneClickAndFillsItsMatrix) {
    chooseTwo();
    QString compared;
    QObject::connect(&dialog_, &StudyDialog::compareRequested, &dialog_,
                     [&compared](const QString& folder) { compared = folder; });
    QTest::mouseClick(button("Run"), Qt::LeftButton);
    EXPECT_TRUE(model_.isAsked());
    ASSERT_TRUE(waitFor([this] { return sumOf(model_.standing()->matrix).over() == 8; }))
        << model_.problem().toStdString();
    const auto* table = dialog_.findChild<StudyMatrixTable*>();
    EXPECT_EQ(table->rowCount(), 2);
    EXPECT_EQ(table->item(0, 0)->text(), "2/2");
    EXPECT_EQ(table->item(1, 1)->text(), "2/2");
    ASSERT_TRUE(waitFor([this] { return !model_.isAsked() && !model_.canRun() && !model_.canStop(); }));
    EXPECT_FALSE(button("Go on")->isEnabled());
    QTest::mouseClick(button("Open in Compare"), Qt::LeftButton);
    EXPECT_EQ(compared.toStdString(), (runs() / "studies" / "two").string());
    EXPECT_FALSE(dialog_.isVisible());
}

TEST_F(StudyDialogTest, SaysWhatIsWrongWithAFileThatIsOpened) {
    const std::filesystem::path file = runs() / "mine.json";
    std::ofstream(file) << R"({"name": "mine", "problem": []})";
    model_.open(file);
    ASSERT_TRUE(
        waitFor([&] { return model_.chosen() != nullptr && model_.chosen()->word == file.string(); }));
    EXPECT_TRUE(model_.problem().contains("problem")) << model_.problem().toStdString();
    EXPECT_TRUE(says("mine.json"));
    EXPECT_FALSE(button("Run")->isEnabled());
}

}  // namespace
}  // namespace zorro::ui
