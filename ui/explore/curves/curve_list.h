#pragma once

// The left panel: the field that adds a curve, and below it the curves as cards, in their order. Cards are
// moved by dragging them or with Alt+Up and Alt+Down; text with SPECs can be dropped anywhere on the list. No
// card moves under the pointer: one that was open stays so until the pointer has left the list.

#include <map>
#include <set>

#include <QWidget>

#include "ui/session/session_model.h"
#include "ui/theme/theme.h"

class QScrollArea;
class QVBoxLayout;

namespace zorro::ui {

class CurveCard;
class ExploreActions;
class SearchBox;

class CurveList : public QWidget {
    Q_OBJECT

public:
    /// The arguments outlive the list. `actions` are those of the menus.
    CurveList(SessionModel& session, ExploreActions& actions, ThemeController& themes,
              QWidget* parent = nullptr);

    /// The card of a curve, or null.
    [[nodiscard]] CurveCard* card(CurveId id) const;
    [[nodiscard]] SearchBox& searchBox() { return *searchBox_; }

    /// Puts the cursor into the field that adds a curve.
    void startAdding();
    void renameSelected();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void connectSession();
    void rebuild();
    CurveCard* makeCard(CurveId id);
    void showCard(CurveId id);
    void showAll();
    void pullCard(CurveId id);
    [[nodiscard]] int rowAt(const QPoint& position) const;
    void showDropLine(int row);
    void showSelection(CurveId id);
    void orderTabs();
    void selectNeighbour(int step);

    SessionModel& session_;
    ExploreActions& actions_;
    ThemeController& themes_;
    QScrollArea* area_;
    QWidget* content_;
    QVBoxLayout* column_;
    QWidget* dropLine_;
    SearchBox* searchBox_;
    std::map<CurveId, CurveCard*> cards_;
    CurveId shownSelected_ = noCurve;
    std::set<CurveId> keptOpen_;  ///< that were selected since the pointer came
};

}  // namespace zorro::ui
