#include "ui/compare/compare_rows.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/analysis/welch_test.h"
#include "core/run/final_metrics.h"
#include "ui/compare/run_columns.h"
#include "ui/widgets/number_text.h"

namespace zorro::ui {
namespace {

class Rows {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

const QString none = QStringLiteral("–");

ActivationMetrics metricsOf(const ComparedGroup& group) {
    for (ActivationMetrics& metrics : finalMetrics(*group.run)) {
        if (metrics.activation == group.activation) {
            return std::move(metrics);
        }
    }
    return {.activation = group.activation};
}

const MetricSample& sampleOf(const ActivationMetrics& metrics, RunMetric metric) {
    switch (metric) {
        case RunMetric::trainLoss:
            return metrics.trainLoss;
        case RunMetric::validationLoss:
            return metrics.validationLoss;
        case RunMetric::validationAccuracy:
            return metrics.validationAccuracy;
        case RunMetric::testLoss:
            return metrics.testLoss;
        case RunMetric::testAccuracy:
            return metrics.testAccuracy;
    }
    return metrics.validationLoss;
}

QString pText(const MetricSample& sample, const MetricSample& baseline) {
    const std::optional<WelchTest> test = welchTest(sample.values, baseline.values);
    if (!test) {
        return none;
    }
    constexpr double smallest = 1e-4;
    return test->p < smallest ? QStringLiteral("< 0.0001") : compactNumberText(test->p, 2);
}

QString countText(const ActivationMetrics& metrics) {
    return metrics.diverged == 0
               ? QString::number(metrics.seeds)
               : Rows::tr("%1 of %2").arg(metrics.seeds - metrics.diverged).arg(metrics.seeds);
}

}  // namespace

QList<QStringList> metricRows(const std::vector<ComparedGroup>& groups, RunMetric metric,
                              std::size_t baseline) {
    std::vector<ActivationMetrics> all;
    all.reserve(groups.size());
    for (const ComparedGroup& group : groups) {
        all.push_back(metricsOf(group));
    }
    QList<QStringList> rows;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const MetricSample& sample = sampleOf(all[i], metric);
        const QString p = i == baseline || baseline >= all.size()
                              ? Rows::tr("baseline")
                              : pText(sample, sampleOf(all[baseline], metric));
        rows << QStringList{groups[i].label, metricText(metric, sample.mean(), sample.standardDeviation()),
                            countText(all[i]), p};
    }
    return rows;
}

QStringList parameterCells(const ParameterRow& row) {
    QStringList values;
    for (const std::string& value : row.values) {
        const QString text = value.empty() ? none : QString::fromStdString(value);
        if (!values.contains(text)) {
            values << text;
        }
    }
    return {fieldTitle(row.key), values.join(QStringLiteral(", "))};
}

}  // namespace zorro::ui
