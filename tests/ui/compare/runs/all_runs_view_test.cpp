#include "ui/compare/runs/all_runs_view.h"

#include <QTemporaryDir>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ui/compare/compare_example.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

class AllRunsViewTest : public testing::Test {
protected:
    void SetUp() override {
        exampleDirectory(runs(), "a", 0.1, {1});
        exampleDirectory(runs(), "b", 0.2, {1});
        exampleDirectory(runs(), "c", 0.1, {1, 2});
        library_.open();
        ASSERT_TRUE(waitFor([&] { return library_.isComplete(); }));
        table_.resize(900, 300);
        table_.show();
    }
    fs::path runs() const { return folder_.path().toStdString() + "/runs"; }
    std::string names() const {
        std::string text;
        for (int row = 0; row < model_.rowCount(); ++row) {
            text += model_.isHeading(row) ? "|" : model_.entryAt(row)->name;
        }
        return text;
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(table_.viewport(), Qt::LeftButton, modifiers,
                          table_.visualRect(model_.index(row, 0)).center());
    }
    void group(const std::string& key) {
        ArrangementOptions options = model_.options();
        options.groupKey = key;
        model_.setOptions(options);
    }
    QTemporaryDir folder_;
    RunLibrary library_{folder_.path().toStdString() + "/index", runs(), {}};
    AllRunsModel model_{library_, testThemes()};
    AllRunsView table_{model_};
};

TEST_F(AllRunsViewTest, ShowsTheNewestFirstAndSortsByAColumn) {
    EXPECT_EQ(names(), "cba");
    EXPECT_EQ(model_.index(0, 0).data().toString(), "c");
    model_.sort(0, Qt::AscendingOrder);
    EXPECT_EQ(names(), "abc");
}

TEST_F(AllRunsViewTest, FiltersAndSaysWhatItDoesNotUnderstand) {
    model_.setFilterText("learning_rate=0.1");
    EXPECT_EQ(names(), "ca");
    model_.setFilterText("nonsense=1");
    EXPECT_FALSE(model_.options().filter.problem().empty());
}

TEST_F(AllRunsViewTest, KeepsTheSelectionWhenRowsMove) {
    click(1);
    click(2, Qt::ControlModifier);
    EXPECT_THAT(table_.selectedRuns(), ElementsAre(runs() / "b", runs() / "a"));
    model_.sort(0, Qt::AscendingOrder);
    EXPECT_THAT(table_.selectedRuns(), ElementsAre(runs() / "a", runs() / "b"));
}

TEST_F(AllRunsViewTest, KeepsTheSelectionWhileRunsVanish) {
    click(2);
    fs::remove_all(runs() / "c");
    library_.refreshSoon();
    ASSERT_TRUE(waitFor([&] { return model_.rowCount() == 2; }));
    EXPECT_THAT(table_.selectedRuns(), ElementsAre(runs() / "a"));
}

TEST_F(AllRunsViewTest, FilteringKeepsTheSelectionUntilOtherRowsAreChosen) {
    click(1);
    click(2, Qt::ControlModifier);
    model_.setFilterText("learning_rate=0.1");
    EXPECT_THAT(table_.selectedRuns(), UnorderedElementsAre(runs() / "a", runs() / "b"));
    model_.setFilterText({});
    EXPECT_THAT(table_.selectedRuns(), ElementsAre(runs() / "b", runs() / "a"));
    model_.setFilterText("learning_rate=0.1");
    click(0);
    EXPECT_THAT(table_.selectedRuns(), ElementsAre(runs() / "c"));
}

TEST_F(AllRunsViewTest, AClickOnAHeadingHidesItsRuns) {
    group("optimizer.learning_rate");
    EXPECT_EQ(names(), "|ca|b");
    click(0);
    EXPECT_EQ(names(), "||b");
    click(0);
    EXPECT_EQ(names(), "|ca|b");
    EXPECT_TRUE(table_.selectedRuns().empty());
}

TEST_F(AllRunsViewTest, EnterAndADoubleClickActivateARun) {
    fs::path activated;
    QObject::connect(&table_, &AllRunsView::runActivated, &table_,
                     [&](const fs::path& run) { activated = run; });
    click(1);
    QTest::keyClick(&table_, Qt::Key_Return);
    EXPECT_EQ(activated, runs() / "b");
    click(0);
    QTest::mouseDClick(table_.viewport(), Qt::LeftButton, {}, table_.visualRect(model_.index(0, 0)).center());
    EXPECT_EQ(activated, runs() / "c");
}

TEST_F(AllRunsViewTest, AnyParameterCanBeAColumn) {
    model_.setColumns({"name", "optimizer.learning_rate"});
    EXPECT_EQ(model_.columnCount(), 2);
    EXPECT_EQ(model_.index(1, 1).data().toString(), "0.2");
}

}  // namespace
}  // namespace zorro::ui
