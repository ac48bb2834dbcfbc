#include "ui/train/watch/recent_runs_table.h"

#include <QLabel>
#include <QVBoxLayout>

#include "core/run/directory/run_directory.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

constexpr int stateWidth = 76;

}  // namespace

RecentRunsTable::RecentRunsTable(TrainModel& model, QWidget* parent)
    : QWidget(parent), model_(model), table_(new FlatTable({QString(), QString()}, stateWidth)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(headingLabel(tr("RUNS")));
    column->addWidget(table_);
    table_->setAccessibleName(tr("Runs that are trained now or ended lately; click one to show it"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setCursor(Qt::PointingHandCursor);
    connect(table_, &QTableWidget::cellClicked, this, [this](int row) { choose(row); });
    connect(table_, &QTableWidget::cellActivated, this, [this](int row) { choose(row); });
    connect(&model_, &TrainModel::stateChanged, this, &RecentRunsTable::showRuns);
    connect(&model_, &TrainModel::runChanged, this, &RecentRunsTable::showRuns);
    showRuns();
}

void RecentRunsTable::showRuns() {
    QList<QStringList> rows;
    QStringList tips;
    int watched = -1;
    shown_.clear();
    const auto add = [&](const std::filesystem::path& path, const std::string& name, RunState state,
                         const std::string& words) {
        const QString time = QString::fromStdString(preparedAt(path));
        const QString title = QString::fromStdString(name);
        rows << QStringList{time.isEmpty() ? title : time + "  " + title,
                            QString::fromStdString(stateName(state))};
        tips << QString::fromStdString(words + "\n" + path.string());
        shown_.push_back(path);
    };
    for (const RecentRun& run : model_.runs().runs()) {
        const bool isWatched = run.path == model_.watched().path();
        watched = isWatched ? static_cast<int>(rows.size()) : watched;
        const RunState state = isWatched && model_.run() ? model_.run()->state : run.state;
        add(run.path, run.name, state, isWatched && model_.run() ? stateWords(*model_.run()) : run.words);
    }
    if (watched < 0 && model_.run()) {  // opened from elsewhere, or an older one
        watched = static_cast<int>(rows.size());
        add(model_.run()->path, model_.run()->comparison.name, model_.run()->state,
            stateWords(*model_.run()));
    }
    table_->setRows(rows);
    for (int row = 0; row < rows.size(); ++row) {
        table_->item(row, 0)->setToolTip(tips[row]);
        table_->item(row, 1)->setToolTip(tips[row]);
    }
    table_->setMarkedRow(watched);
    setVisible(!rows.isEmpty());
}

void RecentRunsTable::choose(int row) {
    if (row >= 0 && row < std::ssize(shown_)) {
        model_.watch(shown_[static_cast<std::size_t>(row)]);
    }
}

}  // namespace zorro::ui

#include "moc_recent_runs_table.cpp"
