// Whatever the keyboard can reach shows that it has been reached.

#include <algorithm>
#include <set>

#include <QAccessible>
#include <QButtonGroup>
#include <QCheckBox>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <gmock/gmock.h>

#include "tests/app/zorrolab/window_fixture.h"
#include "ui/plot/panel/plot_panel.h"

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

/// Whether somebody can do something with it, by what screen readers hear of it.
bool isControl(QWidget& widget) {
    static const std::set<QAccessible::Role> roles{
        QAccessible::Button,   QAccessible::ButtonMenu,   QAccessible::CheckBox, QAccessible::RadioButton,
        QAccessible::ComboBox, QAccessible::EditableText, QAccessible::SpinBox,  QAccessible::Slider,
        QAccessible::PageTab,  QAccessible::Table,        QAccessible::List,     QAccessible::Tree};
    const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(&widget);
    return said != nullptr && roles.contains(said->role());
}

/// What is part of another control: the editor of a spin box, the list of a combo box, buttons of one choice.
bool isReachedBy(const QWidget& widget, const QWidgetList& reached) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return std::any_of(reached.begin(), reached.end(), [&](QWidget* each) {
        const auto* other = qobject_cast<const QAbstractButton*>(each);
        const bool isOneChoice = button != nullptr && other != nullptr && button->group() != nullptr &&
                                 button->group() == other->group() && button->group()->exclusive();
        return each == &widget || isOneChoice || (each->isAncestorOf(&widget) && isControl(*each)) ||
               widget.focusProxy() == each;
    });
}

class Tab : public WindowTest {
protected:
    /// Where Tab goes in a room, until it is where it was.
    QWidgetList stopsOf(const QString& room) {
        window_->resize(1440, 900);
        window_->showRoom(room);
        QApplication::setActiveWindow(window_.get());
        EXPECT_TRUE(QTest::qWaitFor([this] { return window_->isSettled(); }, 20'000));
        QWidgetList stops;
        constexpr int most = 600;
        constexpr int mostHandles = 20;
        int stuck = 0;
        for (int i = 0; i < most && QApplication::focusWidget() != nullptr; ++i) {
            if (!stops.contains(QApplication::focusWidget())) {
                stops += QApplication::focusWidget();
            }
            const QWidget* before = QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == before && ++stuck > mostHandles) {
                break;  // a plot has that many rings
            }
        }
        return stops;
    }
};

TEST_F(Tab, ReachesEveryControlOfEveryRoom) {
    for (const char* room : {"explore", "fit", "train", "compare"}) {
        const QWidgetList reached = stopsOf(room);
        std::vector<std::string> missed;
        int controls = 0;
        for (QWidget* each : window_->findChildren<QWidget*>()) {
            if (each->isVisible() && each->isEnabled() && !each->size().isEmpty() && isControl(*each)) {
                ++controls;
                if (!isReachedBy(*each, reached)) {
                    missed.push_back(nameOf(*each));
                }
            }
        }
        EXPECT_GT(controls, 20) << room;
        EXPECT_THAT(missed, testing::IsEmpty())
            << room << ", where Tab ends on " << nameOf(*QApplication::focusWidget());
    }
}

TEST_F(Tab, ReachesEveryPlot) {
    for (const char* room : {"explore", "fit", "train", "compare"}) {
        const QWidgetList reached = stopsOf(room);
        for (ui::PlotPanel* each : window_->findChildren<ui::PlotPanel*>()) {
            EXPECT_TRUE(!each->isVisible() || reached.contains(each))
                << room << " " << each->words().title.toStdString();
        }
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
