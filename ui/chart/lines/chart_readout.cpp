#include "ui/chart/lines/chart_readout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <QWidget>

#include "ui/plot/panel/readout.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr std::size_t mostRows = 26;

QString differenceText(double value) {
    return (value > 0 ? QStringLiteral("+") : QString()) + numberText(value);
}

/// "± 0.012" where the band lies evenly around the line, else its edges: "0.11 – 0.34".
QString bandText(const Chart::Reading& reading) {
    if (!reading.band || !(reading.band->lower < reading.band->upper)) {
        return {};
    }
    constexpr double even = 1e-6;
    const double above = reading.band->upper - reading.value;
    const double below = reading.value - reading.band->lower;
    if (std::fabs(above - below) <= even * (above + below)) {
        return QStringLiteral("± ") + numberText(above, 2);
    }
    constexpr int digits = 3;
    return numberText(reading.band->lower, digits) + QStringLiteral(" – ") +
           numberText(reading.band->upper, digits);
}

/// How much each line gains from one cursor to the other, by its name.
std::map<QString, double> differences(const Chart& chart, double a, double b) {
    std::map<QString, double> found;
    for (const Chart::Reading& reading : chart.readAt(b, 0)) {
        found[reading.name] = reading.value;
    }
    std::map<QString, double> gains;
    for (const Chart::Reading& reading : chart.readAt(a, 0)) {
        if (const auto other = found.find(reading.name); other != found.end()) {
            gains[reading.name] = other->second - reading.value;
        }
    }
    return gains;
}

}  // namespace

ChartReadout::ChartReadout(QWidget* board, const Charts& charts)
    : board_(board), charts_(charts), box_(new Readout(board)) {}

void ChartReadout::setTheme(const Theme& theme) {
    box_->setTheme(theme);
}

QString ChartReadout::show(Chart& chart, double x, double y, const ChartOptions& options) {
    for (const auto& each : charts_) {
        if (chart.sharesX() && each->sharesX()) {
            each->panel().setOverlay(&PlotOverlay::crosshair, x);
        }
    }
    const bool measures = chart.sharesX() && cursors_.a && cursors_.b;
    const std::map<QString, double> gains =
        measures ? differences(chart, *cursors_.a, *cursors_.b) : std::map<QString, double>();
    std::vector<ReadoutRow> rows;
    const std::vector<Chart::Reading> readings = chart.readAt(x, y);
    for (const Chart::Reading& reading : readings) {
        QString beside = bandText(reading);
        if (measures) {
            const auto gain = gains.find(reading.name);
            beside = gain == gains.end() ? QString() : differenceText(gain->second);
        }
        rows.push_back({reading.color, reading.name, numberText(reading.value), beside});
    }
    if (rows.size() > mostRows) {
        rows.resize(mostRows - 1);
        rows.push_back(
            {Qt::transparent, QObject::tr("and %1 more").arg(readings.size() - rows.size()), {}, {}});
    }
    const QString place = chart.placeText(x, options);
    const QPoint cursor = chart.panel().mapTo(board_, chart.panel().transform().pixel(x, y).toPoint());
    rows.empty()
        ? box_->hide()
        : box_->showAt(cursor, place, {}, measures ? QStringLiteral("B − A") : QString(), std::move(rows));
    chart.panel().setReading(box_->words());
    return place;
}

void ChartReadout::hide() {
    box_->hide();
    for (const auto& each : charts_) {
        each->panel().setOverlay(&PlotOverlay::crosshair, std::nullopt);
        each->panel().setReading({});
    }
}

void ChartReadout::setCursors(const MeasuringCursors& cursors) {
    cursors_ = cursors;
    showCursors();
}

void ChartReadout::showCursors() {
    for (const auto& each : charts_) {
        if (each->sharesX()) {
            each->panel().setOverlay(&PlotOverlay::cursors, cursors_);
        }
    }
    box_->raise();
}

}  // namespace zorro::ui
