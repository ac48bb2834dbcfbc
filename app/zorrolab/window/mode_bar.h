#pragma once

// The left edge of the window: one button a room, icon over word, Ctrl+1, Ctrl+2, ...

#include <QActionGroup>
#include <QMenu>
#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

class QToolButton;
class QVBoxLayout;

namespace zorro {

class ModeBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int barWidth = 76;  ///< logical pixels

    /// Without the words under the icons, which it leaves out where it is too low for them.
    [[nodiscard]] QSize minimumSizeHint() const override;

    explicit ModeBar(ui::ThemeController& themes, QWidget* parent = nullptr);

    /// The room's button comes below those that are there; the first room added is the current one.
    void addRoom(const ui::RoomPlan& room);
    void setCurrent(std::size_t index);
    /// What opens at the foot of the bar, with help on the program; the window fills it.
    [[nodiscard]] QMenu& helpMenu() { return helpMenu_; }
    /// One action a room, with its shortcut.
    [[nodiscard]] QList<QAction*> roomActions() const { return group_.actions(); }

signals:
    void roomChosen(std::size_t index);
    /// An activation, as SPEC text, was dropped on the button of the room that is called so.
    void activationDropped(const QString& room, const QString& spec);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QToolButton* roomAt(const QPoint& position) const;
    void showTarget(QToolButton* room);
    void drawIcons();

    ui::ThemeController& themes_;
    QVBoxLayout* layout_;
    QActionGroup group_;
    QMenu helpMenu_;
    QToolButton* help_;
};

}  // namespace zorro
