#include "ui/compare/report/report_maker.h"

#include <set>

#include <QCoreApplication>
#include <QDateTime>
#include <QMenu>
#include <QWidget>

#include "ui/compare/report/report_file.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/compare/study/study_groups.h"
#include "ui/language/language.h"
#include "ui/widgets/background.h"
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

QString wordOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "LaTeX (.tex)…"
QString formatWords(const StudyFormat& format) {
    const QString name = format.name == "latex"  ? QStringLiteral("LaTeX")
                         : format.name == "text" ? ReportMaker::tr("Text")
                                                 : wordOf(format.name).toUpper();
    return ReportMaker::tr("%1 (.%2)…").arg(name, wordOf(format.ending));
}

}  // namespace

ReportMaker::ReportMaker(const CompareModel& model, QWidget& parent)
    : QObject(&parent), model_(model), window_(parent) {}

void ReportMaker::askForReport(const QString& extension) {
    if (model_.groups().empty()) {
        return emit noticeRaised(tr("Select the runs that the report is about"));
    }
    const QString path =
        askForPath(window_.window(), tr("Save a report"), QStringLiteral("report.") + extension);
    if (!path.isEmpty()) {
        saveReport(path);
    }
}

void ReportMaker::addStudyTables(QMenu& menu) {
    for (const StudyFormat& format : studyFormats()) {
        menu.addAction(formatWords(format), this, [this, &format] { askForStudyTable(format); });
    }
}

void ReportMaker::askForStudyTable(const StudyFormat& format) {
    if (model_.groups().empty()) {
        return emit noticeRaised(tr("Select the runs of a study"));
    }
    const QString path =
        askForPath(window_.window(), tr("Save the table"), QStringLiteral("table.") + wordOf(format.ending));
    if (!path.isEmpty()) {
        saveStudyTable(format, path);
    }
}

void ReportMaker::saveStudyTable(const StudyFormat& format, const QString& path) {
    const auto write = [path, &format, request = withoutGrowth(reportRequest())] {
        const EnglishTexts english;
        const StudyConclusion study = concludeStudy(studyGroups(request.groups).figures);
        return writeFile(path, format.write(study, {}));
    };
    const auto tell = [this, path](const QString& problem) {
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    };
    inBackground(this, write, tell, [this](const QString& problem) { emit noticeRaised(problem); });
}

ReportRequest ReportMaker::reportRequest() const {
    const EnglishTexts english;
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

void ReportMaker::saveReport(const QString& path) {
    ui::saveReport(this, path, reportRequest(), [this](const QString& said) { emit noticeRaised(said); });
}

}  // namespace zorro::ui

#include "moc_report_maker.cpp"
