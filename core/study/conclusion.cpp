#include "core/study/conclusion.h"

#include <algorithm>
#include <cmath>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/learned/learned_values.h"
#include "core/run/network/gated_record.h"
#include "core/run/quantity/final_metrics.h"
#include "core/run/quantity/member_metrics.h"
#include "core/run/quantity/protocol_check.h"
#include "core/run/tuning/tuning_text.h"
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
            text += groupText(groupOf(member)) + " with seed " + std::to_string(member.seed) +
                    " failed at step " + std::to_string(failure->step) + ": " + failure->why + ".\n";
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

std::size_t fewestNetworks(const RunConclusion& conclusion) {
    return std::ranges::min_element(conclusion.rows, {}, &ActivationConclusion::networks)->networks;
}

/// "Judged by the test accuracy after the last step; figures are means ... over the seeds."
std::string judgedSentence(const RunConclusion& conclusion, const RunSnapshot& run) {
    const bool best = run.comparison.protocol.report == ReportedStep::best;
    const bool failed = std::ranges::any_of(conclusion.rows, [](const auto& row) { return row.failed > 0; });
    std::string text = "Judged by the " + labelInside(conclusion.metric);
    text += best ? " of each network at its step with the best validation loss, of those that were validated"
                 : " after the last step";
    text += "; figures are means ± standard deviations over the ";
    if (conclusion.dataSeeds > 1) {
        const std::size_t seeds = fewestNetworks(conclusion) / conclusion.dataSeeds;
        text += std::to_string(conclusion.dataSeeds) +
                (run.network.splitsOverlap ? " splits of the data" : " data sets");
        text += seeds > 1 ? ", the mean of " + std::to_string(seeds) + " seeds on each" : "";
    } else {
        text += "seeds";
    }
    return text + (failed ? ", of those that did not fail.\n" : ".\n");
}

/// "Trained for 1000 steps on 309 examples with weight decay 0.0324.": also what was left to the data.
std::string trainedSentence(const NetworkSummary& network) {
    if (network.steps == 0 || network.trainingExamples == 0)
        return {};
    const std::string decay =
        network.weightDecay > 0 ? " with weight decay " + readableNumber(network.weightDecay, 3) : "";
    return "Trained for " + std::to_string(network.steps) + " steps on " +
           std::to_string(network.trainingExamples) + " examples" + decay + ".\n";
}

std::string gatedLine(const NetworkSummary& network) {
    return network.gated ? "Layers are gated linear units: " + gatedWords(*network.gated) + ".\n" : "";
}

std::string tuningLine(const RunSnapshot& run) {
    if (!run.tuning)
        return {};
    std::string text = tuningProtocol(*run.tuning);
    if (!text.empty() && dataSeedsOf(run.comparison).size() > 1) {
        std::vector<std::string> splits;
        for (const std::uint64_t split : tunedSplits(*run.tuning)) splits.push_back(std::to_string(split));
        text += splits.empty()
                    ? "Tuned on the data of seed " + std::to_string(run.comparison.data.seed) + " alone"
                    : "Tuned on the data of seeds " + listed(splits) + ", on each with seeds of its own";
        text += overlapOf(run) > 0 ? ": what judged there is among the examples to test on of other splits.\n"
                                   : ".\n";
    }
    return text;
}

std::string learnedLine(const Comparison& comparison) {
    const std::string sentence = learnedSentence(comparison);
    return sentence.empty() ? sentence : sentence + "\n";
}

std::string differenceSentence(const RunConclusion& conclusion, const RunSnapshot& run) {
    const bool ranked = std::ranges::any_of(conclusion.rows, [](const ActivationConclusion& row) {
        return row.test.kind == PairedTestKind::signedRank;
    });
    std::string text = "Differences from " + rowText(conclusion.rows[conclusion.baseline]) +
                       " are paired by " + (conclusion.dataSeeds > 1 ? "data seed" : "seed") +
                       ", with 95 % intervals" + scaleClause(conclusion.metric) +
                       "; p is of the paired t test";
    text += ranked ? ", or by rank with failures last (Wilcoxon)" : "";
    const bool hasValues = std::ranges::any_of(
        conclusion.rows, [](const ActivationConclusion& row) { return !row.values.empty(); });
    text += hasValues ? ", corrected over all rows (Holm).\n" : ", corrected over all activations (Holm).\n";
    if (const double overlap = overlapOf(run); conclusion.dataSeeds > 1 && overlap > 0)
        text += "The splits overlap: the variance of a mean is s² (1/" +
                std::to_string(conclusion.dataSeeds) + " + " + readableNumber(overlap, 3) +
                "), examples that judge over those to train on (Nadeau and Bengio 2003).\n";
    return text;
}

std::string fewSentence(const RunConclusion& conclusion) {
    const bool split = conclusion.dataSeeds > 1;
    if ((split ? conclusion.dataSeeds : fewestNetworks(conclusion)) >= fewestSeeds)
        return {};
    return "Fewer than " + std::to_string(fewestSeeds) + (split ? " data seeds" : " seeds") +
           " say little about a difference.\n";
}

}  // namespace

Quantity metricOf(const RunSnapshot& run) {
    const Task task = run.network.task == taskName(Task::classification) ? Task::classification
                      : run.network.task == taskName(Task::regression)   ? Task::regression
                                                                         : Task::nextToken;
    const KnownParts parts{
        .validation = run.network.validationExamples > 0 || isKnown(run, Quantity::validationLoss),
        .tests = run.network.testExamples > 0 || isKnown(run, Quantity::testLoss)};
    return metricOf(run.comparison.protocol, task, parts);
}

RunConclusion concludeRun(const RunSnapshot& run, Quantity metric, const std::string& chosenBaseline) {
    const std::string& baseline = chosenBaseline.empty() ? run.comparison.protocol.baseline : chosenBaseline;
    checkBaseline(run.comparison, baseline);
    const double overlap = overlapOf(run);
    const std::vector<ActivationMetrics> all = finalMetrics(run);
    RunConclusion conclusion{
        .dataSeeds = dataSeedsOf(run.comparison).size(),
        .metric = metric,
        .baseline = baseline.empty() ? 0 : findGroup(run.comparison, baseline).value_or(0)};
    std::vector<std::vector<SeedFigure>> figures;
    for (const ActivationMetrics& each : all) {
        ActivationConclusion row{.activation = each.activation,
                                 .values = each.values,
                                 .networks = each.members.size(),
                                 .failed = each.failed};
        for (const Quantity quantity : concludedQuantities())
            row.estimates[quantity] = estimateOf(seedFigures(run, each.members, quantity), quantity, overlap);
        figures.push_back(seedFigures(run, each.members, metric));
        conclusion.rows.push_back(std::move(row));
    }
    const std::vector<SeedTest> tests = testAgainst(conclusion.baseline, figures, metric, overlap);
    for (std::size_t i = 0; i < tests.size(); ++i) {
        conclusion.rows[i].test = tests[i].test;
        conclusion.rows[i].adjustedP = tests[i].adjustedP;
    }
    return conclusion;
}

std::string protocolText(const RunConclusion& conclusion, const RunSnapshot& run) {
    std::string text = trainedSentence(run.network) + tuningLine(run) + gatedLine(run.network) +
                       learnedLine(run.comparison) + judgedSentence(conclusion, run);
    if (conclusion.rows.size() > 1)
        text += differenceSentence(conclusion, run);
    text += trivialSentence(run.result);
    text += fewSentence(conclusion);
    return text + failureSentences(run);
}

}  // namespace zorro
