// The mode "For hardware" as its user meets it.

#include "ui/fit/hardware/hardware_mode.h"

#include <cmath>

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include "core/activation/spec.h"
#include "core/approximation/report/approximation_text.h"
#include "tests/ui/fit/fit_room_fixture.h"
#include "ui/fit/hardware/accuracy_section.h"
#include "ui/fit/mode/fit_side.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/search/search_box.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

class HardwareModeTest : public FitRoomTest {
protected:
    HardwareModeTest() {
        room_->side().hardwareButton().click();
        for (QWidget* part : {room_->tools(), room_->exports()}) {
            parts_.emplace_back(part);
        }
        wait();
    }

    /// Until there is something to see, or nothing to be expected; other sizes may still be on their way.
    void wait() {
        waitFor([this] {
            return mode().model().approximation() != nullptr || !mode().model().problem().isEmpty();
        });
    }
    [[nodiscard]] HardwareMode& mode() const { return room_->hardware(); }
    [[nodiscard]] const HardwareSetup& hardware() const { return setup().hardware; }
    [[nodiscard]] AccuracySection& accuracy() const { return mode().form().accuracy(); }
};

TEST_F(HardwareModeTest, IsAStepThatCanBeUndone) {
    EXPECT_TRUE(mode().centre().isVisible());
    EXPECT_EQ(room_->tools(), &mode().tools());
    EXPECT_FALSE(room_->commands().fit->isEnabled());
    session_.undoStack().undo();
    EXPECT_FALSE(mode().centre().isVisible());
    EXPECT_TRUE(room_->middle().isVisible());
    EXPECT_TRUE(room_->commands().fit->isEnabled());
    EXPECT_FALSE(mode().commands().copyReport->isEnabled());
}

TEST_F(HardwareModeTest, SaysWhatIsProvenAndWhatItTakes) {
    const QString sentence = mode().centre().sentence().text();
    // The minimax error of degree 8 to GELU on [-4, 4] by an independent Remez exchange: 0.0097865.
    EXPECT_TRUE(sentence.contains("0.00979")) << sentence.toStdString();
    EXPECT_TRUE(sentence.contains("13 operations")) << sentence.toStdString();
    EXPECT_EQ(mode().report().numbers().item(0, 1)->text(), "0.009786");
    EXPECT_EQ(mode().report().coefficients().item(1, 1)->text(), "0.500000");
}

TEST_F(HardwareModeTest, TheFormAsksAndTheReportAnswers) {
    choose(mode().form().kind(), 2);
    type(mode().form().size(), "4");
    type(accuracy().lower(), "-2");
    type(accuracy().upper(), "2");
    wait();

    EXPECT_EQ(formText(hardware().form), "pieces:4");
    EXPECT_EQ(hardware().range.lower, -2);
    EXPECT_EQ(hardware().range.upper, 2);
    ASSERT_NE(mode().model().approximation(), nullptr);
    EXPECT_LE(mode().model().approximation()->approximant.knots.size(), 5U);
}

TEST_F(HardwareModeTest, AReversedRangeIsRefusedBesideItsField) {
    type(accuracy().lower(), "7");
    EXPECT_EQ(hardware().range.lower, -4);
    EXPECT_EQ(accuracy().lower().value(), -4);
}

TEST_F(HardwareModeTest, FixedPointIsTypedAsOnTheCommandLine) {
    choose(accuracy().format(), 4);
    EXPECT_EQ(hardware().format.name, "fixed:Q3.12");
    accuracy().fixedText().clear();
    type(accuracy().fixedText(), "Q2.60");
    EXPECT_EQ(hardware().format.name, "fixed:Q3.12");
    accuracy().fixedText().clear();
    type(accuracy().fixedText(), "Q2.5");
    EXPECT_EQ(hardware().format.name, "fixed:Q2.5");
    wait();
}

TEST_F(HardwareModeTest, WeightsTakeADensity) {
    choose(accuracy().weight(), 2);
    EXPECT_EQ(hardware().weight, "density:exp(-abs(x))");
    choose(accuracy().weight(), 0);
    EXPECT_EQ(hardware().weight, "uniform");
    wait();
}

TEST_F(HardwareModeTest, ApproximatesAnyFormulaAndTheFittedCurve) {
    type(mode().form().functionField().field(), "x*tanh(x)");
    EXPECT_EQ(hardware().function.description().formula, "x*tanh(x)");
    mode().form().fittedCurve().click();
    EXPECT_EQ(specText(hardware().function), specText(report().curve));
    wait();
}

TEST_F(HardwareModeTest, AClickOnADotTakesItsSize) {
    SizePlot& sizes = mode().centre().sizes();
    waitFor([&] { return sizes.dots().size() > 5; });
    const SizePlot::Dot dot = sizes.dots()[3];
    ASSERT_FALSE(isSameForm(dot.form, hardware().form));
    QTest::mouseClick(&sizes, Qt::LeftButton, {}, sizes.transform().pixel(dot.x, dot.y).toPoint());

    EXPECT_TRUE(isSameForm(hardware().form, dot.form)) << formText(hardware().form);
    EXPECT_TRUE(isSameForm(mode().model().approximation()->approximant.form, dot.form));
}

TEST_F(HardwareModeTest, OtherFormsAreDrawnAgainstWhatTheyHaveInCommon) {
    type(accuracy().lower(), "-1");  // where less is to be computed
    mode().form().compared(approximation::FormKind::table).click();
    waitFor([this] { return !mode().model().answers(approximation::FormKind::table).empty(); });
    const auto kinds = [this] {
        std::set<approximation::FormKind> all;
        for (const SizePlot::Dot& dot : mode().centre().sizes().dots()) {
            all.insert(dot.form.kind);
        }
        return all.size();
    };
    EXPECT_EQ(kinds(), 2U);
    choose(mode().form().against(), 0);
    EXPECT_EQ(kinds(), 1U);  // a degree and a number of entries are no one axis
}

TEST_F(HardwareModeTest, ARequiredErrorPicksTheSize) {
    mode().form().isRequired().click();
    type(mode().form().required(), "0.05");
    wait();

    EXPECT_EQ(hardware().required, 0.05);
    EXPECT_FALSE(mode().form().size().isEnabled());
    EXPECT_LE(largestError(*mode().model().approximation()), 0.05);
    EXPECT_EQ(mode().form().size().value(), mode().model().approximation()->approximant.form.size);
    const int picked = mode().form().size().value();
    mode().form().isRequired().click();
    EXPECT_EQ(hardware().form.size, picked);
}

TEST_F(HardwareModeTest, LeavesAsWhatTheCommandLineWrites) {
    mode().commands().copyReport->trigger();
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(),
              approximationText(*mode().model().approximation()));
    QSignalSpy said(&mode(), &HardwareMode::noticeRaised);
    const QString path = folder_.filePath("gelu.c");
    mode().exports().save(path);
    waitFor([&] { return !said.isEmpty(); });
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("double gelu_approximation(double x)"));
    mode().exports().save(folder_.filePath("gelu.doc"));
    EXPECT_TRUE(said.back().front().toString().contains(".json"));
}

TEST_F(HardwareModeTest, GoesToExploreAndToTheComparisonAsAFormula) {
    choose(mode().form().kind(), 2);
    wait();
    const std::size_t curves = session_.session().curves.size();
    mode().commands().sendToExplore->trigger();
    ASSERT_EQ(session_.session().curves.size(), curves + 1);
    const Curve& sent = session_.session().curves.back().curve;
    for (const double x : {-5.0, -1.3, 0.0, 2.7, 6.0}) {
        EXPECT_NEAR(sent.at(x).f, static_cast<double>(mode().model().approximation()->approximant.at(x)),
                    1e-12);
    }
    mode().commands().train->trigger();
    EXPECT_TRUE(session_.isInComparison(sent));
}

TEST_F(HardwareModeTest, WhatCannotBeApproximatedIsSaidOverThePlots) {
    type(mode().form().functionField().field(), "1/x");
    wait();
    EXPECT_TRUE(mode().centre().sentence().text().startsWith("No approximation"));
    EXPECT_EQ(mode().report().numbers().rowCount(), 0);
}

TEST_F(HardwareModeTest, NothingIsLeftOfTheApproximationBefore) {
    const auto texts = [this] {
        QStringList visible;
        for (const QLabel* label : mode().report().findChildren<QLabel*>()) {
            const bool elides = qobject_cast<const ElidedLabel*>(label) != nullptr;  // it paints its text
            if (label->isVisible() && !elides) {
                visible += label->text();
            }
        }
        return visible;
    };
    EXPECT_FALSE(texts().contains(QString()));
    choose(accuracy().format(), 4);
    accuracy().fixedText().clear();
    type(accuracy().fixedText(), "Q2.5");
    wait();
    EXPECT_EQ(texts().filter("saturate").size(), 1);
    type(mode().form().functionField().field(), "1/x");
    wait();
    EXPECT_TRUE(texts().filter("saturate").isEmpty());
    EXPECT_FALSE(texts().contains(QString()));
}

}  // namespace
}  // namespace zorro::ui
