#pragma once

// Where everything of one panel is. In two steps, because panels of a column begin at the same x: first what
// a panel needs around its area, then the rest.

#include <optional>

#include "ui/figure/sheet/sheet_layout.h"

namespace zorro::ui {

/// What the panel shows of what it could.
struct PanelRequest {
    const SheetPanel* panel = nullptr;
    std::size_t index = 0;
    QString letter;        ///< "(a)"; empty: none
    bool xNumbers = true;  ///< numbers and title of the x axis
    bool labels = false;   ///< names at the ends of its curves
};

/// Room around the area between the axes.
struct PanelMargins {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

class PanelLayouter {
public:
    PanelLayouter(const PanelRequest& request, const SheetType& type, const SheetPalette& palette);

    /// In a cell of this size.
    [[nodiscard]] PanelMargins marginsIn(const QSizeF& cell) const;
    [[nodiscard]] PanelLayout layOut(const QRectF& cell, const PanelMargins& margins) const;

    /// Whether the names of the curves have room at their ends in a cell of this size.
    [[nodiscard]] bool canLabel(const QSizeF& cell) const;

private:
    static constexpr double labelGapInEm = 0.9;  ///< between the area and the names of curves
    static constexpr double barInEm = 0.7;       ///< the width of a scale
    static constexpr double tickSpacingInLines = 2.4;

    struct Label {
        QString text;
        double wanted = 0;  ///< part of the y axis
        QColor color;
    };
    [[nodiscard]] std::vector<Label> labels() const;
    [[nodiscard]] double labelWidth(double cellWidth) const;
    [[nodiscard]] double scaleWidth(double height) const;
    [[nodiscard]] double bottomMargin(double areaWidth) const;
    [[nodiscard]] std::vector<FigureTick> yTicks(double height) const;
    [[nodiscard]] std::vector<FigureTick> xTicks(double width) const;
    [[nodiscard]] std::vector<FigureTick> shownTicks(const FigureAxis& axis, const QRectF& area) const;
    [[nodiscard]] bool turnsNames(double width) const;
    void placeTitle(PanelLayout& layout) const;
    void placeX(PanelLayout& layout) const;
    void placeNames(PanelLayout& layout) const;
    void placeY(PanelLayout& layout) const;
    void placeUprights(PanelLayout& layout) const;
    void placeScale(PanelLayout& layout) const;
    void placeFoot(PanelLayout& layout) const;
    void placeLabels(PanelLayout& layout) const;

    const PanelRequest request_;
    const SheetPanel& panel_;
    const SheetType& type_;
    const SheetPalette& palette_;
};

}  // namespace zorro::ui
