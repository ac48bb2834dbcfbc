#pragma once

// What the colours of points and lines say: which group they are of, or the value of a variable.

#include <memory>
#include <optional>
#include <vector>

#include <QPainter>
#include <QRectF>

#include "ui/compare/groups/sweep_table.h"
#include "ui/figure/figure_axis.h"
#include "ui/figure/sheet/figure_sheet.h"

namespace zorro::ui {

/// What is compared, with its table; shared by the figures that draw it.
struct SweepData {
    std::vector<ComparedGroup> groups;
    SweepTable table;
};
using SweepDataPtr = std::shared_ptr<const SweepData>;

/// Makes a table of the groups.
[[nodiscard]] SweepDataPtr sweepData(std::vector<ComparedGroup> groups, SweepPoints points);

class PointColors {
public:
    /// Coloured by the group where there is no variable.
    PointColors(SweepDataPtr data, std::optional<std::size_t> variable);

    /// From the ninth group or category on, hues are repeated with dashes, and with other shapes of dots.
    [[nodiscard]] CurveStyle styleOf(std::size_t point, const Theme& theme) const;

    /// The same for figures that leave the program.
    [[nodiscard]] SheetInk inkOf(std::size_t point) const;
    /// What the colours are by: the point's group or category; empty where they are a scale.
    [[nodiscard]] QString nameOf(std::size_t point) const;
    /// The scale of the colours, where they are one.
    [[nodiscard]] std::optional<SheetScale> scale() const;

    /// The width that the legend asks for; 0 where there is none.
    [[nodiscard]] double legendWidth() const;
    void paintLegend(QPainter& painter, const QRectF& area, const Theme& theme) const;

private:
    void paintNames(QPainter& painter, const QRectF& area, const Theme& theme) const;
    void paintScale(QPainter& painter, const QRectF& area, const Theme& theme) const;
    [[nodiscard]] bool isScale() const;

    struct Name {
        QString text;
        int colorIndex = scaled;
    };
    static constexpr int scaled = -1;  ///< in place of a colour index: no activation, a place on the scale
    [[nodiscard]] CurveStyle styleOfName(std::size_t name, const Theme& theme) const;
    /// The colour of the activation that a category is; `scaled` where it is none.
    [[nodiscard]] int activationColor(int category) const;

    SweepDataPtr data_;
    std::optional<std::size_t> variable_;
    FigureAxis axis_;
    QString title_;
    std::vector<Name> names_;
};

/// A dot: filled, a ring in place of dashes, a square in place of points, a hollow square or a diamond in
/// place of both.
void paintDot(QPainter& painter, const QPointF& at, double radius, const CurveStyle& style);

/// What a table's point is called: the group, and the seed where the point is one of several.
[[nodiscard]] QString pointTitle(const SweepData& data, std::size_t point);

}  // namespace zorro::ui
