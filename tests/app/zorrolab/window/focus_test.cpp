// Whatever the keyboard can reach shows that it has been reached.

#include <QCheckBox>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <gmock/gmock.h>

#include "tests/app/zorrolab/window_fixture.h"

namespace zorro {
namespace {

/// What can be seen of a widget, with some of what is around it.
QImage lookOf(QWidget& widget) {
    constexpr int around = 3;
    QCoreApplication::processEvents();
    QWidget& window = *widget.window();
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    return window.grab(place.adjusted(-around, -around, around, around)).toImage();
}

/// Scrolls the panels around a widget to it, as Tab does.
void bringIntoView(QWidget& widget) {
    for (QWidget* each = widget.parentWidget(); each != nullptr; each = each->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(each)) {
            area->ensureWidgetVisible(&widget);
        }
    }
}

/// Whether the widget looks another way while it has the keyboard, which `elsewhere` has before and after.
bool showsFocus(QWidget& widget, QWidget& elsewhere) {
    bringIntoView(widget);
    elsewhere.setFocus(Qt::OtherFocusReason);
    const QImage without = lookOf(widget);
    widget.setFocus(Qt::TabFocusReason);
    const QImage with = lookOf(widget);
    elsewhere.setFocus(Qt::OtherFocusReason);
    return with != without;
}

/// What Tab reaches in a window.
QWidgetList tabStops(const QWidget& window) {
    QWidgetList stops;
    for (QWidget* each : window.findChildren<QWidget*>()) {
        if (each->isVisibleTo(&window) && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) != 0 &&
            each->focusProxy() == nullptr && !each->size().isEmpty()) {
            stops += each;
        }
    }
    return stops;
}

std::string nameOf(const QWidget& widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return std::string(widget.metaObject()->className()) + " '" +
           (button == nullptr ? widget.accessibleName() : button->text()).toStdString() + "'";
}

class Focus : public WindowTest {
protected:
    std::vector<std::string> hiddenStops(const QString& room) {
        window_->resize(1280, 800);
        window_->showRoom(room);
        QApplication::setActiveWindow(window_.get());
        window_->setFocusPolicy(Qt::StrongFocus);
        std::vector<std::string> hidden;
        for (QWidget* stop : tabStops(*window_)) {
            if (stop != window_.get() && !showsFocus(*stop, *window_)) {
                hidden.push_back(nameOf(*stop));
            }
        }
        return hidden;
    }
};

TEST_F(Focus, IsSeenWhereverTabGoesInEveryRoom) {
    for (const char* room : {"explore", "fit", "train", "compare"}) {
        EXPECT_THAT(hiddenStops(room), testing::IsEmpty()) << room;
    }
}

TEST_F(Focus, IsSeenOnWhatIsCheckedToo) {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    const auto add = [&](QAbstractButton* button, const char* styleClass) {
        button->setText("a word");
        button->setCheckable(true);
        button->setProperty("class", styleClass);
        button->setFocusPolicy(Qt::TabFocus);
        column->addWidget(button);
    };
    add(new QCheckBox, "");
    add(new QRadioButton, "");
    for (const char* styleClass : {"", "chip", "toggle", "fold", "quiet", "link", "offer", "room"}) {
        add(new QToolButton, styleClass);
    }
    window.setFocusPolicy(Qt::StrongFocus);
    window.show();
    QApplication::setActiveWindow(&window);
    for (auto* button : window.findChildren<QAbstractButton*>()) {
        button->setAutoExclusive(false);
        for (const bool checked : {false, true}) {
            button->setChecked(checked);
            EXPECT_TRUE(showsFocus(*button, window))
                << nameOf(*button) << " of class '" << button->property("class").toString().toStdString()
                << (checked ? "', checked" : "'");
        }
    }
}

}  // namespace
}  // namespace zorro
