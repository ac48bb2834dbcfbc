#pragma once

// Where a figure is on the screen: painted once and kept as pixels, with what lies under the mouse marked and
// described beside it.

#include <optional>

#include <QPixmap>
#include <QWidget>

#include "ui/figure/figure.h"

namespace zorro::ui {

class Readout;

class FigureCanvas : public QWidget {
    Q_OBJECT

public:
    explicit FigureCanvas(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const { return theme_; }
    /// A null figure leaves the canvas empty.
    void setFigure(FigurePtr figure);
    [[nodiscard]] const FigurePtr& figure() const { return figure_; }
    [[nodiscard]] const std::optional<FigureSpot>& spot() const { return spot_; }

signals:
    /// A figure's spot was clicked.
    void spotClicked(const zorro::ui::FigureSpot& spot);
    /// The mouse went to another spot; see spot().
    void spotChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// Forgets the spot, e.g. while something is dragged.
    void clearSpot();

private:
    void paintSpot(QPainter& painter) const;
    void showReadout(const QPoint& cursor);

    Theme theme_ = lightTheme();
    FigurePtr figure_;
    QPixmap picture_;
    std::optional<FigureSpot> spot_;
    QPoint pressedAt_;
    Readout* readout_;
};

}  // namespace zorro::ui
