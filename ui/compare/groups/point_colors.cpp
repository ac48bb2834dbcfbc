#include "ui/compare/groups/point_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "ui/theme/color_scale.h"

namespace zorro::ui {
namespace {

class PointColorWords {
    Q_DECLARE_TR_FUNCTIONS(PointColors)
};

constexpr double lineHeight = 18;
constexpr double keyWidth = 16;
constexpr double mostWidth = 190;

}  // namespace

SweepDataPtr sweepData(std::vector<ComparedGroup> groups, SweepPoints points) {
    SweepTable table = sweepTable(groups, points);
    return std::make_shared<SweepData>(SweepData{std::move(groups), std::move(table)});
}

PointColors::PointColors(SweepDataPtr data, std::optional<std::size_t> variable)
    : data_(std::move(data)), variable_(variable) {
    if (!variable_) {
        for (const ComparedGroup& group : data_->groups) {
            names_.push_back({group.label, group.colorIndex});
        }
        return;
    }
    const SweepVariable& shown = data_->table.variables[*variable_];
    title_ = shown.title;
    for (int i = 0; i < shown.categories.size(); ++i) {
        names_.push_back({shown.categories[i], activationColor(i)});
    }
    axis_ = axisOver(shown.title, data_->table.column(*variable_), AxisScale::automatic, shown.bounds);
}

int PointColors::activationColor(int category) const {
    if (data_->table.variables[*variable_].key != "activation") {
        return scaled;
    }
    const auto& points = data_->table.points;
    const auto found = std::find_if(points.begin(), points.end(), [&](const SweepPoint& point) {
        return point.values[*variable_] == category;
    });
    return found == points.end() ? scaled : data_->groups[found->group].colorIndex;
}

/// What is no activation has no curve's colour.
CurveStyle PointColors::styleOfName(std::size_t name, const Theme& theme) const {
    if (names_[name].colorIndex != scaled) {
        return curveStyle(theme, names_[name].colorIndex);
    }
    const double last = std::max(1.0, static_cast<double>(names_.size()) - 1);
    return {scaleColor(theme, static_cast<double>(name) / last)};
}

bool PointColors::isScale() const {
    return variable_ && data_->table.variables[*variable_].categories.isEmpty();
}

CurveStyle PointColors::styleOf(std::size_t point, const Theme& theme) const {
    const SweepPoint& shown = data_->table.points[point];
    if (!variable_) {
        return curveStyle(theme, data_->groups[shown.group].colorIndex);
    }
    const double value = shown.values[*variable_];
    if (!std::isfinite(value)) {
        return {theme.strongLine};
    }
    return isScale() ? CurveStyle{scaleColor(theme, axis_.partOf(value))}
                     : styleOfName(static_cast<std::size_t>(value), theme);
}

SheetInk PointColors::inkOf(std::size_t point) const {
    const SweepPoint& shown = data_->table.points[point];
    if (!variable_) {
        return {.kind = SheetInk::Kind::curve, .index = data_->groups[shown.group].colorIndex};
    }
    const double value = shown.values[*variable_];
    if (!std::isfinite(value)) {
        return {.kind = SheetInk::Kind::muted};
    }
    if (isScale()) {
        return {.kind = SheetInk::Kind::fixed, .color = scaleColor(lightTheme(), axis_.partOf(value))};
    }
    return {.kind = SheetInk::Kind::curve, .index = static_cast<int>(value)};
}

QString PointColors::nameOf(std::size_t point) const {
    const SweepPoint& shown = data_->table.points[point];
    if (!variable_) {
        return data_->groups[shown.group].label;
    }
    const double value = shown.values[*variable_];
    const QStringList& categories = data_->table.variables[*variable_].categories;
    return std::isfinite(value) ? categories.value(static_cast<qsizetype>(value)) : QString();
}

std::optional<SheetScale> PointColors::scale() const {
    if (!isScale()) {
        return std::nullopt;
    }
    constexpr int steps = 128;
    SheetScale scale{axis_, {}};
    for (int i = 0; i < steps; ++i) {
        scale.colors << scaleColor(lightTheme(), i / (steps - 1.0)).rgb();
    }
    return scale;
}

void paintDot(QPainter& painter, const QPointF& at, double radius, const CurveStyle& style) {
    const bool ring = style.penStyle == Qt::DashLine || style.penStyle == Qt::DashDotLine;
    painter.setPen(ring ? QPen(style.color, 2) : QPen(Qt::NoPen));
    painter.setBrush(ring ? QBrush(Qt::NoBrush) : QBrush(style.color));
    const double drawn = ring ? radius - 1 : radius;
    if (style.penStyle == Qt::DashDotDotLine) {
        const std::array corners{at + QPointF(0, -drawn), at + QPointF(drawn, 0), at + QPointF(0, drawn),
                                 at + QPointF(-drawn, 0)};
        painter.drawPolygon(corners.data(), static_cast<int>(corners.size()));
    } else if (style.penStyle == Qt::DotLine || style.penStyle == Qt::DashDotLine) {
        painter.drawRect(QRectF(at.x() - drawn, at.y() - drawn, 2 * drawn, 2 * drawn));
    } else {
        painter.drawEllipse(at, drawn, drawn);
    }
}

double PointColors::legendWidth() const {
    const QFontMetricsF metrics(smallFigureFont());
    double width = metrics.horizontalAdvance(title_);
    for (const Name& name : names_) {
        width = std::max(width, keyWidth + metrics.horizontalAdvance(name.text));
    }
    constexpr double scaleWidth = 76;
    return std::ceil(std::min(mostWidth, std::max(width, isScale() ? scaleWidth : 0.0))) + 2;
}

void PointColors::paintLegend(QPainter& painter, const QRectF& area, const Theme& theme) const {
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    QRectF below = area;
    if (!title_.isEmpty()) {
        painter.drawText(QRectF(area.left(), area.top(), area.width(), lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, elidedName(title_, painter.font(), area.width()));
        below.setTop(area.top() + lineHeight + 2);
    }
    isScale() ? paintScale(painter, below, theme) : paintNames(painter, below, theme);
}

void PointColors::paintNames(QPainter& painter, const QRectF& area, const Theme& theme) const {
    const auto room = static_cast<std::size_t>(std::max(1.0, area.height() / lineHeight));
    const bool cut = names_.size() > room;
    const std::size_t shown = cut ? room - 1 : names_.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const double y = area.top() + (static_cast<double>(i) + 0.5) * lineHeight;
        paintDot(painter, QPointF(area.left() + 5, y), 4, styleOfName(i, theme));
        painter.setPen(theme.text);
        painter.drawText(
            QRectF(area.left() + keyWidth, y - lineHeight / 2, area.width() - keyWidth, lineHeight),
            Qt::AlignLeft | Qt::AlignVCenter,
            elidedName(names_[i].text, painter.font(), area.width() - keyWidth));
    }
    if (cut) {
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(area.left(), area.top() + static_cast<double>(shown) * lineHeight,
                                area.width(), lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         PointColorWords::tr("and %1 more").arg(names_.size() - shown));
    }
}

void PointColors::paintScale(QPainter& painter, const QRectF& area, const Theme& theme) const {
    constexpr double barWidth = 12;
    constexpr double mostHeight = 180;
    constexpr int steps = 48;
    const double height = std::min(mostHeight, area.height() - 8);
    const QRectF bar(area.left(), area.top() + 4, barWidth, height);
    for (int i = 0; i < steps; ++i) {
        const double part = (i + 0.5) / steps;
        painter.fillRect(
            QRectF(bar.left(), bar.bottom() - (i + 1.0) / steps * height, barWidth, height / steps + 0.5),
            scaleColor(theme, part));
    }
    painter.setPen(theme.mutedText);
    constexpr double tickSpacing = 36;
    for (const FigureTick& tick : ticksOf(axis_, height, tickSpacing)) {
        const double y = bar.bottom() - tick.part * height;
        painter.drawText(QRectF(bar.right() + 6, y - 8, area.width() - barWidth - 6, 16),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
}

QString pointTitle(const SweepData& data, std::size_t point) {
    const SweepPoint& shown = data.table.points[point];
    const ComparedGroup& group = data.groups[shown.group];
    if (shown.members.size() != 1) {
        return PointColorWords::tr("%1, %2 seeds").arg(group.label).arg(shown.members.size());
    }
    return PointColorWords::tr("%1, seed %2")
        .arg(group.label)
        .arg(QString::fromStdString(seedTexts(group.run->comparison, shown.members).front()));
}

}  // namespace zorro::ui
