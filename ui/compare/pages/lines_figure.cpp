#include "ui/compare/pages/lines_figure.h"

#include <algorithm>
#include <cmath>
#include <iterator>

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

constexpr double seedWidth = 0.8;
constexpr double seedOpacity = 0.25;
constexpr double crossSize = 3;

/// The values of a group on a linear axis, to see what axis suits them.
std::vector<double> valuesOf(const ComparedGroup& group, const std::string& column) {
    RecordedRows recorded;
    recorded.extend(group.run->history, column);
    GroupSeries series;
    series.extend(group.run->history, recorded, {.column = column, .members = group.members});
    return series.centre();
}

/// The stretches between gaps.
template <class Place>
std::vector<QPolygonF> piecesOf(std::size_t count, const Place& place) {
    std::vector<QPolygonF> pieces(1);
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF at = place(i);
        if (std::isfinite(at.y())) {
            pieces.back() << at;
        } else if (!pieces.back().isEmpty()) {
            pieces.emplace_back();
        }
    }
    return pieces;
}

}  // namespace

LinesFigure::LinesFigure(const std::vector<ComparedGroup>& groups, const QString& title,
                         const std::string& column, std::size_t mostPoints) {
    std::vector<double> values;
    for (const ComparedGroup& group : groups) {
        const std::vector<double> own = valuesOf(group, column);
        values.insert(values.end(), own.begin(), own.end());
    }
    logarithmic_ = axisOver(title, values, AxisScale::automatic).logarithmic;
    const std::optional<Quantity> quantity = quantityNamed(column);
    const ValueRange bounds = quantity ? boundsOf(*quantity) : ValueRange{};
    for (const ComparedGroup& group : groups) {
        Line line = lineOf(group, column, bounds, mostPoints);
        if (!line.x.empty()) {
            lines_.push_back(std::move(line));
        }
    }
    makeAxes(title, bounds);
}

LinesFigure::Line LinesFigure::lineOf(const ComparedGroup& group, const std::string& column,
                                      ValueRange bounds, std::size_t mostPoints) {
    const RunHistory& history = group.run->history;
    RecordedRows recorded;
    recorded.extend(history, column);
    GroupSeries series;
    series.extend(
        history, recorded,
        {.column = column, .members = group.members, .logarithmic = logarithmic_, .bounds = bounds});
    std::vector<std::size_t> present;  // where the group has a number
    std::vector<double> centres;
    for (std::size_t i = 0; i < series.centre().size(); ++i) {
        if (std::isfinite(series.centre()[i])) {
            present.push_back(i);
            centres.push_back(series.centre()[i]);
        }
    }
    Line line{.label = LinesWords::tr("%1 (N = %2)").arg(group.label).arg(group.members.size()),
              .colorIndex = group.colorIndex,
              .banded = group.members.size() > 1};
    line.seeds.resize(line.banded ? group.members.size() : 0);
    const std::vector<std::size_t> shown = drawnRecords(centres, mostPoints);
    const Column* values = history.column(column);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const std::size_t place = present[shown[i]];
        const bool gap = i > 0 && place - present[shown[i - 1]] != shown[i] - shown[i - 1];
        if (gap) {
            addGap(line);
        }
        addRecord(line, group, *values, series, recorded.rows()[place], place);
    }
    if (values != nullptr) {
        addEnds(line, group, *values);
    }
    recorded_ += present.size();
    drawn_ += shown.size();
    decimated_ = decimated_ || shown.size() < present.size();
    return line;
}

void LinesFigure::addGap(Line& line) {
    line.x.push_back(line.x.back());
    for (std::vector<double>* values : {&line.centre, &line.lower, &line.upper}) {
        values->push_back(notRecorded);
    }
    for (std::vector<double>& seed : line.seeds) {
        seed.push_back(notRecorded);
    }
}

void LinesFigure::addRecord(Line& line, const ComparedGroup& group, const Column& column,
                            const GroupSeries& series, std::size_t row, std::size_t place) const {
    const auto value = [&](double at) { return logarithmic_ ? std::pow(10.0, at) : at; };
    line.x.push_back(static_cast<double>(group.run->history.steps[row]));
    line.centre.push_back(value(series.centre()[place]));
    line.lower.push_back(value(series.lower()[place]));
    line.upper.push_back(value(series.upper()[place]));
    for (std::size_t seed = 0; seed < line.seeds.size(); ++seed) {
        line.seeds[seed].push_back(
            valueOf(column, memberCount(group.run->history, column), row, group.members[seed], 0));
    }
}

void LinesFigure::addEnds(Line& line, const ComparedGroup& group, const Column& column) {
    const RunHistory& history = group.run->history;
    for (const Divergence& each : history.diverged) {
        if (std::find(group.members.begin(), group.members.end(), each.member) == group.members.end()) {
            continue;
        }
        auto row = static_cast<std::size_t>(
            std::upper_bound(history.steps.begin(), history.steps.end(), each.step) - history.steps.begin());
        while (row-- > 0) {
            const double value = valueOf(column, memberCount(history, column), row, each.member, 0);
            if (std::isfinite(value)) {
                line.ends.emplace_back(static_cast<double>(history.steps[row]), value);
                break;
            }
        }
    }
}

QString LinesFigure::caption() const {
    const bool several =
        std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.banded; });
    QString words;
    if (several) {
        words = logarithmic_ ? LinesWords::tr(
                                   "Lines: medians over the seeds; bands: their quartiles; faint: "
                                   "every seed.")
                             : LinesWords::tr(
                                   "Lines: means over the seeds; bands: one standard deviation to "
                                   "both sides; faint: every seed.");
    }
    const bool ended =
        std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return !line.ends.empty(); });
    if (ended) {
        words +=
            (words.isEmpty() ? QString() : QStringLiteral(" ")) + LinesWords::tr("A cross: a seed diverged.");
    }
    return words;
}

void LinesFigure::makeAxes(const QString& title, const ValueRange& bounds) {
    std::vector<double> steps;
    std::vector<double> shown;
    for (const Line& line : lines_) {
        steps.insert(steps.end(), {line.x.front(), line.x.back()});
        for (const std::vector<double>* values : {&line.centre, &line.lower, &line.upper}) {
            shown.insert(shown.end(), values->begin(), values->end());
        }
        for (const std::vector<double>& seed : line.seeds) {
            shown.insert(shown.end(), seed.begin(), seed.end());
        }
    }
    x_ = axisOver(LinesWords::tr("step"), steps, AxisScale::linear);
    y_ = axisOver(title, shown, logarithmic_ ? AxisScale::logarithmic : AxisScale::linear, bounds);
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

QPointF LinesFigure::pixel(double step, double value, const QRectF& area) const {
    return {area.left() + x_.partOf(step) * area.width(), area.bottom() - y_.partOf(value) * area.height()};
}

void LinesFigure::paintSeeds(QPainter& painter, const Line& line, const QRectF& area,
                             const Theme& theme) const {
    const QColor color = curveStyle(theme, line.colorIndex).color;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withOpacity(color, seedOpacity), seedWidth));
    for (const std::vector<double>& seed : line.seeds) {
        for (const QPolygonF& piece :
             piecesOf(seed.size(), [&](std::size_t i) { return pixel(line.x[i], seed[i], area); })) {
            painter.drawPolyline(piece);
        }
    }
    painter.setPen(QPen(color, seedWidth + 0.5));
    for (const QPointF& end : line.ends) {
        const QPointF at = pixel(end.x(), end.y(), area);
        painter.drawLine(at + QPointF(-crossSize, -crossSize), at + QPointF(crossSize, crossSize));
        painter.drawLine(at + QPointF(-crossSize, crossSize), at + QPointF(crossSize, -crossSize));
    }
}

void LinesFigure::paintLine(QPainter& painter, const Line& line, const QRectF& area,
                            const Theme& theme) const {
    const CurveStyle style = curveStyle(theme, line.colorIndex);
    const auto edge = [&](const std::vector<double>& values) {
        return piecesOf(values.size(), [&](std::size_t i) { return pixel(line.x[i], values[i], area); });
    };
    if (line.banded) {
        std::vector<QPolygonF> upper = edge(line.upper);
        const std::vector<QPolygonF> lower = edge(line.lower);
        painter.setPen(Qt::NoPen);
        painter.setBrush(withOpacity(style.color, bandOpacity));
        for (std::size_t piece = 0; piece < std::min(upper.size(), lower.size()); ++piece) {
            std::copy(lower[piece].rbegin(), lower[piece].rend(), std::back_inserter(upper[piece]));
            painter.drawPolygon(upper[piece]);
        }
    }
    painter.setPen(QPen(style.color, lineWidth, style.penStyle, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& piece : edge(line.centre)) {
        painter.drawPolyline(piece);
    }
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
        paintSeeds(painter, line, area, theme);
    }
    for (const Line& line : lines_) {
        paintLine(painter, line, area, theme);
    }
}

std::optional<FigureSpot> LinesFigure::spotAt(const QPointF&, const QSizeF&, const Theme&) const {
    return std::nullopt;
}

}  // namespace zorro::ui
