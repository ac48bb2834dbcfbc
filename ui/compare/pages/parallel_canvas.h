#pragma once

// Parallel coordinates under the mouse: a drag along an axis brushes over a stretch of it, a click on an axis
// takes the brush away, and a drag of an axis's name moves the axis. Keyboard: Ctrl+Left and Ctrl+Right
// choose an axis, with Shift they move it; Ctrl+Up and Ctrl+Down brush it from below and from above,
// Ctrl+Backspace takes its brush away.

#include <optional>

#include "ui/figure/figure_canvas.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

class ParallelFigure;

class ParallelCanvas : public FigureCanvas {
    Q_OBJECT

public:
    explicit ParallelCanvas(QWidget* parent = nullptr);

    void setParallel(std::shared_ptr<const ParallelFigure> figure);
    [[nodiscard]] const std::shared_ptr<const ParallelFigure>& parallel() const { return parallel_; }

signals:
    /// A stretch of an axis (by its place from the left), in parts of it; nothing takes its brush away.
    void brushed(std::size_t axis, const std::optional<zorro::ui::AxisRange>& stretch);
    void axisMoved(std::size_t from, std::size_t to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { none, brush, move };
    [[nodiscard]] double partAt(double y) const;
    [[nodiscard]] bool isOnName(const QPointF& point) const;
    void showWhatADragDoes(const QPointF& point);
    void chooseAxis(bool next, bool move);
    void brushWithKey(bool fromBelow);

    std::shared_ptr<const ParallelFigure> parallel_;
    Drag drag_ = Drag::none;
    std::size_t axis_ = 0;                ///< by its place from the left
    std::optional<std::size_t> keyAxis_;  ///< that the keyboard has chosen
    AxisRange keyBrush_{0, 1};            ///< of it, in parts
    QPointF from_;
    QPointF to_;
};

}  // namespace zorro::ui
