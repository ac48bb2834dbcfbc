#include "ui/compare/compare_room.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>

#include "core/index/run_fields.h"
#include "core/series/network_usage.h"
#include "ui/chart/board/chart_board.h"
#include "ui/compare/choices_panel.h"
#include "ui/compare/compare_actions.h"
#include "ui/compare/compare_export.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/compare_settings.h"
#include "ui/compare/groups/numbers_panel.h"
#include "ui/compare/pages/compare_pages.h"
#include "ui/compare/pages/figure_feed.h"
#include "ui/compare/report/report_maker.h"
#include "ui/compare/runs/all_runs_view.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/compare/runs/run_editing.h"
#include "ui/plot/key_gestures.h"
#include "ui/session/session_functions.h"
#include "ui/session/session_model.h"

namespace zorro::ui {

CompareRoom::CompareRoom(SessionModel& session, ThemeController& themes, const CompareFiles& files,
                         QObject* parent)
    : Room(parent),
      session_(session),
      files_(files),
      library_(new RunLibrary(files.index, files.runsFolder, readCompareSettings(files.settings).addedSources,
                              this)),
      tableModel_(new AllRunsModel(*library_, themes, this)),
      model_(new CompareModel(*library_, this)),
      actions_(new CompareActions(themes, this)),
      table_(new AllRunsView(*tableModel_)),
      board_(new ChartBoard(themes)),
      pages_(new ComparePages({*table_, *board_, themes})),
      figures_(new FigureFeed(*model_, *pages_, this)),
      reports_(new ReportMaker(*model_, *pages_)),
      left_(new ChoicesPanel({*library_, *tableModel_, *model_, *actions_, themes})),
      right_(new NumbersPanel(*model_, themes)),
      tools_(new CompareTools(*board_)),
      exports_(new CompareExports(*tableModel_, *board_, *pages_, *reports_)),
      editing_(new RunEditing(*library_, *pages_, this)) {
    table_->setEmptyText(
        tr("No run is shown. Train some in the Train room or with 'zorro train',\n"
           "or drop a folder of runs here."));
    board_->setEmptyText(tr("Select runs in the table to see what they recorded."));
    model_->setColors([&session](const std::string& activation) { return session.colorOf(activation); });
    connect(&session, &SessionModel::colorsChanged, model_, &CompareModel::recolor);
    connect(&session, &SessionModel::sessionReset, model_, &CompareModel::recolor);
    restore();
    connectParts();
    connectActions();
}

CompareRoom::~CompareRoom() = default;

void CompareRoom::restore() {
    const CompareSettings settings = readCompareSettings(files_.settings);
    tableModel_->setColumns(settings.columns);
    ArrangementOptions options = tableModel_->options();
    options.sortKey = settings.sortKey;
    options.descending = settings.descending;
    options.groupKey = settings.groupKey;
    options.showArchived = settings.showArchived;
    tableModel_->setOptions(std::move(options));
    actions_->showArchived->setChecked(settings.showArchived);
    actions_->joinSeeds->setChecked(settings.joinSeeds);
    model_->setGrouping({.joinSeeds = settings.joinSeeds});
}

void CompareRoom::remember() const {
    const ArrangementOptions& options = tableModel_->options();
    writeCompareSettings(files_.settings, {.addedSources = library_->addedSources(),
                                           .columns = tableModel_->columns(),
                                           .sortKey = options.sortKey,
                                           .descending = options.descending,
                                           .groupKey = options.groupKey,
                                           .showArchived = options.showArchived,
                                           .joinSeeds = model_->grouping().joinSeeds});
}

void CompareRoom::connectParts() {
    connect(pages_, &ComparePages::shownChanged, this, &CompareRoom::setShown);
    connect(pages_, &ComparePages::folderDropped, library_, &RunLibrary::addSource);
    connect(pages_, &ComparePages::pageChanged, this, &CompareRoom::showRemark);
    connect(table_, &AllRunsView::runsSelected, this, &CompareRoom::chooseRuns);
    connect(table_, &AllRunsView::menuRequested, this, &CompareRoom::showRunMenu);
    connect(table_, &AllRunsView::columnMenuRequested, this, &CompareRoom::showColumnMenu);
    connect(table_, &AllRunsView::runActivated, this, [this](const std::filesystem::path& run) {
        emit runRequested(QString::fromStdString(run.string()));
    });
    // After the table, which takes them first.
    for (const auto came : {&RunLibrary::entriesChanged, &RunLibrary::completed}) {
        connect(library_, came, this, [this] {
            if (wanted_) {
                emit noticeRaised(selectWanted());
            }
        });
    }
    connect(library_, &RunLibrary::looked, this, [this] {
        if (wantedStudy_) {
            showStudy(*std::exchange(wantedStudy_, std::nullopt));
        }
    });
    connect(model_, &CompareModel::chartsChanged, this, &CompareRoom::showCharts);
    connect(model_, &CompareModel::historyGrew, board_, &ChartBoard::historyGrew);
    connect(library_, &RunLibrary::sourcesChanged, this, &CompareRoom::remember);
    for (const auto said : {&RunLibrary::problemRaised, &RunLibrary::noticeRaised}) {
        connect(library_, said, this, &Room::noticeRaised);
    }
    connect(library_, &RunLibrary::movedToTrash, this,
            [this](const QString& sentence) { emit undoOffered(sentence, &library_->undoStack()); });
    connect(model_, &CompareModel::problemRaised, this, &Room::noticeRaised);
    connect(exports_, &CompareExports::noticeRaised, this, &Room::noticeRaised);
    connect(board_, &ChartBoard::noticeRaised, this, &Room::noticeRaised);
    connect(figures_, &FigureFeed::noticeRaised, this, &Room::noticeRaised);
    connect(reports_, &ReportMaker::noticeRaised, this, &Room::noticeRaised);
    connect(figures_, &FigureFeed::statusChanged, this, &Room::statusChanged);
    connect(figures_, &FigureFeed::groupChosen, this, [this](std::size_t group) {
        const ComparedGroup& chosen = model_->groups()[group];
        table_->showRun(chosen.run->path);
        emit noticeRaised(
            QStringLiteral("%1: %2").arg(chosen.label, QString::fromStdString(chosen.run->path.string())));
    });
    connect(figures_, &FigureFeed::curveChosen, this, &CompareRoom::showCurve);
    connect(board_, &ChartBoard::statusChanged, this, &Room::statusChanged);
    connect(board_, &ChartBoard::usageRequested, this, &CompareRoom::showUsage);
}

/// The action edits the selected runs.
void CompareRoom::connectEdit(QAction* action, RunEdit edit) {
    connect(action, &QAction::triggered, editing_,
            [this, edit] { std::invoke(edit, *editing_, table_->selectedRuns()); });
}

void CompareRoom::connectActions() {
    connectEdit(actions_->rename, &RunEditing::rename);
    connectEdit(actions_->tag, &RunEditing::tag);
    connectEdit(actions_->note, &RunEditing::note);
    connectEdit(actions_->archive, &RunEditing::archive);
    connectEdit(actions_->moveToTrash, &RunEditing::moveToTrash);
    connect(actions_->openRun, &QAction::triggered, this, [this] {
        if (const auto runs = table_->selectedRuns(); runs.size() == 1) {
            emit runRequested(QString::fromStdString(runs.front().string()));
        }
    });
    connect(actions_->present, &QAction::triggered, this, [this] {
        if (const auto runs = table_->selectedRuns(); runs.size() == 1) {
            emit showRequested(QString::fromStdString(runs.front().string()));
        }
    });
    connect(actions_->copyPaths, &QAction::triggered, this, [this] {
        QStringList paths;
        for (const std::filesystem::path& run : table_->selectedRuns()) {
            paths << QString::fromStdString(run.string());
        }
        QApplication::clipboard()->setText(paths.join(u'\n'));
        emit noticeRaised(tr("Copied the paths of %1").arg(runCountText(paths.size())));
    });
    connect(actions_->selectAll, &QAction::triggered, table_, &QAbstractItemView::selectAll);
    connect(actions_->find, &QAction::triggered, this, [this] {
        left_->filter().setFocus();
        left_->filter().selectAll();
    });
    connect(actions_->addFolder, &QAction::triggered, this, &CompareRoom::askForFolder);
    connect(actions_->refresh, &QAction::triggered, library_, &RunLibrary::refreshSoon);
    connect(actions_->showArchived, &QAction::toggled, this, [this](bool on) {
        ArrangementOptions options = tableModel_->options();
        options.showArchived = on;
        tableModel_->setOptions(std::move(options));
    });
    connect(actions_->joinSeeds, &QAction::toggled, this, [this](bool on) {
        GroupingOptions grouping = model_->grouping();
        grouping.joinSeeds = on;
        model_->setGrouping(std::move(grouping));
    });
    connect(actions_->nextBaseline, &QAction::triggered, this, &CompareRoom::nextBaseline);
    connect(actions_->showAll, &QAction::triggered, board_, &ChartBoard::showAll);
}

void CompareRoom::setShown(bool shown) {
    if (shown) {
        library_->open();
        if (isStudyChosen() && pages_->currentPage() == table_) {
            pages_->showPage(QStringLiteral("ranks"));
        }
    } else {
        remember();
    }
    library_->setWatched(shown);
}

void CompareRoom::chooseRuns() {
    const auto runs = table_->selectedRuns();
    actions_->setSelection(static_cast<int>(runs.size()), editing_->areArchived(runs));
    model_->choose(runs);
}

QString CompareRoom::showRunsOf(const Curve& curve) {
    wanted_ = curve;
    return selectWanted();
}

/// Where a filter or a folded group hides one of the runs, it goes: what was asked for is seen.
QString CompareRoom::selectWanted() {
    const QString title = QString::fromStdString(wanted_->description().title);
    std::vector<std::filesystem::path> runs = library_->runsOf(wanted_->description().name);
    std::erase_if(runs, [this](const auto& run) { return !tableModel_->canShow(run); });
    if (library_->isComplete()) {
        wanted_.reset();
    }
    if (runs.empty()) {
        return wanted_ ? tr("Looking for runs that trained %1…").arg(title)
                       : tr("No run in the table has trained %1").arg(title);
    }
    if (tableModel_->rowsOf(runs).size() < runs.size()) {
        left_->filter().clear();
        ArrangementOptions options = tableModel_->options();
        options.collapsed.clear();
        tableModel_->setOptions(std::move(options));
    }
    table_->selectRuns(runs);
    return tr("%1 that trained %2: selected").arg(runCountText(static_cast<qint64>(runs.size())), title);
}

void CompareRoom::showCharts() {
    const bool differences = model_->shownValue() != ShownValue::value && model_->baseline();
    if (differences != differencesShown_) {
        differencesShown_ = differences;
        ChartOptions options = board_->options();
        options.logarithmic = ChartOptions::defaultLogarithmic();
        if (differences) {
            options.logarithmic = {};  // a difference may be negative
        }
        board_->setOptions(std::move(options));
    }
    board_->setGroups(model_->chartGroups());
    showRemark();
}

void CompareRoom::showRemark() {
    QString remark;
    const bool chartsShown = pages_->currentPage() == board_;
    const std::optional<std::size_t> baseline = model_->baseline();
    if (chartsShown && baseline && model_->shownValue() != ShownValue::value) {
        const QString& name = model_->groups()[*baseline].label;
        remark = model_->shownValue() == ShownValue::difference ? tr("minus the mean of %1").arg(name)
                                                                : tr("over the mean of %1").arg(name);
    }
    if (chartsShown && model_->chosen().size() > CompareModel::mostHistories) {
        remark += (remark.isEmpty() ? QString() : QStringLiteral(" · ")) +
                  tr("the first %1 of %2 runs").arg(CompareModel::mostHistories).arg(model_->chosen().size());
    }
    for (const ComparedGroup& group : model_->groups()) {
        const QString notes = definitionNotes(group.run->comparison, session_.ownFunctions());
        if (!notes.isEmpty()) {
            remark += (remark.isEmpty() ? QString() : QStringLiteral(" · ")) + notes;
            break;
        }
    }
    pages_->setRemark(remark);
}

void CompareRoom::nextBaseline() {
    const std::size_t next = model_->baseline() ? *model_->baseline() + 1 : 0;
    model_->setBaseline(next < model_->groups().size() ? std::optional(next) : std::nullopt);
}

void CompareRoom::showRunMenu(const QPoint& position) {
    QMenu menu;
    menu.addActions({actions_->openRun, actions_->present, actions_->copyPaths});
    addStudyAction(menu);
    addUsageMenu(menu);
    menu.addSeparator();
    menu.addActions({actions_->rename, actions_->tag, actions_->note});
    menu.addSeparator();
    menu.addActions({actions_->archive, actions_->moveToTrash});
    menu.exec(position);
}

void CompareRoom::showColumnMenu(const QPoint& position) {
    QMenu menu;
    std::vector<std::string> keys = runFields();
    keys.insert(keys.end(), tableModel_->parameters().begin(), tableModel_->parameters().end());
    QMenu* target = &menu;
    for (const std::string& key : keys) {
        const std::size_t dot = key.find('.');
        if (dot != std::string::npos && target->title() != fieldTitle(key.substr(0, dot))) {
            target = menu.addMenu(fieldTitle(key.substr(0, dot)));
        }
        QAction* action = target->addAction(fieldTitle(key), this, [this, key] { toggleColumn(key); });
        action->setCheckable(true);
        const auto& shown = tableModel_->columns();
        action->setChecked(std::find(shown.begin(), shown.end(), key) != shown.end());
    }
    menu.addSeparator();
    menu.addAction(tr("The usual columns"), this, [this] { tableModel_->setColumns(usualColumns()); });
    menu.exec(position);
}

void CompareRoom::toggleColumn(const std::string& key) {
    std::vector<std::string> columns = tableModel_->columns();
    if (std::erase(columns, key) == 0) {
        columns.push_back(key);
    }
    if (!columns.empty()) {
        tableModel_->setColumns(std::move(columns));
    }
}

void CompareRoom::askForFolder() {
    const QString path = QFileDialog::getExistingDirectory(pages_, tr("Add a folder of runs"));
    if (!path.isEmpty()) {
        library_->addSource(path);
    }
}

bool CompareRoom::isSettled() const {
    return !pages_->isVisible() || (library_->isComplete() && !model_->isReading());
}

QUndoStack* CompareRoom::undoStack() {
    return &library_->undoStack();
}

QWidget* CompareRoom::leftPanel() {
    return left_;
}

QWidget* CompareRoom::centre() {
    return pages_;
}

QWidget* CompareRoom::rightPanel() {
    return right_;
}

QWidget* CompareRoom::tools() {
    return tools_;
}

QWidget* CompareRoom::exports() {
    return exports_;
}

QList<QAction*> CompareRoom::actions() const {
    return actions_->all();
}

QList<Room::GestureGroup> CompareRoom::gestures() const {
    QList<Gesture> pages;
    for (std::size_t i = 0; i < comparePages().size(); ++i) {
        pages.push_back({comparePages()[i].title, pageShortcut(i).toString(QKeySequence::NativeText)});
    }
    return {{tr("Table of runs"),
             {{tr("Compare runs"), tr("select them with Ctrl or Shift")},
              {tr("Show a run in Train"), tr("double click, or Enter")},
              {tr("Sort"), tr("click a column's title")},
              {tr("Choose columns"), tr("right click a column's title")},
              {tr("Sort by the column of the cursor"), tr("Shift + Enter")},
              {tr("Choose columns, with the keyboard"), tr("Alt + Enter")},
              {tr("Hide or show a group"), tr("click its heading, or Enter")},
              {tr("Add a folder of runs, or one run"), tr("drop it on the table")}}},
            {tr("Pages"), pages},
            {tr("Figures"),
             {{tr("Filter lines"), tr("drag along a parallel axis; click it to stop")},
              {tr("Move a parallel axis"), tr("drag its name")},
              {tr("Save a figure or its tables"), tr("right click")}}},
            plotKeyGestures(),
            figureKeyGestures()};
}

}  // namespace zorro::ui

#include "moc_compare_room.cpp"
