#include "ui/explore/curves/sparkline.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QPainter>

namespace zorro::ui {
namespace {

constexpr std::size_t sparkPoints = 41;
constexpr double sparkReach = 4;

struct SparkPoints {
    std::array<double, sparkPoints> x{};
    std::array<double, sparkPoints> y{};
};

SparkPoints pointsOf(const Curve& curve) {
    SparkPoints points;
    for (std::size_t i = 0; i < sparkPoints; ++i) {
        points.x[i] = std::lerp(-sparkReach, sparkReach, static_cast<double>(i) / (sparkPoints - 1));
    }
    curve.evaluate(points.x, {.f = points.y});
    return points;
}

}  // namespace

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setFixedSize(40, 18);
    setAttribute(Qt::WA_TransparentForMouseEvents);  // the card is pulled by it
}

void Sparkline::show(const Curve& curve, const CurveStyle& style) {
    curve_ = curve;
    style_ = style;
    update();
}

std::vector<SheetPanel> Sparkline::drawnPanels() {
    if (curve_.function == nullptr) {
        return {};
    }
    const auto [x, y] = pointsOf(curve_);
    SheetSeries line{.x = {x.begin(), x.end()}, .y = {y.begin(), y.end()}};
    SheetPanel panel{.x = axisOver(tr("x"), x, AxisScale::linear),
                     .y = axisOver(tr("f"), y, AxisScale::linear)};
    panel.series.push_back(std::move(line));
    return {panel};
}

void Sparkline::paintEvent(QPaintEvent* /*event*/) {
    if (curve_.function == nullptr) {
        return;
    }
    const auto [x, y] = pointsOf(curve_);
    double low = INFINITY;
    double high = -INFINITY;
    for (const double value : y) {
        low = std::isfinite(value) ? std::min(low, value) : low;
        high = std::isfinite(value) ? std::max(high, value) : high;
    }
    constexpr double air = 2;
    const double perUnit = high > low ? (height() - 2 * air) / (high - low) : 0;
    const double middle = (high + low) / 2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Twelve cards paint one each in a frame of a drag, and round joins would take most of it.
    painter.setPen(QPen(style_.color, 1.5, style_.penStyle, Qt::FlatCap, Qt::BevelJoin));
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    QPolygonF line;
    for (std::size_t i = 0; i < sparkPoints; ++i) {
        if (std::isfinite(y[i])) {
            line += QPointF(air + (width() - 2 * air) * static_cast<double>(i) / (sparkPoints - 1),
                            height() / 2.0 - (y[i] - middle) * perUnit);
        }
    }
    painter.drawPolyline(line);
}

}  // namespace zorro::ui

#include "moc_sparkline.cpp"
