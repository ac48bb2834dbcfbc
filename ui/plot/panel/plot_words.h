#pragma once

// The words inside a plot: where they stand and how they are painted.

#include <vector>

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "ui/theme/theme.h"

namespace zorro::ui {

/// What a line or the dots of a plot are, in the title's line.
struct PlotKey {
    QColor color;
    QString word;
    bool dots = false;  ///< a dot instead of a line

    friend bool operator==(const PlotKey&, const PlotKey&) = default;
};

/// Each may be empty.
struct PlotWords {
    QString title;
    QString corner;  ///< a muted word at the right of the title that can be clicked, e.g. "log"
    QString x;       ///< what the x axis counts, at its lower right, where the title does not say it
    QString y;       ///< what the y axis counts, behind the title
    std::vector<PlotKey> keys;  ///< a quiet legend, behind title and y; names shorten where room is scarce
    QString foot;               ///< what stands at the foot of the plot, behind title and y
    QString footScale;          ///< what the upper edge of that stands for, over its tick
    QString note;  ///< what the reader has to know about the picture, e.g. that it is decimated, lower left

    friend bool operator==(const PlotWords&, const PlotWords&) = default;
};

/// What words have to make way for, in logical pixels.
struct PlotPlaces {
    QRectF card;              ///< the whole plot
    QRectF area;              ///< between the axes
    bool titleAbove = false;  ///< the title stands above the area, not inside it
    bool filled = false;      ///< a picture fills the area: no word stands in it
};

/// Where each word is; empty where it is not shown.
struct WordBoxes {
    QRectF title;
    QRectF corner;
    QRectF x;
    QRectF y;
    QRectF keys;
    QRectF note;
    QRectF foot;
    QRectF footScale;
};

/// Places the words for painting in sizes of `font`.
[[nodiscard]] WordBoxes placeWords(const PlotWords& words, const PlotPlaces& places, const QFont& font);

/// The boxes that are not empty: what other words must not cover.
[[nodiscard]] std::vector<QRectF> shownWords(const WordBoxes& boxes);

/// Paints the words, shortened to their boxes.
void paintWords(QPainter& painter, const PlotWords& words, const WordBoxes& boxes, const QFont& font,
                const Theme& theme);

}  // namespace zorro::ui
