// The room as its user meets it: the form asks, the plots and the report answer.

#include "ui/fit/fit_room.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "tests/ui/figure/three_clicks.h"
#include "tests/ui/fit/fit_room_fixture.h"
#include "ui/fit/form/data_dialog.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/value_slider.h"
#include "ui/widgets/search/search_box.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/flat_table.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

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

    EXPECT_EQ(question().target.description().formula, "x*tanh(x)");
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

TEST_F(FitRoomTest, AMinimumAndAnEarlierFitAreAClickAway) {
    emit room_->report().minima().cellClicked(1, 0);
    EXPECT_EQ(room_->model().shownMinimum(), 1U);

    QComboBox& families = room_->form().target().families();
    choose(families, families.findData("symmetric-zorro"));
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
