#pragma once

// A figure as a quiet panel: its name and the fields that choose what it shows above it, and files of it by
// the context menu.

#include <optional>

#include <QWidget>

#include "ui/compare/groups/compared_group.h"
#include "ui/figure/figure.h"

class QComboBox;
class QLabel;
class QMenu;

namespace zorro::ui {

class FigureCanvas;

class FigureView : public QWidget {
    Q_OBJECT

public:
    /// `canvas` becomes the view's own.
    FigureView(ThemeController& themes, const QString& title, FigureCanvas* canvas,
               QWidget* parent = nullptr);
    ~FigureView() override;

    /// What the others are compared with, a position among the groups; for figures that compare with
    /// something.
    virtual void setBaseline(std::optional<std::size_t> /*group*/) {}

    /// Whether a click on a group asks for its curve in Explore, rather than for its run in the table.
    [[nodiscard]] virtual bool opensCurves() const { return false; }

    /// What is compared. A view that is not shown looks at it when it is.
    void setGroups(std::vector<ComparedGroup> groups);
    [[nodiscard]] const std::vector<ComparedGroup>& groups() const { return groups_; }

    [[nodiscard]] FigureCanvas& canvas() { return *canvas_; }
    /// What is shown, as a figure that leaves the program; without panels where nothing is.
    [[nodiscard]] FigureSheet sheet() const;
    /// "Figure…", "Copy figure" and the figure's tables as CSV.
    void fillMenu(QMenu& menu);

signals:
    /// A seed, a group or a line was clicked. `members` are positions in the group's comparison.
    void membersChosen(std::size_t group, const std::vector<std::size_t>& members);
    /// The user chose another baseline in the figure's own field; nothing: none.
    void baselineChosen(std::optional<std::size_t> group);
    /// What the mouse is over, and what a click or drag would do there; for the status line.
    void statusChanged(const QString& position, const QString& hint);
    void noticeRaised(const QString& sentence);

protected:
    /// groups() are others.
    virtual void takeGroups() = 0;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

    /// Shows the figure, or these words in its place.
    void showFigure(FigurePtr figure, const QString& words);
    /// A field above the figure, with a muted word before it; disabled until refill() gives it choices.
    QComboBox* addChoice(const QString& label, const QString& toolTip);
    void addField(const QString& label, QWidget* field);
    void setHint(const QString& hint) { hint_ = hint; }

private:
    void saveTableAs(const FigureTable& table);
    void tellSpot();

    ThemeController& themes_;
    QString title_;
    QString hint_;
    std::vector<ComparedGroup> groups_;
    bool stale_ = false;
    FigureCanvas* canvas_;
    QWidget* place_;  ///< of the canvas, scrolled where it is higher than there is room
    QLabel* words_;
    QWidget* fields_;  ///< in as many rows as they need
};

/// Fills the box with (words, key), keeping the chosen key where it is still there. Emits nothing.
void refill(QComboBox& box, const std::vector<std::pair<QString, QString>>& choices);

/// Chooses what stands at `index`, which the box is then as wide as. Emits nothing.
void chooseQuietly(QComboBox& box, int index);

}  // namespace zorro::ui
