#include "ui/compare/layers/layers_figure.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPolygonF>

#include "core/text/csv_field.h"
#include "core/text/text.h"
#include "ui/chart/quantity_text.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class LayersWords {
    Q_DECLARE_TR_FUNCTIONS(LayersFigure)
};

constexpr double centreWidth = 2;
constexpr double expectedWidth = 1.5;
constexpr double layerBandOpacity = 0.16;
constexpr double layerSeedOpacity = 0.25;
constexpr double legendDash = 18;
constexpr double keySpace = 16;
constexpr double layerLegendLine = 18;
constexpr double captionLines = 50;  // three lines
constexpr std::size_t mostInLegend = 12;
constexpr int mostNamedLayers = 12;

/// Numbers as they are read, e.g. shares as per cent.
std::vector<double> shown(const std::vector<double>& values, Quantity quantity) {
    std::vector<double> result(values);
    for (double& value : result) {
        value *= displayFactor(quantity);
    }
    return result;
}

FigureAxis layerAxis(const LayerProfiles& profiles, std::size_t layers) {
    const bool named = !profiles.layers.empty() && layers <= mostNamedLayers;
    QStringList names;
    for (std::size_t layer = 0; layer < layers; ++layer) {
        names << (named ? layerWords(profiles.layers[layer]) : QString());
    }
    if (named) {
        return axisOver(LayersWords::tr("layer"), names);
    }
    FigureAxis axis = axisOver(LayersWords::tr("layer"),
                               std::vector<double>{1, static_cast<double>(std::max<std::size_t>(2, layers))},
                               AxisScale::linear);
    return axis;
}

std::vector<QPolygonF> pieces(const std::vector<QPointF>& points) {
    std::vector<QPolygonF> all(1);
    for (const QPointF& point : points) {
        if (std::isfinite(point.y())) {
            all.back() << point;
        } else if (!all.back().isEmpty()) {
            all.emplace_back();
        }
    }
    return all;
}

}  // namespace

LayersFigure::LayersFigure(LayerProfiles profiles) : profiles_(std::move(profiles)) {
    const Quantity quantity = profiles_.quantity;
    std::vector<double> values;
    std::size_t layers = 0;
    for (LayerProfile& profile : profiles_.profiles) {
        layers = std::max(layers, profile.centre.size());
        for (std::vector<double>* each :
             {&profile.centre, &profile.lower, &profile.upper, &profile.expected}) {
            *each = shown(*each, quantity);
            values.insert(values.end(), each->begin(), each->end());
        }
        for (std::vector<double>& seed : profile.seeds) {
            seed = shown(seed, quantity);
            values.insert(values.end(), seed.begin(), seed.end());
        }
    }
    x_ = layerAxis(profiles_, layers);
    y_ = axisOver(labelOf(quantity) + QString::fromUtf8(unitSuffix(quantity).data()), values,
                  describe(quantity).logarithmic ? AxisScale::logarithmic : AxisScale::linear,
                  shownBoundsOf(quantity));
}

bool LayersFigure::expectsSomething() const {
    return std::ranges::any_of(profiles_.profiles,
                               [](const LayerProfile& profile) { return !profile.expected.empty(); });
}

QString LayersFigure::caption() const {
    const bool several = std::ranges::any_of(
        profiles_.profiles, [](const LayerProfile& profile) { return profile.members.size() > 1; });
    QStringList sentences;
    sentences << (profiles_.atBeginning
                      ? LayersWords::tr("At step 1, whose batch goes through the initial weights.")
                      : LayersWords::tr("At the last recorded step."));
    if (several) {
        sentences << (describe(profiles_.quantity).logarithmic
                          ? LayersWords::tr("Lines: medians over the seeds; bands: their quartiles.")
                          : LayersWords::tr("Lines: means over the seeds; bands: one standard deviation."));
    }
    if (!profiles_.isWhole) {
        sentences << LayersWords::tr("What mean field expects is being computed…");
    }
    if (expectsSomething()) {
        sentences << LayersWords::tr(
            "Dashed: what mean field expects of wide networks, on the same batches.");
    }
    return (sentences + profiles_.notes).join(u' ');
}

QString LayersFigure::layerName(std::size_t layer) const {
    return layer < profiles_.layers.size() ? layerWords(profiles_.layers[layer])
                                           : LayersWords::tr("layer %1").arg(layer + 1);
}

/// As many names as leave room to the lines, then how many there are beside them.
std::vector<LayersFigure::LegendEntry> LayersFigure::legend(double width) const {
    const QFontMetricsF metrics(smallFigureFont());
    std::vector<LegendEntry> entries;
    QPointF at(8, 0);
    const auto add = [&](const QString& words, std::optional<int> colorIndex) {
        const double mark = colorIndex ? legendDash + 6 : 0;
        const double text = std::min(metrics.horizontalAdvance(words) + 2, width - mark);
        if (at.x() > 8 && at.x() - 8 + mark + text > width) {
            at = {8, at.y() + layerLegendLine};
        }
        entries.push_back({elidedName(words, smallFigureFont(), text), colorIndex,
                           QRectF(at.x() + mark, at.y(), text, layerLegendLine)});
        at.rx() += mark + text + keySpace;
    };
    const std::size_t named =
        profiles_.profiles.size() > mostInLegend ? mostInLegend - 1 : profiles_.profiles.size();
    for (std::size_t i = 0; i < named; ++i) {
        add(profiles_.profiles[i].label, profiles_.profiles[i].colorIndex);
    }
    if (named < profiles_.profiles.size()) {
        add(LayersWords::tr("and %1 more").arg(profiles_.profiles.size() - named), std::nullopt);
    }
    return entries;
}

double LayersFigure::legendHeight(double width) const {
    const std::vector<LegendEntry> entries = legend(width);
    return (entries.empty() ? 0 : entries.back().place.bottom()) + 6;
}

void LayersFigure::paintLegend(QPainter& painter, double width, const Theme& theme) const {
    painter.setFont(smallFigureFont());
    for (const LegendEntry& entry : legend(width)) {
        if (entry.colorIndex) {
            painter.setPen(QPen(curveStyle(theme, *entry.colorIndex).color, centreWidth));
            const double middle = entry.place.center().y();
            const double end = entry.place.left() - 6;
            painter.drawLine(QPointF(end - legendDash, middle), QPointF(end, middle));
        }
        painter.setPen(entry.colorIndex ? theme.text : theme.mutedText);
        painter.drawText(entry.place, Qt::AlignLeft | Qt::AlignVCenter, entry.words);
    }
}

void LayersFigure::paintCaption(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setFont(smallFigureFont());
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(8, size.height() - captionLines, size.width() - 16, captionLines),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, caption());
}

QPointF LayersFigure::pixel(std::size_t layer, double value, const QRectF& area) const {
    const double place =
        x_.categories.isEmpty() ? static_cast<double>(layer + 1) : static_cast<double>(layer);
    return {area.left() + x_.partOf(place) * area.width(), area.bottom() - y_.partOf(value) * area.height()};
}

void LayersFigure::paintProfile(QPainter& painter, const LayerProfile& profile, const QRectF& area,
                                const Theme& theme) const {
    const QColor color = curveStyle(theme, profile.colorIndex).color;
    const auto placed = [&](const std::vector<double>& values) {
        std::vector<QPointF> points;
        for (std::size_t layer = 0; layer < values.size(); ++layer) {
            points.push_back(pixel(layer, values[layer], area));
        }
        return points;
    };
    const auto draw = [&](const std::vector<double>& values, const QPen& pen) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        for (const QPolygonF& piece : pieces(placed(values))) {
            painter.drawPolyline(piece);
        }
    };
    if (profile.members.size() > 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(withOpacity(color, layerBandOpacity));
        std::vector<QPolygonF> upper = pieces(placed(profile.upper));
        const std::vector<QPolygonF> lower = pieces(placed(profile.lower));
        for (std::size_t i = 0; i < std::min(upper.size(), lower.size()); ++i) {
            std::copy(lower[i].rbegin(), lower[i].rend(), std::back_inserter(upper[i]));
            painter.drawPolygon(upper[i]);
        }
        for (const std::vector<double>& seed : profile.seeds) {
            draw(seed, QPen(withOpacity(color, layerSeedOpacity), 1));
        }
    }
    draw(profile.centre, QPen(color, centreWidth));
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    for (const QPointF& point : placed(profile.centre)) {
        if (std::isfinite(point.y())) {
            painter.drawEllipse(point, 2.5, 2.5);
        }
    }
    draw(profile.expected, QPen(color, expectedWidth, Qt::DashLine));
}

QRectF LayersFigure::areaOf(const QSizeF& size) const {
    const double top = legendHeight(size.width() - 16);
    const double height = std::max(20.0, size.height() - top - xAxisHeight - captionLines);
    const double left = yAxisWidth(y_, height) + 4;
    return {left, top, std::max(20.0, size.width() - left - 10), height};
}

void LayersFigure::paint(QPainter& painter, const QSizeF& size, const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = areaOf(size);
    paintLegend(painter, size.width() - 16, theme);
    paintYAxis(painter, y_, area, theme);
    paintXAxis(painter, x_, area, theme);
    for (const LayerProfile& profile : profiles_.profiles) {
        paintProfile(painter, profile, area, theme);
    }
    paintCaption(painter, size, theme);
}

std::optional<FigureSpot> LayersFigure::spotAt(const QPointF& point, const QSizeF& size,
                                               const Theme& theme) const {
    constexpr double reach = 14;
    const QRectF area = areaOf(size);
    const LayerProfile* nearest = nullptr;
    std::size_t at = 0;
    double distance = reach;
    for (const LayerProfile& profile : profiles_.profiles) {
        for (std::size_t layer = 0; layer < profile.centre.size(); ++layer) {
            const QPointF away = pixel(layer, profile.centre[layer], area) - point;
            if (const double own = std::hypot(away.x(), away.y()); own < distance) {
                distance = own;
                nearest = &profile;
                at = layer;
            }
        }
    }
    if (nearest == nullptr) {
        return std::nullopt;
    }
    FigureSpot spot{.group = nearest->group,
                    .members = nearest->members,
                    .title = nearest->label + QStringLiteral(", ") + layerName(at),
                    .rows = {{LayersWords::tr("measured"), numberText(nearest->centre[at])}},
                    .color = curveStyle(theme, nearest->colorIndex).color,
                    .outline = {pixel(at, nearest->centre[at], area)}};
    if (at < nearest->expected.size()) {
        spot.rows.push_back({LayersWords::tr("expected"), numberText(nearest->expected[at])});
    }
    return spot;
}

std::vector<FigureTable> LayersFigure::tables() const {
    std::string csv = "group,layer,centre,lower,upper,expected\n";
    const auto number = [](double value) {
        return std::isfinite(value) ? exactNumber(value) : std::string();
    };
    for (const LayerProfile& profile : profiles_.profiles) {
        for (std::size_t layer = 0; layer < profile.centre.size(); ++layer) {
            const double expected = layer < profile.expected.size() ? profile.expected[layer] : NAN;
            csv += csvField(profile.label.toStdString()) + ',' + csvField(layerName(layer).toStdString()) +
                   ',' + number(profile.centre[layer]) + ',' + number(profile.lower[layer]) + ',' +
                   number(profile.upper[layer]) + ',' + number(expected) + '\n';
        }
    }
    return {
        {.title = LayersWords::tr("By layer"),
         .fileName = QString::fromUtf8(describe(profiles_.quantity).name.data()) + QStringLiteral("-layers"),
         .csv = csv}};
}

std::vector<SheetPanel> LayersFigure::panels() const {
    SheetPanel panel{.x = x_, .y = y_};
    for (const LayerProfile& profile : profiles_.profiles) {
        const SheetInk ink{.kind = SheetInk::Kind::curve, .index = profile.colorIndex};
        std::vector<double> x;
        for (std::size_t layer = 0; layer < profile.centre.size(); ++layer) {
            x.push_back(static_cast<double>(layer) + (x_.categories.isEmpty() ? 1 : 0));
        }
        SheetSeries measured{.name = profile.label, .ink = ink, .shape = SheetShape::dot, .x = x};
        measured.y = profile.centre;
        if (profile.members.size() > 1) {
            measured.lower = profile.lower;
            measured.upper = profile.upper;
        }
        panel.series.push_back(std::move(measured));
        if (profile.expected.size() == x.size()) {
            panel.series.push_back({.name = LayersWords::tr("%1, expected").arg(profile.label),
                                    .ink = ink,
                                    .penStyle = Qt::DashLine,
                                    .x = x,
                                    .y = profile.expected});
        }
    }
    return {panel};
}

}  // namespace zorro::ui
