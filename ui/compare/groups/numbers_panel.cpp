#include "ui/compare/groups/numbers_panel.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

#include "core/study/conclusion.h"
#include "ui/chart/quantity_text.h"
#include "ui/compare/groups/final_metric.h"
#include "ui/compare/groups/number_rows.h"
#include "ui/theme/curve_swatch.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

constexpr int figureWidth = 66;
constexpr int valueWidth = 150;
/// Rows that a person reads; more belong into the table and the plots.
constexpr std::size_t mostGroups = 48;

/// What a group has in common with those of its run: everything that tells it from others but its activation
/// and what belongs to that.
QString headingOf(const ComparedGroup& group) {
    QStringList words;
    for (std::size_t i = 1; i < group.parts.size(); ++i) {
        const GroupPart& part = group.parts[i];
        if (part.isOfActivation) {
            continue;
        }
        words << (part.text.isEmpty() ? noNumberText : part.title + u' ' + part.text);
    }
    return words.join(QStringLiteral(" · "));
}

QLabel* mutedLabel() {
    auto* label = new QLabel;
    label->setProperty("class", "muted");
    label->setWordWrap(true);
    return label;
}

}  // namespace

NumbersPanel::NumbersPanel(CompareModel& model, ThemeController& themes, QWidget* parent)
    : SidePanel(tr("Final metrics and parameters"), parent),
      model_(model),
      themes_(themes),
      metric_(new QComboBox),
      metrics_(new FlatTable({QString(), tr("mean ± std"), tr("N"), tr("p")}, figureWidth)),
      metricWords_(mutedLabel()),
      parametersHeading_(headingLabel(QString())),
      parameters_(new FlatTable({QString(), QString()}, valueWidth)),
      parameterWords_(mutedLabel()),
      all_(new QCheckBox(tr("Show all parameters"))) {
    for (const Quantity metric : concludedQuantities()) {
        metric_->addItem(endTitleOf(metric), static_cast<int>(metric));
    }
    new WheelToPanel(metric_);
    metric_->setAccessibleName(tr("Final metric"));
    metrics_->setAccessibleName(tr("Final metrics"));
    parameters_->setAccessibleName(tr("Parameters that differ"));
    metric_->setToolTip(tr("Which final metric the table shows"));
    column().addWidget(headingLabel(tr("FINAL METRICS")));
    column().addWidget(metric_);
    column().addWidget(metrics_);
    column().addWidget(metricWords_);
    addSectionGap();
    column().addWidget(parametersHeading_);
    column().addWidget(parameterWords_);
    column().addWidget(parameters_);
    column().addWidget(all_);
    column().addStretch();
    connect(metric_, &QComboBox::currentIndexChanged, this, &NumbersPanel::showMetrics);
    connect(all_, &QCheckBox::toggled, this, &NumbersPanel::showParameters);
    connect(metric_, &QComboBox::activated, this, [this] { isMetricChosen_ = true; });
    connect(&model_, &CompareModel::groupsChanged, this, [this] {
        useMetricOfRun();
        showMetrics();
        showParameters();
    });
    connect(&themes_, &ThemeController::themeChanged, this, &NumbersPanel::showMetrics);
    showMetrics();
    showParameters();
}

/// What the first run was meant to be judged by, until somebody chooses.
void NumbersPanel::useMetricOfRun() {
    if (isMetricChosen_ || model_.groups().empty()) {
        return;
    }
    const QSignalBlocker quiet(metric_);
    metric_->setCurrentIndex(metric_->findData(static_cast<int>(metricOf(*model_.groups().front().run))));
}

void NumbersPanel::showMetrics() {
    const auto& groups = model_.groups();
    const std::vector<ComparedGroup> shown(
        groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(std::min(groups.size(), mostGroups)));
    const std::size_t baseline = model_.baseline().value_or(usualBaseline(shown));
    const QList<QStringList> figures =
        metricRows(shown, static_cast<Quantity>(metric_->currentData().toInt()), baseline);
    QList<QStringList> rows;
    QString over;
    int marked = -1;
    std::vector<int> places;
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const ComparedGroup& group = shown[static_cast<std::size_t>(i)];
        if (const QString heading = headingOf(group); heading != over) {
            rows << QStringList{heading};
            over = heading;
        }
        marked = static_cast<std::size_t>(i) == baseline ? static_cast<int>(rows.size()) : marked;
        places.push_back(static_cast<int>(rows.size()));
        rows << figures[i];
        rows.back().front() = group.parts.front().text;
    }
    metrics_->clearSpans();
    metrics_->setRows(rows);
    metrics_->fitFigures();
    metrics_->setMarkedRow(marked);
    for (int row = 0; row < metrics_->rowCount(); ++row) {
        QTableWidgetItem& name = *metrics_->item(row, 0);
        const auto own = std::find(places.begin(), places.end(), row);
        if (own == places.end()) {
            metrics_->setSpan(row, 0, 1, metrics_->columnCount());
            name.setIcon({});
            continue;
        }
        const ComparedGroup& group = shown[static_cast<std::size_t>(own - places.begin())];
        name.setToolTip(group.label);
        name.setIcon(curveSwatch(curveStyle(themes_.theme(), group.colorIndex), flatTableIcon));
    }
    metricWords_->setText(groups.empty()
                              ? tr("Nothing is selected.")
                              : tr("Mean ± standard deviation over N seeds that did not fail; p "
                                   "of the paired t test against the baseline (bold) on the same data, or by "
                                   "rank where seeds failed, corrected for the number of tests (Holm)."));
}

void NumbersPanel::showParameters() {
    const std::vector<ParameterRow> all = parameterRows(model_.runs());
    QList<QStringList> rows;
    std::vector<bool> differs;
    for (const ParameterRow& row : all) {
        if (row.differs || all_->isChecked()) {
            rows << parameterCells(row);
            differs.push_back(row.differs);
        }
    }
    parameters_->setRows(rows);
    for (int row = 0; row < parameters_->rowCount(); ++row) {
        const bool marked = differs[static_cast<std::size_t>(row)] && all_->isChecked();
        for (int column = 0; column < 2; ++column) {
            QTableWidgetItem* cell = parameters_->item(row, column);
            QFont font = cell->font();
            font.setBold(marked);
            cell->setFont(font);
            cell->setToolTip(rows[row].join(QStringLiteral(": ")));
        }
    }
    const std::size_t runs = model_.runs().size();
    parametersHeading_->setText(all_->isChecked() ? tr("PARAMETERS") : tr("PARAMETERS THAT DIFFER"));
    parameterWords_->setText(runs < 2         ? tr("Select two runs or more.")
                             : rows.isEmpty() ? tr("These runs have the same parameters.")
                             : all_->isChecked() && !rows.isEmpty() ? tr("Those that differ are bold.")
                                                                    : QString());
    parameterWords_->setVisible(!parameterWords_->text().isEmpty());
}

}  // namespace zorro::ui

#include "moc_numbers_panel.cpp"
