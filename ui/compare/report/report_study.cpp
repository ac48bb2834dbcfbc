#include "ui/compare/report/report_study.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <QCoreApplication>

#include "core/study/table/study_words.h"
#include "ui/compare/study/rank_figure.h"

namespace zorro::ui {
namespace {

class ReportStudyWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr std::size_t problemsOnAPage = 4;

QString reportText(const std::string& words) {
    return QString::fromStdString(words);
}

/// A row an activation, in the study's order, with these problems.
ReportTable problemTable(const StudyConclusion& study, std::size_t first, std::size_t end) {
    ReportTable table{.title = ReportStudyWords::tr("Activations and problems"),
                      .head = {ReportStudyWords::tr("Activation")},
                      .rows = std::vector<QStringList>(study.rows.size()),
                      .note = {}};
    for (std::size_t i = 0; i < study.rows.size(); ++i) {
        table.rows[i] << reportText(study.rows[i].activation);
    }
    for (std::size_t problem = first; problem < end; ++problem) {
        const StudyProblem& shown = study.problems[problem];
        table.head << reportText(shown.name + ", " + metricWords(shown.metric));
        const std::vector<StudyCellWords> words = cellWords(study, problem, StudySpread::deviation);
        for (std::size_t i = 0; i < study.rows.size(); ++i) {
            table.rows[i] << reportText(cellText(study.rows[i].cells[problem], words[i]));
        }
    }
    return table;
}

/// What all problems together say of each activation, with how it came about below.
ReportTable rankTable(const StudyConclusion& study) {
    ReportTable table{.title = ReportStudyWords::tr("Ranks over the problems"),
                      .head = {ReportStudyWords::tr("Activation"), ReportStudyWords::tr("Average rank"),
                               ReportStudyWords::tr("Wins/ties/losses"), ReportStudyWords::tr("Failed")},
                      .rows = {},
                      .note = {}};
    for (const StudyRow& row : study.rows) {
        table.rows.push_back({reportText(row.activation), reportText(averageRankWords(row)),
                              reportText(scoreWords(row.score)), reportText(failedWords(row))});
    }
    QStringList sentences{
        ReportStudyWords::tr("* the best of a problem, = what a test does not tell from it, (rank).")};
    for (const std::string& sentence : study.sentences) {
        sentences << reportText(sentence);
    }
    table.note = sentences.join(u' ');
    return table;
}

}  // namespace

void addStudy(Report& report, const std::vector<ComparedGroup>& groups, int width) {
    auto figure = std::make_shared<RankFigure>(studyGroups(groups));
    const StudyConclusion& study = figure->study();
    if (study.ranking.problems.size() < 2) {
        return;
    }
    const std::size_t problems = study.problems.size();
    for (std::size_t first = 0; first < problems; first += problemsOnAPage) {
        report.tables.push_back(problemTable(study, first, std::min(first + problemsOnAPage, problems)));
    }
    report.tables.push_back(rankTable(study));
    const int height = static_cast<int>(std::ceil(figure->leastHeight()));
    report.figures.push_back(
        {ReportStudyWords::tr("How the activations rank"), {}, std::move(figure), {width, height}});
}

}  // namespace zorro::ui
