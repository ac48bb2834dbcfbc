#include "ui/compare/pages/final_metric_figure.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "core/text/text.h"
#include "ui/chart/quantity_text.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class FinalMetricWords {
    Q_DECLARE_TR_FUNCTIONS(FinalMetricFigure)
};

constexpr double headHeight = 22;
constexpr double columnCaptionHeight = 22;
constexpr double leastRowHeight = 28;
constexpr double leastRowHeightWithWords = 40;
constexpr double mostRowHeight = 84;
constexpr double dotRadius = 3.5;
constexpr double dotOpacity = 0.75;
constexpr double dotsMiddle = 0.40;  // parts of a row's height
constexpr double dotsHalf = 0.36;
constexpr double intervalMiddle = 0.86;
constexpr std::size_t mostFigureRows = 100;
constexpr double columnGap = 18;
constexpr double labelMargins = 38;  // a dot in front, air behind
constexpr double leastAreaWidth = 200;

QString exactText(Quantity metric, double value) {
    const QString text = QString::fromStdString(shortestNumber(displayFactor(metric) * value));
    return QString(text).replace(u'-', QChar(0x2212)) +
           QString::fromStdString(std::string(unitSuffix(metric)));
}

std::vector<double> shownValues(const std::vector<FinalMetricRow>& rows, Quantity metric) {
    std::vector<double> values;
    for (const FinalMetricRow& row : rows) {
        for (const SeedValue& seed : row.seeds) {
            values.push_back(displayFactor(metric) * seed.value);
        }
        values.push_back(displayFactor(metric) * row.estimate.lower);
        values.push_back(displayFactor(metric) * row.estimate.upper);
    }
    return values;
}

/// An interval that reaches below 0 must neither forbid a logarithmic axis nor decide on one.
FigureAxis axisOf(const std::vector<FinalMetricRow>& rows, Quantity metric, AxisScale scale) {
    std::vector<double> seeds;
    for (const FinalMetricRow& row : rows) {
        for (const SeedValue& seed : row.seeds) {
            seeds.push_back(displayFactor(metric) * seed.value);
        }
    }
    const bool logarithmic = axisOver({}, seeds, scale).logarithmic;
    std::vector<double> shown = shownValues(rows, metric);
    if (logarithmic && !seeds.empty()) {
        // The lower end may be at any small number: let it end a little below the smallest seed.
        constexpr double furthest = 0.5;
        const double floor = furthest * *std::min_element(seeds.begin(), seeds.end());
        for (double& value : shown) {
            value = value < floor ? floor : value;
        }
    }
    return axisOver(endTitleOf(metric), shown, logarithmic ? AxisScale::logarithmic : AxisScale::linear,
                    shownBoundsOf(metric));
}

/// What the test against the baseline found.
void addTest(FigureSpot& spot, const FinalMetricRow& row, Quantity metric) {
    const PairedTest& test = row.test;
    spot.rows.push_back(
        {FinalMetricWords::tr("difference from the baseline"), exactText(metric, test.difference)});
    if (std::isfinite(test.lower)) {
        spot.rows.push_back({FinalMetricWords::tr("its 95 % interval"),
                             FinalMetricWords::tr("%1 to %2")
                                 .arg(exactText(metric, test.lower), exactText(metric, test.upper))});
        spot.rows.push_back({FinalMetricWords::tr("effect size d"), numberText(test.effect)});
    }
    spot.rows.push_back({test.kind == PairedTestKind::pairedT ? FinalMetricWords::tr("p, paired t")
                                                              : FinalMetricWords::tr("p, by rank"),
                         numberText(test.p.value_or(NAN))});
    spot.rows.push_back(
        {FinalMetricWords::tr("p, corrected (Holm)"), numberText(row.adjustedP.value_or(NAN))});
}

}  // namespace

FinalMetricFigure::FinalMetricFigure(std::vector<FinalMetricRow> rows, Quantity metric, AxisScale scale)
    : rows_(std::move(rows)), metric_(metric), axis_(axisOf(rows_, metric, scale)) {
    for (const FinalMetricRow& row : rows_) {
        cells_.push_back(cellsOf(row));
    }
}

FinalMetricFigure::Cells FinalMetricFigure::cellsOf(const FinalMetricRow& row) const {
    Cells cells{.mean = row.seeds.empty() ? noNumberText : meanText(metric_, row.estimate),
                .seeds = QString::number(row.seeds.size()),
                .p = {}};
    if (row.isBaseline) {
        cells.p = FinalMetricWords::tr("baseline");
    } else {
        cells.p = row.adjustedP ? pText(*row.adjustedP) : noNumberText;
    }
    return cells;
}

bool FinalMetricFigure::hasTests() const {
    return std::any_of(rows_.begin(), rows_.end(), [](const FinalMetricRow& row) { return row.isBaseline; });
}

std::size_t FinalMetricFigure::shownRows() const {
    return std::min(mostFigureRows, rows_.size());
}

QString FinalMetricFigure::countedWord() const {
    return hasDataSeeds() ? FinalMetricWords::tr("networks") : FinalMetricWords::tr("seeds");
}

/// Whether a row has networks on several splits of the data.
bool FinalMetricFigure::hasDataSeeds() const {
    return std::any_of(rows_.begin(), rows_.end(), [](const FinalMetricRow& row) {
        return std::any_of(row.seeds.begin(), row.seeds.end(), [&](const SeedValue& each) {
            return each.dataSeed != row.seeds.front().dataSeed;
        });
    });
}

QString FinalMetricFigure::caption() const {
    const QString words =
        hasDataSeeds() ? FinalMetricWords::tr(
                             "Dots: networks (seed, data seed). Bar: mean over data seeds, 95 % interval.")
                       : FinalMetricWords::tr("Dots: seeds. Bar: mean with its 95 % interval.");
    return rows_.size() == shownRows()
               ? words
               : words +
                     FinalMetricWords::tr(" The first %1 of %2 groups.").arg(shownRows()).arg(rows_.size());
}

double FinalMetricFigure::leastHeight() const {
    const bool words = std::any_of(rows_.begin(), rows_.end(),
                                   [](const FinalMetricRow& row) { return !missingText(row).isEmpty(); });
    const double row = words ? leastRowHeightWithWords : leastRowHeight;
    return headHeight + static_cast<double>(shownRows()) * row + xAxisHeight + columnCaptionHeight;
}

FinalMetricFigure::Layout FinalMetricFigure::layOut(const QSizeF& size) const {
    const QFontMetricsF metrics(figureFont());
    const QFontMetricsF bold(figureFont(true));
    double label = 0;
    double mean = metrics.horizontalAdvance(FinalMetricWords::tr("mean ± s. d."));
    double p = metrics.horizontalAdvance(FinalMetricWords::tr("baseline"));
    for (std::size_t i = 0; i < shownRows(); ++i) {
        label = std::max(label, bold.horizontalAdvance(rows_[i].label) + labelMargins);
        label = std::max(label, metrics.horizontalAdvance(missingText(rows_[i])) + labelMargins);
        mean = std::max(mean, metrics.horizontalAdvance(cells_[i].mean));
        p = std::max(p, metrics.horizontalAdvance(cells_[i].p));
    }
    label = std::ceil(std::min(label, 0.34 * size.width()));
    const double seeds = metrics.horizontalAdvance(countedWord());
    const double figures = mean + columnGap + seeds + (hasTests() ? columnGap + p : 0) + columnGap;
    const bool room = size.width() - label - figures > leastAreaWidth;
    const double right = size.width() - (room ? figures : 8);
    Layout layout;
    const double rows = static_cast<double>(std::max<std::size_t>(1, shownRows()));
    layout.rowHeight = std::clamp((size.height() - headHeight - xAxisHeight - columnCaptionHeight) / rows,
                                  8.0, mostRowHeight);
    layout.area = QRectF(label, headHeight, std::max(20.0, right - label), rows * layout.rowHeight);
    if (room) {
        layout.meanRight = right + columnGap + mean;
        layout.seedsRight = layout.meanRight + columnGap + seeds;
        layout.pRight = hasTests() ? layout.seedsRight + columnGap + p : 0;
    }
    return layout;
}

double FinalMetricFigure::pixelX(double value, const Layout& layout) const {
    const double part = axis_.partOf(displayFactor(metric_) * value);
    // What has no place on a logarithmic axis lies beyond its left end.
    return layout.area.left() + (std::isfinite(part) ? std::clamp(part, 0.0, 1.0) : 0) * layout.area.width();
}

std::vector<SwarmDot> FinalMetricFigure::dotsOf(std::size_t row, const Layout& layout) const {
    std::vector<double> x;
    x.reserve(rows_[row].seeds.size());
    for (const SeedValue& seed : rows_[row].seeds) {
        x.push_back(pixelX(seed.value, layout));
    }
    const double top = layout.area.top() + static_cast<double>(row) * layout.rowHeight;
    return placeDots(x, top + dotsMiddle * layout.rowHeight, dotsHalf * layout.rowHeight, dotRadius);
}

void FinalMetricFigure::paint(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = layOut(size);
    paintXAxis(painter, axis_, layout.area, theme);
    paintHeads(painter, layout, theme);
    paintBaseline(painter, layout, theme);
    for (std::size_t row = 0; row < shownRows(); ++row) {
        paintRow(painter, row, layout, theme);
    }
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(8, layout.area.bottom() + xAxisHeight + 2, size.width() - 16, 16),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     elidedText(caption(), painter.font(), size.width() - 16));
}

void FinalMetricFigure::paintHeads(QPainter& painter, const Layout& layout, const Theme& theme) const {
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    const auto head = [&](double right, const QString& text) {
        if (right > 0) {
            painter.drawText(QRectF(right - 160, 0, 160, headHeight - 4), Qt::AlignRight | Qt::AlignBottom,
                             text);
        }
    };
    head(layout.meanRight, FinalMetricWords::tr("mean ± s. d."));
    head(layout.seedsRight, countedWord());
    head(layout.pRight, QStringLiteral("p"));
}

void FinalMetricFigure::paintBaseline(QPainter& painter, const Layout& layout, const Theme& theme) const {
    for (const FinalMetricRow& row : rows_) {
        if (row.isBaseline && !row.seeds.empty()) {
            const double x = pixelX(row.estimate.mean, layout);
            painter.setPen(QPen(theme.strongLine, 1, Qt::DashLine));
            painter.drawLine(QPointF(x, layout.area.top()), QPointF(x, layout.area.bottom()));
        }
    }
}

void FinalMetricFigure::paintRow(QPainter& painter, std::size_t row, const Layout& layout,
                                 const Theme& theme) const {
    const double bottom = layout.area.top() + static_cast<double>(row + 1) * layout.rowHeight;
    painter.setPen(QPen(theme.line, 1));
    const double right = std::max({layout.area.right(), layout.seedsRight, layout.pRight});
    painter.drawLine(QPointF(8, bottom), QPointF(right, bottom));
    paintLabel(painter, row, layout, theme);
    paintDots(painter, row, layout, theme);
    paintInterval(painter, row, layout, theme);
}

void FinalMetricFigure::paintLabel(QPainter& painter, std::size_t row, const Layout& layout,
                                   const Theme& theme) const {
    const QString words = missingText(rows_[row]);
    const double top = layout.area.top() + static_cast<double>(row) * layout.rowHeight;
    const double lines = words.isEmpty() ? 16 : 31;
    QRectF line(22, top + (layout.rowHeight - lines) / 2, layout.area.left() - 32, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(curveStyle(theme, rows_[row].colorIndex).color);
    painter.drawEllipse(QPointF(13, line.center().y()), 4, 4);
    painter.setFont(figureFont(rows_[row].isBaseline));
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     elidedName(rows_[row].label, painter.font(), line.width()));
    const auto cell = [&](double right, const QString& text) {
        if (right > 0) {
            painter.drawText(QRectF(right - 220, top, 220, layout.rowHeight),
                             Qt::AlignRight | Qt::AlignVCenter, text);
        }
    };
    painter.setFont(figureFont());
    cell(layout.meanRight, cells_[row].mean);
    cell(layout.seedsRight, cells_[row].seeds);
    cell(layout.pRight, cells_[row].p);
    if (!words.isEmpty()) {
        painter.setFont(smallFigureFont());
        painter.setPen(rows_[row].failed > 0 ? theme.warning : theme.mutedText);
        painter.drawText(line.translated(0, 15), Qt::AlignLeft | Qt::AlignVCenter,
                         elidedText(words, painter.font(), line.width()));
    }
}

void FinalMetricFigure::paintDots(QPainter& painter, std::size_t row, const Layout& layout,
                                  const Theme& theme) const {
    const QColor color = curveStyle(theme, rows_[row].colorIndex).color;
    for (const SwarmDot& dot : dotsOf(row, layout)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(withOpacity(color, dotOpacity));
        painter.drawEllipse(dot.at, dotRadius, dotRadius);
        if (dot.values.size() > 1) {
            painter.setFont(smallFigureFont());
            painter.setPen(theme.text);
            painter.drawText(dot.at + QPointF(dotRadius + 2, 4),
                             QStringLiteral("×%1").arg(dot.values.size()));
        }
    }
}

void FinalMetricFigure::paintInterval(QPainter& painter, std::size_t row, const Layout& layout,
                                      const Theme& theme) const {
    const MeanEstimate& estimate = rows_[row].estimate;
    if (!std::isfinite(estimate.mean)) {
        return;
    }
    const QColor color = curveStyle(theme, rows_[row].colorIndex).color;
    const double y = layout.area.top() + (static_cast<double>(row) + intervalMiddle) * layout.rowHeight;
    const double mean = pixelX(estimate.mean, layout);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
    if (std::isfinite(estimate.lower)) {
        const QPointF left(pixelX(estimate.lower, layout), y);
        painter.drawLine(left, QPointF(pixelX(estimate.upper, layout), y));
        // What goes on beyond the axis ends in an arrow.
        if (!(axis_.partOf(displayFactor(metric_) * estimate.lower) >= 0)) {
            painter.drawLine(left, left + QPointF(5, -3.5));
            painter.drawLine(left, left + QPointF(5, 3.5));
        }
    }
    painter.drawLine(QPointF(mean, y - 4), QPointF(mean, y + 4));
}

std::optional<FigureSpot> FinalMetricFigure::spotAt(const QPointF& point, const QSizeF& size,
                                                    const Theme& theme) const {
    const Layout layout = layOut(size);
    const double at = (point.y() - layout.area.top()) / layout.rowHeight;
    if (at < 0 || at >= static_cast<double>(shownRows())) {
        return std::nullopt;
    }
    const auto row = static_cast<std::size_t>(at);
    constexpr double reach = 3;
    for (const SwarmDot& dot : dotsOf(row, layout)) {
        if (std::hypot(dot.at.x() - point.x(), dot.at.y() - point.y()) <= dotRadius + reach) {
            return spotOfDot(row, dot, theme);
        }
    }
    return spotOfRow(row, layout, theme);
}

FigureSpot FinalMetricFigure::spotOfDot(std::size_t row, const SwarmDot& dot, const Theme& theme) const {
    const FinalMetricRow& shown = rows_[row];
    FigureSpot spot{.group = shown.group,
                    .members = {},
                    .title = shown.label,
                    .rows = {},
                    .color = curveStyle(theme, shown.colorIndex).color,
                    .outline = {dot.at}};
    const bool severalData = std::ranges::any_of(
        shown.seeds, [&](const SeedValue& seed) { return seed.dataSeed != shown.seeds.front().dataSeed; });
    for (const std::size_t value : dot.values) {
        const SeedValue& seed = shown.seeds[value];
        spot.members.insert(spot.members.end(), seed.members.begin(), seed.members.end());
        spot.rows.push_back(
            {seed.members.size() > 1 ? FinalMetricWords::tr("the whole run")
             : severalData ? FinalMetricWords::tr("seed %1 on data %2").arg(seed.seed).arg(seed.dataSeed)
                           : FinalMetricWords::tr("seed %1").arg(seed.seed),
             exactText(metric_, seed.value)});
    }
    return spot;
}

FigureSpot FinalMetricFigure::spotOfRow(std::size_t row, const Layout& layout, const Theme& theme) const {
    const FinalMetricRow& shown = rows_[row];
    FigureSpot spot{.group = shown.group,
                    .members = {},
                    .title = shown.label,
                    .rows = {{FinalMetricWords::tr("mean"), exactText(metric_, shown.estimate.mean)}},
                    .color = curveStyle(theme, shown.colorIndex).color,
                    .outline = {}};
    for (const SeedValue& seed : shown.seeds) {
        spot.members.insert(spot.members.end(), seed.members.begin(), seed.members.end());
    }
    if (std::isfinite(shown.estimate.standardDeviation)) {
        spot.rows.push_back({FinalMetricWords::tr("standard deviation"),
                             exactText(metric_, shown.estimate.standardDeviation)});
        spot.rows.push_back({FinalMetricWords::tr("95 % interval"), intervalText(metric_, shown.estimate)});
    }
    spot.rows.push_back({countedWord(), QString::number(shown.seeds.size())});
    if (const QString words = missingText(shown); !words.isEmpty()) {
        spot.rows.push_back({FinalMetricWords::tr("left out"), words});
    }
    if (shown.test.kind != PairedTestKind::none) {
        addTest(spot, shown, metric_);
    }
    if (std::isfinite(shown.estimate.mean)) {
        const double y = layout.area.top() + (static_cast<double>(row) + intervalMiddle) * layout.rowHeight;
        spot.outline = {QPointF(pixelX(shown.estimate.mean, layout), y)};
    }
    return spot;
}

std::vector<FigureTable> FinalMetricFigure::tables() const {
    const QString name = nameOf(metric_);
    return {{FinalMetricWords::tr("Every seed"), name + QStringLiteral("-seeds"), seedsCsv(rows_, metric_)},
            {FinalMetricWords::tr("Means and tests"), name + QStringLiteral("-summary"),
             summaryCsv(rows_, metric_)}};
}

}  // namespace zorro::ui
