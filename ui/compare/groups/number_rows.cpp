#include "ui/compare/groups/number_rows.h"

#include <algorithm>
#include <vector>

#include <QCoreApplication>

#include "ui/chart/quantity_text.h"
#include "ui/compare/groups/field_number.h"
#include "ui/compare/groups/final_metric.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class Rows {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

QString seedCountText(const FinalMetricRow& row) {
    const std::size_t all = row.seeds.size() + row.failed + row.notRecorded;
    if (row.notRecorded == all) {
        return noNumberText;
    }
    return row.seeds.size() == all ? QString::number(all) : Rows::tr("%1/%2").arg(row.seeds.size()).arg(all);
}

QString testText(const FinalMetricRow& row) {
    if (row.isBaseline) {
        return noNumberText;
    }
    return row.adjustedP ? pText(*row.adjustedP) : noNumberText;
}

}  // namespace

QList<QStringList> metricRows(const std::vector<ComparedGroup>& groups, Quantity metric,
                              std::optional<std::size_t> baseline) {
    std::vector<FinalMetricRow> inOrder = finalMetricRows(groups, metric, baseline, RowOrder::asChosen);
    std::ranges::sort(inOrder, {}, &FinalMetricRow::group);  // also those without a figure
    QList<QStringList> rows;
    for (const FinalMetricRow& row : inOrder) {
        rows << QStringList{row.label,
                            row.seeds.empty() ? noNumberText : narrowMeanText(metric, row.estimate),
                            seedCountText(row), testText(row)};
    }
    return rows;
}

QStringList parameterCells(const ParameterRow& row) {
    QStringList values;
    for (const std::string& value : row.values) {
        const QString text = value.empty() ? noNumberText : fieldNumberText(value);
        if (!values.contains(text)) {
            values << text;
        }
    }
    return {fieldTitle(row.key), values.join(QStringLiteral(", "))};
}

}  // namespace zorro::ui
