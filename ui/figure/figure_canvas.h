#pragma once

// Where a figure is on the screen: painted once and kept as pixels, with what lies under the mouse marked and
// described beside it. Keyboard: the arrows go from one such spot to the next, Return is a click, Escape
// leaves.

#include <optional>

#include <QPixmap>
#include <QWidget>

#include "ui/figure/figure.h"
#include "ui/figure/spoken/drawn_chart.h"

namespace zorro::ui {

class Readout;

class FigureCanvas : public QWidget, public DrawnChart {
    Q_OBJECT

public:
    explicit FigureCanvas(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const { return theme_; }
    /// A null figure leaves the canvas empty.
    void setFigure(FigurePtr figure);
    [[nodiscard]] const FigurePtr& figure() const { return figure_; }
    [[nodiscard]] const std::optional<FigureSpot>& spot() const { return spot_; }
    [[nodiscard]] std::vector<SheetPanel> drawnPanels() override;
    /// The spot, e.g. "GELU, seed 3; accuracy 0.91".
    [[nodiscard]] QString reading() const override;

signals:
    /// A figure's spot was clicked.
    void spotClicked(const zorro::ui::FigureSpot& spot);
    /// Mouse or keyboard went to another spot; see spot().
    void spotChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    /// Forgets the spot, e.g. while something is dragged.
    void clearSpot();

private:
    void paintSpot(QPainter& painter) const;
    void showReadout(const QPoint& cursor);
    void tellSpot();
    void goToSpotAt(const QPointF& point);
    void goToNextSpot(bool forward);
    /// Returns whether the key means something here.
    bool press(int key);

    Theme theme_ = lightTheme();
    FigurePtr figure_;
    QPixmap picture_;
    std::optional<FigureSpot> spot_;
    QPoint pressedAt_;
    std::vector<QPointF> places_;  ///< one in each spot, from left to right; empty until the keyboard asks
    QSize placesSize_;             ///< of the figure that they are in
    std::size_t place_ = 0;
    bool focusRing_ = false;
    Readout* readout_;
};

}  // namespace zorro::ui
