#include "ui/train/preview/curves_card.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QPainterPath>

#include "ui/chart/activation_label.h"
#include "ui/theme/fonts.h"

namespace zorro::ui {
namespace {

constexpr double reach = 4;  ///< x is in [-reach, reach]
constexpr int samples = 241;
constexpr double leastY = -2;
constexpr double mostY = reach;
constexpr double curveWidth = 2;
constexpr double nameLine = 20;
constexpr double swatchWidth = 18;
constexpr double leastForNames = 260;  ///< of the picture's width

std::vector<double> places() {
    std::vector<double> x;
    x.reserve(samples);
    for (int i = 0; i < samples; ++i) {
        x.push_back(-reach + 2 * reach * i / (samples - 1));
    }
    return x;
}

}  // namespace

CurvesCard::CurvesCard(ThemeController& themes, QWidget* parent)
    : PreviewCard(tr("Activations"), themes, parent) {}

void CurvesCard::setActivations(const std::vector<TrainActivation>& activations) {
    const std::vector<double> x = places();
    lines_.clear();
    lower_ = -0.2;
    upper_ = 1;
    for (const TrainActivation& each : activations) {
        Line line{titleWithParameters(each.curve), each.colorIndex, std::vector<double>(x.size())};
        each.curve.evaluate(x, {.f = line.y});
        for (const double y : line.y) {
            lower_ = std::isfinite(y) ? std::clamp(y, leastY, lower_) : lower_;
            upper_ = std::isfinite(y) ? std::clamp(y, upper_, mostY) : upper_;
        }
        lines_.push_back(std::move(line));
    }
    const double air = 0.04 * (upper_ - lower_);
    lower_ -= air;
    upper_ += air;
    setWords(activations.size() == 1 ? tr("1 activation") : tr("%1 activations").arg(activations.size()));
    update();
}

double CurvesCard::heightOf(double y, const QRectF& place) const {
    return place.bottom() - (y - lower_) / (upper_ - lower_) * place.height();
}

void CurvesCard::paintPicture(QPainter& painter, const QRectF& place) {
    const double names = place.width() < leastForNames ? 0 : std::min(150.0, place.width() * 0.36);
    const QRectF plot = place.adjusted(0, 0, -names, 0);
    painter.setPen(QPen(theme().zeroLine, 1));
    painter.drawLine(QPointF(plot.left(), heightOf(0, plot)), QPointF(plot.right(), heightOf(0, plot)));
    painter.drawLine(QPointF(plot.center().x(), plot.top()), QPointF(plot.center().x(), plot.bottom()));
    painter.setPen(theme().mutedText);
    painter.setFont(tabularFont(headingPixelSize));
    painter.drawText(QRectF(plot.left(), plot.bottom() - 14, 40, 14), Qt::AlignLeft | Qt::AlignBottom,
                     QStringLiteral("−4"));
    painter.drawText(QRectF(plot.right() - 40, plot.bottom() - 14, 40, 14), Qt::AlignRight | Qt::AlignBottom,
                     QStringLiteral("4"));
    painter.save();
    painter.setClipRect(plot);
    for (const Line& line : lines_) {
        paintLine(painter, plot, line);
    }
    painter.restore();
    if (names > 0) {
        paintNames(painter, place.adjusted(place.width() - names + 10, 0, 0, 0));
    }
}

void CurvesCard::paintLine(QPainter& painter, const QRectF& place, const Line& line) const {
    QPainterPath path;
    bool goesOn = false;
    for (std::size_t i = 0; i < line.y.size(); ++i) {
        const QPointF at(place.left() + place.width() * static_cast<double>(i) / (samples - 1),
                         heightOf(line.y[i], place));
        if (!std::isfinite(line.y[i])) {
            goesOn = false;
        } else if (std::exchange(goesOn, true)) {
            path.lineTo(at);
        } else {
            path.moveTo(at);
        }
    }
    const CurveStyle style = curveStyle(theme(), line.colorIndex);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.color, curveWidth, style.penStyle));
    painter.drawPath(path);
}

void CurvesCard::paintNames(QPainter& painter, const QRectF& place) const {
    const auto fits = static_cast<std::size_t>(std::max(1.0, place.height() / nameLine));
    const std::size_t shown = lines_.size() > fits ? fits - 1 : lines_.size();
    painter.setFont(font());
    for (std::size_t i = 0; i < shown; ++i) {
        const QRectF row(place.left(), place.top() + nameLine * static_cast<double>(i), place.width(),
                         nameLine);
        const CurveStyle style = curveStyle(theme(), lines_[i].colorIndex);
        painter.setPen(QPen(style.color, curveWidth, style.penStyle));
        painter.drawLine(QPointF(row.left(), row.center().y()),
                         QPointF(row.left() + swatchWidth, row.center().y()));
        painter.setPen(theme().text);
        const QRectF words = row.adjusted(swatchWidth + 6, 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(lines_[i].name, Qt::ElideMiddle,
                                                          static_cast<int>(words.width())));
    }
    if (shown < lines_.size()) {
        painter.setPen(theme().mutedText);
        painter.drawText(QRectF(place.left(), place.top() + nameLine * static_cast<double>(shown),
                                place.width(), nameLine),
                         Qt::AlignVCenter | Qt::AlignLeft, tr("and %1 more").arg(lines_.size() - shown));
    }
}

}  // namespace zorro::ui

#include "moc_curves_card.cpp"
