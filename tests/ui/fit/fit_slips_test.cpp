// Where a hand or an eye could slip in the Fit room: what is masked, what is advised, what moves, what is
// called how.

#include <algorithm>
#include <cstdlib>

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "core/activation/catalogue.h"
#include "tests/ui/fit/fit_room_fixture.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/value_slider.h"
#include "ui/widgets/search/search_box.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

TEST_F(FitRoomTest, AClickOnADataPointMasksExactlyThatOneAndCanBeUndone) {
    room_->model().change(withData(question(), fivePoints()), "data");
    settle();
    PlotPanel& panel = room_->middle().plots().panel(FitPlots::valuePanel);
    const QPoint point = panel.transform().pixel(1, 0.9).toPoint();
    QTest::mouseClick(&panel, Qt::LeftButton, {}, point);
    settle();
    EXPECT_EQ(question().maskedPoints, (std::vector<std::size_t>{3}));
    EXPECT_TRUE(question().masked.empty());
    EXPECT_EQ(report().points, 4U);

    session_.undoStack().undo();
    settle();
    EXPECT_EQ(report().points, 5U);
    QTest::mouseClick(&panel, Qt::LeftButton, {}, point + QPoint(0, 40));
    EXPECT_TRUE(question().maskedPoints.empty()) << "beside every point a click means nothing";
}

TEST_F(FitRoomTest, AStretchSaysHowManyPointsItTakesWhileItIsDrawn) {
    room_->model().change(withData(question(), fivePoints()), "data");
    settle();
    QSignalSpy status(room_.get(), &Room::statusChanged);
    PlotPanel& panel = room_->middle().plots().panel(FitPlots::valuePanel);
    const QPoint start = panel.transform().pixel(-1.1, 0).toPoint();
    const QPoint end = panel.transform().pixel(0.5, 0).toPoint();
    QTest::mousePress(&panel, Qt::LeftButton, Qt::ShiftModifier, start);
    QMouseEvent move(QEvent::MouseMove, end, panel.mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                     Qt::ShiftModifier);
    QApplication::sendEvent(&panel, &move);
    EXPECT_TRUE(status.back()[1].toString().contains("2 points left out"))
        << status.back()[1].toString().toStdString();
    QTest::mouseRelease(&panel, Qt::LeftButton, Qt::ShiftModifier, end);
    settle();
    EXPECT_EQ(question().masked.size(), 1U);
    EXPECT_EQ(room_->model().drawnPoints().masked.x, (std::vector<double>{-1, 0}));
}

TEST_F(FitRoomTest, TheVerdictStandsAboveThePlotAndItsButtonDoesWhatItAdvises) {
    VerdictBar& verdict = room_->middle().verdict();
    EXPECT_TRUE(verdict.sentence().text().startsWith("Asymmetric-Zorro follows GELU"))
        << verdict.sentence().text().toStdString();
    EXPECT_LT(verdict.mapTo(room_->centre(), QPoint()).y(),
              room_->middle().plots().mapTo(room_->centre(), QPoint()).y());
    // b₋ and b₊ are at bounds that stand for their limits.
    ASSERT_TRUE(verdict.advice().isEnabled());
    EXPECT_EQ(verdict.advice().text(), "Hold b₋ and b₊ there");
    QTest::mouseClick(&verdict.advice(), Qt::LeftButton);
    settle();
    EXPECT_EQ(question().parameters[1].role, ParameterRole::fixed);
    EXPECT_EQ(question().parameters[3].role, ParameterRole::fixed);
    EXPECT_EQ(session_.undoStack().count(), 1);
    EXPECT_FALSE(verdict.advice().isEnabled());
}

TEST_F(FitRoomTest, AFunctionThatCannotFollowIsSaidAndTheBetterOneIsAClickAway) {
    room_->model().change(withFamily(question(), defaultCurve(findFunction("sigmoid-zorro"))), "family");
    settle();
    VerdictBar& verdict = room_->middle().verdict();
    EXPECT_TRUE(verdict.sentence().text().contains("cannot follow GELU"))
        << verdict.sentence().text().toStdString();
    EXPECT_EQ(verdict.advice().text(), "Fit Asymmetric-Zorro instead");
    QTest::mouseClick(&verdict.advice(), Qt::LeftButton);
    EXPECT_EQ(question().family->description().name, "asymmetric-zorro");
}

TEST_F(FitRoomTest, ResidualsAreTargetMinusFitInWindowAndTable) {
    const QString path = folder_.filePath("points.csv");
    QSignalSpy said(&room_->exporter(), &FitExports::noticeRaised);
    room_->exporter().save(path);
    waitFor([&] { return !said.isEmpty(); });
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> row = file.readLine().trimmed().split(',');
        ASSERT_EQ(row.size(), 4);
        ASSERT_NEAR(row[3].toDouble(), row[1].toDouble() - row[2].toDouble(), 1e-12);
    }
    const double at = report().maxAbsErrorAt;
    EXPECT_NEAR(report().residualThere, question().target.at(at).f - report().curve.at(at).f, 1e-12);
    EXPECT_TRUE(
        room_->middle().plots().panel(FitPlots::residualPanel).words().title.contains("target − fit"));
}

TEST_F(FitRoomTest, TargetAndFitHaveALegendInTheirColours) {
    const PlotWords& words = room_->middle().plots().panel(FitPlots::valuePanel).words();
    ASSERT_EQ(words.keys.size(), 2U);
    EXPECT_EQ(words.keys[0].word, "GELU");
    EXPECT_EQ(words.keys[1].word, "Asymmetric-Zorro");
    const auto& curves = room_->middle().plots().panel(FitPlots::valuePanel).curves();
    ASSERT_EQ(curves.size(), 2U);
    EXPECT_EQ(words.keys[0].color, curves[0].color);
    EXPECT_EQ(words.keys[1].color, curves[1].color);
}

TEST_F(FitRoomTest, NoFieldMovesWhenSomethingIsWrong) {
    const auto places = [this] {
        QList<QRect> all;
        for (const QWidget* each : room_->form().findChildren<QWidget*>()) {
            if ((each->focusPolicy() & Qt::TabFocus) != 0 && each->isVisibleTo(&room_->form())) {
                all += QRect(each->mapTo(&room_->form(), QPoint()), each->size());
            }
        }
        return all;
    };
    const QList<QRect> before = places();
    type(*row(1).lower, "30");
    type(room_->form().target().targetField().field(), "x*tanh(y)");
    choose(room_->form().how().weight(), static_cast<int>(FitWeight::normal));
    choose(room_->form().how().weight(), static_cast<int>(FitWeight::uniform));
    QCoreApplication::processEvents();
    EXPECT_TRUE(row(1).message->isVisibleTo(&room_->form()));
    EXPECT_EQ(places(), before);
}

/// Counts how often anything below a widget is laid out anew.
class LayoutWatch : public QObject {
public:
    explicit LayoutWatch(QWidget& widget) {
        for (QObject* each : widget.findChildren<QWidget*>()) {
            each->installEventFilter(this);
        }
        widget.installEventFilter(this);
    }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
};

TEST_F(FitRoomTest, NothingIsLaidOutAnewWhileASliderIsDragged) {
    ValueSlider& slider = *row(0).slider;
    const double start = slider.shownValue();
    emit slider.dragStarted();
    const auto drag = [&](double value) {
        emit slider.moved(value);
        waitFor([&] {
            return room_->model().isCurrent() && report().curve.parameters.front() == value &&
                   !room_->model().isFitting();
        });
        QApplication::sendPostedEvents();
    };
    ASSERT_NO_FATAL_FAILURE(drag(1.01 * start));  // holds the parameter, which its row shows
    LayoutWatch centre(*room_->centre());
    LayoutWatch exports(*room_->exports());
    for (int i = 2; i < 12; ++i) {
        ASSERT_NO_FATAL_FAILURE(drag(start * (1 + 0.01 * i)));
    }
    EXPECT_EQ(centre.count, 0);
    EXPECT_EQ(exports.count, 0);
    emit slider.dragEnded();
}

TEST_F(FitRoomTest, ADoubleClickOnFitDoesNotStopWhatItsFirstClickBegan) {
    auto* button = room_->exports()->findChild<QPushButton*>();
    ASSERT_NE(button, nullptr);
    ASSERT_EQ(button->text(), "Fit");
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(room_->model().isFitting());
    settle();
    EXPECT_FALSE(report().stopped);
    EXPECT_TRUE(room_->model().isCurrent());
}

/// What the tab key reaches in the panel, in its order from the topmost on.
std::vector<const QWidget*> reachedByTab(const QWidget& panel) {
    const auto yOf = [&](const QWidget* each) { return each->mapTo(&panel, each->rect().center()).y(); };
    std::vector<const QWidget*> reached;
    const QWidget* widget = &panel;
    do {
        const bool isInner = qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) != nullptr;
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && panel.isAncestorOf(widget) && !isInner &&
            widget->isVisibleTo(&panel)) {
            reached.push_back(widget);
        }
        widget = widget->nextInFocusChain();
    } while (widget != &panel);
    std::ranges::rotate(reached, std::ranges::min_element(reached, {}, yOf));
    return reached;
}

TEST_F(FitRoomTest, TheTabKeyFollowsTheEye) {
    const std::vector<const QWidget*> reached = reachedByTab(room_->form());
    ASSERT_GT(reached.size(), 20U);
    for (std::size_t i = 1; i < reached.size(); ++i) {
        const QPoint before = reached[i - 1]->mapTo(&room_->form(), reached[i - 1]->rect().center());
        const QPoint here = reached[i]->mapTo(&room_->form(), reached[i]->rect().center());
        const bool sameLine = std::abs(here.y() - before.y()) < 8;
        EXPECT_TRUE(sameLine ? here.x() > before.x() : here.y() > before.y())
            << i << " " << reached[i]->accessibleName().toStdString();
    }
}

TEST_F(FitRoomTest, EveryFieldHasAName) {
    for (const QWidget* each : reachedByTab(room_->form())) {
        if (qobject_cast<const QAbstractButton*>(each) == nullptr) {
            EXPECT_FALSE(each->accessibleName().isEmpty()) << each->metaObject()->className();
        }
    }
}

}  // namespace
}  // namespace zorro::ui
