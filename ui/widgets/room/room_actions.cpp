#include "ui/widgets/room/room_actions.h"

namespace zorro::ui {

RoomActions::RoomActions(ThemeController& themes, QObject* parent) : QObject(parent), themes_(themes) {
    connect(&themes_, &ThemeController::themeChanged, this, [this] {
        for (QAction* each : all_) {
            drawIcon(*each);
        }
    });
}

QAction* RoomActions::make(const QString& group, const QString& text, const QString& icon,
                           const QList<QKeySequence>& shortcuts, const QString& toolTip) {
    auto* action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    action->setToolTip(shortcuts.isEmpty() ? toolTip
                                           : toolTip + QStringLiteral(" (%1)").arg(shortcuts.front().toString(
                                                           QKeySequence::NativeText)));
    action->setProperty("group", group);
    action->setProperty("icon", icon);
    drawIcon(*action);
    all_ += action;
    return action;
}

QAction* RoomActions::makeShowAll(const QString& group, const QString& toolTip) {
    return make(group, tr("Show all"), "fit-view", {QKeySequence("Ctrl+9")}, toolTip);
}

QAction* RoomActions::makePreviousView(const QString& group) {
    return make(group, tr("Previous view"), "undo", {QKeySequence("Alt+Left")},
                tr("Back to the view before this one"));
}

QAction* RoomActions::makeNextView(const QString& group) {
    return make(group, tr("Next view"), "redo", {QKeySequence("Alt+Right")},
                tr("Forward to the view that was left"));
}

void RoomActions::drawIcon(QAction& action) {
    if (const QString icon = action.property("icon").toString(); !icon.isEmpty()) {
        action.setIcon(themedIcon(themes_.theme(), icon));
    }
}

}  // namespace zorro::ui

#include "moc_room_actions.cpp"
