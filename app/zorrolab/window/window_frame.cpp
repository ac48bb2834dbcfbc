#include "app/zorrolab/window/window_frame.h"

#include <utility>

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSet>
#include <QSettings>
#include <QVBoxLayout>

#include "app/zorrolab/window/accessible_frame.h"
#include "ui/figure/spoken/accessible_chart.h"
#include "ui/widgets/spoken/accessible_button.h"
#include "ui/widgets/spoken/accessible_choice.h"

namespace zorro {
namespace {

constexpr const char* sizesKey = "window/panelSizes";
constexpr const char* leftKey = "window/leftPanel";
constexpr const char* rightKey = "window/rightPanel";
constexpr double leastPlots = 0.4;  ///< of the window's width
constexpr int narrowestPlots = 240;

QFrame* horizontalLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

QFrame* verticalLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    return line;
}

bool takesTab(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() &&
           (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget.focusProxy() == nullptr &&
           !widget.isWindow() && !widget.size().isEmpty();
}

/// An area in which the plots move where there is no room for them.
QScrollArea* scrolled(QWidget* plots, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setMinimumWidth(narrowestPlots);
    plots->setProperty("class", "content");
    area->setWidget(plots);
    return area;
}

/// Before any part of the frame is made: Qt keeps what it has once been told of a widget.
QWidget* afterDescribingParts(QWidget* parent) {
    ui::describeChartsToScreenReaders();
    ui::announceChoicesByName();
    ui::announceToolButtons();
    describeFrameToScreenReaders();  // asked first, for it knows some of them better
    return parent;
}

}  // namespace

WindowFrame::WindowFrame(QUndoStack& undoStack, ui::ThemeController& themes, QWidget* parent)
    : QWidget(afterDescribingParts(parent)),
      topBar_(new TopBar(undoStack, themes, this)),
      modeBar_(new ModeBar(themes, this)),
      statusLine_(new StatusLine(this)),
      splitter_(new QSplitter(this)),
      left_(addPanel()),
      centre_(new QStackedWidget),
      centreArea_(scrolled(centre_, splitter_)),
      right_(addPanel()),
      noticeBar_(new NoticeBar(themes, *centre_)) {
    left_->setAccessibleName(tr("Left panel"));
    right_->setAccessibleName(tr("Right panel"));
    centre_->setAccessibleName(tr("Plots"));
    splitter_->setHandleWidth(1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(splitter_->indexOf(centreArea_), 1);
    splitter_->setSizes({leftWidth, 10 * leftWidth, rightWidth});
    leftAction_ = addPanelAction(left_, tr("Left panel"), QKeySequence(Qt::Key_F9));
    rightAction_ = addPanelAction(right_, tr("Right panel"), QKeySequence(Qt::Key_F10));

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(modeBar_);
    body->addWidget(verticalLine(this));
    body->addWidget(splitter_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(topBar_);
    layout->addWidget(horizontalLine(this));
    layout->addLayout(body, 1);
    layout->addWidget(horizontalLine(this));
    layout->addWidget(statusLine_);
}

QStackedWidget* WindowFrame::addPanel() {
    auto* panel = new QStackedWidget(splitter_);
    panel->setProperty("class", "panel");
    panel->setAttribute(Qt::WA_StyledBackground);
    panel->setMinimumWidth(220);
    panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);  // it scrolls inside
    return panel;
}

QAction* WindowFrame::addPanelAction(QStackedWidget* panel, const QString& text,
                                     const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setCheckable(true);
    action->setChecked(true);
    action->setShortcut(shortcut);
    action->setProperty("group", tr("Window"));
    connect(action, &QAction::toggled, panel, &QWidget::setVisible);
    // Somebody who opens a panel wants that one: where both have no room the other folds.
    connect(action, &QAction::triggered, this, [this, action](bool on) {
        folded_.removeAll(action);
        if (on) {
            fold(action == rightAction_ ? leftAction_ : rightAction_);
        }
    });
    return action;
}

ui::RoomPlaces WindowFrame::places() const {
    return {.left = left_,
            .centre = centre_,
            .right = right_,
            .tools = &topBar_->tools(),
            .exports = &topBar_->exports()};
}

QWidgetList WindowFrame::tabStops() const {
    QWidgetList chain;
    for (QWidget* each = nextInFocusChain(); each != this; each = each->nextInFocusChain()) {
        chain += each;
    }
    // Qt's chain loses some where widgets that take the keyboard lie in one another.
    const QSet<QWidget*> known(chain.begin(), chain.end());
    for (QWidget* each : findChildren<QWidget*>()) {
        if (!known.contains(each)) {
            chain += each;
        }
    }
    const QWidgetList places{topBar_, modeBar_, left_, centre_, noticeBar_, right_, statusLine_};
    QWidgetList stops;
    for (const QWidget* place : places) {
        for (QWidget* each : chain) {
            const bool isOfNotice = place == centre_ && noticeBar_->isAncestorOf(each);
            if (place->isAncestorOf(each) && !isOfNotice && takesTab(*each)) {
                stops += each;
            }
        }
    }
    return stops;
}

bool WindowFrame::focusNextPrevChild(bool next) {
    const QWidgetList stops = tabStops();
    const qsizetype here = stops.indexOf(QApplication::focusWidget());
    if (here < 0) {
        return QWidget::focusNextPrevChild(next);
    }
    QWidget* there = stops[(here + (next ? 1 : stops.size() - 1)) % stops.size()];
    there->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* each = there->parentWidget(); each != nullptr && each != this;
         each = each->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(each)) {
            area->ensureWidgetVisible(there);
        }
    }
    return true;
}

void WindowFrame::show(ui::Room& room, std::size_t index) {
    const auto show = [](QStackedWidget* place, QWidget* page) {
        if (place->indexOf(page) < 0) {
            place->addWidget(page);
        }
        place->setCurrentWidget(page);
    };
    show(left_, room.leftPanel());
    show(centre_, room.centre());
    show(right_, room.rightPanel());
    topBar_->show(room);
    modeBar_->setCurrent(index);
    noticeBar_->raise();
}

void WindowFrame::showRows(ui::Room& room) {
    topBar_->show(room);
}

QSize WindowFrame::minimumSizeHint() const {
    return {ModeBar::barWidth + narrowestPlots, layout()->totalMinimumSize().height()};
}

bool WindowFrame::haveRoom() const {
    const int panels =
        (leftAction_->isChecked() ? leftWidth : 0) + (rightAction_->isChecked() ? rightWidth : 0);
    return width() - ModeBar::barWidth - panels >= leastPlots * width();
}

void WindowFrame::fold(QAction* panel) {
    if (!haveRoom() && panel->isChecked()) {
        panel->setChecked(false);
        folded_ += panel;
    }
}

void WindowFrame::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() == event->oldSize().width()) {
        return;
    }
    const QList<QAction*> before = std::exchange(folded_, {});
    for (QAction* each : before) {
        each->setChecked(true);
    }
    for (QAction* each : before + QList<QAction*>{rightAction_, leftAction_}) {
        fold(each);
    }
}

void WindowFrame::remember(QSettings& settings) const {
    settings.setValue(sizesKey, splitter_->saveState());
    settings.setValue(leftKey, leftAction_->isChecked() || folded_.contains(leftAction_));
    settings.setValue(rightKey, rightAction_->isChecked() || folded_.contains(rightAction_));
}

void WindowFrame::restore(const QSettings& settings) {
    splitter_->restoreState(settings.value(sizesKey).toByteArray());
    leftAction_->setChecked(settings.value(leftKey, true).toBool());
    rightAction_->setChecked(settings.value(rightKey, true).toBool());
}

}  // namespace zorro

#include "moc_window_frame.cpp"
