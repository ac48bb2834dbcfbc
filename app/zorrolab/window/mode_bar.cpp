#include "app/zorrolab/window/mode_bar.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace zorro {

ModeBar::ModeBar(ui::ThemeController& themes, QWidget* parent)
    : QWidget(parent), themes_(themes), layout_(new QVBoxLayout(this)), group_(this) {
    setProperty("class", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(barWidth);
    setAcceptDrops(true);
    layout_->setContentsMargins(4, 8, 4, 8);
    layout_->setSpacing(4);
    layout_->addStretch();
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

    auto* button = new QToolButton(this);
    button->setProperty("class", "room");
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({22, 22});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setDefaultAction(action);
    button->setAccessibleName(room.title);
    layout_->insertWidget(index, button);
    drawIcons();
}

void ModeBar::setCurrent(std::size_t index) {
    group_.actions().at(static_cast<qsizetype>(index))->setChecked(true);
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
    for (QAction* action : group_.actions()) {
        action->setIcon(ui::themedIcon(themes_.theme(), action->property("iconName").toString()));
    }
}

}  // namespace zorro

#include "moc_mode_bar.cpp"
