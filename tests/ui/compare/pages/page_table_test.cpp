#include "ui/compare/pages/page_table.h"

#include <set>

#include <QLabel>
#include <QToolButton>
#include <gtest/gtest.h>

#include "tests/ui/compare/compare_example.h"
#include "ui/compare/pages/compare_pages.h"
#include "ui/compare/pages/figure_view.h"

namespace zorro::ui {
namespace {

class PageTable : public testing::Test {
protected:
    QLabel& table_ = *new QLabel;  // the pages own it
    QLabel& charts_ = *new QLabel;
    ComparePages pages_{{table_, charts_, testThemes()}};
};

TEST_F(PageTable, EveryPageHasItsWordItsShortcutAndAWidgetOfItsOwn) {
    const QList<QToolButton*> buttons = pages_.findChild<QWidget*>("words")->findChildren<QToolButton*>(
        QString(), Qt::FindDirectChildrenOnly);
    ASSERT_EQ(static_cast<std::size_t>(buttons.size()), comparePages().size());
    std::set<QWidget*> widgets;
    std::set<QString> keys;
    for (std::size_t i = 0; i < comparePages().size(); ++i) {
        const ComparePage& page = comparePages()[i];
        const QToolButton& button = *buttons[static_cast<int>(i)];
        EXPECT_EQ(button.text(), page.title);
        EXPECT_EQ(button.shortcut(), QKeySequence(QStringLiteral("Alt+%1").arg(i + 1)));
        EXPECT_TRUE(button.toolTip().startsWith(page.meaning)) << page.key.toStdString();
        EXPECT_TRUE(keys.insert(page.key).second) << page.key.toStdString();
        ASSERT_NE(pages_.page(page.key), nullptr) << page.key.toStdString();
        EXPECT_TRUE(widgets.insert(pages_.page(page.key)).second) << page.key.toStdString();
    }
}

TEST_F(PageTable, TheFirstPageIsShownUntilAnotherOneIsAskedFor) {
    EXPECT_EQ(pages_.currentPage(), pages_.page(comparePages().front().key));
    for (const ComparePage& page : comparePages()) {
        pages_.showPage(page.key);
        EXPECT_EQ(pages_.currentPage(), pages_.page(page.key));
        EXPECT_EQ(pages_.currentFigure(), dynamic_cast<FigureView*>(pages_.page(page.key)));
    }
    QWidget* last = pages_.currentPage();
    pages_.showPage("no such page");
    EXPECT_EQ(pages_.currentPage(), last);
    EXPECT_EQ(pages_.page("no such page"), nullptr);
}

}  // namespace
}  // namespace zorro::ui
