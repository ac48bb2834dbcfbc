#include "ui/widgets/spoken/accessible_slider.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/value_slider.h"

namespace zorro::ui {
namespace {

class AccessibleValueSlider : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleValueSlider(ValueSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider), slider_(*slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text which) const override {
        return which == QAccessible::Value ? compactNumberText(slider_.shownValue())
                                           : QAccessibleWidget::text(which);
    }
    [[nodiscard]] QVariant currentValue() const override { return slider_.shownValue(); }
    void setCurrentValue(const QVariant& value) override { slider_.takeValue(value.toDouble()); }
    [[nodiscard]] QVariant maximumValue() const override { return slider_.scale().upper; }
    [[nodiscard]] QVariant minimumValue() const override { return slider_.scale().lower; }
    [[nodiscard]] QVariant minimumStepSize() const override {
        return slider_.scale().stepped(slider_.shownValue(), 0.001) - slider_.shownValue();
    }

private:
    ValueSlider& slider_;
};

QAccessibleInterface* makeAccessibleSlider(const QString& /*className*/, QObject* object) {
    auto* slider = qobject_cast<ValueSlider*>(object);
    return slider == nullptr ? nullptr : new AccessibleValueSlider(slider);
}

}  // namespace

void announceSlidersByValue() {
    QAccessible::installFactory(makeAccessibleSlider);  // which takes it once
}

}  // namespace zorro::ui
