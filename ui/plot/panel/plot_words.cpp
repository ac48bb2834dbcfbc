#include "ui/plot/panel/plot_words.h"

#include <algorithm>

#include <QFontMetricsF>

#include "ui/plot/panel/plot_content.h"

namespace zorro::ui {
namespace {

constexpr int titlePixels = 13;
constexpr int smallPixels = 11;
constexpr double titleBaseline = 24;  // from the upper edge, in logical pixels
constexpr double titleBaselineAbove = 20;
constexpr double titleLeft = 12;
constexpr double air = 8;
constexpr double lineHeight = 15;
constexpr double keyLine = 16;
constexpr double keyGap = 5;
constexpr double betweenKeys = 14;

QFont wordFont(const QFont& base, int pixels, bool bold = false) {
    QFont font(base);
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

double widthOf(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

/// Inside the axes; above them, from the edge of the card to the corner word, where there is one.
QRectF titleBox(const PlotWords& words, const PlotPlaces& places, const QRectF& corner, const QFont& bold) {
    const double width = widthOf(words.title, bold) + 1;
    const double left = places.titleAbove ? titleLeft : places.area.left() + air;
    const double right = words.corner.isEmpty() ? left + width : corner.left() - air;
    const double top = (places.titleAbove ? titleBaselineAbove : titleBaseline) - titlePixels;
    return {left, top, std::clamp(right - left, 0.0, width), titlePixels + 6.0};
}

QRectF cornerBox(const PlotWords& words, const PlotPlaces& places, const QFont& small) {
    if (words.corner.isEmpty()) {
        return {};
    }
    const double width = widthOf(words.corner, small);
    const double right = places.titleAbove ? places.card.right() - 2 * air : places.area.right();
    return {right - width - 4, 4, width + 8, 18};
}

/// Behind the title; empty where there is no room.
QRectF yBox(const PlotWords& words, const PlotPlaces& places, const WordBoxes& boxes, const QFont& small) {
    const double left = boxes.title.right() + air;
    const double right = words.corner.isEmpty() ? places.area.right() : boxes.corner.left();
    const double width = std::min(widthOf(words.y, small) + 1, right - left);
    return words.y.isEmpty() || width < 2 * air
               ? QRectF()
               : QRectF(left, boxes.title.top(), width, boxes.title.height());
}

double widthOf(const PlotKey& key, const QFont& font) {
    return keyLine + keyGap + widthOf(key.word, font) + 1;
}

/// Behind the title and y; as wide as the words, or as the room.
QRectF keysBox(const PlotWords& words, const PlotPlaces& places, const WordBoxes& boxes, const QFont& small) {
    if (words.keys.empty()) {
        return {};
    }
    const double left = (boxes.y.isEmpty() ? boxes.title.right() : boxes.y.right()) + betweenKeys;
    const double right = words.corner.isEmpty() ? places.area.right() : boxes.corner.left();
    double width = betweenKeys * static_cast<double>(words.keys.size() - 1);
    for (const PlotKey& key : words.keys) {
        width += widthOf(key, small);
    }
    return {left, boxes.title.top(), std::clamp(right - left, 0.0, width), boxes.title.height()};
}

void paintKeys(QPainter& painter, const std::vector<PlotKey>& keys, const QRectF& box, double baseline,
               const Theme& theme) {
    const auto count = static_cast<double>(keys.size());
    const double words = box.width() - count * (keyLine + keyGap) - (count - 1) * betweenKeys;
    double wanted = 0;
    for (const PlotKey& key : keys) {
        wanted += widthOf(key.word, painter.font()) + 1;
    }
    const double share = std::min(1.0, words / wanted);
    double left = box.left();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlotKey& key : keys) {
        const double middle = baseline - smallPixels / 2.0 + 1.5;
        if (key.dots) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(key.color);
            painter.drawEllipse(QPointF(left + keyLine / 2, middle), 2.5, 2.5);
        } else {
            painter.setPen(QPen(key.color, 2.5, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(left, middle), QPointF(left + keyLine, middle));
        }
        left += keyLine + keyGap;
        const double width = share * (widthOf(key.word, painter.font()) + 1);
        painter.setPen(theme.text);
        painter.drawText(QPointF(left, baseline),
                         QFontMetricsF(painter.font()).elidedText(key.word, Qt::ElideMiddle, width));
        left += width + betweenKeys;
    }
}

QRectF xBox(const PlotWords& words, const PlotPlaces& places, const QFont& small) {
    if (words.x.isEmpty() || places.filled) {
        return {};
    }
    const double width = widthOf(words.x, small) + 1;
    return {places.area.right() - width - 4, places.area.bottom() - 17, width, lineHeight};
}

/// In a corner of the area, or below it where a picture fills that.
QRectF noteBox(const PlotWords& words, const PlotPlaces& places, const QRectF& x) {
    if (words.note.isEmpty()) {
        return {};
    }
    if (places.filled) {
        return {air, places.card.bottom() - 19, places.card.width() - 2 * air, lineHeight};
    }
    const double left = places.area.left() + air;
    const double right = x.isEmpty() ? places.area.right() : x.left() - air;
    return {left, places.area.bottom() - 17, std::max(0.0, right - left), lineHeight};
}

/// What the foot is of, behind title and y; empty where there is no room.
QRectF footBox(const PlotWords& words, const PlotPlaces& places, const WordBoxes& boxes, const QFont& small) {
    constexpr double gap = 2 * air;
    const double left = (boxes.y.isEmpty() ? boxes.title.right() : boxes.y.right()) + gap;
    const double right = words.corner.isEmpty() ? places.area.right() : boxes.corner.left();
    const double width = std::min(widthOf(words.foot, small) + 1, right - left);
    return words.foot.isEmpty() || width < 2 * gap
               ? QRectF()
               : QRectF(left, boxes.title.top(), width, boxes.title.height());
}

/// Above the tick of the foot's scale, where the plot is high enough for both.
QRectF footScaleBox(const PlotWords& words, const PlotPlaces& places, const QFont& small) {
    constexpr double leastHeight = 100;
    const QRectF& area = places.area;
    if (words.footScale.isEmpty() || area.height() < leastHeight) {
        return {};
    }
    const double width = widthOf(words.footScale, small) + 1;
    const double top = area.bottom() - PlotFeet::footHeight * area.height() - lineHeight - 2;
    return {area.right() - width - 4, top, width, lineHeight};
}

}  // namespace

WordBoxes placeWords(const PlotWords& words, const PlotPlaces& places, const QFont& font) {
    const QFont small = wordFont(font, smallPixels);
    WordBoxes boxes;
    boxes.corner = cornerBox(words, places, small);
    boxes.title = titleBox(words, places, boxes.corner, wordFont(font, titlePixels, true));
    boxes.y = yBox(words, places, boxes, small);
    boxes.keys = keysBox(words, places, boxes, small);
    boxes.x = xBox(words, places, small);
    boxes.note = noteBox(words, places, boxes.x);
    boxes.foot = footBox(words, places, boxes, small);
    boxes.footScale = footScaleBox(words, places, small);
    return boxes;
}

std::vector<QRectF> shownWords(const WordBoxes& boxes) {
    std::vector<QRectF> shown;
    for (const QRectF& each :
         {boxes.title, boxes.corner, boxes.x, boxes.y, boxes.keys, boxes.note, boxes.foot, boxes.footScale}) {
        if (!each.isEmpty()) {
            shown.push_back(each);
        }
    }
    return shown;
}

void paintWords(QPainter& painter, const PlotWords& words, const WordBoxes& boxes, const QFont& font,
                const Theme& theme) {
    const auto shortened = [&painter](const QString& text, const QRectF& box) {
        return QFontMetricsF(painter.font()).elidedText(text, Qt::ElideMiddle, box.width());
    };
    const double baseline = boxes.title.top() + titlePixels;
    painter.setPen(theme.text);
    painter.setFont(wordFont(font, titlePixels, true));
    painter.drawText(QPointF(boxes.title.left(), baseline), shortened(words.title, boxes.title));
    painter.setPen(theme.mutedText);
    painter.setFont(wordFont(font, smallPixels));
    if (!boxes.corner.isEmpty()) {
        painter.drawText(boxes.corner, Qt::AlignCenter, words.corner);
    }
    if (!boxes.y.isEmpty()) {
        painter.drawText(QPointF(boxes.y.left(), baseline), shortened(words.y, boxes.y));
    }
    if (!boxes.keys.isEmpty()) {
        paintKeys(painter, words.keys, boxes.keys, baseline, theme);
        painter.setPen(theme.mutedText);
    }
    if (!boxes.x.isEmpty()) {
        painter.drawText(boxes.x, Qt::AlignRight | Qt::AlignVCenter, words.x);
    }
    if (!boxes.note.isEmpty()) {
        painter.drawText(boxes.note, Qt::AlignLeft | Qt::AlignVCenter, shortened(words.note, boxes.note));
    }
    if (!boxes.foot.isEmpty()) {
        painter.drawText(QPointF(boxes.foot.left(), baseline), shortened(words.foot, boxes.foot));
    }
    if (!boxes.footScale.isEmpty()) {
        painter.drawText(boxes.footScale, Qt::AlignRight | Qt::AlignVCenter, words.footScale);
    }
}

}  // namespace zorro::ui
