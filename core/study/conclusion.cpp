#include "core/study/conclusion.h"

#include <algorithm>
#include <cmath>

#include "core/activation/spec.h"
#include "core/run/quantity/final_metrics.h"
#include "core/run/quantity/member_metrics.h"
#include "core/text/text.h"

namespace zorro {

namespace {

bool isKnown(const RunSnapshot& run, Quantity quantity) {
    for (std::size_t member = 0; member < run.comparison.members.size(); ++member) {
        if (std::isfinite(memberMetric(run, quantity, member)))
            return true;
    }
    return false;
}

std::string failureSentences(const RunSnapshot& run) {
    std::string text;
    for (std::size_t i = 0; i < run.comparison.members.size(); ++i) {
        if (const auto failure = failureOf(run, i)) {
            const Member& member = run.comparison.members[i];
            text += member.activation + " with seed " + std::to_string(member.seed) + " failed at step " +
                    std::to_string(failure->step) + ": " + failure->why + ".\n";
        }
    }
    return text;
}

std::string trivialSentence(const RunResult& result) {
    std::string text;
    if (result.trivialAccuracy)
        text = "Always answering what is most frequent in training is right in " +
               readableNumber(100 * *result.trivialAccuracy, 4) + " % of the cases.\n";
    if (result.trivialLoss)
        text =
            "Losses are mean squared errors of standardised targets; always answering the mean of training "
            "has " +
            readableNumber(*result.trivialLoss, 3) + ".\n";
    return text;
}

std::string scaleClause(Quantity metric) {
    switch (scaleOf(metric)) {
        case ValueScale::logit:
            return " on the logit scale";
        case ValueScale::logarithm:
            return " on the logarithmic scale";
        case ValueScale::linear:
            break;
    }
    return "";
}

}  // namespace

Quantity usualMetricOf(const RunSnapshot& run) {
    const bool tests = isKnown(run, Quantity::testLoss);
    const Quantity accuracy = tests ? Quantity::testAccuracy : Quantity::validationAccuracy;
    const bool countsAnswers = run.network.task == "classification";
    if (countsAnswers && isKnown(run, accuracy))
        return accuracy;
    return tests ? Quantity::testLoss : Quantity::validationLoss;
}

void checkBaseline(const Comparison& comparison, const std::string& baseline) {
    std::vector<std::string> names;
    for (const Member& member : comparison.members) {
        if (std::ranges::find(names, member.activation) == names.end())
            names.push_back(member.activation);
    }
    if (!baseline.empty() && std::ranges::find(names, shortSpecText(baseline)) == names.end())
        throw RunError(inQuotes(baseline) + " is not trained; there are " + listed(names));
}

RunConclusion concludeRun(const RunSnapshot& run, Quantity metric, const std::string& baseline) {
    checkBaseline(run.comparison, baseline);
    const std::vector<ActivationMetrics> all = finalMetrics(run);
    const auto compared = std::ranges::find(all, shortSpecText(baseline), &ActivationMetrics::activation);
    RunConclusion conclusion{
        .metric = metric,
        .baseline = baseline.empty() ? 0 : static_cast<std::size_t>(compared - all.begin())};
    std::vector<std::vector<SeedFigure>> figures;
    for (const ActivationMetrics& each : all) {
        ActivationConclusion row{.activation = each.activation, .seeds = each.seeds, .failed = each.failed};
        for (const Quantity quantity : concludedQuantities())
            row.estimates[quantity] = estimateOf(seedFigures(run, each.members, quantity), quantity);
        figures.push_back(seedFigures(run, each.members, metric));
        conclusion.rows.push_back(std::move(row));
    }
    const std::vector<SeedTest> tests = testAgainst(conclusion.baseline, figures, metric);
    for (std::size_t i = 0; i < tests.size(); ++i) {
        conclusion.rows[i].test = tests[i].test;
        conclusion.rows[i].adjustedP = tests[i].adjustedP;
    }
    return conclusion;
}

std::string protocolText(const RunConclusion& conclusion, const RunSnapshot& run) {
    std::size_t fewest = conclusion.rows.front().seeds;
    bool ranked = false;
    bool failed = false;
    for (const ActivationConclusion& row : conclusion.rows) {
        fewest = std::min(fewest, row.seeds);
        ranked = ranked || row.test.kind == PairedTestKind::signedRank;
        failed = failed || row.failed > 0;
    }
    std::string text = "Judged by the " + labelInside(conclusion.metric) +
                       " after the last step; figures are means ± standard deviations over the seeds";
    text += failed ? " that did not fail.\n" : ".\n";
    if (conclusion.rows.size() > 1) {
        text += "Differences from " + conclusion.rows[conclusion.baseline].activation +
                " are paired by seed, with 95 % intervals" + scaleClause(conclusion.metric) +
                "; p is of the paired t test";
        text += ranked ? ", or by rank with failures last (Wilcoxon)" : "";
        text += ", corrected over all activations (Holm).\n";
    }
    text += trivialSentence(run.result);
    if (fewest < fewestSeeds)
        text += "Fewer than " + std::to_string(fewestSeeds) + " seeds say little about a difference.\n";
    return text + failureSentences(run);
}

}  // namespace zorro
