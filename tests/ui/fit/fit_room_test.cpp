// The room as its user meets it: the form asks, the plots and the report answer.

#include "ui/fit/fit_room.h"

#include <algorithm>
#include <cstdlib>

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "tests/ui/figure/three_clicks.h"
#include "tests/ui/fit/wait_for.h"
#include "ui/fit/fit_actions.h"
#include "ui/fit/fit_centre.h"
#include "ui/fit/fit_export.h"
#include "ui/fit/form/data_dialog.h"
#include "ui/fit/form/fit_form.h"
#include "ui/fit/form/how_section.h"
#include "ui/fit/form/parameter_table.h"
#include "ui/fit/form/target_section.h"
#include "ui/fit/report/fit_report_panel.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/search_box.h"
#include "ui/widgets/field/value_slider.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/flat_table.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

class FitRoomTest : public testing::Test {
protected:
    FitRoomTest() : themes_(*qApp) {
        session_.reset(defaultSession());
        room_ = std::make_unique<FitRoom>(session_, themes_);
        for (QWidget* part :
             {room_->leftPanel(), room_->centre(), room_->rightPanel(), room_->tools(), room_->exports()}) {
            parts_.emplace_back(part);
        }
        room_->leftPanel()->resize(316, 700);
        room_->centre()->resize(600, 700);
        room_->rightPanel()->resize(292, 700);
        for (QWidget* part : {room_->leftPanel(), room_->centre(), room_->rightPanel()}) {
            part->show();
        }
        settle();
    }

    void settle() {
        waitFor([this] { return room_->isSettled(); });
    }
    static void type(QWidget& field, const QString& text) {
        if (auto* number = qobject_cast<QAbstractSpinBox*>(&field)) {
            number->selectAll();
        }
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    static void choose(QComboBox& box, int index) {
        box.setCurrentIndex(index);
        emit box.activated(index);
    }
    [[nodiscard]] const ParameterTable::Row& row(std::size_t i) const {
        return room_->form().parameters().rows()[i];
    }
    [[nodiscard]] const FitSetup& setup() const { return session_.session().fit; }
    [[nodiscard]] const FitQuestion& question() const { return setup().question; }
    [[nodiscard]] const FitReport& report() const { return room_->model().report(); }

    /// On a parabola, two of them at one x.
    static std::shared_ptr<const Target> fivePoints() {
        return std::make_shared<const Target>(pointsTarget("five", {-1, 0, 1, 1, 2}, {0.8, 0, 1.3, 0.9, 4}));
    }

    QTemporaryDir folder_;
    ThemeController themes_;
    SessionModel session_;
    std::unique_ptr<FitRoom> room_;
    std::vector<std::unique_ptr<QWidget>> parts_;  // die before the room, as in the window
};

TEST_F(FitRoomTest, ShowsTheFitOfTheFirstQuestionAtOnce) {
    EXPECT_EQ(room_->report().parameters().item(0, 1)->text(), "1.9200");
    EXPECT_TRUE(room_->report().status().text().startsWith("best of 64 starts"));
    EXPECT_GT(room_->report().minima().rowCount(), 1);
}

TEST_F(FitRoomTest, AnotherTargetIsAClickAndCanBeUndone) {
    for (QToolButton* chip : room_->form().findChildren<QToolButton*>()) {
        if (chip->text() == "DGELU") {
            chip->click();
        }
    }
    settle();
    EXPECT_EQ(report().target.substr(0, 5), "dgelu");
    session_.undoStack().undo();
    settle();
    EXPECT_EQ(report().target.substr(0, 4), "gelu");
}

TEST_F(FitRoomTest, ATargetMayBeAFormula) {
    type(room_->form().target().targetField().field(), "x*tanh(x)");
    settle();

    EXPECT_EQ(question().target.description().expression, "x*tanh(x)");
    EXPECT_TRUE(room_->model().isCurrent());
}

TEST_F(FitRoomTest, AFormulaThatDoesNotParseIsShownWhereItIsWrong) {
    QLineEdit& field = room_->form().target().targetField().field();
    type(field, "x*tanh(y)");

    EXPECT_EQ(question().target.description().name, "gelu");
    EXPECT_EQ(field.text(), "x*tanh(y)");
    EXPECT_EQ(field.selectionStart(), 7);
    int shown = 0;
    for (const InlineMessage* message : room_->form().findChildren<InlineMessage*>()) {
        shown += message->isVisibleTo(&room_->form()) && !message->text().isEmpty() ? 1 : 0;
    }
    EXPECT_EQ(shown, 1);
}

TEST_F(FitRoomTest, AFunctionOfOnesOwnBringsItsParametersAndStarts) {
    type(room_->form().target().familyField().field(), "expr(p*x*tanh(q*x)):p=0.5,q=2");
    settle();

    ASSERT_EQ(room_->form().parameters().rows().size(), 2U);
    EXPECT_EQ(row(1).start->value(), 2);
    EXPECT_TRUE(std::isinf(row(1).upper->value()));
    EXPECT_EQ(report().parameters.size(), 2U);
}

TEST_F(FitRoomTest, AFunctionWithoutParametersIsRefused) {
    type(room_->form().target().familyField().field(), "relu");

    EXPECT_EQ(question().family->description().name, "asymmetric-zorro");
}

TEST_F(FitRoomTest, FixedTiedAndFreeAreChosenInTheTable) {
    const int fixed = 1;
    choose(*row(0).role, fixed);
    EXPECT_EQ(question().parameters[0].role, ParameterRole::fixed);
    const int tiedToFirst = row(2).role->findData(0);
    choose(*row(2).role, tiedToFirst);
    settle();

    EXPECT_EQ(report().curve.parameters[2], report().curve.parameters[0]);
    EXPECT_FALSE(row(2).start->isEnabled());
    choose(*row(2).role, 0);
    EXPECT_EQ(question().parameters[2].role, ParameterRole::free);
}

TEST_F(FitRoomTest, ADraggedSliderHoldsItsParameterInOneStep) {
    ValueSlider& slider = *row(0).slider;
    const int y = slider.height() / 2;
    QTest::mousePress(&slider, Qt::LeftButton, {}, {60, y});
    for (int x = 64; x < 120; x += 8) {
        QTest::mouseMove(&slider, {x, y});
    }
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {120, y});
    settle();

    EXPECT_EQ(question().parameters[0].role, ParameterRole::fixed);
    EXPECT_EQ(report().curve.parameters[0], question().parameters[0].start);
    EXPECT_EQ(session_.undoStack().count(), 1);
    QTest::mouseDClick(&slider, Qt::LeftButton, {}, {120, y});
    EXPECT_EQ(question().parameters[0].role, ParameterRole::free);
}

TEST_F(FitRoomTest, BoundsThatExcludeEachOtherAreSaidInTheirRow) {
    type(*row(1).lower, "30");

    EXPECT_TRUE(row(1).message->isVisibleTo(&room_->form()));
    EXPECT_FALSE(row(0).message->isVisibleTo(&room_->form()));
    EXPECT_FALSE(room_->commands().fit->isEnabled());
    type(*row(1).lower, "-3");
    settle();
    EXPECT_FALSE(row(1).message->isVisibleTo(&room_->form()));
    EXPECT_GE(report().curve.parameters[1], -3);
}

TEST_F(FitRoomTest, WeightsLossSlopesAndStartsReachTheFit) {
    HowSection& how = room_->form().how();
    choose(how.weight(), static_cast<int>(FitWeight::normal));
    choose(how.loss(), static_cast<int>(Loss::huber));
    type(how.derivativeWeight(), "0.5");
    type(how.starts(), "16");
    settle();

    EXPECT_EQ(question().weight, FitWeight::normal);
    EXPECT_EQ(question().loss, Loss::huber);
    EXPECT_EQ(question().derivativeWeight, 0.5);
    EXPECT_EQ(question().starts, 16U);
    EXPECT_GT(report().slopeRmse, 0);
}

TEST_F(FitRoomTest, BrushingMasksAndBrushingAgainTakesBack) {
    PlotPanel& panel = room_->middle().plots().panel(FitPlots::valuePanel);
    const auto brush = [&](double from, double to) {
        const QPoint start = panel.transform().pixel(from, 1).toPoint();
        const QPoint end = panel.transform().pixel(to, 1).toPoint();
        QTest::mousePress(&panel, Qt::LeftButton, Qt::ShiftModifier, start);
        QMouseEvent move(QEvent::MouseMove, end, panel.mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                         Qt::ShiftModifier);
        QApplication::sendEvent(&panel, &move);
        QTest::mouseRelease(&panel, Qt::LeftButton, Qt::ShiftModifier, end);
    };
    brush(1, 3);
    settle();
    ASSERT_EQ(question().masked.size(), 1U);
    EXPECT_NEAR(question().masked[0].lower, 1, 0.05);
    EXPECT_LT(report().points, 1001U);

    brush(1.2, 2.8);
    EXPECT_EQ(question().masked.size(), 2U) << "the middle came back";
    room_->commands().clearMask->trigger();
    settle();
    EXPECT_EQ(report().points, 1001U);
}

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

TEST_F(FitRoomTest, AMinimumAndAnEarlierFitAreAClickAway) {
    emit room_->report().minima().cellClicked(1, 0);
    EXPECT_EQ(room_->model().shownMinimum(), 1U);

    choose(room_->form().target().families(), 0);
    settle();
    const QString other = QString::fromStdString(question().family->description().name);
    ASSERT_NE(other, "asymmetric-zorro");
    emit room_->report().history().cellClicked(1, 0);
    EXPECT_EQ(question().family->description().name, "asymmetric-zorro");
}

TEST_F(FitRoomTest, TheCurveGoesToExplore) {
    const std::size_t before = session_.session().curves.size();
    room_->commands().sendToExplore->trigger();

    ASSERT_EQ(session_.session().curves.size(), before + 1);
    EXPECT_EQ(session_.session().curves.back().curve.parameters, report().curve.parameters);
}

TEST_F(FitRoomTest, ReportAndTableLeaveTheRoom) {
    room_->commands().copyReport->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().contains("RMSE"));
    room_->commands().copySpec->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), QString::fromStdString(specText(report().curve)));

    const QByteArray beginnings[] = {"Asymmetric-Zorro fitted", "{", "x,target,fit,residual"};
    const char* extensions[] = {"txt", "json", "csv"};
    for (std::size_t i = 0; i < std::size(extensions); ++i) {
        const QString path = folder_.filePath(QStringLiteral("fit.") + extensions[i]);
        QSignalSpy said(&room_->exporter(), &FitExports::noticeRaised);
        room_->exporter().save(path);
        waitFor([&] { return !said.isEmpty(); });
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().startsWith(beginnings[i])) << extensions[i];
    }
}

TEST_F(FitRoomTest, AFigureForAPaperTakesThreeClicks) {
    EXPECT_EQ(filesOfThreeClicks(*room_->exports()), QStringList({"fit.csv", "fit.pdf"}));
}

TEST_F(FitRoomTest, AFileThatCannotBeWrittenIsSaid) {
    for (const QString& path : {folder_.filePath("fit.doc"), QStringLiteral("/no/such/folder/fit.csv")}) {
        QSignalSpy said(&room_->exporter(), &FitExports::noticeRaised);
        room_->exporter().save(path);
        waitFor([&] { return !said.isEmpty(); });
        EXPECT_FALSE(said.front().front().toString().startsWith("Saved")) << path.toStdString();
    }
}

TEST_F(FitRoomTest, MeasuredDataReplaceTheTargetUntilTheyAreClosed) {
    const QString path = folder_.filePath("swish.csv");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const Curve swish = defaultCurve(findFunction("swish"));
    for (double x = -4; x <= 4; x += 0.25) {
        file.write(QStringLiteral("%1 %2\n").arg(x).arg(swish.at(x).f).toUtf8());
    }
    file.close();
    ASSERT_TRUE(room_->canOpen(path));
    room_->open(path);
    auto* dialog = room_->centre()->findChild<DataDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->read();
    waitFor([this] { return question().data != nullptr; });
    settle();

    EXPECT_EQ(report().points, 33U);
    EXPECT_FALSE(room_->form().target().lower().isEnabled());
    session_.undoStack().undo();
    EXPECT_EQ(question().data, nullptr);
}

TEST_F(FitRoomTest, OtherFilesAreNotItsBusiness) {
    EXPECT_FALSE(room_->canOpen("session.zlab"));
    EXPECT_FALSE(room_->canOpen("picture.png"));
    QSignalSpy notices(room_.get(), &Room::noticeRaised);
    room_->open("/no/such/file.csv");
    ASSERT_EQ(notices.size(), 1);
    EXPECT_TRUE(notices[0][0].toString().contains("file.csv"));
}

TEST_F(FitRoomTest, EveryThemeDrawsTheWholeRoom) {
    session_.setFit(
        [this] {
            FitSetup changed = setup();
            changed.showSlope = changed.showBand = true;
            changed.question.masked = {{2, 3}};
            return changed;
        }(),
        "All on");
    settle();
    for (const ThemeMode mode : {ThemeMode::dark, ThemeMode::light}) {
        themes_.setMode(mode);
        EXPECT_EQ(room_->centre()->grab().toImage().pixelColor(20, 60), themes_.theme().panel);
    }
}

}  // namespace
}  // namespace zorro::ui
