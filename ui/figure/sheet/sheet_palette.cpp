#include "ui/figure/sheet/sheet_palette.h"

#include <algorithm>
#include <array>

#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

/// Grey levels that differ well on white paper; with the dashes they repeat only after twelve series.
constexpr std::array<int, 3> greyLevels{0, 95, 145};
constexpr int mutedGrey = 115;

QColor grey(int level) {
    return {level, level, level};
}

const std::array<std::vector<double>, 4>& printDashes() {
    static const std::array<std::vector<double>, 4> dashes{{{}, {5, 2}, {1.2, 1.6}, {6, 1.8, 1.2, 1.8}}};
    return dashes;
}

constexpr std::array printShapes{SheetShape::dot, SheetShape::square, SheetShape::triangle,
                                 SheetShape::diamond, SheetShape::ring};

}  // namespace

SheetInk inkOf(const QColor& color, const Theme& theme) {
    const auto same = [&](const QColor& other) { return color.rgb() == other.rgb(); };
    const double opacity = color.alphaF();
    for (int index = 0; index < curveHueCount; ++index) {
        if (same(curveStyle(theme, index).color)) {
            return {.kind = SheetInk::Kind::curve, .index = index, .color = {}, .opacity = opacity};
        }
    }
    if (same(theme.text)) {
        return {.kind = SheetInk::Kind::text, .color = {}, .opacity = opacity};
    }
    if (same(theme.mutedText) || same(theme.strongLine) || same(theme.line)) {
        return {.kind = SheetInk::Kind::muted, .color = {}, .opacity = opacity};
    }
    const QColor shown = same(theme.panel) ? QColor(Qt::white) : QColor(color.rgb());
    return {.kind = SheetInk::Kind::fixed, .color = shown, .opacity = opacity};
}

SheetPalette::Look SheetPalette::lookOf(const SheetSeries& series) {
    SheetInk ink = series.ink;
    ink.opacity = 1;
    return {ink, series.penStyle};
}

SheetPalette::SheetPalette(const FigureSheet& sheet, SheetColors colors) : colors_(colors) {
    for (const SheetPanel& panel : sheet.panels) {
        for (const SheetSeries& series : panel.series) {
            const Look look = lookOf(series);
            if (series.listed && series.ink.kind != SheetInk::Kind::fixed &&
                std::find(looks_.begin(), looks_.end(), look) == looks_.end()) {
                looks_.push_back(look);
            }
        }
    }
}

/// Its place among the looks of the figure; what is not listed has the place of the series that it lies
/// behind.
std::size_t SheetPalette::placeOf(const SheetSeries& series) const {
    const Look look = lookOf(series);
    auto found = std::find(looks_.begin(), looks_.end(), look);
    if (found == looks_.end()) {
        found = std::find_if(looks_.begin(), looks_.end(),
                             [&](const Look& each) { return each.ink == look.ink; });
    }
    return found == looks_.end() ? 0 : static_cast<std::size_t>(found - looks_.begin());
}

QColor SheetPalette::colorOf(const SheetInk& ink) const {
    const auto plain = [&]() -> QColor {
        switch (ink.kind) {
            case SheetInk::Kind::curve:
                return curveStyle(lightTheme(), ink.index).color;
            case SheetInk::Kind::muted:
                return grey(mutedGrey);
            case SheetInk::Kind::fixed:
                return colors_ == SheetColors::grey ? grey(qGray(ink.color.rgb())) : ink.color;
            case SheetInk::Kind::text:
                break;
        }
        return Qt::black;
    };
    return withOpacity(plain(), ink.opacity);
}

QColor SheetPalette::colorOf(const SheetSeries& series) const {
    if (colors_ != SheetColors::grey || series.ink.kind != SheetInk::Kind::curve) {
        return colorOf(series.ink);
    }
    return withOpacity(grey(greyLevels[placeOf(series) % greyLevels.size()]), series.ink.opacity);
}

std::vector<double> SheetPalette::dashesOf(const SheetSeries& series) const {
    const auto& dashes = printDashes();
    if (colors_ != SheetColors::window && series.ink.kind != SheetInk::Kind::fixed) {
        // Behind a mean, dashes of many seeds would only be noise.
        return series.listed ? dashes[placeOf(series) % dashes.size()] : std::vector<double>();
    }
    switch (series.penStyle) {
        case Qt::DashLine:
            return dashes[1];
        case Qt::DotLine:
            return dashes[2];
        case Qt::DashDotLine:
        case Qt::DashDotDotLine:
            return dashes[3];
        default:
            return {};
    }
}

SheetShape SheetPalette::shapeOf(const SheetSeries& series) const {
    const bool isChosen = series.shape == SheetShape::dot && series.ink.kind == SheetInk::Kind::curve;
    return isChosen && colors_ != SheetColors::window ? printShapes[placeOf(series) % printShapes.size()]
                                                      : series.shape;
}

QList<QRgb> SheetPalette::shades(QList<QRgb> colors) const {
    if (colors_ == SheetColors::grey) {
        for (QRgb& each : colors) {
            const int level = qGray(each);
            each = qRgba(level, level, level, qAlpha(each));
        }
    }
    return colors;
}

}  // namespace zorro::ui
