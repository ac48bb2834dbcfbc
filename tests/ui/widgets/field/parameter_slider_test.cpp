#include "ui/widgets/field/parameter_slider.h"

#include <optional>

#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <gtest/gtest.h>

#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/value_slider.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

/// A row for a in [0.01, 50], logarithmic, as for the Zorro functions, that keeps what the user asked for.
class SteepnessSlider : public testing::Test {
protected:
    SteepnessSlider()
        : row_({"a", "a", "steepness", 1.2, 0.01, 50, ParameterScale::logarithmic}, lightTheme()) {
        row_.setValue(1.2);
        row_.resize(280, 30);
        row_.show();
        QObject::connect(&row_, &ParameterSlider::valueEdited, [this](double value) { edited_ = value; });
    }

    void type(const QString& text) {
        // The box itself has the focus, not the field in it.
        row_.box().selectAll();
        QTest::keyClicks(&row_.box(), text);
        QTest::keyClick(&row_.box(), Qt::Key_Return);
    }

    ParameterSlider row_;
    std::optional<double> edited_;
};

TEST_F(SteepnessSlider, TakesTypedValuesExactly) {
    type("3.141592653589793");
    EXPECT_EQ(edited_, 3.141592653589793);
}

TEST_F(SteepnessSlider, KeepsItsValueAndSaysWhyWhereATypedOneIsOutsideTheBounds) {
    type("51");

    EXPECT_FALSE(edited_);
    EXPECT_EQ(row_.box().value(), 1.2);
    const auto* message = row_.findChild<InlineMessage*>();
    EXPECT_FALSE(message->isHidden());
    EXPECT_EQ(message->text(), "51 is outside [0.01, 50].");
}

TEST_F(SteepnessSlider, TakesTheMessageAwayWithTheNextGoodValue) {
    type("nonsense");
    EXPECT_FALSE(row_.findChild<InlineMessage*>()->isHidden());

    type("2");

    EXPECT_TRUE(row_.findChild<InlineMessage*>()->isHidden());
    EXPECT_EQ(edited_, 2);
}

TEST_F(SteepnessSlider, StepsByFactorsOnALogarithmicScale) {
    QTest::keyClick(&row_.slider(), Qt::Key_Right);
    // One per cent of the range: a factor of 5000^0.01, shown with four digits.
    EXPECT_NEAR(edited_.value(), 1.2 * 1.088905, 1e-3);
}

TEST_F(SteepnessSlider, StepsTenTimesFinerWithShift) {
    QTest::keyClick(&row_.slider(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_NEAR(edited_.value(), 1.2 * 1.008554, 1e-3);
}

TEST_F(SteepnessSlider, GoesToTheEndsWithHomeAndEnd) {
    QTest::keyClick(&row_.slider(), Qt::Key_End);
    EXPECT_EQ(edited_, 50);
    QTest::keyClick(&row_.slider(), Qt::Key_Home);
    EXPECT_EQ(edited_, 0.01);
}

TEST_F(SteepnessSlider, FollowsTheWheelOnceItWasClicked) {
    const QPointF middle = row_.slider().rect().center();
    QWheelEvent turn(middle, row_.slider().mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    row_.box().setFocus();
    QApplication::sendEvent(&row_.slider(), &turn);
    EXPECT_FALSE(edited_) << "the panel around it scrolls";

    row_.activateWindow();
    row_.slider().setFocus();
    ASSERT_TRUE(QTest::qWaitFor([this] { return row_.slider().hasFocus(); }));
    QApplication::sendEvent(&row_.slider(), &turn);
    EXPECT_GT(edited_.value(), 1.2);
}

TEST_F(SteepnessSlider, FramesADragBetweenStartAndEnd) {
    QStringList log;
    QObject::connect(&row_, &ParameterSlider::dragStarted, [&] { log += "start"; });
    QObject::connect(&row_, &ParameterSlider::dragEnded, [&] { log += "end"; });
    QObject::connect(&row_, &ParameterSlider::valueEdited, [&] { log += "value"; });
    const int y = row_.slider().height() / 2;

    QTest::mousePress(&row_.slider(), Qt::LeftButton, {}, {10, y});
    QTest::mouseMove(&row_.slider(), {40, y});
    QTest::mouseRelease(&row_.slider(), Qt::LeftButton, {}, {40, y});

    EXPECT_EQ(log.front(), "start");
    EXPECT_EQ(log.back(), "end");
    EXPECT_GE(log.count("value"), 1);
}

TEST_F(SteepnessSlider, ComesBackToTheDefaultByDoubleClickAndByButton) {
    row_.setValue(7);
    QTest::mouseDClick(&row_.slider(), Qt::LeftButton);
    EXPECT_EQ(edited_, 1.2);
    edited_.reset();
    QTest::mouseClick(&row_.resetButton(), Qt::LeftButton);
    EXPECT_EQ(edited_, 1.2);
}

TEST_F(SteepnessSlider, StaysWhereItIsWhileLocked) {
    row_.setLocked(true);
    QTest::keyClick(&row_.slider(), Qt::Key_Right);
    QTest::keyClick(&row_.box(), Qt::Key_Up);
    QTest::mouseClick(&row_.resetButton(), Qt::LeftButton);
    EXPECT_FALSE(edited_);
}

TEST(ParameterLabel, IsWhatPeopleWrite) {
    EXPECT_EQ(parameterLabel({"a_neg"}), QStringLiteral("a₋"));
    EXPECT_EQ(parameterLabel({"alpha"}), QStringLiteral("α"));
    EXPECT_EQ(parameterLabel({"m"}), QStringLiteral("m"));
}

}  // namespace
}  // namespace zorro::ui
