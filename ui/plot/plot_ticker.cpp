#include "ui/plot/plot_ticker.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace zorro::ui {

namespace {

/// The same number of decimals on every label, a true minus sign, and powers of ten where digits would not
/// fit.
QString tickText(double tick, double step) {
    if (std::fabs(tick) < 1e-9 * step) {
        return QStringLiteral("0");
    }
    const double magnitude = std::fabs(tick);
    QString text;
    if (magnitude >= 1e5 || step < 1e-4) {
        const int exponent = static_cast<int>(std::floor(std::log10(magnitude) + 1e-12));
        const int stepExponent = static_cast<int>(std::floor(std::log10(step) + 1e-12));
        const int decimals = std::clamp(exponent - stepExponent, 0, 15);
        text = QString::number(magnitude, 'e', decimals);
        const QStringList parts = text.split(QLatin1Char('e'));
        text = parts[0] + QStringLiteral("e") + QString::number(parts[1].toInt());
        text.replace(QLatin1Char('-'), QChar(0x2212));
    } else {
        const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
        text = QString::number(magnitude, 'f', decimals);
    }
    return tick < 0 ? QChar(0x2212) + text : text;
}

}  // namespace

void PlotTicker::setRoom(double length, double spacing) {
    setTickCount(std::clamp(static_cast<int>(std::lround(length / spacing)), 1, 20));
}

QVector<QString> PlotTicker::labelsFor(const QCPRange& range) {
    QVector<double> ticks;
    QVector<QString> labels;
    generate(range, QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
    return labels;
}

QString PlotTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return tickText(tick, step_);
}

double PlotTicker::getTickStep(const QCPRange& range) {
    const double exact = range.size() / (tickCount() + 1e-10);
    const double power = std::pow(10.0, std::floor(std::log10(exact)));
    const double mantissa = exact / power;
    const double steps[] = {0.5, 1, 2, 5, 10};
    const auto* step = std::lower_bound(std::begin(steps) + 1, std::end(steps) - 1, mantissa);
    // A low panel may have room for few labels, but one alone says nothing about the scale.
    const double fewest = 2.5;
    step_ = power * (range.size() < fewest * power * *step ? *(step - 1) : *step);
    return step_;
}

int PlotTicker::getSubTickCount(double) {
    return 0;
}

}  // namespace zorro::ui
