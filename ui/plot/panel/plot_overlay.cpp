#include "ui/plot/panel/plot_overlay.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {

namespace {

constexpr double markerRadius = 3.5;
constexpr double dotRadius = 2.75;
constexpr double handleRadius = 4.75;
constexpr double hotHandleRadius = 6;
constexpr double tangentLength = 70;  // logical pixels to each side

void paintRing(QPainter& painter, const QPointF& centre, double radius, const QColor& color,
               const Theme& theme) {
    painter.setPen(QPen(color, 1.75));
    painter.setBrush(theme.panel);
    painter.drawEllipse(centre, radius, radius);
}

void paintDot(QPainter& painter, const QPointF& centre, const QColor& color) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(centre, dotRadius, dotRadius);
}

void paintCross(QPainter& painter, const QPointF& centre, const QColor& color) {
    constexpr double reach = 4;
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(-reach, -reach), centre + QPointF(reach, reach));
    painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach));
}

/// A crisp vertical line over the whole height of the plotting area.
void paintVerticalLine(QPainter& painter, double x, const PlotTransform& to, QPen pen) {
    if (x < to.x.lower || x > to.x.upper) {
        return;
    }
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double pixel = std::floor(to.pixelX(x)) + 0.5;
    painter.drawLine(QPointF(pixel, to.area.top()), QPointF(pixel, to.area.bottom()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void paintTangent(QPainter& painter, const PlotTangent& tangent, const PlotTransform& to) {
    if (!std::isfinite(tangent.slope) || !std::isfinite(tangent.y)) {
        return;
    }
    const QPointF centre = to.pixel(tangent.x, tangent.y);
    const double perPixelX = lengthOf(to.x) / to.area.width();
    const double rise = -tangent.slope * perPixelX / lengthOf(to.y) * to.area.height();
    const double run = tangentLength / std::hypot(1, rise);
    const QPointF half(run, rise * run);
    painter.setPen(QPen(tangent.color, 1.25, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre - half, centre + half);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tangent.color);
    painter.drawEllipse(centre, 3, 3);
}

/// The tag of a measuring cursor: its name and x, what the measured curve is there, and what lies between
/// both.
QStringList cursorLines(const PlotOverlay& overlay, bool isB) {
    const auto value = [&](double x) { return overlay.logarithmicX ? std::pow(10.0, x) : x; };
    const MeasuringCursors& cursors = overlay.cursors;
    const auto& measured = overlay.measured;
    const double x = value(isB ? *cursors.b : *cursors.a);
    QStringList lines{(isB ? QStringLiteral("B  ") : QStringLiteral("A  ")) + numberText(x)};
    if (const auto at = !measured ? std::nullopt : isB ? measured->atB : measured->atA) {
        lines[0] += QStringLiteral("   %1 = %2").arg(measured->symbol, numberText(*at));
    }
    if (isB && cursors.a) {
        const double dx = x - value(*cursors.a);
        lines += QStringLiteral("Δx = %1").arg(numberText(dx));
        if (measured && measured->atA && measured->atB) {
            const double dy = *measured->atB - *measured->atA;
            const bool isDifference = measured->symbol.contains(u' ');
            lines[1] +=
                QStringLiteral("   Δ%1 = %2   ")
                    .arg(isDifference ? u'(' + measured->symbol + u')' : measured->symbol, numberText(dy));
            lines[1] += QCoreApplication::translate("zorro::ui::PlotOverlay", "slope %1")
                            .arg(dx == 0 ? noNumberText : numberText(dy / dx));
        }
    }
    return lines;
}

/// Where the tag goes: at the bottom, away from the plot's name, beside its line.
QRectF tagBox(const QStringList& lines, double x, const QFontMetricsF& metrics, const PlotTransform& to) {
    double width = 0;
    for (const QString& line : lines) {
        width = std::max(width, metrics.horizontalAdvance(line) + 10);
    }
    const double height = static_cast<double>(lines.size()) * metrics.height() + 4;
    const double left =
        std::clamp(to.pixelX(x) + 3, to.area.left(), std::max(to.area.left(), to.area.right() - width));
    return {left, to.area.bottom() - height - 3, width, height};
}

void paintMeasuringCursors(QPainter& painter, const PlotOverlay& overlay, const PlotTransform& to,
                           const Theme& theme) {
    const QFontMetricsF metrics(painter.font());
    QRectF taken;
    for (const bool isB : {false, true}) {
        const std::optional<double>& x = isB ? overlay.cursors.b : overlay.cursors.a;
        if (!x || *x < to.x.lower || *x > to.x.upper) {
            continue;
        }
        paintVerticalLine(painter, *x, to, QPen(withOpacity(theme.mutedText, 0.6F), 1));
        const auto at = !overlay.measured ? std::nullopt
                        : isB             ? overlay.measured->atB
                                          : overlay.measured->atA;
        if (at && *at >= to.y.lower && *at <= to.y.upper) {
            paintDot(painter, to.pixel(*x, *at), overlay.measured->color);
        }
        const QStringList lines = cursorLines(overlay, isB);
        QRectF tag = tagBox(lines, *x, metrics, to);
        if (tag.intersects(taken)) {
            tag.moveBottom(taken.top() - 3);
        }
        taken = tag;
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(theme.panel);
        painter.drawRoundedRect(tag, 4, 4);
        painter.setPen(theme.text);
        painter.drawText(tag.adjusted(5, 2, -5, -2), Qt::AlignLeft | Qt::AlignTop, lines.join(u'\n'));
    }
}

/// What the tags of the cursors take from the bottom of the plot.
double heightOfTags(const PlotOverlay& overlay) {
    const bool both = overlay.cursors.a && overlay.cursors.b;
    return both ? 42 : overlay.cursors.a || overlay.cursors.b ? 28 : 0;
}

void paintHandles(QPainter& painter, const PlotOverlay& overlay, const PlotTransform& to,
                  const Theme& theme) {
    const QRectF reach = to.area.adjusted(-1, -1, 1, 1);
    for (const PlotHandle& handle : overlay.handles) {
        const QPointF centre = to.pixel(handle.x, handle.y);
        if (!reach.contains(centre)) {
            continue;
        }
        if (handle.id == overlay.focusedHandle) {
            painter.setPen(QPen(theme.accent, 1.5));
            painter.setBrush(withOpacity(theme.accent, 0.15F));
            painter.drawEllipse(centre, 10, 10);
        }
        const bool hot = handle.id == overlay.hotHandle;
        paintRing(painter, centre, hot ? hotHandleRadius : handleRadius, handle.color, theme);
    }
}

void paintZoomBox(QPainter& painter, const QRectF& box, const Theme& theme) {
    if (box.isEmpty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(withOpacity(theme.accent, 0.10F));
    painter.drawRect(box);
}

}  // namespace

std::vector<QRectF> placeLabels(const std::vector<QPointF>& centres, const std::vector<QSizeF>& sizes,
                                const std::vector<bool>& above, const QRectF& area, TakenPlaces taken) {
    constexpr double gap = 4;
    for (const QPointF& centre : centres) {
        const QPointF corner(markerRadius + 1, markerRadius + 1);
        taken.words.emplace_back(centre - corner, centre + corner);
    }
    std::vector<QRectF> placed(centres.size());
    for (std::size_t i = 0; i < centres.size(); ++i) {
        const QSizeF size = sizes[i];
        if (size.isEmpty()) {
            continue;
        }
        const double up = -markerRadius - gap - size.height();
        const double down = markerRadius + gap;
        const double first = above[i] ? up : down;
        const double second = above[i] ? down : up;
        const double centred = -size.width() / 2;
        const double right = markerRadius + gap;
        const double left = -right - size.width();
        const std::array<QPointF, 8> offsets{QPointF{centred, first},
                                             QPointF{right, first},
                                             QPointF{left, first},
                                             QPointF{centred, second},
                                             QPointF{right, second},
                                             QPointF{left, second},
                                             QPointF{right + 4, -size.height() / 2},
                                             QPointF{left - 4, -size.height() / 2}};
        const auto isOff = [](const QRectF& label, const std::vector<QRectF>& others) {
            return std::ranges::none_of(others, [&](const QRectF& other) { return other.intersects(label); });
        };
        for (const QPointF& offset : offsets) {
            const QRectF label(centres[i] + offset, size);
            if (!area.contains(label) || !isOff(label, taken.words)) {
                continue;
            }
            const bool isClear = isOff(label, taken.dots);
            if (isClear || placed[i].isEmpty()) {
                placed[i] = label;
            }
            if (isClear) {
                break;
            }
        }
        if (!placed[i].isEmpty()) {
            taken.words.push_back(placed[i]);
        }
    }
    return placed;
}

void paintMarkers(QPainter& painter, const std::vector<PlotMarker>& markers, const PlotTransform& to,
                  const QRectF& labelArea, const TakenPlaces& taken, const Theme& theme) {
    const QFontMetricsF metrics(painter.font());
    std::vector<const PlotMarker*> visible;
    std::vector<QPointF> centres;
    std::vector<QSizeF> sizes;
    std::vector<bool> above;
    for (const PlotMarker& marker : markers) {
        const QPointF centre = to.pixel(marker.x, marker.y);
        if (to.area.contains(centre)) {
            visible.push_back(&marker);
            centres.push_back(centre);
            sizes.push_back(marker.label.isEmpty()
                                ? QSizeF()
                                : QSizeF(metrics.horizontalAdvance(marker.label) + 6, metrics.height()));
            above.push_back(marker.labelAbove);
        }
    }
    const std::vector<QRectF> labels = placeLabels(centres, sizes, above, labelArea, taken);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < visible.size(); ++i) {
        if (visible[i]->cross) {
            paintCross(painter, centres[i], visible[i]->color);
        } else if (visible[i]->minor) {
            paintDot(painter, centres[i], visible[i]->color);
        } else {
            paintRing(painter, centres[i], markerRadius, visible[i]->color, theme);
        }
        if (!labels[i].isEmpty()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(withOpacity(theme.panel, 0.75F));
            painter.drawRoundedRect(labels[i], 3, 3);
            painter.setPen(visible[i]->minor ? theme.mutedText : theme.text);
            painter.drawText(labels[i], Qt::AlignCenter, visible[i]->label);
        }
    }
}

QRectF labelAreaOf(const PlotTransform& to) {
    return to.area.adjusted(0, -10, 8, 4);
}

void paintOverlay(QPainter& painter, const PlotOverlay& overlay, const PlotTransform& to,
                  const TakenPlaces& taken, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (overlay.crosshair) {
        QPen pen(theme.accent, 1);
        pen.setDashPattern({3, 3});
        paintVerticalLine(painter, *overlay.crosshair, to, pen);
    }
    painter.save();
    painter.setClipRect(to.area, Qt::IntersectClip);
    for (const PlotTangent& tangent : overlay.tangents) {
        paintTangent(painter, tangent, to);
    }
    painter.restore();
    paintMeasuringCursors(painter, overlay, to, theme);
    const QRectF labelArea = labelAreaOf(to).adjusted(0, 0, 0, -heightOfTags(overlay));
    paintMarkers(painter, overlay.markers, to, labelArea, taken, theme);
    paintHandles(painter, overlay, to, theme);
    paintZoomBox(painter, overlay.zoomBox, theme);
    painter.restore();
}

}  // namespace zorro::ui
