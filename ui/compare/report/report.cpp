#include "ui/compare/report/report.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include "core/launch/process/words.h"
#include "core/run/directory/run_directory.h"
#include "core/run/learned/learned_values.h"
#include "core/study/claims/claim_conclusion.h"
#include "core/study/conclusion.h"
#include "core/study/learned_summary.h"
#include "ui/chart/quantity_text.h"
#include "ui/compare/groups/sweep_table.h"
#include "ui/compare/pages/final_metric_figure.h"
#include "ui/compare/pages/lines_figure.h"
#include "ui/compare/report/report_study.h"
#include "ui/compare/report/report_sweep.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class ReportWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int reportFigureWidth = 900;
constexpr int chartHeight = 380;
constexpr std::size_t mostColumns = 6;

/// Every run once, in the order of the groups.
std::vector<std::shared_ptr<const RunSnapshot>> runsOf(const ReportRequest& request) {
    std::vector<std::shared_ptr<const RunSnapshot>> runs = request.runs;
    for (std::size_t i = 0; request.runs.empty() && i < request.groups.size(); ++i) {
        const auto& run = request.groups[i].run;
        if (std::none_of(runs.begin(), runs.end(),
                         [&](const auto& each) { return each->path == run->path; })) {
            runs.push_back(run);
        }
    }
    return runs;
}

void addChart(Report& report, const ReportRequest& request, Quantity quantity) {
    const QString title = labelOf(quantity);
    const std::size_t charted = std::min(request.charted, request.groups.size());
    const std::vector<ComparedGroup> drawn(request.groups.begin(),
                                           request.groups.begin() + static_cast<std::ptrdiff_t>(charted));
    auto figure = std::make_shared<LinesFigure>(drawn, title, nameOf(quantity).toStdString());
    if (figure->isEmpty()) {
        return;
    }
    QStringList notes{figure->caption()};
    if (charted < request.groups.size()) {
        notes << ReportWords::tr("The first %1 of %2 groups are drawn.")
                     .arg(charted)
                     .arg(request.groups.size());
    }
    if (figure->isDecimated()) {
        notes << ReportWords::tr(
                     "%1 of %2 records are drawn: of equal stretches the first, the lowest, the "
                     "highest and the last.")
                     .arg(figure->drawn())
                     .arg(figure->recorded());
    }
    notes.removeAll(QString());
    report.figures.push_back(
        {title, notes.join(QStringLiteral(" ")), std::move(figure), {reportFigureWidth, chartHeight}});
}

ReportTable metricTable(const std::vector<FinalMetricRow>& rows, Quantity metric) {
    ReportTable table{.title = endTitleOf(metric),
                      .head = {ReportWords::tr("Activation"), ReportWords::tr("N"),
                               ReportWords::tr("Mean ± standard deviation"), ReportWords::tr("95 % interval"),
                               ReportWords::tr("p (Holm)")},
                      .rows = {},
                      .note = {}};
    QStringList missing;
    for (const FinalMetricRow& row : rows) {
        QString p = row.adjustedP ? pText(*row.adjustedP) : noNumberText;
        p = row.isBaseline ? ReportWords::tr("baseline") : p;
        table.rows.push_back({row.label, QString::number(row.estimate.count),
                              row.seeds.empty() ? noNumberText : meanText(metric, row.estimate),
                              intervalText(metric, row.estimate), p});
        if (const QString words = missingText(row); !words.isEmpty()) {
            missing << row.label + QStringLiteral(": ") + words;
        }
    }
    if (!missing.isEmpty()) {
        table.note = ReportWords::tr("Left out: %1.").arg(missing.join(QStringLiteral("; ")));
    }
    return table;
}

void addMetrics(Report& report, const ReportRequest& request) {
    const std::vector<Quantity> metrics = recordedMetrics(request.groups);
    for (const Quantity metric : metrics) {
        const auto rows = finalMetricRows(request.groups, metric, request.baseline, RowOrder::bestFirst);
        report.tables.push_back(metricTable(rows, metric));
        if (describe(metric).conclusion == Conclusion::evaluated) {
            auto figure = std::make_shared<FinalMetricFigure>(rows, metric);
            constexpr int perRow = 44;
            const int height = std::max(static_cast<int>(std::ceil(figure->leastHeight())),
                                        80 + perRow * static_cast<int>(rows.size()));
            report.figures.push_back({ReportWords::tr("%1, every seed").arg(endTitleOf(metric)),
                                      {},
                                      std::move(figure),
                                      {reportFigureWidth, height}});
        }
    }
}

/// What the activations of the runs have learned, where they do.
void addLearned(Report& report, const ReportRequest& request) {
    for (const auto& run : runsOf(request)) {
        const std::vector<LearnedSummary> rows = learnedSummaries(*run);
        if (rows.empty()) {
            continue;
        }
        ReportTable table{
            .title =
                ReportWords::tr("Learned parameters of %1").arg(QString::fromStdString(run->comparison.name)),
            .head = {ReportWords::tr("Activation"), ReportWords::tr("Layer"), ReportWords::tr("Parameter"),
                     ReportWords::tr("Start"), ReportWords::tr("Mean ± standard deviation"),
                     ReportWords::tr("N")},
            .rows = {},
            .note = QString::fromStdString(learnedSentence(run->comparison))};
        for (const LearnedSummary& row : rows) {
            const QString deviation =
                row.networks > 1 ? QStringLiteral(" ± ") + numberText(row.standardDeviation) : QString();
            table.rows.push_back({QString::fromStdString(groupText({row.activation, row.values})),
                                  row.layer ? QString::fromStdString(*row.layer) : ReportWords::tr("all"),
                                  QString::fromStdString(row.parameter), numberText(row.start),
                                  numberText(row.mean) + deviation, QString::number(row.networks)});
        }
        report.tables.push_back(std::move(table));
    }
}

/// The parameters that differ, a few columns at a time so that they fit on a page.
void addDifferences(Report& report, const std::vector<ComparedGroup>& groups) {
    const SweepTable table = sweepTable(groups, SweepPoints::groups);
    std::vector<std::size_t> differing;
    for (std::size_t i = 0; i < table.variables.size(); ++i) {
        if (table.variables[i].varies && !table.variables[i].isMetric) {
            differing.push_back(i);
        }
    }
    for (std::size_t first = 0; first < differing.size(); first += mostColumns) {
        const std::size_t end = std::min(first + mostColumns, differing.size());
        ReportTable shown{.title = ReportWords::tr("Parameters that differ"),
                          .head = {ReportWords::tr("Activation")},
                          .rows = {},
                          .note = {}};
        for (std::size_t i = first; i < end; ++i) {
            shown.head << table.variables[differing[i]].title;
        }
        for (const SweepPoint& point : table.points) {
            QStringList cells{groups[point.group].label};
            for (std::size_t i = first; i < end; ++i) {
                cells << valueText(table.variables[differing[i]], point.values[differing[i]]);
            }
            shown.rows.push_back(cells);
        }
        report.tables.push_back(std::move(shown));
    }
}

/// Dozens of members are easier to read one a line; the text stays JSON.
QString withShortMembers(QString json) {
    static const QRegularExpression critical(QStringLiteral(
        R"(,\s*"critical": \{\s*("q": [^\s,]+),\s*("\w+": [^\s,]+),\s*("\w+": [^\s,]+),\s*("\w+": [^\s}]+)\s*\})"));
    static const QRegularExpression more(
        QStringLiteral(R"re(("seed": \d+[^\n]*),\s*\n\s*("(?:data_seed|gate)": [^\n]*))re"));
    static const QRegularExpression member(
        QStringLiteral(R"(\{\s*("activation": [^\n]*),\s*("seed": \d+[^\n]*)\s*\})"));
    json.replace(critical, QStringLiteral(R"(, "critical": {\1, \2, \3, \4})"));
    for (int keys = 0; keys < 2; ++keys) {
        json.replace(more, QStringLiteral(R"(\1, \2)"));
    }
    return json.replace(member, QStringLiteral(R"({\1, \2})"));
}

std::string repeating(const RunSnapshot& run) {
    const Words words{"zorro", "train", "--config", (run.path / comparisonFile).string()};
    return shellCommand(words);
}

ReportRun describe(const RunSnapshot& run) {
    const Comparison& comparison = run.comparison;
    const QString directory = QString::fromStdString(run.path.string());
    QString state = QString::fromStdString(stateName(run.state));
    if (!run.reason.empty()) {
        state += QStringLiteral(": ") + QString::fromStdString(run.reason);
    }
    QStringList programs{QString::fromStdString(comparison.program),
                         QString::fromStdString(programsText(comparison.provenance))};
    programs.removeAll(QString());
    ReportRun described{
        .name = QString::fromStdString(comparison.name),
        .facts = {{ReportWords::tr("Run directory"), directory},
                  {ReportWords::tr("State"), state},
                  {ReportWords::tr("Programs"), programs.join(QStringLiteral(", "))},
                  {ReportWords::tr("Device"), QString::fromStdString(comparison.training.device)}},
        .command = QString::fromStdString(repeating(run)),
        .configuration = withShortMembers(QString::fromStdString(comparisonJson(comparison)))};
    const auto add = [&](const QString& name, const QString& value) {
        described.facts.emplace_back(name, value);
    };
    if (run.result.seconds > 0) {
        add(ReportWords::tr("Steps"), countText(static_cast<qint64>(run.result.steps)));
        add(ReportWords::tr("Seconds of training"), numberText(run.result.seconds));
    }
    if (!run.network.parameters.empty()) {
        add(ReportWords::tr("Parameters of one network"),
            QString::fromStdString(parameterWords(run.network.parameters)));
    }
    QStringList tags;
    for (const std::string& tag : comparison.tags) {
        tags << QString::fromStdString(tag);
    }
    if (!tags.isEmpty()) {
        add(ReportWords::tr("Tags"), tags.join(QStringLiteral(", ")));
    }
    return described;
}

QStringList methodOf(const ReportRequest& request) {
    QStringList method{
        ReportWords::tr(
            "Charts over the steps show on a linear axis the mean over the seeds of each activation "
            "and one standard deviation to both sides of it, on a logarithmic one the median and "
            "the quartiles; bands end where the quantity does. N is the number of seeds. Nothing "
            "is smoothed. A seed counts until its loss stops being a finite number."),
        ReportWords::tr("Final figures are those of the whole validation and test parts where the run has "
                        "finished, and those recorded last otherwise. Seeds that failed are left out and "
                        "counted."),
        ReportWords::tr(
            "Standard deviations are those of a sample (n − 1). Intervals are Student's, with "
            "n − 1 degrees of freedom, laid on the logarithmic scale for losses and on the logit "
            "scale for accuracies, so that they hold no value that cannot be; their confidence is "
            "95 % where the values are normally distributed.")};
    for (const auto& run : runsOf(request)) {
        method << QString::fromStdString(protocolText(concludeRun(*run, metricOf(*run)), *run))
                      .replace(u'\n', u' ')
                      .trimmed();
    }
    if (request.baseline && *request.baseline < request.groups.size()) {
        method
            << ReportWords::tr(
                   "p is two-sided, of the t test of the differences from the baseline, %1, paired by seed, "
                   "on the "
                   "same data; "
                   "where a seed failed it is of their ranks with failures last (Wilcoxon). It is corrected "
                   "for the number of tests (Holm).")
                   .arg(request.groups[*request.baseline].label);
    }
    return method;
}

/// A paragraph for each activation of runs that decide the claims of the paper.
QStringList claimParagraphs(const std::vector<std::shared_ptr<const RunSnapshot>>& runs) {
    std::vector<const RunSnapshot*> pointers;
    pointers.reserve(runs.size());
    for (const auto& run : runs) {
        pointers.push_back(run.get());
    }
    QStringList paragraphs;
    for (const ClaimTable& table : concludeClaims(pointers)) {
        for (const ClaimRow& row : table.rows) {
            QStringList sentences{QString::fromStdString(table.comparison.architecture.kind) + u':'};
            for (const ClaimAnswer& answer : row.answers) {
                sentences << QString::fromStdString(answer.sentence);
            }
            paragraphs << sentences.join(u' ');
        }
    }
    return paragraphs;
}

QString comparedWords(const ReportRequest& request, std::size_t runs) {
    std::size_t networks = 0;
    for (const ComparedGroup& group : request.groups) {
        networks += group.members.size();
    }
    QStringList labels;
    for (const ComparedGroup& group : request.groups) {
        labels << group.label;
    }
    const QString counts = runs == 1 ? ReportWords::tr("%1 networks of one run: ").arg(networks)
                                     : ReportWords::tr("%1 networks of %2 runs: ").arg(networks).arg(runs);
    return counts + labels.join(QStringLiteral(", ")) + u'.';
}

}  // namespace

Report makeReport(const ReportRequest& request) {
    const auto runs = runsOf(request);
    Report report{.title = request.title,
                  .made = ReportWords::tr("%1, made by %2")
                              .arg(QLocale(QLocale::English).toString(request.now, "d MMMM yyyy, HH:mm"),
                                   request.program),
                  .compared = comparedWords(request, runs.size()),
                  .claims = claimParagraphs(runs),
                  .figures = {},
                  .tables = {},
                  .runs = {},
                  .method = methodOf(request)};
    addStudy(report, request.groups, reportFigureWidth);
    for (const QuantityDescription& each : quantities) {
        if (each.charted && each.of == QuantityOf::member) {
            addChart(report, request, each.quantity);
        }
    }
    addMetrics(report, request);
    addLearned(report, request);
    addDifferences(report, request.groups);
    addSweepFigures(report, request.groups, reportFigureWidth);
    for (const auto& run : runs) {
        report.runs.push_back(describe(*run));
    }
    return report;
}

ReportRequest withoutGrowth(ReportRequest request) {
    std::map<const RunSnapshot*, std::shared_ptr<const RunSnapshot>> copies;
    const auto settle = [&](std::shared_ptr<const RunSnapshot>& run) {
        if (run->state == RunState::finished || run->state == RunState::failed) {
            return;
        }
        auto& copy = copies[run.get()];
        copy = copy ? copy : std::make_shared<const RunSnapshot>(*run);
        run = copy;
    };
    for (ComparedGroup& group : request.groups) {
        settle(group.run);
    }
    std::for_each(request.runs.begin(), request.runs.end(), settle);
    return request;
}

}  // namespace zorro::ui
