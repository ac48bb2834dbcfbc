#include "ui/plot/panel/plot_ticker.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>

#include "ui/widgets/field/number_text.h"

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
        text = partedDigits(QString::number(magnitude, 'f', decimals));
    }
    return tick < 0 ? QChar(0x2212) + text : text;
}

/// 0.003, 0.5, 20, 1000; 10⁻⁴ and 3×10⁻⁴ where digits would be longer.
QString logarithmicText(double tick) {
    constexpr int mostZeros = 3;
    const auto exponent = static_cast<int>(std::floor(tick + 1e-6));
    if (std::abs(exponent) <= mostZeros) {
        return partedDigits(QString::number(std::pow(10.0, tick), 'g', mostZeros + 1));
    }
    const double mantissa = std::pow(10.0, tick - exponent);
    const QString power = QStringLiteral("10") + superscriptText(exponent);
    return std::fabs(mantissa - 1) < 1e-5 ? power : QString::number(mantissa, 'g', 3) + u'×' + power;
}

/// Where a bound stands; what has no place on a logarithmic axis lies infinitely far down.
double positionOf(double bound, bool logarithmic) {
    return !logarithmic ? bound : bound > 0 ? std::log10(bound) : -INFINITY;
}

}  // namespace

bool isPossible(double position, const ValueRange& bounds, const AxisRange& range, bool logarithmic) {
    const double tolerance = 1e-9 * lengthOf(range);
    return position >= positionOf(bounds.lowest, logarithmic) - tolerance &&
           position <= positionOf(bounds.highest, logarithmic) + tolerance;
}

AxisRange keptWithin(const AxisRange& range, const ValueRange& bounds, bool logarithmic) {
    constexpr double room = 0.025;  // of the axis: half a mark
    const AxisRange possible{positionOf(bounds.lowest, logarithmic), positionOf(bounds.highest, logarithmic)};
    const AxisRange inside{std::max(range.lower, possible.lower), std::min(range.upper, possible.upper)};
    if (!(inside.lower < inside.upper)) {
        return range;
    }
    const double margin = room * lengthOf(inside);
    return {std::max(range.lower, possible.lower - margin), std::min(range.upper, possible.upper + margin)};
}

void PlotTicker::setRoom(double length, double spacing) {
    setTickCount(std::clamp(static_cast<int>(std::lround(length / spacing)), 1, 20));
}

PlotTicker::Labelled PlotTicker::labelled(const QCPRange& range) {
    Labelled result;
    generate(range, QLocale::c(), QLatin1Char('g'), 6, result.ticks, nullptr, &result.labels);
    return result;
}

QVector<QString> PlotTicker::labelsFor(const QCPRange& range) {
    return labelled(range).labels;
}

QString PlotTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    if (!names_.isEmpty()) {
        return names_.value(names_.size() - 1 - static_cast<int>(std::floor(tick)));
    }
    return logarithmic_ ? logarithmicText(tick) : tickText(tick, step_);
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

/// The densest of the usual sets of numbers that there is room for; where not even one of them is in the
/// range, round numbers as on a linear axis.
QVector<double> PlotTicker::logarithmicTicks(const QCPRange& range) const {
    const int first = static_cast<int>(std::floor(range.lower));
    const int last = static_cast<int>(std::ceil(range.upper));
    const auto add = [&range](QVector<double>& ticks, double tick) {
        if (range.contains(tick)) {
            ticks.push_back(tick);
        }
    };
    QVector<double> best;
    QVector<double> fewest;  // that say something about the scale: two decades
    for (const int every : {20, 10, 5, 2, 1}) {
        QVector<double> ticks;
        for (int decade = first - first % every; decade <= last; decade += every) {
            add(ticks, decade);
        }
        best = ticks.size() <= tickCount() + 1 ? ticks : best;
        if (fewest.isEmpty() && ticks.size() >= 2) {
            fewest = {ticks.front(), ticks.back()};
        }
    }
    for (const QVector<double>& mantissas : {QVector<double>{1, 3}, QVector<double>{1, 2, 5}}) {
        QVector<double> ticks;
        for (int decade = first; decade <= last; ++decade) {
            for (const double mantissa : mantissas) {
                add(ticks, decade + std::log10(mantissa));
            }
        }
        best = ticks.size() <= tickCount() + 1 ? ticks : best;
    }
    if (best.size() >= 2 || !fewest.isEmpty()) {
        return best.size() >= 2 ? best : fewest;
    }
    const double lower = std::pow(10.0, range.lower);
    const double upper = std::pow(10.0, range.upper);
    const double exact = (upper - lower) / tickCount();
    const double power = std::pow(10.0, std::floor(std::log10(exact)));
    const double step = power * (exact > 5 * power ? 10 : exact > 2 * power ? 5 : exact > power ? 2 : 1);
    best.clear();
    for (double value = std::ceil(lower / step) * step; value <= upper; value += step) {
        add(best, std::log10(value));
    }
    return best;
}

QVector<double> PlotTicker::namedTicks(const QCPRange& range) const {
    constexpr double roomForNumbers = 2.5;  // names stand closer than numbers, which are read along the axis
    const int most = static_cast<int>(roomForNumbers * tickCount());
    const int every = (static_cast<int>(names_.size()) + most - 1) / most;
    QVector<double> ticks;
    for (int name = 0; name < names_.size(); name += every) {
        const double middle = static_cast<double>(names_.size() - name) - 0.5;
        if (range.contains(middle)) {
            ticks.prepend(middle);
        }
    }
    return ticks;
}

QVector<double> PlotTicker::createTickVector(double tickStep, const QCPRange& range) {
    if (!names_.isEmpty()) {
        return namedTicks(range);
    }
    const bool sensible = range.size() > 1e-9 && range.size() < 600;
    QVector<double> ticks =
        logarithmic_ && sensible ? logarithmicTicks(range) : QCPAxisTicker::createTickVector(tickStep, range);
    ticks.removeIf([&](double tick) {
        return !isPossible(tick, bounds_, {range.lower, range.upper}, logarithmic_);
    });
    return ticks;
}

int PlotTicker::getSubTickCount(double) {
    return 0;
}

}  // namespace zorro::ui
