#include "app/zorrolab/window/mode_bar.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace zorro {
namespace {

/// Any button of the bar, called `word`.
QToolButton* dressed(QToolButton* button, const QString& word) {
    button->setProperty("class", "room");
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({22, 22});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(word);
    return button;
}

}  // namespace

ModeBar::ModeBar(ui::ThemeController& themes, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      layout_(new QVBoxLayout(this)),
      group_(this),
      help_(dressed(new QToolButton(this), tr("Help"))) {
    setProperty("class", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Rooms"));
    setFixedWidth(barWidth);
    setAcceptDrops(true);
    layout_->setContentsMargins(4, 8, 4, 8);
    layout_->setSpacing(4);
    layout_->addStretch();
    layout_->addWidget(help_);
    help_->setText(tr("Help"));
    help_->setToolTip(tr("Lessons, keyboard shortcuts"));
    help_->setMenu(&helpMenu_);
    help_->setPopupMode(QToolButton::InstantPopup);
    drawIcons();
    connect(&themes_, &ui::ThemeController::themeChanged, this, &ModeBar::drawIcons);
}

void ModeBar::addRoom(const ui::RoomPlan& room) {
    const int index = static_cast<int>(group_.actions().size());
    auto* action = new QAction(room.title, &group_);
    action->setCheckable(true);
    action->setChecked(index == 0);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    action->setToolTip(tr("%1 (%2)").arg(room.title, action->shortcut().toString(QKeySequence::NativeText)));
    action->setProperty("group", tr("Rooms"));
    action->setProperty("iconName", room.name);
    connect(action, &QAction::triggered, this,
            [this, index] { emit roomChosen(static_cast<std::size_t>(index)); });

    QToolButton* button = dressed(new QToolButton(this), room.title);
    button->setDefaultAction(action);
    layout_->insertWidget(index, button);
    drawIcons();
}

void ModeBar::setCurrent(std::size_t index) {
    group_.actions().at(static_cast<qsizetype>(index))->setChecked(true);
}

QSize ModeBar::minimumSizeHint() const {
    constexpr int iconHeight = 42;
    const int buttons = static_cast<int>(group_.actions().size()) + 1;
    return {barWidth, buttons * iconHeight};
}

void ModeBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int wordHeight = 62;
    const int buttons = static_cast<int>(group_.actions().size()) + 1;
    const bool haveRoom = height() >= buttons * wordHeight + layout_->contentsMargins().top();
    for (QToolButton* each : findChildren<QToolButton*>()) {
        each->setToolButtonStyle(haveRoom ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonIconOnly);
    }
}

QToolButton* ModeBar::roomAt(const QPoint& position) const {
    auto* button = qobject_cast<QToolButton*>(childAt(position));
    return button != nullptr && group_.actions().contains(button->defaultAction()) ? button : nullptr;
}

/// The room that would take what is dragged looks pressed.
void ModeBar::showTarget(QToolButton* room) {
    for (QToolButton* each : findChildren<QToolButton*>()) {
        each->setDown(each == room);
    }
}

void ModeBar::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasText() && !event->mimeData()->hasUrls()) {  // files are the window's
        event->accept();
    }
}

void ModeBar::dragMoveEvent(QDragMoveEvent* event) {
    QToolButton* room = roomAt(event->position().toPoint());
    showTarget(room);
    event->setDropAction(Qt::CopyAction);  // what is dragged stays where it is
    event->setAccepted(room != nullptr);
}

void ModeBar::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    showTarget(nullptr);
}

void ModeBar::dropEvent(QDropEvent* event) {
    showTarget(nullptr);
    if (const QToolButton* room = roomAt(event->position().toPoint())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        emit activationDropped(room->defaultAction()->property("iconName").toString(),
                               event->mimeData()->text().trimmed());
    }
}

void ModeBar::drawIcons() {
    help_->setIcon(ui::themedIcon(themes_.theme(), "help"));
    for (QAction* action : group_.actions()) {
        action->setIcon(ui::themedIcon(themes_.theme(), action->property("iconName").toString()));
    }
}

}  // namespace zorro

#include "moc_mode_bar.cpp"
