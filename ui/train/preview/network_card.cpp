#include "ui/train/preview/network_card.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr double widestLayer = 120;
constexpr double layerGap = 14;
constexpr double narrowGap = 3;
constexpr double leastForWords = 58;  ///< of a layer's width
constexpr double leastHeightOfLayer = 22;
constexpr double wordsHeight = 34;  ///< below a layer
constexpr double arrowHead = 3;
constexpr double branchGap = 4;
constexpr double meetingWidth = 16;  ///< of a gated layer, where its branches meet
constexpr double productRadius = 5;
constexpr double leastHeightForSketch = 12;

QString nameOfLayer(const PlannedLayer& layer) {
    return layerWords(layer.name);
}

/// In a box the curve of a gate, which opens to the right, or a straight line.
QPainterPath sketchIn(const QRectF& box, bool isGate) {
    const double height = std::min(box.height() - 6, 18.0);
    const double width = std::min(box.width() - 8, 30.0);
    const QPointF middle = box.center();
    QPainterPath path(QPointF(middle.x() - width / 2, middle.y() + height / 2));
    const QPointF end(middle.x() + width / 2, middle.y() - height / 2);
    if (isGate)
        path.cubicTo(middle.x(), middle.y() + height / 2, middle.x(), middle.y() - height / 2, end.x(),
                     end.y());
    else
        path.lineTo(end);
    return path;
}

}  // namespace

NetworkCard::NetworkCard(ThemeController& themes, QWidget* parent)
    : PreviewCard(tr("Network"), themes, parent) {}

void NetworkCard::setNetwork(const TrainerEstimate& estimate) {
    layers_ = estimate.layers;
    QString words =
        tr("%1 layers, %2 parameters").arg(layers_.size()).arg(countRangeText(rangeOf(estimate.parameters)));
    if (estimate.gated) {
        const GatedSize& gated = *estimate.gated;
        const auto count = [](std::uint64_t number) { return countText(static_cast<qint64>(number)); };
        words += tr(", gated: %1 units instead of %2; %3 without gates")
                     .arg(count(gated.units), count(gated.ungatedUnits), count(gated.ungatedParameters));
    }
    setWords(layers_.empty() ? QString() : words);
    update();
}

/// Side by side; as high as the root of its number of parameters.
QRectF NetworkCard::placeOf(std::size_t layer, const QRectF& place) const {
    const auto count = static_cast<double>(layers_.size());
    const double gap = place.width() / count < leastForWords + layerGap ? narrowGap : layerGap;
    const double width = std::min(widestLayer, (place.width() - gap * (count - 1)) / count);
    const double left = place.left() + (place.width() - count * width - gap * (count - 1)) / 2;
    double most = 1;
    for (const PlannedLayer& each : layers_) {
        most = std::max(most, static_cast<double>(each.parameters));
    }
    const double room = std::max(leastHeightOfLayer, place.height() - wordsHeight);
    const double height =
        std::max(leastHeightOfLayer, room * std::sqrt(static_cast<double>(layers_[layer].parameters) / most));
    return {left + static_cast<double>(layer) * (width + gap), place.top() + (room - height) / 2, width,
            height};
}

void NetworkCard::paintLayer(QPainter& painter, const QRectF& box) const {
    painter.setPen(QPen(theme().strongLine, 1));
    painter.setBrush(theme().control);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void NetworkCard::paintGatedLayer(QPainter& painter, const QRectF& box) const {
    const bool isNarrow = box.width() < leastForWords;
    const double width = box.width() - (isNarrow ? 0 : meetingWidth);
    const double height = (box.height() - branchGap) / 2;
    const QRectF gate(box.left(), box.top(), width, height);
    const QRectF linear(box.left(), box.bottom() - height, width, height);
    for (const QRectF& branch : {gate, linear}) {
        paintLayer(painter, branch);
        if (height >= leastHeightForSketch && !isNarrow) {
            painter.setPen(QPen(theme().mutedText, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(sketchIn(branch, branch == gate));
        }
    }
    if (isNarrow)
        return;
    const QPointF product(box.right() - productRadius, box.center().y());
    painter.setPen(QPen(theme().mutedText, 1));
    painter.setBrush(Qt::NoBrush);
    for (const QRectF& branch : {gate, linear}) {
        const double side = branch == gate ? -productRadius : productRadius;
        const QPointF bend(product.x(), branch.center().y());
        painter.drawLine(QPointF(branch.right() + 1, bend.y()), bend);
        painter.drawLine(bend, QPointF(product.x(), product.y() + side));
    }
    painter.drawEllipse(product, productRadius, productRadius);
    const double arm = productRadius / 2;
    painter.drawLine(product + QPointF(-arm, -arm), product + QPointF(arm, arm));
    painter.drawLine(product + QPointF(-arm, arm), product + QPointF(arm, -arm));
}

void NetworkCard::paintPicture(QPainter& painter, const QRectF& place) {
    const double middle = place.top() + std::max(leastHeightOfLayer, place.height() - wordsHeight) / 2;
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const QRectF box = placeOf(i, place);
        if (layers_[i].gated)
            paintGatedLayer(painter, box);
        else
            paintLayer(painter, box);
        const bool isNarrow = box.width() < leastForWords;
        if (i > 0 && !isNarrow) {
            const double right = box.left() - 2;
            painter.setPen(QPen(theme().mutedText, 1));
            painter.drawLine(QPointF(placeOf(i - 1, place).right() + 2, middle), QPointF(right, middle));
            painter.drawLine(QPointF(right, middle), QPointF(right - arrowHead, middle - arrowHead));
            painter.drawLine(QPointF(right, middle), QPointF(right - arrowHead, middle + arrowHead));
        }
        const QRectF words(box.left() - layerGap / 2, place.bottom() - wordsHeight + 2,
                           box.width() + layerGap, wordsHeight - 2);
        if (!isNarrow) {
            painter.setPen(theme().text);
            painter.setFont(font());
            painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop,
                             painter.fontMetrics().elidedText(nameOfLayer(layers_[i]), Qt::ElideMiddle,
                                                              static_cast<int>(words.width())));
            painter.setPen(theme().mutedText);
            painter.setFont(tabularFont());
            painter.drawText(words, Qt::AlignHCenter | Qt::AlignBottom,
                             countText(static_cast<qint64>(layers_[i].parameters)));
        }
    }
    if (!layers_.empty() && placeOf(0, place).width() < leastForWords) {
        painter.setPen(theme().mutedText);
        painter.setFont(font());
        const QRectF words(place.left(), place.bottom() - wordsHeight + 2, place.width(), wordsHeight - 2);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, nameOfLayer(layers_.front()));
        painter.drawText(words, Qt::AlignRight | Qt::AlignBottom, nameOfLayer(layers_.back()));
    }
}

QString NetworkCard::tipOf(const PlannedLayer& layer) const {
    const QString words =
        tr("%1: %2 parameters").arg(nameOfLayer(layer), countText(static_cast<qint64>(layer.parameters)));
    return layer.gated
               ? words + QLatin1Char('\n') +
                     tr("Gated: f(xW + b) ⊙ (xV + c); above the gate with the activation f, below the linear "
                        "branch")
               : words;
}

bool NetworkCard::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            if (placeOf(i, picturePlace()).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), tipOf(layers_[i]), this);
                return true;
            }
        }
    }
    return PreviewCard::event(event);
}

}  // namespace zorro::ui

#include "moc_network_card.cpp"
