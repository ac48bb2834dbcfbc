#include "core/study/claims/claim_conclusion.h"

#include <algorithm>
#include <cmath>

#include "core/run/quantity/final_metrics.h"
#include "core/run/quantity/member_metrics.h"
#include "core/study/claims/claim_answers.h"
#include "core/study/claims/layer_figures.h"
#include "core/study/seed_figures.h"

namespace zorro {

namespace {

/// Of each layer the mean over the networks, and of those the mean and the largest.
void addDeadUnits(ClaimFigures& figures, const RunSnapshot& run, const std::vector<std::size_t>& members) {
    std::vector<double> byLayer;
    std::size_t counted = 0;
    for (const std::size_t member : members) {
        const std::vector<double> shares = deadUnitsAtEnd(run, member);
        if (shares.empty())
            continue;
        byLayer.resize(shares.size());
        std::ranges::transform(byLayer, shares, byLayer.begin(), std::plus<>());
        ++counted;
    }
    if (counted == 0)
        return;
    double sum = 0;
    for (double& share : byLayer) sum += share /= static_cast<double>(counted);
    const auto worst = std::ranges::max_element(byLayer);
    const auto layer = static_cast<std::size_t>(worst - byLayer.begin());
    figures.deadUnits = sum / static_cast<double>(byLayer.size());
    figures.worstDeadUnits = *worst;
    if (layer < run.network.activationLayers.size())
        figures.worstLayer = run.network.activationLayers[layer];
}

std::optional<double> largestNorm(const RunSnapshot& run, const std::vector<std::size_t>& members) {
    std::optional<double> largest;
    for (const std::size_t member : members) {
        const double norm = memberMetric(run, Quantity::gradientNormPeak, member);
        if (!std::isnan(norm))
            largest = std::max(largest.value_or(norm), norm);
    }
    return largest;
}

/// The geometric mean over the networks.
std::optional<double> meanRatio(const RunSnapshot& run, const std::vector<std::size_t>& members,
                                RecordedAt at) {
    double sum = 0;
    std::size_t counted = 0;
    for (const std::size_t member : members) {
        if (const std::optional<double> ratio = gradientRatio(run, member, at)) {
            sum += std::log(*ratio);
            ++counted;
        }
    }
    return counted == 0 ? std::nullopt : std::optional(std::exp(sum / static_cast<double>(counted)));
}

ClaimFigures figuresOf(const RunSnapshot& run, const ActivationMetrics& activation) {
    ClaimFigures figures{.networks = activation.members.size()};
    std::vector<std::size_t> finished;
    for (const std::size_t member : activation.members) {
        const std::optional<MemberFailure> failure = failureOf(run, member);
        if (!failure) {
            finished.push_back(member);
            continue;
        }
        ++figures.failed;
        figures.firstFailure = std::min(figures.firstFailure.value_or(failure->step), failure->step);
    }
    const auto estimate = [&](Quantity quantity) {
        return estimateOf(seedFigures(run, finished, quantity), quantity, overlapOf(run));
    };
    figures.accuracy = estimate(Quantity::testAccuracy);
    figures.loss = estimate(Quantity::testLoss);
    addDeadUnits(figures, run, finished);
    figures.largestGradientNorm = largestNorm(run, finished);
    figures.firstGradientRatio = meanRatio(run, finished, RecordedAt::firstStep);
    figures.lastGradientRatio = meanRatio(run, finished, RecordedAt::end);
    return figures;
}

ClaimTable tableOf(const RunSnapshot& without, const RunSnapshot* with) {
    ClaimTable table{.comparison = without.comparison, .trivialAccuracy = without.result.trivialAccuracy};
    const std::vector<ActivationMetrics> all = finalMetrics(without);
    std::vector<ActivationMetrics> compared;
    if (with != nullptr) {
        table.normalization = with->comparison.architecture.normalization;
        compared = finalMetrics(*with);
    }
    constexpr Quantity metric = Quantity::testAccuracy;
    for (std::size_t i = 0; i < all.size(); ++i) {
        ClaimRow row{.activation = all[i].activation, .without = figuresOf(without, all[i])};
        if (with != nullptr) {  // its members are the same
            row.with = figuresOf(*with, compared[i]);
            row.difference =
                testBySeed(seedFigures(without, all[i].members, metric),
                           seedFigures(*with, compared[i].members, metric), metric, overlapOf(without));
        }
        for (std::size_t claim = 0; claim < claims.size(); ++claim)
            row.answers[claim] = answerTo(claims[claim].kind, row, table);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

std::vector<ClaimTable> concludeClaims(const std::vector<const RunSnapshot*>& runs) {
    std::vector<ClaimTable> tables;
    const auto counts = [](const RunSnapshot& run) { return decidesClaims(run.comparison) && isOver(run); };
    for (const RunSnapshot* without : runs) {
        const Comparison& comparison = without->comparison;
        if (!counts(*without) || comparison.architecture.normalization != Normalization::none ||
            std::ranges::any_of(
                tables, [&](const ClaimTable& table) { return trainTheSame(table.comparison, comparison); }))
            continue;
        const auto with = std::ranges::find_if(runs, [&](const RunSnapshot* each) {
            return counts(*each) && differInNormalization(comparison, each->comparison);
        });
        tables.push_back(tableOf(*without, with == runs.end() ? nullptr : *with));
    }
    return tables;
}

std::string verdictName(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds:
            return "holds";
        case Verdict::fails:
            return "does not hold";
        case Verdict::open:
            break;
    }
    return "open";
}

}  // namespace zorro
