// What the Compare room is asked to show: a study, and curves in Explore.

#include <algorithm>

#include <QFile>
#include <QFileInfo>
#include <QMenu>

#include "core/activation/spec.h"
#include "core/index/study_folders.h"
#include "core/series/network_usage.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/compare_room.h"
#include "ui/compare/pages/compare_pages.h"
#include "ui/compare/runs/all_runs_model.h"
#include "ui/compare/runs/all_runs_view.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/compare/runs/run_library.h"
#include "ui/language/spoken.h"
#include "ui/session/session_model.h"

namespace zorro::ui {

void CompareRoom::showUsage(std::size_t group) {
    if (group >= model_->groups().size()) {
        return;
    }
    const ComparedGroup& shown = model_->groups()[group];
    const auto usage = networkUsage(*shown.run, shown.run->history, {.members = shown.members});
    if (!usage) {
        return emit noticeRaised(tr("%1 recorded no pre-activations").arg(shown.label));
    }
    // Seeds of several runs lie in no one directory.
    const auto runs = model_->runs();
    auto kept = std::make_shared<NetworkUsage>(*usage);
    if (std::find(runs.begin(), runs.end(), shown.run) == runs.end()) {
        kept->run.clear();
    }
    if (session_.showUsage(std::move(kept)) == noCurve) {
        return emit noticeRaised(
            tr("%1 is no function that is known here").arg(QString::fromStdString(shown.activation)));
    }
    emit roomRequested(QStringLiteral("explore"));
}

/// The activations of the selected runs, as far as these were read.
void CompareRoom::addUsageMenu(QMenu& menu) {
    constexpr std::size_t most = 24;
    QMenu* activations = menu.addMenu(tr("Show where it lives, in Explore"));
    for (std::size_t i = 0; i < std::min(most, model_->groups().size()); ++i) {
        activations->addAction(model_->groups()[i].label, this, [this, i] { showUsage(i); });
    }
    activations->setEnabled(!activations->isEmpty());
}

void CompareRoom::showCurve(std::size_t group) {
    if (group >= model_->groups().size()) {
        return;
    }
    const ComparedGroup& shown = model_->groups()[group];
    try {
        const Curve curve = curveOf(shown.run->comparison.members[shown.members.front()]);
        const auto& known = session_.session().curves;
        const auto same = std::ranges::find_if(
            known, [&](const SessionCurve& each) { return isSameCurve(each.curve, curve); });
        if (same != known.end()) {
            session_.setVisible(same->id, true);
            session_.select(same->id);
        } else {
            session_.addCurve(curve);
        }
    } catch (const SpecError& error) {
        return emit noticeRaised(spoken(error.what()));
    }
    emit roomRequested(QStringLiteral("explore"));
}

std::vector<std::filesystem::path> CompareRoom::runsIn(const std::filesystem::path& folder) const {
    std::vector<std::filesystem::path> runs;
    for (const RunEntry& entry : library_->entries()) {
        if (entry.path.parent_path() == folder && tableModel_->canShow(entry.path)) {
            runs.push_back(entry.path);
        }
    }
    return runs;
}

bool CompareRoom::canOpen(const QString& path) {
    return QFileInfo(path).isDir() && isStudyFolder(QFile::encodeName(path).toStdString());
}

void CompareRoom::open(const QString& path) {
    wantedStudy_ = QFile::encodeName(path).toStdString();
    library_->refreshSoon();  // the table may know its runs as they were
}

void CompareRoom::showStudy(const std::filesystem::path& folder) {
    const std::vector<std::filesystem::path> runs = runsIn(folder);
    if (runs.empty()) {
        return emit noticeRaised(tr("The table has no run of the study %1")
                                     .arg(QString::fromStdString(folder.filename().string())));
    }
    table_->selectRuns(runs);
    pages_->showPage(QStringLiteral("ranks"));
    emit noticeRaised(tr("%1 of the study %2: selected")
                          .arg(runCountText(static_cast<qint64>(runs.size())),
                               QString::fromStdString(folder.filename().string())));
}

/// Whether several runs of one study are selected, and no others.
bool CompareRoom::isStudyChosen() const {
    const std::vector<std::filesystem::path>& runs = model_->chosen();
    return runs.size() > 1 && isStudyFolder(runs.front().parent_path()) &&
           std::ranges::all_of(runs, [&](const std::filesystem::path& run) {
               return run.parent_path() == runs.front().parent_path();
           });
}

/// Where the selected run is one of a study.
void CompareRoom::addStudyAction(QMenu& menu) {
    const auto runs = table_->selectedRuns();
    if (runs.empty() || !isStudyFolder(runs.front().parent_path())) {
        return;
    }
    menu.addAction(tr("Compare the whole study"), this,
                   [this, folder = runs.front().parent_path()] { showStudy(folder); });
}

}  // namespace zorro::ui
