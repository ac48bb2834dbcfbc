#include "app/zorrolab/window/window_frame.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSettings>
#include <QVBoxLayout>

namespace zorro {
namespace {

constexpr const char* sizesKey = "window/panelSizes";
constexpr const char* leftKey = "window/leftPanel";
constexpr const char* rightKey = "window/rightPanel";
constexpr const char* roomKey = "window/room";

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

}  // namespace

WindowFrame::WindowFrame(QUndoStack& undoStack, ui::ThemeController& themes, QWidget* parent)
    : QWidget(parent),
      topBar_(new TopBar(undoStack, themes, this)),
      modeBar_(new ModeBar(themes, this)),
      statusLine_(new StatusLine(this)),
      noticeBar_(new NoticeBar(themes, this)),
      splitter_(new QSplitter(this)),
      left_(addPanel()),
      centre_(new QStackedWidget(this)),
      right_(nullptr) {
    auto* middle = new QWidget(splitter_);
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    middleLayout->addWidget(noticeBar_);
    middleLayout->addWidget(centre_, 1);
    right_ = addPanel();
    splitter_->setHandleWidth(1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(splitter_->indexOf(middle), 1);
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
    return action;
}

void WindowFrame::addRoom(ui::Room& room) {
    topBar_->addRoom(room);
    modeBar_->addRoom(room);
    const auto add = [](QStackedWidget* place, QWidget* widget) {
        place->addWidget(widget != nullptr ? widget : new QWidget(place));
    };
    add(left_, room.leftPanel());
    add(centre_, room.centre());
    centre_->widget(0)->setFocus();  // so that the keyboard acts on the plots from the start
    add(right_, room.rightPanel());
}

void WindowFrame::setCurrentRoom(int index) {
    if (index < 0 || index >= centre_->count()) {
        return;
    }
    for (QStackedWidget* place : {left_, centre_, right_}) {
        place->setCurrentIndex(index);
    }
    topBar_->setCurrent(index);
    modeBar_->setCurrent(index);
}

void WindowFrame::remember(QSettings& settings) const {
    settings.setValue(sizesKey, splitter_->saveState());
    settings.setValue(leftKey, leftAction_->isChecked());
    settings.setValue(rightKey, rightAction_->isChecked());
    settings.setValue(roomKey, currentRoom());
}

void WindowFrame::restore(const QSettings& settings) {
    splitter_->restoreState(settings.value(sizesKey).toByteArray());
    leftAction_->setChecked(settings.value(leftKey, true).toBool());
    rightAction_->setChecked(settings.value(rightKey, true).toBool());
    setCurrentRoom(settings.value(roomKey, 0).toInt());
}

}  // namespace zorro
