#include "ui/widgets/field/value_slider.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionSlider>

#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/spoken/accessible_slider.h"

namespace zorro::ui {
namespace {

constexpr int positions = 10000;
constexpr double step = 0.01;
constexpr double fineness = 0.1;  // of a movement with Shift
constexpr double coarseStep = 0.1;

double paceOf(Qt::KeyboardModifiers modifiers) {
    return modifiers.testFlag(Qt::ShiftModifier) ? fineness : 1;
}

}  // namespace

ValueSlider::ValueSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    announceSlidersByValue();
    setRange(0, positions);
    new WheelToPanel(this);
    // What moves the handle without a pointer or a key of ours: assistive technology.
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        if (!placing_) {
            moveTo(scale_.rounded(scale_.valueAt(static_cast<double>(position) / positions)));
        }
    });
}

void ValueSlider::setScale(const ValueScale& scale) {
    scale_ = scale;
    placeHandle();
}

void ValueSlider::showValue(double value) {
    if (value != value_) {
        value_ = value;
        placeHandle();
    }
}

void ValueSlider::placeHandle() {
    placing_ = true;
    setValue(static_cast<int>(std::lround(scale_.fractionOf(value_) * positions)));
    placing_ = false;
}

void ValueSlider::moveTo(double value) {
    if (value != value_) {
        showValue(value);
        emit moved(value);
    }
}

void ValueSlider::takeValue(double value) {
    if (value >= scale_.lower && value <= scale_.upper) {
        moveTo(value);
    }
}

int ValueSlider::handleLength() const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
}

double ValueSlider::travel() const {
    return std::max(1, width() - handleLength());
}

void ValueSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return event->ignore();
    }
    const double x = event->position().x();
    const double half = handleLength() / 2.0;
    dragFraction_ = scale_.fractionOf(value_);
    lastX_ = x;
    setSliderDown(true);
    emit dragStarted();
    // A press beside the handle brings it there; one on the handle must not move it.
    if (std::fabs(x - half - dragFraction_ * travel()) > half + 2) {
        dragFraction_ = std::clamp((x - half) / travel(), 0.0, 1.0);
        moveTo(scale_.rounded(scale_.valueAt(dragFraction_)));
    }
    event->accept();
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event) {
    if (!isSliderDown()) {
        return event->ignore();
    }
    const double x = event->position().x();
    const double distance = (x - lastX_) / travel() * paceOf(event->modifiers());
    lastX_ = x;
    dragFraction_ += distance;
    moveTo(scale_.rounded(scale_.valueAt(std::clamp(dragFraction_, 0.0, 1.0))));
    event->accept();
}

void ValueSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && isSliderDown()) {
        setSliderDown(false);
        emit dragEnded();
    }
    event->accept();
}

void ValueSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        emit resetRequested();
    }
    event->accept();
}

void ValueSlider::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    moveTo(scale_.stepped(value_, step * paceOf(event->modifiers()) * turn / 120.0));
    event->accept();
}

void ValueSlider::keyPressEvent(QKeyEvent* event) {
    const double small = step * paceOf(event->modifiers());
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            return moveTo(scale_.stepped(value_, -small));
        case Qt::Key_Right:
        case Qt::Key_Up:
            return moveTo(scale_.stepped(value_, small));
        case Qt::Key_PageDown:
            return moveTo(scale_.stepped(value_, -coarseStep));
        case Qt::Key_PageUp:
            return moveTo(scale_.stepped(value_, coarseStep));
        case Qt::Key_Home:
            return moveTo(scale_.lower);
        case Qt::Key_End:
            return moveTo(scale_.upper);
        default:
            event->ignore();
    }
}

}  // namespace zorro::ui

#include "moc_value_slider.cpp"
