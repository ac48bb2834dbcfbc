#include "ui/compare/study/rank_figure.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "core/study/table/study_table.h"
#include "core/study/table/study_words.h"
#include "core/text/text.h"
#include "ui/chart/quantity_text.h"
#include "ui/language/translated.h"
#include "ui/theme/opacity.h"

namespace zorro::ui {
namespace {

class RankWords {
    Q_DECLARE_TR_FUNCTIONS(RankFigure)
};

constexpr double rankHeadHeight = 22;
constexpr double leastRow = 24;
constexpr double mostRow = 44;
constexpr double rankCaptionHeight = 20;
constexpr double diagramGap = 14;
constexpr double rankColumnGap = 18;
constexpr double rankDotRadius = 4;
constexpr double rankDotOpacity = 0.75;

QStringList heads() {
    return {RankWords::tr("average rank"), RankWords::tr("wins/ties/losses"), RankWords::tr("failed")};
}

QString text(const std::string& words) {
    return QString::fromStdString(words);
}

/// The ranks 1 to so many, each with its number; rank 1 is at position 0.
FigureAxis rankAxis(std::size_t count) {
    QStringList ranks;
    for (std::size_t rank = 1; rank <= count; ++rank) {
        ranks << QString::number(rank);
    }
    return axisOver(RankWords::tr("rank on each problem, 1 is best"), ranks);
}

}  // namespace

RankFigure::RankFigure(StudyGroups groups)
    : groups_(std::move(groups)),
      study_(concludeStudy(groups_.figures)),
      order_(study_.ranking.order),
      axis_(rankAxis(study_.rows.size())) {
    if (order_.empty()) {
        order_.resize(study_.rows.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
    }
}

QStringList RankFigure::cellsOf(std::size_t row) const {
    const StudyRow& shown = study_.rows[order_[row]];
    return {text(averageRankWords(shown)), text(scoreWords(shown.score)), text(failedWords(shown))};
}

RankDiagram RankFigure::diagramIn(double width) const {
    const QFontMetricsF metrics(figureFont());
    constexpr double most = 760;
    return rankDiagram(study_, std::min(width, most),
                       [&](const std::string& words) { return metrics.horizontalAdvance(text(words)); });
}

double RankFigure::leastHeight() const {
    constexpr double narrow = 420;
    const RankDiagram diagram = diagramIn(narrow);
    const double above = diagram.lines.empty() ? 0 : diagram.height + diagramGap;
    return above + rankHeadHeight + leastRow * static_cast<double>(order_.size()) + xAxisHeight +
           rankCaptionHeight;
}

RankFigure::Layout RankFigure::layOut(const QSizeF& size) const {
    const QFontMetricsF metrics(figureFont());
    const QFontMetricsF small(smallFigureFont());
    Layout layout;
    if (const RankDiagram diagram = diagramIn(size.width()); !diagram.lines.empty()) {
        layout.diagramHeight = diagram.height + diagramGap;
    }
    double label = 0;
    for (const StudyRow& row : study_.rows) {
        label = std::max(label, metrics.horizontalAdvance(text(row.activation)));
    }
    label = std::min(label + 34, 0.3 * size.width());
    std::vector<double> widths;
    for (const QString& head : heads()) {
        widths.push_back(small.horizontalAdvance(head));
    }
    for (std::size_t row = 0; row < order_.size(); ++row) {
        const QStringList cells = cellsOf(row);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            double& width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, metrics.horizontalAdvance(cells[i]));
        }
    }
    const double figures =
        std::accumulate(widths.begin(), widths.end(), rankColumnGap * static_cast<double>(widths.size()));
    constexpr double leastArea = 160;
    const bool room = size.width() - label - figures > leastArea;
    const double right = size.width() - (room ? figures : 8);
    for (double at = right; room && layout.columns.size() < widths.size();) {
        at += rankColumnGap + widths[layout.columns.size()];
        layout.columns.push_back(at);
    }
    const double top = layout.diagramHeight + rankHeadHeight;
    const auto rows = static_cast<double>(std::max<std::size_t>(order_.size(), 1));
    layout.rowHeight =
        std::clamp((size.height() - top - xAxisHeight - rankCaptionHeight) / rows, leastRow / 2, mostRow);
    layout.area = QRectF(label, top, std::max(20.0, right - label), rows * layout.rowHeight);
    return layout;
}

double RankFigure::rowMiddle(std::size_t row, const Layout& layout) const {
    return layout.area.top() + (static_cast<double>(row) + 0.5) * layout.rowHeight;
}

QPointF RankFigure::placeOf(double rank, std::size_t row, const Layout& layout) const {
    return {layout.area.left() + axis_.partOf(rank - 1) * layout.area.width(), rowMiddle(row, layout)};
}

std::optional<std::size_t> RankFigure::groupOf(std::size_t row) const {
    for (const auto& problem : groups_.positions) {
        if (problem[order_[row]]) {
            return problem[order_[row]];
        }
    }
    return std::nullopt;
}

/// "test accuracy", or several where the problems are judged by others.
QString RankFigure::metricNames() const {
    QStringList names;
    for (const StudyProblem& problem : study_.problems) {
        names << translated(labelInside(*problem.metric));
    }
    names.removeDuplicates();
    return names.join(RankWords::tr(" or "));
}

void RankFigure::paint(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = layOut(size);
    paintDiagram(painter, size.width(), theme);
    paintXAxis(painter, axis_, layout.area, theme);
    paintHeads(painter, layout, theme);
    for (std::size_t row = 0; row < order_.size(); ++row) {
        paintRow(painter, row, layout, theme);
    }
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    const QString words =
        RankWords::tr("By %1. Dots: ranks on the problems. Bar: their average over %2 of %3 problems.")
            .arg(metricNames())
            .arg(study_.ranking.problems.size())
            .arg(study_.problems.size());
    painter.drawText(QRectF(8, layout.area.bottom() + xAxisHeight + 2, size.width() - 16, 16),
                     Qt::AlignLeft | Qt::AlignVCenter, elidedText(words, painter.font(), size.width() - 16));
}

void RankFigure::paintDiagram(QPainter& painter, double width, const Theme& theme) const {
    const RankDiagram diagram = diagramIn(width);
    painter.save();
    painter.translate(std::floor((width - diagram.width) / 2), 0);
    for (const DiagramLine& line : diagram.lines) {
        const QColor color = line.ink == DiagramInk::leader ? theme.strongLine : theme.text;
        painter.setPen(QPen(color, line.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(line.fromX, line.fromY), QPointF(line.toX, line.toY));
    }
    painter.setFont(figureFont());
    for (const DiagramText& each : diagram.texts) {
        painter.setPen(each.row == DiagramText::noRow ? theme.mutedText : theme.text);
        constexpr double half = 300;
        const double left = each.anchor == DiagramAnchor::left     ? each.x
                            : each.anchor == DiagramAnchor::middle ? each.x - half
                                                                   : each.x - 2 * half;
        const Qt::Alignment side = each.anchor == DiagramAnchor::left     ? Qt::AlignLeft
                                   : each.anchor == DiagramAnchor::middle ? Qt::AlignHCenter
                                                                          : Qt::AlignRight;
        painter.drawText(QRectF(left, each.y - 10, 2 * half, 20), side | Qt::AlignVCenter, text(each.text));
    }
    painter.restore();
}

void RankFigure::paintHeads(QPainter& painter, const Layout& layout, const Theme& theme) const {
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        painter.drawText(QRectF(layout.columns[i] - 200, layout.diagramHeight, 200, rankHeadHeight - 4),
                         Qt::AlignRight | Qt::AlignBottom, heads()[static_cast<qsizetype>(i)]);
    }
}

void RankFigure::paintRow(QPainter& painter, std::size_t row, const Layout& layout,
                          const Theme& theme) const {
    const StudyRow& shown = study_.rows[order_[row]];
    const QColor color = curveStyle(theme, groups_.colorIndices[order_[row]]).color;
    const double y = rowMiddle(row, layout);
    painter.setPen(QPen(theme.line, 1));
    const double right = layout.columns.empty() ? layout.area.right() : layout.columns.back();
    painter.drawLine(QPointF(8, y + layout.rowHeight / 2), QPointF(right, y + layout.rowHeight / 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(13, y), 4, 4);
    painter.setFont(figureFont());
    painter.setPen(theme.text);
    painter.drawText(QRectF(22, y - 9, layout.area.left() - 32, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     elidedName(text(shown.activation), painter.font(), layout.area.left() - 32));
    const QStringList cells = cellsOf(row);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        painter.drawText(QRectF(layout.columns[i] - 200, y - 9, 200, 18), Qt::AlignRight | Qt::AlignVCenter,
                         cells[static_cast<qsizetype>(i)]);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(withOpacity(color, rankDotOpacity));
    for (const StudyCell& cell : shown.cells) {
        if (cell.rank) {
            painter.drawEllipse(placeOf(*cell.rank, row, layout), rankDotRadius, rankDotRadius);
        }
    }
    if (shown.averageRank) {
        const QPointF at = placeOf(*shown.averageRank, row, layout);
        constexpr double half = 9;
        painter.setPen(QPen(theme.text, 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at - QPointF(0, half), at + QPointF(0, half));
    }
}

std::optional<FigureSpot> RankFigure::spotAt(const QPointF& point, const QSizeF& size,
                                             const Theme& theme) const {
    const Layout layout = layOut(size);
    const double at = (point.y() - layout.area.top()) / layout.rowHeight;
    if (at < 0 || at >= static_cast<double>(order_.size())) {
        return std::nullopt;
    }
    const auto row = static_cast<std::size_t>(at);
    const StudyRow& shown = study_.rows[order_[row]];
    constexpr double reach = 7;
    for (std::size_t problem = 0; problem < shown.cells.size(); ++problem) {
        if (!shown.cells[problem].rank) {
            continue;
        }
        const QPointF place = placeOf(*shown.cells[problem].rank, row, layout);
        if (std::hypot(place.x() - point.x(), place.y() - point.y()) <= reach) {
            return spotOfCell(row, problem, place, theme);
        }
    }
    return groupOf(row) ? std::optional(spotOfRow(row, layout, theme)) : std::nullopt;
}

/// All problems on which the row has this rank: their dots lie on one another.
FigureSpot RankFigure::spotOfCell(std::size_t row, std::size_t problem, const QPointF& place,
                                  const Theme& theme) const {
    const StudyRow& shown = study_.rows[order_[row]];
    FigureSpot spot{.group = groups_.positions[problem][order_[row]].value_or(0),
                    .members = {},
                    .title = text(shown.activation),
                    .rows = {},
                    .color = curveStyle(theme, groups_.colorIndices[order_[row]]).color,
                    .outline = {place}};
    for (std::size_t i = 0; i < shown.cells.size(); ++i) {
        const StudyCell& cell = shown.cells[i];
        if (cell.rank != shown.cells[problem].rank) {
            continue;
        }
        QString figure = meanWithUnit(*study_.problems[i].metric, cell.estimate) +
                         RankWords::tr(", rank %1").arg(text(shortestNumber(*cell.rank)));
        if (cell.failed > 0) {
            figure += RankWords::tr(", %1 of %2 failed").arg(cell.failed).arg(cell.networks);
        }
        spot.rows.push_back({text(study_.problems[i].name), figure});
    }
    return spot;
}

FigureSpot RankFigure::spotOfRow(std::size_t row, const Layout& layout, const Theme& theme) const {
    const StudyRow& shown = study_.rows[order_[row]];
    FigureSpot spot{.group = groupOf(row).value_or(0),
                    .members = {},
                    .title = text(shown.activation),
                    .rows = {},
                    .color = curveStyle(theme, groups_.colorIndices[order_[row]]).color,
                    .outline = {}};
    const QStringList cells = cellsOf(row);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        spot.rows.push_back({heads()[i], cells[i]});
    }
    if (shown.averageRank) {
        spot.outline = {placeOf(*shown.averageRank, row, layout)};
    }
    return spot;
}

std::vector<FigureTable> RankFigure::tables() const {
    return {{RankWords::tr("Ranks and tests"), QStringLiteral("study"), studyCsv(study_)}};
}

std::vector<SheetPanel> RankFigure::panels() const {
    SheetPanel panel{.x = axis_};
    QStringList names;
    for (const std::size_t row : order_) {
        names.prepend(text(study_.rows[row].activation));
    }
    panel.y = axisOver({}, names);
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const StudyRow& row = study_.rows[order_[i]];
        const auto place = static_cast<double>(order_.size() - 1 - i);
        const SheetInk ink{.kind = SheetInk::Kind::curve, .index = groups_.colorIndices[order_[i]]};
        SheetSeries ranks{.name = text(row.activation),
                          .ink = ink,
                          .penStyle = Qt::NoPen,
                          .shape = SheetShape::dot,
                          .listed = false};
        for (const StudyCell& cell : row.cells) {
            if (cell.rank) {
                ranks.x.push_back(*cell.rank - 1);
                ranks.y.push_back(place);
            }
        }
        panel.series.push_back(std::move(ranks));
        if (row.averageRank) {
            panel.series.push_back({.name = RankWords::tr("%1, average").arg(text(row.activation)),
                                    .penStyle = Qt::NoPen,
                                    .shape = SheetShape::tick,
                                    .listed = false,
                                    .x = {*row.averageRank - 1},
                                    .y = {place}});
        }
    }
    panel.height = std::clamp(0.25 + 0.12 * static_cast<double>(order_.size()), 0.5, 3.0);
    return {panel};
}

}  // namespace zorro::ui
