#include "ui/compare/pages/lines_figure.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPolygonF>

#include "core/series/group_series.h"
#include "ui/figure/sheet/drawn_records.h"
#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

class LinesWords {
    Q_DECLARE_TR_FUNCTIONS(LinesFigure)
};

constexpr double lineWidth = 1.8;
constexpr double bandOpacity = 0.16;
constexpr double keyLength = 18;
constexpr double lineLegendGap = 16;
constexpr double legendLine = 18;

/// Bands reach below every positive number where a deviation is larger than the mean: on a logarithmic axis
/// they end at its begin.
double pixelY(const FigureAxis& axis, double value, const QRectF& area) {
    const double part = axis.partOf(value);
    return area.bottom() - (std::isnan(part) ? 0 : std::clamp(part, 0.0, 1.0)) * area.height();
}

}  // namespace

LinesFigure::LinesFigure(const std::vector<ComparedGroup>& groups, const QString& title,
                         const std::string& column, std::size_t mostPoints) {
    for (const ComparedGroup& group : groups) {
        Line line = lineOf(group, column, mostPoints);
        if (!line.x.empty()) {
            lines_.push_back(std::move(line));
        }
    }
    makeAxes(title);
}

LinesFigure::Line LinesFigure::lineOf(const ComparedGroup& group, const std::string& column,
                                      std::size_t mostPoints) {
    const RunHistory& history = group.run->history;
    RecordedRows recorded;
    recorded.extend(history, column);
    GroupSeries series;
    series.extend(history, recorded, {.column = column, .members = group.members});
    std::vector<std::size_t> present;  // where at least one of the members has a number
    std::vector<double> means;
    for (std::size_t i = 0; i < series.mean().size(); ++i) {
        if (std::isfinite(series.mean()[i])) {
            present.push_back(i);
            means.push_back(series.mean()[i]);
        }
    }
    const std::vector<std::size_t> shown = drawnRecords(means, mostPoints);
    Line line{.label = LinesWords::tr("%1 (N = %2)").arg(group.label).arg(group.members.size()),
              .colorIndex = group.colorIndex,
              .banded = group.members.size() > 1,
              .x = {},
              .mean = {},
              .lower = {},
              .upper = {}};
    for (const std::size_t drawn : shown) {
        const std::size_t i = present[drawn];
        line.x.push_back(static_cast<double>(history.steps[recorded.rows()[i]]));
        line.mean.push_back(series.mean()[i]);
        line.lower.push_back(series.lower()[i]);
        line.upper.push_back(series.upper()[i]);
    }
    recorded_ += present.size();
    drawn_ += shown.size();
    decimated_ = decimated_ || shown.size() < present.size();
    return line;
}

void LinesFigure::makeAxes(const QString& title) {
    std::vector<double> steps;
    std::vector<double> means;
    std::vector<double> shown;
    for (const Line& line : lines_) {
        steps.insert(steps.end(), {line.x.front(), line.x.back()});
        means.insert(means.end(), line.mean.begin(), line.mean.end());
    }
    const bool logarithmic = axisOver(title, means, AxisScale::automatic).logarithmic;
    shown = means;
    for (const Line& line : lines_) {
        shown.insert(shown.end(), line.upper.begin(), line.upper.end());
        if (!logarithmic) {
            shown.insert(shown.end(), line.lower.begin(), line.lower.end());
        }
    }
    x_ = axisOver(LinesWords::tr("step"), steps, AxisScale::linear);
    y_ = axisOver(title, shown, logarithmic ? AxisScale::logarithmic : AxisScale::linear);
}

double LinesFigure::legendHeight(double width) const {
    const QFontMetricsF metrics(smallFigureFont());
    double rows = 1;
    double x = 0;
    for (const Line& line : lines_) {
        const double needed = keyLength + 6 + metrics.horizontalAdvance(line.label) + lineLegendGap;
        if (x > 0 && x + needed > width) {
            x = 0;
            ++rows;
        }
        x += needed;
    }
    return rows * legendLine + 6;
}

void LinesFigure::paintLegend(QPainter& painter, double width, const Theme& theme) const {
    painter.setFont(smallFigureFont());
    const QFontMetricsF metrics(painter.font());
    QPointF at(8, 0);
    for (const Line& line : lines_) {
        const double text = std::min(metrics.horizontalAdvance(line.label), width - keyLength - 14);
        const double needed = keyLength + 6 + text + lineLegendGap;
        if (at.x() > 8 && at.x() - 8 + needed > width) {
            at = {8, at.y() + legendLine};
        }
        const CurveStyle style = curveStyle(theme, line.colorIndex);
        painter.setPen(QPen(style.color, lineWidth, style.penStyle));
        const double middle = at.y() + legendLine / 2;
        painter.drawLine(QPointF(at.x(), middle), QPointF(at.x() + keyLength, middle));
        painter.setPen(theme.text);
        painter.drawText(QRectF(at.x() + keyLength + 6, at.y(), text + 2, legendLine),
                         Qt::AlignLeft | Qt::AlignVCenter, elidedName(line.label, painter.font(), text + 2));
        at.rx() += needed;
    }
}

void LinesFigure::paintLine(QPainter& painter, const Line& line, const QRectF& area,
                            const Theme& theme) const {
    const auto pixelX = [&](double step) { return area.left() + x_.partOf(step) * area.width(); };
    const CurveStyle style = curveStyle(theme, line.colorIndex);
    if (line.banded) {
        QPolygonF band;
        for (std::size_t i = 0; i < line.x.size(); ++i) {
            band << QPointF(pixelX(line.x[i]), pixelY(y_, line.upper[i], area));
        }
        for (std::size_t i = line.x.size(); i-- > 0;) {
            band << QPointF(pixelX(line.x[i]), pixelY(y_, line.lower[i], area));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(withOpacity(style.color, bandOpacity));
        painter.drawPolygon(band);
    }
    QPolygonF mean;
    for (std::size_t i = 0; i < line.x.size(); ++i) {
        mean << QPointF(pixelX(line.x[i]), pixelY(y_, line.mean[i], area));
    }
    painter.setPen(QPen(style.color, lineWidth, style.penStyle, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(mean);
}

void LinesFigure::paint(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const double top = legendHeight(size.width() - 16);
    const double height = std::max(20.0, size.height() - top - xAxisHeight);
    const double left = yAxisWidth(y_, height) + 4;
    const QRectF area(left, top, std::max(20.0, size.width() - left - 10), height);
    paintLegend(painter, size.width() - 16, theme);
    paintYAxis(painter, y_, area, theme);
    paintXAxis(painter, x_, area, theme);
    for (const Line& line : lines_) {
        paintLine(painter, line, area, theme);
    }
}

std::optional<FigureSpot> LinesFigure::spotAt(const QPointF&, const QSizeF&, const Theme&) const {
    return std::nullopt;
}

}  // namespace zorro::ui
