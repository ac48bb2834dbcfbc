#include "ui/chart/quantity_text.h"

#include <cmath>

#include <QStringList>

#include "core/text/amount.h"
#include "ui/language/translated.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr int deviationDigits = 2;
QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

QString nameOf(Quantity quantity) {
    return textOf(describe(quantity).name);
}

QString labelOf(Quantity quantity) {
    return translated(describe(quantity).label);
}

QString jointLabelOf(Quantity validation) {
    return translated(jointLabel(validation));
}

QString meaningOf(Quantity quantity) {
    QString meaning = translated(describe(quantity).meaning);
    meaning[0] = meaning[0].toUpper();
    return meaning;
}

QString endTitleOf(Quantity quantity) {
    const QString unit = textOf(unitSuffix(quantity));
    return translated(endLabel(quantity)) + (unit.isEmpty() ? QString() : QLatin1Char(',') + unit);
}

QString briefOf(Quantity quantity) {
    return translated(describe(quantity).brief) + textOf(unitSuffix(quantity));
}

QString quantityText(Quantity quantity, double value) {
    const QString text = numberText(displayFactor(quantity) * value);
    return std::isnan(value) ? text : text + textOf(unitSuffix(quantity));
}

QString meanText(Quantity quantity, const MeanEstimate& estimate) {
    const double factor = displayFactor(quantity);
    QString text = numberText(factor * estimate.mean);
    if (std::isfinite(estimate.standardDeviation)) {
        text += QStringLiteral(" ± ") + numberText(factor * estimate.standardDeviation, deviationDigits);
    }
    return text;
}

QString meanWithUnit(Quantity quantity, const MeanEstimate& estimate) {
    return std::isnan(estimate.mean) ? noNumberText
                                     : meanText(quantity, estimate) + textOf(unitSuffix(quantity));
}

QString narrowMeanText(Quantity quantity, const MeanEstimate& estimate) {
    constexpr double smallest = 0.1;
    const double size = std::abs(estimate.mean);
    if (!(size > 0) || size >= smallest || describe(quantity).unit == QuantityUnit::percent) {
        return meanText(quantity, estimate);
    }
    const int power = static_cast<int>(std::floor(std::log10(size)));
    const double unit = std::pow(10.0, power);
    QString text = QString::number(estimate.mean / unit, 'f', 1);
    if (std::isfinite(estimate.standardDeviation)) {
        text =
            QStringLiteral("(%1 ± %2)").arg(text, QString::number(estimate.standardDeviation / unit, 'f', 1));
    }
    return text + QStringLiteral("×10") + superscriptText(power);
}

QString narrowText(Quantity quantity, double value) {
    constexpr double smallest = 0.01;
    const double shown = displayFactor(quantity) * value;
    if (!std::isfinite(shown)) {
        return numberText(shown);
    }
    if (describe(quantity).unit == QuantityUnit::percent) {
        return QString::number(shown, 'f', 1);
    }
    if (std::abs(shown) >= smallest || shown == 0) {
        return numberText(shown, 3);
    }
    const QStringList parts = QString::number(shown, 'e', 1).split(QLatin1Char('e'));
    return parts[0] + QStringLiteral("e−") + QString::number(std::abs(parts[1].toInt()));
}

QString intervalText(Quantity quantity, const MeanEstimate& estimate) {
    if (!std::isfinite(estimate.lower) || !std::isfinite(estimate.upper)) {
        return noNumberText;
    }
    const double factor = displayFactor(quantity);
    return intervalText(factor * estimate.lower, factor * estimate.upper);
}

QString pText(double p) {
    return QString::fromStdString(probabilityText(p));
}

}  // namespace zorro::ui
