#pragma once

// A chart that is drawn from values of its own, with any painter and on any thread: on the screen, in files
// and in reports the same. It can say what lies under the mouse and what it shows as a table.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

/// What lies under the mouse.
struct FigureSpot {
    std::size_t group = 0;             ///< position among the compared groups
    std::vector<std::size_t> members;  ///< positions in the group's comparison; one or several
    QString title;                     ///< e.g. "GELU, seed 3"
    struct Row {
        QString name;
        QString value;
    };
    std::vector<Row> rows;
    QColor color;
    std::vector<QPointF> outline;  ///< one point: a ring is drawn around it; several: a line through them
};

/// What a figure shows, for files.
struct FigureTable {
    QString title;     ///< e.g. "Every seed"
    QString fileName;  ///< without its ending, e.g. "validation_loss-seeds"
    std::string csv;   ///< with a header line
};

class Figure {
public:
    Figure() = default;
    Figure(const Figure&) = delete;
    Figure& operator=(const Figure&) = delete;
    virtual ~Figure() = default;

    /// Draws inside (0, 0) .. `size` in logical pixels, without a ground.
    virtual void paint(QPainter& painter, const QSizeF& size, const Theme& theme) const = 0;
    /// What lies at a point of a figure that is painted so large.
    [[nodiscard]] virtual std::optional<FigureSpot> spotAt(const QPointF& point, const QSizeF& size,
                                                           const Theme& theme) const = 0;
    /// Below this height, in logical pixels, it becomes unreadable.
    [[nodiscard]] virtual double leastHeight() const { return 160; }
    [[nodiscard]] virtual std::vector<FigureTable> tables() const { return {}; }
    /// The same as panels of a figure that leaves the program.
    [[nodiscard]] virtual std::vector<SheetPanel> panels() const { return {}; }
};

using FigurePtr = std::shared_ptr<const Figure>;

}  // namespace zorro::ui
