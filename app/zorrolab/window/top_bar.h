#pragma once

// The slim row on top of the window: the document's name, which opens the menu; undo and redo; the tools and
// the exports of the room that is shown. Where it is too narrow for them it scrolls.

#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoGroup>
#include <QUndoStack>
#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

namespace zorro {

class TopBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int barHeight = 44;  ///< logical pixels
    static constexpr int leastWidth = 320;

    TopBar(QUndoStack& undoStack, ui::ThemeController& themes, QWidget* parent = nullptr);

    /// Takes over the room's tools and exports, and shows them; undo and redo are its own where it has its
    /// own changes.
    void show(ui::Room& room);
    /// Where the tools and the exports of rooms are shown.
    [[nodiscard]] QWidget& tools() const { return *tools_; }
    [[nodiscard]] QWidget& exports() const { return *exports_; }
    /// The name on the menu's button, elided where it is long; `path` is its tool tip.
    void setDocument(const QString& title, const QString& path, bool modified);
    /// What the document's name opens; the window fills it.
    [[nodiscard]] QMenu& menu() { return menu_; }
    /// Undo and redo, with their shortcuts.
    [[nodiscard]] QList<QAction*> historyActions() const { return {undo_, redo_}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {leastWidth, barHeight}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure();
    void setCompact(bool compact);
    QToolButton* addHistoryButton(QAction* action, const QString& word);
    void drawIcons();

    ui::ThemeController& themes_;
    QUndoStack& sessionChanges_;
    QUndoGroup changes_;
    QMenu menu_;
    QWidget* row_;  ///< all below, which scrolls
    QToolButton* name_;
    QAction* undo_;
    QAction* redo_;
    QToolButton* undoButton_ = nullptr;
    QToolButton* redoButton_ = nullptr;
    QStackedWidget* tools_;
    QStackedWidget* exports_;
    int fullWidth_ = 0;     ///< logical pixels that all words need
    int compactWidth_ = 0;  ///< and without those that can be left out
};

}  // namespace zorro
