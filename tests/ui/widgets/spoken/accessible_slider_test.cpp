#include "ui/widgets/spoken/accessible_slider.h"

#include <QAccessible>
#include <gtest/gtest.h>

#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/value_slider.h"

namespace zorro::ui {
namespace {

TEST(AccessibleNumbers, ASliderIsAnnouncedByItsValue) {
    ValueSlider slider;
    slider.setScale({0.0001, 1, ParameterScale::logarithmic});
    slider.showValue(0.003);
    QAccessibleInterface* said = QAccessible::queryAccessibleInterface(&slider);
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->role(), QAccessible::Slider);
    EXPECT_EQ(said->text(QAccessible::Value), "0.003");
    ASSERT_NE(said->valueInterface(), nullptr);
    EXPECT_EQ(said->valueInterface()->currentValue().toDouble(), 0.003);
    EXPECT_EQ(said->valueInterface()->minimumValue().toDouble(), 0.0001);
    said->valueInterface()->setCurrentValue(0.5);
    EXPECT_EQ(slider.shownValue(), 0.5);
}

TEST(AccessibleNumbers, ABoxIsAnnouncedByItsNumber) {
    NumberBox box;
    box.setBounds(0, 1);
    box.setValue(0.003);
    QAccessibleValueInterface* said = QAccessible::queryAccessibleInterface(&box)->valueInterface();
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->currentValue().toDouble(), 0.003);
    EXPECT_EQ(said->maximumValue().toDouble(), 1);
    EXPECT_EQ(said->minimumValue().toDouble(), 0);
}

}  // namespace
}  // namespace zorro::ui
