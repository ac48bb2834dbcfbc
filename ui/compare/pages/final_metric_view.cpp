#include "ui/compare/pages/final_metric_view.h"

#include <algorithm>

#include <QComboBox>

#include "core/study/conclusion.h"
#include "ui/chart/quantity_text.h"
#include "ui/compare/pages/final_metric_figure.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {
namespace {

const QString noBaseline = QStringLiteral("\n");  // no group is called so

}  // namespace

FinalMetricView::FinalMetricView(ThemeController& themes, QWidget* parent)
    : FigureView(themes, tr("Final metric"), new FigureCanvas, parent),
      metric_(addChoice(tr("metric"), tr("What the runs are compared by"))),
      baseline_(addChoice(tr("baseline"), tr("What the others are tested against"))),
      order_(addChoice(tr("order"), tr("How the rows are sorted"))),
      scale_(addChoice(tr("axis"), tr("Whether the axis counts decades"))) {
    refill(*order_, {{tr("best first"), "best"}, {tr("as chosen"), "chosen"}});
    refill(*scale_, {{tr("automatic"), "automatic"}, {tr("linear"), "linear"}, {tr("log"), "log"}});
    setHint(tr("click finds the run in the table; right click saves the figure or its tables"));
    connect(metric_, &QComboBox::activated, this, [this] { isMetricChosen_ = true; });
    connect(baseline_, &QComboBox::currentIndexChanged, this,
            [this] { wantedBaseline_ = baseline_->currentData().toString(); });
    for (QComboBox* box : {metric_, baseline_, order_, scale_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &FinalMetricView::redraw);
    }
    connect(baseline_, &QComboBox::currentIndexChanged, this, [this] { emit baselineChosen(baseline()); });
    redraw();
}

void FinalMetricView::takeGroups() {
    fillChoices();
    redraw();
}

void FinalMetricView::fillChoices() {
    std::vector<std::pair<QString, QString>> metrics;
    const std::vector<Quantity> recorded = recordedMetrics(groups());
    metrics.reserve(recorded.size());
    for (const Quantity metric : recorded) {
        metrics.emplace_back(endTitleOf(metric), nameOf(metric));
    }
    refill(*metric_, metrics);
    // What the run was meant to be judged by, until somebody chooses.
    if (!isMetricChosen_ && !groups().empty()) {
        chooseQuietly(*metric_, std::max(0, metric_->findData(nameOf(metricOf(*groups().front().run)))));
    }
    std::vector<std::pair<QString, QString>> baselines;
    baselines.reserve(groups().size() + 1);
    for (const ComparedGroup& group : groups()) {
        baselines.emplace_back(group.label, group.label);
    }
    if (!groups().empty()) {
        baselines.emplace_back(tr("none"), noBaseline);
    }
    refill(*baseline_, baselines);
    showBaseline();
}

std::optional<Quantity> FinalMetricView::chosenMetric() const {
    return quantityNamed(metric_->currentData().toString().toStdString());
}

std::optional<std::size_t> FinalMetricView::baseline() const {
    const QString label = baseline_->currentData().toString();
    const auto found = std::find_if(groups().begin(), groups().end(),
                                    [&](const ComparedGroup& group) { return group.label == label; });
    return found == groups().end() ? std::nullopt
                                   : std::optional(static_cast<std::size_t>(found - groups().begin()));
}

void FinalMetricView::setMetric(Quantity metric) {
    isMetricChosen_ = true;
    metric_->setCurrentIndex(std::max(0, metric_->findData(nameOf(metric))));
}

void FinalMetricView::setBaseline(std::optional<std::size_t> group) {
    const bool shown = baseline() == group;
    wantedBaseline_ = group && *group < groups().size() ? groups()[*group].label : noBaseline;
    if (!shown) {
        showBaseline();
        redraw();
    }
}

void FinalMetricView::showBaseline() {
    // Before anybody chose it is that of the run, also where there was none a moment ago.
    const int index =
        wantedBaseline_ ? baseline_->findData(*wantedBaseline_) : static_cast<int>(usualBaseline(groups()));
    if (index >= 0) {
        chooseQuietly(*baseline_, index);
    }
}

void FinalMetricView::redraw() {
    const std::optional<Quantity> shown = chosenMetric();
    if (!shown) {
        showFigure(nullptr, groups().empty() ? tr("Choose runs to see how each of their seeds ended.")
                                             : tr("The chosen runs have not recorded any metric yet."));
        return;
    }
    const RowOrder order = order_->currentData() == "best" ? RowOrder::bestFirst : RowOrder::asChosen;
    const QString scale = scale_->currentData().toString();
    showFigure(
        std::make_shared<FinalMetricFigure>(finalMetricRows(groups(), *shown, baseline(), order), *shown,
                                            scale == "automatic" ? AxisScale::automatic
                                            : scale == "log"     ? AxisScale::logarithmic
                                                                 : AxisScale::linear),
        {});
}

}  // namespace zorro::ui

#include "moc_final_metric_view.cpp"
