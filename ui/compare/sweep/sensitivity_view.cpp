#include "ui/compare/sweep/sensitivity_view.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QComboBox>

#include "core/study/conclusion.h"
#include "ui/chart/quantity_text.h"
#include "ui/compare/sweep/sensitivity_figure.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {
namespace {

const QString allSlices = QStringLiteral("\n");  ///< that no slice is called
constexpr std::size_t mostTogether = 10;         ///< lines that a legend has room for

std::size_t lineCount(const SweepData& data, std::size_t variable) {
    std::set<QString> labels;
    for (std::size_t i = 0; i < data.table.points.size(); ++i) {
        if (std::isfinite(data.table.points[i].values[variable])) {
            labels.insert(sliceLabel(data, i, {variable}));
        }
    }
    return labels.size();
}

}  // namespace

std::vector<std::pair<QString, QString>> metricChoices(const SweepTable& table) {
    std::vector<std::pair<QString, QString>> choices;
    for (const SweepVariable& variable : table.variables) {
        if (variable.isMetric) {
            choices.emplace_back(variable.title, QString::fromStdString(variable.key));
        }
    }
    return choices;
}

std::vector<std::pair<QString, QString>> variableChoices(const SweepTable& table,
                                                         const std::vector<std::size_t>& variables) {
    std::vector<std::pair<QString, QString>> choices;
    for (const std::size_t variable : variables) {
        const SweepVariable& each = table.variables[variable];
        choices.emplace_back(each.title, QString::fromStdString(each.key));
    }
    return choices;
}

std::optional<std::size_t> chosenVariable(const QComboBox& box, const SweepTable& table) {
    const int variable = table.find(box.currentData().toString().toStdString());
    return variable < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(variable));
}

SensitivityView::SensitivityView(ThemeController& themes, QWidget* parent)
    : FigureView(themes, tr("Sensitivity"), new FigureCanvas, parent),
      field_(addChoice(tr("field"), tr("What was swept"))),
      slice_(addChoice(tr("of"), tr("Which problem, or what else the runs differ in"))),
      metric_(addChoice(tr("metric"), tr("What depends on it"))),
      scale_(addChoice(tr("axis"), tr("Whether the metric's axis counts decades"))) {
    refill(*scale_, {{tr("automatic"), "automatic"}, {tr("linear"), "linear"}, {tr("log"), "log"}});
    setHint(tr("click finds the run in the table; right click saves the figure or its table"));
    connect(field_, &QComboBox::activated, this, [this] { fieldChosen_ = true; });
    connect(metric_, &QComboBox::activated, this, [this] { metricChosen_ = true; });
    connect(slice_, &QComboBox::activated, this, [this] { sliceChosen_ = true; });
    connect(field_, &QComboBox::currentIndexChanged, this, &SensitivityView::fillSlices);
    for (QComboBox* box : {slice_, metric_, scale_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SensitivityView::redraw);
    }
    takeGroups();
}

void SensitivityView::takeGroups() {
    data_ = sweepData(groups(), SweepPoints::groups);
    refill(*field_, variableChoices(data_->table, sweptVariables(data_->table)));
    if (!fieldChosen_) {
        // What decides most often, where it was swept.
        chooseQuietly(*field_, std::max(0, field_->findData(QStringLiteral("optimizer.learning_rate"))));
    }
    refill(*metric_, metricChoices(data_->table));
    // What the run was meant to be judged by, until somebody chooses.
    if (!metricChosen_ && !groups().empty()) {
        chooseQuietly(*metric_, std::max(0, metric_->findData(nameOf(metricOf(*groups().front().run)))));
    }
    fillSlices();
}

/// More lines than can be told apart are shown slice by slice, until somebody asks for all.
void SensitivityView::fillSlices() {
    std::vector<std::pair<QString, QString>> choices;
    const std::optional<std::size_t> field = chosenVariable(*field_, data_->table);
    if (field) {
        choices.emplace_back(tr("all"), allSlices);
        const std::vector<SensitivitySlice> slices = sensitivitySlices(*data_, *field);
        for (const SensitivitySlice& slice : slices) {
            if (slices.size() > 1) {
                choices.emplace_back(slice.name, slice.key);
            }
        }
    }
    refill(*slice_, choices);
    if (!sliceChosen_ && choices.size() > 1) {
        chooseQuietly(*slice_, lineCount(*data_, *field) > mostTogether ? 1 : 0);
    }
    redraw();
}

void SensitivityView::setShown(const std::string& field, const std::string& metric) {
    if (const int index = field_->findData(QString::fromStdString(field)); index >= 0) {
        fieldChosen_ = true;
        field_->setCurrentIndex(index);
    }
    if (const int index = metric_->findData(QString::fromStdString(metric)); index >= 0) {
        metricChosen_ = true;
        metric_->setCurrentIndex(index);
    }
}

void SensitivityView::redraw() {
    const std::optional<std::size_t> field = chosenVariable(*field_, data_->table);
    const std::optional<Quantity> metric = quantityNamed(metric_->currentData().toString().toStdString());
    if (!field || !metric) {
        showFigure(nullptr, tr("Choose a run with a sweep, or runs that differ in a number, to see how much "
                               "it matters."));
        return;
    }
    const QString scale = scale_->currentData().toString();
    showFigure(std::make_shared<SensitivityFigure>(
                   data_, SensitivityOptions{.variable = *field,
                                             .metric = *metric,
                                             .slice = slice_->currentData() == allSlices
                                                          ? std::nullopt
                                                          : std::optional(slice_->currentData().toString()),
                                             .yScale = scale == "log"      ? AxisScale::logarithmic
                                                       : scale == "linear" ? AxisScale::linear
                                                                           : AxisScale::automatic}),
               {});
}

}  // namespace zorro::ui

#include "moc_sensitivity_view.cpp"
