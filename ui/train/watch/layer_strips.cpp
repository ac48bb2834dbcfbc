#include "ui/train/watch/layer_strips.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr int stripRowHeight = 24;
constexpr std::size_t mostNumbers = 6;
constexpr int stripShare = 60;  ///< per cent of the width
constexpr int nameMargin = 8;

QString percentText(double share) {
    return std::isfinite(share) ? QString::number(std::lround(100 * share)) : noNumberText;
}

/// From nothing to everything, between the panel and the warning.
QColor colorOf(const Theme& theme, double share) {
    const double part = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0;
    const auto mix = [part](int from, int to) {
        return static_cast<int>(std::lround(from + part * (to - from)));
    };
    const QColor& from = theme.grid;
    const QColor& to = theme.warning;
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

}  // namespace

LayerStrips::LayerStrips(ThemeController& themes, QWidget* parent) : QWidget(parent), themes_(themes) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes_, &ThemeController::themeChanged, this, [this] { update(); });
}

void LayerStrips::setRows(std::vector<Row> rows, const std::vector<std::string>& layers) {
    if (rows == rows_ && layers == layers_) {
        return;
    }
    const bool taller = rows.size() != rows_.size();
    rows_ = std::move(rows);
    layers_ = layers;
    QStringList words;
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
        words << tr("%1: %2").arg(rows_[static_cast<std::size_t>(row)].name, textOf(row));
    }
    setAccessibleDescription(words.join(u'\n'));
    if (taller) {
        updateGeometry();
    }
    update();
}

QString LayerStrips::textOf(int row) const {
    const Row& shown = rows_.at(static_cast<std::size_t>(row));
    if (!shown.failure.isEmpty()) {
        return shown.failure;
    }
    QStringList numbers;
    for (const double share : shown.shares) {
        numbers << percentText(share);
    }
    return numbers.join(QStringLiteral(" · "));
}

QSize LayerStrips::sizeHint() const {
    return {160, stripRowHeight * static_cast<int>(rows_.size())};
}

bool LayerStrips::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto row = static_cast<std::size_t>(help->y() / stripRowHeight);
        QStringList lines;
        for (std::size_t i = 0; row < rows_.size() && i < rows_[row].shares.size(); ++i) {
            const QString layer = i < layers_.size() ? layerWords(layers_[i]) : tr("layer %1").arg(i + 1);
            lines << tr("%1: %2 %").arg(layer, percentText(rows_[row].shares[i]));
        }
        if (row < rows_.size() && !rows_[row].toolTip.isEmpty()) {
            lines << rows_[row].toolTip;
        }
        QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
        return true;
    }
    return QWidget::event(event);
}

void LayerStrips::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themes_.theme();
    for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
        const Row& shown = rows_[static_cast<std::size_t>(row)];
        const QRect place(0, row * stripRowHeight, width(), stripRowHeight);
        const bool asStrip = shown.failure.isEmpty() && shown.shares.size() > mostNumbers;
        painter.setFont(tabularFont());
        const int wide =
            asStrip ? width() * stripShare / 100 : painter.fontMetrics().horizontalAdvance(textOf(row));
        if (asStrip) {
            paintStrip(painter, place.adjusted(width() - wide, 5, 0, -5), shown.shares);
        } else {
            painter.setPen(shown.failure.isEmpty() ? theme.text : theme.warning);
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, textOf(row));
        }
        painter.setFont(font());
        painter.setPen(theme.text);
        const int room = std::max(0, width() - wide - nameMargin);
        painter.drawText(QRect(0, place.top(), room, stripRowHeight), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(shown.name, Qt::ElideMiddle, room));
        painter.setPen(theme.line);
        painter.drawLine(place.bottomLeft(), place.bottomRight());
    }
}

void LayerStrips::paintStrip(QPainter& painter, const QRect& place, const std::vector<double>& shares) const {
    const auto count = static_cast<int>(shares.size());
    for (int i = 0; i < count; ++i) {
        const int left = place.width() * i / count;
        const int right = place.width() * (i + 1) / count;
        painter.fillRect(place.left() + left, place.top(), right - left, place.height(),
                         colorOf(themes_.theme(), shares[static_cast<std::size_t>(i)]));
    }
    painter.setPen(themes_.theme().line);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

}  // namespace zorro::ui

#include "moc_layer_strips.cpp"
