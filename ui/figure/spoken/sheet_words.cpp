#include "ui/figure/spoken/sheet_words.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <QCoreApplication>
#include <QStringList>

#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class SpokenSheet {
    Q_DECLARE_TR_FUNCTIONS(SpokenSheet)
};

/// A value of an axis as it is read: a number, or the name that stands there. What is nothing beside the
/// length of the axis is 0, as the last number before a joint is.
QString valueText(const FigureAxis& axis, double value) {
    if (!axis.categories.isEmpty()) {
        return axis.categories.value(std::lround(value), noNumberText);
    }
    const bool isNothing = !axis.logarithmic && std::fabs(value) < 1e-12 * lengthOf(axis.range);
    return compactNumberText(isNothing ? 0 : value);
}

QString axisWords(const FigureAxis& axis, const QString& unnamed) {
    const QString title = axis.title.isEmpty() ? unnamed : axis.title;
    if (!axis.categories.isEmpty()) {
        return SpokenSheet::tr("%1: %2").arg(title, axis.categories.join(QStringLiteral(", ")));
    }
    const QString words = axis.logarithmic ? SpokenSheet::tr("%1 from %2 to %3, logarithmic")
                                           : SpokenSheet::tr("%1 from %2 to %3");
    return words.arg(title, compactNumberText(axis.valueAt(0)), compactNumberText(axis.valueAt(1)));
}

/// The points of a series that are drawn: not gaps, and not beyond the ends of the x axis.
std::vector<std::size_t> drawnPoints(const SheetSeries& series, const FigureAxis& x) {
    std::vector<std::size_t> points;
    const double air = 1e-9 * lengthOf(x.range);
    for (std::size_t i = 0; i < std::min(series.x.size(), series.y.size()); ++i) {
        const double place = x.positionOf(series.x[i]);
        const bool isInside = place >= x.range.lower - air && place <= x.range.upper + air;
        if (isInside && std::isfinite(series.y[i])) {
            points.push_back(i);
        }
    }
    return points;
}

QString lineWords(const SheetPanel& panel, const SheetSeries& series,
                  const std::vector<std::size_t>& points) {
    const auto [lowest, highest] =
        std::minmax_element(points.begin(), points.end(),
                            [&](std::size_t a, std::size_t b) { return series.y[a] < series.y[b]; });
    const auto at = [&](std::size_t point) {
        return SpokenSheet::tr("%1 at %2")
            .arg(valueText(panel.y, series.y[point]), valueText(panel.x, series.x[point]));
    };
    return SpokenSheet::tr("from %1 to %2, lowest %3, highest %4")
        .arg(at(points.front()), at(points.back()), at(*lowest), at(*highest));
}

/// "Activation GELU", "accuracy 0.91 to 0.95".
QString extentWords(const FigureAxis& axis, const QString& unnamed, const std::vector<double>& values,
                    const std::vector<std::size_t>& points) {
    const auto [lowest, highest] = std::minmax_element(
        points.begin(), points.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    const QString title = axis.title.isEmpty() ? unnamed : axis.title;
    const QString low = valueText(axis, values[*lowest]);
    const QString high = valueText(axis, values[*highest]);
    return low == high ? title + u' ' + low : SpokenSheet::tr("%1 %2 to %3").arg(title, low, high);
}

QString dotWords(const SheetPanel& panel, const SheetSeries& series, const std::vector<std::size_t>& points) {
    const QString words =
        points.size() == 1 ? SpokenSheet::tr("1 point") : SpokenSheet::tr("%1 points").arg(points.size());
    QStringList parts{words, extentWords(panel.x, SpokenSheet::tr("x"), series.x, points),
                      extentWords(panel.y, SpokenSheet::tr("y"), series.y, points)};
    if (points.size() == 1 && points.front() < series.xLower.size()) {
        parts << SpokenSheet::tr("interval %1 to %2")
                     .arg(valueText(panel.x, series.xLower[points.front()]),
                          valueText(panel.x, series.xUpper[points.front()]));
    }
    return parts.join(QStringLiteral(", "));
}

/// What upright axes say of a line: "depth 4, width 32, accuracy 0.91".
QString uprightWords(const SheetPanel& panel, const SheetSeries& series) {
    QStringList parts;
    for (std::size_t i = 0; i < std::min(series.x.size(), series.y.size()); ++i) {
        const auto axis = static_cast<std::size_t>(series.x[i]);
        if (axis < panel.uprights.size() && std::isfinite(series.y[i])) {
            const FigureAxis& upright = panel.uprights[axis];
            parts << upright.title + u' ' + valueText(upright, upright.valueAt(series.y[i]));
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString seriesWords(const SheetPanel& panel, const SheetSeries& series) {
    QString words;
    if (!panel.uprights.empty()) {
        words = uprightWords(panel, series);
    } else if (const auto points = drawnPoints(series, panel.x); !points.empty()) {
        words =
            series.penStyle == Qt::NoPen ? dotWords(panel, series, points) : lineWords(panel, series, points);
    }
    return words.isEmpty() || series.name.isEmpty() ? words
                                                    : SpokenSheet::tr("%1: %2").arg(series.name, words);
}

/// The rows of a picture from above, each from its first to its last value.
QStringList rowWords(const SheetPanel& panel) {
    QStringList words;
    const QImage& cells = panel.image->cells;
    const bool isOneEach = panel.scale && cells.height() == panel.y.categories.size();
    for (int row = 0; isOneEach && row < std::min<int>(cells.height(), mostSeries); ++row) {
        const auto at = [&](int column) {
            const int cell = cells.pixelIndex(column, row);
            return cell == 0 ? noNumberText
                             : compactNumberText(panel.scale->axis.valueAt((cell - 1) / 254.0), 2);
        };
        words << SpokenSheet::tr("%1: from %2 to %3")
                     .arg(panel.y.categories[cells.height() - 1 - row], at(0), at(cells.width() - 1));
    }
    return words;
}

}  // namespace

QString wordsOf(const SheetPanel& panel) {
    QStringList sentences;
    if (panel.uprights.empty()) {
        sentences << axisWords(panel.x, SpokenSheet::tr("x")) << axisWords(panel.y, SpokenSheet::tr("y"));
    } else {
        sentences << SpokenSheet::tr("%1 axes side by side").arg(panel.uprights.size());
    }
    if (panel.scale) {
        sentences << SpokenSheet::tr("Colours show %1")
                         .arg(axisWords(panel.scale->axis, SpokenSheet::tr("values")));
    }
    if (panel.image) {
        sentences << rowWords(panel);
    }
    // Where no series has a name, as dots beside the name of their row, all are told.
    const bool isAnyListed = std::any_of(panel.series.begin(), panel.series.end(),
                                         [](const SheetSeries& each) { return each.listed; });
    int more = 0;
    std::size_t said = 0;
    for (const SheetSeries& series : panel.series) {
        const QString words =
            (series.listed || !isAnyListed) && said < mostSeries ? seriesWords(panel, series) : QString();
        if (words.isEmpty()) {
            ++more;
        } else {
            ++said;
            sentences << words;
        }
    }
    if (more > 0) {
        sentences << SpokenSheet::tr("and %1 more").arg(more);
    }
    return sentences.join(QStringLiteral(". ")) + u'.';
}

QString wordsOf(const std::vector<SheetPanel>& panels) {
    QStringList texts;
    for (const SheetPanel& panel : panels) {
        const bool isNamed = panels.size() > 1 && !panel.title.isEmpty();
        texts << (isNamed ? SpokenSheet::tr("%1: %2").arg(panel.title, wordsOf(panel)) : wordsOf(panel));
    }
    return texts.join(u' ');
}

}  // namespace zorro::ui
