#include "ui/explore/curves/curve_list.h"

#include <QTest>
#include <QToolButton>

#include "core/expression/curve_spec.h"
#include "tests/ui/explore/explore_fixture.h"
#include "ui/widgets/field/parameter_slider.h"
#include "ui/widgets/search/search_box.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

class CurveListTest : public ExploreRoomTest {
protected:
    [[nodiscard]] CurveList& list() const { return room_->list(); }
    [[nodiscard]] CurveCard& cardAt(std::size_t row) const {
        return *list().card(session_.session().curves[row].id);
    }
    [[nodiscard]] int topOf(const QWidget& widget) const { return widget.mapTo(&list(), QPoint(0, 0)).y(); }
    void pointAt(bool inside) {
        QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
        QEvent leave(QEvent::Leave);
        list().setAttribute(Qt::WA_UnderMouse, inside);
        QApplication::sendEvent(&list(), inside ? static_cast<QEvent*>(&enter) : &leave);
    }
    static void settle() {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
};

TEST_F(CurveListTest, ACardStaysUnderThePointerThatSelectsIt) {
    settle();
    pointAt(true);
    const int before = topOf(cardAt(2));
    QTest::mouseClick(&cardAt(2), Qt::LeftButton, {}, {60, 12});
    settle();
    EXPECT_EQ(session_.session().selected, session_.session().curves[2].id);
    EXPECT_EQ(topOf(cardAt(2)), before);
    EXPECT_FALSE(cardAt(0).sliders().empty());  // still open
    pointAt(false);
    EXPECT_TRUE(cardAt(0).sliders().empty());
}

TEST_F(CurveListTest, TheFieldThatAddsACurveKeepsItsPlace) {
    settle();
    const int before = topOf(list().searchBox());
    for (int i = 0; i < 12; ++i) {
        session_.addCurve(parseCurve("relu"));
    }
    settle();
    EXPECT_EQ(topOf(list().searchBox()), before);
}

TEST_F(CurveListTest, TabFollowsTheEye) {
    session_.select(session_.session().curves[1].id);
    QWidget* each = &list().searchBox().field();
    for (std::size_t row = 0; row < count(); ++row) {
        for (QWidget* stop : cardAt(row).tabStops()) {
            do {
                each = each->nextInFocusChain();
            } while (each->focusPolicy() == Qt::NoFocus || each->focusProxy() != nullptr ||
                     !list().isAncestorOf(each) || each->isHidden());
            EXPECT_EQ(each, stop) << row << " " << each->accessibleName().toStdString();
        }
    }
    ASSERT_FALSE(cardAt(1).sliders().empty());
}

TEST_F(CurveListTest, FocusSelectionAndPointerEachLookDifferent) {
    settle();
    const auto picture = [this](std::size_t row) { return cardAt(row).grab().toImage(); };
    const QImage plain = picture(2);
    cardAt(2).setAttribute(Qt::WA_UnderMouse, true);
    const QImage hovered = picture(2);
    cardAt(2).setAttribute(Qt::WA_UnderMouse, false);
    session_.select(session_.session().curves[2].id);
    settle();
    const QImage selected = picture(2);
    list().activateWindow();
    cardAt(2).setFocus();
    ASSERT_TRUE(QTest::qWaitFor([this] { return cardAt(2).hasFocus(); }));
    const QImage focused = picture(2);
    EXPECT_NE(plain, hovered);
    EXPECT_NE(hovered, selected);
    EXPECT_NE(selected, focused);
}

TEST_F(CurveListTest, RemovingSaysSoAndOffersToTakeItBack) {
    QString said;
    QUndoStack* history = nullptr;
    QObject::connect(room_.get(), &Room::undoOffered, [&](const QString& sentence, QUndoStack* offered) {
        said = sentence;
        history = offered;
    });
    const QString name = selected().displayName();
    const std::size_t before = count();
    room_->commands().remove->trigger();
    EXPECT_EQ(said, "Removed " + name);
    ASSERT_EQ(history, &session_.undoStack());
    history->undo();
    EXPECT_EQ(count(), before);
}

TEST_F(CurveListTest, NoFigureBesideTheCurvesIsShortened) {
    room_->rightPanel()->resize(292, 700);
    room_->rightPanel()->show();
    session_.select(session_.session().curves[1].id);  // linear on [−0.73, 0.73]
    const auto table = [this]() -> FlatTable* {
        const auto tables = room_->rightPanel()->findChildren<FlatTable*>();
        const auto found = std::find_if(tables.begin(), tables.end(), [](const FlatTable* each) {
            return each->accessibleName() == "Landmarks";
        });
        return found == tables.end() ? nullptr : *found;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return room_->isSettled() && table() != nullptr; }, 5000));
    for (int row = 0; row < table()->rowCount(); ++row) {
        for (int column = 1; column < table()->columnCount(); ++column) {
            const QString text = table()->item(row, column)->text();
            EXPECT_LE(table()->fontMetrics().horizontalAdvance(text), table()->columnWidth(column))
                << text.toStdString();
        }
    }
}

TEST_F(CurveListTest, FormulasKeepTheirLettersInHeadings) {
    room_->rightPanel()->resize(292, 700);
    room_->rightPanel()->show();
    session_.addCurve(parseCurve("expr(x*tanh(c*x))"));
    const auto headings = [this] {
        QStringList texts;
        for (const ElidedLabel* label : room_->rightPanel()->findChildren<ElidedLabel*>()) {
            EXPECT_EQ(label->font().capitalization(), QFont::MixedCase);
            texts += label->text();
        }
        return texts;
    };
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return room_->isSettled() && headings().contains("x*tanh(c*x)"); }, 5000));
}

}  // namespace
}  // namespace zorro::ui
