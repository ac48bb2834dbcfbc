#pragma once

// What can be done in a room, as actions with names, icons and shortcuts.

#include <QAction>
#include <QList>
#include <QObject>

#include "ui/theme/theme.h"

namespace zorro::ui {

class RoomActions : public QObject {
    Q_OBJECT

public:
    /// `themes` outlives the actions.
    explicit RoomActions(ThemeController& themes, QObject* parent = nullptr);

    /// Every action, those of one group (QAction::property("group")) together.
    [[nodiscard]] const QList<QAction*>& all() const { return all_; }

protected:
    /// A new action; the first shortcut stands in its tool tip, and `icon` (see themedIcon(), may be empty)
    /// follows the theme.
    QAction* make(const QString& group, const QString& text, const QString& icon,
                  const QList<QKeySequence>& shortcuts, const QString& toolTip);
    /// What rooms with plots have: everything, what was shown before, and forward again.
    QAction* makeShowAll(const QString& group, const QString& toolTip);
    QAction* makePreviousView(const QString& group);
    QAction* makeNextView(const QString& group);
    [[nodiscard]] ThemeController& themes() { return themes_; }

private:
    void drawIcon(QAction& action);

    ThemeController& themes_;
    QList<QAction*> all_;
};

}  // namespace zorro::ui
