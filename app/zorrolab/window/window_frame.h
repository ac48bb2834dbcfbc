#pragma once

// How the window is divided: mode bar at the left edge, a row on top, a line at the bottom, and between them
// two panels that can be hidden and resized beside the plots. In a narrow window a panel folds by itself, so
// that the plots keep two fifths of it. Remembers sizes and what is hidden.

#include <QSplitter>
#include <QStackedWidget>
#include <QWidget>

#include "app/zorrolab/window/mode_bar.h"
#include "app/zorrolab/window/notice_bar.h"
#include "app/zorrolab/window/status_line.h"
#include "app/zorrolab/window/top_bar.h"

class QSettings;

class QScrollArea;

namespace zorro {

class WindowFrame : public QWidget {
    Q_OBJECT

public:
    static constexpr int leftWidth = 316;   ///< logical pixels, unless the user chose another
    static constexpr int rightWidth = 292;  ///< likewise

    WindowFrame(QUndoStack& undoStack, ui::ThemeController& themes, QWidget* parent);

    /// Where a room's widgets will be.
    [[nodiscard]] ui::RoomPlaces places() const;
    /// Takes over the room's widgets, and shows them; `index` is the room's place in the mode bar.
    void show(ui::Room& room, std::size_t index);
    /// Shows the tools and exports that the room has now.
    void showRows(ui::Room& room);

    [[nodiscard]] TopBar& topBar() { return *topBar_; }
    [[nodiscard]] ModeBar& modeBar() { return *modeBar_; }
    [[nodiscard]] StatusLine& statusLine() { return *statusLine_; }
    [[nodiscard]] NoticeBar& noticeBar() { return *noticeBar_; }
    /// Show or hide the left and the right panel (F9, F10).
    [[nodiscard]] QList<QAction*> panelActions() const { return {leftAction_, rightAction_}; }

    /// What it needs once the panels have folded, which they do as it gets narrower.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Sizes and what is hidden.
    void remember(QSettings& settings) const;
    void restore(const QSettings& settings);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// Where Tab goes, from one to the next: it follows the eye through the top row, the rooms, and the
    /// panels from left to right.
    [[nodiscard]] QWidgetList tabStops() const;
    /// Whether the plots keep their part of the window beside panels of the usual width, those that are
    /// shown.
    [[nodiscard]] bool haveRoom() const;
    /// Hides the panel where the plots have no room beside it, until they have.
    void fold(QAction* panel);
    QStackedWidget* addPanel();
    QAction* addPanelAction(QStackedWidget* panel, const QString& text, const QKeySequence& shortcut);

    TopBar* topBar_;
    ModeBar* modeBar_;
    StatusLine* statusLine_;
    QSplitter* splitter_;
    QStackedWidget* left_;
    QStackedWidget* centre_;
    QScrollArea* centreArea_;
    QStackedWidget* right_;
    NoticeBar* noticeBar_;  ///< over the centre
    QAction* leftAction_;
    QAction* rightAction_;
    QList<QAction*> folded_;  ///< of the panels that have made room for the plots by themselves
};

}  // namespace zorro
