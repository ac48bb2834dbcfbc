#pragma once

// The small multiples of a lesson, painted for a lecture: everything 1.6 times as large as elsewhere in the
// window. Numbers of the shared axis stand in the first column only.

#include <memory>
#include <vector>

#include <QWidget>

#include "ui/figure/spoken/drawn_chart.h"
#include "ui/lesson/multiples.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class PlotCanvas;

/// How much larger type and lines are in show mode.
inline constexpr double showScale = 1.6;

class MultiplesView : public QWidget, public DrawnChart {
    Q_OBJECT

public:
    explicit MultiplesView(QWidget* parent = nullptr);
    ~MultiplesView() override;

    void setTheme(const Theme& theme);
    void setMultiples(Multiples multiples);
    [[nodiscard]] const Multiples& multiples() const { return multiples_; }
    /// Every picture, row by row.
    [[nodiscard]] std::vector<SheetPanel> drawnPanels() override;

    /// Where the picture of a row and column is, in logical pixels of this widget.
    [[nodiscard]] QRectF place(std::size_t row, std::size_t column) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintHead(QPainter& painter, std::size_t column) const;
    void paintCell(std::size_t row, std::size_t column);
    void prepare(PlotCanvas& canvas, std::size_t row, std::size_t column);
    [[nodiscard]] double leftMargin() const;
    [[nodiscard]] double rowHeight() const;

    Theme theme_ = lightTheme();
    Multiples multiples_;
    QStringList layerNumbers_;    ///< the last one first
    std::vector<double> layers_;  ///< where they stand on the axis
    std::unique_ptr<PlotCanvas> canvas_;
};

}  // namespace zorro::ui
