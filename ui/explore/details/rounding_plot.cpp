#include "ui/explore/details/rounding_plot.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr double plotReach = 8;
constexpr std::size_t plotParts = 120;
constexpr double lowestError =
    0.25;  ///< what is drawn at the bottom; nothing is much better than half an ulp
constexpr double highestError = 1e4;
constexpr int plotHeight = 118;
constexpr int scaleWidth = 34;
constexpr int scaleHeight = 16;

std::vector<double> largestInParts(const std::optional<RoundingErrors>& errors) {
    std::vector<double> parts(plotParts, NAN);
    for (std::size_t i = 0; errors && i < errors->x.size(); ++i) {
        const double place = (errors->x[i] + plotReach) / (2 * plotReach) * plotParts;
        if (place >= 0 && place < plotParts) {
            double& part = parts[static_cast<std::size_t>(place)];
            part = std::fmax(part, std::fabs(errors->error[i]));
        }
    }
    return parts;
}

}  // namespace

RoundingPlot::RoundingPlot(QWidget* parent) : QWidget(parent) {
    setFixedHeight(plotHeight);
    setFont(tabularFont(headingPixelSize));
    setAccessibleName(tr("Rounding errors of half precision"));
}

void RoundingPlot::show(const std::optional<RoundingErrors>& inFloat16,
                        const std::optional<RoundingErrors>& inBfloat16) {
    float16_ = largestInParts(inFloat16);
    bfloat16_ = largestInParts(inBfloat16);
    update();
}

std::vector<SheetPanel> RoundingPlot::drawnPanels() {
    std::vector<double> x;
    std::vector<double> all;
    for (std::size_t i = 0; i < plotParts; ++i) {
        x.push_back(-plotReach + 2 * plotReach * (static_cast<double>(i) + 0.5) / plotParts);
    }
    for (const std::vector<double>* const parts : {&float16_, &bfloat16_}) {
        all.insert(all.end(), parts->begin(), parts->end());
    }
    if (std::none_of(all.begin(), all.end(), [](double each) { return std::isfinite(each); })) {
        return {};
    }
    SheetPanel panel{.x = axisOver(tr("x"), x, AxisScale::linear),
                     .y = axisOver(tr("error in ulp"), all, AxisScale::logarithmic)};
    panel.series = {{.name = QStringLiteral("float16"), .x = x, .y = float16_},
                    {.name = QStringLiteral("bfloat16"), .x = x, .y = bfloat16_}};
    return {panel};
}

void RoundingPlot::paintEvent(QPaintEvent* /*event*/) {
    double top = 10;
    for (const std::vector<double>* const parts : {&float16_, &bfloat16_}) {
        for (const double part : *parts) {
            top = part > top ? std::min(part, highestError) : top;
        }
    }
    const QRectF area(scaleWidth, 10, width() - scaleWidth - 4, height() - scaleHeight - 14);
    const auto yOf = [&](double error) {
        const double place =
            std::log(std::clamp(error, lowestError, top) / lowestError) / std::log(top / lowestError);
        return area.bottom() - place * area.height();
    };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor muted = palette().color(QPalette::PlaceholderText);
    const QColor line = palette().color(QPalette::Mid);
    for (double error = 1; error <= top; error *= 10) {
        painter.setPen(QPen(line, 1));
        painter.drawLine(QPointF(area.left(), yOf(error)), QPointF(area.right(), yOf(error)));
        painter.setPen(muted);
        painter.drawText(QRectF(0, yOf(error) - 8, scaleWidth - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                         compactNumberText(error, 1));
    }
    for (const double x : {-8.0, -4.0, 0.0, 4.0, 8.0}) {
        const double place = area.left() + (x + plotReach) / (2 * plotReach) * area.width();
        const double left = std::min(place - 16, static_cast<double>(width()) - 32);
        painter.drawText(QRectF(left, area.bottom() + 2, 32, scaleHeight), Qt::AlignCenter,
                         compactNumberText(x, 1));
    }
    const auto draw = [&](const std::vector<double>& parts, const QPen& pen) {
        painter.setPen(pen);
        QPolygonF polyline;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!std::isnan(parts[i])) {
                const double part = (static_cast<double>(i) + 0.5) / plotParts;
                polyline += QPointF(area.left() + part * area.width(), yOf(parts[i]));
            }
        }
        painter.drawPolyline(polyline);
    };
    draw(bfloat16_, QPen(muted, 1.25, Qt::DashLine));
    draw(float16_, QPen(palette().color(QPalette::Text), 1.25));
}

}  // namespace zorro::ui

#include "moc_rounding_plot.cpp"
