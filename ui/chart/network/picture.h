#pragma once

// A small picture of something inside a network: a plot that zooms and pans by itself, words below it, and a
// menu through which it leaves the program; or one sentence that says why there is nothing to see.

#include <functional>
#include <string>

#include <QWidget>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/plot/panel/plot_panel.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class WrappedText;

class Picture : public QWidget {
    Q_OBJECT

public:
    /// `fileName` is offered for files, without its ending. `themes` outlives the picture.
    Picture(ThemeController& themes, QString fileName, int height, QWidget* parent = nullptr);

    [[nodiscard]] PlotPanel& panel() { return *panel_; }
    [[nodiscard]] const Theme& theme() const { return themes_.theme(); }

    /// Shows the plot with these ranges, unless the user has chosen others since the last home that differed.
    void showPlot(const AxisRange& x, const AxisRange& y);
    /// Shows one sentence in place of the plot and its words.
    void showMissing(const QString& sentence);
    /// Words below the plot; rich text.
    void setWords(const QString& words);
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isMissing() const;

    /// What the axes count, in figures that leave the program.
    void setAxisTitles(const QString& x, const QString& y);
    /// Makes the table that is saved as CSV.
    void setTable(std::function<std::string()> table) { table_ = std::move(table); }
    /// Called when the colours must be chosen anew.
    void setRedraw(std::function<void()> redraw) { redraw_ = std::move(redraw); }

signals:
    /// What is at the cursor; empty when it has left.
    void cursorMoved(double x, double y);
    void cursorLeft();
    void noticeRaised(const QString& sentence);

private:
    void showMenu(const QPoint& position);
    void saveTable();
    [[nodiscard]] FigureSheet sheet();

    ThemeController& themes_;
    QString fileName_;
    QString xTitle_;
    QString yTitle_;
    PlotPanel* panel_;
    WrappedText* words_;
    std::function<std::string()> table_;
    std::function<void()> redraw_;
    AxisRange homeX_;
    AxisRange homeY_;
    bool zoomed_ = false;
};

}  // namespace zorro::ui
