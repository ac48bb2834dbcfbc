#include "ui/train/preview/network_card.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr double widestLayer = 120;
constexpr double layerGap = 14;
constexpr double narrowGap = 3;
constexpr double leastForWords = 58;  ///< of a layer's width
constexpr double leastHeightOfLayer = 22;
constexpr double wordsHeight = 34;  ///< below a layer
constexpr double arrowHead = 3;

QString nameOfLayer(const PlannedLayer& layer) {
    return QString::fromStdString(layer.name);
}

}  // namespace

NetworkCard::NetworkCard(ThemeController& themes, QWidget* parent)
    : PreviewCard(tr("Network"), themes, parent) {}

void NetworkCard::setLayers(std::vector<PlannedLayer> layers, const ParameterCounts& parameters) {
    layers_ = std::move(layers);
    setWords(
        layers_.empty()
            ? QString()
            : tr("%1 layers, %2 parameters").arg(layers_.size()).arg(countRangeText(rangeOf(parameters))));
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

void NetworkCard::paintPicture(QPainter& painter, const QRectF& place) {
    const double middle = place.top() + std::max(leastHeightOfLayer, place.height() - wordsHeight) / 2;
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const QRectF box = placeOf(i, place);
        painter.setPen(QPen(theme().strongLine, 1));
        painter.setBrush(theme().control);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
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

bool NetworkCard::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            if (placeOf(i, picturePlace()).contains(help->pos())) {
                QToolTip::showText(
                    help->globalPos(),
                    tr("%1: %2 parameters")
                        .arg(nameOfLayer(layers_[i]), countText(static_cast<qint64>(layers_[i].parameters))),
                    this);
                return true;
            }
        }
    }
    return PreviewCard::event(event);
}

}  // namespace zorro::ui

#include "moc_network_card.cpp"
