// The words inside a panel: its title, what its axes count, notes, and the tool tips of markers.

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QMetaMethod>
#include <QToolTip>

#include "ui/plot/panel/plot_panel.h"

namespace zorro::ui {
namespace {

constexpr int titlePixels = 13;
constexpr int smallPixels = 11;
constexpr double titleBaseline = 24;  // from the upper edge, in logical pixels
constexpr double titleBaselineAbove = 20;
constexpr double titleLeft = 12;
constexpr double air = 8;

QFont textFont(const QFont& base, int pixels, bool bold = false) {
    QFont font(base);
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

double widthOf(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

}  // namespace

void PlotPanel::setTitle(const QString& title) {
    if (title_ != title) {
        title_ = title;
        setAccessibleName(tr("Plot of %1").arg(title));
        redrawAxes();
    }
}

void PlotPanel::setCornerWord(const QString& word) {
    if (cornerWord_ != word) {
        cornerWord_ = word;
        redrawAxes();
    }
}

void PlotPanel::setAxisTitles(const QString& x, const QString& y) {
    if (xTitle_ != x || yTitle_ != y) {
        xTitle_ = x;
        yTitle_ = y;
        redrawAxes();
    }
}

void PlotPanel::setNote(const QString& note) {
    if (note_ != note) {
        note_ = note;
        redrawAxes();
    }
}

/// Inside the axes; above them, from the edge of the card to the corner word, where there is one.
QRectF PlotPanel::titleBox() const {
    const double width = widthOf(title_, textFont(font(), titlePixels, true)) + 1;
    const double left = hasTitleAbove() ? titleLeft : transform().area.left() + air;
    const double right = cornerWord_.isEmpty() ? left + width : cornerWordBox().left() - air;
    const double top = (hasTitleAbove() ? titleBaselineAbove : titleBaseline) - titlePixels;
    return {left, top, std::clamp(right - left, 0.0, width), titlePixels + 6.0};
}

/// Behind the title; empty where there is no room.
QRectF PlotPanel::yTitleBox() const {
    const double left = titleBox().right() + air;
    const double right = cornerWord_.isEmpty() ? transform().area.right() : cornerWordBox().left();
    const double width = std::min(widthOf(yTitle_, textFont(font(), smallPixels)) + 1, right - left);
    return yTitle_.isEmpty() || width < 2 * air ? QRectF()
                                                : QRectF(left, titleBox().top(), width, titleBox().height());
}

/// Where the word at the right of the title is.
QRectF PlotPanel::cornerWordBox() const {
    const double width = widthOf(cornerWord_, textFont(font(), smallPixels));
    const double right = hasTitleAbove() ? mViewport.width() - 2 * air : transform().area.right();
    return {right - width - 4, 4, width + 8, 18};
}

/// Inside the plot, but where an image fills it: then below its scale.
QRectF PlotPanel::xTitleBox() const {
    const QRectF area = transform().area;
    const double width = widthOf(xTitle_, textFont(font(), smallPixels)) + 1;
    if (image_) {
        return {area.right() + air, area.bottom() + 4, width, 15};
    }
    return {area.right() - width - 4, area.bottom() - 17, width, 15};
}

void PlotPanel::drawTexts(QPainter& painter) const {
    painter.setPen(theme_.text);
    painter.setFont(textFont(font(), titlePixels, true));
    const QRectF title = titleBox();
    const double baseline = title.top() + titlePixels;
    painter.drawText(QPointF(title.left(), baseline),
                     QFontMetricsF(painter.font()).elidedText(title_, Qt::ElideRight, title.width()));
    painter.setPen(theme_.mutedText);
    painter.setFont(textFont(font(), smallPixels));
    const QFontMetricsF metrics(painter.font());
    if (!cornerWord_.isEmpty()) {
        painter.drawText(cornerWordBox(), Qt::AlignCenter, cornerWord_);
    }
    if (!yTitleBox().isEmpty()) {
        painter.drawText(QPointF(yTitleBox().left(), baseline),
                         metrics.elidedText(yTitle_, Qt::ElideRight, yTitleBox().width()));
    }
    if (!xTitle_.isEmpty() && !image_) {  // rows of colours leave no place for it
        painter.drawText(xTitleBox(), Qt::AlignRight | Qt::AlignVCenter, xTitle_);
    }
    if (!note_.isEmpty()) {
        const QRectF area = transform().area;
        const double right = xTitle_.isEmpty() ? area.right() : xTitleBox().left() - air;
        const double left = area.left() + air;
        const QRectF box = image_ ? QRectF(air, mViewport.height() - 19, mViewport.width() - 2 * air, 15)
                                  : QRectF(left, area.bottom() - 17, std::max(0.0, right - left), 15);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(note_, Qt::ElideRight, box.width()));
    }
}

void PlotPanel::mousePressEvent(QMouseEvent* event) {
    if (!cornerWord_.isEmpty() && cornerWordBox().contains(event->position())) {
        emit cornerClicked();
        return;
    }
    mouse_.press(*event);
}

void PlotPanel::mouseDoubleClickEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (titleBox().contains(at) &&
        isSignalConnected(QMetaMethod::fromSignal(&PlotPanel::titleDoubleClicked))) {
        emit titleDoubleClicked();
    } else if ((!xTitle_.isEmpty() && xTitleBox().contains(at)) || yTitleBox().contains(at)) {
        emit axisTitleDoubleClicked();
    } else {
        mouse_.doubleClick(*event);
    }
}

bool PlotPanel::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QCustomPlot::event(event);
    }
    constexpr double reach = 8;
    const auto* help = static_cast<QHelpEvent*>(event);
    QString text;
    for (const PlotMarker& marker : overlay_.markers) {
        const QPointF away = transform().pixel(marker.x, marker.y) - QPointF(help->pos());
        if (std::hypot(away.x(), away.y()) <= reach) {
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + marker.toolTip;
        }
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

}  // namespace zorro::ui
