#include "ui/compare/groups/compare_rows.h"

#include <cmath>

#include <QCoreApplication>

#include "ui/compare/groups/final_metric.h"
#include "ui/compare/groups/metric_text.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class Rows {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

const QString noFigureText = QStringLiteral("–");

/// As meanText(), but small figures have their power of ten once: "(1.6 ± 1.1)×10⁻⁴".
QString narrowText(Metric metric, const MeanEstimate& estimate) {
    constexpr double smallest = 0.1;
    const double mean = std::abs(estimate.mean);
    if (!(mean > 0) || mean >= smallest || isAccuracy(metric)) {
        return meanText(metric, estimate);
    }
    const int power = static_cast<int>(std::floor(std::log10(mean)));
    const double unit = std::pow(10.0, power);
    QString text = QString::number(estimate.mean / unit, 'f', 1);
    if (std::isfinite(estimate.standardDeviation)) {
        text =
            QStringLiteral("(%1 ± %2)").arg(text, QString::number(estimate.standardDeviation / unit, 'f', 1));
    }
    return text + QStringLiteral("×10") + superscriptText(power);
}

QString seedCountText(const FinalMetricRow& row) {
    const std::size_t all = row.seeds.size() + row.diverged + row.notRecorded;
    return row.seeds.size() == all ? QString::number(all)
                                   : Rows::tr("%1 of %2").arg(row.seeds.size()).arg(all);
}

QString testText(const FinalMetricRow& row) {
    if (row.isBaseline) {
        return Rows::tr("baseline");
    }
    return row.test ? probabilityText(row.test->p) : noFigureText;
}

}  // namespace

QList<QStringList> metricRows(const std::vector<ComparedGroup>& groups, Metric metric,
                              std::optional<std::size_t> baseline) {
    QList<QStringList> rows;
    for (const FinalMetricRow& row : finalMetricRows(groups, metric, baseline, RowOrder::asChosen)) {
        rows << QStringList{row.label, row.seeds.empty() ? noFigureText : narrowText(metric, row.estimate),
                            seedCountText(row), testText(row)};
    }
    return rows;
}

QStringList parameterCells(const ParameterRow& row) {
    QStringList values;
    for (const std::string& value : row.values) {
        const QString text = value.empty() ? noFigureText : QString::fromStdString(value);
        if (!values.contains(text)) {
            values << text;
        }
    }
    return {fieldTitle(row.key), values.join(QStringLiteral(", "))};
}

}  // namespace zorro::ui
