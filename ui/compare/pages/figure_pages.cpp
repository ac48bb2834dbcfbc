#include "ui/compare/pages/figure_pages.h"

#include <set>

#include <QCoreApplication>
#include <QDateTime>
#include <QSignalBlocker>

#include "ui/compare/pages/figure_view.h"
#include "ui/compare/pages/final_metric_view.h"
#include "ui/compare/pages/parallel_view.h"
#include "ui/compare/pages/scatter_view.h"
#include "ui/compare/report/report_file.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

/// Groups at the front whose histories were read whole, as for the charts.
std::size_t chartedGroups(const std::vector<ComparedGroup>& groups) {
    std::set<const RunSnapshot*> drawn;
    std::size_t charted = 0;
    for (const ComparedGroup& group : groups) {
        drawn.insert(group.run.get());
        if (drawn.size() > CompareModel::mostHistories) {
            break;
        }
        ++charted;
    }
    return charted;
}

}  // namespace

FigurePages::FigurePages(CompareModel& model, CompareCentre& centre, ThemeController& themes, QObject* parent)
    : QObject(parent),
      model_(model),
      centre_(centre),
      finalMetrics_(new FinalMetricView(themes)),
      scatter_(new ScatterView(themes)),
      parallel_(new ParallelView(themes)) {
    addPage(finalMetrics_, tr("Final metrics"), tr("How every seed ended, with means and 95 % intervals"));
    addPage(scatter_, tr("Scatter"), tr("Any parameter or metric against any other"));
    addPage(parallel_, tr("Parallel"), tr("All parameters and metrics side by side"));
    connect(finalMetrics_, &FigureView::optionsChanged, this, [this] {
        if (finalMetrics_->baseline() != model_.baseline()) {
            model_.setBaseline(finalMetrics_->baseline());
        }
    });
    connect(&model_, &CompareModel::groupsChanged, this, &FigurePages::showGroups);
    connect(&centre_, &CompareCentre::pageChanged, this, &FigurePages::showBaseline);
    constexpr int pauseMilliseconds = 1000;
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &FigurePages::showGroups);
    connect(&model_, &CompareModel::historyGrew, this, [this] {
        if (!pause_.isActive()) {
            pause_.start();
        }
    });
    showGroups();
}

void FigurePages::addPage(FigureView* view, const QString& word, const QString& toolTip) {
    centre_.addPage(word, toolTip, view);
    connect(view, &FigureView::membersChosen, this, &FigurePages::groupChosen);
    connect(view, &FigureView::statusChanged, this, &FigurePages::statusChanged);
    connect(view, &FigureView::noticeRaised, this, &FigurePages::noticeRaised);
}

void FigurePages::showGroups() {
    for (FigureView* view : std::initializer_list<FigureView*>{finalMetrics_, scatter_, parallel_}) {
        view->setGroups(model_.groups());
    }
    showBaseline();
}

/// Before one was chosen the figure compares with its first group, as the table beside it does.
void FigurePages::showBaseline() {
    if (current() == finalMetrics_ && model_.baseline() && finalMetrics_->baseline() != model_.baseline()) {
        const QSignalBlocker blocked(finalMetrics_);  // it is the model's, not a new wish
        finalMetrics_->setBaseline(model_.baseline());
    }
}

FigureView* FigurePages::current() const {
    return qobject_cast<FigureView*>(centre_.page(centre_.currentPage()));
}

void FigurePages::askForReport(const QString& extension) {
    if (model_.groups().empty()) {
        return emit noticeRaised(tr("Select the runs that the report is about"));
    }
    const QString path =
        askForPath(centre_.window(), tr("Save a report"), QStringLiteral("report.") + extension);
    if (!path.isEmpty()) {
        saveReport(path);
    }
}

ReportRequest FigurePages::reportRequest() const {
    const auto runs = model_.runs();
    const QString name = runs.size() == 1 ? QString::fromStdString(runs.front()->comparison.name) : QString();
    return {.title = name.isEmpty()
                         ? tr("Comparison of %1").arg(runCountText(static_cast<qlonglong>(runs.size())))
                         : name,
            .groups = model_.groups(),
            .runs = runs,
            .charted = chartedGroups(model_.groups()),
            .baseline = model_.baseline().value_or(0),
            .program = QStringLiteral("ZorroLab ") + QCoreApplication::applicationVersion(),
            .now = QDateTime::currentDateTime()};
}

void FigurePages::saveReport(const QString& path) {
    ui::saveReport(this, path, reportRequest(), [this](const QString& said) { emit noticeRaised(said); });
}

}  // namespace zorro::ui
