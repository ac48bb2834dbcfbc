#include "ui/compare/groups/metric_text.h"

#include <cmath>

#include <QCoreApplication>

#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class MetricText {
    Q_DECLARE_TR_FUNCTIONS(MetricText)
};

constexpr int deviationDigits = 2;

}  // namespace

QString titleOf(Metric metric) {
    switch (metric) {
        case Metric::validationLoss:
            return MetricText::tr("Validation loss");
        case Metric::validationAccuracy:
            return MetricText::tr("Validation accuracy, %");
        case Metric::testLoss:
            return MetricText::tr("Test loss");
        case Metric::testAccuracy:
            return MetricText::tr("Test accuracy, %");
        case Metric::trainLoss:
            return MetricText::tr("Final training loss");
        case Metric::trainAccuracy:
            return MetricText::tr("Final training accuracy, %");
        case Metric::bestValidationLoss:
            return MetricText::tr("Best validation loss");
        case Metric::bestValidationAccuracy:
            return MetricText::tr("Best validation accuracy, %");
        case Metric::gradientNorm:
            return MetricText::tr("Final gradient norm");
        case Metric::stepsPerSecond:
            return MetricText::tr("Steps per second, of the run");
    }
    return {};
}

double factorOf(Metric metric) {
    constexpr double percent = 100;
    return isAccuracy(metric) ? percent : 1;
}

QString metricText(Metric metric, double value) {
    const QString text = numberText(factorOf(metric) * value);
    return isAccuracy(metric) && std::isfinite(value) ? text + QStringLiteral(" %") : text;
}

QString meanText(Metric metric, const MeanEstimate& estimate) {
    const double factor = factorOf(metric);
    QString text = numberText(factor * estimate.mean);
    if (std::isfinite(estimate.standardDeviation)) {
        text += QStringLiteral(" ± ") + numberText(factor * estimate.standardDeviation, deviationDigits);
    }
    return text;
}

QString intervalText(Metric metric, const MeanEstimate& estimate) {
    if (!std::isfinite(estimate.lower) || !std::isfinite(estimate.upper)) {
        return QStringLiteral("–");
    }
    const double factor = factorOf(metric);
    return intervalText(factor * estimate.lower, factor * estimate.upper);
}

QString probabilityText(double p) {
    constexpr double smallest = 1e-4;
    return p < smallest ? QStringLiteral("< 0.0001") : compactNumberText(p, 2);
}

}  // namespace zorro::ui
